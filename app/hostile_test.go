package app

import (
	"math/rand/v2"
	"strings"

	"sokehoach/assets"
	"sokehoach/model"
)

// hostilePlan makes a plan of text that clerks paste and machines choke on,
// cleaned as the form cleans it; n chooses which.
func hostilePlan(n int) model.Plan {
	r := rand.New(rand.NewPCG(uint64(n), 7))
	s, err := model.ParseSample(assets.Sample())
	if err != nil {
		panic(err)
	}
	p := s.Plans[0]
	p.Title = hostileText(r, 25)
	p.Symbol = hostileText(r, 2)
	p.Place = hostileText(r, 3)
	p.Opening = hostileText(r, 60)
	p.Closing = hostileText(r, 60)
	p.Grounds = append(p.Grounds, model.GroundLine{Text: hostileText(r, 40)})
	p.Recipients = nil
	for range r.IntN(60) {
		p.Recipients = append(p.Recipients, model.Recipient{Text: hostileText(r, 8)})
	}
	p.Parts = nil
	levels := []model.Level{model.ClauseTitle, model.Clause, model.Point, model.Dash, model.Plain}
	for range r.IntN(5) {
		part := model.Part{Heading: hostileText(r, 10)}
		for range r.IntN(12) {
			part.Paragraphs = append(part.Paragraphs, model.Paragraph{Level: levels[r.IntN(5)], Text: hostileText(r, 1+r.IntN(300))})
		}
		p.Parts = append(p.Parts, part)
	}
	p.Signature.Officer, p.Signature.Title, p.Signature.Name = model.ID{}, hostileText(r, 4), hostileText(r, 4)
	return p
}

func hostileText(r *rand.Rand, words int) string {
	atoms := []string{
		"Kế hoạch", "vùng đồng bào", "dân tộc thiểu số", "miền núi", "\u00a0", "漢字", "👍🏽", "x\u0323", "\u200b", "thực\u00adhiện", "\xff\xfe", "2024-2025",
		"/", "…", "“Nếp nghĩ”", strings.Repeat("nghiêng", 29), "Số 01/NQ-CP", "ﬁ", "\u202e", "<b>", "{số}", `\()`, "\ue000", "1.234.567 đồng",
	}
	var b strings.Builder
	for range r.IntN(words + 1) {
		if r.IntN(4) > 0 {
			b.WriteString(atoms[r.IntN(4)])
		} else {
			b.WriteString(atoms[r.IntN(len(atoms))])
		}
		b.WriteByte(' ')
	}
	return model.CleanText(b.String())
}
