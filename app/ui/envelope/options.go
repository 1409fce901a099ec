package envelope

import (
	"fmt"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/model"
)

type idOption = form.Option[model.ID]

// OfficeOptions are the offices of a book, to choose from.
func OfficeOptions(b model.Book) []form.Option[model.ID] {
	var out []idOption
	for _, o := range b.Offices {
		out = append(out, idOption{Value: o.ID, Label: unlike(out, o.Name)})
	}
	return out
}

func officerOptions(b model.Book) []idOption {
	out := []idOption{{Label: text.OptionOtherSigner}}
	for _, o := range b.Officers {
		out = append(out, idOption{Value: o.ID, Label: unlike(out, text.SignerOption(o))})
	}
	return out
}

func groundOptions(b model.Book) []idOption {
	out := []idOption{{Label: text.OptionOwnText}}
	for _, g := range b.Grounds {
		out = append(out, idOption{Value: g.ID, Label: unlike(out, g.Citation())})
	}
	return out
}

// unlike makes a label differ from those before it.
func unlike(before []idOption, label string) string {
	name := label
	for n := 2; ; n++ {
		same := false
		for _, o := range before {
			same = same || o.Label == name
		}
		if !same {
			return name
		}
		name = fmt.Sprintf("%s (%d)", label, n)
	}
}

func leadOptions() []form.Option[string] {
	out := []form.Option[string]{{Label: text.OptionNoLead}}
	for _, l := range text.Leads() {
		out = append(out, form.Option[string]{Value: l, Label: l})
	}
	return out
}

func levelOptions() []form.Option[model.Level] {
	var out []form.Option[model.Level]
	for _, l := range []model.Level{model.ClauseTitle, model.Clause, model.Point, model.Dash, model.Plain} {
		out = append(out, form.Option[model.Level]{Value: l, Label: text.LevelName(l), Zero: l == model.Plain})
	}
	return out
}

func roleOptions() []form.Option[model.PartRole] {
	var out []form.Option[model.PartRole]
	for _, r := range []model.PartRole{
		model.Purpose, model.Scope, model.Targets, model.Contents, model.FundingPart, model.Solutions, model.Organisation, "",
	} {
		out = append(out, form.Option[model.PartRole]{Value: r, Label: text.RoleName(r)})
	}
	return out
}

func authorityOptions(a model.Authorities) []form.Option[string] {
	var out []form.Option[string]
	for _, x := range a.List {
		out = append(out, form.Option[string]{Value: x.Code, Label: x.Name})
	}
	return out
}
