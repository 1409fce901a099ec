// Package judge says what a finished PDF breaks of the checkpoints of PDF/A-2a
// (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) that a machine can decide from the file.
// It knows the format of PDF and nothing of who wrote it, so that a fault of the
// writer is none of the judge. Tests use it where no other judge can be had.
package judge

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Faults are the checkpoints that a file breaks, each with what breaks it; a sound
// file has none.
func Faults(b []byte) []string {
	j := &judge{}
	f, err := read(b)
	if err != nil {
		return []string{"file: " + err.Error()}
	}
	j.file = f
	j.header(b)
	j.catalog = f.dict(f.trailer["Root"])
	j.language()
	j.metadata()
	j.intent()
	j.everyObject()
	j.pages()
	j.fonts()
	j.structure()
	j.outline()
	return slices.Compact(j.faults)
}

// Letters are the letters that a file draws, in the order of its pages, without
// the spaces: read by way of its own maps, as a viewer does that copies text.
func Letters(b []byte) (string, error) {
	f, err := read(b)
	if err != nil {
		return "", err
	}
	j := &judge{file: f}
	j.catalog = f.dict(f.trailer["Root"])
	j.pages()
	var out strings.Builder
	maps := map[string]map[uint16]rune{}
	for _, c := range j.codes {
		if maps[c.font] == nil {
			maps[c.font] = j.toUnicode(j.faces[c.font]["ToUnicode"])
		}
		if r := maps[c.font][c.code]; r != ' ' && r != '\u00A0' {
			out.WriteRune(r)
		}
	}
	return out.String(), nil
}

// A code is a letter as the page names it.
type code struct {
	font string
	code uint16
}

type judge struct {
	*file
	catalog dict
	faults  []string
	marked  map[mark]string // what is marked on the pages, and its tag
	drawn   map[string]map[uint16]bool
	faces   map[string]dict
	codes   []code // in their order
	leaves  []ref
}

// A mark is marked content: page and number.
type mark struct{ page, id int }

func (j *judge) fault(check string, values ...any) {
	j.faults = append(j.faults, fmt.Sprintf(check, values...))
}

func (j *judge) header(b []byte) {
	first, second, _ := bytes.Cut(b[:min(len(b), 20)], []byte("\n"))
	version := string(first)
	if version < "%PDF-1.4" || version > "%PDF-1.7" || len(second) < 5 || second[0] != '%' || min(second[1], second[2], second[3], second[4]) < 128 {
		j.fault("A 6.1.2 header: %.15q", b)
	}
	if id, _ := j.trailer["ID"].(array); len(id) != 2 {
		j.fault("A 6.1.3 trailer: no ID")
	}
	if j.trailer["Encrypt"] != nil {
		j.fault("A 6.1.3 trailer: encrypted")
	}
	if !bytes.HasSuffix(bytes.TrimRight(b, "\r\n"), []byte("%%EOF")) {
		j.fault("A 6.1.3 trailer: data after the end")
	}
}

func (j *judge) language() {
	if lang, _ := j.catalog["Lang"].(text); !regexp.MustCompile(`^[a-z]{2,3}(-[A-Z]{2})?$`).MatchString(string(lang)) {
		j.fault("UA 7.2 language: %q", lang)
	}
	if j.dict(j.catalog["MarkInfo"])["Marked"] != true {
		j.fault("UA 7.1 the file is not marked")
	}
	if j.dict(j.catalog["ViewerPreferences"])["DisplayDocTitle"] != true {
		j.fault("UA 7.1 the window does not show the title")
	}
}

// metadata are XMP, not packed, and say the same as the properties.
func (j *judge) metadata() {
	s := j.stream(j.catalog["Metadata"])
	if s.dict == nil || s.dict["Filter"] != nil || s.dict["Subtype"] != name("XML") {
		j.fault("A 6.6.2 metadata: none, or packed")
		return
	}
	xmp := string(s.data)
	for _, want := range []string{"<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "<dc:title>", "pdfaSchema:namespaceURI"} {
		if !strings.Contains(xmp, want) {
			j.fault("A 6.6.4, UA 5 metadata: no %s", want)
		}
	}
	title, _ := j.dict(j.trailer["Info"])["Title"].(text)
	plain := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(title.unicode())
	if plain == "" || !strings.Contains(strings.NewReplacer("&#34;", `"`, "&#39;", "'", "&quot;", `"`, "&apos;", "'").Replace(xmp), plain) {
		j.fault("A 6.6.3 metadata: the title %q of the properties is another", plain)
	}
}

// intent is the colour space of the file: a profile of three components.
func (j *judge) intent() {
	intents, _ := j.get(j.catalog["OutputIntents"]).(array)
	for _, x := range intents {
		i := j.dict(x)
		s := j.stream(i["DestOutputProfile"])
		if i["S"] == name("GTS_PDFA1") && s.dict["N"] == 3.0 && len(s.data) > 128 && string(s.data[36:40]) == "acsp" && string(s.data[16:20]) == "RGB " {
			return
		}
	}
	j.fault("A 6.2.3 output intent: none for RGB")
}

// refused are entries that archives do not take, wherever they stand: scripts,
// actions, transparency, what lies outside of the file or beside the pages.
const refused = "JavaScript JS AA OpenAction EmbeddedFiles EF SMask Group OCProperties AcroForm XFA Annots TR HTP Launch " +
	"NeedAppearances Alternates OPI Ref PS F FFilter FDecodeParms RichMedia Sound Movie Perms Requirements"

func (j *judge) everyObject() {
	for n, object := range j.objects {
		each(object, func(d dict) {
			for key := range strings.FieldsSeq(refused) {
				if d[key] != nil {
					j.fault("A 6.1-6.9 object %d has %s", n, key)
				}
			}
			for _, key := range []string{"CA", "ca"} {
				if v := d[key]; v != nil && v != 1.0 {
					j.fault("A 6.2.10 object %d is transparent", n)
				}
			}
			if f := d["Filter"]; f != nil && f != name("FlateDecode") {
				j.fault("A 6.1.7 object %d is packed by %v", n, f)
			}
		})
	}
}

// outline: every entry has a title and leads to a page of the file, and the chain
// of entries holds.
func (j *judge) outline() {
	root := j.dict(j.catalog["Outlines"])
	if root == nil {
		return
	}
	j.entries(root, j.catalog["Outlines"], 0)
}

func (j *judge) entries(parent dict, self any, depth int) {
	if depth > 9 {
		j.fault("outline: deeper than 9")
		return
	}
	var last any
	for at, n := parent["First"], 0; at != nil; n++ {
		e := j.dict(at)
		title, _ := e["Title"].(text)
		dest, _ := j.get(e["Dest"]).(array)
		if title.unicode() == "" || len(dest) == 0 || !slices.Contains(j.leaves, asRef(dest[0])) || e["Parent"] != self || e["Prev"] != last || n > 100_000 {
			j.fault("outline: entry %q is torn", title.unicode())
			return
		}
		j.entries(e, at, depth+1)
		last, at = at, e["Next"]
	}
	if parent["Last"] != last {
		j.fault("outline: the last entry is another")
	}
}
