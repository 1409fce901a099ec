package main

import (
	"bytes"
	"errors"
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
	d, err := app.NewDesk(store)
	if err != nil {
		t.Fatal(err)
	}
	return d, store, s.Plans[1]
}

// words are what a plan prints, on one line.
func words(d *app.Desk, p model.Plan, b model.Book) string {
	var out strings.Builder
	for _, page := range d.Paper(p, b).Pages {
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
	issued, err := d.Issue(p, "12", issueDay, issueDay)
	must(t, err)
	b, err := d.BookFor(issued)
	must(t, err)
	before := words(d, issued, b)
	if !strings.Contains(before, "Số: 12/KH-UBND") || !strings.Contains(before, "ngày 05 tháng 01 năm 2024") || !strings.Contains(before, "Sùng Phài") {
		t.Fatalf("number and day are not printed: %.300s", before)
	}
	file, err := d.File(issued, b)
	must(t, err)
	changed := rename(t, store)
	if after := words(d, issued, changed); after != before {
		t.Errorf("names changed in the preview: %.300s", after)
	}
	if draft := words(d, p, changed); strings.Contains(draft, "Tả Chải,") || !strings.Contains(draft, "Tả Chải Thượng") {
		t.Errorf("the names did not change at all")
	}
	var again bytes.Buffer
	if _, err := d.Print(issued, changed, &again); err != nil || !bytes.Equal(again.Bytes(), file) {
		t.Errorf("printed again: %d bytes, want %d, %v", again.Len(), len(file), err)
	}
	if stored, err := d.File(issued, changed); err != nil || !bytes.Equal(stored, file) {
		t.Errorf("%d bytes, want %d, %v", len(stored), len(file), err)
	}
	if fresh, err := d.PDF(d.Paper(issued, changed), app.PrintTime(issued)); err != nil || !bytes.Equal(fresh, file) {
		t.Errorf("drawn again: %d bytes, want %d, %v", len(fresh), len(file), err)
	}
	doc, err := store.Issued(p.ID)
	if err != nil || !doc.Whole() || doc.Number != "12" || doc.At != issueDay || doc.Pages == 0 {
		t.Errorf("%v %v", doc.Number, err)
	}
}

func TestAnIssueIsTakenBackOnTheSameDayOnly(t *testing.T) {
	d, store, p := sampleDesk(t)
	issued, err := d.Issue(p, "12", issueDay, issueDay)
	must(t, err)
	issued.Title = "Khác"
	if err := store.PutPlan(issued); !errors.Is(err, storage.ErrIssued) {
		t.Errorf("an issued plan was changed: %v", err)
	}
	var sentence model.InputError
	if _, err := d.Unissue(p.ID, model.Date{Year: 2024, Month: 1, Day: 6}); !errors.As(err, &sentence) || !strings.Contains(string(sentence), "05/01/2024") {
		t.Errorf("the day after: %v", err)
	}
	draft, err := d.Unissue(p.ID, issueDay)
	if err != nil || draft.State != model.Draft || draft.Number != "12" {
		t.Fatalf("%+v %v", draft.Head(), err)
	}
	draft.Title = "Khác"
	must(t, store.PutPlan(draft))
	if _, err := d.Unissue(p.ID, issueDay); !errors.As(err, &sentence) {
		t.Errorf("a draft was taken back: %v", err)
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
		if _, err := d.Issue(p, c.number, c.date, issueDay); !errors.As(err, &sentence) {
			t.Errorf("%+v: %v", c, err)
		}
	}
}
