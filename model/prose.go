package model

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// A Prose (chữ tự viết) is one text of a document that a clerk wrote, with what
// it belongs to, the entry or activity of a plan, and its path from there.
type Prose struct {
	Of   ID // zero for the document itself
	Path string
	Text *string
	Root string // what stands before Path in the path from the document
}

// EachText visits every text that a clerk wrote in what every document has, in
// the order of the document. Whoever changes one works on a copy.
func (d *Document) EachText(visit func(Prose)) {
	d.eachTextAbove(visit)
	d.eachTextBelow(visit)
}

// eachTextAbove visits the texts down to the last part.
func (d *Document) eachTextAbove(visit func(Prose)) {
	at := func(path string, text *string) { visit(Prose{Path: path, Text: text}) }
	at("place", &d.Place)
	at("title", &d.Title)
	for i := range d.Grounds {
		at(fmt.Sprintf("grounds[%d].text", i), &d.Grounds[i].Text)
	}
	at("opening", &d.Opening)
	for i := range d.Parts {
		part := fmt.Sprintf("parts[%d].", i)
		at(part+"heading", &d.Parts[i].Heading)
		for k := range d.Parts[i].Paragraphs {
			at(fmt.Sprintf("%sparagraphs[%d].text", part, k), &d.Parts[i].Paragraphs[k].Text)
		}
	}
}

// eachTextBelow visits the texts from the closing sentence on.
func (d *Document) eachTextBelow(visit func(Prose)) {
	at := func(path string, text *string) { visit(Prose{Path: path, Text: text}) }
	at("closing", &d.Closing)
	for i := range d.Annexes {
		at(fmt.Sprintf("annexes[%d].title", i), &d.Annexes[i].Title)
	}
	for i := range d.Recipients {
		at(fmt.Sprintf("recipients[%d].text", i), &d.Recipients[i].Text)
	}
	at("filing", &d.Filing)
	at("signature.title", &d.Signature.Title)
	at("signature.name", &d.Signature.Name)
}

// EachText visits every text of the plan, in the order of the document.
func (p *Plan) EachText(visit func(Prose)) {
	p.eachTextAbove(visit)
	for i := range p.Entries {
		p.Entries[i].eachText(fmt.Sprintf("entries[%d].", i), visit)
	}
	for i := range p.Indicators {
		x, at := &p.Indicators[i], fmt.Sprintf("indicators[%d].", i)
		visit(Prose{Path: at + "name", Text: &x.Name})
		visit(Prose{Path: at + "note", Text: &x.Note})
	}
	p.eachTextBelow(visit)
}

func (e *Entry) eachText(root string, visit func(Prose)) {
	at := func(path string, text *string) { visit(Prose{e.ID, path, text, root}) }
	at("heading", &e.Heading)
	for k := range e.Paragraphs {
		at(fmt.Sprintf("paragraphs[%d].text", k), &e.Paragraphs[k].Text)
	}
	at("target", &e.Target)
	for k := range e.Units {
		at(fmt.Sprintf("units[%d].name", k), &e.Units[k].Name)
	}
	for k := range e.Activities {
		e.Activities[k].eachText(fmt.Sprintf("%sactivities[%d].", root, k), visit)
	}
}

func (a *Activity) eachText(root string, visit func(Prose)) {
	at := func(path string, text *string) { visit(Prose{a.ID, path, text, root}) }
	at("name", &a.Name)
	at("phrase", &a.Phrase)
	at("target", &a.Target)
	for k := range a.Units {
		at(fmt.Sprintf("units[%d].name", k), &a.Units[k].Name)
	}
	if w := a.Work; w != nil {
		at("work.scale", &w.Scale)
		at("work.decision", &w.Decision)
		at("work.investor.name", &w.Investor.Name)
		at("work.state", &w.State)
	}
	at("note", &a.Note)
}

// paths are those of what is stored under an id of its own, with a point behind
// them; the zero id is the document itself, which has nothing else.
func (d *Document) paths() map[ID]string { return map[ID]string{{}: ""} }

// paths are those of all entries and activities with a point behind them, by
// id; the zero id is the plan itself.
func (p *Plan) paths() map[ID]string {
	at := map[ID]string{{}: ""}
	for i := range p.Entries {
		entry := "entries[" + strconv.Itoa(i) + "]."
		at[p.Entries[i].ID] = entry
		for k := range p.Entries[i].Activities {
			at[p.Entries[i].Activities[k].ID] = entry + "activities[" + strconv.Itoa(k) + "]."
		}
	}
	at[ID{}] = ""
	return at
}

// At is the value of the field of a path: a text as it is, anything else in its
// stored form; false when the document has no such field.
func At(d AnyDocument, path string) (string, bool) { return newFieldReader(d).at(path) }

// A fieldReader (bộ đọc trường) reads many fields of one document: it finds the
// JSON names of each type once.
type fieldReader struct {
	document reflect.Value
	names    map[reflect.Type]map[string][]int // indexes as of reflect.VisibleFields
}

func newFieldReader(d AnyDocument) fieldReader {
	return fieldReader{reflect.ValueOf(d).Elem(), map[reflect.Type]map[string][]int{}}
}

func (r fieldReader) at(path string) (string, bool) {
	v := r.value(path)
	switch {
	case !v.IsValid():
		return "", false
	case v.Kind() == reflect.String:
		return v.String(), true
	}
	b, err := json.Marshal(v.Interface())
	return string(b), err == nil
}

// value is the field of a path; the zero Value when there is none.
func (r fieldReader) value(path string) reflect.Value {
	v := r.document
	for step := range strings.SplitSeq(path, ".") {
		name, index, listed := strings.Cut(step, "[")
		if v = r.field(v, name); !v.IsValid() {
			return v
		}
		if !listed {
			continue
		}
		i, err := strconv.Atoi(strings.TrimSuffix(index, "]"))
		if err != nil || v.Kind() != reflect.Slice || i < 0 || i >= v.Len() {
			return reflect.Value{}
		}
		v = v.Index(i)
	}
	return v
}

// field is the field of a struct, or of what a pointer points to, that has a
// JSON name; the zero Value when there is none.
func (r fieldReader) field(v reflect.Value, name string) reflect.Value {
	if v.Kind() == reflect.Pointer {
		v = v.Elem() // of a nil pointer: the zero Value
	}
	if v.Kind() != reflect.Struct {
		return reflect.Value{}
	}
	fields, known := r.names[v.Type()]
	if !known {
		fields = map[string][]int{}
		for _, f := range reflect.VisibleFields(v.Type()) {
			tag, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			fields[tag] = f.Index
		}
		r.names[v.Type()] = fields
	}
	i, ok := fields[name]
	if !ok || name == "" {
		return reflect.Value{}
	}
	return v.FieldByIndex(i)
}
