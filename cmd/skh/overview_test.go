package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"sokehoach/app"
	"sokehoach/app/overview"
	"sokehoach/app/text"
	"sokehoach/model"
)

func TestTheOverviewSumsWhatCountsAndSaysWhatIsMissing(t *testing.T) {
	d, store, p := sampleDesk(t)
	backup := time.Date(2024, 1, 5, 8, 0, 0, 0, time.UTC)
	must(t, store.PutPlan(model.Plan{Document: model.Document{ID: store.NewID(), Year: 2022, Title: "Cũ"}}))
	heads, err := store.Documents()
	must(t, err)
	for _, h := range heads {
		if h.ID != p.ID && h.Year == p.Year {
			must(t, store.DeleteDocument(h.ID)) // the city's amounts are open
		}
	}
	got, err := d.Overview(1, backup)
	must(t, err)
	if len(got.Years) != 2 || got.LastBackup != backup || got.Years[0].Year != 2024 || got.Years[1].Detailed || len(got.Years[1].Documents) != 1 {
		t.Fatalf("%+v", got)
	}
	y := got.Years[0]
	b, err := store.Book()
	must(t, err)
	b.Catalogues = d.Catalogues(b)
	dossier := model.NewDossier(p, b)
	want, carried := dossier.Tally(dossier.ThisYear), dossier.Tally(dossier.Carried)
	if len(y.Money) != 1 || y.Several() {
		t.Fatalf("%+v", y)
	}
	if m := y.Money[0]; m.Total != want || sumOf(m.BySource) != want || sumOf(m.ByProject) != want || !want.Total().Known {
		t.Errorf("%+v, by source %+v, by project %+v", m.Total, m.BySource, m.ByProject)
	}
	if m := y.Money[0]; m.Carried != carried || carried.Sum != 62_650_000 {
		t.Errorf("carried over: %+v, want %+v", m.Carried, carried)
	}
	if doc := y.Documents[0]; doc.Errors+doc.Others+doc.Unseen != 0 || doc.Done != doc.Required || doc.Required < 60 || !doc.Counts {
		t.Errorf("%+v", doc)
	}
	p.Title, p.Entries[4].Activities[0].Funding[0].Amount = "", model.Opt[model.Amount]{}
	p.Entries[4].Activities[0].Funding[0].Source = ""
	must(t, store.PutPlan(p))
	got, err = d.Overview(1, backup)
	must(t, err)
	y = got.Years[0]
	if m := y.Money[0]; m.Carried != carried || carried.Sum != 62_650_000 {
		t.Errorf("carried over: %+v, want %+v", m.Carried, carried)
	}
	if doc := y.Documents[0]; doc.Errors == 0 || doc.Required-doc.Done < 2 || y.Money[0].Total.Total().Known || lastOf(y.Money[0].BySource).Code != "" {
		t.Errorf("%+v %+v", doc, y)
	}
}

func TestTheOverviewCountsWhatThePlanCounts(t *testing.T) {
	d, store, p := sampleDesk(t)
	for _, change := range []func(){
		func() { p.Number = strings.Repeat("9", 60) },                         // is found on the pages only
		func() { p.Entries[1].Activities[0].Funding[0].Amount.Known = false }, // a hint
		func() { p.Title, p.Number = "", "" },
	} {
		change()
		must(t, store.PutPlan(p))
		b, err := store.Book()
		must(t, err)
		paper := d.Work(&p, b).Paper()
		for range 2 { // also of what is remembered
			got, err := d.Overview(1, time.Time{})
			must(t, err)
			i := slices.IndexFunc(got.Years[0].Documents, func(o overview.Line) bool { return o.Head.ID == p.ID })
			doc := got.Years[0].Documents[i]
			if doc.Errors+doc.Others != len(paper.Findings) || len(paper.Findings) == 0 || !strings.Contains(text.CheckButton(paper.Findings), fmt.Sprintf("%d lỗi", doc.Errors)) && doc.Errors > 0 {
				t.Errorf("the overview counts %d and %d, the plan says %s", doc.Errors, doc.Others, text.CheckButton(paper.Findings))
			}
		}
	}
}

func sumOf(rows []overview.MoneyRow) model.Tally {
	var t model.Tally
	for _, r := range rows {
		t.AddTally(r.Tally)
	}
	return t
}

