package form

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// Pick is one of many values, stored at at and found by typing part of its
// label without marks. The options may depend on the record; they are asked for
// when the clerk looks for one.
func Pick[T any, V comparable](path, label string, at func(*T) *V, options func(T) []Option[V]) Field[T] {
	return picked(path, label, func() picking[T] {
		return picking[T]{
			options: labelsOf(options),
			label:   labelOf(at, options),
			take:    func(t *T, i int) { *at(t) = options(*t)[i].Value },
			clear: func(t *T) {
				var none V
				*at(t) = none
			},
		}
	})
}

// PickText is a text, stored at at, for which options are offered: what fits
// none of them is as good.
func PickText[T any](path, label string, at func(*T) *string, options func(T) []string) Field[T] {
	return picked(path, label, func() picking[T] {
		return picking[T]{
			options: options,
			label:   func(t *T) string { return *at(t) },
			take:    func(t *T, i int) { *at(t) = options(*t)[i] },
			own:     func(t *T, s string) { *at(t) = s },
			piece:   func(s string, of *kit.Finder) bool { return of.Begun(s) },
		}
	})
}

// PickOrText is a Pick whose answer may also be a text of the clerk's own,
// stored at own, when nothing fits; one of the two is empty.
func PickOrText[T any, V comparable](path, label string, at func(*T) *V, own func(*T) *string, options func(T) []Option[V]) Field[T] {
	return picked(path, label, func() picking[T] {
		var none V
		listed := labelOf(at, options)
		return picking[T]{
			options: labelsOf(options),
			label: func(t *T) string {
				if *at(t) == none && *own(t) != "" {
					return *own(t)
				}
				return listed(t)
			},
			take:  func(t *T, i int) { *at(t), *own(t) = options(*t)[i].Value, "" },
			own:   func(t *T, s string) { *at(t), *own(t) = none, s },
			piece: func(s string, of *kit.Finder) bool { return of.Fragment(s) && of.Written(s) < 0 },
			same:  func(s string, of *kit.Finder) int { return of.Written(s) },
		}
	})
}

func labelsOf[T any, V comparable](options func(T) []Option[V]) func(T) []string {
	return func(v T) []string {
		var all []string
		for _, o := range options(v) {
			all = append(all, o.Label)
		}
		return all
	}
}

// labelOf is what the record's value is called. It asks for the options only
// when the value is another than before: it is wanted on every key.
func labelOf[T any, V comparable](at func(*T) *V, options func(T) []Option[V]) func(*T) string {
	var last, none V
	label, asked := "", false
	return func(t *T) string {
		value := *at(t)
		if asked && value == last {
			return label
		}
		last, label, asked = value, "", true
		if value != none {
			label, asked = text.PickGone, false // it may come back
		}
		for _, o := range options(*t) {
			if o.Value == value || o.Zero && value == none {
				label, asked = o.Label, true
				break
			}
		}
		return label
	}
}

// A picking is how a field picks.
type picking[T any] struct {
	options func(T) []string
	label   func(*T) string  // what the record holds, as the field shows it
	take    func(*T, int)    // stores the option of this index
	clear   func(*T)         // stores none, where only options are stored
	own     func(*T, string) // stores a text that is no option; nil: there is none

	piece func(typed string, of *kit.Finder) bool // with own: what was typed is a piece of an option and no text
	same  func(typed string, of *kit.Finder) int  // the option that a text is in other writing, or -1; nil: none is
}

func picked[T any](path, label string, how func() picking[T]) Field[T] {
	return Field[T]{Path: path, Label: label, make: func(f *Form[T], d Field[T]) node[T] {
		c := &pick[T]{form: f, field: d, how: how(), entry: newEntry(false, model.CleanLine)}
		c.list.init(&f.popups, c.entry, func() []string { return c.how.options(f.session.Value()) }, c.choose)
		if c.list.free = c.how.own != nil; c.list.free {
			c.list.piece = c.how.piece
		}
		c.entry.OnChanged, c.entry.whole = c.typed, true
		return newBlock(f, d, c)
	}}
}

// A pick is an entry with a list of what could be meant.
type pick[T any] struct {
	form  *Form[T]
	field Field[T]
	how   picking[T]
	entry *entry
	list  lookup
	shown string // the record's, when the entry last agreed with it
	wrong string
	hands bool // something was typed since the clerk came
	gone  bool

	stored bool // a text of the clerk's own was, since the clerk came
}

func (c *pick[T]) typed(s string) {
	if c.gone {
		return
	}
	c.list.typed(s)
	c.entry.typing.Key(s)
	c.hands = !c.list.quiet
	if s = model.CleanLine(s); c.how.own == nil || s == c.shown {
		return
	}
	if c.list.finder == nil {
		c.list.ask()
	}
	if c.how.piece(s, c.list.finder) { // it waits until it is whole, or an option is taken
		if !c.stored {
			return
		}
		s = "" // nor is a shorter piece kept that may have been a name
	}
	c.shown, c.stored = s, s != ""
	options := c.how.options(c.form.session.Value())
	c.form.session.Type(c.form.step(c.field), &c.entry.typing, func(t *T) {
		if i := slices.Index(options, s); i >= 0 {
			c.how.take(t, i)
		} else {
			c.how.own(t, s)
		}
	})
}

