package check

import (
	"fmt"

	"sokehoach/model"
)

// lawOfLaws is behind the rules on what a document may rest on, and in what order.
const lawOfLaws = "Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15"

// groundsTogether: none twice (G1), each in force on the document's day (G2), the
// higher before the lower and the earlier before the later (G3).
func (c *checker) groundsTogether() {
	seen := map[string]bool{}
	var top model.RankedGround
	for i, r := range c.ranking.Lines(c.doc.Grounds, c.book) {
		path, line := fmt.Sprintf("grounds[%d]", i), c.doc.Grounds[i]
		key := groundKey(r.Ground, line)
		if key != "" && seen[key] {
			c.add(model.Warning, rule{"G1", decree("II.6.a")}, path, "Căn cứ này đã có ở dòng trên.")
		}
		seen[key] = true
		c.lawful(path, r.Ground)
		switch {
		case r.Rank == "":
		case top.Rank != "" && top.After(r) && top.Rank == r.Rank:
			c.add(model.Hint, rule{"G3", lawOfLaws + ", Điều 4"}, path, "Căn cứ này nên đứng trên: cùng là %s thì văn bản ban hành trước đứng trước.", r.Rank)
		case top.Rank != "" && top.After(r):
			c.add(model.Hint, rule{"G3", lawOfLaws + ", Điều 4"}, path, "Căn cứ này nên đứng trên: %s đứng trước %s.", r.Rank, top.Rank)
		default:
			top = r
		}
	}
}

// lawful: a ground whose days are known, to the book or to the library, holds on the
// document's; what came in its place is told.
func (c *checker) lawful(path string, g model.Ground) {
	known, _ := c.library.Of(g)
	to := g.To
	if to.IsZero() {
		to = known.To
	}
	switch {
	case to.Over(c.doc.Day()):
		instead := ""
		if next, ok := c.library.Successor(known); ok && next.Number != g.Number && next.Number != "" {
			instead = fmt.Sprintf(" Nay là %s số %s %s.", next.Kind, next.Number, next.Issued.Cited())
		}
		c.add(model.Warning, rule{"G2", lawOfLaws}, path, "Căn cứ này đã hết hiệu lực %s, trước ngày của %s.%s", to.Cited(), c.kind.Noun(), instead)
	case c.early(g.From):
		c.add(model.Warning, rule{"G2", lawOfLaws}, path, "Căn cứ này có hiệu lực %s, sau ngày của %s.", g.From.Cited(), c.kind.Noun())
	}
}

// groundKey is what one document is known by: number and day, else all its
// words. The number alone is not enough: every office has its own.
func groundKey(g model.Ground, line model.GroundLine) string {
	switch {
	case g.Number != "" && g.Issued.Full():
		return model.Fold(g.Number) + " " + g.Issued.String()
	case !line.Ground.IsZero():
		return model.Fold(model.TrimEnd(g.Citation()))
	}
	return model.Fold(model.TrimEnd(line.Text))
}
