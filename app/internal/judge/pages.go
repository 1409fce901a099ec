package judge

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// pages run the operators of every page: all that is drawn is marked, as content
// of the document or as an artifact (UA 7.1), in colours that the intent knows.
func (j *judge) pages() {
	j.marked, j.drawn, j.faces = map[mark]string{}, map[string]map[uint16]bool{}, map[string]dict{}
	kids := array{j.catalog["Pages"]}
	for i := 0; i < len(kids) && i < 1_000_000; i++ {
		d := j.dict(kids[i])
		if d["Type"] == name("Page") {
			j.leaves = append(j.leaves, asRef(kids[i]))
			continue
		}
		kids = append(kids, j.array(d["Kids"])...)
	}
	for i, r := range j.leaves {
		page := j.dict(r)
		if page["Tabs"] != name("S") || page["StructParents"] != float64(i) {
			j.fault("UA 7.18.3 page %d: order of tabs or key is missing", i+1)
		}
		resources := j.dict(page["Resources"])
		if resources == nil {
			resources = j.dict(j.dict(page["Parent"])["Resources"])
		}
		p := &pen{judge: j, page: i, fonts: j.dict(resources["Font"])}
		p.draw(j.stream(page["Contents"]).data)
	}
}

// A pen follows the operators of one page.
type pen struct {
	*judge
	page  int
	fonts dict
	font  string
	open  []string // marked content, from outside in
	saved int
}

func (p *pen) draw(content []byte) {
	l := &lexer{b: content}
	var args array
	for {
		switch v := l.next().(type) {
		case end:
			if len(p.open) > 0 || p.saved != 0 {
				p.fault("UA 7.1 page %d: marks or states are left open", p.page+1)
			}
			return
		case word:
			p.operator(string(v), args)
			args = args[:0]
		default:
			args = append(args, v)
		}
	}
}

func (p *pen) operator(op string, args array) {
	switch op {
	case "BDC", "BMC":
		p.begin(args)
	case "EMC":
		if len(p.open) == 0 {
			p.fault("UA 7.1 page %d: a mark ends that did not begin", p.page+1)
			return
		}
		p.open = p.open[:len(p.open)-1]
	case "q":
		p.saved++
	case "Q":
		p.saved--
	case "Tf":
		f, _ := args[0].(name)
		p.font = string(f)
		p.faces[p.font] = p.dict(p.fonts[p.font])
	case "Tj", "TJ", "'", "\"":
		p.paint(op)
		p.show(args)
	case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "BI":
		p.paint(op)
	case "BT", "ET", "Td", "Tc", "Tw", "Tm", "Tz", "m", "l", "re", "w", "J", "j", "d", "n", "W", "g", "G", "rg", "RG", "cm":
	default:
		p.fault("A 6.2.2 page %d: operator %q", p.page+1, op)
	}
}

func (p *pen) paint(op string) {
	if len(p.open) == 0 {
		p.fault("UA 7.1 page %d: %s outside of all marks", p.page+1, op)
	}
}

func (p *pen) begin(args array) {
	tag, _ := args[0].(name)
	if len(p.open) > 0 {
		p.fault("UA 7.1 page %d: %s inside %v", p.page+1, tag, p.open)
	}
	p.open = append(p.open, string(tag))
	if tag == "Artifact" {
		return
	}
	var properties dict
	if len(args) > 1 {
		properties, _ = args[1].(dict)
	}
	id, ok := properties["MCID"].(float64)
	at := mark{p.page, int(id)}
	if _, twice := p.marked[at]; !ok || twice {
		p.fault("UA 7.1 page %d: content %v has no number of its own", p.page+1, properties)
	}
	p.marked[at] = string(tag)
}

func (p *pen) show(args array) {
	if p.drawn[p.font] == nil {
		p.drawn[p.font] = map[uint16]bool{}
	}
	for _, a := range args {
		for _, part := range append(array{a}, p.array(a)...) {
			s, _ := part.(text)
			for i := 0; i+1 < len(s); i += 2 {
				c := uint16(s[i])<<8 | uint16(s[i+1])
				p.drawn[p.font][c] = true
				p.codes = append(p.codes, code{p.font, c})
			}
		}
	}
}

