package app

import (
	"fmt"

	"sokehoach/app/docx"
)

// retype types over a whole paragraph: without tracking its mark is lost, with it
// the mark stays around what is deleted.
func (e *wordEditor) retype(p *tree, words string) {
	like := p.child("w:r").clone()
	if !e.tracked {
		e.unmark(p)
	}
	e.delete(p, 0, len([]rune(p.words())))
	r := e.run(like, words)
	if e.tracked {
		r = e.change("w:ins", r)
	}
	p.in = append(p.in, r)
}

// drop deletes a paragraph.
func (e *wordEditor) drop(p *tree) {
	if !e.tracked {
		e.above(p).remove(p)
		return
	}
	e.delete(p, 0, len([]rune(p.words())))
	e.ends(p, "w:del")
}

// fresh is a new paragraph in the shape of another, without a mark.
func (e *wordEditor) fresh(p *tree, words string) *tree {
	n := element("w:p")
	if props := p.child("w:pPr"); props != nil {
		n.in = append(n.in, props.clone())
	}
	r := e.run(p.child("w:r"), words)
	if e.tracked {
		r = e.change("w:ins", r)
		n.in = append(n.in, r)
		e.ends(n, "w:ins")
		return n
	}
	n.in = append(n.in, r)
	return n
}

// add puts a new paragraph behind another.
func (e *wordEditor) add(p *tree, words string) {
	above := e.above(p)
	above.insert(above.index(p)+1, e.fresh(p, words))
}

// addByEnter presses Enter at the end of a paragraph and types: with tracking on it
// is the end of the first that is new.
func (e *wordEditor) addByEnter(p *tree, words string) {
	e.add(p, words)
	if !e.tracked {
		return
	}
	above := e.above(p)
	n := above.in[above.index(p)+1]
	n.child("w:pPr").remove(n.child("w:pPr").child("w:rPr"))
	e.ends(p, "w:ins")
}

// addInside does so with the mark of the paragraph reaching over the new one.
func (e *wordEditor) addInside(p *tree, words string) {
	n := e.fresh(p, words)
	end := p.child("w:bookmarkEnd")
	p.remove(end)
	n.in = append(n.in, end)
	above := e.above(p)
	above.insert(above.index(p)+1, n)
}

// addBefore presses Enter at the start of a paragraph and types above it: the mark
// begins in what is new.
func (e *wordEditor) addBefore(p *tree, words string) {
	n := e.fresh(p, words)
	start := p.child("w:bookmarkStart")
	p.remove(start)
	n.insert(1, start)
	above := e.above(p)
	above.insert(above.index(p), n)
}

// part presses Enter within a paragraph: the mark spans both halves.
func (e *wordEditor) part(p *tree, at int) {
	e.cut(p, at)
	n, letters := element("w:p"), 0
	if props := p.child("w:pPr"); props != nil {
		n.in = append(n.in, props.clone())
	}
	for _, k := range append([]*tree{}, p.in...) {
		if k.name == "w:r" {
			letters += len([]rune(k.words()))
			if letters <= at {
				continue
			}
		} else if letters < at || k.name == "w:pPr" {
			continue
		}
		p.remove(k)
		n.in = append(n.in, k)
	}
	if e.tracked {
		e.ends(p, "w:ins")
	}
	above := e.above(p)
	above.insert(above.index(p)+1, n)
}

// join deletes the end of a paragraph, so that the next goes on in it.
func (e *wordEditor) join(p *tree) {
	above := e.above(p)
	i := above.index(p) + 1
	space := e.run(p.child("w:r"), " ")
	if e.tracked {
		p.in = append(p.in, e.change("w:ins", space))
		e.ends(p, "w:del")
		return
	}
	p.in = append(p.in, space)
	next := above.in[i]
	for _, k := range next.in {
		if k.name != "w:pPr" {
			p.in = append(p.in, k)
		}
	}
	above.remove(next)
}

// move cuts a paragraph and pastes it behind another.
func (e *wordEditor) move(p, behind *tree) {
	above := e.above(p)
	if e.tracked {
		e.ids++
		c := e.fresh(p, p.words())
		ins := c.child("w:ins")
		ins.name = "w:moveTo"
		for _, k := range append([]*tree{}, p.in...) {
			if k.name == "w:r" {
				i := p.index(k)
				p.remove(k)
				p.insert(i, e.change("w:moveFrom", k))
			}
		}
		e.ends(p, "w:moveFrom")
		above.insert(above.index(behind)+1, c)
		return
	}
	above.remove(p)
	above.insert(above.index(behind)+1, p)
}

// copyBehind copies a paragraph behind another: the copy has no mark.
func (e *wordEditor) copyBehind(p, behind *tree) { e.add(behind, p.words()) }

// comment lays a comment on a paragraph.
func (e *wordEditor) comment(p *tree, words string) {
	id := fmt.Sprint(len(e.remarks))
	e.remarks = append(e.remarks, `<w:comment w:id="`+id+`" w:author="Lò Thị Sai" w:date="2026-11-29T07:00:00Z"><w:p><w:r><w:t>`+words+`</w:t></w:r></w:p></w:comment>`)
	p.insert(1, element("w:commentRangeStart").set("w:id", id))
	p.in = append(p.in, element("w:commentRangeEnd").set("w:id", id), element("w:r", element("w:commentReference").set("w:id", id)))
}

// row is the row of a table that holds a paragraph.
func (e *wordEditor) row(p *tree) *tree { return e.above(e.above(p)) }

// dropRow deletes the row of a paragraph.
func (e *wordEditor) dropRow(p *tree) {
	row := e.row(p)
	if !e.tracked {
		e.above(row).remove(row)
		return
	}
	row.child("w:trPr").in = append(row.child("w:trPr").in, e.change("w:del"))
	row.each(func(_, k *tree) {
		if k.name == "w:p" {
			e.delete(k, 0, len([]rune(k.words())))
		}
	})
}

// addRow adds a row like that of a paragraph behind it, with the same words in all
// its cells but one.
func (e *wordEditor) addRow(p *tree, words ...string) {
	row := e.row(p)
	n, at := row.clone(), 0
	n.each(func(_, k *tree) {
		if k.name != "w:p" {
			return
		}
		word := ""
		if at < len(words) {
			word = words[at]
		}
		at++
		f := e.fresh(k, word)
		if word == "" {
			f.in = f.in[:min(len(f.in), 1)]
		}
		k.in = f.in
	})
	if e.tracked {
		n.child("w:trPr").in = append(n.child("w:trPr").in, e.change("w:ins"))
	}
	table := e.above(row)
	table.insert(table.index(row)+1, n)
}

// cellOf is the paragraph of an empty cell: that in the grid column of the row of
// a place.
func (e *wordEditor) cellOf(beside, empty docx.Place) *tree {
	row, at := e.row(e.paragraph(beside)), 0
	for _, c := range row.in {
		if c.name != "w:tc" {
			continue
		}
		if at == empty.Col {
			return c.child("w:p")
		}
		n := 1
		if s := c.child("w:tcPr").child("w:gridSpan"); s != nil {
			_, _ = fmt.Sscan(s.get("w:val"), &n)
		}
		at += n
	}
	e.t.Fatalf("no cell %d", empty.Col)
	return nil
}
