package backup

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// A desk is a screen in a small window, with a book of two copies and three
// changes, and a list of what was asked of it.
type desk struct {
	t      *testing.T
	screen *Screen
	window fyne.Window
	posts  chan func()
	fails  error

	lock  sync.Mutex // some is asked from the goroutine of a task
	asked []string
}

// hears notes what was asked.
func (d *desk) hears(what string) {
	d.lock.Lock()
	defer d.lock.Unlock()
	d.asked = append(d.asked, what)
}

// heard is all that was asked.
func (d *desk) heard() []string {
	d.lock.Lock()
	defer d.lock.Unlock()
	return slices.Clone(d.asked)
}

func sit(t *testing.T, change func(*Env)) *desk {
	t.Helper()
	test.NewApp().Settings().SetTheme(kit.NewTheme(1))
	d := &desk{t: t, window: test.NewWindow(nil), posts: make(chan func(), 100)}
	t.Cleanup(d.window.Close)
	when := time.Date(2026, 3, 5, 8, 0, 0, 0, time.Local)
	backups := []model.Backup{
		{Number: 2, Time: when, Reason: model.BackupAsked, Size: 12 << 20, Plans: 2, Communes: 3, Verified: true},
		{Number: 1, Time: when.AddDate(0, 0, -1), Size: 1 << 20},
	}
	changes := []model.Change{
		{Seq: 3, Time: when, Act: model.Altered, Kind: "document", Record: model.MakeID(1, 1, 1), Name: "Kế hoạch A", Fields: []model.FieldChange{
			{Path: "title", Old: json.RawMessage(`"cũ"`), New: json.RawMessage(`"mới"`)},
			{Path: "parts[1:]", Old: json.RawMessage(`[]`), New: json.RawMessage(`[1]`)},
		}},
		{Seq: 2, Time: when, Act: model.Removed, Kind: "document", Record: model.MakeID(2, 1, 1), Name: "Kế hoạch B"},
		{Seq: 1, Time: when, Act: model.Made, Kind: "document", Record: model.MakeID(1, 1, 1), Name: "Kế hoạch A"},
	}
	did := func(what string) error { d.hears(what); return d.fails }
	env := Env{
		Canvas: d.window.Canvas(), Post: func(f func()) { d.posts <- f },
		Trouble: func(err error) { d.hears("trouble: " + err.Error()) },
		Backups: func() ([]model.Backup, error) { return backups, nil },
		BackUp:  func(context.Context, model.Progress) (model.Backup, error) { return backups[0], did("back up") },
		CopyTo: func(_ context.Context, _ model.Backup, place string, _ model.Progress) (string, error) {
			return place + "/x.db", did("copy to " + place)
		},
		Folder: func(chosen func(string)) { chosen("E:") },
		Compare: func(context.Context, model.Backup) (model.Difference, error) {
			return model.Difference{Kinds: []model.KindDifference{{Kind: "document", Gone: 1}}, Plans: []model.PlanDifference{
				{Head: model.DocumentHead{Year: 2026, Title: "Kế hoạch A"}, Act: model.Removed},
			}}, did("compare")
		},
		Restore: func(context.Context, model.Backup, model.Progress) (string, error) {
			return "aside.db", did("restore")
		},
		History:   func(int) ([]model.Change, error) { return changes, nil },
		BringBack: func(c model.Change, path string) error { return did("bring back " + c.Name + " " + path) },
		Changed:   func() { d.hears("changed") },
		Restored:  func() { d.hears("restored") },
	}
	if change != nil {
		change(&env)
	}
	d.screen = New(env)
	d.window.SetContent(kit.AtLeast(900, 440, d.screen.Object()))
	d.window.Resize(fyne.NewSize(900, 470))
	d.screen.Begin()
	return d
}

// next waits for the work under way to end.
func (d *desk) next() {
	d.t.Helper()
	select {
	case f := <-d.posts:
		f()
	case <-time.After(10 * time.Second):
		d.t.Fatal("the work does not end")
	}
}

// said is all that is written in an object.
func said(o fyne.CanvasObject) string {
	var words []string
	for _, o := range test.LaidOutObjects(o) {
		switch o := o.(type) {
		case *widget.Label:
			words = append(words, o.Text)
		case *kit.Button:
			words = append(words, o.Text)
		}
	}
	return strings.Join(words, "\n")
}

// press taps the button of a label in what is on top.
func (d *desk) press(label string) {
	d.t.Helper()
	for _, o := range test.LaidOutObjects(d.top()) {
		if b, ok := o.(*kit.Button); ok && b.Text == label {
			b.OnTapped()
			return
		}
	}
	d.t.Fatalf("there is no button %q in: %s", label, said(d.top()))
}

// top is the dialog, or the screen under none.
func (d *desk) top() fyne.CanvasObject {
	if o := d.window.Canvas().Overlays().Top(); o != nil {
		return o
	}
	return d.window.Content()
}

func (d *desk) wants(asked ...string) {
	d.t.Helper()
	if got, want := strings.Join(d.heard(), ", "), strings.Join(asked, ", "); got != want {
		d.t.Errorf("asked for %q, want %q", got, want)
	}
}

func (d *desk) reads(words ...string) {
	d.t.Helper()
	for _, w := range words {
		if got := said(d.top()); !strings.Contains(got, w) {
			d.t.Errorf("%q is not in: %s", w, got)
		}
	}
}

