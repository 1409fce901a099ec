package preview

import (
	"image"

	"fyne.io/fyne/v2/canvas"

	"sokehoach/app/layout"
)

// A leaf is a page and its picture, which is drawn in the background: the old
// one stays until the new one is there.
type leaf struct {
	page    layout.Page
	version int     // changes with what is on the page
	drawn   int     // the version of the picture
	scale   float64 // pixels per point of the picture
	picture *canvas.Image
}

func newLeaf() leaf {
	l := leaf{picture: &canvas.Image{}}
	l.picture.ScaleMode = canvas.ImageScaleFastest // drawn at the size it is shown in
	l.picture.FillMode = canvas.ImageFillStretch
	return l
}

// put takes a new page.
func (l *leaf) put(page layout.Page) {
	if !samePicture(l.page, page) {
		l.version++
	}
	l.page = page
}

func (l *leaf) stale(scale float64) bool {
	return l.drawn != l.version || l.scale != scale || l.picture.Image == nil
}

func (l *leaf) show(m *image.RGBA, version int, scale float64) {
	l.picture.Image, l.drawn, l.scale = m, version, scale
	l.picture.Refresh()
}

// forget frees the picture of a page far out of sight.
func (l *leaf) forget() {
	if l.picture.Image != nil {
		l.picture.Image = nil
		l.picture.Refresh()
	}
}

// drawing asks for the picture. An idle one can wait until nothing else is to
// be done.
func (l *leaf) drawing(scale float64, idle bool) Drawing {
	version := l.version
	return Drawing{Page: l.page, Scale: scale, Idle: idle, Show: func(m *image.RGBA) {
		if version == l.version {
			l.show(m, version, scale)
		}
	}}
}

// samePicture reports whether two pages look alike, whatever their origin.
func samePicture(a, b layout.Page) bool {
	if a.W != b.W || a.H != b.H || len(a.Items) != len(b.Items) {
		return false
	}
	for i := range a.Items {
		x, y := a.Items[i], b.Items[i]
		x.Node, y.Node = nil, nil
		if x != y {
			return false
		}
	}
	return true
}
