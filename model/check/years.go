package check

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"sokehoach/model"
)

// What tells of years and is not the clerk's own: a document with its day and
// title, up to the end of the clause; a law with its year; a period; some years
// of the past in a row.
var (
	citation = formOf(`\d+(?:/\d{4})?(?:-\p{Lu}+)?/\p{Lu}[\p{L}\d&]*(?:-[\p{L}\d&]+)*|số:? ?\d+,? ` + fullDay +
		`|(?:Nghị quyết|Nghị định|Quyết định|Chỉ thị|Kết luận|Công văn|Công điện|Thông báo|Thông tư|Tờ trình|Hướng dẫn|Báo cáo|Biên bản|Văn bản)` +
		`(?:(?: [^;:.\n]*?)? của(?: [\p{L}\d]+){1,8}?)?,? ` + fullDay)
	cited    = formOf(`[;:\n]|\. |, (?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân)`) // ends its title
	law      = formOf(`(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp) [^;,.\n]{0,160}?(?:năm |ngày \d{1,2}/\d{1,2}/)\d{4}`)
	period   = formOf(`\b(` + aYear + `) ?(?:[-–—]|đến|tới) ?(?:hết )?(?:năm )?(` + aYear + `)\b`)
	yearList = formOf(`(?i)(?:\d|các|những|hai|ba|bốn) năm ` + aYear + `(?:(?:,| và|, và) ` + aYear + `)+\b|\b` + aYear + `(?:, ?` + aYear + `)+(?:, ?| và |, và )` + aYear + `\b`)
	ownYear  = formOf(`(?i)(năm (?:(?:kế hoạch|tài chính|ngân sách) )?|kế hoạch |(?:tháng|quý|đến) [\dIVX]{1,4}/|\d{1,2}[/.-]\d{1,2}[/.-])(` + aYear + `)`)
)

const (
	aYear   = `(?:19|20|21)\d\d`
	fullDay = `ngày \d{1,2}(?:[/.-]| tháng )\d{1,2}(?:[/.-]| năm )\d{4}`
)

// tellsOfYear reports whether a text, by its path from its owner, speaks in the
// document's own name: not a document that it cites, a name, or a note.
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
	for _, n := range c.doc.Review {
		out[place{n.Of, n.Path}] += " " + n.New
	}
	return out
}

// strayYears: a year of the document's own sentences is the document's (Y1), unless the
// sentence looks back or ahead, or stands in a part that tells of the past.
func (c *checker) strayYears(t model.Prose, told string, past bool) {
	own, noun := c.doc.Year, c.kind.Noun()
	if own == 0 || !fourDigits(*t.Text) {
		return
	}
	text := []byte(*t.Text)
	said := map[string]bool{}
	known := func(found string) bool { return said[found] || strings.Contains(told, found) }
	say := func(found, format string, values ...any) {
		said[found] = true
		c.add(model.Hint, rule{"Y1", c.own()}, t.Root+t.Path, format, values...)
	}
	hideCited(text)
	tense := c.words.tenses(text, past)
	for _, at := range period().FindAllSubmatchIndex(text, -1) {
		found, last := string(text[at[0]:at[1]]), year(text[at[4]:at[5]])
		if last < own-1 && last != c.book.Catalogue(c.doc.Catalogue).To.Year && !known(found) && !tense(at[0]).back {
			say(found, "Giai đoạn %s đã qua trước năm %s %d.", found, noun, own)
		}
		hide(text[at[0]:at[1]])
	}
	hideAll(text, yearList)
	tense = c.words.tenses(text, past)
	for _, at := range ownYear().FindAllSubmatchIndex(text, -1) {
		y, found := year(text[at[4]:at[5]]), string(text[at[4]:at[5]])
		if y == own || known(found) || !bordered(text, at[0], at[1]) || text[at[3]-1] != ' ' && y == own+1 { // a day after the year: what is due then
			continue
		}
		if looks := tense(at[0]); y < own && !looks.back || y > own && !looks.ahead {
			say(found, "Năm %d khác năm %s %d.", y, noun, own)
		}
	}
}

// bordered reports whether a place is no piece of a longer number: a telephone's
// or a scale's.
func bordered(text []byte, from, to int) bool {
	digit := func(i int) bool { return i >= 0 && i < len(text) && text[i] >= '0' && text[i] <= '9' }
	joins := func(i int) bool { return i >= 0 && i < len(text) && strings.IndexByte("./-", text[i]) >= 0 }
	return !digit(to) && !(joins(to) && digit(to+1)) && !(digit(from) && (digit(from-1) || joins(from-1)))
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

// hideCited blanks what is cited, so that its years are not the document's.
func hideCited(text []byte) {
	end := 0
	for _, at := range citation().FindAllIndex(text, -1) {
		if at[0] < end { // in the title of the one before
			continue
		}
		end = len(text)
		if stop := cited().FindIndex(text[at[1]:]); stop != nil {
			end = at[1] + stop[0]
		}
		hide(text[at[0]:end])
	}
	hideAll(text, law)
}

func hideAll(text []byte, all form) {
	for _, at := range all().FindAllIndex(text, -1) {
		hide(text[at[0]:at[1]])
	}
}

func hide(text []byte) {
	for i := range text {
		text[i] = '_'
	}
}

// A tense is where a sentence looks.
type tense struct{ back, ahead bool }

// tenses tells it of places in a text that are asked for in their order, so that
// each sentence is looked at once.
func (x lexicon) tenses(text []byte, past bool) func(at int) tense {
	end := -1
	var now tense
	return func(at int) tense {
		if at < end {
			return now
		}
		var from int
		from, end = sentence(text, at)
		said := " " + strings.Join(strings.FieldsFunc(strings.ToLower(string(text[from:end])), apart), " ") + " "
		holds := func(w string) bool { return strings.Contains(said, " "+w+" ") }
		now = tense{past || slices.ContainsFunc(x.earlier, holds), slices.ContainsFunc(x.later, holds)}
		return now
	}
}

// apart reports what stands between words.
func apart(r rune) bool { return r == ' ' || strings.ContainsRune(",:()“”", r) }

// sentence gives the bounds of the one around a place.
func sentence(text []byte, at int) (from, end int) {
	from, end = bytes.LastIndexAny(text[:at], ";\n")+1, len(text)
	if stop := bytes.LastIndex(text[from:at], []byte(". ")); stop >= 0 {
		from += stop + 2
	}
	if stop := bytes.IndexAny(text[at:], ";\n"); stop >= 0 {
		end = at + stop
	}
	if stop := bytes.Index(text[at:end], []byte(". ")); stop >= 0 {
		end = at + stop
	}
	return from, end
}

func year(digits []byte) int {
	y, _ := strconv.Atoi(string(digits)) // four digits
	return y
}
