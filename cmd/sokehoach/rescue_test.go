package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/assets"
	"sokehoach/model"
	"sokehoach/storage"
)

const filePage = 4096

// A wreck is what may become of a data file.
type wreck struct {
	name   string
	spoil  func(whole []byte) []byte // nil: the file goes
	bare   bool                      // without backups
	says   string
	offers []string // the beginnings of the labels, in order
	loses  bool     // not every way has every plan
}

func wrecks() []wreck {
	cut := func(whole []byte) []byte { return whole[:len(whole)/4] }
	blank := func(whole []byte) []byte {
		at := int(binary.LittleEndian.Uint64(newestHead(whole)[16:])) * filePage
		clear(whole[at : at+filePage])
		return whole
	}
	heads := func(whole []byte) []byte {
		clear(whole[:2*filePage])
		return whole
	}
	nothing := func([]byte) []byte { return nil }
	letter := func([]byte) []byte { return []byte("Kế hoạch năm 2024\n") }
	const restore = "Khôi phục bản sao lưu lúc"
	return []wreck{
		{"cut", cut, false, "bị cụt", []string{restore, text.WaySalvage, text.WayLook}, true},
		{"cut, no backup", cut, true, "bị cụt", []string{text.WaySalvage, text.WayLook}, true},
		{"a blank page", blank, false, "xóa trắng", []string{text.WayPrevious, restore, text.WaySalvage, text.WayLook}, false},
		{"no heads", heads, true, "Cả hai phần đầu", []string{text.WaySalvage, text.WayLook}, false},
		{"no heads, backups", heads, false, "Cả hai phần đầu", []string{text.WaySalvage, restore, text.WayLook}, false},
		{"0 bytes", nothing, false, "0 byte", []string{restore, text.WayLookBackup}, false},
		{"0 bytes, no backup", nothing, true, "0 byte", []string{text.WayNew, text.WayTryAgain}, true},
		{"a letter", letter, false, "không phải tệp sổ", []string{restore, text.WayLookBackup}, false},
		{"newer", newerFile, false, "phiên bản mới hơn", []string{text.WayLookBackup, text.WayTryAgain}, false},
		{"gone", nil, false, text.RescueMissing, []string{restore, text.WayLookBackup, text.WayTryAgain, text.WayNew}, true},
	}
}

// newestHead is the head of the last save.
func newestHead(whole []byte) []byte {
	a, b := whole[16:80], whole[filePage+16:filePage+80]
	if binary.LittleEndian.Uint64(a[48:]) > binary.LittleEndian.Uint64(b[48:]) {
		return a
	}
	return b
}

// newerFile makes it a file of schema 2.
func newerFile(whole []byte) []byte {
	sealed := func(payload string) []byte {
		place := "\x04meta\x00\x06schema" + payload + "\x01"
		value := "schema" + payload + "\x01"
		return binary.BigEndian.AppendUint32([]byte(value), crc32.Checksum([]byte(place), crc32.MakeTable(crc32.Castagnoli)))
	}
	return bytes.ReplaceAll(whole, sealed("1"), sealed("2"))
}

// A library is a folder with a book and a backup of it.
type library struct {
	folder string
	heads  []model.DocumentHead
}

func newLibrary(t *testing.T) library {
	t.Helper()
	l := library{folder: t.TempDir()}
	p, err := open(config{file: filepath.Join(l.folder, "so.db"), folder: l.folder})
	if err != nil {
		t.Fatal(err)
	}
	sample, err := model.ParseSample(assets.Sample())
	if err == nil {
		err = app.FillSample(app.StoreOf(p.store), sample)
	}
	if err == nil {
		err = p.store.PutSetting("last", 1) // the last save is none of a plan
	}
	if err == nil {
		l.heads, err = p.store.Documents()
	}
	p.Close() // which makes a backup
	if err != nil || len(l.heads) == 0 {
		t.Fatal(len(l.heads), err)
	}
	return l
}

// wreck is a clerk who starts the program on a copy of the book that was spoilt.
func (l library) wreck(t *testing.T, w wreck) *clerk {
	t.Helper()
	c := &clerk{T: t, posts: make(chan func(), 1000), folder: t.TempDir()}
	err := os.CopyFS(c.folder, os.DirFS(l.folder))
	if w.bare {
		err = errors.Join(err, os.RemoveAll(filepath.Join(c.folder, "backup")))
	}
	file := filepath.Join(c.folder, "so.db")
	whole, readErr := os.ReadFile(file)
	if w.spoil == nil {
		err = errors.Join(err, os.Remove(file))
	} else {
		err = errors.Join(err, os.WriteFile(file, w.spoil(whole), 0o600))
	}
	if err = errors.Join(err, readErr); err != nil {
		t.Fatal(err)
	}
	c.start()
	t.Cleanup(func() {
		if c.program != nil {
			c.program.Close()
		}
	})
	return c
}

// waits until the ways are on screen.
func (c *clerk) waits() {
	c.Helper()
	c.look("the ways", func() bool { return c.focusedButton() != nil })
}

