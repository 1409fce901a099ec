package communes

import (
	"image/color"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/figures"
	"sokehoach/app/text"
	"sokehoach/model"
)

// A plot shows the shares of poor households of the years side by side, oldest
// first, each bar with its number.
type plot struct {
	widget.BaseWidget
	years []figures.PoorYear
}

func newPlot() *plot {
	p := &plot{}
	p.ExtendBaseWidget(p)
	p.Hide()
	return p
}

// draws reports whether there is a share to be drawn.
func (p *plot) draws() bool {
	return slices.ContainsFunc(p.years, func(y figures.PoorYear) bool { return y.Rate.Known || y.NearRate.Known })
}

// set shows other years.
func (p *plot) set(years []figures.PoorYear) {
	p.years = years
	if p.draws() {
		p.Show()
	} else {
		p.Hide()
	}
	p.Refresh()
}

// CreateRenderer is called by Fyne.
func (p *plot) CreateRenderer() fyne.WidgetRenderer { return &plotRenderer{plot: p} }

// A plotRenderer draws a plot anew for every size and every change.
type plotRenderer struct {
	plot    *plot
	size    fyne.Size
	objects []fyne.CanvasObject
}

// Destroy is called by Fyne.
func (r *plotRenderer) Destroy() {}

// Objects is called by Fyne.
func (r *plotRenderer) Objects() []fyne.CanvasObject { return r.objects }

// plotLines is the height of a plot in lines of its text.
const plotLines = 10

// MinSize is called by Fyne.
func (r *plotRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.column()+2*theme.Padding(), plotLines*line())
}

// Layout is called by Fyne.
func (r *plotRenderer) Layout(size fyne.Size) {
	r.size = size
	r.draw()
}

// Refresh is called by Fyne.
func (r *plotRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.plot)
}

func line() float32 { return measure("M").Height }

func measure(s string) fyne.Size {
	return fyne.MeasureText(s, theme.CaptionTextSize(), fyne.TextStyle{})
}

// bar is the width of a bar with its number.
func (r *plotRenderer) bar() float32 {
	return max(measure(text.Percent(model.Known[int64](10_000))).Width, measure(text.PlotUnknown).Width) + theme.Padding()
}

// column is the width of a year: two bars, and air.
func (r *plotRenderer) column() float32 { return 2*r.bar() + 3*theme.Padding() }

// draw places everything: a line that says what the bars are, the bars, and the
// years below. Where not all years have room the newest stay.
func (r *plotRenderer) draw() {
	r.objects = nil
	years := r.plot.years
	if r.size.Width <= 0 || !r.plot.draws() {
		return
	}
	fit := max(1, int((r.size.Width-theme.Padding())/r.column()))
	years = years[max(0, len(years)-fit):]
	most := int64(1)
	for _, y := range years {
		most = max(most, y.Rate.Value, y.NearRate.Value)
	}
	r.legend()
	base := r.size.Height - 1.5*line()
	room := base - 3*line()
	x := theme.Padding()
	for _, y := range years {
		r.year(y, fyne.NewPos(x, base), room/float32(most))
		x += r.column()
	}
	r.rectangle(theme.Color(theme.ColorNameInputBorder), fyne.NewPos(0, base), fyne.NewSize(x, 1))
}

// year draws the two bars of a year that stand on a point, and its number.
func (r *plotRenderer) year(y figures.PoorYear, at fyne.Position, scale float32) {
	r.words(strconv.Itoa(y.Year), at.AddXY(0, 0.2*line()), 2*r.bar(), true)
	for i, share := range []model.Opt[int64]{y.Rate, y.NearRate} {
		x := at.X + float32(i)*r.bar()
		if !share.Known {
			r.words(text.PlotUnknown, fyne.NewPos(x, at.Y-1.1*line()), r.bar(), false)
			continue
		}
		high := float32(share.Value) * scale
		r.rectangle(plotColour(i), fyne.NewPos(x+theme.Padding()/2, at.Y-high), fyne.NewSize(r.bar()-theme.Padding(), high))
		r.words(text.Percent(share), fyne.NewPos(x, at.Y-high-1.1*line()), r.bar(), false)
	}
}

func plotColour(i int) color.Color {
	if i == 0 {
		return theme.Color(theme.ColorNamePrimary)
	}
	return theme.Color(theme.ColorNameScrollBar)
}

// legend says what the two colours are.
func (r *plotRenderer) legend() {
	x, side := theme.Padding(), line()*0.7
	for i, s := range []string{text.PlotPoor, text.PlotNear} {
		r.rectangle(plotColour(i), fyne.NewPos(x, (line()-side)/2), fyne.NewSize(side, side))
		x += side + theme.Padding()
		if i == 1 {
			s += " (" + text.PlotOf + ")"
		}
		r.words(s, fyne.NewPos(x, 0), measure(s).Width, false)
		x += measure(s).Width + 4*theme.Padding()
	}
}

func (r *plotRenderer) rectangle(c color.Color, at fyne.Position, size fyne.Size) {
	o := canvas.NewRectangle(c)
	o.Move(at)
	o.Resize(size)
	r.objects = append(r.objects, o)
}

// words stand in the middle of a width.
func (r *plotRenderer) words(s string, at fyne.Position, width float32, bold bool) {
	o := canvas.NewText(s, theme.Color(theme.ColorNameForeground))
	o.TextSize, o.TextStyle.Bold, o.Alignment = theme.CaptionTextSize(), bold, fyne.TextAlignCenter
	o.Move(at)
	o.Resize(fyne.NewSize(width, line()))
	r.objects = append(r.objects, o)
}
