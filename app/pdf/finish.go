package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strings"
	"unicode/utf16"
)

// finish adds to gofpdf's file what gofpdf cannot say. Each edit looks at the
// objects and changes those it knows; none depends on another.
func finish(raw []byte, levels []int, info Info) ([]byte, error) {
	f, err := parse(raw)
	if err != nil {
		return nil, err
	}
	f.describe(info)
	f.catalogue()
	f.countOutline(levels)
	f.nameFonts(subsetTag(raw))
	if err := f.mapToUnicode(); err != nil {
		return nil, err
	}
	return f.bytes(), nil
}

// describe writes the properties, with the time zone that gofpdf leaves out.
func (f *file) describe(info Info) {
	zone := strings.Replace(info.When.Format("-07:00"), ":", "'", 1)
	date := "(D:" + info.When.Format("20060102150405") + zone + "')"
	var b bytes.Buffer
	fmt.Fprintf(&b, "<</Producer (gofpdf) /Creator (sokehoach)\n/CreationDate %s /ModDate %s\n", date, date)
	if info.Title != "" {
		fmt.Fprintf(&b, "/Title %s\n", textString(info.Title))
	}
	if info.Author != "" {
		fmt.Fprintf(&b, "/Author %s\n", textString(info.Author))
	}
	b.WriteString(">>")
	f.objects[f.info] = b.Bytes()
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

// catalogue writes the root anew: with the language, and without the empty list
// of attached files that gofpdf always writes and archives refuse.
func (f *file) catalogue() {
	var b bytes.Buffer
	b.WriteString("<</Type /Catalog /Pages 1 0 R\n/Lang (vi-VN) /ViewerPreferences <</DisplayDocTitle true>>\n")
	if n := f.outlineRoot(); n > 0 {
		fmt.Fprintf(&b, "/Outlines %d 0 R /PageMode /UseOutlines\n", n)
	}
	b.WriteString(">>")
	f.objects[f.root] = b.Bytes()
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

// nameFonts puts the true names of the faces for gofpdf's "utf8tinosB", with
// the tag that marks a font as a subset.
func (f *file) nameFonts(tag string) {
	for i, name := range [...]string{"Regular", "Bold", "Italic", "BoldItalic"} {
		made := "/utf8" + strings.ToLower(family) + style(i) + "\n"
		for n, body := range f.objects {
			if bytes.HasPrefix(body, []byte("<</Type /Font")) {
				f.edit(n, made, "/"+tag+"+"+family+"-"+name+"\n")
			}
		}
	}
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
