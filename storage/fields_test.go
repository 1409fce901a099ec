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
			got := shapeOf(reflect.TypeOf(c.of)).keepUnknown([]byte(c.payload), []byte(c.stored))
			if string(got) != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestUnknownFieldsAreKeptHoweverDeep(t *testing.T) {
	type leaf struct {
		Text string `json:"text,omitempty"`
	}
	type row struct {
		ID string `json:"id,omitempty"`
		A  int    `json:"a"`
	}
	type whole struct {
		Part  leaf   `json:"part,omitzero"`
		Parts []leaf `json:"parts,omitempty"`
		Rows  []row  `json:"rows,omitempty"`
	}
	of := shapeOf(reflect.TypeFor[whole]())
	for _, c := range []struct{ name, value, stored, want string }{
		{"inside", `{"part":{"text":"n"}}`, `{"part":{"text":"o","x":1}}`, `{"part":{"text":"n","x":1}}`},
		{"emptied", `{}`, `{"part":{"text":"o","x":1}}`, `{}`},
		{"row that changed", `{"parts":[{"text":"a"},{"text":"n"}]}`, `{"parts":[{"text":"a"},{"text":"o","x":1}]}`, `{"parts":[{"text":"a"},{"text":"n","x":1}]}`},
		{"row before is new", `{"parts":[{"text":"n"},{"text":"a"}]}`, `{"parts":[{"x":1,"text":"a"}]}`, `{"parts":[{"text":"n"},{"text":"a","x":1}]}`},
		{"row behind is gone", `{"parts":[{"text":"a"}]}`, `{"parts":[{"text":"a","x":1},{"text":"b","x":2}]}`, `{"parts":[{"text":"a","x":1}]}`},
		{"rows by id", `{"rows":[{"id":"2","a":5},{"id":"1","a":1}]}`, `{"rows":[{"id":"1","a":1,"x":1},{"id":"2","a":2,"x":2}]}`, `{"rows":[{"id":"2","a":5,"x":2},{"id":"1","a":1,"x":1}]}`},
		{"row of another id", `{"rows":[{"id":"3","a":1}]}`, `{"rows":[{"id":"1","a":1,"x":1}]}`, `{"rows":[{"id":"3","a":1}]}`},
		{"another type", `{"rows":[{"id":"1","a":1}]}`, `{"rows":{"x":1},"part":[1],"y":0}`, `{"rows":[{"id":"1","a":1}],"y":0}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := of.keepUnknown([]byte(c.value), []byte(c.stored)); string(got) != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestWhatANewerProgramWroteIntoAPartSurvivesASave(t *testing.T) {
	path, plans := bookOf(t, 1)
	p := plans[0]
	rewrite(t, path, bucketDocument, p.ID[:], func(payload string) string {
		payload = strings.Replace(payload, `"role":"purpose"`, `"role":"purpose","layout":{"columns":2}`, 1)
		return strings.Replace(payload, `"authority":"tm"`, `"authority":"tm","seal":"round"`, 1)
	})
	s := reopened(t, path, Options{})
	got, err := s.Plan(p.ID)
	must(t, err)
	got.Title, got.Parts[0].Paragraphs[0].Text = "changed", "changed too"
	must(t, s.PutPlan(got))
	must(t, s.Close())
	raw := string(rawPlan(t, path, p.ID))
	for _, want := range []string{`"layout":{"columns":2}`, `"seal":"round"`, `"changed too"`} {
		if !strings.Contains(raw, want) {
			t.Errorf("%s is lost: %s", want, raw)
		}
	}
}

func TestEveryFieldOfAHeadIsOneOfThePlan(t *testing.T) {
	plan, head := shapeOf(reflect.TypeFor[model.Plan]()), reflect.TypeFor[model.DocumentHead]()
	for f := range head.Fields() {
		if !plan.knows(f.Name) {
			t.Errorf("PlanHeads cannot read %s", f.Name)
		}
	}
}
