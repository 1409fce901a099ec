package app

import (
	"strings"
	"unicode"

	"sokehoach/app/document"
	"sokehoach/model"
)

// A fieldEdit is a field with what is to stand in it.
type fieldEdit struct {
	path string
	line int // of a text of several lines; -1 is all of it
	text string
	does editKind
}

// An editKind is what an edit does to its field.
type editKind uint8

const (
	setText editKind = iota
	setNumber
	addRow // behind the one of the path
	dropRow
)

// ways are how a place may come to say what came back, the likeliest first.
func (c *wordClassifier) ways(now int, parts []string) (model.WordClass, [][]fieldEdit) {
	p := c.places.now[now]
	if p.Role == document.TableCellText && len(parts) <= 1 {
		text := ""
		if len(parts) == 1 {
			text = parts[0]
		}
		if model.SetNumber(c.w.Document.Duplicate(), p.Path, text) {
			return model.WordNumber, [][]fieldEdit{{{path: p.Path, text: text, does: setNumber}}}
		}
	}
	var out [][]fieldEdit
	for _, path := range []string{p.Path, p.Path + ".text", p.Path + ".name"} {
		value, is := c.fields[path]
		if named := strings.HasSuffix(path, ".name") && path != p.Path; !is || p.Role == document.Kind || named && !strings.HasSuffix(p.Path, ".investor") {
			continue
		}
		line, lines := -1, strings.Split(value, "\n")
		if k := c.nth(now); len(lines) > 1 && k < len(lines) {
			line, value = k, lines[k]
		}
		for _, text := range newValues(value, model.CleanLine(p.Text), parts) {
			if text != value {
				out = append(out, []fieldEdit{{path: path, line: line, text: text}})
			}
		}
	}
	if len(out) == 0 {
		return model.WordComputed, nil
	}
	return model.WordProse, out
}

// nth counts the places of the same path before one.
func (c *wordClassifier) nth(now int) int {
	n := 0
	for _, p := range c.places.now[:now] {
		if p.Path == c.places.now[now].Path && p.Role != document.Kind {
			n++
		}
	}
	return n
}

// newValues are what a field may hold when its value was printed as one text and
// came back as others: numbers, dashes and end marks are the program's.
func newValues(value, printed string, parts []string) []string {
	if len(parts) == 0 {
		if value == "" {
			return nil
		}
		return []string{""}
	}
	var out []string
	add := func(first string, ok bool) {
		if ok {
			all := append([]string{model.CleanLine(first)}, parts[1:]...)
			out = append(out, strings.Join(all, "\n"))
		}
	}
	for _, shown := range []string{value, model.TrimEnd(value)} {
		add(between(printed, shown, parts[0], parts[len(parts)-1]))
		if big := strings.ToUpper(shown); big != shown {
			text, ok := between(printed, big, parts[0], parts[len(parts)-1])
			add(recased(text, value), ok)
		}
	}
	if strings.Contains(value, "{") {
		add(refilled(value, printed, parts[0]))
	}
	if value == "" { // the field has the place of a name from a list
		if i := strings.Index(printed, ": "); i >= 0 && strings.HasPrefix(parts[0], printed[:i+2]) {
			add(parts[0][i+2:], true)
		}
		add(strings.TrimPrefix(parts[0], "- "), true)
	}
	return out
}

// between is what stands in a text that came back where shown stood in what was
// printed. The end may be left away, for the program sets it.
func between(printed, shown, back, last string) (string, bool) {
	i := strings.Index(printed, shown)
	if i < 0 || shown == "" {
		return "", false
	}
	lead, end := printed[:i], printed[i+len(shown):]
	if !strings.HasPrefix(back, lead) {
		return "", false
	}
	text := back[len(lead):]
	if last == back {
		text = strings.TrimSuffix(text, end)
	}
	return text, true
}

// recased gives a text in capitals the letters that its words had before.
func recased(text, before string) string {
	small := map[string]string{}
	for w := range strings.FieldsSeq(before) {
		small[strings.ToUpper(w)] = w
	}
	words := strings.Fields(text)
	for i, w := range words {
		if was, ok := small[w]; ok {
			words[i] = was
		} else {
			words[i] = strings.ToLower(w)
		}
	}
	if len(words) > 0 {
		r := []rune(words[0])
		words[0] = string(unicode.ToUpper(r[0])) + string(r[1:])
	}
	return strings.Join(words, " ")
}
