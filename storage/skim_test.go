package storage

import (
	"encoding/json"
	"reflect"
	"testing"
	"unicode/utf8"

	"sokehoach/model"
)

// FuzzSkim compares with encoding/json on whatever that takes for an object.
func FuzzSkim(f *testing.F) {
	for _, s := range []string{
		`{}`, ` { } `, `{"a":1}`, `{"a":1,}`, `{"a":1 "b":2}`, `{"a":"\"","b":"\\","c":"\\\""}`, `{"\u0061":[{"x":"]}"}, 2], "b" : null }`,
		`{"a":{"b":{}},"c":-1.5e3,"d":true}`, `[]`, `"a"`, ``, `{`, `{"a`, `{"a"`, `{"a":`, `{"a":"`, `{"a":[`, `{"a":1`, `{"a":"\`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, object []byte) {
		got := map[string]string{}
		err := skim(object, func(name string, value []byte) { got[name] = string(value) })
		var raw map[string]json.RawMessage
		if json.Unmarshal(object, &raw) != nil || raw == nil || !utf8.Valid(object) {
			return // and no panic
		}
		want := map[string]string{}
		for name, value := range raw {
			want[name] = string(value)
		}
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %q %v, want %q", object, got, err, want)
		}
	})
}

func TestAListReadsWhatAPlanHoldsInWhateverOrderItWasWritten(t *testing.T) {
	const payload = `{ "kind":"plan","parts" : [{"heading":"a \"title\":\"no\" \\"}], "title":"yes", "future":{"year":1}, "year" : 2024,` +
		`"date":"2024-03-05","state":"issued","number":"12"}`
	var got model.DocumentHead
	columns := shapeOf(reflect.TypeFor[model.DocumentHead]())
	must(t, decodeOnly(columns, killed[:], seal(bucketDocument, killed[:], []byte(payload)), &got))
	var want model.Plan
	must(t, json.Unmarshal([]byte(payload), &want))
	if got != want.Head() {
		t.Errorf("got %+v, want %+v", got, want.Head())
	}
	for _, bad := range []string{`[]`, `{"year":"x"}`, `{"title":1`, `null`} {
		wantError(t, decodeOnly(columns, killed[:], seal(bucketDocument, killed[:], []byte(bad)), &got), model.ErrDamaged)
	}
}
