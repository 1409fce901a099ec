package model

import (
	"fmt"
	"reflect"
	"strings"
	"unicode/utf8"
)

// Limits of what is kept. No plan of an office comes near them; a value beyond
// them is a slip, or was put into the file by another program, and would fill
// pages or the memory instead of a line.
const (
	LongestText   = 20_000                // letters of a text
	LongestName   = 1_000                 // letters of a name, a title, a heading
	LongestNumber = 100                   // letters of a number, a symbol, a code
	MostNodes     = 2_000                 // rows of a list of a catalogue
	FirstYear     = 1900                  // earliest year
	FinalYear     = 2199                  // latest year
	MostAmount    = 1_000_000_000_000_000 // đồng, with either sign
	MostCount     = 100_000               // months, pages, decimals: what counts and is no figure
)

// ErrBeyond says that a record has values beyond the limits on the disk.
const ErrBeyond = InputError("Mục này có giá trị vượt giới hạn mà sổ nhận, nên chỉ mở để xem; bản trong tệp dữ liệu giữ nguyên.")

// An Excess (giá trị vượt giới hạn) is a value beyond the limits: where it is,
// how much it has and how much it may have.
type Excess struct {
	Path  string
	Kind  ExcessKind
	Has   int64
	Limit int64
}

// An ExcessKind (loại vượt giới hạn) says what there is too much of.
type ExcessKind string

// The kinds of excess.
const (
	TooManyLetters ExcessKind = "letters"
	TooManyRows    ExcessKind = "rows"
	NoYear         ExcessKind = "year"
	TooMuchMoney   ExcessKind = "money"
	NoCount        ExcessKind = "count"
)

// Sentence says what is wrong with the value.
func (e Excess) Sentence() string {
	has, limit := Amount(e.Has).Format(1, 0), Amount(e.Limit).Format(1, 0)
	switch e.Kind {
	case TooManyLetters:
		return fmt.Sprintf("Ô này dài %s chữ; sổ nhận nhiều nhất %s chữ.", has, limit)
	case TooManyRows:
		return fmt.Sprintf("Danh sách này có %s dòng; sổ nhận nhiều nhất %s dòng.", has, limit)
	case NoYear:
		return fmt.Sprintf("Năm %d không thể có: năm phải từ %d đến %d.", e.Has, FirstYear, FinalYear)
	case NoCount:
		return fmt.Sprintf("Số %s không thể có ở ô này.", has)
	}
	return fmt.Sprintf("Số tiền %s đồng quá lớn; sổ nhận nhiều nhất %s đồng.", has, limit)
}

// Excesses are what of a value, given by a pointer to it, is beyond the limits.
func Excesses(v any) []Excess { return bounded(v, false) }

// Confine brings a value, given by a pointer to it, within the limits, so that it
// can be drawn, and gives what was beyond them: texts and lists are cut, what is no
// year or no sum becomes unknown.
func Confine(v any) []Excess { return bounded(v, true) }

func bounded(v any, cut bool) []Excess {
	b := bounds{cut: cut, fields: map[reflect.Type][]boundField{}}
	b.value(reflect.ValueOf(v), "", fieldName(""))
	return b.found
}

// Bounds are on their way through a value.
type bounds struct {
	cut    bool
	found  []Excess
	at     []string // the path
	fields map[reflect.Type][]boundField
}

// A boundField is a field of a struct that can be beyond the limits.
type boundField struct {
	index int
	name  string
	kind  fieldName
}

// A fieldName is the JSON name of a field, which tells what it holds.
type fieldName string

// longest is how many letters a field of the name may have.
func (n fieldName) longest() int {
	switch n {
	case "text", "opening", "closing", "phrase", "note", "target", "reason", "source", "obstacle", "scale", "fragment", "offer", "old", "new":
		return LongestText
	case "number", "symbol", "code", "nodes", "absent", "form", "columns", "indicator", "authority", "sign", "filing":
		return LongestNumber
	}
	return LongestName
}

// year reports whether a field of the name holds a year.
func (n fieldName) year() bool {
	return n == "budget" || strings.HasSuffix(strings.ToLower(string(n)), "year")
}

func (b *bounds) value(v reflect.Value, step string, name fieldName) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			b.value(v.Elem(), step, name)
		}
	case reflect.Struct:
		b.into(step, func() { b.record(v, name) })
	case reflect.Slice:
		b.into(step, func() { b.list(v, name) })
	case reflect.Map:
		b.into(step, func() { b.table(v, name) })
	case reflect.String:
		b.text(v, step, name)
	case reflect.Int, reflect.Int64:
		b.number(v, step, name)
	}
}

