package docx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"sokehoach/app/opc"
)

const wholeBody = `<w:document xmlns:w="` + wordSpace + `"><w:body>%s</w:body></w:document>`

func paragraph(in string) string { return `<w:p>` + in + `</w:p>` }

func words(s string) string { return `<w:r><w:t xml:space="preserve">` + s + `</w:t></w:r>` }

// file packs parts given as name, content, name, content.
func file(t testing.TB, parts ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i+1 < len(parts); i += 2 {
		f, err := z.Create(parts[i])
		if err == nil {
			_, err = io.WriteString(f, parts[i+1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func wordDocument(in string) []string {
	return []string{"word/document.xml", fmt.Sprintf(wholeBody, in)}
}

// hostile are files that no person wrote.
func hostile(t testing.TB) map[opc.Refusal][][]byte {
	deep := strings.Repeat("<w:sdt>", 400) + strings.Repeat("</w:sdt>", 400)
	linked := `<Relationships xmlns="` + packages + `relationships"><Relationship Id="r" Type="` + office + `%s" Target="http://example.com/x" TargetMode="External"/></Relationships>`
	outside := func(kind string) []byte {
		return file(t, append(wordDocument(""), "word/_rels/document.xml.rels", fmt.Sprintf(linked, kind))...)
	}
	entity := `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>`
	laughs := `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`
	return map[opc.Refusal][][]byte{
		opc.Bomb:      {file(t, wordDocument(strings.Repeat(paragraph(""), 300_000))...), file(t, wordDocument(strings.Repeat(" ", 30<<20))...), file(t, append(wordDocument(""), "customXml/item1.xml", `<a>`+strings.Repeat("0", 30<<20)+`</a>`)...)},
		opc.Declares:  {file(t, "word/document.xml", entity+fmt.Sprintf(wholeBody, "")), file(t, "word/document.xml", laughs+fmt.Sprintf(wholeBody, "")), file(t, wordDocument(paragraph(words("&x;")))...)},
		opc.TooDeep:   {file(t, wordDocument(deep)...), file(t, wordDocument(strings.Repeat("<w:tbl><w:tr><w:tc>", 90)+strings.Repeat("</w:tc></w:tr></w:tbl>", 90))...)},
		opc.Twice:     {file(t, append(wordDocument(""), wordDocument("")...)...), file(t, append(wordDocument(""), "Word/Document.xml", "")...)},
		opc.TooLarge:  {file(t, wordDocument(numbered(300_000))...), make([]byte, opc.MaxFile+1)},
		opc.Elsewhere: {outside("image"), outside("aFChunk"), outside("oleObject"), outside("subDocument")},
		opc.Unreadable: {
			nil, []byte("PK\x03\x04 cut"), []byte("%PDF-1.7"), file(t, "mimetype", "x"), file(t, "word/document.xml", "<a/>"),
			file(t, "word/document.xml", fmt.Sprintf(wholeBody, "<w:p>")[:100]), file(t, wordDocument("\xff\xfe")...), file(t, wordDocument(paragraph("</w:r>"))...),
		},
		opc.Old: {[]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 of Word 97")},
	}
}

func numbered(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `<w:p><w:r><w:t>%d</w:t></w:r></w:p>`, i*7919)
	}
	return b.String()
}

func TestWhatNoPersonWroteIsRefusedByItsReasonWithLittleMemory(t *testing.T) {
	for want, all := range hostile(t) {
		for i, b := range all {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := Read(b)
			runtime.ReadMemStats(&after)
			if !errors.Is(err, want) {
				t.Errorf("%s %d: %v", want, i, err)
			}
			const most = 100 << 20 // all that was allocated, whether given back or not
			if all := after.TotalAlloc - before.TotalAlloc; all > most {
				t.Errorf("%s %d: %d MB", want, i, all>>20)
			}
		}
	}
}

func TestAFileOfWordWithALinkToClickIsRead(t *testing.T) {
	rels := `<Relationships xmlns="` + packages + `relationships"><Relationship Id="r" Type="` + office + `hyperlink" Target="mailto:x@y.vn" TargetMode="External"/></Relationships>`
	in := paragraph(`<w:hyperlink>` + words("x@y.vn") + `</w:hyperlink>`)
	r, err := Read(file(t, append(wordDocument(in), "word/_rels/document.xml.rels", rels)...))
	if err != nil || len(r.Views[After]) != 1 || r.Views[After][0].Text != "x@y.vn" {
		t.Errorf("%v %+v", err, r.Views[After])
	}
}

// The marks of revision, as other readers are known to have read them wrongly.
func TestBothViewsOfTrackedChanges(t *testing.T) {
	by := `w:id="1" w:author="An" w:date="2024-09-16T10:12:00Z"`
	del := func(s string) string { return `<w:del ` + by + `><w:r><w:delText>` + s + `</w:delText></w:r></w:del>` }
	ins := func(s string) string { return `<w:ins ` + by + `>` + words(s) + `</w:ins>` }
	mark := func(how string) string { return `<w:pPr><w:rPr><w:` + how + ` ` + by + `/></w:rPr></w:pPr>` }
	for _, c := range []struct{ name, in, before, after string }{
		{"words", paragraph(words("a ") + del("b") + ins("c")), "a b", "a c"},
		{"deleted within added", paragraph(words("a") + `<w:ins ` + by + `>` + del("b") + `</w:ins>`), "a", "a"},
		{"parted", paragraph(mark("ins")+words("a")) + paragraph(words("b")), "ab", "a|b"},
		{"joined", paragraph(mark("del")+words("a")) + paragraph(words("b")), "a|b", "ab"},
		{"a paragraph deleted", paragraph(words("a")) + paragraph(mark("del")+del("b")) + paragraph(words("c")), "a|b|c", "a|c"},
		{"moved", paragraph(`<w:moveFrom ` + by + `>` + words("a") + `</w:moveFrom>` + words("b") + `<w:moveTo ` + by + `>` + words("a") + `</w:moveTo>`), "ab", "ba"},
		{"old properties", paragraph(`<w:pPr><w:pPrChange ` + by + `><w:pPr/></w:pPrChange></w:pPr>` + words("a")), "a", "a"},
		{"cells within controls", `<w:tbl><w:tr><w:sdt><w:sdtContent><w:tc>` + paragraph(words("a")) + `</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>`, "a", "a"},
		{"a row", `<w:tbl><w:tr><w:trPr><w:del ` + by + `/></w:trPr><w:tc>` + paragraph(words("a")) + `</w:tc></w:tr><w:tr><w:tc>` + paragraph(words("b")) + `</w:tc></w:tr></w:tbl>`, "a|b", "b"},
		{"a field", paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + words("2") + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`), "2", "2"},
		{"a copy for old programs", paragraph(`<mc:AlternateContent xmlns:mc="m"><mc:Choice>` + words("a") + `</mc:Choice><mc:Fallback>` + words("b") + `</mc:Fallback></mc:AlternateContent>`), "a", "a"},
		{"a join that a table stops", paragraph(mark("del")+words("a")) + `<w:tbl><w:tr><w:tc>` + paragraph(words("b")) + `</w:tc></w:tr></w:tbl>`, "a|b", "a|b"},
	} {
		r, err := Read(file(t, wordDocument(c.in)...))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		for v, want := range []string{c.before, c.after} {
			got := ""
			for i, u := range r.Views[v] {
				if i > 0 {
					got += "|"
				}
				got += u.Text
			}
			if got != want {
				t.Errorf("%s, view %d: %q, want %q", c.name, v, got, want)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, all := range hostile(f) {
		for _, b := range all {
			if len(b) < 1<<16 {
				f.Add(b)
			}
		}
	}
	mark := `<w:bookmarkStart w:id="1" w:name="_Skh_k1"/>`
	f.Add(file(f, append(wordDocument(paragraph(mark+words("a"))+paragraph(words("b")+`<w:bookmarkEnd w:id="1"/>`)),
		"customXml/item1.xml", `<p:places xmlns:p="`+placesSpace+`">{"document":"x","places":[{"key":"k1","path":"title","text":"a"},{"path":"a","table":1}]}</p:places>`)...))
	f.Fuzz(func(t *testing.T, b []byte) {
		r, err := Read(b)
		if err != nil {
			var refused opc.Refusal
			if !errors.As(err, &refused) {
				t.Fatal(err)
			}
			return
		}
		for _, d := range Compare(r, r.Places, strings.TrimSpace) {
			if d.Place < -1 || d.Place >= len(r.Places) {
				t.Fatal(d)
			}
		}
	})
}

// The body is what matters, and a fuzzer seldom finds its way through a checksum.
func FuzzBody(f *testing.F) {
	by := `w:id="1" w:author="An"`
	for _, in := range []string{
		paragraph(words("a")), paragraph(`<w:del ` + by + `><w:r><w:delText>a</w:delText></w:r></w:del>`),
		`<w:tbl><w:tr><w:trPr><w:ins ` + by + `/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="3"/></w:tcPr>` + paragraph(words("a")) + `</w:tc></w:tr></w:tbl>`,
		paragraph(`<w:bookmarkStart w:id="1" w:name="_Skh_k1"/>`+words("a")) + paragraph(words("b")+`<w:bookmarkEnd w:id="1"/>`),
		paragraph(`<w:pPr><w:rPr><w:del ` + by + `/></w:rPr></w:pPr>` + words("a")), `<w:bookmarkEnd w:id="1"/></w:p>`,
	} {
		f.Add(in)
	}
	places := []Place{{Key: "k1", Path: "title", Text: "a"}, {Key: "k2", Path: "x", Text: "b c d", Table: 1}, {Path: "y", Table: 1, Col: 1}}
	f.Fuzz(func(t *testing.T, in string) {
		r, err := Read(file(t, wordDocument(in)...))
		if err != nil {
			return
		}
		for _, d := range Compare(r, places, strings.TrimSpace) {
			if d.Place < -1 || d.Place >= len(places) {
				t.Fatal(d)
			}
		}
	})
}
