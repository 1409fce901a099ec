package app

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"sokehoach/app/document"
	"sokehoach/model"
)

// wordFiles are the parts of the Word file of each sample document, with the work
// it was written of.
func wordFiles(t *testing.T, each func(w Work, parts map[string]string)) {
	t.Helper()
	d, s := testDesk(t)
	for _, p := range s.Plans {
		w := d.Work(&p, s.Book)
		file, err := w.Word()
		again, other := w.Word()
		if err != nil || other != nil || !bytes.Equal(file, again) {
			t.Fatalf("%v %v, the same bytes twice: %v", err, other, bytes.Equal(file, again))
		}
		z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
		if err != nil {
			t.Fatal(err)
		}
		parts := map[string]string{}
		for _, f := range z.File {
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			content, err := io.ReadAll(r)
			if _, twice := parts[f.Name]; err != nil || twice {
				t.Fatalf("%s: %v, twice %v", f.Name, err, twice)
			}
			parts[f.Name] = string(content)
		}
		each(w, parts)
	}
}

// A wordNode is an element of a part, with what is in it.
type wordNode struct {
	name string
	attr map[string]string
	text string
	in   []*wordNode
}

func parseWord(t *testing.T, part string) *wordNode {
	t.Helper()
	stack := []*wordNode{{}}
	for d := xml.NewDecoder(strings.NewReader(part)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return stack[0]
		}
		if err != nil {
			t.Fatal(err)
		}
		switch x := token.(type) {
		case xml.StartElement:
			n := &wordNode{name: x.Name.Local, attr: map[string]string{}}
			for _, a := range x.Attr {
				n.attr[a.Name.Local] = a.Value
			}
			top := stack[len(stack)-1]
			top.in, stack = append(top.in, n), append(stack, n)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			stack[len(stack)-1].text += string(x)
		}
	}
}

func (n *wordNode) walk(visit func(*wordNode)) {
	visit(n)
	for _, k := range n.in {
		k.walk(visit)
	}
}

func (n *wordNode) words() string {
	var b strings.Builder
	n.walk(func(k *wordNode) {
		if k.name == "t" {
			b.WriteString(k.text)
		}
	})
	return b.String()
}

func (n *wordNode) all(name string) (out []*wordNode) {
	n.walk(func(k *wordNode) {
		if k.name == name {
			out = append(out, k)
		}
	})
	return out
}

func squeezed(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u00A0", " ")), "")
}

func TestAWordFileSaysWhatThePagesSayPlaceByPlace(t *testing.T) {
	wordFiles(t, func(w Work, parts map[string]string) {
		printed := map[string]string{}
		for _, page := range w.Paper().Pages {
			for _, it := range page.Items {
				if it.Node != nil && it.Node.Role != document.TableHead && it.Node.Role != document.PageNumber && it.Node.Path != "" {
					printed[it.Node.Path] += squeezed(it.Text)
				}
			}
		}
		written := map[string]string{}
		for _, p := range placesIn(t, parts) {
			if p.Role != document.TableHead && p.Path != "" {
				written[p.Path] += squeezed(p.Text)
			}
		}
		if len(written) < 40 {
			t.Errorf("%d places", len(written))
		}
		for _, at := range slices.Sorted(maps.Keys(written)) {
			if got, want := letters(written[at]), letters(printed[at]); got != want {
				t.Errorf("%s: %.80q, the page has %.80q", at, written[at], printed[at])
			}
		}
	})
}

// letters are those of a text in their order of code: a cell may be written row by
// row where the page has it column by column.
func letters(s string) string {
	r := []rune(s)
	slices.Sort(r)
	return string(r)
}

func TestEveryPlaceOfAWordFileIsMarkedOnceAroundItsWords(t *testing.T) {
	wordFiles(t, func(_ Work, parts map[string]string) {
		body := parseWord(t, parts["word/document.xml"])
		marked := map[string]string{}
		for _, p := range body.all("p") {
			for _, m := range p.all("bookmarkStart") {
				name := strings.TrimPrefix(m.attr["name"], "_Skh_")
				if _, twice := marked[name]; twice || len(m.attr["name"]) > 40 {
					t.Errorf("mark %s", m.attr["name"])
				}
				marked[name] = p.words()
			}
			if len(p.all("bookmarkStart")) != len(p.all("bookmarkEnd")) {
				t.Errorf("a mark reaches over paragraphs: %.60q", p.words())
			}
		}
		places := placesIn(t, parts)
		places = slices.DeleteFunc(places, func(p wordPlace) bool { return p.Key == "" && p.Text == "" }) // empty cells
		if len(places) != len(marked) {
			t.Errorf("%d places, %d marks", len(places), len(marked))
		}
		for _, p := range places {
			if squeezed(marked[p.Key]) != squeezed(p.Text) {
				t.Errorf("%s: %.60q in the file, %.60q in the list", p.Key, marked[p.Key], p.Text)
			}
		}
	})
}

