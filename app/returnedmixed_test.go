package app

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"sokehoach/app/docx"
	"sokehoach/model"
)

// A mixture is as many edits as do not touch each other, chosen by chance.
func mixture(t *testing.T, file []byte, tracked bool, seed uint64, tell map[string][]expected) (*wordEditor, []string, []expected) {
	t.Helper()
	e, r := openEditor(t, file, tracked), rand.New(rand.NewPCG(seed, 5))
	all := append(textEdits(), tableEdits()...)
	r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	var names []string
	var want []expected
	taken, whole := map[string]bool{}, map[string]bool{}
	for _, c := range all {
		told := tell[c.name]
		if slices.ContainsFunc(told, func(x expected) bool {
			return taken[x.path] || whole[listOf(x.path)] || x.rearranges() && taken[listOf(x.path)]
		}) {
			continue
		}
		for _, x := range told {
			taken[x.path], taken[listOf(x.path)] = true, true
			whole[listOf(x.path)] = whole[listOf(x.path)] || x.rearranges()
		}
		names, want = append(names, c.name), append(want, c.do(e)...)
	}
	return e, names, want
}

// rearranges reports an edit after which the paragraphs or rows of a list are others.
func (x expected) rearranges() bool {
	return x.what != said && x.what != remark || strings.Contains(x.returned, "\n")
}

// listOf is the list of paragraphs or rows that a path goes through.
func listOf(path string) string {
	if strings.HasPrefix(path, "parts[") || strings.HasPrefix(path, "entries[") {
		list, _, _ := strings.Cut(path, "]")
		return list
	}
	list, _, _ := strings.Cut(path, "[")
	return list
}

func TestMixedEditsAreAllToldAtTheirPlaces(t *testing.T) {
	w := wordWorks(t)[1]
	file, err := w.Word()
	if err != nil {
		t.Fatal(err)
	}
	files, changes := 0, 0
	for _, tracked := range []bool{true, false} {
		tell := map[string][]expected{}
		for _, c := range append(textEdits(), tableEdits()...) {
			tell[c.name] = c.do(openEditor(t, file, tracked))
		}
		for seed := range uint64(6) {
			e, names, want := mixture(t, file, tracked, seed, tell)
			edited := e.save()
			r, err := w.ReadWord(edited)
			if err != nil {
				t.Fatal(err)
			}
			x, _, _ := w.TakeWord(r, everyChange(r)...)
			again, err := w.on(x).ReadWord(edited)
			if err != nil || slices.ContainsFunc(again.Changes, func(c model.WordChange) bool { return c.Takes }) {
				t.Errorf("%d, tracked %v, %q: all taken over, but %v %+v", seed, tracked, names, err, again.Changes)
			}
			if wrong := differs(r, want); wrong != "" || len(names) < 8 {
				t.Errorf("%d, tracked %v, %q: %s", seed, tracked, names, wrong)
			}
			files, changes = files+1, changes+len(want)
		}
	}
	t.Logf("%d files, %d changes", files, changes)
}

// The city's plan has other parts and wider tables: edits of every kind of place,
// one at each third of its places, whatever they are.
func TestEditsAnywhereInAnotherPlanAreToldThere(t *testing.T) {
	w := wordWorks(t)[0]
	file, err := w.Word()
	if err != nil {
		t.Fatal(err)
	}
	for _, tracked := range []bool{true, false} {
		for from := range 5 {
			e := openEditor(t, file, tracked)
			var want []expected
			for i := from; i < len(e.places); i += 5 {
				p := e.places[i]
				if p.Key == "" {
					continue
				}
				now := p.Text + " thêm"
				if i%2 == 0 {
					now = "Thêm " + p.Text
				}
				e.say(e.paragraph(p), now)
				want = append(want, expected{said, p.Path, now})
			}
			r, err := w.ReadWord(e.save())
			if err != nil {
				t.Fatal(err)
			}
			if wrong := differs(r, want); wrong != "" {
				t.Errorf("from %d, tracked %v: %.3000s", from, tracked, wrong)
			}
		}
	}
}

// Marks may be lost, doubled, stretched and never ended: the words then decide, and
// no text that nobody changed is told as changed.
func TestSpoiltMarksTellNothingFalse(t *testing.T) {
	w := wordWorks(t)[1]
	file, err := w.Word()
	if err != nil {
		t.Fatal(err)
	}
	marks := func(e *wordEditor, name string) (out [][2]*tree) {
		e.root.each(func(parent, k *tree) {
			if k.name == name {
				out = append(out, [2]*tree{parent, k})
			}
		})
		return out
	}
	for name, spoil := range map[string]func(e *wordEditor){
		"every other is lost": func(e *wordEditor) {
			for i, p := range e.paragraphs() {
				if i%2 == 0 {
					e.unmark(p)
				}
			}
		},
		"none ends": func(e *wordEditor) {
			for _, m := range marks(e, "w:bookmarkEnd") {
				m[0].remove(m[1])
			}
		},
		"each reaches over the next paragraph": func(e *wordEditor) {
			all := e.paragraphs()
			for i, p := range all[:len(all)-1] {
				if end := p.child("w:bookmarkEnd"); end != nil && p.child("w:r") != nil && all[i+1].child("w:r") != nil {
					p.remove(end)
					all[i+1].in = append(all[i+1].in, end)
				}
			}
		},
		"each begins twice and ends once": func(e *wordEditor) {
			for _, m := range marks(e, "w:bookmarkStart") {
				again := m[1].clone().set("w:id", "9"+m[1].get("w:id"))
				m[0].insert(m[0].index(m[1]), again)
			}
		},
		"they are numbered alike": func(e *wordEditor) {
			for _, name := range []string{"w:bookmarkStart", "w:bookmarkEnd"} {
				for _, m := range marks(e, name) {
					m[1].set("w:id", "1")
				}
			}
		},
	} {
		e := openEditor(t, file, true)
		spoil(e)
		r, err := w.ReadWord(e.save())
		if err != nil || len(r.Changes) > 0 {
			t.Errorf("%s: %v, %d changes, first %+v", name, err, len(r.Changes), r.Changes[:min(2, len(r.Changes))])
		}
	}
}

func TestAFileOfManyPagesIsReadByItsWordsAlone(t *testing.T) {
	w := wordWorks(t)[0]
	file, err := w.Word()
	if err != nil {
		t.Fatal(err)
	}
	e := openEditor(t, file, false)
	i := slices.IndexFunc(e.places, func(p docx.Place) bool { return p.Role == "dash" })
	now := e.places[i].Text + " Thêm câu này."
	e.say(e.paragraph(e.places[i]), now)
	for _, p := range e.paragraphs() {
		e.unmark(p)
	}
	r, err := w.ReadWord(e.save())
	if err != nil || len(r.Changes) != 1 || r.Changes[0].Returned != now {
		t.Errorf("%v %+v", err, r.Changes)
	}
}