func TestCopiesAreListedWithTimeReasonAndContents(t *testing.T) {
	d := sit(t, nil)
	d.reads("05/03/2026 08:00", "Theo yêu cầu", "2 văn bản, 3 xã", "12,0 MB", text.BackupVerified, text.BackupUnverified)
}

func TestABackupIsMadeAndTold(t *testing.T) {
	d := sit(t, nil)
	d.press(text.BackupNow)
	d.next()
	d.wants("back up")
	d.reads("Đã sao lưu lúc 05/03/2026 08:00 và đọc lại: tốt.")
}

func TestTheStickMayGoOnlyAfterItWasReadBack(t *testing.T) {
	d := sit(t, nil)
	d.press(text.BackupToStick)
	d.next()
	d.wants("copy to E:")
	d.reads("Có thể rút USB.", "E:/x.db")
	failed := sit(t, nil)
	failed.fails = errors.New("gone")
	failed.press(text.BackupToStick)
	failed.next()
	failed.wants("copy to E:", "trouble: gone")
	if strings.Contains(said(failed.top()), "rút USB") {
		t.Error("a copy that failed was called good")
	}
}

func TestRestoringShowsTheDifferenceAndAsks(t *testing.T) {
	d := sit(t, nil)
	d.press(text.BackupRestore)
	d.next()
	d.reads("Văn bản: 1 mất đi", "“Kế hoạch A”: mất đi", text.RestoreKeeps)
	d.press(text.RestoreNot)
	d.wants("compare")
	d.screen.copies.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.next()
	d.press(text.RestoreThis)
	d.next()
	d.wants("compare", "compare", "restore", "changed")
	d.reads("aside.db")
	d.press(text.Understood)
	d.wants("compare", "compare", "restore", "changed", "restored")
}

func TestTheSameBookIsNotRestored(t *testing.T) {
	d := sit(t, func(e *Env) {
		e.Compare = func(context.Context, model.Backup) (model.Difference, error) { return model.Difference{}, nil }
	})
	d.press(text.BackupRestore)
	d.next()
	d.reads(text.NoDifference)
	d.press(text.Understood)
	d.wants()
}

func TestAFieldAndAPlanAreBroughtBackFromTheHistory(t *testing.T) {
	d := sit(t, nil)
	d.screen.tabs.SelectIndex(1)
	d.reads("Sửa văn bản “Kế hoạch A”: 2 ô", "Xóa văn bản “Kế hoạch B”")
	d.press(text.HistoryLook)
	d.reads("Trích yếu: “cũ” thành “mới”", "Phần từ dòng 2: (0 dòng) thành (1 dòng)")
	d.press(text.HistoryField)
	d.screen.history.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	d.screen.history.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.reads("Xóa văn bản “Kế hoạch B”")
	d.press(text.HistoryBack)
	d.wants("bring back Kế hoạch A title", "changed", "bring back Kế hoạch B ", "changed")
	d.screen.history.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	d.screen.history.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if strings.Contains(said(d.top()), text.HistoryBack) {
		t.Error("what was only made can be brought back to before it was")
	}
}

func TestABookForReadingOffersNoChange(t *testing.T) {
	d := sit(t, func(e *Env) { e.BackUp, e.CopyTo, e.Restore, e.BringBack, e.Folder = nil, nil, nil, nil, nil })
	d.screen.tabs.SelectIndex(1)
	d.press(text.HistoryLook)
	d.press(text.KeepAsItIs)
	d.screen.tabs.SelectIndex(0)
	d.screen.copies.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	for _, label := range []string{text.BackupNow, text.BackupToStick, text.BackupRestore, text.HistoryBack, text.HistoryField} {
		if strings.Contains(said(d.window.Content()), label) {
			t.Errorf("%q is offered", label)
		}
	}
}

func TestABookForReadingHasNoCopiesToMake(t *testing.T) {
	d := sit(t, func(e *Env) {
		e.BackUp, e.Backups = nil, func() ([]model.Backup, error) { return nil, nil }
	})
	d.reads(text.NoBackupsHere)
}

func TestAnEmptyListSaysSoAndTakesKeys(t *testing.T) {
	d := sit(t, func(e *Env) {
		e.Backups = func() ([]model.Backup, error) { return nil, errors.New("no folder") }
		e.History = func(int) ([]model.Change, error) { return nil, nil }
	})
	d.reads(text.NoBackups)
	d.screen.copies.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	d.press(text.BackupRestore)
	d.press(text.BackupToStick)
	d.screen.tabs.SelectIndex(1)
	d.reads(text.NoHistory)
	d.press(text.HistoryLook)
	d.wants("trouble: no folder")
}

func TestNothingIsWiderThanASmallWindow(t *testing.T) {
	d := sit(t, nil)
	if least := d.screen.Object().MinSize(); least.Width > 900 || least.Height > 440 {
		t.Errorf("the screen needs %v", least)
	}
}

func TestTheRoomIsNotLeftBeforeTheBookIsRestored(t *testing.T) {
	d := sit(t, nil)
	d.press(text.BackupRestore)
	d.next()
	d.press(text.RestoreThis)
	d.screen.Leave(func(error) { d.hears("left") })
	if slices.Contains(d.heard(), "left") {
		t.Error("left at once")
	}
	d.next()
	d.wants("compare", "restore", "changed", "left")
	idle := sit(t, nil)
	idle.screen.Leave(func(error) { idle.hears("left") })
	idle.wants("left")
}
