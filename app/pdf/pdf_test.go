package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"math"
	"strings"
	"sync"
	"testing"
	"time"

	"sokehoach/app/document"
	"sokehoach/app/internal/golden"
	"sokehoach/app/layout"
	"sokehoach/assets"
)

func TestEqualPagesGiveEqualBytes(t *testing.T) {
	fonts := tinos(t)
	before := sha256.Sum256(fonts[0].Data)
	want := sha256.Sum256(mustWrite(t, samplePages(fonts), fonts))
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			if got := sha256.Sum256(mustWrite(t, samplePages(fonts), fonts)); got != want {
				t.Error("two documents made at once differ")
			}
		})
	}
	group.Wait()
	if sha256.Sum256(fonts[0].Data) != before {
		t.Error("the font's bytes were changed")
	}
}

func TestADocumentWithoutDateIsTheSameToo(t *testing.T) {
	fonts := tinos(t)
	a, errA := Write(samplePages(fonts), fonts, Info{Profile: assets.OutputProfile()})
	b, errB := Write(samplePages(fonts), fonts, Info{Profile: assets.OutputProfile()})
	if errA != nil || errB != nil || !bytes.Equal(a, b) {
		t.Error("differs", errA, errB)
	}
}

func TestTheFileSaysWhatThePagesSay(t *testing.T) {
	fonts := tinos(t)
	pages := samplePages(fonts)
	var b strings.Builder
	pieces := open(t, mustWrite(t, pages, fonts)).pieces()
	for _, p := range pieces {
		fmt.Fprintln(&b, strings.Replace(p.String(), p.font[:7], "", 1))
	}
	golden.Check(t, "sample.txt", b.String())
	for i, page := range pages {
		for _, it := range page.Items {
			if it.Kind != layout.TextItem {
				continue
			}
			p := pieces[0]
			pieces = pieces[1:]
			y := page.H.Points() - it.Y.Points()
			if p.text != it.Text || p.page != i+1 || math.Abs(p.x-it.X.Points()) > 0.006 || math.Abs(p.y-y) > 0.006 || p.size != it.Size.Points() {
				t.Errorf("got %v, want %v %v %v %q", p, it.X, y, it.Size, it.Text)
			}
		}
	}
	if len(pieces) > 0 {
		t.Errorf("more in the file than on the pages: %v", pieces)
	}
}

func TestMixedFacesShareOneRightEdge(t *testing.T) {
	fonts := tinos(t)
	var pages []layout.Page
	for n := range 10 {
		pages = append(pages, textPage(fonts, n))
	}
	ends := map[[2]float64]float64{}
	for _, p := range open(t, mustWrite(t, pages, fonts)).pieces() {
		if strings.HasSuffix(p.text, " ") { // not the page number
			line := [2]float64{float64(p.page), p.y}
			ends[line] = max(ends[line], p.right)
		}
	}
	worst := 0.0
	for line, right := range ends {
		delta := math.Abs(right - (left + column).Points())
		worst = max(worst, delta)
		if delta > 0.05 {
			t.Errorf("line %v ends %.3f pt off", line, delta)
		}
	}
	t.Logf("%d lines, worst %.4f pt", len(ends), worst)
	if len(ends) < 300 {
		t.Errorf("only %d lines", len(ends))
	}
}

