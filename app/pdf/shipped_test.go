package pdf

import (
	"testing"

	"sokehoach/app/document"
	"sokehoach/app/layout"
	"sokehoach/assets"
	"sokehoach/model"
)

// read is what a data file holds.
func read[T any](t testing.TB, parse func([]byte) (T, error), data []byte) T {
	t.Helper()
	v, err := parse(data)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// shipped lays out the plans of the sample book, annexes and all.
func shipped(t testing.TB, fonts layout.Fonts) [][]layout.Page {
	t.Helper()
	sample := read(t, model.ParseSample, assets.Sample())
	sample.Book.Catalogues = []model.Catalogue{read(t, model.ParseCatalogue, assets.Catalogue())}
	var out [][]layout.Page
	for _, p := range sample.Plans {
		pages, _ := layout.Paginate(document.Compose(document.Source{
			Plan: p, Book: sample.Book, Style: read(t, document.ParseStyle, assets.Style()),
			Authorities: read(t, model.ParseAuthorities, assets.Authorities()), Forms: read(t, model.ParseForms, assets.Forms()),
		}), fonts)
		out = append(out, pages)
	}
	return out
}
