package plan

import (
	"fmt"
	"strings"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/model"
)

// entries shows what the annexes and the part of contents are drawn from, so
// that a click on them leads somewhere. It is only looked at here.
func entries(b model.Book) field {
	return form.List("entries", text.SectionEntries, form.Rows[model.Plan, model.Entry]{
		Noun: text.NounEntry, Beside: 1, Fixed: true,
		At: func(p *model.Plan) *[]model.Entry { return &p.Entries },
		Fields: func(i int) []field {
			return []field{form.Shown(fmt.Sprintf("entries[%d].heading", i), text.FieldEntry, func(p *model.Plan) string {
				return entryLines(p.Entries[i], b.Catalogue(p.Catalogue))
			}).Bare()}
		},
	}).Hint(text.HintEntries)
}

// entryLines are the name of an entry and its activities below.
func entryLines(e model.Entry, c model.Catalogue) string {
	name := e.Heading
	if name == "" && len(e.Nodes) > 0 {
		name = e.Nodes[0]
		if n, ok := c.Node(e.Nodes[0]); ok {
			name = n.Name
		}
	}
	lines := []string{name}
	for _, a := range e.Activities {
		lines = append(lines, "- "+a.Name)
	}
	return strings.Join(lines, "\n")
}
