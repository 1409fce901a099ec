package editor

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app/text"
	"sokehoach/model"
)

// Findings are what is found in the document, as they are listed.
func (s *Screen) Findings() []model.Finding { return s.problems.Findings() }

// NextProblem leads to one finding after the other.
func (s *Screen) NextProblem() { s.problems.Next(1) }

// PreviousProblem leads back to the finding before.
func (s *Screen) PreviousProblem() { s.problems.Next(-1) }

// ShowProblems opens the list of findings.
func (s *Screen) ShowProblems() { s.listProblems(true) }

// HideProblems closes the list of findings, if it is open.
func (s *Screen) HideProblems() {
	if s.problems.Object().Visible() {
		s.listProblems(false)
	}
}

func (s *Screen) toggleProblems() { s.listProblems(!s.problems.Object().Visible()) }

// listProblems opens the list of findings and gives it the keyboard, or closes it
// and gives the keyboard back.
func (s *Screen) listProblems(open bool) {
	s.frame.panes.turn(false)
	c := s.env.Canvas
	focus := c.Focused()
	here := focus == nil || s.problems.Has(focus)
	if open {
		s.problems.Object().Show()
	} else {
		s.problems.Object().Hide()
	}
	drawer{}.Layout(s.frame.left.Objects, s.frame.left.Size())
	switch {
	case open && !s.problems.Has(focus):
		s.left, s.leftOn = focus, s.form
		c.Focus(s.problems.List())
	case !open && here && s.left != nil && s.left != fyne.Focusable(s.frame.found) && s.leftOn == s.form:
		c.Focus(s.left)
	case !open && here: // the mouse had taken the keyboard away, or the page is another
		s.form.Resume()
	}
}

// count shows how much is found, in the colour of the gravest.
func (f *frame) count(findings []model.Finding) {
	words, icon := text.CheckButton(findings), theme.ConfirmIcon()
	if len(findings) > 0 {
		icon = theme.InfoIcon()
	}
	for _, i := range findings {
		if i.Severity == model.Error {
			icon = theme.NewErrorThemedResource(theme.ErrorIcon())
		}
	}
	if f.found.Text != words {
		f.found.SetIcon(icon)
		f.found.SetText(words)
	}
}