// cuts reports whether a value is to be brought within the limits, and can be.
func (b *bounds) cuts(v reflect.Value) bool { return b.cut && v.CanSet() }

// into goes a step down the path.
func (b *bounds) into(step string, walk func()) {
	b.at = append(b.at, step)
	walk()
	b.at = b.at[:len(b.at)-1]
}

func (b *bounds) record(v reflect.Value, name fieldName) {
	if v.Type() == reflect.TypeFor[Date]() {
		b.day(v, v.Interface().(Date))
		return
	}
	if v.NumField() == 2 && v.Type().Field(1).Name == "Known" { // an Opt
		before := len(b.found)
		b.value(v.Field(0), "", name)
		if len(b.found) > before && b.cuts(v) {
			v.SetZero()
		}
		return
	}
	for _, f := range b.fieldsOf(v.Type()) {
		b.value(v.Field(f.index), f.name, f.kind)
	}
}

// day takes a day of a year that cannot be for unknown.
func (b *bounds) day(v reflect.Value, d Date) {
	if d.Year == 0 || d.Year >= FirstYear && d.Year <= FinalYear {
		return
	}
	b.add("", NoYear, int64(d.Year), FinalYear)
	if b.cuts(v) {
		v.SetZero()
	}
}

// fieldsOf are the fields of a type that need a look; those of an embedded struct
// stand on the path of what it is in.
func (b *bounds) fieldsOf(t reflect.Type) []boundField {
	all, known := b.fields[t]
	if known {
		return all
	}
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.IsExported() && name != "-" && f.Type.Kind() != reflect.Array && f.Type.Kind() != reflect.Bool {
			all = append(all, boundField{i, name, fieldName(name)})
		}
	}
	b.fields[t] = all
	return all
}

func (b *bounds) list(v reflect.Value, name fieldName) {
	if v.Type().Elem().Kind() == reflect.Uint8 {
		return // bytes of a file
	}
	if v.Len() > MostNodes && v.Type() == reflect.TypeFor[[]CatalogueNode]() {
		b.add("", TooManyRows, int64(v.Len()), MostNodes)
		if b.cuts(v) {
			v.SetLen(MostNodes)
		}
	}
	for i := range v.Len() {
		b.value(v.Index(i), fmt.Sprintf("[%d]", i), name)
	}
}

// table looks at a map of texts; a key beyond the limits goes with its value.
func (b *bounds) table(v reflect.Value, name fieldName) {
	for _, key := range v.MapKeys() {
		for _, text := range []reflect.Value{key, v.MapIndex(key)} {
			if text.Kind() != reflect.String || fits(text.String(), name.longest()) {
				continue
			}
			b.add("", TooManyLetters, int64(utf8.RuneCountInString(text.String())), int64(name.longest()))
			if b.cut {
				v.SetMapIndex(key, reflect.Value{})
			}
		}
	}
}

func (b *bounds) text(v reflect.Value, step string, name fieldName) {
	limit := name.longest()
	if fits(v.String(), limit) {
		return
	}
	b.add(step, TooManyLetters, int64(utf8.RuneCountInString(v.String())), int64(limit))
	if b.cuts(v) {
		v.SetString(string([]rune(v.String()[:min(v.Len(), limit*utf8.UTFMax)])[:limit]))
	}
}

// fits reports whether a text has at most so many letters.
func fits(s string, limit int) bool {
	return len(s) <= limit || len(s) <= limit*utf8.UTFMax && utf8.RuneCountInString(s) <= limit
}

func (b *bounds) number(v reflect.Value, step string, name fieldName) {
	n := v.Int()
	money := v.Type() == reflect.TypeFor[Amount]()
	figure := v.Kind() == reflect.Int64
	switch {
	case money && (n > MostAmount || n < -MostAmount):
		b.add(step, TooMuchMoney, n, MostAmount)
	case !figure && name.year() && n != 0 && (n < FirstYear || n > FinalYear):
		b.add(step, NoYear, n, FinalYear)
	case !figure && (n > MostCount || n < -MostCount):
		b.add(step, NoCount, n, MostCount)
	default:
		return
	}
	if b.cuts(v) {
		v.SetInt(0)
	}
}

// add notes an excess at the end of the path.
func (b *bounds) add(step string, kind ExcessKind, has, limit int64) {
	var path strings.Builder
	for _, s := range append(b.at, step) {
		if path.Len() > 0 && s != "" && s[0] != '[' {
			path.WriteByte('.')
		}
		path.WriteString(s)
	}
	b.found = append(b.found, Excess{path.String(), kind, has, limit})
}
