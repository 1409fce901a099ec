package model

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// A Prose (chữ tự viết) is one text of a plan that a clerk wrote, with the
// entry or activity that it belongs to and its path from there.
type Prose struct {
	Of   ID // zero for the plan itself
	Path string
	Text *string
	Root string // what stands before Path in the path from the plan
}

// EachText visits every text that a clerk wrote, in the order of the document.
// Whoever changes one works on a Clone.
func (p *Plan) EachText(visit func(Prose)) {
	at := func(path string, text *string) { visit(Prose{Path: path, Text: text}) }
	at("place", &p.Place)
	at("title", &p.Title)
	for i := range p.Grounds {
		at(fmt.Sprintf("grounds[%d].text", i), &p.Grounds[i].Text)
	}
	at("opening", &p.Opening)
	for i := range p.Parts {
		part := fmt.Sprintf("parts[%d].", i)
		at(part+"heading", &p.Parts[i].Heading)
		for k := range p.Parts[i].Paragraphs {
			at(fmt.Sprintf("%sparagraphs[%d].text", part, k), &p.Parts[i].Paragraphs[k].Text)
		}
	}
	for i := range p.Entries {
		p.Entries[i].eachText(fmt.Sprintf("entries[%d].", i), visit)
	}
	for i := range p.Indicators {
		x := &p.Indicators[i]
		at(fmt.Sprintf("indicators[%d].name", i), &x.Name)
		at(fmt.Sprintf("indicators[%d].note", i), &x.Note)
	}
	at("closing", &p.Closing)
	for i := range p.Annexes {
		at(fmt.Sprintf("annexes[%d].title", i), &p.Annexes[i].Title)
	}
	for i := range p.Recipients {
		at(fmt.Sprintf("recipients[%d].text", i), &p.Recipients[i].Text)
	}
	at("filing", &p.Filing)
	at("signature.title", &p.Signature.Title)
	at("signature.name", &p.Signature.Name)
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
// stored form; false when the plan has no such field.
func (p *Plan) At(path string) (string, bool) { return newFieldReader(p).at(path) }

// A fieldReader (bộ đọc trường) reads many fields of one plan: it finds the JSON
// names of each type once.
type fieldReader struct {
	plan  reflect.Value
	names map[reflect.Type]map[string][]int // indexes as of reflect.VisibleFields
}

func newFieldReader(p *Plan) fieldReader {
	return fieldReader{reflect.ValueOf(p).Elem(), map[reflect.Type]map[string][]int{}}
}

func (r fieldReader) at(path string) (string, bool) {
	v := r.plan
	for step := range strings.SplitSeq(path, ".") {
		name, index, listed := strings.Cut(step, "[")
		if v = r.field(v, name); !v.IsValid() {
			return "", false
		}
		if !listed {
			continue
		}
		i, err := strconv.Atoi(strings.TrimSuffix(index, "]"))
		if err != nil || v.Kind() != reflect.Slice || i < 0 || i >= v.Len() {
			return "", false
		}
		v = v.Index(i)
	}
	if v.Kind() == reflect.String {
		return v.String(), true
	}
	b, err := json.Marshal(v.Interface())
	return string(b), err == nil
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
