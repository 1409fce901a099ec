// Package memory paints a canvas that is in no window, with the painter for
// computers without OpenGL: pictures of the program without a display.
package memory

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/internal"
	"fyne.io/fyne/v2/internal/cache"
	"fyne.io/fyne/v2/internal/driver"
	"fyne.io/fyne/v2/internal/painter/soft"
)

// Picture is the canvas as its window would show it, with what lies over it.
func Picture(c fyne.Canvas) image.Image {
	p := soft.New(c)
	p.SetFrameBufferScale(1)
	p.SetOutputSize(dots(c, c.Size().Width), dots(c, c.Size().Height))
	p.Clear()
	for _, root := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		paint(p, c, root, fyne.Position{}, &internal.ClipStack{})
	}
	return p.Capture(c)
}

func dots(c fyne.Canvas, points float32) int {
	return int(math.Round(float64(points * c.Scale())))
}

// paint paints an object and its children, as the driver of a window does.
func paint(p *soft.Painter, c fyne.Canvas, o fyne.CanvasObject, at fyne.Position, clips *internal.ClipStack) {
	if o == nil || !o.Visible() {
		return
	}
	at = at.Add(o.Position())
	children := inside(o)
	clipped := driver.IsClip(o)
	if clipped {
		p.StartClipping(clips.Push(at, o.Size()).Rect())
	}
	p.Paint(o, at, c.Size(), clips.Top())
	for _, child := range children {
		paint(p, c, child, at, clips)
	}
	if !clipped {
		return
	}
	clips.Pop()
	if top := clips.Top(); top != nil {
		p.StartClipping(top.Rect())
	} else {
		p.StopClipping()
	}
}

// inside are the children of an object.
func inside(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return cache.Renderer(o).Objects()
	}
	return nil
}
