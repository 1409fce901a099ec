package help

import "strings"

// A kind says how a block of a guide is set.
type kind int

// The kinds of blocks.
const (
	paragraph kind = iota
	title
	heading
	item    // of a list, behind a mark
	step    // of a list, behind a number
	picture // text is its caption
)

// A block is one piece of a guide.
type block struct {
	kind  kind
	text  string // with **…** around what is bold
	label string // of a step: its number; of a picture: its file
}

// read takes a guide apart. It knows a few marks of Markdown: #, ##, -, 1., **
// and ![caption](file); whatever else stands in the text is text.
func read(text string) []block {
	var all []block
	open := false // the last block goes on in the next line
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" {
			open = false
			continue
		}
		b := readLine(line)
		if open && b.kind == paragraph {
			all[len(all)-1].text += " " + b.text
			continue
		}
		all = append(all, b)
		open = b.kind == paragraph || b.kind == item || b.kind == step
	}
	return all
}

func readLine(line string) block {
	for _, m := range []struct {
		mark string
		kind kind
	}{{"# ", title}, {"## ", heading}, {"- ", item}} {
		if rest, ok := strings.CutPrefix(line, m.mark); ok {
			return block{kind: m.kind, text: strings.TrimSpace(rest)}
		}
	}
	if number, rest, ok := strings.Cut(line, ". "); ok && isNumber(number) {
		return block{kind: step, text: strings.TrimSpace(rest), label: number + "."}
	}
	if rest, ok := strings.CutPrefix(line, "!["); ok {
		caption, file, ok := strings.Cut(rest, "](")
		if name, closed := strings.CutSuffix(file, ")"); ok && closed {
			return block{kind: picture, text: caption, label: name}
		}
	}
	return block{text: line}
}

func isNumber(s string) bool {
	return s != "" && len(s) <= 2 && strings.Trim(s, "0123456789") == ""
}

// A span is a piece of a line in one weight.
type span struct {
	text string
	bold bool
}

// spans parts a text at its ** marks; one that is never closed is text.
func spans(text string) []span {
	parts := strings.Split(text, "**")
	if len(parts)%2 == 0 {
		last := len(parts) - 1
		parts[last-1] += "**" + parts[last]
		parts = parts[:last]
	}
	var all []span
	for i, p := range parts {
		if p != "" {
			all = append(all, span{p, i%2 == 1})
		}
	}
	return all
}
