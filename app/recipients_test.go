package app

import (
	"testing"

	"sokehoach/model"
)

func TestTheUnitsThatAPlanChargesAreAmongItsRecipients(t *testing.T) {
	office := func(n byte, name string) model.Office {
		return model.Office{ID: model.MakeID(1, 1, uint64(n)), Name: name}
	}
	own, school, culture := office(1, "UBND xã"), office(2, "Trường Tiểu học"), office(3, "Phòng Văn hóa")
	b := model.Book{Offices: []model.Office{own, school, culture}}
	charge := func(o model.Office) []model.UnitRole { return []model.UnitRole{{Office: o.ID}} }
	p := model.Plan{Office: own.ID, Recipients: []model.Recipient{{Text: "phòng văn hóa"}}, Entries: []model.Entry{
		{Units: charge(own), Activities: []model.Activity{{Units: charge(school)}, {Units: charge(culture)}}},
		{Units: charge(school)},
	}}
	missing := MissingRecipients(p, b)
	if len(missing) != 1 || missing[0].Office != school.ID {
		t.Fatalf("missing %+v", missing)
	}
	p.Recipients = append(p.Recipients, missing...)
	if again := MissingRecipients(p, b); len(again) != 0 {
		t.Errorf("still missing %+v", again)
	}
}
