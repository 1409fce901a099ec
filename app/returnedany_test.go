package app

import (
	"strings"
	"testing"

	"sokehoach/model"
)

// anyWorks are works on documents of any shape: reports, plans that nobody wrote.
func anyWorks(t *testing.T, n int) []Work {
	t.Helper()
	report, _ := aReport(t)
	out := append(wordWorks(t), report)
	d, maker := out[0].desk, inventor(t)
	for seed := uint64(1); seed <= uint64(n); seed++ {
		s := maker.Sample(seed)
		out = append(out, d.Work(&s.Plans[0], s.Book))
	}
	return out
}

func TestADocumentOfAnyShapeComesBackAsItWas(t *testing.T) {
	for i, w := range anyWorks(t, 16) {
		file, err := w.Word()
		if err != nil {
			t.Fatal(err)
		}
		for _, marked := range []bool{true, false} {
			e := openEditor(t, file, true)
			if !marked {
				for _, p := range e.paragraphs() {
					e.unmark(p)
				}
			}
			r, err := w.ReadWord(e.save())
			if err != nil || len(r.Changes) > 0 {
				t.Errorf("%d, marked %v: %v, %d changes, first %+v", i, marked, err, len(r.Changes), r.Changes[:min(2, len(r.Changes))])
			}
		}
	}
}

// One place in each few of documents of any shape says something else: it is told
// there and nowhere else, and what is taken over prints as it was edited.
func TestEditsInDocumentsOfAnyShape(t *testing.T) {
	taken, all := 0, 0
	for i, w := range anyWorks(t, 5) {
		file, err := w.Word()
		if err != nil {
			t.Fatal(err)
		}
		for from := range 3 {
			e := openEditor(t, file, i%2 == 0)
			var want []expected
			for k := from; k < len(e.places); k += 7 {
				p := e.places[k]
				if p.Key == "" || strings.Trim(p.Text, " ") != p.Text {
					continue
				}
				now := p.Text + " thêm"
				if at := strings.LastIndex(p.Text, " "); at > 0 && k%2 == 0 {
					now = p.Text[:at] + " thêm" + p.Text[at:]
				}
				e.say(e.paragraph(p), now)
				want = append(want, expected{said, p.Path, now})
			}
			edited := e.save()
			r, err := w.ReadWord(edited)
			if err != nil {
				t.Fatal(err)
			}
			if wrong := differs(r, want); wrong != "" {
				t.Errorf("%d, from %d: %.1500s", i, from, wrong)
			}
			x, n, err := w.TakeWord(r, r.SafeChanges()...)
			if err != nil {
				t.Fatal(err)
			}
			again, err := w.on(x).ReadWord(edited)
			if err != nil {
				t.Fatal(err)
			}
			for _, c := range again.Changes {
				if c.Safe {
					t.Errorf("%d, from %d: safe, taken over, and still there: %+v", i, from, c)
				}
			}
			taken, all = taken+n, all+len(want)
		}
	}
	t.Logf("%d of %d changes were safe to take", taken, all)
}

func TestAReportKeepsItsNamedPlaces(t *testing.T) {
	w, r := aReport(t)
	at := -1
	for i, p := range r.Parts {
		for k, g := range p.Paragraphs {
			if strings.Contains(g.Text, "{") && at < 0 {
				at = i*100 + k
			}
		}
	}
	if at < 0 {
		t.Skip("no paragraph has one")
	}
	before := r.Parts[at/100].Paragraphs[at%100].Text
	file, err := w.Word()
	if err != nil {
		t.Fatal(err)
	}
	e := openEditor(t, file, true)
	for _, p := range e.places {
		if strings.HasPrefix(p.Path, "parts[") && strings.HasSuffix(p.Path, "paragraphs["+string(rune('0'+at%100))+"].text") && strings.HasPrefix(p.Path, "parts["+string(rune('0'+at/100))) {
			e.say(e.paragraph(p), strings.TrimRight(p.Text, ".")+" theo số liệu đã chốt.")
			break
		}
	}
	read, err := w.ReadWord(e.save())
	if err != nil || len(read.Changes) != 1 {
		t.Fatalf("%v %+v", err, read.Changes)
	}
	x, n, _ := w.TakeWord(read, read.SafeChanges()...)
	if got := x.(*model.Report).Parts[at/100].Paragraphs[at%100].Text; n != 1 || got != strings.TrimRight(before, ".")+" theo số liệu đã chốt." {
		t.Errorf("%d: %q of %q; %+v", n, got, before, read.Changes)
	}
}
