package storage

import (
	"reflect"
	"testing"

	"sokehoach/model"
)

// changes changes every leaf under a value, one after another, each time calls
// try with its path, and takes the change back.
func changes(v reflect.Value, path string, try func(path string)) {
	with := func(value reflect.Value, what string) {
		old := reflect.New(v.Type()).Elem()
		old.Set(v)
		v.Set(value.Convert(v.Type()))
		try(path + what)
		v.Set(old)
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			changes(v.Field(i), path+"."+v.Type().Field(i).Name, try)
		}
	case reflect.Array:
		for i := range v.Len() {
			changes(v.Index(i), path+"[]", try)
		}
	case reflect.Slice:
		if v.Len() == 0 { // entries of a head, activities of an entry: not in the record
			return
		}
		for i := range v.Len() {
			changes(v.Index(i), path+"[]", try)
		}
		with(v.Slice(0, v.Len()-1), " shorter")
		with(v.Slice(0, 0), " empty")
		with(reflect.Zero(v.Type()), " nil")
	case reflect.Pointer:
		changes(v.Elem(), path, try)
		with(reflect.Zero(v.Type()), " nil")
	case reflect.String:
		with(reflect.ValueOf(v.String()+"x"), "")
	case reflect.Bool:
		with(reflect.ValueOf(!v.Bool()), "")
	case reflect.Uint8:
		with(reflect.ValueOf(uint8(v.Uint()+1)), "")
	default:
		with(reflect.ValueOf(v.Int()+1), "")
	}
}

// A field of the model that alike forgets, or a copy shares, would be a change
// that is never saved.
func TestNoFieldOfAPlanIsOutsideTheComparison(t *testing.T) {
	c := newCodec(nil)
	head, entry, activity := full[model.Plan](&filler{}), full[entryRecord](&filler{}), full[activityRecord](&filler{})
	report := full[model.Report](&filler{})
	head.Entries, entry.Activities = nil, nil
	for name, v := range map[string]any{"plan": &head, "entry": &entry, "activity": &activity, "report": &report} {
		own := c.ownCopy(v)
		tried := 0
		changes(reflect.ValueOf(v).Elem(), name, func(path string) {
			tried++
			if c.alike(own, v) || c.alike(v, own) {
				t.Errorf("a change of %s is not seen", path)
			}
		})
		if !c.alike(own, v) || tried < 50 {
			t.Errorf("%s: %d changes tried", name, tried)
		}
	}
}

func TestListsOfNothingAreNotComparedAsEqualToNone(t *testing.T) {
	c := newCodec(nil)
	if c.alike(&entryRecord{}, &entryRecord{Entry: model.Entry{Nodes: []string{}}}) {
		t.Error("they are stored as null and []")
	}
	type odd struct {
		Named  map[string]int
		hidden []int
	}
	if c.alike(&odd{Named: map[string]int{}}, &odd{}) || c.alike(&odd{}, &odd{}) || c.alike(&odd{hidden: []int{1}}, c.ownCopy(&odd{hidden: []int{1}})) {
		t.Error("what cannot be copied is encoded at every save")
	}
	if c.alike(&model.Plan{}, &model.Plan{Entries: []model.Entry{{}}}) {
		t.Error("a plan with entries is not a head")
	}
	if c.alike(&model.Plan{}, &entryRecord{}) || c.alike(model.Plan{}, model.Plan{}) || c.alike(nil, &model.Plan{}) {
		t.Error("what is not comparable is not alike")
	}
}
