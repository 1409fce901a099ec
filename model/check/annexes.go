package check

import (
	"fmt"
	"regexp"
	"strings"

	"sokehoach/model"
)

// annexes: each has its form (N6), the text points to every one and to none that
// is missing (D12).
func (c *checker) annexes() {
	text, printed := c.allText(), 0
	for i, name := range c.forms.AnnexNames(c.doc.Annexes) {
		path := fmt.Sprintf("annexes[%d]", i)
		if name == "" {
			c.add(model.Error, rule{"N6", "biểu mẫu phụ lục của chương trình"}, path+".form",
				"Phụ lục này dùng biểu không có trong tập biểu nên không in được.")
			continue
		}
		printed++
		if !mentions(text, name) {
			c.add(model.Error, rule{"D12", decree("III.1.a")}, path, "Nội dung chưa có chỉ dẫn đến %s.", name)
		}
	}
	for i := printed + 1; i <= printed+5; i++ {
		if name := "Phụ lục " + model.Roman(i); mentions(text, name) {
			c.add(model.Error, rule{"D12", decree("III.1.a")}, "annexes", "Nội dung nhắc đến %s nhưng không có phụ lục này.", name)
		}
	}
	if printed == 0 && attaches(text) {
		c.add(model.Warning, rule{"D12", decree("III.1.a")}, "annexes", "Nội dung nhắc đến phụ lục nhưng %s chưa có phụ lục nào.", c.kind.Noun())
	}
}

// mentions finds a name that does not go on, as "Phụ lục I" does in "Phụ lục II",
// and is not that of another document's annex.
func mentions(text, name string) bool {
	for {
		_, after, found := strings.Cut(text, name)
		if !found {
			return false
		}
		if text = after; !numeral.MatchString(text) && !foreign.MatchString(text) {
			return true
		}
	}
}

// attaches finds an annex of the document's own that bears no number.
func attaches(text string) bool {
	for _, at := range attached.FindAllStringIndex(text, -1) {
		if !foreign.MatchString(text[at[1]:]) {
			return true
		}
	}
	return false
}

var (
	numeral  = regexp.MustCompile(`^[IVXLC]`)
	attached = regexp.MustCompile(`(?i)phụ lục (?:đính )?kèm(?: theo)?`)

	// foreign follows the name of an annex of another document: "… của Nghị
	// định", "…, II ban hành kèm theo Quyết định", "… Kế hoạch số 12/KH-UBND".
	foreign = regexp.MustCompile(`(?i)^(?:(?:,|-| và| đến)? ?(?:(?:phụ lục|số) )?[IVXLC\d]+\b)*,? ?` +
		`(?:(?:được |đã )?(?:của|tại|trong|thuộc|theo|đính kèm|ban hành|kèm theo) )*` +
		`(?:bộ luật|luật|pháp lệnh|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|công văn|hướng dẫn|thông báo|(?:kế hoạch|văn bản|báo cáo) số)`)
)

func (c *checker) allText() string {
	var b strings.Builder
	for _, p := range c.doc.Parts {
		for _, g := range p.Paragraphs {
			b.WriteString(g.Text + "\n")
		}
	}
	return b.String() + c.more + c.doc.Opening + "\n" + c.doc.Closing
}
