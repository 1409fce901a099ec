package printer

import (
	"image"
	"unsafe"

	"golang.org/x/sys/windows"

	"sokehoach/app/document"
	"sokehoach/app/layout"
	"sokehoach/app/press"
	"sokehoach/app/raster"
)

// family is what GDI calls our typeface.
const family = "Tinos"

// A pen draws on a device context: a page of a printer, or memory.
type pen struct {
	gdi    *gdi
	dc     uintptr
	device press.Device
	paper  image.Point // dots that can be printed
	fonts  layout.Fonts
	loaded []uintptr // faces, private to this process
	sizes  map[typeSize]uintptr
	draw   *raster.Renderer // for pictures; nil when letters are sent
}

type typeSize struct {
	face document.Face
	size document.Size
}

// newPen gives GDI our faces. A context that would take another face of the name
// for ours, because one is installed, is sent pictures.
func newPen(g *gdi, dc uintptr, fonts layout.Fonts, pictures bool) (*pen, error) {
	p := &pen{gdi: g, dc: dc, fonts: fonts, sizes: map[typeSize]uintptr{}}
	for _, f := range fonts {
		var n uint32
		h, _, _ := g.addFont.Call(uintptr(unsafe.Pointer(&f.Data[0])), uintptr(len(f.Data)), 0, uintptr(unsafe.Pointer(&n)))
		if h == 0 {
			pictures = true
			break
		}
		p.loaded = append(p.loaded, h)
	}
	p.measure()
	if pictures || !p.faithful() {
		var err error
		if p.draw, err = raster.New(fonts); err != nil {
			p.close()
			return nil, err
		}
	}
	return p, nil
}

// close gives back what GDI keeps.
func (p *pen) close() {
	p.forget()
	for _, h := range p.loaded {
		_, _, _ = p.gdi.removeFont.Call(h)
	}
}

// forget lets the sizes go: those of another resolution are others.
func (p *pen) forget() {
	if len(p.sizes) == 0 {
		return
	}
	stock, _, _ := p.gdi.stockObject.Call(systemFont)
	_, _, _ = p.gdi.selectObject.Call(p.dc, stock)
	for key, h := range p.sizes {
		_, _, _ = p.gdi.deleteObject.Call(h)
		delete(p.sizes, key)
	}
}

// measure asks the device how fine it is and what it can print.
func (p *pen) measure() {
	p.forget()
	capability := func(index uintptr) int { n, _, _ := p.gdi.deviceCaps.Call(p.dc, index); return int(int32(n)) }
	p.device = press.Device{
		Across: capability(dotsAcross), Down: capability(dotsDown), Left: capability(offsetLeft), Top: capability(offsetTop),
	}
	p.paper = image.Pt(capability(printableWidth), capability(printableHeight))
}

// faithful tells whether the faces that GDI takes are ours, by their heads.
func (p *pen) faithful() bool {
	for face, f := range p.fonts {
		_, _, _ = p.gdi.selectObject.Call(p.dc, p.font(typeSize{document.Face(face), 28}))
		var head [54]byte
		const table = 'h' | 'e'<<8 | 'a'<<16 | 'd'<<24
		n, _, _ := p.gdi.fontData.Call(p.dc, table, 0, uintptr(unsafe.Pointer(&head[0])), uintptr(len(head)))
		if int(int32(n)) != len(head) || !sameHead(f.Data, head[:]) {
			return false
		}
	}
	return true
}

// font is a face in a size.
func (p *pen) font(s typeSize) uintptr {
	if h, ok := p.sizes[s]; ok {
		return h
	}
	weight, italic := uintptr(400), uintptr(0)
	if s.face&document.Bold != 0 {
		weight = 700
	}
	if s.face&document.Italic != 0 {
		italic = 1
	}
	name, err := windows.UTF16PtrFromString(family)
	if err != nil {
		return 0
	}
	h, _, _ := p.gdi.createFont.Call(uintptr(-p.device.Height(s.size)), 0, 0, 0, weight, italic, 0, 0,
		defaultCharset, onlyTrueType, 0, proofQuality, 0, uintptr(unsafe.Pointer(name)))
	p.sizes[s] = h
	return h
}

// page draws a page on the context, which may have forgotten its modes. It tells
// whether something lies where the device leaves the paper white.
func (p *pen) page(page layout.Page) (cut bool) {
	_, _, _ = p.gdi.mapMode.Call(p.dc, modeText)
	_, _, _ = p.gdi.backMode.Call(p.dc, transparent)
	_, _, _ = p.gdi.textAlign.Call(p.dc, baseline)
	if p.draw != nil {
		p.device.Pictures(page, p.draw, func(b press.Picture) {
			cut = cut || !b.To.In(image.Rectangle{Max: p.paper})
			p.picture(b)
		})
		return cut
	}
	for _, s := range p.device.Strokes(page, p.fonts) {
		cut = cut || !s.Bounds().In(image.Rectangle{Max: p.paper})
		if len(s.Letters) == 0 {
			_, _, _ = p.gdi.patBlt.Call(p.dc, uintptr(s.At.X), uintptr(s.At.Y), uintptr(s.Box.X), uintptr(s.Box.Y), blackness)
			continue
		}
		p.text(s)
	}
	return cut
}

// text puts the letters of a line, each at its place. Letters are given, not
// glyphs, so that text can be taken out of what a printer to a file makes; every
// letter of the faces has one unit of UTF-16.
func (p *pen) text(s press.Stroke) {
	letters, steps := make([]uint16, len(s.Letters)), make([]int32, len(s.Letters))
	for i, r := range s.Letters {
		letters[i], steps[i] = uint16(r), int32(s.Steps[i])
	}
	_, _, _ = p.gdi.selectObject.Call(p.dc, p.font(typeSize{s.Face, s.Size}))
	_, _, _ = p.gdi.textOut.Call(p.dc, uintptr(s.At.X), uintptr(s.At.Y), 0, 0,
		uintptr(unsafe.Pointer(&letters[0])), uintptr(len(letters)), uintptr(unsafe.Pointer(&steps[0])))
}

// bitmapInfo is BITMAPINFO with two colours.
type bitmapInfo struct {
	size                         uint32
	width, height                int32
	planes, bits                 uint16
	compression, imageSize       uint32
	acrossPerMetre, downPerMetre int32
	used, important              uint32
	colours                      [2]uint32
}

func (p *pen) picture(b press.Picture) {
	about := bitmapInfo{width: int32(b.Size.X), height: int32(-b.Size.Y), planes: 1, bits: 1, colours: [2]uint32{0, 0xffffff}}
	about.size = uint32(unsafe.Offsetof(about.colours))
	_, _, _ = p.gdi.stretchBits.Call(p.dc, uintptr(b.To.Min.X), uintptr(b.To.Min.Y), uintptr(b.To.Dx()), uintptr(b.To.Dy()),
		0, 0, uintptr(b.Size.X), uintptr(b.Size.Y),
		uintptr(unsafe.Pointer(&b.Bits[0])), uintptr(unsafe.Pointer(&about)), 0, sourceCopy)
}
