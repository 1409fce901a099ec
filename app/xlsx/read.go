package xlsx

import (
	"encoding/xml"
	"path"
	"strings"

	"sokehoach/app/opc"
)

// Limits of a table that comes in: far above any of a commune.
const (
	maxRows    = 20_000
	maxColumns = 200
	maxCells   = 400_000
	maxSheets  = 100
	maxStrings = 400_000
	maxLetters = 32_767 // of a cell, as Excel has it
)

// A Sheet (trang tính) is one sheet of a workbook as its reader sees it.
type Sheet struct {
	Name string
	Rows [][]string // figures exact and in Vietnamese writing, days as 02/01/2006
}

// Read reads the sheets of a workbook of anybody that are not hidden. What a formula
// gave when the file was saved stands for it; a cell over several columns is in
// each of them. An Error of kind opc.Refusal is for what no person wrote.
func Read(b []byte) ([]Sheet, error) {
	parts, err := opc.Open(b)
	if err != nil {
		return nil, err
	}
	book, err := readBook(parts)
	if err != nil {
		return nil, err
	}
	out := make([]Sheet, 0, len(book.sheets))
	cells := 0
	for _, s := range book.sheets {
		r := sheetReader{book: &book, left: maxCells - cells}
		if err := parts.Each(s.part, r.token); err != nil {
			return nil, err
		}
		r.merge()
		cells += r.cells
		out = append(out, Sheet{s.name, r.trimmed()})
	}
	return out, nil
}

// A workbook is what the cells of its sheets refer to.
type workbook struct {
	sheets  []listed
	strings []string
	kinds   []cellKind // of each style
	from04  bool       // days count from 1904
}

// A listed sheet is named and has its part.
type listed struct{ name, part string }

func readBook(parts opc.Parts) (workbook, error) {
	var w workbook
	name, err := parts.Main("xl/workbook.xml")
	if err != nil {
		return w, err
	}
	at := map[string]string{}
	links, err := parts.RelationsOf(name)
	if err != nil {
		return w, err
	}
	texts, looks := "", ""
	for _, l := range links {
		target := path.Join(path.Dir(name), l.Target)
		if strings.HasPrefix(l.Target, "/") {
			target = l.Target[1:]
		}
		switch {
		case l.Outside: // of other workbooks; nobody follows it
		case l.Kind == "sharedStrings":
			texts = target
		case l.Kind == "styles":
			looks = target
		default:
			at[l.ID] = target
		}
	}
	if err := parts.Each(name, func(t xml.Token, _ []xml.Name) error { return w.token(t, at) }); err != nil {
		return w, err
	}
	if w.strings, err = readStrings(parts, texts); err != nil {
		return w, err
	}
	w.kinds, err = readKinds(parts, looks)
	return w, err
}

func (w *workbook) token(t xml.Token, at map[string]string) error {
	e, ok := t.(xml.StartElement)
	if !ok {
		return nil
	}
	switch e.Name.Local {
	case "workbookPr":
		w.from04 = truth(opc.Attribute(e, "date1904"))
	case "sheet":
		part, known := at[opc.Attribute(e, "id")]
		if state := opc.Attribute(e, "state"); !known || state == "hidden" || state == "veryHidden" {
			return nil
		}
		if w.sheets = append(w.sheets, listed{opc.Attribute(e, "name"), part}); len(w.sheets) > maxSheets {
			return opc.TooLarge
		}
	}
	return nil
}

func truth(s string) bool { return s == "1" || s == "true" }

// readStrings are the texts that cells share; how a word is spoken is none.
func readStrings(parts opc.Parts, name string) ([]string, error) {
	var out []string
	var text strings.Builder
	err := parts.Each(name, func(t xml.Token, stack []xml.Name) error {
		switch e := t.(type) {
		case xml.CharData:
			if within(stack, "t") && !has(stack, "rPh") {
				text.Write(e[:min(len(e), max(0, maxLetters-text.Len()))])
			}
		case xml.EndElement:
			if e.Name.Local == "si" {
				out = append(out, text.String())
				text.Reset()
			}
		}
		if len(out) > maxStrings {
			return opc.TooLarge
		}
		return nil
	})
	return out, err
}

func within(stack []xml.Name, name string) bool {
	return len(stack) > 0 && stack[len(stack)-1].Local == name
}

func has(stack []xml.Name, name string) bool {
	for _, n := range stack {
		if n.Local == name {
			return true
		}
	}
	return false
}
