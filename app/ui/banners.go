package ui

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
)

// Banners are what the clerk has to know, across the window above the screen.
type banners struct {
	shell   *shell
	backups func() // leads to the copies of the book
	found   string // what is wrong with the open book, until the clerk looked at the backups
	paper   string // the file that was printed from the screen, until it is left
	frame   *fyne.Container
	box     *fyne.Container
}

// over places them over a screen.
func (b *banners) over(o fyne.CanvasObject) fyne.CanvasObject {
	b.box = container.NewVBox()
	b.frame = container.NewBorder(b.box, nil, nil, nil, o)
	b.refresh()
	return b.frame
}

func (b *banners) refresh() {
	b.box.Objects = nil
	if b.found != "" {
		b.box.Add(kit.Banner(b.found, text.ToBackups, b.backups))
	}
	notice := b.shell.options.Notice
	if words, more := text.Shortened(notice); more {
		b.box.Add(kit.Banner(words, text.ReadAll, func() {
			kit.Ask(b.shell.canvas(), text.Product, notice, kit.Answer{Label: text.Understood, Main: true, Do: b.noticed})
		}))
	} else if words != "" {
		b.box.Add(kit.Banner(words, text.Understood, b.noticed))
	}
	if b.paper != "" {
		b.box.Add(b.printed(b.paper))
	}
	b.box.Hidden = len(b.box.Objects) == 0
	b.frame.Refresh()
}

// noticed takes the notice away.
func (b *banners) noticed() {
	b.shell.options.Notice = ""
	b.refresh()
}

// tellFound says what is wrong with the book.
func (b *banners) tellFound(words string) {
	b.found = words
	if b.box != nil {
		b.refresh()
	}
}

// tellPrinted says where a printed file is; nothing takes it away.
func (b *banners) tellPrinted(path string) {
	b.paper = path
	b.refresh()
}

// printed tells where the printed file is, and leads to it.
func (b *banners) printed(path string) fyne.CanvasObject {
	show := func(what string) func() { return func() { b.open(what, path) } }
	return kit.BannerWith(text.PrintedBanner(filepath.Base(path), filepath.Dir(path)),
		kit.NewButton(text.OpenPrinted, theme.DocumentIcon(), show(path)),
		kit.NewButton(text.OpenPrintedFolder, theme.FolderOpenIcon(), show(filepath.Dir(path))),
		kit.NewButton(text.Understood, nil, func() { b.tellPrinted("") }))
}

// open opens the printed file or its folder, or tells where it is.
func (b *banners) open(what, path string) {
	if err := b.shell.options.Open(what); err != nil {
		b.shell.options.Log.Error("open what was printed", "error", err)
		kit.Tell(b.shell.canvas(), text.PrintedTitle, text.PrintedNoViewer(path), text.Understood)
	}
}
