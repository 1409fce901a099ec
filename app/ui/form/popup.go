package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sokehoach/app/ui/kit"
)

// A floating thing is a calendar or a list: it is told keys and clicked, but
// never has the focus.
type floating interface {
	fyne.Widget
	Held() bool
	Back(func())
	TypedKey(*fyne.KeyEvent) bool
}

// A popup is what a field opens over the page. The clerk stays in the field,
// whose keys come here first while it is open.
type popup struct {
	stage   *popups
	entry   *entry
	content floating
	key     fyne.KeyName // opens it, besides F4 and Alt+Down; may be empty
	fill    func()       // brings the content in step before it opens
	take    func() bool  // Enter; reports whether it also goes on to the next field
}

// popups are the place of a form for its popups: one at a time.
type popups struct {
	layer *kit.Layer
	open  *popup
	say   func(string)
}

func (p *popup) isOpen() bool { return p.stage.open == p }

// show opens the popup, or places it anew.
func (p *popup) show() {
	if p.entry.Disabled() {
		return
	}
	if !p.isOpen() {
		p.stage.close()
		p.stage.open = p
		p.fill()
		p.content.Back(func() { focus(p.entry) })
	}
	p.stage.layer.Show(p.content, p.entry)
}

// toggle is what the button of the field does.
func (p *popup) toggle() {
	if p.isOpen() {
		p.close()
		return
	}
	focus(p.entry)
	p.show()
}

func (p *popup) close() {
	if p.isOpen() {
		p.stage.open = nil
		p.stage.layer.Hide()
		p.stage.say("")
	}
}

// keeps reports whether the field only lost the focus to a click on its popup.
func (p *popup) keeps() bool { return p.isOpen() && p.content.Held() }

// typedKey reports whether a key was the popup's.
func (p *popup) typedKey(k *fyne.KeyEvent) bool {
	switch {
	case !p.isOpen():
		if k.Name != fyne.KeyF4 && (p.key == "" || k.Name != p.key) {
			return false
		}
		p.show()
		return true
	case k.Name == fyne.KeyEscape, k.Name == fyne.KeyF4:
		p.close()
		return true
	case k.Name == fyne.KeyReturn, k.Name == fyne.KeyEnter:
		on := p.take()
		p.close()
		return !on
	}
	return p.content.TypedKey(k)
}

// typedShortcut reports whether a shortcut was the popup's.
func (p *popup) typedShortcut(s fyne.Shortcut) bool {
	k, ok := s.(*desktop.CustomShortcut)
	if !ok {
		return false
	}
	if k.Modifier == fyne.KeyModifierAlt && (k.KeyName == fyne.KeyDown || k.KeyName == fyne.KeyUp) {
		p.toggle()
		return true
	}
	inner, ok := p.content.(interface{ TypedShortcut(fyne.Shortcut) bool })
	return ok && p.isOpen() && inner.TypedShortcut(s)
}

func (s *popups) close() {
	if s.open != nil {
		s.open.close()
	}
}

// scrolled keeps an open popup at its field.
func (s *popups) scrolled() {
	if s.open != nil {
		s.open.show()
	}
}

// entered ends the popup of another field, which lost the focus by a click that
// never came to its end.
func (s *popups) entered(w focusable) {
	if p := s.open; p != nil && focusable(p.entry) != w {
		p.close()
		p.entry.on.lost()
	}
}

// escape closes the dialog that the control is in; where it is in none the
// window may know what to close.
func escape(w focusable) { kit.Escape(w) }

// focusNext goes on to the next field.
func focusNext(w focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(w); c != nil {
		c.FocusNext()
	}
}

// focus puts the clerk into a control that is on screen.
func focus(w focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(w); c != nil {
		c.Focus(w)
	}
}
