package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"sokehoach/model"
)

// SeverityColour is the ink in which a severity is told.
func SeverityColour(s model.Severity) fyne.ThemeColorName {
	switch s {
	case model.Error:
		return theme.ColorNameError
	case model.Warning:
		return theme.ColorNameWarning
	}
	return theme.ColorNamePlaceHolder
}

// GravestFirst are findings by their severity, in their own order else.
func GravestFirst(findings []model.Finding) []model.Finding {
	sorted := make([]model.Finding, 0, len(findings))
	for _, s := range []model.Severity{model.Error, model.Warning, model.Hint} {
		for _, i := range findings {
			if i.Severity == s {
				sorted = append(sorted, i)
			}
		}
	}
	return sorted
}

// Graver compares severities, the gravest first.
func Graver(a, b model.Severity) int {
	order := []model.Severity{model.Error, model.Warning, model.Hint}
	return slices.Index(order, a) - slices.Index(order, b)
}
