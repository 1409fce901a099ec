package model

import "strings"

// SplitPaste parts a block (khối ô) as spreadsheets and word processors put it
// on the clipboard: rows by line ends, cells by tabs, a cell with a tab or a
// line end within quotes that are doubled inside. Excel writes a cell that
// merely has quotes around it as it is; so it stays.
func SplitPaste(s string) [][]string {
	s = strings.TrimRight(s, "\x00")
	var rows [][]string
	var row []string
	for s != "" {
		cell, rest := cutCell(s)
		row = append(row, cell)
		if after, ok := strings.CutPrefix(rest, "\t"); ok && after != "" {
			s = after
			continue
		} else if ok { // the block ends within a row
			row = append(row, "")
			rest = ""
		}
		rows, row = append(rows, row), nil
		s = cutLineEnd(rest)
	}
	return rows
}

// cutCell takes one cell off; what is left begins with a tab or a line end, or
// is empty.
func cutCell(s string) (cell, rest string) {
	if cell, rest, ok := cutQuoted(s); ok {
		return cell, rest
	}
	if i := strings.IndexAny(s, "\t\r\n"); i >= 0 {
		return s[:i], s[i:]
	}
	return s, ""
}

// cutQuoted takes off a cell in quotes, if they are there for the sake of what
// stands between them.
func cutQuoted(s string) (cell, rest string, ok bool) {
	if !strings.HasPrefix(s, `"`) {
		return "", "", false
	}
	var b strings.Builder
	special := false
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] != '"':
			special = special || strings.IndexByte("\t\r\n", s[i]) >= 0
			b.WriteByte(s[i])
		case i+1 < len(s) && s[i+1] == '"':
			special = true
			b.WriteByte('"')
			i++
		default:
			rest = s[i+1:]
			return b.String(), rest, special && (rest == "" || strings.IndexByte("\t\r\n", rest[0]) >= 0)
		}
	}
	return "", "", false
}

func cutLineEnd(s string) string {
	if after, ok := strings.CutPrefix(s, "\r\n"); ok {
		return after
	}
	if s != "" {
		return s[1:]
	}
	return s
}

// JoinCopied writes a block for the clipboard, so that SplitPaste and Excel
// read it back as it was.
func JoinCopied(rows [][]string) string {
	var b strings.Builder
	for _, row := range rows {
		for i, cell := range row {
			if i > 0 {
				b.WriteByte('\t')
			}
			if strings.HasPrefix(cell, `"`) || strings.ContainsAny(cell, "\t\r\n") {
				cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
			}
			b.WriteString(cell)
		}
		b.WriteString("\r\n")
	}
	return b.String()
}
