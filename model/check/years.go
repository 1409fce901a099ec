package check

import (
	"regexp"
	"strconv"
	"strings"

	"sokehoach/model"
)

// What tells of years and is not the clerk's own: a document with its day and
// title, up to the end of the clause; a law with its year; a period.
var (
	citation = regexp.MustCompile(`\d+(?:/\d{4})?/\p{Lu}[\p{L}\d&]*(?:-[\p{L}\d&]+)*`)
	cited    = regexp.MustCompile(`[;:\n]|\. |, (?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân)`) // ends its title
	law      = regexp.MustCompile(`(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp) [^;,.\n]{0,160}?(?:năm |ngày \d{1,2}/\d{1,2}/)\d{4}`)
	period   = regexp.MustCompile(`((?:19|20|21)\d\d) ?(?:-|đến|tới) ?(?:hết )?(?:năm )?((?:19|20|21)\d\d)`)
	ownYear  = regexp.MustCompile(`(?i)(năm (?:(?:kế hoạch|tài chính|ngân sách) )?|kế hoạch |(?:tháng|quý) [\dIVX]{1,4}/|\d{1,2}[/.-])((?:19|20|21)\d\d)`)
)

// tellsOfYear reports whether a text, by its path from its owner, speaks in the
// plan's own name: not a document that it cites, a name, or a note.
func tellsOfYear(path string) bool {
	if strings.HasPrefix(path, "grounds") || strings.HasPrefix(path, "recipients") || strings.HasPrefix(path, "signature") ||
		strings.HasPrefix(path, "units") || strings.HasPrefix(path, "work") || strings.HasPrefix(path, "annexes") {
		return false
	}
	switch path[strings.LastIndexByte(path, '.')+1:] {
	case "title", "opening", "closing", "heading", "text", "name", "phrase", "target":
		return true
	}
	return false
}

// A place is a field: its owner and the path from there.
type place struct {
	of   model.ID
	path string
}

// noted are what notes of the review say of a text's years: no need to say it
// twice.
func (c *checker) noted() map[place]string {
	out := map[place]string{}
	for _, n := range c.plan.Review {
		out[place{n.Of, n.Path}] += " " + n.New
	}
	return out
}

// strayYears: a year of the plan's own sentences is the plan's (Y1), unless the
// sentence looks back or ahead.
func (c *checker) strayYears(t model.Prose, noted map[place]string) {
	plan := c.plan.Year
	if plan == 0 || !fourDigits(*t.Text) {
		return
	}
	text, told := []byte(*t.Text), noted[place{t.Of, t.Path}]
	said := map[string]bool{}
	say := func(found, format string, values ...any) {
		if !said[found] && !strings.Contains(told, found) {
			said[found] = true
			c.add(model.Hint, rule{"Y1", ours}, t.Root+t.Path, format, values...)
		}
	}
	hideCited(text)
	for _, at := range period.FindAllSubmatchIndex(text, -1) {
		found, last := string(text[at[0]:at[1]]), year(text[at[4]:at[5]])
		if own := last == c.dossier.Catalogue.To.Year; last < plan-1 && !own && !c.looks(c.words.earlier, text, at[0]) {
			say(found, "Giai đoạn %s đã qua trước năm kế hoạch %d.", found, plan)
		}
		hide(text[at[0]:at[1]])
	}
	for _, at := range ownYear.FindAllSubmatchIndex(text, -1) {
		y, dated := year(text[at[4]:at[5]]), text[at[3]-1] != ' '
		switch {
		case y == plan || c.looks(c.words.earlier, text, at[0]) && y < plan || c.looks(c.words.later, text, at[0]) && y > plan:
		case dated && y == plan+1: // what is due after the year
		default:
			say(strconv.Itoa(y), "Năm %d khác năm kế hoạch %d.", y, plan)
		}
	}
}

// fourDigits reports whether a text can have a year at all.
func fourDigits(text string) bool {
	run := 0
	for i := range len(text) {
		if run++; text[i] < '0' || text[i] > '9' {
			run = 0
		}
		if run == 4 {
			return true
		}
	}
	return false
}

// hideCited blanks what is cited, so that its years are not the plan's.
func hideCited(text []byte) {
	for _, at := range citation.FindAllIndex(text, -1) {
		end := len(text)
		if stop := cited.FindIndex(text[at[1]:]); stop != nil {
			end = at[1] + stop[0]
		}
		hide(text[at[0]:end])
	}
	for _, at := range law.FindAllIndex(text, -1) {
		hide(text[at[0]:at[1]])
	}
}

func hide(text []byte) {
	for i := range text {
		text[i] = '_'
	}
}

// looks reports whether the sentence around a place has one of some words.
func (c *checker) looks(words []string, text []byte, at int) bool {
	from := strings.LastIndexAny(string(text[:at]), ";\n") + 1
	if stop := strings.LastIndex(string(text[from:at]), ". "); stop >= 0 {
		from += stop + 2
	}
	sentence, _, _ := strings.Cut(string(text[from:]), "\n")
	sentence, _, _ = strings.Cut(sentence, ";")
	sentence, _, _ = strings.Cut(sentence, ". ")
	sentence = " " + strings.ToLower(sentence) + " "
	for _, w := range words {
		if strings.Contains(sentence, " "+w+" ") || strings.Contains(sentence, " "+w+",") {
			return true
		}
	}
	return false
}

func year(digits []byte) int {
	y, _ := strconv.Atoi(string(digits)) // four digits
	return y
}
