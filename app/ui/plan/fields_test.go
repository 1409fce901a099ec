package plan

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sokehoach/app/edit"
	"sokehoach/app/ui/form"
	"sokehoach/assets"
	"sokehoach/model"
)

func samplePlan(t testing.TB) (model.Plan, model.Book, model.Authorities) {
	t.Helper()
	s, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	a, err := model.ParseAuthorities(assets.Authorities())
	if err != nil {
		t.Fatal(err)
	}
	p := s.Plans[0]
	p.Recipients = append(p.Recipients, model.Recipient{Text: "Như trên"})
	return p, s.Book, a
}

func openForm(t testing.TB, p model.Plan, b model.Book, a model.Authorities) (*form.Form[model.Plan], *edit.Session[model.Plan], fyne.Window) {
	t.Helper()
	test.NewTempApp(t)
	w := test.NewTempWindow(t, nil)
	s := edit.Open(p, model.Plan.Clone, nil)
	f := form.New(s, form.Hooks{Canvas: w.Canvas()}, fields(p, b, a, years(p.Year, 2026))...)
	w.SetContent(f.Object())
	w.Resize(fyne.NewSize(640, 560))
	return f, s, w
}

func TestEveryFieldIsOneOfTheRecord(t *testing.T) {
	p, b, a := samplePlan(t)
	b.Offices = append(b.Offices, model.Office{ID: model.MakeID(1, 1, 1), Name: "Phòng Dân tộc"})
	f, _, _ := openForm(t, p, b, a)
	paths := f.Paths()
	if len(paths) < 50 {
		t.Fatalf("only %d fields: %v", len(paths), paths)
	}
	for _, path := range paths {
		if !resolves(reflect.TypeFor[model.Plan](), path) {
			t.Errorf("%s is nothing in a plan", path)
		}
	}
}

// resolves reports whether a path such as parts[2].heading names something in
// the JSON of a type.
func resolves(typ reflect.Type, path string) bool {
	index := regexp.MustCompile(`^(\w+)((?:\[\d+\])*)$`)
	for name := range strings.SplitSeq(path, ".") {
		m := index.FindStringSubmatch(name)
		if m == nil || typ.Kind() != reflect.Struct {
			return false
		}
		field, ok := reflect.StructField{}, false
		for i := range typ.NumField() {
			if tag, _, _ := strings.Cut(typ.Field(i).Tag.Get("json"), ","); tag == m[1] {
				field, ok = typ.Field(i), true
			}
		}
		if !ok {
			return false
		}
		typ = field.Type
		for range strings.Count(m[2], "[") {
			if typ.Kind() != reflect.Slice {
				return false
			}
			typ = typ.Elem()
		}
	}
	return true
}

func TestEveryFieldShowsWhatThePlanSays(t *testing.T) {
	p, b, a := samplePlan(t)
	f, s, w := openForm(t, p, b, a)
	for _, path := range f.Paths() {
		f.Focus(path)
		w.Canvas().FocusNext() // leaving a field tidies it
	}
	if s.Dirty() {
		step, _ := s.UndoStep()
		t.Errorf("walking through the form changed the plan: %+v", step)
	}
}

func TestPartsAreNumberedAsPrinted(t *testing.T) {
	p := model.Plan{Parts: []model.Part{{Heading: "A"}, {}, {Heading: "B"}}}
	if got := strings.Join(partNumbers(&p), " "); got != "I. – II." {
		t.Errorf("got %q", got)
	}
}

func TestANewParagraphContinuesTheOneAbove(t *testing.T) {
	all := []model.Paragraph{{Level: model.ClauseTitle}, {Level: model.Point}}
	for i, want := range map[int]model.Level{0: model.Clause, 1: model.Dash, 2: model.Point} {
		if got := nextParagraph(all, i).Level; got != want {
			t.Errorf("at %d: %q, want %q", i, got, want)
		}
	}
}

func TestOptionsDiffer(t *testing.T) {
	same := model.Officer{ID: model.MakeID(1, 1, 1), Name: "Lò Văn Hùng", Title: "Chủ tịch"}
	other := same
	other.ID = model.MakeID(2, 2, 2)
	options := officerOptions(model.Book{Officers: []model.Officer{same, other}})
	if options[1].Label == options[2].Label {
		t.Errorf("both are called %q", options[1].Label)
	}
}

func BenchmarkKeystroke(b *testing.B) {
	p, book, a := samplePlan(b)
	for range 60 {
		p.Parts[0].Paragraphs = append(p.Parts[0].Paragraphs, p.Parts[0].Paragraphs[1])
	}
	f, _, w := openForm(b, p, book, a)
	f.Focus("parts[0].paragraphs[30].text")
	i := 0
	for b.Loop() {
		if i++; i%50 == 0 {
			w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
			continue
		}
		w.Canvas().Focused().TypedRune('ế')
	}
}

func TestAClickOnAnAnnexLeadsToTheEntry(t *testing.T) {
	sample, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	_, _, a := samplePlan(t)
	for _, p := range sample.Plans {
		if len(p.Entries) == 0 {
			continue
		}
		f, s, w := openForm(t, p, sample.Book, a)
		f.Focus("title")
		w.Canvas().FocusNext()
		if !f.Focus("entries[0].activities[0].phrase") || f.Focus("annexes[0].title") {
			t.Error("the entry is not found, or the annex is")
		}
		if f.Act(form.Delete) {
			t.Error("an entry was deleted where it is only shown")
		}
		if s.Dirty() {
			t.Error("looking changed the plan")
		}
		if got := entryLines(p.Entries[0], catalogue(p.Catalogue, sample.Book)); !strings.Contains(got, " – ") || !strings.Contains(got, p.Entries[0].Activities[0].Name) {
			t.Errorf("shown as %q", got)
		}
		return
	}
	t.Error("no sample plan has entries")
}
