package storage

import (
	"encoding/json"
	"testing"
)

func TestADifferenceIsAsSmallAsTheChange(t *testing.T) {
	for _, c := range []struct{ old, now, want string }{
		{`{"a":1}`, `{"a":1}`, `null`},
		{`{"a":1}`, `{"a":2}`, `[{"path":"a","old":1,"new":2}]`},
		{`{"a":1}`, `{}`, `[{"path":"a","old":1}]`},
		{`{}`, `{"a":null}`, `[{"path":"a","new":null}]`},
		{`{"a":{"b":"x","c":1}}`, `{"a":{"b":"y","c":1}}`, `[{"path":"a.b","old":"x","new":"y"}]`},
		{`{"p":[{"t":"x"},{"t":"y"}]}`, `{"p":[{"t":"x"},{"t":"z"}]}`, `[{"path":"p[1].t","old":"y","new":"z"}]`},
		{`{"p":[1,2,3]}`, `{"p":[1,9,2,3]}`, `[{"path":"p[1:]","old":[],"new":[9]}]`},
		{`{"p":[1,2,3]}`, `{"p":[3]}`, `[{"path":"p[0:]","old":[1,2],"new":[]}]`},
		{`{"p":[1,1]}`, `{"p":[1]}`, `[{"path":"p[1:]","old":[1],"new":[]}]`},
		{`{"a.b":1}`, `{"a.b":2}`, `[{"path":"a\\.b","old":1,"new":2}]`},
		{`[1]`, `{"a":1}`, `[{"path":"","old":[1],"new":{"a":1}}]`},
	} {
		got, err := json.Marshal(differences(nil, "", []byte(c.old), []byte(c.now)))
		must(t, err)
		if string(got) != c.want {
			t.Errorf("%s to %s: got %s, want %s", c.old, c.now, got, c.want)
		}
	}
}

func TestAPathThatIsNotOursIsRefused(t *testing.T) {
	for _, path := range []string{"a[", "a[x]", "a[-1]", "a[1:].b", "a[1]b", "a[1"} {
		if steps, ok := stepsOf(path); ok {
			t.Errorf("%s: got %+v", path, steps)
		}
	}
}

func TestAChangeThatDoesNotFitIsRefused(t *testing.T) {
	for _, c := range []struct{ whole, path, from string }{
		{`{"a":1}`, "a", "2"},
		{`{"a":1}`, "a.b", "2"},
		{`{"a":[1]}`, "a[3]", "2"},
		{`{"a":[1,2]}`, "a[1:]", "[2,3]"},
		{`{"a":1}`, "a[0:]", "[2]"},
	} {
		steps, ok := stepsOf(c.path)
		if !ok {
			t.Fatal(c.path)
		}
		if got, ok := exchange([]byte(c.whole), steps, []byte(c.from), []byte("7")); ok {
			t.Errorf("%+v: got %s", c, got)
		}
	}
}

func FuzzADifferenceLeadsBack(f *testing.F) {
	f.Add(`{"a":[1,2,{"b":"x"}],"c":{"d":null}}`, `{"a":[1,{"b":"y"}],"c":{"e":1},"f":true}`)
	f.Add(`{"a.b":1,"[":2}`, `{"a.b":2,"\\":3}`)
	f.Add(`[[],[1]]`, `[[1],[]]`)
	f.Add(`{"":1,"a":{"":2}}`, `{"":{"":3}}`)
	f.Add(`{}`, "{\"\xc8\":{},\"0\":true}")
	f.Fuzz(func(t *testing.T, old, now string) {
		if !json.Valid([]byte(old)) || !json.Valid([]byte(now)) {
			t.Skip()
		}
		was, is := compact(t, old), compact(t, now)
		got, ok := undoFields(is, differences(nil, "", was, is))
		if !ok || !sameJSON(got, was) {
			t.Errorf("%s to %s: back to %s, %v", was, is, got, ok)
		}
	})
}

func compact(t *testing.T, s string) []byte {
	t.Helper()
	v := json.RawMessage(s)
	b, err := json.Marshal(v)
	must(t, err)
	return b
}
