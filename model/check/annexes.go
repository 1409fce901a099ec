package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"sokehoach/model"
)

// annexes: each has its form (N6), the text points to every one and to none that
// is missing (D12).
func (c *checker) annexes() {
	said, names := pointersIn(c.allText()), c.forms.AnnexNames(c.doc.Annexes)
	printed, unsaid := 0, []int(nil)
	for i, name := range names {
		if name == "" {
			c.add(model.Error, rule{"N6", "biểu mẫu phụ lục của chương trình"}, fmt.Sprintf("annexes[%d].form", i),
				"Phụ lục này dùng biểu không có trong tập biểu nên không in được.")
			continue
		}
		if printed++; !said.names(name, printed) {
			unsaid = append(unsaid, i)
		}
	}
	if len(unsaid) > said.loose {
		for _, i := range unsaid[said.loose:] {
			c.add(model.Error, rule{"D12", decree("III.1.a")}, fmt.Sprintf("annexes[%d]", i), "Nội dung chưa có chỉ dẫn đến %s.", names[i])
		}
	}
	c.missingAnnexes(said, printed)
}

// missingAnnexes: none is pointed to that is not there (D12).
func (c *checker) missingAnnexes(said pointers, printed int) {
	for _, n := range slices.Sorted(maps.Keys(said.numbers)) {
		switch {
		case n > max(printed, 1) || printed == 0:
			c.add(model.Error, rule{"D12", decree("III.1.a")}, "annexes", "Nội dung nhắc đến Phụ lục %s nhưng không có phụ lục này.", model.Roman(n))
		case printed == 1:
			c.add(model.Warning, rule{"H1", decree("III.1.a")}, "annexes", "Chỉ có một phụ lục thì ghi “Phụ lục”, không đánh số.")
		}
	}
	if printed == 0 && said.loose > 0 && len(said.numbers) == 0 {
		c.add(model.Warning, rule{"D12", decree("III.1.a")}, "annexes", "Nội dung nhắc đến phụ lục, biểu kèm theo nhưng %s chưa có phụ lục nào.", c.kind.Noun())
	}
}

func (c *checker) allText() string {
	var b strings.Builder
	for _, p := range c.doc.Parts {
		for _, g := range p.Paragraphs {
			b.WriteString(g.Text + "\n")
		}
	}
	return b.String() + c.more + c.doc.Opening + "\n" + c.doc.Closing
}
