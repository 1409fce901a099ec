package plan

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sokehoach/app"
	"sokehoach/app/edit"
	"sokehoach/app/ui/form"
	"sokehoach/assets"
	"sokehoach/model"
)

// sample is the shipped plan with the most in it, and all that its form needs.
func sample(t testing.TB) (*maker, model.Plan) {
	t.Helper()
	s, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	a, err := model.ParseAuthorities(assets.Authorities())
	if err != nil {
		t.Fatal(err)
	}
	forms, err := model.ParseForms(assets.Forms())
	if err != nil {
		t.Fatal(err)
	}
	ranking, err := model.ParseRanking(assets.Ranking())
	if err != nil {
		t.Fatal(err)
	}
	p := s.Plans[len(s.Plans)-1]
	p.Recipients = append(p.Recipients, model.Recipient{Text: "Như trên"})
	desk, err := app.NewDesk(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &maker{
		desk: desk,
		book: s.Book, authorities: a, forms: forms, ranking: ranking, years: years(nil, p.Year, 2026),
		session: edit.Open(p, model.Plan.Clone, nil), newID: func() model.ID { return model.MakeID(9, 9, 9) },
		open: func(string) {}, say: func(string) {},
	}, p
}

// keys are those of every page of a plan.
func keys(m *maker, p model.Plan) []string {
	var all []string
	seen := map[string]bool{}
	var walk func(open string)
	walk = func(open string) {
		for _, item := range m.items(p, open) {
			if !seen[item.Key] {
				seen[item.Key] = true
				all = append(all, item.Key)
				walk(item.Key)
			}
		}
	}
	walk("")
	return all
}

// openPage shows one page in a window.
func openPage(t testing.TB, m *maker, key string) (*form.Form[model.Plan], fyne.Window) {
	t.Helper()
	fields, ok := m.page(key, m.session.Value())
	if !ok {
		t.Fatalf("no page %s", key)
	}
	w := test.NewTempWindow(t, nil)
	f := form.New(m.session, form.Hooks{Canvas: w.Canvas(), ReadOnly: m.readOnly}, fields...)
	w.SetContent(f.Object())
	w.Resize(fyne.NewSize(640, 560))
	return f, w
}

func TestEveryFieldIsOneOfTheRecord(t *testing.T) {
	test.NewTempApp(t)
	m, p := sample(t)
	m.book.Offices = append(m.book.Offices, model.Office{ID: model.MakeID(1, 1, 1), Name: "Phòng Dân tộc"})
	fields := 0
	for _, key := range keys(m, p) {
		f, _ := openPage(t, m, key)
		for _, path := range f.Paths() {
			fields++
			if !resolves(reflect.TypeFor[model.Plan](), path) {
				t.Errorf("%s is nothing in a plan", path)
			}
			on := m.pageOf(p, path)
			if inList := strings.HasPrefix(on, activityPrefix) && m.nodeOf(p, on) == m.nodeOf(p, key); on != key && on != pageHead && !inList {
				t.Errorf("%s stands on page %s and is looked for on %s", path, key, on)
			}
		}
		f.Close()
	}
	if fields < 200 {
		t.Errorf("only %d fields", fields)
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
		for _, f := range reflect.VisibleFields(typ) {
			if tag, _, _ := strings.Cut(f.Tag.Get("json"), ","); tag == m[1] {
				field, ok = f, true
			}
		}
		if !ok {
			return false
		}
		if typ = field.Type; typ.Kind() == reflect.Pointer {
			typ = typ.Elem()
		}
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
	test.NewTempApp(t)
	m, p := sample(t)
	for _, key := range keys(m, p) {
		f, w := openPage(t, m, key)
		for _, path := range f.Paths() {
			f.Focus(path)
			w.Canvas().FocusNext() // leaving a field tidies it
		}
		f.Close()
		if m.session.Dirty() {
			step, _ := m.session.UndoStep()
			t.Fatalf("walking through page %s changed the plan: %+v", key, step)
		}
	}
}

func TestPartsAreNumberedAsPrinted(t *testing.T) {
	p := model.Plan{Document: model.Document{Parts: []model.Part{{Heading: "A"}, {}, {Heading: "B"}}}}
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
	test.NewTempApp(b)
	m, p := sample(b)
	for range 60 {
		p.Parts[0].Paragraphs = append(p.Parts[0].Paragraphs, p.Parts[0].Paragraphs[1])
	}
	m.session = edit.Open(p, model.Plan.Clone, nil)
	f, w := openPage(b, m, pageParts)
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

func TestEveryFindingHasAPage(t *testing.T) {
	m, p := sample(t)
	for path, want := range map[string]string{
		"":                                pageHead,
		"title":                           pageHead,
		"grounds[0].text":                 pageGrounds,
		"entries[0].heading":              nodePrefix + p.Entries[0].Nodes[0],
		"entries[0].activities[0].phrase": activityPrefix + p.Entries[0].Activities[0].ID.String(),
		"entries[99].heading":             pageContents,
		"annexes[1].title":                pageAnnexes,
		"signature.name":                  pageSignature,
	} {
		if got := m.pageOf(p, path); got != want {
			t.Errorf("%q is shown on %s, want %s", path, got, want)
		}
	}
}

func TestWhatIsDeletedHasNoPage(t *testing.T) {
	m, p := sample(t)
	key := activityPrefix + p.Entries[0].Activities[0].ID.String()
	before, ok := m.stamp(key, p)
	if !ok {
		t.Fatal("no page")
	}
	moved := p.Clone()
	moved.Entries = append(moved.Entries[1:], moved.Entries[0])
	if after, ok := m.stamp(key, moved); !ok || after == before {
		t.Error("an activity that stands elsewhere has the fields of the old place")
	}
	p.Entries = nil
	if _, ok := m.page(key, p); ok {
		t.Error("a deleted activity still has a page")
	}
}

func TestAParagraphGoesUpAndDownAmongTheLevels(t *testing.T) {
	for _, c := range []struct {
		from model.Level
		by   int
		want model.Level
	}{
		{model.ClauseTitle, 1, model.Point},
		{model.ClauseTitle, -1, model.ClauseTitle},
		{model.Clause, 1, model.Point},
		{model.Point, 1, model.Dash},
		{model.Dash, 1, model.Dash},
		{model.Dash, -1, model.Point},
		{model.Point, -1, model.Clause},
		{"", -1, model.Dash},
		{model.Plain, 1, model.Plain},
	} {
		p := model.Paragraph{Level: c.from}
		if shiftParagraph(&p, c.by); p.Level != c.want {
			t.Errorf("%q by %d: %q, want %q", c.from, c.by, p.Level, c.want)
		}
	}
}

func TestAPageIsMadeAnewWhenItsFieldsPointElsewhere(t *testing.T) {
	m, p := sample(t)
	e := p.Entries[0]
	activity := activityPrefix + e.Activities[0].ID.String()
	for name, c := range map[string]struct {
		key    string
		change func(*model.Plan)
		anew   bool
	}{
		"a letter in the entry":      {nodePrefix + first(e), func(p *model.Plan) { p.Entries[0].Heading += "a" }, false},
		"a second entry of the node": {nodePrefix + first(e), func(p *model.Plan) { p.Entries = append(p.Entries, e) }, true},
		"the entry before is gone":   {nodePrefix + first(p.Entries[1]), func(p *model.Plan) { p.Entries = p.Entries[1:] }, true},
		"a letter in the activity":   {activity, func(p *model.Plan) { p.Entries[0].Activities[0].Name += "a" }, false},
		"the activity builds": {activity, func(p *model.Plan) {
			a := &p.Entries[0].Activities[0]
			if a.Work == nil {
				a.Work = &model.Work{}
			} else {
				a.Work = nil
			}
		}, true},
		"the plan says nothing any more": {pageContents, func(p *model.Plan) { p.Entries, p.Absent = nil, nil }, true},
		"the parts change their order":   {pageParts, func(p *model.Plan) { slices.Reverse(p.Parts) }, false},
	} {
		after := p.Clone()
		c.change(&after)
		before, _ := m.stamp(c.key, p)
		now, ok := m.stamp(c.key, after)
		if !ok || (now != before) != c.anew {
			t.Errorf("%s: %q, then %q, %v", name, before, now, ok)
		}
	}
}

func BenchmarkEveryKeyAsksWhetherThePageStands(b *testing.B) {
	m, p := sample(b)
	for _, key := range []string{pageHead, nodePrefix + first(p.Entries[0]), activityPrefix + p.Entries[0].Activities[0].ID.String()} {
		b.Run(key, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, ok := m.stamp(key, p); !ok {
					b.Fatal("it is gone")
				}
			}
		})
	}
}
