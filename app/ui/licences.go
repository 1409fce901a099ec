package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/assets"
)

// showLicences shows the licences of the parts that others have made, one at a
// time: all of them would take seconds to lay out.
func (w *Window) showLicences() {
	all := assets.Licences()
	var parts []string
	for _, l := range all {
		parts = append(parts, l.Part)
	}
	intro, body := widget.NewLabel(text.LicencesIntro), widget.NewLabel("")
	intro.Wrapping, body.Wrapping = fyne.TextWrapWord, fyne.TextWrapWord
	var dialog *kit.Dialog
	pick := kit.NewSelect(parts, func(part string) {
		body.SetText(all[slices.Index(parts, part)].Text)
		if dialog != nil {
			dialog.Refresh()
		}
	})
	pick.SetSelectedIndex(0)
	dialog = kit.Show(w.window.Canvas(), text.MenuLicence, container.NewVBox(intro, pick, body),
		kit.Answer{Label: text.CloseDialog, Main: true})
}
