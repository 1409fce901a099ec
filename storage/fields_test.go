package storage

import (
	"reflect"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

func TestFieldsOfANewerProgramSurviveASave(t *testing.T) {
	path, plans := bookOf(t, 1)
	p := plans[0]
	raw, err := unseal(bucketDocument, p.ID[:], rawPlan(t, path, p.ID))
	must(t, err)
	newer := strings.Replace(string(raw), "{", `{"future":{"b":[1, 2],"a":"\u003c"},`, 1)
	newer = strings.TrimSuffix(newer, "}") + `,"last":null}`
	edit(t, path, func(tx *bolt.Tx) error {
		return tx.Bucket([]byte(bucketDocument)).Put(p.ID[:], seal(bucketDocument, p.ID[:], []byte(newer)))
	})

	s, err := Open(path, Options{})
	must(t, err)
	got, err := s.Plan(p.ID)
	must(t, err)
	got.Title, got.Filing = "changed", "" // an emptied field must not come back
	must(t, s.PutPlan(got))
	back, err := s.Plan(p.ID)
	must(t, err)
	must(t, s.Close())
	if !reflect.DeepEqual(back, got) {
		t.Errorf("got %+v, want %+v", back, got)
	}
	raw, err = unseal(bucketDocument, p.ID[:], rawPlan(t, path, p.ID))
	must(t, err)
	if want := `,"future":{"b":[1, 2],"a":"\u003c"},"last":null}`; !strings.HasSuffix(string(raw), want) {
		t.Errorf("got %s", raw)
	}
	if strings.Contains(string(raw), "filing") {
		t.Errorf("an emptied field came back: %s", raw)
	}

	first := rawPlan(t, path, p.ID)
	s = reopened(t, path, Options{})
	must(t, s.PutPlan(got))
	must(t, s.Close())
	if string(first) != string(rawPlan(t, path, p.ID)) {
		t.Error("the same plan again was a change")
	}
}

func TestUnknownFieldsAreKeptInRecordsOnly(t *testing.T) {
	type pair struct {
		A int `json:"a,omitempty"`
		B int
	}
	for _, c := range []struct {
		name, payload, stored, want string
		of                          any
	}{
		{"unknown", `{"a":1}`, `{"x":2,"a":3}`, `{"a":1,"x":2}`, pair{}},
		{"known in other case", `{"a":1}`, `{"A":3,"b":4}`, `{"a":1}`, pair{}},
		{"all emptied", `{}`, `{"a":3,"x":{}}`, `{"x":{}}`, pair{}},
		{"pointer", `{}`, `{"x":1}`, `{"x":1}`, &pair{}},
		{"map", `{"a":1}`, `{"x":2}`, `{"a":1}`, map[string]int{}},
		{"stored is no object", `{"a":1}`, `[1]`, `{"a":1}`, pair{}},
		{"name to be quoted", `{}`, `{"\"\u0000":1}`, `{"\"\u0000":1}`, pair{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := fieldsOf(reflect.TypeOf(c.of)).keepUnknown([]byte(c.payload), []byte(c.stored))
			if err != nil || string(got) != c.want {
				t.Errorf("got %s %v, want %s", got, err, c.want)
			}
		})
	}
}

func TestEveryFieldOfAHeadIsOneOfThePlan(t *testing.T) {
	plan, head := fieldsOf(reflect.TypeFor[model.Plan]()), reflect.TypeFor[model.DocumentHead]()
	for f := range head.Fields() {
		if !plan.knows(f.Name) {
			t.Errorf("PlanHeads cannot read %s", f.Name)
		}
	}
}
