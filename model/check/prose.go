package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sokehoach/model"
)

// written is behind the rules on how a text is written.
const written = "cách viết trong văn bản hành chính"

// A lexicon is the wording in the form that the rules ask it in.
type lexicon struct {
	doubled    map[string]bool
	compounds  map[string]bool
	beforeYear map[string]bool
	earlier    []string
	later      []string
	past       []string

	former, formerBehind []string
}

func newLexicon(w model.Wording) lexicon {
	set := func(words []string) map[string]bool {
		m := make(map[string]bool, len(words))
		for _, x := range words {
			m[x] = true
		}
		return m
	}
	return lexicon{
		doubled: set(w.Doubled), compounds: set(w.Compounds), beforeYear: set(w.DoubledBeforeYear),
		earlier: w.Earlier, later: w.Later, past: w.PastParts,
		former: w.Former, formerBehind: w.FormerBehind,
	}
}

// prose: what the clerk wrote tells of the document's year (Y1), calls things by
// their names (L3) and has no slips of the hand (V1, V2).
func (c *checker) prose() {
	c.old = formerOf(c.book, c.doc.Day())
	noted, past := c.noted(), false
	c.document.EachText(func(t model.Prose) {
		if inPart := strings.HasPrefix(t.Path, "parts["); !inPart || strings.HasSuffix(t.Path, ".heading") {
			past = inPart && c.words.tellsOfPast(*t.Text)
		}
		if *t.Text == "" {
			return
		}
		if tellsOfYear(t.Path) {
			c.strayYears(t, noted[place{t.Of, t.Path}], past)
		}
		if !strings.HasPrefix(t.Path, "grounds") {
			c.oldNamesIn(t.Root+t.Path, *t.Text, noted[place{t.Of, t.Path}])
		}
		if !strings.Contains(*t.Text, "{") { // else its filled form was looked at
			c.wording(t.Root+t.Path, *t.Text)
		}
	})
}

// wording is what words alone tell, wherever they stand (V1-V3, R1-R8).
func (c *checker) wording(path, text string) {
	c.slips(path, text)
	c.sumsIn(path, text)
}

// tellsOfPast reports whether a part with this heading tells of the years before.
func (x lexicon) tellsOfPast(heading string) bool {
	heading = " " + strings.Join(strings.FieldsFunc(strings.ToLower(heading), apart), " ") + " "
	return slices.ContainsFunc(x.past, func(w string) bool { return strings.Contains(heading, " "+w+" ") })
}

// slips: no word twice (V1), marks of punctuation with their spaces (V2), no
// letters of an old font (V3).
func (c *checker) slips(path, text string) {
	if now, old := model.FromOldFont(text); old {
		c.add(model.Warning, rule{"V3", decree("I.4")}, path, "Chữ gõ bằng phông cũ: “%s” là “%s”. Hãy cắt (Ctrl+X) rồi dán lại (Ctrl+V), chương trình tự chuyển.", near(text, 0, 0), near(now, 0, 0))
		return
	}
	said := map[string]bool{}
	for line := range strings.SplitSeq(text, "\n") {
		for _, r := range c.words.repeats(line) {
			if key := strings.ToLower(r.words); !said[key] {
				said[key] = true
				c.add(r.sure, rule{"V1", written}, path, "Từ viết hai lần: “%s”.", r.words)
			}
		}
		if !suspect(line) {
			continue
		}
		for _, m := range marks {
			if at := m.form().FindStringIndex(line); at != nil && !linked(line, at[0]) {
				c.add(model.Hint, rule{"V2", written}, path, "%s: “%s”.", m.sentence, near(line, at[0], at[1]))
			}
		}
	}
}

// slipped reports whether slips has anything to say of a text.
func (c *checker) slipped(text string) bool {
	before := len(c.findings)
	c.slips("", text)
	found := len(c.findings) > before
	c.findings = c.findings[:before]
	return found
}

// marks are the slips in punctuation, with what is said of them.
var marks = []struct {
	form     form
	sentence string
}{
	{formOf(`, ?,|; ?;|: ?:|, ?[;:]|; ?[,:]|[,;:] ?\.(?:$|[^.])|[^. ]\.\.(?:$|[^.])`), "Thừa dấu câu"},
	{formOf(`[\p{L}\p{N}%)”] (?:[,;:!?)”]|\.(?:$| ))`), "Thừa dấu cách trước dấu câu"},
	{formOf(`[(“] `), "Thừa dấu cách sau dấu mở ngoặc"},
	{formOf(`\p{L}\)?[,;:]\p{L}|(?:^|[ (])\p{Ll}{2,}\.\p{Lu}\p{Ll}|\p{L}\(\p{L}|\)\p{L}`), "Thiếu dấu cách"},
}

