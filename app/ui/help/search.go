package help

import (
	"strings"

	"fyne.io/fyne/v2"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/app/ui/outline"
	"sokehoach/assets"
	"sokehoach/model"
)

// A searchField asks what to look for in the sections.
type searchField struct {
	kit.Entry
	screen *Screen
}

func newSearchField(s *Screen) *searchField {
	f := &searchField{screen: s}
	f.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	f.PlaceHolder, f.OnChanged = text.HelpSearch, s.find
	f.ExtendBaseWidget(f)
	return f
}

// TypedKey goes from the words to the sections that have them; Escape gives the
// words up, and then the help.
func (f *searchField) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
		f.screen.env.Canvas.Focus(f.screen.list)
	case fyne.KeyEscape:
		if f.Text == "" {
			f.screen.goBack()
			return
		}
		f.SetText("")
	default:
		f.Entry.TypedKey(k)
	}
}

// find lists the sections that have all words, and shows the first of them.
func (s *Screen) find(words string) {
	var items []outline.Item
	for _, item := range s.all {
		if item.Depth == 0 && words == "" || item.Depth > 0 && s.has(item.Key, words) {
			items = append(items, item)
		}
	}
	s.list.Put(items)
	if len(items) == 0 {
		s.show("", draw([]block{{text: text.HelpNothing(words)}}))
		return
	}
	for _, item := range items {
		if item.Key == s.key {
			return
		}
	}
	s.Open(items[0].Key)
}

// has reports whether all words stand in a section, whatever their marks.
func (s *Screen) has(key, words string) bool {
	said := s.said[key]
	for word := range strings.FieldsSeq(model.Fold(words)) {
		if !strings.Contains(said, word) {
			return false
		}
	}
	return true
}

// sayings are what the sections say, as it is searched.
func sayings() map[string]string {
	said := map[string]string{
		Keys: model.Fold(text.MenuKeys + " " + text.Keys), News: model.Fold(string(assets.Changelog())),
		Licences: model.Fold(text.MenuLicence), About: model.Fold(text.MenuAbout),
	}
	for _, g := range assets.Guides() {
		said[g.Name] = model.Fold(strings.ReplaceAll(g.Text, "**", ""))
	}
	return said
}
