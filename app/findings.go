package app

import (
	"fmt"

	"sokehoach/app/document"
	"sokehoach/app/layout"
	"sokehoach/model"
)

// formIssues finds the annexes that cannot be printed for want of their form (N6).
func (d *Desk) formIssues(p model.Plan) []model.Issue {
	var issues []model.Issue
	for i, a := range p.Annexes {
		if _, ok := d.Forms.Form(a.Form); !ok {
			issues = append(issues, model.Issue{
				Code: "N6", Severity: model.Error, Path: fmt.Sprintf("annexes[%d].form", i),
				Text: document.NoFormText, Source: document.FormProvision,
			})
		}
	}
	return issues
}

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
