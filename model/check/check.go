// Package check judges the data of a document before it is laid out: the rules
// of Nghị định 30/2020/NĐ-CP that do not need a page. It never fails and never
// blocks.
package check

import (
	"fmt"

	"sokehoach/model"
)

// A Measure (căn cứ kiểm tra) is what a document is judged by: the row of its
// kind, the forms of its annexes, what money is too much, what the language
// allows, the order of grounds, and the ways to sign.
type Measure struct {
	Kind        model.DocumentKind
	Forms       model.Forms
	Sums        model.SumLimits
	Wording     model.Wording
	Ranking     model.Ranking
	Authorities model.Authorities
	Library     model.GroundLibrary
}

// Document gives all that is found in what every document has, in its order.
func Document(d model.AnyDocument, b model.Book, m Measure) []model.Finding {
	c := newChecker(d, b, m)
	c.heading()
	c.grounds()
	c.groundsTogether()
	c.text()
	c.annexes()
	c.recipients()
	c.maskedGrounds()
	c.maskedEnding()
	c.signature()
	c.review()
	c.prose()
	return c.findings
}

// A checker is one look through a document. What is drawn from the data of its
// kind is told by the kind's own rules.
type checker struct {
	document    model.AnyDocument
	doc         *model.Document // its envelope
	kind        model.DocumentKind
	book        model.Book
	forms       model.Forms
	words       lexicon
	old         *formerNames // known while prose is looked through; nil where there are none
	ranking     model.Ranking
	authorities model.Authorities
	library     model.GroundLibrary

	draws  func(model.PartRole) bool           // a part prints something besides its text
	values func(model.Part) model.PhraseValues // of the named places of a part; nil where it has none
	more   string                              // paragraphs besides those of the parts

	findings []model.Finding
}

func newChecker(d model.AnyDocument, b model.Book, m Measure) *checker {
	return &checker{
		document: d, doc: d.Envelope(), kind: m.Kind, book: b, forms: m.Forms, words: newLexicon(m.Wording), ranking: m.Ranking,
		authorities: m.Authorities, library: m.Library,
		draws:  func(model.PartRole) bool { return false },
		values: func(model.Part) model.PhraseValues { return nil },
	}
}

// A rule is a stable code and the provision behind it.
type rule struct{ code, source string }

func (c *checker) add(s model.Severity, r rule, path, format string, values ...any) {
	c.findings = append(c.findings, model.Finding{Code: r.code, Severity: s, Path: path, Text: fmt.Sprintf(format, values...), Source: r.source})
}

// decree names a provision of Phụ lục I.
func decree(place string) string { return "NĐ 30/2020/NĐ-CP, Phụ lục I, " + place }

// own is behind rules that no provision gives: agreement of the data with itself.
func (c *checker) own() string { return "số liệu trong " + c.kind.Noun() }
