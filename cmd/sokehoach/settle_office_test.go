package main

import (
	"testing"

	"sokehoach/app/text"
)

func TestTheOfficeThatIsTypedIsKeptWhenTheSessionEndsAndOnlyOnce(t *testing.T) {
	c := newClerk(t)
	settle := func() {
		c.window.Office().Settle(func(err error) {
			if err != nil {
				t.Error(err)
			}
		})
	}
	settle()
	if b, err := c.window.Desk().Book(); err != nil || len(b.Offices) != 0 {
		t.Fatal("an office without a name is kept")
	}
	c.window.Office().Focus("office.name")
	c.types("Ủy ban nhân dân xã Mường Phăng")
	settle()
	c.window.Office().Focus("officer.name")
	c.types("Lò Văn An")
	settle()
	c.window.Office().Focus("officer.title")
	c.types("Chủ tịch")
	settle()
	c.taps(text.OfficeSave)
	b, err := c.window.Desk().Book()
	if err != nil {
		t.Fatal(err)
	}
	named := 0
	for _, o := range b.Offices {
		if o.Name == "Ủy ban nhân dân xã Mường Phăng" {
			named++
		}
	}
	if named != 1 {
		t.Errorf("%d offices of the name", named)
	}
	if len(b.Officers) != 1 || b.Officers[0].Title != "Chủ tịch" || b.Office(b.Officers[0].Office).Name != "Ủy ban nhân dân xã Mường Phăng" {
		t.Errorf("officers %+v", b.Officers)
	}
}
