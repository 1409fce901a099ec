package app

import (
	"slices"

	"sokehoach/model"
)

// MissingRecipients are the offices that a plan charges with something and that
// are not among its recipients (nơi nhận), in the order in which the plan names
// them; the office that issues it is none. NĐ 30/2020/NĐ-CP, Phụ lục I, II.9.a.
func MissingRecipients(p model.Plan, b model.Book) []model.Recipient {
	d := model.NewDossier(p, b)
	told := []string{model.Fold(d.UnitName(model.UnitRole{Office: p.Office}))}
	for _, r := range p.Recipients {
		told = append(told, model.Fold(r.Text), model.Fold(d.UnitName(model.UnitRole{Office: r.Office})))
	}
	var missing []model.Recipient
	for _, e := range p.Entries {
		units := slices.Clone(e.Units)
		for _, a := range e.Activities {
			units = append(units, a.Units...)
		}
		for _, u := range units {
			if name := model.Fold(d.UnitName(u)); name != "" && !u.Office.IsZero() && !slices.Contains(told, name) {
				told = append(told, name)
				missing = append(missing, model.Recipient{Office: u.Office})
			}
		}
	}
	return missing
}
