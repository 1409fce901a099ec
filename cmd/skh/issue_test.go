package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sokehoach/app"
	"sokehoach/app/layout"
	"sokehoach/assets"
	"sokehoach/model"
	"sokehoach/storage"
)

// sampleDesk is a desk on a real file with the sample, and its commune's plan.
func sampleDesk(t *testing.T) (*app.Desk, *storage.Store, model.Plan) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "so.db")
	s, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	put(t, path, s)
	store, err := storage.Open(path, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	d, err := app.NewDesk(app.StoreOf(store))
	if err != nil {
		t.Fatal(err)
	}
	return d, store, s.Plans[1]
}

// at is work on a plan with the book that it belongs to.
func at(t *testing.T, d *app.Desk, p model.Plan) app.Work {
	t.Helper()
	w, err := d.Take(&p)
	must(t, err)
	return w
}

// byID is work on the plan of an id, as the book has it.
func byID(t *testing.T, d *app.Desk, id model.ID) app.Work {
	t.Helper()
	w, err := d.Open(id)
	must(t, err)
	return w
}

// planOf is the plan of some work.
func planOf(w app.Work) model.Plan { return *w.Document.(*model.Plan) }

// amending is a draft that amends the plan of an id.
func amending(t *testing.T, d *app.Desk, id model.ID) model.Plan {
	t.Helper()
	draft, err := byID(t, d, id).Amend()
	must(t, err)
	return *draft.(*model.Plan)
}

// drawn is a plan's file, drawn now.
func drawn(d *app.Desk, p model.Plan, b model.Book) ([]byte, error) {
	w := d.Work(&p, b)
	return w.PDF(w.Paper())
}

// words are what a plan prints, on one line.
func words(d *app.Desk, p model.Plan, b model.Book) string {
	var out strings.Builder
	for _, page := range d.Work(&p, b).Paper().Pages {
		for _, it := range page.Items {
			if it.Kind == layout.TextItem {
				out.WriteString(it.Text + " ")
			}
		}
	}
	return strings.Join(strings.Fields(out.String()), " ")
}

