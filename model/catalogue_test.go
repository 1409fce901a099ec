package model

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"sokehoach/assets"
)

func catalogue(t *testing.T) Catalogue {
	t.Helper()
	c, err := ParseCatalogue(assets.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// invented is a programme that does not exist: what holds for it, no code
// knows from the first one.
func invented(t *testing.T) Catalogue {
	t.Helper()
	b, err := os.ReadFile("testdata/catalogue-invented.json")
	if err != nil {
		t.Fatal(err)
	}
	c, err := ParseCatalogue(b)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// The numbers are of Quyết định 1719/QĐ-TTg; this is a test of the data.
func TestTheProgrammeHasTenProjectsAndFourteenSubprojects(t *testing.T) {
	c := catalogue(t)
	count := map[string]int{}
	for _, n := range c.Nodes {
		count[n.Kind]++
	}
	if got := len(c.Children("")); got != 10 || count["project"] != 10 {
		t.Errorf("%d top nodes, %d projects, want 10", got, count["project"])
	}
	if count["subproject"] != 14 {
		t.Errorf("%d subprojects, want 14", count["subproject"])
	}
	below := map[string]int{"1": 4, "2": 0, "3": 3, "4": 2, "5": 4, "6": 0, "7": 0, "8": 4, "9": 2, "10": 3, "3.2": 3}
	for code, want := range below {
		if got := len(c.Children(code)); got != want {
			t.Errorf("%s has %d children, want %d", code, got, want)
		}
	}
	if c.ID != "CT-1719" || c.From != (Date{2021, 1, 1}) || c.To != (Date{2025, 12, 31}) || c.Successor != "CT-2026" {
		t.Errorf("got %s, %s-%s, then %s", c.ID, c.From, c.To, c.Successor)
	}
}

func TestEveryUncertainEntryOfTheProgrammeIsMarked(t *testing.T) {
	c := catalogue(t)
	for _, code := range []string{"3.2.1", "8.1", "8.2", "10.1"} {
		if n, _ := c.Node(code); n.Certainty != CertaintyMedium {
			t.Errorf("%s is %q, want medium", code, n.Certainty)
		}
	}
	found := 0
	for _, n := range c.Nodes {
		if n.Certainty == CertaintyFound {
			found++
		}
	}
	if found != 8 {
		t.Errorf("%d names have a source, want the 8 that were compared", found)
	}
	found = 0
	for _, x := range c.Indicators {
		if x.Certainty == CertaintyFound {
			found++
		}
	}
	if found != 5 || len(c.Indicators) != 21 {
		t.Errorf("%d of %d indicators have a source, want 5 of 21", found, len(c.Indicators))
	}
}

func TestNumbersFollowTheirKind(t *testing.T) {
	c, other := catalogue(t), invented(t)
	for _, x := range []struct {
		of         Catalogue
		code, want string
	}{
		{c, "3", "3"},
		{c, "3.2", "2"},
		{c, "3.2.1", "01"},
		{c, "10.3", "3"},
		{c, "8.4", "04"},
		{other, "4.1.2", "002"},
		{other, "7.1", "001"},
	} {
		n, ok := x.of.Node(x.code)
		if got := x.of.Number(n); !ok || got != x.want {
			t.Errorf("%s %s: got %q, want %q", x.of.ID, x.code, got, x.want)
		}
	}
}

func TestTheInventedProgrammeSharesNoWordWithTheFirst(t *testing.T) {
	words := func(c Catalogue) []string {
		w := []string{c.ID, c.Name}
		for _, k := range c.Kinds {
			w = append(w, k.Code, k.Word)
		}
		for _, k := range c.Capital {
			w = append(w, k.Code, k.Name)
		}
		for _, s := range c.Sources {
			w = append(w, s.Code, s.Name)
		}
		for _, n := range c.Nodes {
			w = append(w, n.Name)
		}
		for _, x := range c.Indicators {
			w = append(w, x.Code)
		}
		return w
	}
	other := invented(t)
	first := words(catalogue(t))
	for _, w := range words(other) {
		if slices.Contains(first, w) {
			t.Errorf("both say %q", w)
		}
	}
	if len(other.Children("")) != 8 || len(other.Kinds) != 3 {
		t.Errorf("got %d top nodes of %d kinds, want 8 of 3", len(other.Children("")), len(other.Kinds))
	}
}

func TestABrokenCatalogueIsRefusedAtItsPlace(t *testing.T) {
	for _, c := range []struct{ name, old, new, where, say string }{
		{"a name that is a number", `"name": "Hỗ trợ đất ở"`, `"name": 5`, "nodes[1].name", "không đúng kiểu"},
		{"a code twice", `"code": "1.2"`, `"code": "1.1"`, "nodes[2].code", "“1.1” bị lặp lại"},
		{"a child before its parent", `"code": "3.1"`, `"code": "4.1"`, "nodes[7].code", "mục cha “4” phải đứng trước “4.1”"},
		{"half a code", `"code": "2"`, `"code": "2."`, "nodes[5].code", "mã “2.” có phần trống"},
		{"a kind that is none", `"code": "1", "kind": "project"`, `"code": "1", "kind": "prokect"`, "nodes[0].kind", "“prokect”"},
		{"capital that is none", `"capital": ["dau-tu", "su-nghiep", "tin-dung"]`, `"capital": ["dau-tu", "vang"]`, "nodes[0].capital[1]", "“vang”"},
		{"a certainty that is none", `"certainty": "high"`, `"certainty": "maybe"`, "nodes[1].certainty", "“maybe”"},
		{"a role that is none", `"role": "credit"`, `"role": "loan"`, "capital[2].role", "“loan”"},
		{"a group that is none", `"group": "central"`, `"group": "moon"`, "sources[0].group", "“moon”"},
		{"a kind without a word", `"word": "Dự án"`, `"word": ""`, "kinds[0].word", "thiếu giá trị"},
		{"a source twice", `"code": "ns-xa"`, `"code": "ns-tinh"`, "sources[3].code", "bị lặp lại"},
		{"no kinds of money", `"capital": [` + "\n", `"old": [` + "\n", "capital", "danh sách trống hoặc thiếu"},
		{"no nodes", `"nodes": [`, `"noddes": [`, "nodes", "danh sách trống hoặc thiếu"},
		{"an indicator without a unit", `"unit": "lần"`, `"unit": ""`, "indicators[0].unit", "thiếu giá trị"},
		{"an indicator twice", `"code": "giam-ngheo"`, `"code": "thu-nhap"`, "indicators[1].code", "bị lặp lại"},
		{"a mapping from nowhere", `"successor": "CT-2026"`, `"successor": "CT-2026", "mapping": {"11": "2"}`, "mapping.11", "“11”"},
		{"an end before the beginning", `"to": "2025-12-31"`, `"to": "2020-12-31"`, "to", "ngày kết thúc trước ngày bắt đầu"},
	} {
		text := string(assets.Catalogue())
		broken := strings.Replace(text, c.old, c.new, 1)
		if broken == text {
			t.Fatalf("%s: %q does not occur", c.name, c.old)
		}
		_, err := ParseCatalogue([]byte(broken))
		checkRefused(t, c.name, err, c.where, c.say)
	}
}

func FuzzParseCatalogue(f *testing.F) {
	small := []byte(`{"file":"catalogue","format":1,"id":"a","version":"1","source":"b","to":"2025-12","name":"c",
"kinds":[{"code":"k","word":"K"}],"capital":[{"code":"d","name":"D","role":"credit"}],
"sources":[{"code":"s","name":"S","group":"local"}],
"nodes":[{"code":"1","kind":"k","name":"n","certainty":"low"},{"code":"1.1","kind":"k","name":"m","capital":["d"],"certainty":"low"}]}`)
	if _, err := ParseCatalogue(small); err != nil {
		f.Fatal(err)
	}
	f.Add(small)
	f.Add(small[:len(small)/2])
	f.Add(bytes.ReplaceAll(small, []byte(`"low"`), []byte("null")))
	f.Add([]byte(`{"file":"catalogue","format":1,"id":"a","version":"1","source":"b","nodes":[[[[]]]]}`))
	f.Add([]byte(`{"file":"catalogue","format":1e99}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		c, err := ParseCatalogue(b)
		if err != nil {
			checkRefused(t, "fuzz", err, "", "")
			return
		}
		for _, n := range c.Nodes {
			if p := Parent(n.Code); p != "" {
				if _, ok := c.Node(p); !ok {
					t.Errorf("%q has no parent", n.Code)
				}
			}
			c.Number(n)
		}
	})
}
