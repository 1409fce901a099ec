package main

import (
	"fmt"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/communes"
	"sokehoach/app/ui/grid"
	"sokehoach/app/ui/kit"
	"sokehoach/app/ui/records"
	"sokehoach/assets"
	"sokehoach/model"
	"sokehoach/storage"
)

// A land is the room of communes in a headless window, over a real data file
// that holds the sample.
type land struct {
	testing.TB
	store  *storage.Store
	desk   *app.Desk
	window fyne.Window
	room   *communes.Screen
	posts  chan func()
	failed error
}

func newLand(t testing.TB, fill func(*storage.Store)) *land {
	t.Helper()
	store, err := storage.Open(filepath.Join(t.TempDir(), "so.db"), storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	sample, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	if err := app.FillSample(app.StoreOf(store), sample); err != nil {
		t.Fatal(err)
	}
	if fill != nil {
		fill(store)
	}
	desk, err := app.NewDesk(app.StoreOf(store))
	if err != nil {
		t.Fatal(err)
	}
	l := &land{TB: t, store: store, desk: desk, posts: make(chan func(), 1000)}
	test.NewTempApp(t)
	l.window = test.NewTempWindow(t, nil)
	l.open(false)
	t.Cleanup(func() { l.room.Abandon() })
	return l
}

func (l *land) open(readOnly bool) {
	l.room = communes.New(communes.Env{Desk: l.desk, Year: func() int { return 2025 }, Records: records.Env{
		Canvas: l.window.Canvas(), Post: func(f func()) { l.posts <- f }, ReadOnly: readOnly,
		Changed: func() {}, Kept: func() {}, Failed: func(err error) { l.failed = err },
	}})
	l.window.SetContent(l.room.Object())
	l.window.Resize(fyne.NewSize(1366, 738))
}

// leaves goes to another room and comes back.
func (l *land) leaves() {
	l.Helper()
	done := false
	l.room.Leave(func(err error) {
		if err != nil {
			l.Fatal(err)
		}
		done = true
	})
	late := time.After(20 * time.Second)
	for !done {
		select {
		case f := <-l.posts:
			f()
		case <-late:
			l.Fatal("leaving never ends")
		}
	}
	l.open(false)
}

// into puts the clerk into a field or a cell.
func (l *land) into(path string) {
	l.Helper()
	if !l.room.Focus(path) || l.window.Canvas().Focused() == nil {
		l.Fatalf("there is no %s", path)
	}
}

// types sends letters to whatever has the keyboard: a cell opens an editor.
func (l *land) types(s string) {
	for _, r := range s {
		l.window.Canvas().Focused().TypedRune(r)
	}
}

func (l *land) keys(names ...fyne.KeyName) {
	for _, n := range names {
		l.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: n})
	}
}

