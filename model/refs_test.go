package model

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"sokehoach/assets"
)

// occupy gives a value one of everything that it can hold, and each id in it a
// value of its own.
func occupy(v reflect.Value, next *byte) {
	if v.Type() == reflect.TypeFor[ID]() {
		*next++
		v.Set(reflect.ValueOf(ID{*next}))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				occupy(v.Field(i), next)
			}
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		occupy(v.Elem(), next)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		occupy(v.Index(0), next)
	}
}

// unvisited are the ids of a value that a walk does not visit, or not at the
// place that it names.
func unvisited(t *testing.T, v any, walk func(func(Ref))) []string {
	t.Helper()
	var last byte
	occupy(reflect.ValueOf(v).Elem(), &last)
	if last == 0 {
		t.Fatalf("%T has no id: the test sees nothing", v)
	}
	seen := map[ID]bool{}
	var wrong []string
	read := fieldReader{reflect.ValueOf(v).Elem(), map[reflect.Type]map[string][]int{}}
	walk(func(r Ref) {
		if r.ID == nil {
			return
		}
		if seen[*r.ID] {
			wrong = append(wrong, "twice: "+r.Root+r.Path)
		}
		seen[*r.ID] = true
		if at, ok := read.at(r.Root + r.Path); !ok || strings.Trim(at, `"`) != r.ID.String() {
			wrong = append(wrong, r.Root+r.Path+" is "+at)
		}
	})
	stored, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	for n := byte(1); n <= last; n++ {
		if id := (ID{n}); !seen[id] {
			before, _, _ := strings.Cut(string(stored), id.String())
			wrong = append(wrong, "not visited: …"+before[max(len(before)-60, 0):])
		}
	}
	return wrong
}

func TestEveryIDIsVisited(t *testing.T) {
	var plan Plan
	var report Report
	var dispatch Dispatch
	var result Result
	var book Book
	for _, wrong := range [][]string{
		unvisited(t, &plan, plan.EachRef), unvisited(t, &report, report.EachRef),
		unvisited(t, &result, result.EachRef), unvisited(t, &book, book.EachRef),
		unvisited(t, &dispatch, dispatch.EachRef),
	} {
		for _, w := range wrong {
			t.Error(w)
		}
	}
}

// A forgetful is a kind of document that has an id more than its envelope.
type forgetful struct {
	Document
	More struct {
		Of ID `json:"of"`
	} `json:"more"`
}

func TestANewIDThatTheWalkDoesNotKnowIsSeen(t *testing.T) {
	var d forgetful
	if wrong := unvisited(t, &d, d.EachRef); len(wrong) != 1 || !strings.Contains(wrong[0], `"more":{"of":"`) {
		t.Errorf("%q", wrong)
	}
}

func TestWhatAPlanRefersToIsInItsFrozenBook(t *testing.T) {
	s, err := ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	c, err := ParseCatalogue(assets.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	s.Book.Catalogues = append(s.Book.Catalogues, c)
	for _, p := range s.Plans {
		frozen, named := s.Book.FrozenFor(p.Envelope()), 0
		visit := func(r Ref) {
			if !r.Zero() {
				named++
			}
			if !frozen.Holds(r) && !strings.HasPrefix(r.Path, "catalogues") { // only the plan's own is kept
				t.Errorf("%s%s is gone", r.Root, r.Path)
			}
		}
		p.EachRef(visit)
		frozen.EachRef(visit)
		if named < 90 {
			t.Errorf("only %d are named", named)
		}
	}
	p := s.Plans[0].Clone()
	p.Signature.Officer, p.Catalogue = ID{9}, "CT-0"
	lost := ""
	p.EachRef(func(r Ref) {
		if !s.Book.FrozenFor(p.Envelope()).Holds(r) {
			lost += r.Path + ";"
		}
	})
	if lost != "catalogue;signature.officer;" {
		t.Errorf("lost: %q", lost)
	}
}
