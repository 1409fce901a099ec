package app

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"sokehoach/app/docx"
)

// A wordEditor changes a Word file as Word does when somebody corrects it.
type wordEditor struct {
	t       testing.TB
	root    *tree
	names   []string
	parts   map[string][]byte
	places  []docx.Place
	tracked bool
	ids     int
	random  *rand.Rand
	remarks []string
}

func openEditor(t testing.TB, file []byte, tracked bool) *wordEditor {
	t.Helper()
	read, err := docx.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	e := &wordEditor{t: t, places: read.Places, tracked: tracked, ids: 5000, random: rand.New(rand.NewPCG(7, 11))}
	e.names, e.parts = unpacked(t, file)
	e.root = parseTree(t, e.parts["word/document.xml"])
	return e
}

// save writes the file with what Word adds to every one that it saves.
func (e *wordEditor) save() []byte {
	e.root.each(func(_, k *tree) {
		if k.name == "w:p" {
			k.set("w:rsidR", "00A1B2C3").set("w:rsidRDefault", "00D4E5F6")
		}
	})
	e.root.each(func(parent, k *tree) {
		if k.name == "w:r" && parent.name != "w:del" {
			e.partRun(parent, k)
		}
	})
	e.renumber()
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`)
	for _, k := range e.root.in {
		if k.name != "" {
			k.write(&b)
		}
	}
	e.parts["word/document.xml"] = []byte(b.String())
	if len(e.remarks) > 0 {
		e.names = append(e.names, "word/comments.xml")
		e.parts["word/comments.xml"] = []byte(`<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` + strings.Join(e.remarks, "") + `</w:comments>`)
	}
	return packed(e.t, e.names, e.parts)
}

// partRun parts a run in two at a chance place, with marks of spelling between.
func (e *wordEditor) partRun(parent, r *tree) {
	t := r.child("w:t")
	if t == nil || e.random.IntN(3) > 0 {
		return
	}
	words := []rune(t.words())
	if len(words) < 4 {
		return
	}
	cut := 1 + e.random.IntN(len(words)-2)
	second := r.clone()
	second.set("w:rsidRPr", "00112233")
	t.in = []*tree{{text: string(words[:cut])}}
	second.child("w:t").in = []*tree{{text: string(words[cut:])}}
	second.insert(0, element("w:lastRenderedPageBreak"))
	if p := second.child("w:rPr"); p != nil {
		second.remove(p)
		second.insert(0, p)
	}
	parent.insert(parent.index(r)+1, element("w:proofErr").set("w:type", "spellStart"), second, element("w:proofErr").set("w:type", "spellEnd"))
}

// renumber gives marks new numbers, and the file the place where Word was last.
func (e *wordEditor) renumber() {
	ids, next := map[string]string{}, 0
	e.root.each(func(_, k *tree) {
		if k.name == "w:bookmarkStart" || k.name == "w:bookmarkEnd" {
			old := k.get("w:id")
			if ids[old] == "" {
				next++
				ids[old] = fmt.Sprint(next + 100)
			}
			k.set("w:id", ids[old])
		}
	})
	for _, p := range e.paragraphs() {
		if p.child("w:r") != nil {
			p.in = append(p.in, element("w:bookmarkStart").set("w:id", "0").set("w:name", "_GoBack"), element("w:bookmarkEnd").set("w:id", "0"))
			return
		}
	}
}

func (e *wordEditor) paragraphs() (out []*tree) {
	e.root.each(func(_, k *tree) {
		if k.name == "w:p" {
			out = append(out, k)
		}
	})
	return out
}

// place is the n-th place of a path whose words hold some.
func (e *wordEditor) place(path, holds string) docx.Place {
	e.t.Helper()
	i := slices.IndexFunc(e.places, func(p docx.Place) bool { return p.Path == path && strings.Contains(p.Text, holds) })
	if i < 0 {
		e.t.Fatalf("no place %s with %q", path, holds)
	}
	return e.places[i]
}

// paragraph is the one that bears the mark of a place.
func (e *wordEditor) paragraph(p docx.Place) *tree {
	e.t.Helper()
	for _, k := range e.paragraphs() {
		for _, m := range k.in {
			if m.name == "w:bookmarkStart" && m.get("w:name") == "_Skh_"+p.Key {
				return k
			}
		}
	}
	e.t.Fatalf("no paragraph for %s %q", p.Path, p.Text)
	return nil
}

// above is the element that holds another.
func (e *wordEditor) above(k *tree) (out *tree) {
	e.root.each(func(parent, x *tree) {
		if x == k {
			out = parent
		}
	})
	return out
}

func (e *wordEditor) change(name string, in ...*tree) *tree {
	e.ids++
	return element(name, in...).set("w:id", fmt.Sprint(e.ids)).set("w:author", "Trần Văn Cam").set("w:date", "2026-11-30T08:15:00Z")
}

func (e *wordEditor) run(like *tree, words string) *tree {
	r := element("w:r")
	if like != nil {
		if p := like.child("w:rPr"); p != nil {
			r.in = append(r.in, p.clone())
		}
	}
	t := element("w:t", &tree{text: words})
	t.set("xml:space", "preserve")
	r.in = append(r.in, t)
	return r
}

// deleted is a run as Word keeps it while its deletion is not accepted.
func (e *wordEditor) deleted(r *tree) *tree {
	d := r.clone()
	for _, k := range d.in {
		if k.name == "w:t" {
			k.name = "w:delText"
		}
	}
	return e.change("w:del", d)
}

// say has a paragraph say something else: where words differ the run is parted.
// Words typed at the very edge stand outside of the mark.
func (e *wordEditor) say(p *tree, words string) {
	old := []rune(p.words())
	now := []rune(words)
	a := 0
	for a < len(old) && a < len(now) && old[a] == now[a] {
		a++
	}
	b := 0
	for b < len(old)-a && b < len(now)-a && old[len(old)-1-b] == now[len(now)-1-b] {
		b++
	}
	e.cut(p, a)
	e.cut(p, len(old)-b)
	at := e.delete(p, a, len(old)-b)
	if add := string(now[a : len(now)-b]); add != "" {
		r := e.run(p.child("w:r"), add)
		if e.tracked {
			r = e.change("w:ins", r)
		}
		if b == 0 && a > 0 {
			at = len(p.in) // behind the end of the mark
		}
		p.insert(at, r)
	}
}

// cut parts the run at a letter.
func (e *wordEditor) cut(p *tree, at int) {
	from := 0
	for _, r := range append([]*tree{}, p.in...) {
		if r.name != "w:r" {
			continue
		}
		words := []rune(r.words())
		if at > from && at < from+len(words) {
			second := e.run(r, string(words[at-from:]))
			r.child("w:t").in = []*tree{{text: string(words[:at-from])}}
			p.insert(p.index(r)+1, second)
			return
		}
		from += len(words)
	}
}

// delete takes out what lies between two letters where runs were parted, and says
// at which child that was.
func (e *wordEditor) delete(p *tree, from, to int) int {
	at, letter := -1, 0
	for _, r := range append([]*tree{}, p.in...) {
		if r.name != "w:r" {
			continue
		}
		if letter == from && at < 0 {
			at = p.index(r)
		}
		n := len([]rune(r.words()))
		if letter >= from && letter < to {
			i := p.index(r)
			p.remove(r)
			at = i
			if e.tracked {
				p.insert(i, e.deleted(r))
				at = i + 1
			}
		}
		letter += n
	}
	if at < 0 {
		at = len(p.in)
	}
	return at
}

// ends marks the end of a paragraph as added or deleted.
func (e *wordEditor) ends(p *tree, how string) {
	props := p.child("w:pPr")
	if props == nil {
		props = element("w:pPr")
		p.insert(0, props)
	}
	rpr := props.child("w:rPr")
	if rpr == nil {
		rpr = element("w:rPr")
		props.in = append(props.in, rpr)
	}
	rpr.insert(0, e.change(how))
}

// unmark takes the marks off, as when a whole paragraph is typed over.
func (e *wordEditor) unmark(p *tree) {
	for _, k := range append([]*tree{}, p.in...) {
		if k.name == "w:bookmarkStart" || k.name == "w:bookmarkEnd" {
			p.remove(k)
		}
	}
}
