package soft

import (
	"image"

	"golang.org/x/image/draw"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/internal/cache"
	"fyne.io/fyne/v2/internal/painter"
)

// keep returns the picture of an object, made anew after Free or at another
// size. The entry in Fyne's own table makes it call Free for objects that have
// left the window.
func (p *Painter) keep(o fyne.CanvasObject, size image.Point, draw func() *image.RGBA) picture {
	cache.GetTexture(o) // still in use
	if m, ok := p.objects[o]; ok && m.Rect.Size() == size {
		return m
	}
	drawn := draw()
	if drawn == nil {
		return picture{}
	}
	p.objects[o] = picture{drawn, drawn.Opaque()}
	cache.SetTexture(o, cache.NoTexture, p.canvas)
	return p.objects[o]
}

func (p *Painter) drop(o fyne.CanvasObject) {
	if _, ok := p.objects[o]; ok {
		delete(p.objects, o)
		cache.DeleteTexture(o)
	}
}

// generated puts a picture that the object makes at any size.
func (p *Painter) generated(o fyne.CanvasObject, pos fyne.Position, generate func(int, int) image.Image) {
	area := p.area(pos, o.Size())
	if area.Empty() {
		return
	}
	p.put(p.keep(o, area.Size(), func() *image.RGBA {
		m := generate(area.Dx(), area.Dy())
		if m == nil {
			return nil
		}
		return fitted(m, m.Bounds(), area.Size(), draw.ApproxBiLinear)
	}), area.Min.X, area.Min.Y)
}

// image puts a picture, icons among them, as its fill mode says.
func (p *Painter) image(o *canvas.Image, pos fyne.Position) {
	size := o.Size()
	aspect := o.Aspect()
	if aspect == 0 {
		aspect = 1
	}
	if o.FillMode == canvas.ImageFillContain || o.FillMode == canvas.ImageFillOriginal {
		if size.Width > size.Height*aspect {
			pos.X += (size.Width - size.Height*aspect) / 2
			size.Width = size.Height * aspect
		} else {
			pos.Y += (size.Height - size.Width/aspect) / 2
			size.Height = size.Width / aspect
		}
	}
	x, y := p.dots(pos.X), p.dots(pos.Y)
	area := image.Rect(x, y, p.dots(pos.X+size.Width), p.dots(pos.Y+size.Height))
	if area.Empty() {
		return
	}
	p.put(p.keep(o, area.Size(), func() *image.RGBA { return p.scaled(o, area.Size()) }), x, y)
}

// scaled is the picture at the size of the screen.
func (p *Painter) scaled(o *canvas.Image, size image.Point) *image.RGBA {
	m := painter.PaintImage(o, p.canvas, size.X, size.Y)
	if m == nil {
		return nil
	}
	part := m.Bounds()
	if o.FillMode == canvas.ImageFillCover {
		part = covering(part, size)
	}
	var scaler draw.Scaler = draw.ApproxBiLinear
	if o.ScaleMode != canvas.ImageScaleSmooth {
		scaler = draw.NearestNeighbor
	}
	done := fitted(m, part, size, scaler)
	if alpha := o.Alpha(); alpha < 1 {
		for i, v := range done.Pix {
			done.Pix[i] = byte(float64(v) * max(alpha, 0))
		}
	}
	return done
}

// covering is the middle part of a picture that has the shape of a size.
func covering(all image.Rectangle, size image.Point) image.Rectangle {
	if all.Dx()*size.Y > all.Dy()*size.X {
		cut := (all.Dx() - all.Dy()*size.X/size.Y) / 2
		all.Min.X, all.Max.X = all.Min.X+cut, all.Max.X-cut
		return all
	}
	cut := (all.Dy() - all.Dx()*size.Y/size.X) / 2
	all.Min.Y, all.Max.Y = all.Min.Y+cut, all.Max.Y-cut
	return all
}

// fitted is a part of a picture brought to a size.
func fitted(m image.Image, part image.Rectangle, size image.Point, scaler draw.Scaler) *image.RGBA {
	done := image.NewRGBA(image.Rectangle{Max: size})
	if part.Size() == size {
		draw.Draw(done, done.Rect, m, part.Min, draw.Src)
	} else {
		scaler.Scale(done, done.Rect, m, part, draw.Src, nil)
	}
	return done
}
