// Package problems lists what is found in a plan; choosing a finding leads to
// its field.
package problems

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// Hooks are how a panel reaches the screen that it stands on.
type Hooks struct {
	Choose func(path string)        // leads to a field
	Place  func(path string) string // says in words where a path leads
	Say    func(words string)       // into the status line
	Closed func()                   // by its button or Escape

	OldNames func() // changes names that something had before; nil when it cannot
}

// A Panel is the list of findings, gravest first. It belongs to the window's
// goroutine.
type Panel struct {
	hooks    Hooks
	findings []model.Finding
	list     *list
	tools    []fyne.Focusable // its buttons
	object   fyne.CanvasObject
	oldNames *kit.Button
	known    bool // findings were shown, if only none
	at       int  // the finding that the clerk was led to last, or -1
}

// New makes an empty panel.
func New(hooks Hooks) *Panel {
	p := &Panel{hooks: hooks, at: -1}
	p.list = newList(p)
	title := widget.NewLabelWithStyle(text.FindingsTitle, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.Truncation = fyne.TextTruncateEllipsis
	copying := kit.NewButton(text.CopyFindings, theme.ContentCopyIcon(), p.copy)
	hide := kit.NewButton(text.HideFindings, theme.CancelIcon(), hooks.Closed)
	copying.Importance, hide.Importance = widget.LowImportance, widget.LowImportance
	p.oldNames = kit.NewButton(text.ChangeOldNames, nil, hooks.OldNames)
	p.oldNames.Importance = widget.LowImportance
	p.oldNames.Hide()
	p.tools = []fyne.Focusable{p.oldNames, copying, hide}
	head := container.NewBorder(widget.NewSeparator(), nil, nil, container.NewHBox(p.oldNames, copying, hide), title)
	p.object = container.NewBorder(head, nil, nil, nil, p.list.object())
	return p
}

// Object is what is placed in the window.
func (p *Panel) Object() fyne.CanvasObject { return p.object }

// List is what has the keyboard while the clerk is in the panel.
func (p *Panel) List() fyne.Focusable { return p.list }

// Has reports whether the keyboard is in the panel.
func (p *Panel) Has(focus fyne.Focusable) bool {
	return focus == fyne.Focusable(p.list) || slices.Contains(p.tools, focus)
}

// Findings are the findings as they are listed.
func (p *Panel) Findings() []model.Finding { return p.findings }

// Show takes new findings. The clerk stays at the finding that he was led to, or
// before what follows it when it is mended.
func (p *Panel) Show(findings []model.Finding) {
	p.known = true
	sorted := kit.GravestFirst(findings)
	if slices.Equal(sorted, p.findings) {
		p.list.retell()
		return
	}
	p.at = moved(p.findings, sorted, p.at)
	p.findings = sorted
	p.list.put(sorted)
	p.offer()
}

// offer shows the button that changes old names where there are any.
func (p *Panel) offer() {
	old := slices.ContainsFunc(p.findings, func(f model.Finding) bool { return f.Code == model.OldNameCode })
	if p.oldNames.Hidden = !old || p.hooks.OldNames == nil; p.object != nil {
		p.object.Refresh()
	}
}

// moved is where the clerk stands in a new list who stood at a place of the old.
func moved(old, now []model.Finding, at int) int {
	if at < 0 || at >= len(old) {
		return -1
	}
	if i := slices.Index(now, old[at]); i >= 0 {
		return i
	}
	for at--; at >= 0; at-- {
		if i := slices.Index(now, old[at]); i >= 0 {
			return i
		}
	}
	return -1
}

// Next leads to the next finding, or with -1 to the one before; after the last
// comes the first.
func (p *Panel) Next(by int) {
	n := len(p.findings)
	switch {
	case n == 0 && p.known:
		p.hooks.Say(text.NothingToMend)
		return
	case n == 0:
		return // the pages are being laid out
	case p.at < 0 && by < 0:
		p.at = 0
	}
	p.lead((p.at + by + n) % n)
}

// Lead leads to a finding, if it is listed.
func (p *Panel) Lead(issue model.Finding) {
	if i := slices.Index(p.findings, issue); i >= 0 {
		p.lead(i)
	}
}

// lead leads to a finding and tells which it is.
func (p *Panel) lead(i int) {
	p.at = i
	p.list.mark(i)
	issue, n := p.findings[i], len(p.findings)
	p.hooks.Choose(issue.Path)
	p.hooks.Say(text.FindingAt(issue, i+1, n))
}

// copy puts the list into the clipboard, for a letter.
func (p *Panel) copy() {
	fyne.CurrentApp().Clipboard().SetContent(text.FindingsText(p.findings, p.hooks.Place))
	p.hooks.Say(text.CopiedAll)
}
