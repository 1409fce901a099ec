package envelope

import (
	"fmt"
	"slices"
	"strings"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/model"
)

type idOption = form.Option[model.ID]

// OfficeOptions are the offices of a book, to choose from; the one whose document
// it is comes first.
func OfficeOptions(b model.Book, own model.ID) []form.Option[model.ID] {
	offices := slices.Clone(b.Offices)
	slices.SortStableFunc(offices, func(x, y model.Office) int { return ownFirst(x.ID == own, y.ID == own) })
	var out []idOption
	for _, o := range offices {
		out = append(out, idOption{Value: o.ID, Label: unlike(out, o.Name)})
	}
	return out
}

// Communes are those of a book, the one whose document it is first.
func Communes(b model.Book, office model.ID) []model.Commune {
	called := model.Fold(b.Office(office).Name)
	own := func(c model.Commune) bool {
		return called != "" && strings.HasSuffix(called, " "+model.Fold(c.FullName()))
	}
	communes := slices.Clone(b.Communes)
	slices.SortStableFunc(communes, func(x, y model.Commune) int { return ownFirst(own(x), own(y)) })
	return communes
}

// ownFirst puts one's own before others.
func ownFirst(x, y bool) int {
	switch {
	case x && !y:
		return -1
	case y && !x:
		return 1
	}
	return 0
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
