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

func TestANamedUnitAndOneByItsNameNeedNoSecondCopy(t *testing.T) {
	p, b := sample(t)
	p = p.Clone()
	office := b.Office(p.Recipients[7].Office)
	p.Recipients[7] = model.Recipient{Text: office.Called()}
	p.Entries[4].Units = append(p.Entries[4].Units, model.UnitRole{Name: "Trạm Y tế"})
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
