package docx

// newPara begins a paragraph where the walk is: marks that are open go on in it.
func (w *walker) newPara() *para {
	p := &para{ends: [2]bool{true, true}}
	for v := range p.units {
		if n := len(w.tables); n > 0 {
			t := w.tables[n-1]
			p.units[v].Table, p.units[v].Row, p.units[v].Col = t.n, t.row, t.col
			p.hides = t.hides
		}
	}
	if n := len(w.tables); n > 0 && p.hides != 0 {
		p.by(w.tables[n-1].revision)
	}
	for k := range w.open {
		w.open[k] = [2]int{}
		p.cover(k, [2]int{})
	}
	return p
}

func (w *walker) end(name string) {
	depth := len(w.stack)
	if w.skip > 0 {
		if depth == w.skip {
			w.skip = 0
		}
		return
	}
	if n := len(w.changes); n > 0 && w.changes[n-1].depth == depth {
		w.hidden[w.changes[n-1].hides]--
		w.changes = w.changes[:n-1]
	}
	if !isWord(w.stack[depth-1]) {
		return
	}
	switch name {
	case "pPr":
		if p := w.top(); p != nil {
			p.props = false
		}
	case "tc":
		w.flush()
	case "tbl":
		w.tables = w.tables[:max(0, len(w.tables)-1)]
	case "p":
		p := w.top()
		if p == nil {
			return
		}
		for k := range w.open {
			w.close(p, k)
			w.open[k] = [2]int{}
		}
		w.paras = w.paras[:len(w.paras)-1]
		for v := range p.units {
			w.ended(p, View(v))
		}
	}
}

// flush ends paragraphs whose end is not there but that cannot go on: before a
// table, and at the end of a cell.
func (w *walker) flush() {
	for v, q := range w.pending {
		if q != nil {
			w.keep(*q, View(v))
			w.pending[v] = nil
		}
	}
}

// ended ends a paragraph in a view; one whose end does not exist there goes on in
// the next.
func (w *walker) ended(p *para, v View) {
	if p.hides == 1+int(v) {
		return // nor does its row
	}
	q := w.pending[v]
	w.pending[v] = nil
	p.units[v].added = v == After && p.letters[Before] == 0 && p.letters[After] > 0 && len(p.units[v].covers) == 0
	if q == nil {
		q = &unended{Paragraph: p.units[v], text: p.text[v]}
	} else {
		q.goesOn(p.units[v], p.text[v])
	}
	if !p.ends[v] {
		w.pending[v] = q
		return
	}
	w.keep(*q, v)
}

func (w *walker) keep(q unended, v View) {
	q.Text = string(q.text)
	w.out.Views[v] = append(w.out.Views[v], q.Paragraph)
}

// An unended is a paragraph whose end is not reached.
type unended struct {
	Paragraph
	text []byte
}

// goesOn joins what follows to a paragraph.
func (q *unended) goesOn(u Paragraph, text []byte) {
	q.text, q.added = append(q.text, text...), q.added && u.added
	for _, c := range u.covers {
		q.covers = covering(q.covers, c)
	}
	if len(q.Remarks) < maxHere {
		q.Remarks = append(q.Remarks, u.Remarks...)
	}
	if u.Author != "" {
		q.Author, q.Day = u.Author, u.Day
	}
}
