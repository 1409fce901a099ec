package app

import (
	"fmt"
	"strings"

	"sokehoach/app/document"
	"sokehoach/app/docx"
	"sokehoach/app/opc"
	"sokehoach/model"
)

// A WordReading (bản Word đã đọc) is what came back of a document, and how each
// change of it would be taken over.
type WordReading struct {
	model.WordReading
	takes [][]fieldEdit // of each change
}

// ReadWordFile is ReadWord of a file on the disk.
func (w Work) ReadWordFile(path string) (WordReading, error) {
	b, err := loadOffice(path)
	if err != nil {
		return WordReading{}, wordFault(err)
	}
	return w.ReadWord(b)
}

// ReadWord compares a Word file that came back with what was written and with what
// the document says now. It changes nothing. A model.WordFault says why a file is
// not read.
func (w Work) ReadWord(file []byte) (WordReading, error) {
	r, err := docx.Read(file)
	if err != nil {
		return WordReading{}, wordFault(err)
	}
	env := w.Document.Envelope()
	out := WordReading{WordReading: model.WordReading{Changes: []model.WordChange{}, Issued: env.Out(), Unread: r.Unread}}
	switch id := r.Document; {
	case id == "" || id == env.ID.String():
	case id == env.Amends.String() || id == env.MadeFrom.String():
		out.Other = true
	default:
		return WordReading{}, model.WordOther
	}
	p := &wordPlaces{now: docx.Places(w.compose(), w.wordInfo())}
	p.written, out.Pairing = r.Places, model.ByMarks
	switch {
	case len(r.Places) == 0 || !r.Sound:
		p.written, out.Pairing = unmarked(p.now), model.ByNow
	case !r.Marked:
		out.Pairing = model.ByWords
	}
	p.meet()
	found := docx.Compare(r, p.written, foldWord)
	w.classify(&out, p, found)
	return out, nil
}

// unmarked are places that no mark of a file may claim.
func unmarked(places []docx.Place) []docx.Place {
	out := make([]docx.Place, len(places))
	for i, p := range places {
		p.Key = ""
		out[i] = p
	}
	return out
}

func wordFault(err error) error {
	return officeFault("read word file", err, model.WordDangerous, map[opc.Refusal]model.WordFault{
		opc.Unreadable: model.WordForeign, opc.Old: model.WordOld, opc.TooLarge: model.WordTooLarge, opc.Elsewhere: model.WordElsewhere,
	})
}

// foldWord makes texts equal that are only typed in another way: spaces, quotes and
// dashes that an editor corrects by itself.
func foldWord(s string) string {
	s = model.CleanLine(s)
	if strings.ContainsAny(s, "“”„‟«»‘’‚‛…") {
		s = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "‟", `"`, "«", `"`, "»", `"`, "‘", "'", "’", "'", "‚", "'", "‛", "'", "…", "...").Replace(s)
	}
	return s
}

// wordPlaces are the places as they were written and as they are now.
type wordPlaces struct {
	written, now []docx.Place
	toNow        []int // of each written place, -1 where it is no more
}

// meet finds where each written place is now: by its path where that lasts, else by
// its words, for paragraphs have no ids.
func (p *wordPlaces) meet() {
	p.toNow = docx.Meet(p.written, p.now, lastingKeys(p.written), lastingKeys(p.now), foldWord)
}

// lastingKeys tell those places of a list apart whose paths have no index that a
// further row would change.
func lastingKeys(all []docx.Place) []string {
	out, seen := make([]string, len(all)), map[string]int{}
	for i, p := range all {
		key := p.Lasting
		if key == "" && p.Role != document.TableCellText && p.Role != document.ClauseTitle {
			key = p.Path
		}
		if key == "" || strings.Contains(key, "[") {
			continue
		}
		key += " " + string(p.Role)
		out[i] = fmt.Sprint(key, " ", seen[key])
		seen[key]++
	}
	return out
}
