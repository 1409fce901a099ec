package golden

import (
	"fmt"
	"strings"
)

const context = 3 // lines shown before and after the first that differs

// difference shows the first line in which two texts differ, with the lines
// around it. The texts must differ.
func difference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	at := 0
	for at < len(g) && at < len(w) && g[at] == w[at] {
		at++
	}
	var b strings.Builder
	fmt.Fprintf(&b, "first difference in line %d (got %d lines, want %d):\n", at+1, len(g), len(w))
	for _, line := range g[max(0, at-context):at] {
		fmt.Fprintf(&b, "        %s\n", line)
	}
	side(&b, "  got   ", g, at)
	side(&b, "  want  ", w, at)
	return b.String()
}

// side shows one text from line at on; quoted, since the difference may be one
// of spaces or of composed and decomposed letters.
func side(b *strings.Builder, mark string, lines []string, at int) {
	if at >= len(lines) {
		fmt.Fprintf(b, "%s(ends)\n", mark)
		return
	}
	fmt.Fprintf(b, "%s%+q\n", mark, lines[at])
	for _, line := range lines[at:min(len(lines), at+1+context)] {
		fmt.Fprintf(b, "%s%s\n", mark, line)
	}
}
