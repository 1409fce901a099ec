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
	"sokehoach/app/ui/envelope"
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
	desk, err := app.NewDesk(app.Store{})
	if err != nil {
		t.Fatal(err)
	}
	return newMaker(&envelope.Sheet[model.Plan]{
		Session: edit.Open(p, model.Plan.Clone, nil), At: (*model.Plan).Envelope,
		Follow: func(old model.Plan, p *model.Plan) { desk.Follow(p, &old, s.Book) },
		Book:   s.Book, Authorities: a, Forms: forms, Ranking: ranking, Years: envelope.Years(nil, p.Year, 2026),
		NewID: func() model.ID { return model.MakeID(9, 9, 9) }, Open: func(string) {}, Say: func(string) {},
	}, Actions{}), p
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
	p := m.Session.Value()
	_, there := m.stamp(p, key)
	fields := m.page(p, key)
	if !there || fields == nil {
		t.Fatalf("no page %s", key)
	}
	w := test.NewTempWindow(t, nil)
	f := form.New(m.Session, form.Hooks{Canvas: w.Canvas(), ReadOnly: m.ReadOnly}, fields...)
	w.SetContent(f.Object())
	w.Resize(fyne.NewSize(640, 560))
	return f, w
}

func TestEveryFieldIsOneOfTheRecord(t *testing.T) {
	test.NewTempApp(t)
	m, p := sample(t)
	m.Book.Offices = append(m.Book.Offices, model.Office{ID: model.MakeID(1, 1, 1), Name: "Phòng Dân tộc"})
	fields := 0
	for _, key := range keys(m, p) {
		f, _ := openPage(t, m, key)
		for _, path := range f.Paths() {
			fields++
			if !resolves(reflect.TypeFor[model.Plan](), path) {
				t.Errorf("%s is nothing in a plan", path)
			}
			on := m.pageOf(p, path)
			if inList := strings.HasPrefix(on, activityPrefix) && m.nodeOf(p, on) == m.nodeOf(p, key); on != key && on != envelope.PageHead && !inList {
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
		if m.Session.Dirty() {
			step, _ := m.Session.UndoStep()
			t.Fatalf("walking through page %s changed the plan: %+v", key, step)
		}
	}
}

func BenchmarkKeystroke(b *testing.B) {
	test.NewTempApp(b)
	m, p := sample(b)
	for range 60 {
		p.Parts[0].Paragraphs = append(p.Parts[0].Paragraphs, p.Parts[0].Paragraphs[1])
	}
	m.Session = edit.Open(p, model.Plan.Clone, nil)
	f, w := openPage(b, m, envelope.PageParts)
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
		"":                                envelope.PageHead,
		"title":                           envelope.PageHead,
		"grounds[0].text":                 envelope.PageGrounds,
		"entries[0].heading":              nodePrefix + p.Entries[0].Nodes[0],
		"entries[0].activities[0].phrase": activityPrefix + p.Entries[0].Activities[0].ID.String(),
		"entries[99].heading":             pageContents,
		"annexes[1].title":                envelope.PageAnnexes,
		"signature.name":                  envelope.PageSignature,
	} {
		if got := m.pageOf(p, path); got != want {
			t.Errorf("%q is shown on %s, want %s", path, got, want)
		}
	}
}

func TestWhatIsDeletedHasNoPage(t *testing.T) {
	m, p := sample(t)
	key := activityPrefix + p.Entries[0].Activities[0].ID.String()
	before, ok := m.stamp(p, key)
	if !ok {
		t.Fatal("no page")
	}
	moved := p.Clone()
	moved.Entries = append(moved.Entries[1:], moved.Entries[0])
	if after, ok := m.stamp(moved, key); !ok || after == before {
		t.Error("an activity that stands elsewhere has the fields of the old place")
	}
	p.Entries = nil
	if _, ok := m.stamp(p, key); ok || m.page(p, key) != nil {
		t.Error("a deleted activity still has a page")
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
		"the parts change their order":   {envelope.PageParts, func(p *model.Plan) { slices.Reverse(p.Parts) }, false},
	} {
		after := p.Clone()
		c.change(&after)
		before, _ := m.stamp(p, c.key)
		now, ok := m.stamp(after, c.key)
		if !ok || (now != before) != c.anew {
			t.Errorf("%s: %q, then %q, %v", name, before, now, ok)
		}
	}
}

func BenchmarkEveryKeyAsksWhetherThePageStands(b *testing.B) {
	m, p := sample(b)
	for _, key := range []string{envelope.PageHead, nodePrefix + first(p.Entries[0]), activityPrefix + p.Entries[0].Activities[0].ID.String()} {
		b.Run(key, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, ok := m.stamp(p, key); !ok {
					b.Fatal("it is gone")
				}
			}
		})
	}
}
