package form

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"sokehoach/app/edit"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

func TestAPickIsFoundWithoutMarksAndTakenByEnter(t *testing.T) {
	d := newDesk(t, sheet{})
	e := d.types("village", "duong")
	if e.Text != "duong" || d.s.Value().Village != 0 {
		t.Fatalf("while typing: shows %q, stores %d", e.Text, d.s.Value().Village)
	}
	d.press(fyne.KeyReturn)
	if e.Text != "Đường Ngô Quyền" || d.s.Value().Village != 3 {
		t.Errorf("shows %q, stores %d", e.Text, d.s.Value().Village)
	}
	if d.current.field.Path != "other" || d.popups.layer.Shown() != nil {
		t.Errorf("Enter came to %s", d.current.field.Path)
	}
}

func TestThePicksListIsOpenedAndWalkedByKeys(t *testing.T) {
	d := newDesk(t, sheet{Village: 1})
	e := d.in("village")
	d.press(fyne.KeyDown)
	list, ok := d.popups.layer.Shown().(*kit.Choices)
	if !ok || list.At() != 0 {
		t.Fatalf("opened %v", d.popups.layer.Shown())
	}
	d.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyUp)
	if e.Text != "Bản Tả Chải" {
		t.Errorf("the field was rewritten: %q", e.Text)
	}
	d.press(fyne.KeyEscape)
	if d.popups.layer.Shown() != nil || d.s.Value().Village != 1 {
		t.Error("Esc did more or less than close the list")
	}
	d.shortcut(fyne.KeyDown, fyne.KeyModifierAlt)
	d.press(fyne.KeyDown, fyne.KeyReturn)
	if d.s.Value().Village != 2 || e.Text != "Bản Gia Khâu" {
		t.Errorf("stores %d, shows %q", d.s.Value().Village, e.Text)
	}
}

func TestAPickIsClickedAndTheClerkStaysInTheField(t *testing.T) {
	d := newDesk(t, sheet{})
	e := d.in("village")
	d.block("village").control.(*pick[sheet]).list.popup.toggle()
	d.click(fyne.NewPos(20, 5))
	if d.s.Value().Village != 1 || e.Text != "Bản Tả Chải" {
		t.Errorf("stores %d, shows %q", d.s.Value().Village, e.Text)
	}
	if d.w.Canvas().Focused() != fyne.Focusable(e) || d.popups.layer.Shown() != nil {
		t.Errorf("the focus is on %T", d.w.Canvas().Focused())
	}
}

func TestAClickThatNeverEndsOnAListDoesNotKeepIt(t *testing.T) {
	d := newDesk(t, sheet{})
	d.in("village")
	d.press(fyne.KeyDown)
	d.popups.layer.Shown().(*kit.Choices).MouseDown(&desktop.MouseEvent{})
	d.w.Canvas().Unfocus()
	d.in("name")
	if d.popups.layer.Shown() != nil || !d.block("village").left {
		t.Error("the list is still there")
	}
}

func TestLeavingAPickTakesTheOnlyOneThatFitsOrAsks(t *testing.T) {
	for typed, c := range map[string]struct {
		want  int
		shows string
	}{
		"gia":        {2, "Bản Gia Khâu"},
		"ban ta cha": {1, "Bản Tả Chải"},
		"ban":        {4, "ban"}, // several
		"xyz":        {4, "xyz"},
		"":           {0, ""},
	} {
		d := newDesk(t, sheet{Village: 4})
		e := d.in("village")
		e.TypedShortcut(&fyne.ShortcutSelectAll{})
		d.press(fyne.KeyDelete)
		d.types("village", typed)
		d.w.Canvas().FocusNext()
		if e.Text != c.shows || d.s.Value().Village != c.want || (d.complaint("village") != "") != (c.want == 4) {
			t.Errorf("%q: shows %q, stores %d, says %q", typed, e.Text, d.s.Value().Village, d.complaint("village"))
		}
	}
}

func TestAFreePickKeepsWhatIsTypedUnlessARowIsChosen(t *testing.T) {
	d := newDesk(t, sheet{})
	e := d.types("unit", "hồ")
	d.press(fyne.KeyReturn)
	if e.Text != "hồ" || d.s.Value().Unit != "hồ" {
		t.Errorf("shows %q, stores %q", e.Text, d.s.Value().Unit)
	}
	e = d.in("unit")
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
	d.press(fyne.KeyDelete)
	d.types("unit", "cong")
	d.press(fyne.KeyDown, fyne.KeyReturn)
	if e.Text != "công trình" || d.s.Value().Unit != "công trình" {
		t.Errorf("shows %q, stores %q", e.Text, d.s.Value().Unit)
	}
}