func TestOnlyFacesInUseAreEmbedded(t *testing.T) {
	fonts := tinos(t)
	text := layout.Item{Kind: layout.TextItem, X: left, Y: left, Size: size14, Text: "Kế hoạch", Face: 3}
	for _, c := range []struct {
		items []layout.Item
		want  []string
	}{
		{[]layout.Item{text}, []string{"Tinos-BoldItalic"}},
		{nil, []string{"Tinos-Regular"}},
		{samplePages(fonts)[0].Items, []string{"Tinos-Regular", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic"}},
	} {
		v := open(t, mustWrite(t, []layout.Page{{W: paperW, H: paperH, Items: c.items}}, fonts))
		if len(v.fonts) != len(c.want) {
			t.Errorf("got %v, want %v", v.fonts, c.want)
		}
		all := bytes.Join(v.file.objects, nil)
		if got := bytes.Count(all, []byte("/FontFile2 ")); got != len(c.want) {
			t.Errorf("%d font files for %v", got, c.want)
		}
		for _, name := range c.want {
			if got := bytes.Count(all, []byte("+"+name+"\n")); got != 3 {
				t.Errorf("%s is named %d times, want 3: font, descendant, descriptor", name, got)
			}
		}
		if bytes.Contains(all, []byte("utf8tinos")) {
			t.Error("gofpdf's name is still there")
		}
	}
}

func TestHostileItemsNeverPanic(t *testing.T) {
	fonts := tinos(t)
	texts := []string{
		"", " ", "😀", "\U00010000", "A\xffB", "cuối \xe1\xba", "\xed\xa0\x80", "☑漢", "a\tb\r\nc\x00\x7f", "\u200b\ufeff\u00ad",
		`( ) \`, "\uffff\ufffe\ufffd", strings.Repeat("ệ", 5000), "Kế hoạch", "{nb}", "/Count 0>> endobj",
	}
	numbers := []layout.Length{0, 1, -1, -1 << 62, 1<<62 - 1, 300000}
	var pages []layout.Page
	for _, text := range texts {
		p := layout.Page{W: paperW, H: paperH, Marks: []layout.Mark{{Title: text, Level: len(text), Y: -1}, {Title: text, Level: -9}}}
		for i, n := range numbers {
			m := numbers[(i+1)%len(numbers)]
			p.Items = append(p.Items,
				layout.Item{Text: text, X: n, Y: m, W: n, Slack: m, Size: size14, Face: 255},
				layout.Item{Text: text, X: 90000, Y: 90000, W: n, Slack: m, Size: 0},
				layout.Item{Text: text, X: 90000, Y: 90000, W: 90000, Slack: m, Size: 1000000},
				layout.Item{Kind: layout.RuleItem, X: n, Y: m, W: m, H: n},
				layout.Item{Kind: 99, Text: text})
		}
		pages = append(pages, p)
	}
	for _, text := range texts {
		written, err := Write(pages, fonts, Info{Title: text, Author: text, When: time.Date(1, 1, 1, 0, 0, 1, 0, time.UTC), Profile: assets.OutputProfile()})
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		open(t, written).structure()
		qpdf(t, written)
	}
}

func TestWhatCannotBeDrawnIsReplaced(t *testing.T) {
	fonts := tinos(t)
	item := layout.Item{X: left, Y: left, Size: size14, Text: "a😀\xff☑ệ", W: column, Slack: 1}
	pieces := open(t, mustWrite(t, []layout.Page{{W: paperW, H: paperH, Items: []layout.Item{item}}}, fonts)).pieces()
	if len(pieces) != 1 || pieces[0].text != "a□□□ệ" {
		t.Errorf("got %v", pieces)
	}
}

func TestUnusablePagesAndFontsAreErrors(t *testing.T) {
	fonts := tinos(t)
	good := []layout.Page{{W: paperW, H: paperH}}
	for name, write := range map[string]func() ([]byte, error){
		"no pages": func() ([]byte, error) { return Write(nil, fonts, Info{Profile: assets.OutputProfile()}) },
		"no size":  func() ([]byte, error) { return Write([]layout.Page{{}}, fonts, Info{Profile: assets.OutputProfile()}) },
		"huge": func() ([]byte, error) {
			return Write([]layout.Page{{W: 1 << 60, H: 1}}, fonts, Info{Profile: assets.OutputProfile()})
		},
		"no fonts":   func() ([]byte, error) { return Write(good, layout.Fonts{}, Info{Profile: assets.OutputProfile()}) },
		"no profile": func() ([]byte, error) { return Write(good, fonts, Info{}) },
		"a text for a profile": func() ([]byte, error) {
			return Write(good, fonts, Info{Profile: bytes.Repeat([]byte("acsp"), 50)})
		},
		"empty font": func() ([]byte, error) {
			return Write(good, layout.Fonts{{}, {}, {}, {}}, Info{Profile: assets.OutputProfile()})
		},
	} {
		if b, err := write(); err == nil {
			t.Errorf("%s: %d bytes and no error", name, len(b))
		}
	}
}

func FuzzWrite(f *testing.F) {
	fonts := tinos(f)
	for _, s := range []string{"Kế hoạch", "A\xff", "😀", "( ) \\ \r", "Ke\u0302\u0301", ""} {
		f.Add(s, s, int64(300000), int64(90000), int64(5000), 28)
	}
	f.Fuzz(func(t *testing.T, text, title string, x, w, slack int64, size int) {
		it := layout.Item{X: layout.Length(x), Y: 90000, W: layout.Length(w), Slack: layout.Length(slack), Face: 1, Text: text}
		for range min(max(size, 0), 200) {
			it.Size++
		}
		it.Node = &layout.Node{Role: document.TableCellText, Cols: size, Parent: &layout.Node{Role: document.Role(title)}}
		page := layout.Page{W: paperW, H: paperH, Items: []layout.Item{it}, Marks: []layout.Mark{{Title: title, Level: size}}}
		written, err := Write([]layout.Page{page}, fonts, Info{Title: title, Author: text, When: when, Profile: assets.OutputProfile()})
		if err != nil {
			t.Fatal(err)
		}
		v := open(t, written)
		v.structure()
		v.metadata()
		pieces := v.pieces()
		if it.Size > 0 && text != "" && (len(pieces) != 1 || pieces[0].text != drawable(text, fonts[1])) {
			t.Errorf("wrote %q, got %v", text, pieces)
		}
	})
}
