package form

import (
	"sokehoach/app/edit"
	"sokehoach/app/text"
)

// A drafting control may hold a text that stands for no value.
type drafting interface {
	held() string              // what the record holds, as the control shows it
	retype(text, wrong string) // shows another text and what is wrong with it
}

// keepDraft lets the session keep a text that stands for nothing, for when the
// clerk comes back to the page.
func (b *block[T]) keepDraft() {
	c, ok := b.control.(drafting)
	if !ok {
		return
	}
	all, path := b.form.session.Drafts(), b.form.session.Lasting(b.field.Path)
	if wrong := b.control.fault(); wrong != "" {
		all.Keep(path, edit.Draft{Text: b.typed(), Wrong: wrong, Kept: c.held()})
	} else {
		all.Drop(path)
	}
}

// redraft shows the draft that waits in the field, and none that went with its
// row elsewhere.
func (b *block[T]) redraft() {
	c, ok := b.control.(drafting)
	all := b.form.session.Drafts()
	if !ok || all.None() && b.control.fault() == "" || b.leaving {
		return
	}
	path := b.form.session.Lasting(b.field.Path)
	if b.typing() && path == b.place && !b.form.moving {
		return
	}
	draft, waits := all.At(path, c.held())
	switch {
	case waits && b.typed() != draft.Text:
		c.retype(draft.Text, draft.Wrong)
	case !waits && b.control.fault() != "":
		c.retype(c.held(), "")
	}
}

// typing reports whether the clerk is in the field.
func (b *block[T]) typing() bool {
	e, ok := b.control.widget().(*entry)
	return ok && e.focused && b.form.current == b
}

func (b *block[T]) typed() string {
	if e, ok := b.control.widget().(*entry); ok {
		return e.Text
	}
	return ""
}

// Waiting are the texts of the page that stand for no value.
func (f *Form[T]) Waiting() []string {
	var all []string
	for _, b := range f.blocks() {
		if b.control.fault() != "" {
			all = append(all, b.typed())
		}
	}
	for _, p := range f.panels {
		if p.panel.Drafts != nil {
			all = append(all, p.panel.Drafts()...)
		}
	}
	return all
}

// sayDrafts tells which they are: the page is left now.
func (f *Form[T]) sayDrafts() {
	if all := f.Waiting(); len(all) > 0 {
		f.hooks.Say(text.DraftsKept(all))
	}
}
