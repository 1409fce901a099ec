package grid

import (
	"strings"

	"fyne.io/fyne/v2"
)

const ellipsis = "…"

// surely reports that a text is narrower than a width, without measuring: most
// cells are short.
func surely(s string, size, width float32) bool {
	wide := float32(0)
	for _, r := range s {
		switch {
		case r == '.' || r == ',' || r == ' ':
			wide += 0.35
		case r >= '0' && r <= '9' || r == '-' || r == '/':
			wide += 0.65
		default:
			wide++
		}
	}
	return wide*size <= width
}

// fit cuts a text to a width.
func fit(s string, size, width float32, style fyne.TextStyle) string {
	if surely(s, size, width) || measure(s, size, style) <= width {
		return s
	}
	rs := []rune(s)
	low, high := 0, len(rs)
	for low < high { // the most letters that fit
		middle := (low + high + 1) / 2
		if measure(string(rs[:middle])+ellipsis, size, style) <= width {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return strings.TrimRight(string(rs[:low]), " ") + ellipsis
}

func measure(s string, size float32, style fyne.TextStyle) float32 {
	return fyne.MeasureText(s, size, style).Width
}

// wrap parts a text into at most so many lines of a width; the last is cut.
func wrap(s string, size, width float32, most int, style fyne.TextStyle) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(s) {
		longer := strings.TrimLeft(line+" "+word, " ")
		if line != "" && len(lines) < most-1 && !surely(longer, size, width) && measure(longer, size, style) > width {
			lines = append(lines, line)
			longer = word
		}
		line = longer
	}
	lines = append(lines, line)
	for i, l := range lines {
		lines[i] = fit(l, size, width, style)
	}
	return lines
}
