package editor

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/app/ui/preview"
	"sokehoach/model"
)

// previewOptions tie the pages to the screen.
func (s *Screen) previewOptions() preview.Options {
	return preview.Options{
		Canvas: s.env.Canvas, Draw: s.env.Studio.Draw, Say: s.Say,
		Pick: func(path string) { s.Focus(path) }, Turned: s.turned,
		Found: func(i model.Finding) { s.problems.Lead(i) }, Zoomed: s.zoomed, Roomy: s.roomy,
	}
}

// zooms are those that can be chosen, and what each is called.
func zooms() (all []preview.Zoom, names []string) {
	all, names = []preview.Zoom{preview.FitWidth, preview.FitPage}, []string{text.ZoomFit, text.ZoomPage}
	for _, z := range preview.Percents() {
		all, names = append(all, z), append(names, text.ZoomPercent(int(z)))
	}
	return all, names
}

// makePageTools makes what stands above the pages.
func (s *Screen) makePageTools() {
	f := &s.frame
	all, names := zooms()
	f.zoom = kit.NewSelect(names, func(name string) {
		if i := slices.Index(names, name); i >= 0 {
			s.preview.SetZoom(all[i])
		}
	})
	f.zoom.Selected, f.zoom.PlaceHolder = text.ZoomFit, text.ZoomFit
	f.thumbs = kit.NewButton(text.HideThumbs, theme.ListIcon(), s.toggleThumbs)
	f.thumbs.Importance = widget.LowImportance
	f.thumbs.Hide()
}

// pageBar tells the page and sets the zoom.
func (s *Screen) pageBar() fyne.CanvasObject {
	f := &s.frame
	f.pageBar = container.NewBorder(nil, nil, f.page, container.NewHBox(f.thumbs, f.zoom, f.panes.toForm))
	return container.NewPadded(f.pageBar)
}

func (s *Screen) toggleThumbs() {
	on := !s.preview.Thumbs()
	s.preview.ShowThumbs(on)
	if on {
		s.frame.thumbs.SetText(text.HideThumbs)
	} else {
		s.frame.thumbs.SetText(text.ShowThumbs)
	}
	s.frame.pageBar.Refresh()
}

// zoomed follows the wheel.
func (s *Screen) zoomed(z preview.Zoom) {
	all, names := zooms()
	if i := slices.Index(all, z); i >= 0 {
		s.frame.zoom.Selected = names[i]
		s.frame.zoom.Refresh()
	}
}

// Zoom shows the pages, larger or with -1 smaller, and with 0 as wide as their
// place.
func (s *Screen) Zoom(by int) {
	s.frame.panes.turn(true)
	s.preview.ZoomBy(by)
}

// roomy offers the small pages where there is room for them.
func (s *Screen) roomy(room bool) {
	if room {
		s.frame.thumbs.Show()
	} else {
		s.frame.thumbs.Hide()
	}
	s.frame.pageBar.Refresh() // its button needs another room
}

func (s *Screen) turned(page, pages int) { s.frame.page.SetText(text.PageOf(page, pages)) }
