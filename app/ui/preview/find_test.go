package preview

import (
	"fmt"
	"slices"
	"testing"

	"sokehoach/app/layout"
	"sokehoach/model"
)

func fault(s model.Severity, path string) model.Finding {
	return model.Finding{Severity: s, Path: path, Text: "Sai ở " + path + "."}
}

func TestAFindingIsMarkedWhereItIsPrinted(t *testing.T) {
	pages := []layout.Page{
		page(item("title", 100, 100, "a"), item("signature.authority", 100, 200, "b")),
		page(item("entries[1].activities[0]", 100, 100, "c"), item("entries[1].activities[1]", 100, 200, "d"),
			item("entries[10].heading", 100, 300, "e"), item("entries[1].activities[1]", 100, 400, "f")),
	}
	for path, want := range map[string]string{
		"title":                             "0:100",
		"entries[1].activities[1].quantity": "1:200 1:400", // the nearest above
		"entries[1].activities":             "1:100 1:200 1:400",
		"entries[1]":                        "1:100 1:200 1:400", // what is inside
		"entries":                           "1:100 1:200 1:300 1:400",
		"signature.name":                    "0:200", // not printed: the first near it
		"entries[10].activities[0].name":    "1:300",
		"year":                              "",
		"":                                  "",
		"strange[[..path":                   "",
	} {
		got, it := "", item("", 0, 0, "")
		for n, marks := range Find(pages, []model.Finding{fault(model.Error, path)}) {
			for _, m := range marks {
				got += fmt.Sprintf(" %d:%d", n, (m.top+it.Size.Of(800))/point)
			}
		}
		if want != "" {
			want = " " + want
		}
		if got != want {
			t.Errorf("%s is marked at%s, want%s", path, got, want)
		}
	}
}

func TestLinesOfOneFindingAreOneMarkAndTheGravestComesFirst(t *testing.T) {
	p := page(item("a.text", 100, 100, "x"), item("a.text", 100, 120, "y"), item("a.text", 300, 120, "z"), item("b.text", 100, 140, "v"))
	doubt, mistake := fault(model.Warning, "a"), fault(model.Error, "b.text")
	marks := Find([]layout.Page{p}, []model.Finding{doubt, mistake})[0]
	if len(marks) != 2 || !slices.Equal(marks[0].findings, []model.Finding{doubt}) {
		t.Fatalf("%+v", marks)
	}
	if got := gravest(marks); got != model.Error {
		t.Errorf("the page tells %q", got)
	}
	both := Find([]layout.Page{p}, []model.Finding{doubt, fault(model.Error, "a.text")})[0]
	if len(both) != 1 || both[0].findings[0].Severity != model.Error || len(both[0].findings) != 2 {
		t.Errorf("%+v", both)
	}
}

func BenchmarkAThousandFindingsAreMarked(b *testing.B) {
	var pages []layout.Page
	var findings []model.Finding
	for n := range 40 {
		var items []layout.Item
		for i := range 300 {
			items = append(items, item(fmt.Sprintf("entries[%d].activities[%d]", n, i/7), 100, layout.Length(60+17*(i/7)), "x"))
		}
		pages = append(pages, page(items...))
		for i := range 25 {
			findings = append(findings, fault(model.Warning, fmt.Sprintf("entries[%d].activities[%d].quantity", n, i)))
		}
	}
	for b.Loop() {
		Find(pages, findings)
	}
}