// suspect reports whether a mark has anything odd beside it: most lines do not,
// and need no closer look.
func suspect(line string) bool {
	for i := range len(line) {
		before, after, next := byte(' '), byte(' '), byte(' ')
		if i > 0 {
			before = line[i-1]
		}
		if i+1 < len(line) {
			after = line[i+1]
		}
		if i+2 < len(line) {
			next = line[i+2]
		}
		switch line[i] {
		case ',', ';', ':', '!', '?', '.':
			if i > 0 && before == ' ' || after != ' ' && (after < '0' || after > '9') || strings.IndexByte(",;:.", next) >= 0 {
				return true
			}
		case '(':
			if before != ' ' || after == ' ' {
				return true
			}
		case ')':
			if before == ' ' || after >= 'A' {
				return true
			}
		}
	}
	return strings.Contains(line, "“ ") || strings.Contains(line, " ”")
}

// linked reports whether a place is inside an address of the network.
func linked(line string, at int) bool {
	word := line[strings.LastIndexByte(line[:at], ' ')+1:]
	word, _, _ = strings.Cut(word, " ")
	return strings.Contains(word, "://") || strings.Contains(word, "@") || strings.HasPrefix(word, "www.")
}

// near is a place of a line with some words around it.
func near(line string, from, to int) string {
	const most = 20
	for n := 0; from > 0 && n < most; n++ {
		_, size := utf8.DecodeLastRuneInString(line[:from])
		from -= size
	}
	for n := 0; to < len(line) && n < most; n++ {
		_, size := utf8.DecodeRuneInString(line[to:])
		to += size
	}
	if from > 0 {
		if i := strings.IndexByte(line[from:to], ' '); i >= 0 {
			from += i + 1
		}
	}
	if to < len(line) {
		if i := strings.LastIndexByte(line[from:to], ' '); i > 0 {
			to = from + i
		}
	}
	return strings.TrimSpace(line[from:to])
}

// longestRun is how many words are looked for twice.
const longestRun = 6

// A repeat is what stands twice. One syllable may be the end of a word and the
// beginning of the next; of a phrase it is surer that the hand slipped.
type repeat struct {
	words string
	sure  model.Severity
}

// repeats are the words and phrases of a line that stand there twice, one
// behind the other, both times as they are written.
func (x lexicon) repeats(line string) []repeat {
	var out []repeat
	lower := strings.Fields(strings.ToLower(line))
	if !twiceIn(lower) {
		return nil
	}
	words := strings.Fields(line)
	if len(words) != len(lower) {
		return nil
	}
	for i := 0; i < len(words); i++ {
		for n := min(longestRun, (len(words)-i)/2); n > 0; n-- {
			if !twice(lower[i:i+n], lower[i+n:i+2*n]) || x.right(words[i:], n) || n == 1 && x.meets(lower[:i+1]) {
				continue
			}
			sure := model.Warning
			if n == 1 {
				sure = model.Hint
			}
			out = append(out, repeat{strings.TrimRightFunc(strings.Join(words[i:i+2*n], " "), unicode.IsPunct), sure})
			i += 2*n - 1
			break
		}
	}
	return out
}

// twiceIn reports whether any run of words stands twice: in few lines one does.
func twiceIn(words []string) bool {
	for i := range words {
		for n := 1; n <= longestRun && i+2*n <= len(words); n++ {
			if ends(words[i+n-1], words[i+2*n-1]) {
				return true
			}
		}
	}
	return false
}

// meets reports whether some words end in a compound, whose last syllable may
// begin the next word too: người dân dân tộc.
func (x lexicon) meets(words []string) bool {
	for n := 2; n <= min(3, len(words)); n++ {
		if x.compounds[strings.TrimLeftFunc(strings.Join(words[len(words)-n:], " "), unicode.IsPunct)] {
			return true
		}
	}
	return false
}

// twice reports whether two runs of words are one, with no mark between them.
func twice(a, b []string) bool {
	last := len(a) - 1
	if !ends(a[last], b[last]) {
		return false
	}
	lettered := false
	for i := range a {
		if i < last && a[i] != b[i] {
			return false
		}
		lettered = lettered || strings.ContainsFunc(a[i], unicode.IsLetter)
	}
	return lettered
}

// ends reports whether b is a, or a with marks behind it; a has none itself.
func ends(a, b string) bool {
	rest, ok := strings.CutPrefix(b, a)
	r, _ := utf8.DecodeLastRuneInString(a)
	return ok && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '%') && strings.TrimFunc(rest, unicode.IsPunct) == ""
}

// right reports whether what stands twice may: a name such as Lô Lô or bản Bản
// Mới, or a double of the language such as dần dần.
func (x lexicon) right(words []string, n int) bool {
	if n == 1 && named(words[1]) && (named(words[0]) || words[0] == strings.ToLower(words[0])) {
		return true
	}
	run := strings.ToLower(strings.Join(words[:n], " "))
	if x.beforeYear[run] && len(words) > 2*n && bareYear().MatchString(words[2*n]) {
		return false
	}
	return x.doubled[run]
}

// bareYear is a year that begins no period.
var bareYear = formOf(`^(?:19|20|21)\d\d(?:$|[^-\d])`)

// named reports whether a word is written as a name: Lô, not LÔ or lô.
func named(word string) bool {
	first, size := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first) && (word[size:] == "" || !strings.ContainsFunc(word[size:], unicode.IsUpper))
}
