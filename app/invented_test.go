package app

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"sokehoach/app/document"
	"sokehoach/app/internal/judge"
	"sokehoach/app/layout"
	"sokehoach/model"
)

// An invented is a made-up document, laid out.
type invented struct {
	seed  uint64
	work  Work
	paper Paper
}

// eachInvented lays out documents of any shape, and each of them again as a file.
func eachInvented(t *testing.T, n int, look func(x invented, file []byte)) {
	t.Helper()
	d, _ := testDesk(t)
	maker := inventor(t)
	for seed := uint64(1); seed <= uint64(n); seed++ {
		s := maker.Sample(seed)
		x := invented{seed: seed, work: d.Work(&s.Plans[0], s.Book)}
		x.paper = x.work.Paper()
		var file bytes.Buffer
		if _, err := x.work.Print(context.Background(), &file, nil); err != nil {
			t.Fatalf("%d: %v", seed, err)
		}
		look(x, file.Bytes())
	}
}

// Documents of any shape keep the rules of the decree on pages, lose no letter on
// the way to the file, give the same file twice, and are set as a chief would have
// it: words near each other, pages full.
func TestInventedDocumentsAreSoundFromDataToFile(t *testing.T) {
	if testing.Short() {
		t.Skip("two hundred documents")
	}
	var lines []spaced
	var white []float64
	pages := 0
	eachInvented(t, 200, func(x invented, file []byte) {
		pages += len(x.paper.Pages)
		for _, f := range x.work.desk.limits.Check(x.paper.Pages) {
			if f.Severity == model.Error {
				t.Errorf("%d: %s %s: %s", x.seed, f.Code, f.Path, f.Text)
			}
		}
		if again, err := x.work.PDF(x.paper); err != nil || !bytes.Equal(again, file) {
			t.Errorf("%d: the file differs when it is made again: %v", x.seed, err)
		}
		letters, err := judge.Letters(file)
		if want := lettersOf(x.paper.Pages); err != nil || letters != want {
			t.Errorf("%d: %d letters on the pages, %d in the file: %v", x.seed, len(want), len(letters), err)
		}
		if x.seed%2 == 0 {
			for _, f := range judge.Faults(file) {
				t.Errorf("%d: %s", x.seed, f)
			}
		}
		lines = append(lines, spaces(x.paper.Pages, x.work.desk.Fonts)...)
		white = append(white, whiteOfAnnexes(x.paper.Pages)...)
	})
	t.Logf("%d pages", pages)
	judgeSpaces(t, lines)
	mean, worst := 0.0, 0.0
	slices.Sort(white)
	for _, w := range white {
		mean += w / float64(len(white))
	}
	worst = white[len(white)*9/10]
	t.Logf("%d inner pages of annexes: %.1f mm white at the foot, nine of ten below %.1f", len(white), mean, worst)
	if mean > 12 || worst > 30 {
		t.Error("annexes leave their pages white")
	}
}

// lettersOf are the letters on pages, in the order in which they are drawn.
func lettersOf(pages []layout.Page) string {
	var out strings.Builder
	for _, p := range pages {
		for _, it := range p.Items {
			if it.Kind == layout.TextItem {
				out.WriteString(strings.NewReplacer(" ", "", "\u00A0", "").Replace(it.Text))
			}
		}
	}
	return out.String()
}

// whiteOfAnnexes is the white at the foot, in millimetres, of pages whose table
// goes on.
func whiteOfAnnexes(pages []layout.Page) []float64 {
	var out []float64
	for i := 0; i+1 < len(pages); i++ {
		if pages[i+1].Number != pages[i].Number+1 || !inAnnex(pages[i+1]) {
			continue
		}
		low := layout.Length(0)
		for _, it := range pages[i].Items {
			low = max(low, it.Y)
		}
		out = append(out, (pages[i].H - pages[i].Sheet.Bottom - low).MM())
	}
	return out
}

func inAnnex(p layout.Page) bool {
	return slices.ContainsFunc(p.Items, func(it layout.Item) bool {
		return it.Node != nil && (it.Node.Role == document.TableCellText || it.Node.Role == document.TableHead)
	})
}

func TestTheSamplesKeepTheStandardsOfArchivesAndReaders(t *testing.T) {
	d, s := testDesk(t)
	for _, p := range s.Plans {
		w := d.Work(&p, s.Book)
		file, err := w.PDF(w.Paper())
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range judge.Faults(file) {
			t.Errorf("%s: %s", p.Title, f)
		}
	}
}

// The judge is worth something only if it can condemn: every damage, of the same
// length so that the file can still be read, is a fault that was not there.
func TestTheJudgeSeesDamage(t *testing.T) {
	d, p, b := commune(t)
	w := d.Work(&p, b)
	good, err := w.PDF(w.Paper())
	if err != nil {
		t.Fatal(err)
	}
	for _, damage := range [][3]string{
		{"%PDF-1.7", "%PDF-2.0", "6.1.2"},
		{"/Lang (vi-VN)", "/Lang (     )", "7.2"},
		{"/Marked true", "/Marked fals", "7.1"},
		{"/DisplayDocTitle true", "/DisplayDocTitle null", "7.1"},
		{"/S /GTS_PDFA1", "/S /GTS_PDFX1", "6.2.3"},
		{"<pdfaid:part>2<", "<pdfaid:part>1<", "6.6.4"},
		{"<pdfuaid:part>1<", "<pdfuaid:part>3<", "6.6.4"},
		{"/PageMode /UseOutlines", "/OpenAction /UseOutlin", "OpenAction"},
		{"/FontFile2", "/FontFileX", "6.2.11.4"},
		{"/ToUnicode", "/ToUnicodX", "6.2.11.7"},
		{"/DW 778\n/W [ 13 13 250 32 [ 250", "/DW 778\n/W [ 13 13 250 32 [ 950", "6.2.11.5"},
		{"<</S /LI ", "<</S /TR ", "6.7.3.4"},
		{"<</S /LBody ", "<</S /LBodx ", "6.7.3.4"},
		{"<</S /H2 ", "<</S /H5 ", "7.4.2"},
		{"/Scope /Column", "/Scopx /Column", "7.5"},
		{"<</S /TH ", "<</S /TD ", "7.5"},
		{"/ColSpan 4", "/ColSpan 3", "7.5"},
		{"/K [0]", "/K [9]", "6.7.3"},
		{"<</Nums [0 [", "<</Nums [5 [", "tree of parents"},
		{"/Tabs /S", "/Tabs /R", "7.18.3"},
	} {
		bad := bytes.Replace(slices.Clone(good), []byte(damage[0]), []byte(damage[1]), 1)
		if faults := judge.Faults(bad); !strings.Contains(strings.Join(faults, "\n"), damage[2]) || bytes.Equal(bad, good) {
			t.Errorf("%q is not seen: %v", damage[1], faults)
		}
	}
	if faults := judge.Faults(good[:len(good)/2]); len(faults) == 0 {
		t.Error("half a file is sound")
	}
}
