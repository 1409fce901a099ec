package model

import (
	"strings"
	"testing"
)

// FuzzProposeMapping maps any catalogue onto any other: every old node has its line,
// and what is proposed is a node of the new one.
func FuzzProposeMapping(f *testing.F) {
	f.Add("1=Dự án 1: đất ở|1.1=Nội dung 1", "1=Đất ở, nhà ở|2=Nước sinh hoạt", "1=2")
	f.Add("1=|1=", "=", "=")
	f.Fuzz(func(t *testing.T, old, now, stated string) {
		from, to := catalogueOf("A", old), catalogueOf("B", now)
		from.Successor, from.Mapping = "B", map[string]string{}
		for _, n := range catalogueOf("", stated).Nodes {
			from.Mapping[n.Code] = n.Name
		}
		lines := ProposeMapping(from, to)
		if len(lines) != len(from.Nodes) {
			t.Errorf("%d lines for %d nodes", len(lines), len(from.Nodes))
		}
		for _, l := range lines {
			if _, ok := to.Node(l.New); l.New != "" && !ok || l.New == "" && l.Sure == MapChosen {
				t.Errorf("%q is proposed to be %q", l.Old.Code, l.New)
			}
		}
		MappingOf(lines)
	})
}

func catalogueOf(id, s string) Catalogue {
	c := Catalogue{ID: id}
	for line := range strings.SplitSeq(s, "|") {
		code, name, _ := strings.Cut(line, "=")
		c.Nodes = append(c.Nodes, CatalogueNode{Code: code, Name: name})
	}
	return c
}

// FuzzParseSample reads any bytes as a sample: it is refused at a place, or keeps to
// the limits.
func FuzzParseSample(f *testing.F) {
	f.Add([]byte(`{"version":"1","name":"a","source":"b","book":{"offices":[{"id":"01900000-0000-7000-8000-000000000001","name":"c"}]},"plans":[{"id":"01900000-0000-7000-8000-000000000002","year":2024,"office":"01900000-0000-7000-8000-000000000001","catalogue":"CT","title":"d"}]}`))
	f.Add([]byte("\xef\xbb\xbf{}"))
	f.Add([]byte(`{"plans":[{"entries":[{"activities":[{"funding":[{"amount":1e400}]}]}]}]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := ParseSample(b)
		if err != nil {
			return
		}
		if e := Excesses(&s); len(e) > 0 {
			t.Errorf("%q is taken with %+v", b, e)
		}
	})
}
