package kit

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app/text"
	"sokehoach/model"
)

// A Calendar shows a month, floats under a field and is the same whatever the
// region of the PC: weeks begin on Monday, words are Vietnamese.
type Calendar struct {
	held
	Chosen func(model.Date) // a day was clicked

	today, day model.Date
}

// NewCalendar makes a calendar in which a day is marked, or today if the day is
// not known.
func NewCalendar(today, day model.Date, chosen func(model.Date)) *Calendar {
	c := &Calendar{Chosen: chosen, today: today}
	c.ExtendBaseWidget(c)
	c.Set(day)
	return c
}

// Day is the marked day.
func (c *Calendar) Day() model.Date { return c.day }

// Set marks a day: what is not known of it is taken from the beginning of the
// month or year, and of nothing at all from today.
func (c *Calendar) Set(d model.Date) {
	if d.Year == 0 {
		d = c.today
	}
	c.day = model.Date{Year: d.Year, Month: max(d.Month, 1), Day: max(d.Day, 1)}
	c.Refresh()
}

// TypedKey moves the mark and reports whether k is a key for that.
func (c *Calendar) TypedKey(k *fyne.KeyEvent) bool {
	switch k.Name {
	case fyne.KeyLeft:
		c.days(-1)
	case fyne.KeyRight:
		c.days(1)
	case fyne.KeyUp:
		c.days(-7)
	case fyne.KeyDown:
		c.days(7)
	case fyne.KeyPageUp:
		c.Months(-1)
	case fyne.KeyPageDown:
		c.Months(1)
	case fyne.KeyHome:
		c.Set(c.today)
	default:
		return false
	}
	return true
}

// TypedShortcut moves the mark by years and reports whether s is a key for that.
func (c *Calendar) TypedShortcut(s fyne.Shortcut) bool {
	k, ok := s.(*desktop.CustomShortcut)
	if !ok || k.Modifier != fyne.KeyModifierControl {
		return false
	}
	switch k.KeyName {
	case fyne.KeyPageUp:
		c.Months(-12)
	case fyne.KeyPageDown:
		c.Months(12)
	default:
		return false
	}
	return true
}

func (c *Calendar) days(n int) { c.move(dateOf(timeOf(c.day).AddDate(0, 0, n))) }

// Months moves the mark to the same day of another month, or its last.
func (c *Calendar) Months(n int) {
	first := dateOf(timeOf(model.Date{Year: c.day.Year, Month: c.day.Month, Day: 1}).AddDate(0, n, 0))
	last := model.Date{Year: first.Year, Month: first.Month}.Last()
	first.Day = min(c.day.Day, last.Day)
	c.move(first)
}

// move goes to a day that the field can hold.
func (c *Calendar) move(d model.Date) {
	if d.Valid() {
		c.Set(d)
	}
}

func timeOf(d model.Date) time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

func dateOf(t time.Time) model.Date {
	return model.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}

// first is the day in the first cell: a Monday.
func (c *Calendar) first() time.Time {
	first := timeOf(model.Date{Year: c.day.Year, Month: c.day.Month, Day: 1})
	return first.AddDate(0, 0, -(int(first.Weekday())+6)%7)
}

// The cells of a calendar: a head with four steps, the names of the days, six
// weeks and a foot with today.
const (
	calendarColumns = 7
	calendarWeeks   = 6
	calendarRows    = calendarWeeks + 3
)

func (c *Calendar) cell() fyne.Size {
	return fyne.NewSize(theme.TextSize()*2.6, theme.TextSize()+1.6*theme.InnerPadding())
}

// Tapped is called by Fyne.
func (c *Calendar) Tapped(e *fyne.PointEvent) {
	defer c.release()
	cell := c.cell()
	column, row := int(e.Position.X/cell.Width), int(e.Position.Y/cell.Height)
	switch {
	case column < 0 || column >= calendarColumns:
	case row == 0:
		if by := [calendarColumns]int{-12, -1, 0, 0, 0, 1, 12}[column]; by != 0 {
			c.Months(by)
		}
	case row == calendarRows-1:
		c.Chosen(c.today)
	case row > 1:
		if d := dateOf(c.first().AddDate(0, 0, (row-2)*calendarColumns+column)); d.Valid() {
			c.Chosen(d)
		}
	}
}

// CreateRenderer is called by Fyne.
func (c *Calendar) CreateRenderer() fyne.WidgetRenderer {
	r := &calendarRenderer{c: c, ground: frame(), mark: canvas.NewRectangle(theme.Color(theme.ColorNameSelection))}
	r.mark.CornerRadius = theme.InputRadiusSize()
	r.objects = []fyne.CanvasObject{r.ground, r.mark}
	for range calendarRows * calendarColumns {
		t := line("", theme.ColorNameForeground)
		t.Alignment = fyne.TextAlignCenter
		r.cells = append(r.cells, t)
		r.objects = append(r.objects, t)
	}
	r.Refresh()
	return r
}

type calendarRenderer struct {
	c            *Calendar
	ground, mark *canvas.Rectangle
	cells        []*canvas.Text
	objects      []fyne.CanvasObject
}

func (r *calendarRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *calendarRenderer) Destroy()                     {}
func (r *calendarRenderer) Layout(fyne.Size)             { r.Refresh() }

func (r *calendarRenderer) MinSize() fyne.Size {
	cell := r.c.cell()
	return fyne.NewSize(cell.Width*calendarColumns, cell.Height*calendarRows)
}

// Refresh writes the month into the cells.
func (r *calendarRenderer) Refresh() {
	r.ground.Resize(r.c.Size())
	r.write(0, 0, "«", theme.ColorNamePrimary)
	r.write(0, 1, "‹", theme.ColorNamePrimary)
	r.span(0, 2, 3, text.MonthTitle(r.c.day), theme.ColorNameForeground)
	r.write(0, 5, "›", theme.ColorNamePrimary)
	r.write(0, 6, "»", theme.ColorNamePrimary)
	for i, name := range text.Weekdays() {
		r.write(1, i, name, theme.ColorNamePlaceHolder)
	}
	for i := range calendarWeeks * calendarColumns {
		r.writeDay(i)
	}
	r.span(calendarRows-1, 0, calendarColumns, text.Today(r.c.today), theme.ColorNamePrimary)
	canvas.Refresh(r.c)
}

func (r *calendarRenderer) writeDay(i int) {
	d := dateOf(r.c.first().AddDate(0, 0, i))
	colour := theme.ColorNameForeground
	switch {
	case d == r.c.today:
		colour = theme.ColorNamePrimary
	case d.Month != r.c.day.Month:
		colour = theme.ColorNamePlaceHolder
	}
	row, column := 2+i/calendarColumns, i%calendarColumns
	t := r.write(row, column, strconv.Itoa(d.Day), colour)
	t.TextStyle.Bold = d == r.c.today
	if d == r.c.day {
		r.mark.Move(t.Position())
		r.mark.Resize(t.Size())
	}
}

func (r *calendarRenderer) write(row, column int, s string, colour fyne.ThemeColorName) *canvas.Text {
	t, cell := r.cells[row*calendarColumns+column], r.c.cell()
	t.Text, t.Color = s, theme.Color(colour)
	t.Move(fyne.NewPos(float32(column)*cell.Width, float32(row)*cell.Height))
	t.Resize(cell)
	return t
}

// span writes across several cells of a row.
func (r *calendarRenderer) span(row, column, cells int, s string, colour fyne.ThemeColorName) {
	t := r.write(row, column, s, colour)
	t.Resize(fyne.NewSize(t.Size().Width*float32(cells), t.Size().Height))
}
