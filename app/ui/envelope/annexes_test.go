package envelope

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"sokehoach/app/text"
	"sokehoach/assets"
	"sokehoach/model"
)

func TestOneClickDropsTheColumnsThatSayNothing(t *testing.T) {
	test.NewTempApp(t)
	s, d := sample(t)
	forms, err := model.ParseForms(assets.Forms())
	if err != nil {
		t.Fatal(err)
	}
	s.Forms = forms
	f, _ := forms.Form(d.Annexes[0].Form)
	var all []string
	for _, c := range f.Columns {
		all = append(all, c.Key)
	}
	said, blank := "", []string{all[len(all)-1], all[len(all)-2]}
	s.Say = func(words string) { said = words }
	s.Blank = func(n int) ([]string, []string) {
		if n != 0 {
			t.Errorf("asked of annex %d", n)
		}
		return blank, all
	}
	s.dropBlank(0)
	got := s.Session.Value().Annexes[0].Columns
	if len(got) != len(all)-2 || slices.Contains(got, blank[0]) || !strings.Contains(said, "2 cột") {
		t.Errorf("%v, %q", got, said)
	}
	s.Session.Undo()
	if got := s.Session.Value().Annexes[0].Columns; !slices.Equal(got, d.Annexes[0].Columns) {
		t.Errorf("one undo: %v", got)
	}
	s.dropBlank(0)
	s.allColumns(0)
	if got := s.Session.Value().Annexes[0].Columns; len(got) != 0 || said != text.ColumnsAreBack {
		t.Errorf("%v, %q", got, said)
	}
	blank = nil
	if s.dropBlank(0); said != text.NoneBlank || len(s.Session.Value().Annexes[0].Columns) != 0 {
		t.Errorf("nothing to drop: %q", said)
	}
	blank = all[1:]
	if s.dropBlank(0); said != text.AllBlank || len(s.Session.Value().Annexes[0].Columns) != 0 {
		t.Errorf("an empty annex: %q", said)
	}
}