// The order of children in the elements that we write, by the transitional schema
// of ISO/IEC 29500; the words are from its own text, not from the writer.
func schemaOrder() map[string]string {
	return map[string]string{
		"pPr":   "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
		"rPr":   "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
		"tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription", "tblBorders": "top left bottom right insideH insideV", "tblCellMar": "top left bottom right",
		"tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark", "tbl": "tblPr tblGrid tr", "tc": "tcPr p", "tr": "tblPrEx trPr tc", "p": "pPr bookmarkStart r bookmarkEnd",
		"sectPr":   "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
		"settings": "writeProtection view zoom trackRevisions doNotTrackMoves defaultTabStop autoHyphenation characterSpacingControl compat", "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr",
		"styles": "docDefaults latentStyles style", "docDefaults": "rPrDefault pPrDefault",
	}
}

func TestChildrenStandInTheOrderOfTheSchema(t *testing.T) {
	order := schemaOrder()
	wordFiles(t, func(_ Work, parts map[string]string) {
		for _, name := range []string{"word/document.xml", "word/styles.xml", "word/settings.xml", "word/header1.xml", "word/header2.xml"} {
			parseWord(t, parts[name]).walk(func(n *wordNode) {
				known := strings.Fields(order[n.name])
				last := 0
				for _, k := range n.in {
					at := slices.Index(known, k.name)
					if order[n.name] != "" && at < last {
						t.Errorf("%s: %s stands wrong in %s", name, k.name, n.name)
					}
					last = max(last, at)
				}
			})
		}
	})
}

func TestTablesOfAWordFileFillTheirGrid(t *testing.T) {
	wordFiles(t, func(_ Work, parts map[string]string) {
		tables := parseWord(t, parts["word/document.xml"]).all("tbl")
		if len(tables) < 4 {
			t.Errorf("%d tables", len(tables))
		}
		for i, table := range tables {
			columns, open := len(table.all("gridCol")), map[int]int{}
			for k, row := range table.all("tr") {
				at := 0
				for _, cell := range row.all("tc") {
					n := 1
					for _, s := range cell.all("gridSpan") {
						_, _ = fmt.Sscan(s.attr["val"], &n)
					}
					for _, m := range cell.all("vMerge") {
						if m.attr["val"] == "restart" {
							open[at] = n
						} else if open[at] != n {
							t.Errorf("table %d, row %d, column %d goes on with nothing", i, k, at)
						}
					}
					at += n
				}
				if at != columns {
					t.Errorf("table %d, row %d: %d of %d columns", i, k, at, columns)
				}
			}
		}
	})
}

func TestEveryPartOfAWordFileIsThereAndReached(t *testing.T) {
	wordFiles(t, func(w Work, parts map[string]string) {
		for name, content := range parts {
			root := parseWord(t, content) // each is well formed
			if !strings.HasSuffix(name, ".rels") {
				continue
			}
			for _, r := range root.all("Relationship") {
				if target := path.Join(path.Dir(path.Dir(name)), r.attr["Target"]); parts[target] == "" {
					t.Errorf("%s leads to %s", name, target)
				}
			}
		}
		for _, o := range parseWord(t, parts["[Content_Types].xml"]).all("Override") {
			if parts[strings.TrimPrefix(o.attr["PartName"], "/")] == "" {
				t.Errorf("%s is not there", o.attr["PartName"])
			}
		}
		if custom := parts["docProps/custom.xml"]; !strings.Contains(custom, w.Document.Envelope().ID.String()) {
			t.Error("the file does not say which document it is")
		}
	})
}

func TestAWordFileHoldsWhatXMLCannot(t *testing.T) {
	d, s := testDesk(t)
	p := s.Plans[0].Clone()
	p.Title = "a < b & \"c\" \x01\ufffe </w:t> 😀"
	p.Parts[0].Paragraphs = append(p.Parts[0].Paragraphs, model.Paragraph{Level: model.Plain, Text: "]]><w:p/>"})
	file, err := d.Work(&p, s.Book).Word()
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	if words := parseWord(t, string(content)).words(); !strings.Contains(words, "</w:t> 😀") || !strings.Contains(words, "]]><w:p/>") {
		t.Error("letters are lost")
	}
}

// A wordPlace is one line of the list of places.
type wordPlace struct {
	Key, Path, Text string
	Role            document.Role
}

func placesIn(t *testing.T, parts map[string]string) []wordPlace {
	t.Helper()
	var list struct{ Places []wordPlace }
	if err := json.Unmarshal([]byte(parseWord(t, parts["customXml/item1.xml"]).in[0].text), &list); err != nil {
		t.Fatal(err)
	}
	return list.Places
}
