package grid

import (
	"strings"

	"fyne.io/fyne/v2"
)

const ellipsis = "…"

// surely reports that a text is narrower than a width, without measuring: most
// cells are short. The shares of the size are those of the screen's typeface,
// rounded up.
func surely(s string, size, width float32) bool {
	wide := float32(0)
	for _, r := range s {
		switch {
		case r == '.' || r == ',' || r == ' ':
			wide += 0.3
		case r >= '0' && r <= '9' || r == '-' || r == '/':
			wide += 0.58
		default:
			wide++
		}
	}
	return wide*size <= width
}

// fit cuts a text to a width.
func fit(s string, size, width float32, style fyne.TextStyle) string {
	if surely(s, size, width) {
		return s
	}
	whole := measure(s, size, style)
	if whole <= width {
		return s
	}
	rs := []rune(s)
	cut := func(n int) string { return strings.TrimRight(string(rs[:n]), " ") + ellipsis }
	fits := func(n int) bool { return measure(cut(n), size, style) <= width }
	n := max(0, int(float32(len(rs))*width/whole)-1) // a guess, as if all letters were alike
	for n > 0 && !fits(n) {
		n--
	}
	for n+1 < len(rs) && fits(n+1) {
		n++
	}
	return cut(n)
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
