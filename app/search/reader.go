package search

import (
	"fmt"
	"strconv"

	"sokehoach/model"
)

// A Reader reads the texts of one document.
type Reader struct {
	index  *Index
	source Source
	at     map[model.ID]*Hit // where texts are found, by what they belong to; zero is the document itself
	out    documentTexts
}

func newReader(x *Index, s Source) *Reader {
	d := s.Document.Envelope()
	return &Reader{
		index: x, source: s, at: map[model.ID]*Hit{{}: {Kind: Document, Title: d.Title}},
		out: documentTexts{id: d.ID, row: s.Row, year: d.Year, filled: map[string]bool{}},
	}
}

// add takes in a text of a thing, and other ways to write it.
func (r *Reader) add(of model.ID, path, text string, also ...string) {
	if hit := r.at[of]; hit != nil && text != "" {
		r.out.texts = append(r.out.texts, r.index.searched(hit, path, text, also...))
	}
}

// number takes in number and symbol.
func (r *Reader) number() {
	d := r.source.Document.Envelope()
	r.add(model.ID{}, "number", d.Number+"/"+d.Symbol)
}

// prose takes in what a clerk wrote.
func (r *Reader) prose() {
	r.source.Document.EachText(func(p model.Prose) { r.add(p.Of, p.Path, *p.Text) })
}

// way takes in why the document came back.
func (r *Reader) way() {
	for i, x := range r.source.Way {
		r.add(model.ID{}, fmt.Sprintf("way[%d].reason", i), x.Reason)
	}
}

// day takes in the day of the document.
func (r *Reader) day() { r.date(model.ID{}, "date", r.source.Document.Envelope().Date) }

func (r *Reader) amount(of model.ID, path string, a model.Opt[model.Amount]) {
	r.add(of, path, amountText(a), amountDigits(a))
}

func (r *Reader) date(of model.ID, path string, d model.Date) {
	r.add(of, path, d.Cited(), d.Field())
}

// amountText is an amount as forms print it and in đồng, both as they are typed;
// nothing when it is not known.
func amountText(a model.Opt[model.Amount]) string {
	if !a.Known {
		return ""
	}
	unit := func(u model.MoneyUnit, decimals int) string { return a.Value.Format(u, decimals) + " " + u.Name() }
	return unit(model.Million, 6) + " = " + unit(model.Dong, 0)
}

// amountDigits is an amount as it is typed without points.
func amountDigits(a model.Opt[model.Amount]) string {
	if !a.Known {
		return ""
	}
	return strconv.FormatInt(int64(a.Value), 10)
}

// searched is a text under its key.
func (x *Index) searched(of *Hit, path, text string, also ...string) searchText {
	key := x.key(text)
	for _, s := range also {
		if s != "" {
			key = append(append(key, ' '), x.key(s)...)
		}
	}
	return searchText{of: of, path: path, text: text, key: key, name: isName(of.Kind, path)}
}

// isName reports whether a text is what a thing is called. A sum and its source
// only mention what they are for.
func isName(k Kind, path string) bool {
	switch k {
	case Document:
		return path == "title" || path == "number"
	case Entry:
		return path == "heading"
	case Activity:
		return path == "name"
	}
	return k != Allocation && k != Figures
}
