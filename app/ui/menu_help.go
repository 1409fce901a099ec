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

// help are the items of the menu of help.
func (m *menu) help() []*fyne.MenuItem {
	w := m.window
	tell := func(label, title string, body func() string) *fyne.MenuItem {
		return m.item(label, func() { kit.Tell(w.shell.canvas(), title, body(), text.CloseDialog) }, keys{})
	}
	items := []*fyne.MenuItem{
		m.item(text.WithKeys(text.HelpMenu, text.KeysHelp), w.Guide.Help, keys{}),
		tell(text.MenuKeys, text.MenuKeys, func() string { return text.Keys }),
		tell(text.MenuNews, text.MenuNews, func() string { return text.Plain(string(assets.Changelog())) }),
		m.item(text.MenuLicence, func() { showLicences(w.shell.canvas()) }, keys{}),
		tell(text.MenuAbout, text.MenuAbout, func() string { return text.About(w.shell.options.Version) }),
	}
	if w.shell.options.Sample != nil {
		items = append([]*fyne.MenuItem{m.item(text.MenuSample, w.Sample.Open, keys{}), fyne.NewMenuItemSeparator()}, items...)
	}
	return items
}

// showLicences shows the licences of the parts that others have made, one at a
// time: all of them would take seconds to lay out.
func showLicences(c fyne.Canvas) {
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
	dialog = kit.Show(c, text.MenuLicence, container.NewVBox(intro, pick, body),
		kit.Answer{Label: text.CloseDialog, Main: true})
}
