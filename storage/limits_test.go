package storage

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sokehoach/model"
)

func TestWhatIsAcknowledgedIsReadAgainWhateverItsLength(t *testing.T) {
	path := filepath.Join(t.TempDir(), "book.db")
	s, err := Open(path, Options{})
	must(t, err)
	g := model.Ground{ID: s.NewID(), Title: strings.Repeat("x", maxRecord-200)}
	must(t, s.PutGround(g))
	g.Title = strings.Repeat("y", len(g.Title))
	must(t, s.PutGround(g)) // both values stand in the history
	for _, size := range []int{maxRecord, maxLeafRun / crowd, maxLeafRun} {
		wantError(t, s.PutGround(model.Ground{ID: s.NewID(), Title: strings.Repeat("x", size)}), model.ErrTooLarge)
	}
	must(t, s.Close())
	s, err = Open(path, Options{})
	must(t, err)
	must(t, s.DeleteGround(g.ID))
	must(t, s.Close())
	sound(t, path)
}

func TestASettingIsAsLongAsTheGuardReads(t *testing.T) {
	s, path := start(t, Options{})
	long := strings.Repeat("x", maxValue-100)
	for i := range crowd + 1 {
		must(t, s.PutSetting(strings.Repeat("n", i+1), long))
	}
	wantError(t, s.PutSetting("n", strings.Repeat("x", maxValue)), model.ErrTooLarge)
	wantError(t, s.PutSetting(strings.Repeat("n", maxKey+1), 1), model.ErrTooLarge)
	must(t, s.Close())
	s = reopened(t, path, Options{})
	var got string
	if found, err := s.Setting("n", &got); err != nil || !found || got != long {
		t.Errorf("got %d bytes, %v %v", len(got), found, err)
	}
}

func TestAChangeOfManySmallFieldsFitsTheHistory(t *testing.T) {
	if testing.Short() {
		t.Skip("takes 5 s")
	}
	s, path := start(t, Options{})
	p := model.Plan{Document: model.Document{ID: s.NewID(), Parts: []model.Part{{}}}}
	for _, text := range []string{"a", "b"} {
		p.Parts[0].Paragraphs = slices.Repeat([]model.Paragraph{{Text: text}}, 300_000)
		must(t, s.PutPlan(p))
	}
	must(t, s.Close())
	s = reopened(t, path, Options{})
	all, err := s.History(model.HistoryFilter{Record: p.ID}, 1)
	if must(t, err); len(all) != 1 || all[0].Act != model.Altered {
		t.Errorf("got %d changes", len(all))
	}
}
