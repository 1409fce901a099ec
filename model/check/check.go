// Package check judges the data of a document before it is laid out: the rules
// of Nghị định 30/2020/NĐ-CP that do not need a page. It never fails and never
// blocks.
package check

import (
	"fmt"

	"sokehoach/model"
)

// A Measure (căn cứ kiểm tra) is the data files that a plan is judged by: the
// forms of its annexes, what money is too much, what the language allows, the
// order of grounds, and the ways to sign.
type Measure struct {
	Forms       model.Forms
	Sums        model.SumLimits
	Wording     model.Wording
	Ranking     model.Ranking
	Authorities model.Authorities
}

// Plan gives all that is found in p, in the order of the document.
func Plan(p model.Plan, b model.Book, m Measure) []model.Finding {
	c := newChecker(p, b, m)
	c.heading()
	c.grounds()
	c.groundsTogether()
	c.text()
	c.entries()
	c.ids()
	c.total()
	c.allocations()
	c.indicators()
	c.annexes()
	c.recipients()
	c.charged()
	c.masked()
	c.absent()
	c.signature()
	c.benefits()
	c.review()
	c.prose()
	return c.findings
}

// A checker is one look through a plan.
type checker struct {
	plan        model.Plan
	book        model.Book
	forms       model.Forms
	sums        model.SumLimits
	words       lexicon
	ranking     model.Ranking
	authorities model.Authorities
	dossier     model.Dossier
	findings    []model.Finding
}

func newChecker(p model.Plan, b model.Book, m Measure) *checker {
	return &checker{
		plan: p, book: b, forms: m.Forms, sums: m.Sums, words: newLexicon(m.Wording), ranking: m.Ranking,
		authorities: m.Authorities, dossier: model.NewDossier(p, b),
	}
}

// A rule is a stable code and the provision behind it.
type rule struct{ code, source string }

func (c *checker) add(s model.Severity, r rule, path, format string, values ...any) {
	c.findings = append(c.findings, model.Finding{Code: r.code, Severity: s, Path: path, Text: fmt.Sprintf(format, values...), Source: r.source})
}

// decree names a provision of Phụ lục I.
func decree(place string) string { return "NĐ 30/2020/NĐ-CP, Phụ lục I, " + place }
