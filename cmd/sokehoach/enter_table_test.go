package main

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"sokehoach/app/text"
	"sokehoach/model"
)

// table types the cells of a table; the one of indicators is pasted.
func (c *copyist) table(path string, rows reflect.Value) {
	c.Helper()
	if path == "indicators" {
		c.paste(path, rows.Interface().([]model.PlanIndicator))
		return
	}
	for i := range rows.Len() {
		for k := range rows.Index(i).NumField() {
			name := jsonName(rows.Type().Elem().Field(k))
			c.cell(fmt.Sprintf("%s[%d].%s", path, i, name), name, rows.Index(i).Field(k))
		}
	}
	if got := c.now(path); !reflect.DeepEqual(got.Interface(), rows.Interface()) {
		c.Errorf("%s: wanted %+v, the plan has %+v", path, rows, got)
	}
}

// cell types one cell; one that is to be empty and is so is passed over.
func (c *copyist) cell(path, column string, want reflect.Value) {
	c.Helper()
	if c.holds(path, want) || want.IsZero() && !c.now(path).IsValid() {
		return
	}
	c.focus(path)
	if want.IsZero() {
		c.press(fyne.KeyDelete)
		return
	}
	c.write(c.shown(column, want))
	c.press(fyne.KeyReturn)
}

// shown is what stands in a cell.
func (c *copyist) shown(column string, v reflect.Value) string {
	catalogue := model.Book{Catalogues: c.window.Desk().Catalogues(c.book)}.Catalogue(c.want.Catalogue)
	switch column {
	case "source":
		return name(catalogue.Sources, func(s model.MoneySource) (string, string) { return s.Code, s.Name }, v.String())
	case "kind":
		return name(catalogue.Capital, func(k model.CapitalKind) (string, string) { return k.Code, k.Name }, v.String())
	case "indicator":
		return name(catalogue.Indicators, func(i model.Indicator) (string, string) { return i.Code, i.Name }, v.String())
	case "sign":
		return text.SignName(v.String())
	case "assigned":
		return text.IsAssigned
	}
	return c.typed(v)
}

func name[T any](all []T, of func(T) (code, name string), code string) string {
	for _, x := range all {
		if known, name := of(x); known == code {
			return name
		}
	}
	return ""
}

// paste brings a table in as Excel puts it on the clipboard.
func (c *copyist) paste(path string, rows []model.PlanIndicator) {
	c.Helper()
	var b strings.Builder
	for _, r := range rows {
		cells := []string{
			c.shown("indicator", reflect.ValueOf(r.Indicator)), r.Name, r.Unit, r.LastYear.Value.Format(),
			text.SignName(r.Sign), r.Target.Value.Format(), r.Note,
		}
		b.WriteString(strings.Join(cells, "\t") + "\r\n")
	}
	c.focus(path + "[0]")
	clip := fyne.CurrentApp().Clipboard()
	clip.SetContent(b.String())
	c.short(&fyne.ShortcutPaste{Clipboard: clip})
	if c.window.Fyne().Canvas().Overlays().Top() != nil { // what was read is shown first
		c.press(fyne.KeyReturn)
	}
	rows = slices.Clone(rows)
	for i, x := range planOn(c.window).Indicators { // a lineage of its own is nothing that is typed
		if x.Lineage.IsZero() || x.Lineage == rows[i].Lineage {
			c.Errorf("%s[%d] has the lineage %s", path, i, x.Lineage)
		}
		rows[i].Lineage = x.Lineage
	}
	if !c.holds(path, reflect.ValueOf(rows)) {
		c.Errorf("%s: wanted %+v, the plan has %+v", path, rows, c.now(path))
	}
}
