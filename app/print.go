package app

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"

	"sokehoach/model"
)

// PrintTime is the time that stands in the document's file: its own day in Viet
// Nam, so that the same document always gives the same bytes. Unknown parts of
// the day count as the first.
func (w Work) PrintTime() time.Time {
	env := w.Document.Envelope()
	d := env.Date
	if d.Year == 0 {
		d.Year = env.Year
	}
	zone := time.FixedZone("+07", 7*60*60)
	return time.Date(max(d.Year, 1970), time.Month(max(d.Month, 1)), max(d.Day, 1), 0, 0, 0, 0, zone)
}

// FileName is the name of the document's printed file, in plain letters that
// every file system and mail programme takes: ke-hoach-2024-xa-sung-phai.pdf.
func (w Work) FileName() string {
	env := w.Document.Envelope()
	office := strings.TrimPrefix(model.Fold(w.Book.Office(env.Office).Name), "uy ban nhan dan ")
	name := w.kind.row.File
	if !env.Amends.IsZero() {
		name += "-dieu-chinh"
	}
	if w.kind.Period != nil {
		name = strings.TrimSuffix(name+"-"+w.kind.Period(w.Document), "-")
	}
	name += "-" + strconv.Itoa(env.Year)
	for _, part := range []string{env.Number, office} {
		if s := plainLetters(part); s != "" {
			name += "-" + s
		}
	}
	return name + ".pdf"
}

// JobName is what the document is called in the queue of a printer, where there is
// room for few letters: "KH 2024 – UBND xã Sùng Phài".
func (w Work) JobName() string {
	env := w.Document.Envelope()
	office := w.Book.Office(env.Office)
	return fmt.Sprintf("%s %d – %s", cmp.Or(w.kind.row.Short, w.kind.row.Name), env.Year, cmp.Or(office.Short, office.Name))
}

// plainLetters keeps a-z and 0-9 and joins the rest with hyphens.
func plainLetters(s string) string {
	words := strings.FieldsFunc(model.Fold(s), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	return strings.Join(words, "-")
}
