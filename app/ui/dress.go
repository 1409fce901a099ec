package ui

import (
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/app/ui/settings"
	"sokehoach/app/windows"
)

// The size of a window that was never changed.
const (
	firstWidth  = 1200
	firstHeight = 700
)

// dress gives the window the size and the zoom that the clerk left it with, as
// far as the screen has room, and puts it where it stood. Where the system does
// not tell that, it is centred.
func (w *Window) dress(p app.Preferences) {
	size := fyne.NewSize(firstWidth, firstHeight)
	if p.Width > 0 && p.Height > 0 {
		size = fyne.NewSize(float32(p.Width), float32(p.Height))
	}
	size = w.onScreen(size)
	if w.options.Zoom == 0 {
		w.setZoom(kit.FittingScale(size, wanted(p.Zoom)))
	}
	w.window.Resize(size)
	w.window.CenterOnScreen()
	if p.Placed && w.options.Stand != nil {
		s := windows.Standing{Frame: windows.Frame{Left: p.Left, Top: p.Top}, Maximised: p.Maximised}
		go w.options.Post(func() { w.options.Stand(w.handle(), s) }) // once there is a window
	}
}

// handle is what the system calls the window; 0 where it has no such name.
func (w *Window) handle() (handle uintptr) {
	if native, ok := w.window.(driver.NativeWindow); ok {
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
func (w *Window) onScreen(size fyne.Size) fyne.Size {
	if w.options.Screen != nil {
		if width, height, ok := w.options.Screen(); ok {
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

// setZoom shows everything at a zoom. What is on screen is made anew by whoever
// calls it: some sizes are worked out once.
func (w *Window) setZoom(zoom float32) {
	fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(zoom))
	w.bar = w.makeBar()
}

// keepSize keeps size and place of the window for the next start.
func (w *Window) keepSize() {
	if w.library == nil || w.own.ReadOnly() || w.window.FullScreen() {
		return
	}
	was := w.own.Preferences()
	p := was
	if w.options.StandingOf != nil {
		if s, ok := w.options.StandingOf(w.handle()); ok {
			p.Placed, p.Left, p.Top, p.Maximised = true, s.Frame.Left, s.Frame.Top, s.Maximised
		}
	}
	size := w.window.Canvas().Size()
	if width, height := int(size.Width), int(size.Height); !p.Maximised && width >= kit.SmallestWidth && height >= kit.SmallestHeight {
		p.Width, p.Height = width, height
	}
	if p == was {
		return
	}
	if err := w.own.KeepPreferences(p); err != nil {
		w.options.Log.Error("keep the place of the window", "error", err)
	}
}

// ShowSettings shows what a clerk chooses for the program.
func (w *Window) ShowSettings() { w.leave(func() { w.placeSettings("") }) }

// placeSettings shows the settings, with a word below them.
func (w *Window) placeSettings(words string) {
	own := w.own
	env := settings.Env{
		Canvas: w.window.Canvas(), Post: w.options.Post, ReadOnly: w.desk.ReadOnly(),
		Keep:    own.KeepPreferences,
		Failed:  func(err error) { w.options.Log.Error("save settings", "error", err) },
		Changed: w.refreshMenu, Zoom: w.zoom, Clerk: w.options.Clerk,
		Display: w.options.Display, SetDisplay: w.options.SetDisplay, PickFolder: w.askFolder,
	}
	if !env.ReadOnly {
		env.Office = w.showOffice
	}
	s := settings.New(own.Preferences(), env)
	w.place(s, roomSettings)
	if words != "" {
		s.Say(words)
	}
}

// zoom shows everything at another zoom at once, once the choice is on the disk.
func (w *Window) zoom(hundredths int) {
	w.options.Post(func() {
		w.leave(func() {
			room, words := w.window.Canvas().Size(), ""
			if w.options.Screen != nil {
				if width, height, ok := w.options.Screen(); ok {
					room = fyne.NewSize(width, height)
				}
			}
			zoom := kit.FittingScale(room, wanted(hundredths))
			if zoom < wanted(hundredths) {
				words = text.ZoomCapped(int(zoom*100 + 0.5))
			}
			w.setZoom(zoom)
			w.placeSettings(words)
		})
	})
}

// secondPlace is where backups are copied to: the folder that was chosen once,
// while it is there, or one that is asked for.
func (w *Window) secondPlace(chosen func(path string)) {
	place := w.own.Preferences().SecondPlace
	if info, err := os.Stat(place); err == nil && info.IsDir() {
		chosen(place)
		return
	}
	w.askFolder(chosen)
}
