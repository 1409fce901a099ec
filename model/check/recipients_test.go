package check

import (
	"testing"

	"sokehoach/model"
)

// TestUnitsWithoutACopyAreThoseOfTheRule holds the finding F4 and the one click
// that mends it together.
func TestUnitsWithoutACopyAreThoseOfTheRule(t *testing.T) {
	p, b := sample(t)
	for n := range len(p.Recipients) + 1 {
		q := p
		q.Recipients = p.Recipients[:n]
		missing := model.NewDossier(q, b).MissingRecipients()
		if got := len(found(q, b, "F4")); got != len(missing) {
			t.Errorf("%d recipients: %d findings, %d missing: %+v", n, got, len(missing), missing)
		}
		if n == 0 && len(missing) < 3 {
			t.Errorf("only %d are charged", len(missing))
		}
		mended := q.WithRecipients(missing...)
		if got := found(mended, b, "F4"); len(got) != 0 || len(mended.Recipients) != n+len(missing) {
			t.Errorf("%d recipients: after the click %q", n, got)
		}
	}
	if len(p.Recipients) != 8 {
		t.Errorf("the plan itself was changed: %d recipients", len(p.Recipients))
	}
}

func TestAUnitThatIsCopiedByItsNameNeedsNoSecondCopy(t *testing.T) {
	p, b := sample(t)
	p = p.Clone()
	office := b.Office(p.Recipients[7].Office)
	p.Recipients[7] = model.Recipient{Text: office.Called()}
	p.Entries[4].Units = append(p.Entries[4].Units, model.UnitRole{Name: "Trạm Y tế"})
	p.Recipients[5].Text = "Trường học trên địa bàn; Trạm y tế"
	d := model.NewDossier(p, b)
	if missing := d.MissingRecipients(); len(missing) != 0 {
		t.Errorf("%+v", missing)
	}
	names := ""
	for _, u := range d.Charged() {
		names += d.UnitName(u) + ";"
	}
	if names != "UBND xã Sùng Phài;Ban QLDA;Trạm Y tế;Hội Liên hiệp Phụ nữ thành phố;Văn phòng HĐND và UBND thành phố;" {
		t.Errorf("%q", names)
	}
}

func TestAUnitThatIsOnlyNamedGetsACopyToo(t *testing.T) {
	p, b := sample(t)
	p = p.Clone()
	p.Entries[4].Units = append(p.Entries[4].Units, model.UnitRole{Name: "Hội Nông dân xã"}, model.UnitRole{Name: "UBND xã"})
	p.Entries[5].Activities[0].Units = []model.UnitRole{{Name: "Hội nông dân xã", Role: model.Supports}}
	if got := found(p, b, "F4"); len(got) != 1 || got[0] != "F4 entries[4].units" {
		t.Errorf("%q", got)
	}
	missing := model.NewDossier(p, b).MissingRecipients()
	if len(missing) != 1 || missing[0] != (model.Recipient{Text: "Hội Nông dân xã"}) {
		t.Fatalf("%+v", missing)
	}
	if got := found(p.WithRecipients(missing...), b, "F4"); len(got) != 0 {
		t.Errorf("after the click: %q", got)
	}
}

func TestTheMarksOfARecipientsLineAreNoneOfItsName(t *testing.T) {
	for text, want := range map[string]int{
		"UBND các xã, phường": 0, "UBND các xã, phường;": 0, "- UBND các xã, phường.": 0,
		"Trạm Y tế; UBND các xã, phường;": 1, "UBND các xã": 1,
	} {
		p, b := sample(t)
		p = p.Clone()
		p.Entries[4].Units = append(p.Entries[4].Units, model.UnitRole{Name: "UBND các xã, phường"})
		p.Recipients = append(p.Recipients, model.Recipient{Text: text})
		if got := found(p, b, "F4"); len(got) != want {
			t.Errorf("%s: %q, want %d", text, got, want)
		}
	}
}
