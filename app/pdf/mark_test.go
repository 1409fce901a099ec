package pdf

import (
	"os"
	"strings"
	"testing"

	"sokehoach/app/layout"
)

// A mark that no letter has with it stands over its letter, and is copied behind it.
func TestMarksOfTheHighlandsStandOverTheirLetters(t *testing.T) {
	fonts := tinos(t)
	const words = "BUÔN Ê̆A Ŏ̆ Č Ư̆ – buôn ê̆a ô̆ ư̆n (Ê̆)"
	plain := layout.Item{X: left, Y: left, Size: size14, Text: words, W: column}
	spread := plain
	spread.Y, spread.Slack, spread.Track = 2*left, 40_000, 100
	written := mustWrite(t, []layout.Page{{W: paperW, H: paperH, Items: []layout.Item{plain, spread}}}, fonts)
	qpdf(t, written)
	if path := os.Getenv("KEEP_PDF"); path != "" {
		if err := os.WriteFile(path, written, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	text, ok := outside(t, written, "pdftotext", "-raw", "FILE", "-")
	if !ok {
		t.Skip("poppler's programs are not installed")
	}
	if strings.Count(text, words) != 2 {
		t.Errorf("it is copied as %q", text)
	}
}
