package storage

import (
	"reflect"
	"strconv"
	"testing"

	"sokehoach/model"
)

// A filler gives every field of a value something of its own, so that a field
// that a record forgets shows.
type filler struct{ last int }

// full is a value of any type with nothing left empty.
func full[T any](f *filler) T {
	var v T
	f.fill(reflect.ValueOf(&v).Elem())
	return v
}

func (f *filler) fill(v reflect.Value) {
	f.last++
	switch at := v.Addr().Interface().(type) {
	case *model.ID:
		*at = model.MakeID(uint64(f.last), 0, 1)
		return
	case *model.Date:
		*at = model.Date{Year: 2000 + f.last%50, Month: 1 + f.last%12, Day: 1 + f.last%28}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			f.fill(v.Field(i))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 3, 3))
		for i := range v.Len() {
			f.fill(v.Index(i))
		}
	case reflect.Map:
		v.Set(reflect.ValueOf(map[string]string{"1": strconv.Itoa(f.last)}))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem())
	case reflect.String:
		v.SetString("<&> \u1ebf\u1ea1 " + strconv.Itoa(f.last))
	case reflect.Bool:
		v.SetBool(true)
	default:
		v.SetInt(int64(f.last))
	}
}

func TestEveryFieldOfAPlanComesBack(t *testing.T) {
	f := &filler{}
	s, path := start(t, Options{})
	for range 3 { // neighbours in the file must not mix
		must(t, s.PutPlan(full[model.Plan](f)))
	}
	want := full[model.Plan](f)
	must(t, s.PutPlan(want))
	must(t, s.PutPlan(full[model.Plan](f)))
	must(t, s.Close())

	s = reopened(t, path, Options{})
	got, err := s.Plan(want.ID)
	must(t, err)
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if heads, err := s.Documents(); err != nil || len(heads) != 5 {
		t.Errorf("got %d plans, %v", len(heads), err)
	}
}

func TestEveryFieldOfABookComesBack(t *testing.T) {
	f := &filler{}
	s, path := start(t, Options{})
	want := full[model.Book](f)
	want.Originals, want.Told = nil, model.Told{} // plans and results, which are no part of the book in the file
	for i := range 3 {
		must(t, s.PutOffice(want.Offices[2-i]))
		must(t, s.PutOfficer(want.Officers[2-i]))
		must(t, s.PutGround(want.Grounds[2-i]))
		must(t, s.PutCommune(want.Communes[2-i]))
		must(t, s.PutFigures(want.Figures[2-i]))
		must(t, s.PutAllocation(want.Allocations[2-i]))
		must(t, s.PutCatalogue(want.Catalogues[2-i]))
	}
	must(t, s.Close())
	got, err := reopened(t, path, Options{}).Book()
	must(t, err)
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestNoRecordHidesAFieldOfTheModel(t *testing.T) {
	for _, c := range []struct{ model, record reflect.Type }{
		{reflect.TypeFor[model.Entry](), reflect.TypeFor[entryRecord]()},
		{reflect.TypeFor[model.Activity](), reflect.TypeFor[activityRecord]()},
	} {
		of := shapeOf(c.model)
		for _, name := range []string{"order", "entry"} {
			if of.knows(name) {
				t.Errorf("%v has a field %s of its own", c.model, name)
			}
		}
		for _, name := range of.names {
			if !shapeOf(c.record).knows(name) {
				t.Errorf("%v does not keep %s", c.record, name)
			}
		}
	}
}