func lastOf(rows []overview.MoneyRow) overview.MoneyRow { return rows[len(rows)-1] }

// A city's plan holds the money of its communes too.
func TestTheMoneyOfTwoOfficesIsNotAddedUp(t *testing.T) {
	d, _, _ := sampleDesk(t)
	got, err := d.Overview(1, time.Time{})
	must(t, err)
	y := got.Years[0]
	if !y.Several() || len(y.Money) != 2 || y.Money[0].Office == y.Money[1].Office {
		t.Fatalf("%+v", y)
	}
	for _, m := range y.Money {
		if sumOf(m.ByProject) != m.Total || m.Office == "" {
			t.Errorf("%+v", m)
		}
	}
	for _, task := range got.Tasks(time.Now()) {
		if task.Kind == overview.TaskMissing && task.Office == "" {
			t.Errorf("which plan is not said: %+v", task)
		}
	}
}

func TestOnlyOneOfAPlanAndItsAmendmentCounts(t *testing.T) {
	d, store, p := sampleDesk(t)
	_, err := at(t, d, p).Issue("12", issueDay, issueDay)
	must(t, err)
	draft := amending(t, d, p.ID)
	must(t, store.PutPlan(draft))
	counting := func() (ids []model.ID) {
		o, err := d.Overview(5, time.Time{})
		must(t, err)
		for _, doc := range o.Years[0].Documents {
			if doc.Counts && (doc.Head.ID == p.ID || doc.Head.ID == draft.ID) {
				ids = append(ids, doc.Head.ID)
			}
		}
		return ids
	}
	if got := counting(); len(got) != 1 || got[0] != p.ID {
		t.Errorf("while the amendment is a draft: %v", got)
	}
	_, err = at(t, d, draft).Issue("80", issueDay, issueDay)
	must(t, err)
	if got := counting(); len(got) != 1 || got[0] != draft.ID {
		t.Errorf("afterwards: %v", got)
	}
}

func TestAPlanGoesToACatalogueFromAFile(t *testing.T) {
	d, store, p := sampleDesk(t)
	if _, err := d.LoadCatalogue([]byte(`{"file":"catalogue"}`)); err == nil {
		t.Error("a broken file was taken")
	}
	file, err := os.ReadFile("../../model/testdata/catalogue-successor.json")
	must(t, err)
	c, err := d.LoadCatalogue(file)
	must(t, err)
	b, err := store.Book()
	must(t, err)
	if len(b.Catalogues) != 1 || len(d.Catalogues(b)) != 3 {
		t.Fatalf("%d in the book", len(b.Catalogues))
	}
	lines := d.ProposeMapping(b, p.Catalogue, c.ID)
	moved := d.ChangeCatalogue(p, b, c.ID, model.MappingOf(lines))
	must(t, store.PutPlan(moved))
	got, err := store.Plan(p.ID)
	must(t, err)
	text := words(d, got, b)
	for _, want := range []string{"Nhiệm vụ 01: Hỗ trợ nước sinh hoạt", "Lĩnh vực 1: Hạ tầng thiết yếu", "Dự án 8: Thực hiện bình đẳng giới"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not printed", want)
		}
	}
	aside := 0
	for i, e := range got.Entries {
		if len(e.Nodes) == 0 {
			aside++
		}
		if len(e.Activities) != len(p.Entries[i].Activities) {
			t.Errorf("entries[%d] lost activities", i)
		}
	}
	if aside == 0 || aside == len(got.Entries) || len(got.Review) < len(got.Entries) {
		t.Errorf("%d of %d kept aside, %d notes", aside, len(got.Entries), len(got.Review))
	}
}

func TestWhatWasLookedAtIsKept(t *testing.T) {
	d, store, p := sampleDesk(t)
	must(t, d.MarkSeen(p.ID, "opening"))
	must(t, d.MarkSeen(p.ID, "node:7"))
	must(t, d.MarkSeen(p.ID, "opening"))
	again, err := app.NewDesk(app.StoreOf(store))
	must(t, err)
	seen, err := again.Seen(p.ID)
	if err != nil || len(seen) != 2 || !seen["opening"] || !seen["node:7"] {
		t.Errorf("%v %v", seen, err)
	}
	if other, err := again.Seen(store.NewID()); err != nil || len(other) != 0 {
		t.Errorf("of another plan: %v %v", other, err)
	}
}
