package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/app/windows"
)

// Placing is where the window stands, how large it is and at which zoom all is
// shown: as the clerk left it, as far as the screen has room.
type placing struct {
	shell *shell
	books *books
	stage *stage
}

// The size of a window that was never changed.
const (
	firstWidth  = 1200
	firstHeight = 700
)

// take gives the window the size and the zoom that the clerk left it with, and
// puts it where it stood. Where the system does not tell that, it is centred.
func (p *placing) take(kept app.Preferences) {
	o, w := p.shell.options, p.shell.window
	size := fyne.NewSize(firstWidth, firstHeight)
	if kept.Width > 0 && kept.Height > 0 {
		size = fyne.NewSize(float32(kept.Width), float32(kept.Height))
	}
	size = p.onScreen(size)
	if o.Zoom == 0 {
		p.set(kit.FittingScale(size, wanted(kept.Zoom)))
	}
	w.Resize(size)
	w.CenterOnScreen()
	if kept.Placed && o.Stand != nil {
		s := windows.Standing{Frame: windows.Frame{Left: kept.Left, Top: kept.Top}, Maximised: kept.Maximised}
		go o.Post(func() { o.Stand(p.handle(), s) }) // once there is a window
	}
}

// handle is what the system calls the window; 0 where it has no such name.
func (p *placing) handle() (handle uintptr) {
	if native, ok := p.shell.window.(driver.NativeWindow); ok {
		native.RunNative(func(context any) {
			if c, ok := context.(driver.WindowsWindowContext); ok {
				handle = c.HWND
			}
		})
	}
	return handle
}

// onScreen is a size that is neither smaller than every screen of the program
// needs nor larger than the screen of the computer.
func (p *placing) onScreen(size fyne.Size) fyne.Size {
	if screen := p.shell.options.Screen; screen != nil {
		if width, height, ok := screen(); ok {
			size = fyne.NewSize(min(size.Width, width), min(size.Height, height))
		}
	}
	return size.Max(fyne.NewSize(kit.SmallestWidth, kit.SmallestHeight))
}

// wanted is a chosen zoom as a factor.
func wanted(hundredths int) float32 {
	if hundredths == 0 {
		return 1
	}
	return float32(hundredths) / 100
}

// zoom shows everything at a zoom, as far as the screen has room for it; what it
// says of that is for the clerk.
func (p *placing) zoom(hundredths int) (words string) {
	room := p.shell.canvas().Size()
	if screen := p.shell.options.Screen; screen != nil {
		if width, height, ok := screen(); ok {
			room = fyne.NewSize(width, height)
		}
	}
	zoom := kit.FittingScale(room, wanted(hundredths))
	if zoom < wanted(hundredths) {
		words = text.ZoomCapped(int(zoom*100 + 0.5))
	}
	p.set(zoom)
	return words
}

// set shows everything at a zoom. What is on screen is made anew by whoever calls
// it: some sizes are worked out once.
func (p *placing) set(zoom float32) {
	fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(zoom))
	p.stage.renewBar()
}

// keep keeps size and place of the window for the next start.
func (p *placing) keep() {
	if p.books.library == nil || p.books.own.ReadOnly() || p.shell.window.FullScreen() {
		return
	}
	was := p.books.own.Preferences()
	now := was
	if of := p.shell.options.StandingOf; of != nil {
		if s, ok := of(p.handle()); ok {
			now.Placed, now.Left, now.Top, now.Maximised = true, s.Frame.Left, s.Frame.Top, s.Maximised
		}
	}
	size := p.shell.canvas().Size()
	if width, height := int(size.Width), int(size.Height); !now.Maximised && width >= kit.SmallestWidth && height >= kit.SmallestHeight {
		now.Width, now.Height = width, height
	}
	if now == was {
		return
	}
	if err := p.books.own.KeepPreferences(now); err != nil {
		p.shell.options.Log.Error("keep the place of the window", "error", err)
	}
}