// fonts are embedded; every code that is drawn has a glyph, as wide as the file
// says, and leads to a letter (A 6.2.11).
func (j *judge) fonts() {
	for id, codes := range j.drawn {
		f := j.faces[id]
		below := j.array(f["DescendantFonts"])
		if f["Subtype"] != name("Type0") || len(below) != 1 || f["Encoding"] != name("Identity-H") {
			j.fault("A 6.2.11.3 font %s is no composite font", id)
			continue
		}
		cid := j.dict(below[0])
		program := j.stream(j.dict(cid["FontDescriptor"])["FontFile2"]).data
		to, widths := j.toUnicode(f["ToUnicode"]), j.widths(cid)
		glyphs, advances := j.stream(cid["CIDToGIDMap"]).data, advancesOf(program)
		if len(advances) == 0 || len(glyphs) == 0 {
			j.fault("A 6.2.11.4 font %s is not embedded", id)
			continue
		}
		for c := range codes {
			if r := to[c]; r == 0 || r == 0xFFFE || r == 0xFEFF {
				j.fault("A 6.2.11.7 font %s: code %04X has no letter", id, c)
			}
			at := int(c) * 2
			if at+1 >= len(glyphs) {
				j.fault("A 6.2.11.3 font %s: code %04X has no glyph", id, c)
				continue
			}
			g := min(int(glyphs[at])<<8|int(glyphs[at+1]), len(advances)-1)
			if d := widths[c] - advances[g]; g == 0 || d > 1 || d < -1 {
				j.fault("A 6.2.11.5 font %s: code %04X is %v wide, its glyph %d %v", id, c, widths[c], g, advances[g])
			}
		}
	}
}

// toUnicode reads the ranges of a map from codes to letters.
func (j *judge) toUnicode(x any) map[uint16]rune {
	out := map[uint16]rune{}
	_, rest, found := bytes.Cut(j.stream(x).data, []byte("beginbfrange"))
	for found {
		block, after, _ := bytes.Cut(rest, []byte("endbfrange"))
		for line := range strings.Lines(string(block)) {
			var from, to, letter uint16
			if _, err := fmt.Sscanf(line, "<%04X> <%04X> <%04X>", &from, &to, &letter); err == nil && from>>8 == to>>8 {
				for c := int(from); c <= int(to); c++ {
					out[uint16(c)] = rune(letter) + rune(c-int(from))
				}
			}
		}
		_, rest, found = bytes.Cut(after, []byte("beginbfrange"))
	}
	return out
}

// widths are those that the file says, in thousandths of an em.
func (j *judge) widths(cid dict) map[uint16]float64 {
	out := map[uint16]float64{}
	w := j.array(cid["W"])
	for len(w) > 1 {
		first, _ := w[0].(float64)
		if list, ok := w[1].(array); ok {
			for i, x := range list {
				out[uint16(int(first)+i)], _ = x.(float64)
			}
			w = w[2:]
			continue
		}
		last, _ := w[1].(float64)
		if len(w) < 3 {
			break
		}
		for c := first; c <= last; c++ {
			out[uint16(c)], _ = w[2].(float64)
		}
		w = w[3:]
	}
	return out
}

// advancesOf are the widths of the glyphs of a TrueType font in thousandths.
func advancesOf(font []byte) []float64 {
	table := func(tag string) []byte {
		if len(font) < 12 {
			return nil
		}
		for i := range int(font[5]) {
			e := font[min(len(font), 12+16*i):]
			if len(e) >= 16 && string(e[:4]) == tag {
				from, n := number(e[8:12]), number(e[12:16])
				if from+n <= len(font) {
					return font[from : from+n]
				}
			}
		}
		return nil
	}
	head, hhea, hmtx := table("head"), table("hhea"), table("hmtx")
	if len(head) < 20 || len(hhea) < 36 {
		return nil
	}
	units, n := number(head[18:20]), number(hhea[34:36])
	var out []float64
	for i := 0; i < n && i*4+2 <= len(hmtx) && units > 0; i++ {
		out = append(out, float64(number(hmtx[i*4:i*4+2]))*1000/float64(units))
	}
	return out
}

func number(b []byte) int {
	n, _ := strconv.ParseUint(fmt.Sprintf("%x", b), 16, 32)
	return int(n)
}