// writes clears a field or a cell, types into it and goes on.
func (l *land) writes(path, s string) {
	l.Helper()
	l.into(path)
	if _, table := l.window.Canvas().Focused().(*grid.Grid); !table {
		l.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	l.types(s)
	l.keys(fyne.KeyReturn)
}

func (l *land) pastes(path, s string) {
	l.Helper()
	l.into(path)
	clip := fyne.CurrentApp().Clipboard()
	clip.SetContent(s)
	l.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
}

func (l *land) book() model.Book {
	l.Helper()
	b, err := l.store.Book()
	if err != nil {
		l.Fatal(err)
	}
	return b
}

func TestWhatIsTypedOfACommuneIsStored(t *testing.T) {
	l := newLand(t, nil)
	want := l.book().Communes[0].Clone()
	id := want.ID
	for _, f := range []struct{ path, typed string }{
		{"kind", "phường"},
		{"name", "Sùng Phài Mới"},
		{"code", "03404"},
		{"area", "4.966,5"},
		{"zoneGround", "Quyết định số 861/QĐ-TTg"},
		{"from", "1/1/2020"},
		{"to", "30/6/2026"},
		{"successor", "Tân Phong"},
		{"source", "Trang của xã"},
		{"villages[0].word", "thôn"},
		{"villages[0].name", "Tả Chải 2"},
		{"villages[0].hardship", "có"},
		{"villages[0].ground", "612"},
		{"villages[0].from", "2020"},
		{"villages[0].to", "2026"},
		{"villages[0].successor", "Sin Chải"},
		{"figures[0].year", "2024"},
		{"figures[0].cutOff", "14/12/2024"},
		{"figures[0].households", "1045"},
		{"figures[0].people", "4538"},
		{"figures[0].women", "2200"},
		{"figures[0].poor", "109"},
		{"figures[0].nearPoor", "52"},
		{"figures[0].poorMinority", "100"},
		{"figures[0].source", "Rà soát"},
		{"groups[0].group", "Mông"},
		{"groups[0].households", "612"},
		{"parts[1].households", "80"},
		{"parts[1].people", "0"},
	} {
		l.writes(f.path, f.typed)
	}
	l.leaves()
	date := func(y, m, d int) model.Date { return model.Date{Year: y, Month: m, Day: d} }
	want.Kind, want.Name, want.Code, want.Area = "phường", "Sùng Phài Mới", "03404", model.Known[model.Quantity](4_966_500)
	want.ZoneGround, want.From, want.To, want.Source = "Quyết định số 861/QĐ-TTg", date(2020, 1, 1), date(2026, 6, 30), "Trang của xã"
	want.Successor = l.book().Communes[3].ID
	v := &want.Villages[0]
	v.Word, v.Name, v.Hardship, v.Ground, v.Certainty = "thôn", "Tả Chải 2", model.Known(true), "612", ""
	v.Former = []model.FormerName{{Word: "bản", Name: "Tả Chải"}}
	v.From, v.To, v.Successor = date(2020, 0, 0), date(2026, 0, 0), want.Villages[2].ID
	b := l.book()
	if got := b.Communes[0]; !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	n := model.Known[int64]
	figures := []model.Figures{
		{
			Commune: id, Year: 2024, CutOff: date(2024, 12, 14), Source: "Rà soát", Households: n(1045), People: n(4538), Women: n(2200),
			Poor: n(109), NearPoor: n(52), PoorMinority: n(100), Groups: []model.EthnicCount{{Group: "Mông", Households: n(612)}},
		},
		{Commune: id, Village: want.Villages[1].ID, Year: 2024, Households: n(80), People: n(0)},
	}
	for i := range b.Figures {
		if b.Figures[i].ID.IsZero() {
			t.Error("figures without an id")
		}
		b.Figures[i].ID = model.ID{}
	}
	if !reflect.DeepEqual(b.Figures, figures) {
		t.Errorf("got  %+v\nwant %+v", b.Figures, figures)
	}
}

func TestFiguresThatArePastedAreOneSave(t *testing.T) {
	l := newLand(t, nil)
	l.pastes("figures[0].year", "2022\t\t900\r\n2023\t\t950\r\n2024\t\t1000\r\n")
	l.leaves()
	all, err := l.store.History(model.HistoryFilter{}, 100)
	if err != nil {
		t.Fatal(err)
	}
	saves := map[uint64]int{}
	for _, c := range all {
		if c.Kind == "figures" {
			saves[c.Seq]++
		}
	}
	if n := len(l.book().Figures); n != 3 || len(saves) != 1 {
		t.Errorf("%d figures in %d saves, which a power cut may part", n, len(saves))
	}
}

func TestVillagesArePastedFromExcelAndOneUndoTakesThemBack(t *testing.T) {
	l := newLand(t, nil)
	before := l.book().Communes[0]
	l.pastes("villages[3].word", "bản\tSuối Thầu\tcó\r\nthôn\tGia Khâu 1\tkhông\r\ntổ dân phố\tGia Khâu 2\t\r\n")
	l.leaves()
	got := l.book().Communes[0].Villages
	if len(got) != 6 || got[3].Certainty != before.Villages[3].Certainty || got[4].FullName() != "thôn Gia Khâu 1" ||
		got[4].Hardship != model.Known(false) || got[5].Hardship.Known || got[5].ID.IsZero() || got[4].ID == got[5].ID {
		t.Fatalf("%+v", got)
	}
	l.pastes("villages[5].word", "bản\tA\r\nbản\tB\r\n")
	l.room.Undo()
	l.leaves()
	if after := l.book().Communes[0].Villages; !reflect.DeepEqual(after, got) {
		t.Errorf("after undo %+v", after)
	}
}

func TestFiguresOfVillagesGoByTheirNames(t *testing.T) {
	l := newLand(t, sixYears(t, 4))
	villages := l.book().Communes[0].Villages
	l.pastes("parts[0].households", "TT\tThôn, bản\tSố hộ\r\n1\t"+villages[2].FullName()+"\t33\r\n2\t"+strings.ToUpper(villages[0].Name)+"\t31\r\n\tCộng\t64\r\n")
	for range 10 {
		if b, ok := l.window.Canvas().Focused().(*kit.Button); ok && b.Text == text.PasteNow {
			l.keys(fyne.KeyReturn)
			break
		}
		l.window.Canvas().FocusNext()
	}
	l.leaves()
	got := map[model.ID]int64{}
	for _, f := range l.book().Figures {
		if f.Year == 2024 {
			got[f.Village] = f.Households.Value
		}
	}
	if got[villages[2].ID] != 33 || got[villages[0].ID] != 31 || got[villages[1].ID] != 30 {
		t.Errorf("%v", got)
	}
}

// sixYears are figures of the first commune.
func sixYears(t testing.TB, villages int) func(*storage.Store) {
	return func(s *storage.Store) {
		b, err := s.Book()
		if err != nil {
			t.Fatal(err)
		}
		c := b.Communes[0].Clone()
		for i := len(c.Villages); i < villages; i++ {
			c.Villages = append(c.Villages, model.Village{ID: s.NewID(), Word: "bản", Name: fmt.Sprint("Gia Khâu ", i)})
		}
		if err := s.PutCommune(c); err != nil {
			t.Fatal(err)
		}
		n := model.Known[int64]
		for year := 2019; year < 2025; year++ {
			f := model.Figures{ID: s.NewID(), Commune: c.ID, Year: year, Households: n(1000), Poor: n(100), People: n(4000)}
			f.Groups = []model.EthnicCount{{Group: "Mông", Households: n(600)}, {Group: "Dao", Households: n(300)}}
			if err := s.PutFigures(f); err != nil {
				t.Fatal(err)
			}
			for _, v := range c.Villages {
				if err := s.PutFigures(model.Figures{ID: s.NewID(), Commune: c.ID, Village: v.ID, Year: year, Households: n(30)}); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}

func TestFiguresOfARemovedRowAreDeletedAndComeBack(t *testing.T) {
	l := newLand(t, sixYears(t, 0))
	before := l.book().Figures
	deleteRow := func(path string) {
		l.into(path)
		l.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyMinus, Modifier: fyne.KeyModifierControl})
	}
	deleteRow("figures[2].poor")
	l.leaves()
	if got := l.book().Figures; len(got) != len(before)-1 {
		t.Fatalf("%d figures of %d", len(got), len(before))
	}
	deleteRow("figures[0].year")
	l.room.Undo()
	l.writes("parts[0].households", "31")
	l.room.Undo()
	l.leaves()
	if got := l.book().Figures; len(got) != len(before)-1 {
		t.Errorf("%d figures of %d after undo", len(got), len(before)-1)
	}
}

func TestAVillageThatAPlanNamesStays(t *testing.T) {
	l := newLand(t, nil)
	l.into("villages[0].name")
	shortcut := &desktop.CustomShortcut{KeyName: fyne.KeyMinus, Modifier: fyne.KeyModifierControl}
	l.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(shortcut)
	l.room.Delete()
	l.leaves()
	if b := l.book(); len(b.Communes) != 4 || len(b.Communes[0].Villages) != 4 {
		t.Errorf("%d communes, %d villages", len(b.Communes), len(b.Communes[0].Villages))
	}
}

func TestACommuneIsDeletedWithItsFiguresAndBroughtBack(t *testing.T) {
	l := newLand(t, nil)
	l.room.Add()
	l.types("phường")
	l.writes("name", "Quyết Tiến")
	l.writes("figures[0].year", "2024")
	l.writes("figures[0].households", "900")
	l.leaves()
	l.room.Open(l.book().Communes[4].ID)
	l.room.Delete()
	if b := l.book(); len(b.Communes) != 4 || len(b.Figures) != 0 {
		t.Fatalf("%d communes, %d figures after deleting", len(b.Communes), len(b.Figures))
	}
	l.room.Undo()
	if b := l.book(); len(b.Communes) != 5 || len(b.Figures) != 1 || b.Figures[0].Households != model.Known[int64](900) {
		t.Errorf("%+v %+v after undo", b.Communes, b.Figures)
	}
}

func TestWalkingThroughEveryFieldChangesNothing(t *testing.T) {
	for _, readOnly := range []bool{false, true} {
		l := newLand(t, sixYears(t, 0))
		before := l.book()
		l.open(readOnly)
		for _, c := range before.Communes {
			l.room.Open(c.ID)
			l.window.Canvas().Unfocus()
			for range 300 {
				l.window.Canvas().FocusNext()
				if _, table := l.window.Canvas().Focused().(*grid.Grid); table {
					l.keys(fyne.KeyRight, fyne.KeyDown, fyne.KeyF2, fyne.KeyEscape, fyne.KeyF2, fyne.KeyTab)
				}
			}
		}
		if name := l.room.UndoName(); name != "" {
			t.Errorf("read-only %v: a walk made the step %q", readOnly, name)
		}
		l.leaves()
		if after := l.book(); !reflect.DeepEqual(before, after) {
			t.Errorf("read-only %v: a walk changed the book", readOnly)
		}
	}
}

func TestNothingIsTypedIntoABookThatIsOnlyRead(t *testing.T) {
	l := newLand(t, sixYears(t, 0))
	before := l.book()
	l.open(true)
	for _, path := range []string{"villages[0].name", "figures[0].poor", "groups[0].households", "parts[0].poor"} {
		l.room.Focus(path)
		if l.window.Canvas().Focused() != nil {
			l.types("7")
			l.keys(fyne.KeyReturn, fyne.KeyDelete)
		}
		l.pastes(path, "7")
	}
	l.leaves()
	if after := l.book(); !reflect.DeepEqual(before, after) {
		t.Error("a book that is only read was changed")
	}
}

func TestASearchLeadsToAVillage(t *testing.T) {
	l := newLand(t, nil)
	if !l.room.Open(l.book().Communes[1].Villages[0].ID) || l.window.Canvas().Focused() == nil {
		t.Error("a village is not found")
	}
	if l.room.Open(model.MakeID(1, 1, 1)) {
		t.Error("what is not there is found")
	}
}

func TestMoreHouseholdsServedThanThereAreIsTold(t *testing.T) {
	l := newLand(t, nil)
	says := func(s string) bool { return strings.Contains(strings.Join(seen(l.room.Object()), "\n"), s) }
	l.writes("figures[0].year", "2024")
	l.writes("figures[0].households", "1045")
	if says(text.ServedTooMany(true)) {
		t.Error("a warning although there are 1045 households")
	}
	l.writes("figures[0].households", "50")
	if !says(text.ServedTooMany(true)) {
		t.Error("no warning although there are only 50")
	}
}

// seen are the texts of all labels in sight.
func seen(o fyne.CanvasObject) []string {
	if !o.Visible() {
		return nil
	}
	var all []string
	switch o := o.(type) {
	case *widget.Label:
		return []string{o.Text}
	case *fyne.Container:
		for _, child := range o.Objects {
			all = append(all, seen(child)...)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			all = append(all, seen(child)...)
		}
	}
	return all
}

// A key with 30 villages in 6 years on screen.
func BenchmarkAKeyInTheRoomOfCommunes(b *testing.B) {
	l := newLand(b, sixYears(b, 30))
	for _, path := range []string{"name", "villages[7].name", "figures[3].poor", "parts[5].households"} {
		b.Run(path, func(b *testing.B) {
			l.into(path)
			l.types("1")
			for i := 0; b.Loop(); i++ {
				if i%2 == 0 {
					l.types("2")
				} else {
					l.keys(fyne.KeyBackspace)
				}
				for len(l.posts) > 0 {
					(<-l.posts)()
				}
			}
			l.keys(fyne.KeyReturn)
		})
	}
}

// A number that is typed over and entered: shares, totals and the plot follow.
func BenchmarkANumberInTheRoomOfCommunes(b *testing.B) {
	l := newLand(b, sixYears(b, 30))
	for _, path := range []string{"figures[3].poor", "parts[5].households"} {
		b.Run(path, func(b *testing.B) {
			l.into(path)
			for i := 0; b.Loop(); i++ {
				l.types(fmt.Sprint(1 + i%2))
				l.keys(fyne.KeyReturn, fyne.KeyUp)
				for len(l.posts) > 0 {
					(<-l.posts)()
				}
			}
		})
	}
}

// Opening the room with 30 villages in 6 years.
func BenchmarkOpenTheRoomOfCommunes(b *testing.B) {
	l := newLand(b, sixYears(b, 30))
	for b.Loop() {
		l.room.Abandon()
		l.open(false)
	}
}

func TestATextThatIsNoFigureOutlivesTheRenamingOfItsVillage(t *testing.T) {
	l := newLand(t, sixYears(t, 4))
	l.into("parts[1].households")
	l.types("12x")
	l.keys(fyne.KeyReturn)
	l.writes("villages[1].name", "Gia Khâu Mới")
	l.into("parts[1].households")
	l.keys(fyne.KeyF2)
	held := reflect.ValueOf(l.window.Canvas().Focused()).Elem().FieldByName("Text")
	if !held.IsValid() || held.String() != "12x" {
		t.Errorf("the cell holds %v", held)
	}
	l.keys(fyne.KeyEscape)
	l.leaves()
	if got := l.book().Communes[0].Villages[1].Name; got != "Gia Khâu Mới" {
		t.Errorf("the village is called %q", got)
	}
}