func (c *clerk) canvas() fyne.Canvas { return c.window.Fyne().Canvas() }

func (c *clerk) focusedButton() *kit.Button {
	b, _ := c.canvas().Focused().(*kit.Button)
	return b
}

// said is all that is written in the window and the dialog on top.
func (c *clerk) said() string {
	var all []string
	for _, o := range append(c.canvas().Overlays().List(), c.window.Fyne().Content()) {
		for _, o := range test.LaidOutObjects(o) {
			if l, ok := o.(*widget.Label); ok {
				all = append(all, l.Text)
			}
		}
	}
	return strings.Join(all, "\n")
}

// ways are the labels that Tab comes to, from the one that has the keyboard
// until the buttons below.
func (c *clerk) ways() []string {
	var all []string
	for range 12 {
		label := c.focusedButton().Text
		if label == text.RescueCopyOut || label == text.RescueMore || label == text.RescueQuit {
			break
		}
		all = append(all, label)
		c.leaves()
	}
	return all
}

// goes chooses a way by the keyboard, and agrees to what is asked.
func (c *clerk) goes(label string) {
	c.Helper()
	for range 12 {
		if strings.HasPrefix(c.focusedButton().Text, label) {
			break
		}
		c.leaves()
	}
	enter := &fyne.KeyEvent{Name: fyne.KeyReturn}
	c.focusedButton().TypedKey(enter)
	if label == text.WaySalvage {
		c.look("what was saved", func() bool { return strings.Contains(c.said(), "Văn bản: còn") })
		c.focusedButton().TypedKey(enter)
	}
	c.look("the book", func() bool { return !c.window.Desk().Empty() })
}

func TestTheWindowExplainsEveryWreckAndEachWayLeadsToTheBook(t *testing.T) {
	l := newLibrary(t)
	for _, w := range wrecks() {
		t.Run(w.name, func(t *testing.T) {
			c := l.wreck(t, w)
			c.waits()
			if got := c.said(); !strings.Contains(got, w.says) {
				t.Errorf("it says: %s", got)
			}
			offered := c.ways()
			if !slices.EqualFunc(offered, w.offers, strings.HasPrefix) {
				t.Errorf("offered %q", offered)
			}
			for _, label := range w.offers {
				if label != text.WayTryAgain {
					t.Run(label, func(t *testing.T) { l.takeWay(t, w, label) })
				}
			}
		})
	}
}

// takeWay goes one way and looks at the book that it leads to.
func (l library) takeWay(t *testing.T, w wreck, label string) {
	c, before := l.wreck(t, w), l.heads
	c.waits()
	spoilt, spoiltErr := os.ReadFile(filepath.Join(c.folder, "so.db"))
	c.goes(label)
	desk := c.window.Desk()
	heads, err := desk.Documents()
	if err != nil {
		t.Error(err)
	}
	for _, h := range before {
		if !slices.ContainsFunc(heads, func(g model.DocumentHead) bool { return g.ID == h.ID }) && !w.loses {
			t.Errorf("plan %v is not in the book", h.ID)
		}
	}
	if strings.HasPrefix(label, "Khôi phục") && len(heads) != len(before) {
		t.Errorf("%d plans", len(heads))
	}
	if looks := label == text.WayLook || label == text.WayLookBackup; looks {
		now, err := os.ReadFile(filepath.Join(c.folder, "so.db"))
		if !desk.ReadOnly() || !bytes.Equal(now, spoilt) || (err == nil) != (spoiltErr == nil) {
			t.Errorf("looking changed the file: %v", err)
		}
		return
	}
	if c.program.store == nil || desk.ReadOnly() || c.canvas().Overlays().Top() == nil {
		t.Fatal("no book to work in, or nothing is told")
	}
	if kept := keptCopies(t, c.folder); spoiltErr == nil && !slices.ContainsFunc(kept, func(b []byte) bool { return bytes.Equal(b, spoilt) }) {
		t.Error("the wreck was not kept")
	}
	if err := desk.Keep(&model.Plan{Document: model.Document{ID: desk.NewID(), Year: 2030}}); err != nil {
		t.Error(err)
	}
}

