package plan

import (
	"fmt"
	"strings"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/assets"
	"sokehoach/model"
)

// entries shows what the annexes and the part of contents are drawn from, so
// that a click on them leads somewhere. It is only looked at here.
func entries(p model.Plan, b model.Book) field {
	c := catalogue(p.Catalogue, b)
	return form.List("entries", text.SectionEntries, form.Rows[model.Plan, model.Entry]{
		Noun: text.NounEntry, Beside: 1, Fixed: true,
		At: func(p *model.Plan) *[]model.Entry { return &p.Entries },
		Fields: func(i int) []field {
			return []field{form.Shown(fmt.Sprintf("entries[%d].heading", i), text.FieldEntry, func(p *model.Plan) string {
				return entryLines(p.Entries[i], c)
			}).Bare()}
		},
	}).Hint(text.HintEntries)
}

// catalogue is the one of the book, or the one that comes with the program.
func catalogue(id string, b model.Book) model.Catalogue {
	if c := b.Catalogue(id); c.ID != "" {
		return c
	}
	if c, err := model.ParseCatalogue(assets.Catalogue()); err == nil && c.ID == id { // a test of assets holds that it can be read
		return c
	}
	return model.Catalogue{}
}

// entryLines are the name of an entry and its activities below.
func entryLines(e model.Entry, c model.Catalogue) string {
	name := e.Heading
	if name == "" && len(e.Nodes) > 0 {
		name = e.Nodes[0]
		if n, ok := c.Node(name); ok {
			name += " – " + n.Name
		}
	}
	lines := []string{name}
	for _, a := range e.Activities {
		lines = append(lines, "- "+a.Name)
	}
	return strings.Join(lines, "\n")
}
