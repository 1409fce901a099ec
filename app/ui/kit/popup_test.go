package kit

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"sokehoach/model"
)

func TestLabelsAreFoundWithoutMarksAndTheExactOnesFirst(t *testing.T) {
	f := NewFinder([]string{"hồ", "hộ", "Đường Ngô Quyền", "Cụm đường", "đá", "Bản Tả Chải", "con đường cũ"})
	for typed, want := range map[string][]int{
		"":           {0, 1, 2, 3, 4, 5, 6},
		"duong":      {2, 3, 6},
		"Đường":      {2, 3, 6},
		"hộ":         {1, 0},
		"quyen duo":  {2},
		"chải tả":    {5},
		"  TA  chai": {5},
		"xyz":        nil,
	} {
		if got := f.Find(typed); !slices.Equal(got, want) {
			t.Errorf("%q finds %v, want %v", typed, got, want)
		}
	}
	for typed, want := range map[string]int{"ho": -1, "hồ": 0, "ban ta chai": 5, "ban ta": -1, "HO ": -1} {
		if got := f.Same(typed); got != want {
			t.Errorf("%q is %d, want %d", typed, got, want)
		}
	}
}

func TestALongListIsWalkedAndClickedWhereItStands(t *testing.T) {
	test.NewTempApp(t)
	var labels []string
	for i := range 100 {
		labels = append(labels, fmt.Sprint("mục ", i))
	}
	chosen := -1
	c := NewChoices(func(i int) { chosen = i })
	test.NewTempWindow(t, c)
	c.Set(labels, 50)
	c.Resize(c.MinSize())
	if c.top > 50 || c.top+c.rows() <= 50 {
		t.Errorf("row 50 is not among %d from %d", c.rows(), c.top)
	}
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if c.At() != 50+mostRows || !c.Moved() {
		t.Errorf("at %d", c.At())
	}
	for range 200 {
		c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(5, 1.5*c.row())})
	if c.At() != 99 || chosen != c.top+1 {
		t.Errorf("at %d, chosen %d with %d on top", c.At(), chosen, c.top)
	}
	c.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 10)})
	if c.top != 100-c.rows()-notch {
		t.Errorf("the wheel came to %d", c.top)
	}
}

func TestAListThatIsEmptySaysSoAndTakesNoClick(t *testing.T) {
	test.NewTempApp(t)
	c := NewChoices(func(i int) { t.Errorf("chose %d", i) })
	test.NewTempWindow(t, c)
	c.Set(nil, -1)
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(5, 5)})
	if c.At() != -1 || test.WidgetRenderer(c).(*choicesRenderer).texts[0].Text == "" {
		t.Errorf("at %d", c.At())
	}
}

func TestACalendarBeginsOnMondayAndStaysInItsCenturies(t *testing.T) {
	test.NewTempApp(t)
	c := NewCalendar(model.Date{Year: 2026, Month: 11, Day: 23}, model.Date{Year: 2024, Month: 2}, nil)
	if got := dateOf(c.first()); got != (model.Date{Year: 2024, Month: 1, Day: 29}) || c.Day().Day != 1 {
		t.Errorf("the first cell is %v, marked %v", got, c.Day())
	}
	c.Set(model.Date{})
	if c.Day() != (model.Date{Year: 2026, Month: 11, Day: 23}) {
		t.Errorf("without a date at %v", c.Day())
	}
	c.Set(model.Date{Year: 2199, Month: 12, Day: 31})
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	c.Months(12)
	if c.Day() != (model.Date{Year: 2199, Month: 12, Day: 31}) {
		t.Errorf("went to %v", c.Day())
	}
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if c.Day() != (model.Date{Year: 2026, Month: 11, Day: 23}) {
		t.Errorf("Home came to %v", c.Day())
	}
}

func TestWhatFloatsTurnsUpwardsNearTheEnd(t *testing.T) {
	test.NewTempApp(t)
	layer, field, list := NewLayer(), widget.NewEntry(), NewChoices(nil)
	list.Set(make([]string, 5), -1)
	page := container.NewWithoutLayout(field)
	w := test.NewTempWindow(t, container.NewStack(page, layer.Object()))
	w.Resize(fyne.NewSize(400, 300))
	field.Resize(fyne.NewSize(200, 30))
	for _, y := range []float32{0, 100, 260} {
		field.Move(fyne.NewPos(20, y))
		layer.Show(list, field)
		top, bottom := list.Position().Y, list.Position().Y+list.Size().Height
		if bottom > layer.Object().Size().Height || top < 0 || top < y+30 && bottom > y {
			t.Errorf("field at %v: the list stands from %v to %v", y, top, bottom)
		}
	}
	layer.Hide()
	if layer.Shown() != nil {
		t.Error("still there")
	}
}

func TestALongLabelIsCutWithAnEllipsis(t *testing.T) {
	test.NewTempApp(t)
	if got := Shortened("Ban Quản lý dự án đầu tư xây dựng", 100); fyne.MeasureText(got, 14, fyne.TextStyle{}).Width > 100 || got[len(got)-len("…"):] != "…" {
		t.Errorf("%q", got)
	}
	if got := Shortened("Bản", 100); got != "Bản" {
		t.Errorf("%q", got)
	}
}