func TestAPickOrTextStoresTheOptionOrTheWordsButNeverBoth(t *testing.T) {
	d := newDesk(t, sheet{})
	d.types("other", "Bản Gia Khâu")
	if v := d.s.Value(); v.Village != 2 || v.Other != "" {
		t.Errorf("%d and %q", v.Village, v.Other)
	}
	d.types("other", " mới")
	if v := d.s.Value(); v.Village != 0 || v.Other != "Bản Gia Khâu mới" {
		t.Errorf("%d and %q", v.Village, v.Other)
	}
	d.s.Undo()
	if e := d.in("other"); e.Text != "" {
		t.Errorf("undo leaves %q", e.Text)
	}
}

func TestAPickNeverKeepsAPieceOfAName(t *testing.T) {
	for _, path := range []string{"village", "other"} {
		for typed, c := range map[string]struct {
			want  int
			shows string
		}{
			"Bản Gia Kh": {2, "Bản Gia Khâu"}, "gia kh": {2, "Bản Gia Khâu"}, "Gia": {2, "Bản Gia Khâu"},
			"Chả": {1, "Bản Tả Chải"}, // of two the first
		} {
			d := newDesk(t, sheet{})
			e := d.types(path, typed)
			if v := d.s.Value(); v.Village != 0 || v.Other != "" {
				t.Errorf("%s: while %q is typed: %d, %q", path, typed, v.Village, v.Other)
			}
			d.press(fyne.KeyReturn)
			if v := d.s.Value(); v.Village != c.want || v.Other != "" || e.Text != c.shows {
				t.Errorf("%s: %q gives %d, %q, shows %q", path, typed, v.Village, v.Other, e.Text)
			}
		}
		d := newDesk(t, sheet{})
		e := d.types(path, "Chả")
		d.w.Canvas().FocusNext()
		if v := d.s.Value(); v.Village != 0 || v.Other != "" || e.Text != "Chả" || d.complaint(path) == "" {
			t.Errorf("%s: left alone it gives %d, %q, shows %q and says %q", path, v.Village, v.Other, e.Text, d.complaint(path))
		}
	}
	d := newDesk(t, sheet{})
	d.types("other", "Bản Tả Phìn")
	d.press(fyne.KeyReturn)
	if v := d.s.Value(); v.Other != "Bản Tả Phìn" {
		t.Errorf("a name that is not listed: %q", v.Other)
	}
	e := d.types("unit", "công tr")
	d.press(fyne.KeyReturn)
	if e.Text != "công trình" || d.s.Value().Unit != "công trình" {
		t.Errorf("shows %q, stores %q", e.Text, d.s.Value().Unit)
	}
}

func TestANameInOtherWritingIsTheOptionWhenItWasTyped(t *testing.T) {
	d := newDesk(t, sheet{})
	d.types("other", "bản  TẢ CHẢI")
	d.w.Canvas().FocusNext()
	if v := d.s.Value(); v.Village != 1 || v.Other != "" {
		t.Errorf("%d, %q", v.Village, v.Other)
	}
	d = newDesk(t, sheet{Other: "thôn Tả Chải"})
	d.in("other")
	d.w.Canvas().FocusNext()
	if _, changed := d.s.UndoStep(); changed {
		t.Errorf("who only passes changes %+v", d.s.Value())
	}
}

func TestAPickFollowsTheRecord(t *testing.T) {
	d := newDesk(t, sheet{Village: 1})
	e := d.in("village")
	d.s.Change(edit.Step{Path: "village"}, func(s *sheet) { s.Village = 9 })
	if e.Text != "(không còn trong danh sách)" {
		t.Errorf("shows %q for what is not listed", e.Text)
	}
	d.w.Canvas().FocusNext()
	if d.s.Value().Village != 9 || d.complaint("village") != "" {
		t.Errorf("leaving stores %d and says %q", d.s.Value().Village, d.complaint("village"))
	}
}

func TestSeveralArePickedAndRemovedByKeys(t *testing.T) {
	d := newDesk(t, sheet{})
	e := d.types("places", "gia")
	d.press(fyne.KeyReturn)
	d.types("places", "ta ch")
	d.press(fyne.KeyReturn)
	if got := fmt.Sprint(d.s.Value().Places); got != "[2 1]" || e.Text != "" || d.current.field.Path != "places" {
		t.Fatalf("stores %s, shows %q in %s", got, e.Text, d.current.field.Path)
	}
	d.press(fyne.KeyDown)
	if n := len(d.block("places").control.(*picks[sheet, int]).list.found); n != 2 {
		t.Errorf("offers %d", n)
	}
	d.press(fyne.KeyEscape)
	d.w.Canvas().FocusPrevious()
	d.press(fyne.KeyDelete)
	if got := fmt.Sprint(d.s.Value().Places); got != "[2]" || d.w.Canvas().Focused() != fyne.Focusable(e) {
		t.Errorf("stores %s, focus on %T", got, d.w.Canvas().Focused())
	}
	if step, _ := d.s.Undo(); step.Name != "bỏ Bản Tả Chải khỏi các địa bàn" || len(d.s.Value().Places) != 2 {
		t.Errorf("undid %q", step.Name)
	}
	d.press(fyne.KeyReturn)
	if d.current.field.Path != "done" {
		t.Errorf("Enter in the empty field came to %s", d.current.field.Path)
	}
}

