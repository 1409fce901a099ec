package main

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app"
	"sokehoach/app/search"
	"sokehoach/app/ui/finder"
	"sokehoach/model"
	"sokehoach/storage"
)

// searched is the library of a new book with a plan, and the store that it follows.
func searched(t *testing.T) (*finder.Library, app.Store, model.Plan) {
	t.Helper()
	file, err := storage.Open(filepath.Join(t.TempDir(), "so.db"), storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = file.Close() })
	p := model.Plan{Document: model.Document{ID: file.NewID(), Year: 2025, Title: "Trồng cây chè"}}
	if err := file.PutPlan(p); err != nil {
		t.Fatal(err)
	}
	desk, err := app.NewDesk(app.StoreOf(file))
	if err != nil {
		t.Fatal(err)
	}
	l := finder.NewLibrary(desk)
	l.Wait()
	return l, app.StoreOf(file), p
}

func TestWhatIsSavedIsFound(t *testing.T) {
	l, store, p := searched(t)
	if hits := l.Find("cay che", 5); len(hits) != 1 || hits[0].Document != p.ID {
		t.Fatalf("%+v", hits)
	}
	p.Title = "Trồng cây quế"
	office := model.Office{ID: store.NewID(), Name: "Phòng Nội vụ"}
	if err := store.PutDocument(&p); err != nil {
		t.Fatal(err)
	}
	if err := store.PutOffice(office); err != nil {
		t.Fatal(err)
	}
	l.Wait()
	if len(l.Find("cay che", 5)) != 0 || len(l.Find("cay que", 5)) != 1 {
		t.Error("the index is not that of the saved plan")
	}
	if hits := l.Find("noi vu", 5); len(hits) != 1 || hits[0].Of != office.ID {
		t.Errorf("%+v", hits)
	}
	if err := store.DeleteDocument(p.ID); err != nil {
		t.Fatal(err)
	}
	l.Wait()
	if len(l.Find("cay que", 5)) != 0 {
		t.Error("a deleted plan is found")
	}
}

func TestArrowsChooseAndEnterOpens(t *testing.T) {
	l, store, p := searched(t)
	p.Opening = "cây chè, cây quế"
	if err := store.PutDocument(&p); err != nil {
		t.Fatal(err)
	}
	l.Wait()
	test.NewTempApp(t)
	w := test.NewTempWindow(t, widget.NewEntry())
	w.Resize(fyne.NewSize(900, 470))
	before := w.Content().(*widget.Entry)
	w.Canvas().Focus(before)
	var opened []search.Hit
	env := finder.Env{Library: l, Canvas: w.Canvas(), Post: func(f func()) { f() }, Open: func(h search.Hit) { opened = append(opened, h) }}
	finder.Show(env)
	key := func(name fyne.KeyName) { w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name}) }
	test.Type(w.Canvas().Focused(), "CAY")
	hits := l.Find("cay", 5)
	if len(hits) != 2 {
		t.Fatalf("%+v", hits)
	}
	key(fyne.KeyDown)
	key(fyne.KeyDown)
	key(fyne.KeyReturn)
	if len(opened) != 1 || opened[0] != hits[1] || w.Canvas().Overlays().Top() != nil {
		t.Errorf("opened %+v, want %+v", opened, hits[1])
	}
	finder.Show(env)
	key(fyne.KeyEscape)
	if len(opened) != 1 || w.Canvas().Focused() != fyne.Focusable(before) {
		t.Error("Escape opened something or lost the place")
	}
}
