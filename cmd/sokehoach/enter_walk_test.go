package main

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/model"
)

// A copyist enters a plan field by field: whatever the plan holds is typed into
// the field of the form with the same path.
type copyist struct {
	*typist
	want  model.Plan // its ids are those of the clerk's book
	book  model.Book
	names map[model.ID]string // what a clerk finds things by
}

// typedApart reports whether a part of a plan is made by the program, or entered
// in a way of its own.
func typedApart(path string) bool {
	name := path[strings.LastIndexByte(path, '.')+1:]
	return slices.Contains([]string{"id", "lineage", "nodes", "entries", "activities"}, name) || path == "state"
}

// walk types all values of a part of the plan that lies at a path.
func (c *copyist) walk(path string, v reflect.Value) {
	c.Helper()
	switch {
	case isTable(path):
		c.table(path, v)
	case strings.HasSuffix(path, ".places"):
		c.places(path, v.Interface().([]model.Place))
	case isLeaf(v):
		c.fill(path, v)
	case v.Kind() == reflect.Pointer:
		if !v.IsNil() {
			c.focus(strings.TrimSuffix(path, ".work") + ".name")
			c.click(text.FieldIsWork)
			c.walk(path, v.Elem())
		}
	case v.Kind() == reflect.Slice:
		c.rows(path, v.Len())
		for i := range v.Len() {
			c.walk(fmt.Sprintf("%s[%d]", path, i), v.Index(i))
		}
	default:
		for _, f := range fieldsOf(v) {
			inner := strings.TrimPrefix(path+"."+jsonName(f), ".")
			if !typedApart(inner) {
				c.walk(inner, v.FieldByIndex(f.Index))
			}
		}
	}
}

// isTable reports whether a path is shown as a table.
func isTable(path string) bool {
	return path == "indicators" || slices.ContainsFunc([]string{".funding", ".cost", ".assignedBefore", ".disbursedBefore"}, func(end string) bool { return strings.HasSuffix(path, end) })
}

// isLeaf reports whether a value stands in one field.
func isLeaf(v reflect.Value) bool {
	_, writes := v.Interface().(json.Marshaler)
	_, date := v.Interface().(model.Date)
	return writes || date || v.Kind() != reflect.Struct && v.Kind() != reflect.Slice && v.Kind() != reflect.Pointer
}

func jsonName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}

// now is the value at a path of the plan on screen; invalid when there is none.
func (c *copyist) now(path string) reflect.Value {
	v := reflect.ValueOf(planOn(c.window))
	for _, step := range strings.FieldsFunc(path, func(r rune) bool { return r == '.' || r == '[' || r == ']' }) {
		if v.Kind() == reflect.Pointer {
			v = v.Elem()
		}
		switch n, err := strconv.Atoi(step); {
		case !v.IsValid():
			return v
		case err == nil && n < v.Len():
			v = v.Index(n)
		case err == nil:
			return reflect.Value{}
		default:
			v = child(v, step)
		}
	}
	return v
}

func child(v reflect.Value, name string) reflect.Value {
	for _, f := range fieldsOf(v) {
		if jsonName(f) == name {
			return v.FieldByIndex(f.Index)
		}
	}
	return reflect.Value{}
}

// fieldsOf are the fields of a struct and of what it embeds.
func fieldsOf(v reflect.Value) []reflect.StructField {
	return slices.DeleteFunc(reflect.VisibleFields(v.Type()), func(f reflect.StructField) bool { return f.Anonymous })
}

// holds reports whether the plan on screen has a value at a path.
func (c *copyist) holds(path string, want reflect.Value) bool {
	now := c.now(path)
	return now.IsValid() && reflect.DeepEqual(now.Interface(), want.Interface())
}

// focus leads the keyboard to a field.
func (c *copyist) focus(path string) {
	c.Helper()
	c.window.Document().Focus(path)
	c.settle()
	if c.window.Fyne().Canvas().Focused() == nil {
		c.Fatalf("%s: no field has the keyboard", path)
	}
}

// fill types one value.
func (c *copyist) fill(path string, want reflect.Value) {
	c.Helper()
	if c.holds(path, want) {
		return
	}
	if id, ok := want.Interface().(model.ID); ok && id.IsZero() {
		return // the field holds a text of the clerk's own, which comes next
	}
	c.focus(fieldOf(path))
	if _, ok := c.selected(); ok {
		for range 20 {
			if c.press(fyne.KeyRight); c.holds(path, want) {
				break
			}
		}
	} else {
		c.rewrite(c.typed(want))
	}
	if !c.holds(path, want) {
		c.Errorf("%s: wanted %v, the plan has %v", path, want.Interface(), c.now(path))
	}
}

// fieldOf is the field in which a value is typed: a name that is not in the book
// stands where the office is found.
func fieldOf(path string) string {
	for _, own := range []string{"].name", "].text", ".investor.name"} {
		field, found := strings.CutSuffix(path, own)
		inList := strings.Contains(path, "units[") || strings.Contains(path, "recipients[") || own == ".investor.name"
		if found && inList {
			return field + strings.NewReplacer("name", "office", "text", "office").Replace(own)
		}
	}
	return path
}

// typed is what a clerk types for a value.
func (c *copyist) typed(v reflect.Value) string {
	switch v := v.Interface().(type) {
	case model.Date:
		return v.Field()
	case model.ID:
		return c.names[v]
	case model.Opt[model.Amount]:
		return v.Value.Format(model.Million, 6)
	case model.Opt[model.Quantity]:
		return v.Value.Format()
	case model.Opt[int64]:
		return strconv.FormatInt(v.Value, 10)
	}
	return fmt.Sprint(v.Interface())
}

// rows makes a list as long as it is to be.
func (c *copyist) rows(path string, want int) {
	c.Helper()
	for have := c.now(path).Len(); have != want; have = c.now(path).Len() {
		switch {
		case have == 0:
			c.focus(path)
			c.click(text.AddRow(nounOf(path)))
		case have > want:
			c.focus(fmt.Sprintf("%s[%d]", path, have-1))
			c.act(form.Delete)
		default:
			c.focus(fmt.Sprintf("%s[%d]", path, have-1))
			c.act(form.AddBelow)
		}
		if c.now(path).Len() == have {
			c.Fatalf("%s has %d rows, and not %d", path, have, want)
		}
	}
}

// act does by a key of the menu what is done to the row with the keyboard.
func (c *copyist) act(a form.RowAction) {
	c.keys++
	c.window.Document().Act(a)
	c.settle()
}

func nounOf(path string) string {
	_, last, found := strings.Cut(path, "].")
	if !found {
		last = path
	}
	return map[string]string{
		"grounds": text.NounGround, "parts": text.NounPart, "paragraphs": text.NounParagraph,
		"recipients": text.NounRecipient, "annexes": text.NounAnnex, "units": text.NounUnit,
	}[last]
}

// places are found by their names, one after the other.
func (c *copyist) places(path string, want []model.Place) {
	if len(want) == 0 {
		return
	}
	c.focus(path)
	for _, p := range want {
		label := c.names[p.Village]
		if p.Village.IsZero() {
			label = c.names[p.Commune]
		}
		c.write(label)
		c.press(fyne.KeyReturn)
	}
	if !c.holds(path, reflect.ValueOf(want)) {
		c.Errorf("%s: wanted %v, the plan has %v", path, want, c.now(path))
	}
}
