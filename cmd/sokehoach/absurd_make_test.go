package main

import (
	"math"
	"math/rand/v2"
	"reflect"
	"strings"

	"sokehoach/app"
	"sokehoach/model"
)

// What an absurd book has at one place or another.
const (
	absurdName = 1_600_000 // letters
	absurdRows = 20_000    // nodes of a catalogue
	absurdYear = 999_999_999
	fewRows    = 200 // of other lists
)

// absurd spoils a sample as no office would: some values of it, chosen by the seed,
// become far longer, larger or more than any limit. It can still be sealed. What is
// given are preferences that nobody has.
func absurd(s *model.Sample, seed uint64) (chosen app.Preferences) {
	a := absurdity{rand.New(rand.NewPCG(seed, 7)), nil}
	a.gather(reflect.ValueOf(&s.Book).Elem())
	for i := range s.Plans {
		a.gather(reflect.ValueOf(&s.Plans[i]).Elem())
	}
	for i := range s.Steps {
		a.gather(reflect.ValueOf(&s.Steps[i].Plans).Elem())
		a.gather(reflect.ValueOf(&s.Steps[i].Results).Elem())
		a.gather(reflect.ValueOf(&s.Steps[i].Reports).Elem())
	}
	for range 1 + a.IntN(6) {
		a.spoil(a.places[a.IntN(len(a.places))])
	}
	if len(s.Book.Catalogues) > 0 && a.IntN(4) == 0 {
		a.manyNodes(&s.Book.Catalogues[0])
	}
	own := absurdity{a.Rand, nil}
	own.gather(reflect.ValueOf(&chosen).Elem())
	own.spoil(own.places[own.IntN(len(own.places))])
	return chosen
}

type absurdity struct {
	*rand.Rand
	places []reflect.Value
}

// gather finds every value that can be spoiled; ids stay, or nothing would be found
// by them.
func (a *absurdity) gather(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			a.gather(v.Elem())
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[model.Date]() {
			return // an impossible day is not read at all
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				a.gather(v.Field(i))
			}
		}
	case reflect.Slice:
		a.places = append(a.places, v)
		for i := range v.Len() {
			a.gather(v.Index(i))
		}
	case reflect.String, reflect.Int, reflect.Int64:
		a.places = append(a.places, v)
	}
}

func (a *absurdity) spoil(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(strings.Repeat([]string{"9", "ộ", "x ", "12/KH-UBND ", "{số lượng} ", "\n- a"}[a.IntN(6)], 1+a.IntN(absurdName/2)))
	case reflect.Int, reflect.Int64:
		v.SetInt([]int64{absurdYear, -absurdYear, math.MaxInt64, math.MinInt64, -1, 0}[a.IntN(6)])
	case reflect.Slice:
		rows := v.Len()
		if rows == 0 || v.Type().Elem().Kind() == reflect.Struct && hasID(v.Type().Elem()) {
			return
		}
		for v.Len() < fewRows {
			v.Set(reflect.Append(v, v.Index(v.Len()%rows)))
		}
	}
}

// hasID reports whether rows of a type are told apart by ids of their own.
func hasID(t reflect.Type) bool {
	_, has := t.FieldByName("ID")
	return has
}

// manyNodes makes a catalogue of many nodes, each below the one before it or not.
func (a *absurdity) manyNodes(c *model.Catalogue) {
	code := "1"
	for i := range absurdRows {
		if i%10 == 0 {
			code = "1"
		}
		code += "." + string(rune('a'+i%26))
		c.Nodes = append(c.Nodes, model.CatalogueNode{Code: code + strings.Repeat("i", i%300), Kind: c.Kinds[0].Code, Name: "x"})
	}
}
