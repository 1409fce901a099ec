package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"

	"sokehoach/app/layout"
)

// finish adds to gofpdf's file the content of the pages and what gofpdf cannot
// say. Each edit looks at the objects and changes those it knows; none depends on
// another.
func (w *Writer) finish(raw []byte) (*file, error) {
	f, err := parse(raw)
	if err != nil {
		return nil, err
	}
	f.objects = f.objects[:f.info] // the last two, properties and catalogue, are written anew
	for i, n := range f.pages() {  // the content follows its page
		f.objects[n+1] = w.streams[i]
	}
	f.countOutline(outline(w.sheets))
	f.nameResources()
	if w.keeps.part > 1 { // PDF/A-1 wants a list of the letters with every font that is called a subset
		f.nameFonts(subsetTag(raw) + "+") // raw has the subsets
	} else {
		f.nameFonts("")
	}
	if err := f.mapToUnicode(w.fonts, w.pack); err != nil {
		return nil, err
	}
	intent, err := f.intent(w.info.Profile, w.pack)
	if err != nil {
		return nil, err
	}
	entries := f.outlines() + pageLabels(w.sheets) + intent + f.metadata(w.info, w.keeps) + f.structure(w.tree)
	w.tree = nil // all of it is written now: a long table is large
	f.info = f.add(properties(w.info))
	f.root = f.add(catalogue(entries))
	return f, nil
}

// properties are what the file says of itself, with the time zone that gofpdf
// leaves out.
func properties(info Info) []byte {
	zone := strings.Replace(info.When.Format("-07:00"), ":", "'", 1)
	date := "(D:" + info.When.Format("20060102150405") + zone + "')"
	var b bytes.Buffer
	fmt.Fprintf(&b, "<</Producer (%s) /Creator (%s)\n/CreationDate %s /ModDate %s\n", producer, creator, date, date)
	fmt.Fprintf(&b, "/Title %s\n", textString(info.title()))
	if info.Author != "" {
		fmt.Fprintf(&b, "/Author %s\n", textString(info.Author))
	}
	b.WriteString(">>")
	return b.Bytes()
}

func textString(s string) string {
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, unit := range utf16.Encode([]rune(plain(s))) {
		fmt.Fprintf(&b, "%04X", unit)
	}
	b.WriteString(">")
	return b.String()
}

// catalogue is the root: with the language, and without the empty list of
// attached files that gofpdf always writes and archives refuse.
func catalogue(entries string) []byte {
	return []byte("<</Type /Catalog /Pages 1 0 R\n/Lang (vi-VN) /ViewerPreferences <</DisplayDocTitle true>>\n" + entries + ">>")
}

func (f *file) outlines() string {
	n := f.outlineRoot()
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("/Outlines %d 0 R /PageMode /UseOutlines\n", n)
}

// pageLabels gives viewers the printed numbers: those of an annex start again
// (PL I, III.1; ISO 14289-1, 7.17).
func pageLabels(pages []layout.Page) string {
	s, next := "/PageLabels <</Nums [", 0
	for i, p := range pages {
		if n := max(p.Number, 1); i == 0 || n != next {
			s += fmt.Sprintf("%d <</S /D /St %d>> ", i, n)
			next = n
		}
		next++
	}
	return s + "]>>\n"
}

// outlineRoot is the number of the outline's root, 0 for none.
func (f *file) outlineRoot() int {
	for n, body := range f.objects {
		if bytes.HasPrefix(body, []byte("<</Type /Outlines")) {
			return n
		}
	}
	return 0
}

// countOutline says how many entries are below each entry, negative because
// they are folded; gofpdf says 0 for all. Its entries stand before the root.
func (f *file) countOutline(levels []int) {
	root := f.outlineRoot()
	if root == 0 {
		return
	}
	f.edit(root, "/Type /Outlines", fmt.Sprintf("/Type /Outlines /Count %d", tops(levels)))
	for i := range levels {
		count := ""
		if n := children(levels, i); n > 0 {
			count = fmt.Sprintf("/Count -%d", n)
		}
		f.edit(root-len(levels)+i, "/Count 0>>", count+">>")
	}
}

// nameFonts puts the true names of the faces for gofpdf's "utf8tinosB", after
// the tag that marks a font as a subset (ISO 32000-1, 9.6.4).
func (f *file) nameFonts(tag string) {
	for i, name := range [...]string{"Regular", "Bold", "Italic", "BoldItalic"} {
		made := "/utf8" + strings.ToLower(family) + style(i) + "\n"
		for n, body := range f.objects {
			if bytes.HasPrefix(body, []byte("<</Type /Font")) {
				f.edit(n, made, "/"+tag+family+"-"+name+"\n")
			}
		}
	}
}

// nameResources puts our names of the fonts for gofpdf's, which are long.
func (f *file) nameResources() {
	const resources = 2
	lines := strings.Split(string(f.objects[resources]), "\n")
	for face := range 4 {
		made := []byte("/BaseFont /utf8" + strings.ToLower(family) + style(face) + "\n")
		for n, body := range f.objects {
			if !bytes.HasPrefix(body, []byte("<</Type /Font\n/Subtype /Type0\n")) || !bytes.Contains(body, made) {
				continue
			}
			reference := " " + strconv.Itoa(n) + " 0 R"
			for i, line := range lines {
				if strings.HasPrefix(line, "/F") && strings.HasSuffix(line, reference) {
					lines[i] = "/" + resource(face) + reference
				}
			}
		}
	}
	f.objects[resources] = []byte(strings.Join(lines, "\n"))
}

// subsetTag makes the six capitals from the content, so that two documents
// merged into one file do not share a name for two subsets.
func subsetTag(content []byte) string {
	sum := sha256.Sum256(content)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag)
}

// edit replaces the last occurrence of from in an object: what stands before it
// may be the clerk's own words.
func (f *file) edit(n int, from, to string) {
	body := f.objects[n]
	if at := bytes.LastIndex(body, []byte(from)); at >= 0 {
		f.objects[n] = []byte(string(body[:at]) + to + string(body[at+len(from):]))
	}
}