// rename changes every office and commune of the book.
func rename(t *testing.T, store *storage.Store) model.Book {
	t.Helper()
	b, err := store.Book()
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range b.Offices {
		o.Name, o.Label, o.HeadLines = "Cơ quan "+o.ID.String()[30:], "", nil
		must(t, store.PutOffice(o))
	}
	for _, c := range b.Communes {
		c.Name += " Mới"
		c.Villages = append([]model.Village(nil), c.Villages...)
		for i := range c.Villages {
			c.Villages[i].Name += " Thượng"
		}
		must(t, store.PutCommune(c))
	}
	b, err = store.Book()
	must(t, err)
	return b
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

var issueDay = model.Date{Year: 2024, Month: 1, Day: 5}

func TestAnIssuedPlanKeepsItsNamesAndItsFile(t *testing.T) {
	d, store, p := sampleDesk(t)
	out, err := at(t, d, p).Issue("12", issueDay, issueDay)
	must(t, err)
	issued, b := planOf(out), out.Book
	before := words(d, issued, b)
	if !strings.Contains(before, "Số: 12/KH-UBND") || !strings.Contains(before, "ngày 05 tháng 01 năm 2024") || !strings.Contains(before, "Sùng Phài") {
		t.Fatalf("number and day are not printed: %.300s", before)
	}
	file, err := d.Work(&issued, b).File()
	must(t, err)
	changed := rename(t, store)
	if after := words(d, issued, changed); after != before {
		t.Errorf("names changed in the preview: %.300s", after)
	}
	if draft := words(d, p, changed); strings.Contains(draft, "Tả Chải,") || !strings.Contains(draft, "Tả Chải Thượng") {
		t.Errorf("the names did not change at all")
	}
	var again bytes.Buffer
	if _, err := d.Work(&issued, changed).Print(t.Context(), &again, nil); err != nil || !bytes.Equal(again.Bytes(), file) {
		t.Errorf("printed again: %d bytes, want %d, %v", again.Len(), len(file), err)
	}
	if stored, err := d.Work(&issued, changed).File(); err != nil || !bytes.Equal(stored, file) {
		t.Errorf("%d bytes, want %d, %v", len(stored), len(file), err)
	}
	if fresh, err := drawn(d, issued, changed); err != nil || !bytes.Equal(fresh, file) {
		t.Errorf("drawn again: %d bytes, want %d, %v", len(fresh), len(file), err)
	}
	doc, err := store.Issued(p.ID)
	if err != nil || !doc.Whole() || doc.Number != "12" || doc.At != issueDay || doc.Pages == 0 {
		t.Errorf("%v %v", doc.Number, err)
	}
}

func TestTheCommandPrintsTheFileThatWasIssued(t *testing.T) {
	dir := library(t)
	db := filepath.Join(dir, "mot.db")
	store, err := storage.Open(db, storage.Options{})
	must(t, err)
	d, err := app.NewDesk(app.StoreOf(store))
	must(t, err)
	heads, err := store.Documents()
	must(t, err)
	p, err := store.Plan(heads[0].ID)
	must(t, err)
	_, err = at(t, d, p).Issue("12", issueDay, issueDay)
	must(t, err)
	doc, err := store.Issued(p.ID)
	must(t, err)
	rename(t, store)
	must(t, store.Close())
	out := filepath.Join(dir, "in.pdf")
	var said, errs bytes.Buffer
	if code := run([]string{"print", "-db", db, "-o", out}, &said, &errs); code != good {
		t.Errorf("exit %d: %s%s", code, &said, &errs)
	}
	if got, err := os.ReadFile(out); err != nil || !bytes.Equal(got, doc.PDF) {
		t.Errorf("%d bytes, want %d, %v", len(got), len(doc.PDF), err)
	}
}

func TestAnIssueIsTakenBackOnTheSameDayOnly(t *testing.T) {
	d, store, p := sampleDesk(t)
	out, err := at(t, d, p).Issue("12", issueDay, issueDay)
	must(t, err)
	issued := planOf(out)
	issued.Title = "Khác"
	if err := store.PutPlan(issued); !errors.Is(err, model.ErrIssued) {
		t.Errorf("an issued plan was changed: %v", err)
	}
	var sentence model.InputError
	if _, err := byID(t, d, p.ID).TakeBack(model.Date{Year: 2024, Month: 1, Day: 6}); !errors.As(err, &sentence) || !strings.Contains(string(sentence), "05/01/2024") {
		t.Errorf("the day after: %v", err)
	}
	back, err := byID(t, d, p.ID).TakeBack(issueDay)
	draft := planOf(back)
	if err != nil || draft.State != model.Draft || draft.Number != "12" {
		t.Fatalf("%+v %v", draft.Head(), err)
	}
	draft.Title = "Khác"
	must(t, store.PutPlan(draft))
	if _, err := byID(t, d, p.ID).TakeBack(issueDay); !errors.As(err, &sentence) {
		t.Errorf("a draft was taken back: %v", err)
	}
}

func TestANumberIsGivenOnceAYear(t *testing.T) {
	d, store, p := sampleDesk(t)
	_, err := at(t, d, p).Issue("12", issueDay, issueDay)
	must(t, err)
	draft := amending(t, d, p.ID)
	must(t, store.PutPlan(draft))
	for _, c := range []struct {
		number string
		year   int
		want   bool
	}{{"12", 2024, true}, {"012", 2024, true}, {"13", 2024, false}, {"12", 2025, false}, {"", 2024, false}} {
		h, taken, err := at(t, d, draft).NumberTaken(c.number, model.Date{Year: c.year, Month: 9, Day: 1})
		if err != nil || taken != c.want || taken && h.ID != p.ID {
			t.Errorf("%+v: %v %v %v", c, h, taken, err)
		}
	}
	if _, taken, err := at(t, d, p).NumberTaken("12", issueDay); taken || err != nil {
		t.Errorf("its own number is taken: %v", err)
	}
}

func TestWhatIsMissingForAnIssueIsSaid(t *testing.T) {
	d, _, p := sampleDesk(t)
	for _, c := range []struct {
		number string
		date   model.Date
		state  model.State
	}{
		{"", issueDay, model.Draft},
		{"12a", issueDay, model.Draft},
		{"12", model.Date{Year: 2024, Month: 1}, model.Draft},
		{"12", model.Date{Year: 2024, Month: 2, Day: 30}, model.Draft},
		{"12", issueDay, model.Issued},
	} {
		p.State = c.state
		var sentence model.InputError
		if _, err := at(t, d, p).Issue(c.number, c.date, issueDay); !errors.As(err, &sentence) {
			t.Errorf("%+v: %v", c, err)
		}
	}
}

func TestAnAmendedPlanKeepsItsOriginalAndSaysWhatItChanges(t *testing.T) {
	d, store, p := sampleDesk(t)
	if _, err := byID(t, d, p.ID).Amend(); err == nil {
		t.Error("a draft was amended")
	}
	original, err := at(t, d, p).Issue("12", issueDay, issueDay)
	must(t, err)
	draft := amending(t, d, p.ID)
	draft.Entries[4].Activities[0].Funding[0].Amount.Value = 100_000_000
	must(t, store.PutPlan(draft))
	b := at(t, d, draft).Book
	if text := words(d, draft, b); !strings.Contains(text, "Tập huấn nâng cao năng lực cho cộng đồng lớp 2 2 64 36 - 100 - - - - Điều chỉnh") {
		t.Errorf("the annex does not say it: %s", text[max(0, len(text)-900):])
	}
	if plain, err := store.Book(); err != nil || words(d, draft, plain) != words(d, draft, b) {
		t.Errorf("without the original in the book it is another paper: %v", err)
	}
	for _, i := range d.Work(&draft, b).Paper().Findings {
		if i.Severity == model.Error && i.Code != "D12" { // the text does not point to the new annex yet
			t.Errorf("%s %s: %s", i.Code, i.Path, i.Text)
		}
	}
	if first, ok := b.Original(draft.Amends); !ok || len(model.Adjustments(first, draft)) == 0 {
		t.Errorf("the original is not in the book: %v", ok)
	}
	rival := amending(t, d, p.ID)
	must(t, store.PutPlan(rival))
	later := model.Date{Year: 2024, Month: 9, Day: 10}
	out, err := at(t, d, draft).Issue("80", later, later)
	must(t, err)
	issued := planOf(out)
	if _, err := at(t, d, rival).Issue("81", later, later); err == nil {
		t.Error("one plan was amended twice")
	}
	if old, err := store.Plan(p.ID); err != nil || old.State != model.Amended || old.Title != original.Document.Envelope().Title {
		t.Errorf("%+v %v", old.Head(), err)
	}
	file, err := d.Work(&issued, b).File()
	must(t, err)
	if fresh, err := drawn(d, issued, rename(t, store)); err != nil || !bytes.Equal(fresh, file) {
		t.Errorf("drawn again: %d bytes, want %d, %v", len(fresh), len(file), err)
	}
	var sentence model.InputError
	if _, err := byID(t, d, p.ID).TakeBack(issueDay); !errors.As(err, &sentence) {
		t.Errorf("an amended plan was taken back: %v", err)
	}
	if _, err := byID(t, d, issued.ID).TakeBack(later); err != nil {
		t.Error(err)
	}
	if old, err := store.Plan(p.ID); err != nil || old.State != model.Issued {
		t.Errorf("%+v %v", old.Head(), err)
	}
}

func TestARolledPlanKeepsItsNotesInTheFile(t *testing.T) {
	d, store, p := sampleDesk(t)
	b, err := store.Book()
	must(t, err)
	next := d.RollForward(p, b, app.RollChoice{Year: 2025})
	next = next.Reviewed(true, next.Review[0].ID)
	must(t, store.PutPlan(next))
	got, err := store.Plan(next.ID)
	must(t, err)
	if len(got.Review) != len(next.Review) || len(got.Review) < 40 || !got.Review[0].Done || got.Review[1] != next.Review[1] {
		t.Errorf("%d notes, want %d", len(got.Review), len(next.Review))
	}
}

func TestListTellsWhatWasSentAndWhyItCameBack(t *testing.T) {
	db := filepath.Join(library(t), "mau.db")
	store, err := storage.Open(db, storage.Options{})
	must(t, err)
	defer store.Close()
	d, err := app.NewDesk(app.StoreOf(store))
	must(t, err)
	id, err := model.ParseID(communeID)
	must(t, err)
	day := model.Date{Year: 2024, Month: 1, Day: 15}
	_, err = byID(t, d, id).Issue("7", day, day)
	must(t, err)
	must(t, d.KeepWay(id, model.Way{
		{ID: d.NewID(), Of: id, Kind: model.Sent, On: day},
		{ID: d.NewID(), Of: id, Kind: model.SentBack, On: model.Date{Year: 2024, Month: 1, Day: 18}, Reason: "thiếu biểu 02"},
	}))
	if _, err := byID(t, d, id).TakeBack(day); err == nil {
		t.Error("what was sent is taken back")
	}
	if d.KeepWay(id, model.Way{{ID: d.NewID(), Of: id, Reason: strings.Repeat("x", model.LongestText+1)}}) == nil {
		t.Error("a reason beyond the limits is kept")
	}
	must(t, store.Close())
	if code, out, errs := invoke([]string{"list", "-db", db}); code != good || !strings.Contains(out, "[Bị trả lại ngày 18/01/2024: thiếu biểu 02.]") {
		t.Errorf("exit %d\n%s%s", code, out, errs)
	}
	if code, out, errs := invoke([]string{"list", "-db", db, "-json"}); code != good || strings.Count(out, `"kind": "sentBack"`) != 1 || strings.Count(out, `"dispatches"`) != 1 {
		t.Errorf("exit %d\n%s%s", code, out, errs)
	}
	if code, out, errs := invoke([]string{"verify", "-db", db}); code != good {
		t.Errorf("exit %d\n%s%s", code, out, errs)
	}
}
