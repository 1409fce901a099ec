package app

import (
	"testing"

	"sokehoach/model"
)

func TestAWordFileThatNobodyTouchedHasNoDifference(t *testing.T) {
	for _, w := range wordWorks(t) {
		file, err := w.Word()
		if err != nil {
			t.Fatal(err)
		}
		r, err := w.ReadWord(file)
		if err != nil || len(r.Changes) != 0 || r.Pairing != model.ByMarks || r.Unread {
			t.Errorf("%s: %v %+v", w.Document.Envelope().Title, err, r)
		}
	}
}

// wordWorks are works on the sample documents.
func wordWorks(t testing.TB) (out []Work) {
	t.Helper()
	d, s := testDesk(t)
	for _, p := range s.Plans {
		out = append(out, d.Work(&p, s.Book))
	}
	return out
}
