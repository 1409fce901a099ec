package form

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/model"
)

// Picks is several of many values, stored at at in the order in which they were
// added. Enter adds the one that was found; Delete on a chosen one removes it.
func Picks[T any, V comparable](path, label string, at func(*T) *[]V, options func(T) []Option[V]) Field[T] {
	return Field[T]{Path: path, Label: label, make: func(f *Form[T], d Field[T]) node[T] {
		c := &picks[T, V]{form: f, field: d, at: at, options: options, entry: newEntry(false, model.CleanLine)}
		c.list.init(&f.popups, c.entry, c.labels, c.add)
		c.entry.SetPlaceHolder(text.PickMore)
		c.entry.OnChanged = c.list.typed
		take := c.list.popup.take
		c.list.popup.take = func() bool { // and stays for the next one
			stays := c.list.choices.At() >= 0
			take()
			return !stays
		}
		c.chips = container.New(layout.NewRowWrapLayoutWithCustomPadding(columnGap/2, columnGap/2))
		c.box = container.New(layout.NewCustomPaddedVBoxLayout(columnGap/2), c.entry)
		return newBlock(f, d, c)
	}}
}

type picks[T any, V comparable] struct {
	form    *Form[T]
	field   Field[T]
	at      func(*T) *[]V
	options func(T) []Option[V]
	entry   *entry
	list    lookup
	chips   *fyne.Container
	box     *fyne.Container
	shown   []V
	wrong   string
	gone    bool
}

// free are the options that are not chosen yet.
func (c *picks[T, V]) free() []Option[V] {
	v := c.form.session.Value()
	chosen := *c.at(&v)
	return slices.DeleteFunc(slices.Clone(c.options(v)), func(o Option[V]) bool { return slices.Contains(chosen, o.Value) })
}

func (c *picks[T, V]) labels() []string {
	var all []string
	for _, o := range c.free() {
		all = append(all, o.Label)
	}
	return all
}

func (c *picks[T, V]) add(i int) {
	o := c.free()[i]
	c.wrong = ""
	c.do(text.AddingChip(c.field.Label, o.Label), func(all []V) []V { return append(all, o.Value) })
	c.list.quietly(func() { c.entry.put("") })
}

func (c *picks[T, V]) remove(value V, label string) {
	c.do(text.RemovingChip(c.field.Label, label), func(all []V) []V {
		return slices.DeleteFunc(all, func(v V) bool { return v == value })
	})
	focus(c.entry)
}

func (c *picks[T, V]) do(name string, change func([]V) []V) {
	c.form.session.Do(edit.Step{Path: c.field.Path, Name: name}, func(t *T) {
		*c.at(t) = change(slices.Clone(*c.at(t)))
	})
}

func (c *picks[T, V]) show(v T) {
	want := *c.at(&v)
	if slices.Equal(want, c.shown) {
		return
	}
	c.shown = slices.Clone(want)
	c.chips.Objects = nil
	options := c.options(v)
	for _, value := range want {
		label := text.PickGone
		if i := slices.IndexFunc(options, func(o Option[V]) bool { return o.Value == value }); i >= 0 {
			label = options[i].Label
		}
		c.chips.Objects = append(c.chips.Objects, c.chip(value, label))
	}
	c.box.Objects = []fyne.CanvasObject{c.entry}
	if len(want) > 0 {
		c.box.Objects = []fyne.CanvasObject{c.chips, c.entry}
	}
	c.chips.Refresh()
	c.box.Refresh()
	c.form.settled = false
}

func (c *picks[T, V]) chip(value V, label string) *chip {
	p := newChip(label, func() { c.remove(value, label) })
	p.fixed = c.form.hooks.ReadOnly
	p.entered = func() {
		c.form.hooks.Say(text.ChipKeys)
		c.form.bring(p)
	}
	return p
}

// leave takes what was typed of one option for it, and says so when it is none.
func (c *picks[T, V]) leave() {
	s := model.CleanLine(c.entry.Text)
	c.wrong = ""
	if c.gone || s == "" {
		return
	}
	if i := c.list.only(s); i >= 0 {
		c.add(i)
	} else {
		c.wrong = text.NotAdded(s)
	}
}

func (c *picks[T, V]) held() string { return "" } // the entry is for what is added next

func (c *picks[T, V]) retype(text, wrong string) {
	c.entry.putSilently(text)
	c.wrong = wrong
}

func (c *picks[T, V]) fault() string             { return c.wrong }
func (c *picks[T, V]) listen(on events)          { c.entry.listen(on) }
func (c *picks[T, V]) widget() focusable         { return c.entry }
func (c *picks[T, V]) drop()                     { c.gone = true }
func (c *picks[T, V]) object() fyne.CanvasObject { return c.box }