func TestACalendarIsOpenedWalkedAndTakenByKeys(t *testing.T) {
	d := newDesk(t, sheet{Day: model.Date{Year: 2024, Month: 1, Day: 31}})
	e := d.in("day")
	d.press(fyne.KeyF4)
	c, ok := d.popups.layer.Shown().(*kit.Calendar)
	if !ok {
		t.Fatalf("opened %T", d.popups.layer.Shown())
	}
	d.press(fyne.KeyPageDown, fyne.KeyRight, fyne.KeyDown, fyne.KeyUp, fyne.KeyLeft)
	if c.Day() != (model.Date{Year: 2024, Month: 2, Day: 29}) {
		t.Errorf("at %v", c.Day())
	}
	d.shortcut(fyne.KeyPageDown, fyne.KeyModifierControl)
	if e.Text != "31/01/2024" {
		t.Errorf("the field was rewritten: %q", e.Text)
	}
	d.press(fyne.KeyReturn)
	if e.Text != "28/02/2025" || d.s.Value().Day.Field() != "28/02/2025" || d.popups.layer.Shown() != nil {
		t.Errorf("shows %q, stores %v", e.Text, d.s.Value().Day)
	}
}

func TestACalendarFollowsWhatIsTypedAndEscLeavesIt(t *testing.T) {
	d := newDesk(t, sheet{})
	e := d.in("day")
	d.shortcut(fyne.KeyDown, fyne.KeyModifierAlt)
	c := d.popups.layer.Shown().(*kit.Calendar)
	d.types("day", "5/3/2024")
	if c.Day() != (model.Date{Year: 2024, Month: 3, Day: 5}) {
		t.Errorf("at %v", c.Day())
	}
	d.press(fyne.KeyEscape)
	if e.Text != "5/3/2024" || d.popups.layer.Shown() != nil {
		t.Errorf("shows %q", e.Text)
	}
}

func TestADayIsClickedInTheCalendar(t *testing.T) {
	d := newDesk(t, sheet{Day: model.Date{Year: 2024, Month: 1, Day: 5}})
	e := d.in("day")
	e.ActionItem.(*tool).Tapped(nil)
	cell := d.popups.layer.Shown().MinSize()
	cell.Width, cell.Height = cell.Width/7, cell.Height/9
	d.click(fyne.NewPos(5.5*cell.Width, cell.Height/2)) // ›: the next month
	if d.popups.layer.Shown() == nil || d.w.Canvas().Focused() != fyne.Focusable(e) {
		t.Fatal("the step closed the calendar")
	}
	d.click(fyne.NewPos(3.5*cell.Width, 2.5*cell.Height)) // the first Thursday of February
	if e.Text != "01/02/2024" || d.w.Canvas().Focused() != fyne.Focusable(e) {
		t.Errorf("shows %q", e.Text)
	}
}

func TestTheListOfAPickStaysInTheForm(t *testing.T) {
	d := newDesk(t, sheet{})
	for _, height := range []float32{300, 470, 900} {
		d.w.Resize(fyne.NewSize(640, height))
		d.in("name")
		d.in("village")
		d.press(fyne.KeyDown)
		list, layer := d.popups.layer.Shown(), d.popups.layer.Object().Size()
		if p, s := list.Position(), list.Size(); p.X < 0 || p.Y < 0 || p.X+s.Width > layer.Width || p.Y+s.Height > layer.Height || s.Height < 60 {
			t.Errorf("at %v, %v large, in %v", p, s, layer)
		}
		d.press(fyne.KeyEscape)
	}
}

func thousand(sheet) []Option[int] {
	var all []Option[int]
	for i := range 1000 {
		all = append(all, Option[int]{Value: i + 1, Label: fmt.Sprintf("Bản Nà Đường số %d", i)})
	}
	return all
}

func BenchmarkAKeyInAPickOfAThousand(b *testing.B) {
	test.NewTempApp(b)
	s := edit.Open(sheet{}, cloneSheet, nil)
	w := test.NewTempWindow(b, nil)
	f := New(s, Hooks{Canvas: w.Canvas()}, Pick("village", "Bản", func(s *sheet) *int { return &s.Village }, thousand))
	w.SetContent(f.Object())
	w.Resize(fyne.NewSize(600, 500))
	e := f.blocks()[0].control.widget().(*entry)
	w.Canvas().Focus(e)
	keys := []rune("duong so 99")
	i := 0
	for b.Loop() {
		if i++; i%len(keys) == 0 {
			e.SetText("")
		}
		e.TypedRune(keys[i%len(keys)])
	}
}