// keptCopies are the files beside the data file.
func keptCopies(t *testing.T, folder string) [][]byte {
	t.Helper()
	var all [][]byte
	names, err := filepath.Glob(filepath.Join(folder, "so.*-*.db"))
	for _, name := range names {
		b, readErr := os.ReadFile(name)
		all, err = append(all, b), errors.Join(err, readErr)
	}
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestABookOpenElsewhereIsLookedAtAndThenWorkedOn(t *testing.T) {
	c := newClerk(t)
	c.program.Close()
	file := filepath.Join(c.folder, "so.db")
	held, err := storage.Open(file, storage.Options{AppVersion: version})
	if err != nil {
		t.Fatal(err)
	}
	c.start()
	c.waits()
	if got := c.ways(); !slices.Equal(got, []string{text.WayLook, text.WayTryAgain}) {
		t.Errorf("offered %q", got)
	}
	if err := held.Close(); err != nil {
		t.Fatal(err)
	}
	c.goes(text.WayTryAgain)
	if c.window.Desk().ReadOnly() || c.window.Office() == nil {
		t.Error("not at work")
	}
}

func TestABookOpenElsewhereIsShownFromACopy(t *testing.T) {
	c := newClerk(t)
	c.program.Close()
	held, err := storage.Open(filepath.Join(c.folder, "so.db"), storage.Options{AppVersion: version})
	if err != nil {
		t.Fatal(err)
	}
	defer held.Close()
	c.start()
	c.waits()
	c.goes(text.WayLook)
	if !c.window.Desk().ReadOnly() || !strings.Contains(c.said(), "chỉ xem") {
		t.Errorf("it says: %s", c.said())
	}
	copied := c.program.copied
	c.program.Close()
	c.program = nil
	if _, err := os.Stat(copied); !errors.Is(err, fs.ErrNotExist) {
		t.Error("the copy stays behind")
	}
}

func TestTheDataFolderIsCopiedToAStick(t *testing.T) {
	c := newLibrary(t).wreck(t, wrecks()[0])
	stick := t.TempDir()
	r := &rescuer{c.program, filepath.Join(c.folder, "so.db"), model.ErrDamaged}
	to, err := r.copyOut(t.Context(), stick, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"so.db", "backup", "damaged"} {
		if _, err := os.Stat(filepath.Join(to, name)); err != nil {
			t.Error(err)
		}
	}
}

func TestADamagedRecordIsToldWhileTheProgramRuns(t *testing.T) {
	c := newClerk(t)
	c.begins()
	title := c.stored().Title
	c.window.List.Show()
	c.look("the list", func() bool { return c.window.Document() == nil })
	c.program.Close()
	file := filepath.Join(c.folder, "so.db")
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	spoilt := bytes.ReplaceAll(whole, []byte(`"symbol":"KH`), []byte(`"symbol":"KX`))
	if err := os.WriteFile(file, spoilt, 0o600); err != nil || bytes.Equal(spoilt, whole) {
		t.Fatal("nothing was spoilt", err)
	}
	c.start()
	c.look("the fault is told", func() bool { return strings.Contains(c.said(), text.FoundDamage) })
	c.window.Rooms.Backups()
	if strings.Contains(c.said(), text.FoundDamage) {
		t.Error("it is still told where the backups are")
	}
	log, err := os.ReadFile(filepath.Join(c.folder, "sokehoach.log"))
	if err != nil || !strings.Contains(string(log), "a damaged record") || strings.Contains(string(log), title) {
		t.Errorf("the log is %s, %v", log, err)
	}
}

func TestALostHeadIsTold(t *testing.T) {
	c := newLibrary(t).wreck(t, wreck{spoil: func(whole []byte) []byte {
		newestHead(whole)[60]++
		return whole
	}})
	c.look("the lost save is told", func() bool { return strings.Contains(c.said(), text.FoundHeadLost) })
}

func TestARestoredBookIsOnScreen(t *testing.T) {
	c := newClerk(t)
	c.begins()
	c.window.Rooms.Backups()
	if _, err := c.program.keeper.Backup(t.Context(), model.BackupAsked, nil); err != nil {
		t.Fatal(err)
	}
	if err := c.program.store.DeleteDocument(c.stored().ID); err != nil {
		t.Fatal(err)
	}
	c.window.List.Show()
	c.window.Rooms.Backups()
	enter := &fyne.KeyEvent{Name: fyne.KeyReturn}
	c.canvas().Focused().TypedKey(enter)
	c.look("the question", func() bool { return strings.Contains(c.said(), text.RestoreKeeps) })
	c.canvas().FocusPrevious()
	if b := c.focusedButton(); b == nil || b.Text != text.RestoreThis {
		c.canvas().FocusNext()
		c.canvas().FocusNext()
	}
	c.focusedButton().TypedKey(enter)
	c.look("the answer", func() bool { b := c.focusedButton(); return b != nil && b.Text == text.Understood })
	c.focusedButton().TypedKey(enter)
	c.window.Documents.Open(c.stored().ID)
	if c.window.Document() == nil {
		t.Error("the plan did not come back")
	}
}

func TestTheFilesOfABookAreFoundInAFolderWithBrackets(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "[xã]")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"so.db", "so.before-restore-1.db", "other.txt"} {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := beginning(filepath.Join(folder, "so")); err != nil || len(got) != 2 {
		t.Errorf("found %q, %v", got, err)
	}
	if got, err := beginning(filepath.Join(folder, "backup") + string(filepath.Separator)); err != nil || len(got) != 0 {
		t.Errorf("found %q, %v", got, err)
	}
	t.Chdir(folder)
	if got, err := beginning("so"); err != nil || len(got) != 2 {
		t.Errorf("found %q, %v", got, err)
	}
}
