package plans

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// parted puts the archived plans last, and tells how many are before them.
func parted(heads []model.DocumentHead, archive app.Archive) ([]model.DocumentHead, int) {
	var current, aside []model.DocumentHead
	for _, h := range heads {
		if archive[h.ID] {
			aside = append(aside, h)
		} else {
			current = append(current, h)
		}
	}
	return append(current, aside...), len(current)
}

// rows are the lines of the list: plans, and the line of the fold where there is
// one.
func (s *Screen) rows() int {
	switch {
	case s.foldAt() < 0:
		return len(s.heads)
	case s.open:
		return len(s.heads) + 1
	}
	return s.current + 1
}

// foldAt is the row that opens and closes what is archived, or -1.
func (s *Screen) foldAt() int {
	if s.current == len(s.heads) {
		return -1
	}
	return s.current
}

// headAt is the plan in a row, or -1.
func (s *Screen) headAt(row int) int {
	switch {
	case row < 0 || row == s.foldAt() || row >= s.rows():
		return -1
	case row > s.current:
		return row - 1
	}
	return row
}

// fold shows what is archived, or hides it again.
func (s *Screen) fold() {
	s.open = !s.open
	s.list.Refresh()
}

// enter opens the chosen plan, or the fold.
func (s *Screen) enter() {
	if s.chosen >= 0 && s.chosen == s.foldAt() {
		s.fold()
	} else {
		s.openPlan()
	}
}

// below are the actions on what is not worked on any more.
func (s *Screen) below() fyne.CanvasObject {
	box := container.NewHBox()
	if s.actions.Archive != nil && len(s.heads) > 0 {
		s.aside = kit.NewButton(text.ArchivePlan, theme.StorageIcon(), func() {
			s.act(func(h model.DocumentHead) { s.actions.Archive(h, s.chosen < s.current) })
		})
		box.Add(s.aside)
	}
	if s.actions.Deleted != nil {
		box.Add(kit.NewButton(text.DeletedPlans, theme.HistoryIcon(), s.actions.Deleted))
	}
	return box
}

// choose follows the row that is chosen.
func (s *Screen) choose(row int) {
	s.chosen = row
	if s.aside == nil {
		return
	}
	label := text.ArchivePlan
	if row > s.current {
		label = text.UnarchivePlan
	}
	s.aside.SetText(label)
}
