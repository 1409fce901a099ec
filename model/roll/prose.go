package roll

import (
	"slices"
	"sort"
	"strings"

	"sokehoach/model"
)

// A find is one place of a text that is moved or listed.
type find struct {
	from, to int
	note     model.ReviewNote
}

// prose moves and lists what the clerk's own sentences tell of the old year.
func (r *roller) prose() {
	r.proseOf(newOldNames(append(r.catalogueNames(), r.old.all...)), patterns()...)
}

// proseOf looks for names and patterns in every text.
func (r *roller) proseOf(names oldNames, ways ...pattern) {
	r.plan.EachText(func(t model.Prose) {
		if *t.Text == "" {
			return
		}
		finds := r.find(*t.Text, names, ways)
		*t.Text = r.rewrite(t, finds)
	})
}

// find gives the places of a text from left to right. What one has found is
// hidden from the next.
func (r *roller) find(text string, names oldNames, ways []pattern) []find {
	rest := []byte(text)
	var out []find
	take := func(from, to int, n model.ReviewNote) {
		n.Old = text[from:to]
		out = append(out, find{from, to, n})
		for i := from; i < to; i++ {
			rest[i] = 0
		}
	}
	var titles [][2]int // where the titles of cited documents may stand
	for _, w := range ways {
		for _, at := range w.form.FindAllIndex(append([]byte(nil), rest...), -1) {
			if !model.Alone(rest, at[0], at[1]) {
				continue
			}
			n := w.judge(r, text[at[0]:at[1]])
			if n.Topic == model.ReviewGround {
				titles = append(titles, [2]int{at[1], sentenceEnd(text, at[1])})
			}
			if n.Kind == "" {
				continue // it tells of no time itself
			}
			take(at[0], at[1], leaveCited(n, text[at[0]:at[1]], at[0], titles))
		}
	}
	for _, f := range names.find.In(rest) {
		take(f.From, f.To, names.all[f.Name].note(text[f.From:f.To]))
	}
	sort.Slice(out, func(i, j int) bool { return out[i].from < out[j].from })
	return r.inRows(text, out)
}

// inRows makes one find of years in a row: moved one by one they would become
// other years than they are beside. They are listed, and offered together.
func (r *roller) inRows(text string, all []find) []find {
	var out []find
	for _, f := range all {
		last := len(out) - 1
		if last < 0 || !inRow(text[out[last].to:f.from], out[last].note.Topic, f.note.Topic) {
			out = append(out, f)
			continue
		}
		found := text[out[last].from:f.to]
		n := model.ReviewNote{Topic: model.ReviewYear, Kind: model.ReviewLook, Old: found, New: found, Why: whyYearRow}
		if slices.ContainsFunc(yearsIn(found), r.recent) {
			n.Offer = r.shift(found)
		}
		out[last] = find{out[last].from, f.to, n}
	}
	return out
}

// inRow reports whether what stands between two finds joins them, where one is a
// year: "2024, 2025", "năm 2024 so với cùng kỳ năm 2023", "quý IV/2024 và năm 2025".
func inRow(between string, a, b model.ReviewTopic) bool {
	years := a == model.ReviewYear && b == model.ReviewYear
	mixed := a == model.ReviewYear && b == model.ReviewDate || a == model.ReviewDate && b == model.ReviewYear
	return years && yearJoint.MatchString(between) || mixed && wordJoint.MatchString(between)
}

// sentenceEnd is where the sentence that goes on at a place ends.
func sentenceEnd(text string, from int) int {
	for i := from; i < len(text); i++ {
		if text[i] == ';' || text[i] == '\n' || text[i] == '.' && (i+1 == len(text) || text[i+1] == ' ') {
			return i
		}
	}
	return len(text)
}

// leaveCited leaves a year that may belong to the title of a cited document: to
// move it would cite what does not exist.
func leaveCited(n model.ReviewNote, found string, at int, titles [][2]int) model.ReviewNote {
	for _, t := range titles {
		if n.Kind == model.ReviewMoved && at >= t[0] && at < t[1] {
			n.Kind, n.New, n.Offer, n.Why = model.ReviewLook, found, n.New, whyCitedTitle
		}
	}
	return n
}

// rewrite is the text with what was moved in its new form; every find becomes a
// note.
func (r *roller) rewrite(t model.Prose, finds []find) string {
	var b strings.Builder
	at := 0
	places := make([]int, len(finds))
	for i, f := range finds {
		b.WriteString((*t.Text)[at:f.from])
		places[i] = b.Len()
		b.WriteString(f.note.New)
		at = f.to
	}
	b.WriteString((*t.Text)[at:])
	text := b.String()
	for i, f := range finds {
		f.note.Of, f.note.Path = t.Of, t.Path
		f.note.Around = around(text, places[i], places[i]+len(f.note.New))
		r.note(f.note)
	}
	return text
}

// around is a piece of a text with some words before and after.
func around(text string, from, to int) string {
	const most = 60
	start, end := from, to
	for start > 0 && from-start < most && text[start-1] != '\n' {
		start--
	}
	for end < len(text) && end-to < most && text[end] != '\n' {
		end++
	}
	if start > 0 && text[start-1] != '\n' { // at the beginning of a word
		start += max(strings.IndexByte(text[start:from]+" ", ' ')+1, 0)
		start = min(start, from)
	}
	if end < len(text) && text[end] != '\n' {
		if cut := strings.LastIndexByte(text[to:end], ' '); cut >= 0 {
			end = to + cut
		} else {
			end = to
		}
	}
	return strings.TrimSpace(text[start:end])
}
