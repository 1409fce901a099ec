package app

import (
	"sokehoach/app/document"
	"sokehoach/app/layout"
	"sokehoach/model"
)

// flawIssues turns what could not be set into findings at their field.
func flawIssues(flaws []layout.Flaw) []model.Issue {
	var issues []model.Issue
	for _, f := range flaws {
		issue := model.Issue{Path: f.Path, Source: document.TypefaceProvision}
		switch f.Kind {
		case layout.MissingRune:
			issue.Code, issue.Severity, issue.Text = "T1", model.Error, document.MissingRuneText(f.Rune)
		case layout.BrokenWord:
			issue.Code, issue.Severity, issue.Text = "T2", model.Warning, document.BrokenWordText
		}
		issues = append(issues, issue)
	}
	return issues
}
