package app

import (
	"sokehoach/app/document"
	"sokehoach/app/layout"
	"sokehoach/model"
)

// flawFindings turns what could not be set into findings at their field.
func flawFindings(flaws []layout.Flaw) []model.Finding {
	var findings []model.Finding
	for _, f := range flaws {
		issue := model.Finding{Path: f.Path, Source: document.TypefaceProvision}
		switch f.Kind {
		case layout.MissingRune:
			issue.Code, issue.Severity, issue.Text = "T1", model.Error, document.MissingRuneText(f.Rune)
		case layout.BrokenWord:
			issue.Code, issue.Severity, issue.Text = "T2", model.Warning, document.BrokenWordText
		}
		findings = append(findings, issue)
	}
	return findings
}
