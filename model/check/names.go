package check

import (
	"slices"
	"strings"

	"sokehoach/model"
)

// oldNamesIn: what was renamed or merged is called by its name of the document's
// day (L3), but in a cited title, and where the text says that the name is an old
// one. What a note of the review told needs no second word.
func (c *checker) oldNamesIn(path, text, told string) {
	if c.old == nil {
		return
	}
	own := []byte(text)
	hideCited(own)
	said := map[string]bool{}
	for _, f := range c.old.find.In(own) {
		found, name := text[f.From:f.To], c.old.names[f.Name]
		if name.New == "" || said[found] || strings.Contains(told, found) || c.words.calledOld(text, f) {
			continue
		}
		said[found] = true
		sure := model.Hint // a bare name may be somebody else's
		if name.Loose {
			sure = model.Warning
		}
		c.add(sure, rule{model.OldNameCode, c.own()}, path, "“%s” là tên cũ, nay là “%s”.", found, name.New)
	}
}

// A formerNames are names that nothing bears any more.
type formerNames struct {
	names []model.Rename
	find  model.NameFinder
}

// formerOf are those of a book on a day; nil where there are none.
func formerOf(b model.Book, on model.Date) *formerNames {
	names := b.Renames(on)
	if len(names) == 0 {
		return nil
	}
	return &formerNames{names, model.NewNameFinder(names)}
}

// calledOld reports whether the words around a name say that it is an old one:
// "xã Sùng Phài (cũ)", "trước đây là xã Sùng Phài", "sáp nhập xã Sùng Phài".
func (x lexicon) calledOld(text string, f model.NameFind) bool {
	const near = 60 // bytes
	before := strings.ToLower(text[max(0, f.From-near):f.From])
	if stop := strings.LastIndexAny(before, ".;\n"); stop >= 0 {
		before = before[stop:]
	}
	after := strings.ToLower(text[f.To:min(len(text), f.To+near)])
	return slices.ContainsFunc(x.former, func(w string) bool { return strings.Contains(before, w+" ") }) ||
		slices.ContainsFunc(x.formerBehind, func(w string) bool {
			return strings.HasPrefix(strings.TrimLeft(after, " (,"), w)
		})
}