// choose takes an option of the list.
func (c *pick[T]) choose(i int) {
	c.wrong = ""
	c.change(func(t *T) { c.how.take(t, i) })
	c.write()
	c.entry.end()
}

// change stores another value, and what follows it, in a step by itself.
func (c *pick[T]) change(set func(*T)) {
	old := c.form.session.Value()
	c.form.session.Do(c.form.step(c.field), func(t *T) {
		set(t)
		c.field.changed(old, t)
	})
}

// write shows what the record holds.
func (c *pick[T]) write() {
	v := c.form.session.Value()
	c.shown = c.how.label(&v)
	c.list.quietly(func() { c.entry.put(c.shown) })
}

func (c *pick[T]) show(v T) {
	if want := c.how.label(&v); want != c.shown {
		c.wrong = ""
		c.shown = want
		c.list.quietly(func() { c.entry.put(want) })
	}
}

// leave takes what was typed of one option for it, and says so when it is none.
func (c *pick[T]) leave() {
	if c.gone {
		return
	}
	s := model.CleanLine(c.entry.Text)
	c.wrong = ""
	typed := c.hands
	c.hands, c.stored = false, false
	c.list.ask()
	if c.how.same != nil && typed && !slices.Contains(c.list.labels, s) {
		if i := c.how.same(s, c.list.finder); i >= 0 {
			c.choose(i)
			return
		}
	}
	switch {
	case s == c.shown || c.how.own != nil && !c.how.piece(s, c.list.finder):
		if c.entry.Text != c.shown {
			c.write()
		}
	case s == "":
		c.change(c.how.clear)
		c.write()
	default:
		if i := c.list.only(s); i >= 0 {
			c.choose(i)
		} else {
			c.wrong = text.NotListed(s, c.shown)
		}
	}
}

func (c *pick[T]) held() string { return c.shown }

func (c *pick[T]) retype(text, wrong string) {
	c.entry.putSilently(text)
	c.wrong = wrong
}

func (c *pick[T]) fault() string             { return c.wrong }
func (c *pick[T]) listen(on events)          { c.entry.listen(on) }
func (c *pick[T]) widget() focusable         { return c.entry }
func (c *pick[T]) drop()                     { c.gone = true }
func (c *pick[T]) object() fyne.CanvasObject { return c.entry }

// A lookup is the list under an entry, narrowed down by what is typed in it.
type lookup struct {
	entry   *entry
	popup   *popup
	choices *kit.Choices
	labels  []string
	finder  *kit.Finder
	found   []int // what the list shows, as indexes of labels
	free    bool  // a text that is no option is as good
	piece   func(typed string, of *kit.Finder) bool
	options func() []string
	choose  func(int)
	quiet   bool // the entry is being written by the program
}

func (l *lookup) init(place *popups, e *entry, options func() []string, choose func(int)) {
	l.entry, l.options, l.choose = e, options, choose
	l.choices = kit.NewChoices(func(i int) {
		l.popup.close()
		l.choose(l.found[i])
	})
	l.popup = &popup{stage: place, entry: e, content: l.choices, key: fyne.KeyDown}
	l.popup.fill = func() {
		place.say(text.PickKeys)
		l.ask()
		l.narrow("")
	}
	l.popup.take = func() bool {
		if i := l.choices.At(); i >= 0 {
			l.choose(l.found[i])
		}
		return true
	}
	e.SetPlaceHolder(text.PickPlaceHolder)
	e.popup = l.popup
	withButton(e, theme.MenuDropDownIcon(), text.OpenList, place.say, l.popup.toggle)
}

// ask gets the options anew.
func (l *lookup) ask() {
	l.labels = l.options()
	l.finder = kit.NewFinder(l.labels)
}

// typed opens the list and narrows it down.
func (l *lookup) typed(s string) {
	if l.quiet || !l.entry.focused {
		return
	}
	if !l.popup.isOpen() {
		l.popup.show()
	}
	if l.narrow(s); l.free && len(l.found) == 0 {
		l.popup.close()
		return
	}
	l.popup.show() // it has another height now
}

// narrow shows what fits s. What is typed is marked at once where only options
// count; a text of the clerk's own stays unless a row was chosen.
func (l *lookup) narrow(s string) {
	l.found = l.finder.Find(s)
	labels := make([]string, len(l.found))
	mark := -1
	for i, k := range l.found {
		labels[i] = l.labels[k]
		if labels[i] == l.entry.Text {
			mark = i
		}
	}
	if only := !l.free || l.piece(s, l.finder); mark < 0 && only && s != "" && len(labels) > 0 {
		mark = 0
	}
	l.choices.Set(labels, mark)
}

// only is the one option that s can mean, or -1.
func (l *lookup) only(s string) int {
	l.ask()
	if i := l.finder.Same(s); i >= 0 {
		return i
	}
	if i := l.finder.Meant(s); i >= 0 {
		return i
	}
	if found := l.finder.Find(s); len(found) == 1 {
		return found[0]
	}
	return -1
}

// quietly writes the entry without looking anything up.
func (l *lookup) quietly(write func()) {
	l.quiet = true
	write()
	l.quiet = false
}
