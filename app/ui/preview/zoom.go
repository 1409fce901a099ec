package preview

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"

	"sokehoach/app/ui/kit"
)

// A Zoom is how large pages are shown: in hundredths of the paper at 96 dots to
// the inch, or as it fits.
type Zoom int

// The zooms that fit.
const (
	FitWidth Zoom = 0
	FitPage  Zoom = -1
)

// Percents are the other zooms that can be chosen.
func Percents() []Zoom { return []Zoom{50, 75, 100, 125, 150, 200} }

// SetZoom shows the pages larger or smaller; what is in the middle stays there.
func (p *Preview) SetZoom(z Zoom) {
	if p.zoom == z {
		return
	}
	at, share := p.middle()
	p.zoom = z
	p.relay()
	if at < len(p.sheets) {
		s := p.sheets[at]
		y := s.Position().Y + share*s.Size().Height - p.scroll.Size().Height/2
		end := p.stack.Size().Height - p.scroll.Size().Height
		p.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(y, end))))
	}
	p.look()
}

// relay lays the pages out anew.
func (p *Preview) relay() {
	p.stack.Refresh()
	p.scroll.Refresh()
}

// middle is the sheet in the middle of the window, and how far down on it that
// is.
func (p *Preview) middle() (at int, share float32) {
	y := p.scroll.Offset.Y + p.scroll.Size().Height/2
	for i, s := range p.sheets {
		if s.Position().Y <= y && s.Size().Height > 0 {
			at, share = i, min(1, (y-s.Position().Y)/s.Size().Height)
		}
	}
	return at, share
}

// ZoomBy takes the next larger zoom, with -1 the next smaller, and with 0 that
// at which a page is as wide as its place.
func (p *Preview) ZoomBy(by int) {
	if by == 0 {
		p.SetZoom(FitWidth)
		p.options.Zoomed(FitWidth)
		return
	}
	if len(p.sheets) == 0 {
		return
	}
	at, _ := p.middle()
	s := p.sheets[at]
	now := float64(s.Size().Width) / s.page.W.Points() * 72 / 96 * 100 / float64(kit.Scaled(1))
	all := Percents()
	if by < 0 {
		slices.Reverse(all)
	}
	for _, z := range all {
		if by > 0 && float64(z) > now+1 || by < 0 && float64(z) < now-1 {
			p.SetZoom(z)
			p.options.Zoomed(z)
			return
		}
	}
}

// stacking places the sheets one below the other, each on whole pixels.
type stacking struct{ preview *Preview }

func (l *stacking) size(s *sheet, room fyne.Size) fyne.Size {
	k := l.preview.pixels()
	width := float64(max(200, room.Width-2*gap-barRoom))
	shape := float64(s.page.H) / float64(max(1, s.page.W))
	switch z := l.preview.zoom; z {
	case FitWidth:
	case FitPage:
		width = min(width, max(120, float64(room.Height-2*gap)/shape))
	default:
		width = s.page.W.Points() * 96 / 72 * float64(z) / 100 * float64(kit.Scaled(1))
	}
	wide := math.Round(width * k)
	tall := math.Round(wide * shape)
	return fyne.NewSize(float32(wide/k), float32(tall/k))
}

// MinSize is the height of all sheets at the width that there is.
func (l *stacking) MinSize([]fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, gap)
	for _, s := range l.preview.sheets {
		m := l.size(s, l.preview.scroll.Size())
		size.Height += m.Height + gap
		if l.preview.zoom > 0 {
			size.Width = max(size.Width, m.Width+2*gap)
		}
	}
	return size
}

// Layout centres the sheets.
func (l *stacking) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	k := float32(l.preview.pixels())
	y := float32(gap)
	for _, s := range l.preview.sheets {
		m := l.size(s, l.preview.scroll.Size())
		x := max(gap, (size.Width-barRoom-m.Width)/2)
		s.Move(fyne.NewPos(float32(math.Floor(float64(x*k)))/k, float32(math.Floor(float64(y*k)))/k))
		s.Resize(m)
		y += m.Height + gap
	}
	l.preview.look()
}
