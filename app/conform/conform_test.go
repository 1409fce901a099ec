package conform

import (
	"slices"
	"testing"

	"sokehoach/app/document"
	"sokehoach/app/layout"
	"sokehoach/assets"
	"sokehoach/model"
)

func limits(t *testing.T) Limits {
	t.Helper()
	l, err := ParseLimits(assets.PageLimits())
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// samplePages lays out the sample, whose pages keep every rule.
func samplePages(t *testing.T, edit func(*document.Style)) []layout.Page {
	t.Helper()
	s, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	style, err := document.ParseStyle(assets.Style())
	if err != nil {
		t.Fatal(err)
	}
	a, err := model.ParseAuthorities(assets.Authorities())
	if err != nil {
		t.Fatal(err)
	}
	fonts, err := layout.ParseFonts(assets.Typeface("Regular"), assets.Typeface("Bold"), assets.Typeface("Italic"), assets.Typeface("BoldItalic"))
	if err != nil {
		t.Fatal(err)
	}
	if edit != nil {
		edit(&style)
	}
	pages, _ := layout.Paginate(document.ComposePlan(s.Plans[0], document.Source{Kind: model.DocumentKind{Name: "Kế hoạch"}, Book: s.Book, Style: style, Authorities: a}), fonts)
	return pages
}

func TestASoundDocumentHasNoFinding(t *testing.T) {
	for _, i := range limits(t).Check(samplePages(t, nil)) {
		t.Errorf("%s %s: %s", i.Code, i.Path, i.Text)
	}
}

// look gives a style change of one component.
func look(r document.Role, edit func(*document.Look)) func(*document.Style) {
	return func(s *document.Style) {
		l := s.Looks[r]
		edit(&l)
		s.Looks[r] = l
		s.Sheet.PageNumber = s.Looks[document.PageNumber]
	}
}

func TestAStyleOutsideTheDecreeIsFound(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(*document.Style)
		want string
	}{
		{"paper of another size", func(s *document.Style) { s.Sheet.W = document.MM(216) }, "A1"},
		{"a narrow left margin", func(s *document.Style) { s.Sheet.Left = document.MM(20) }, "A3"},
		{"a wide right margin", func(s *document.Style) { s.Sheet.Right = document.MM(25) }, "A3"},
		{"a narrow bottom margin", func(s *document.Style) { s.Sheet.Bottom = document.MM(15) }, "A3"},
		{"a small page number", look(document.PageNumber, func(l *document.Look) { l.Size = 22 }), "A5"},
		{"a bold page number", look(document.PageNumber, func(l *document.Look) { l.Face = document.Bold }), "A5"},
		{"a page number in the text", func(s *document.Style) { s.Sheet.NumberBaseline = document.MM(25) }, "A5"},
		{"a light Quốc hiệu", look(document.NationalName, func(l *document.Look) { l.Face = 0 }), "B1"},
		{"a Tiêu ngữ too large", look(document.Motto, func(l *document.Look) { l.Size = 30 }), "B2"},
		{"a short rule under Tiêu ngữ", look(document.Motto, func(l *document.Look) { l.RuleShare = 400 }), "B3"},
		{"a gap below Quốc hiệu", look(document.Motto, func(l *document.Look) { l.Before = 9 * document.Pt }), "B4"},
		{"a light office name", look(document.OfficeName, func(l *document.Look) { l.Face = 0 }), "B6"},
		{"no rule under the office", look(document.OfficeName, func(l *document.Look) { l.RuleShare = 0 }), "B7"},
		{"a long rule under the office", look(document.OfficeName, func(l *document.Look) { l.RuleShare = 1000 }), "B7"},
		{"a small number", look(document.Number, func(l *document.Look) { l.Size = 24 }), "B8"},
		{"an upright date", look(document.PlaceDate, func(l *document.Look) { l.Face = 0 }), "B10"},
		{"a kind to the left", look(document.Kind, func(l *document.Look) { l.Align = document.Left }), "B13"},
		{"a title without rule", look(document.Title, func(l *document.Look) { l.RuleShare = 0 }), "B15"},
		{"an upright ground", look(document.Ground, func(l *document.Look) { l.Face = 0 }), "C1"},
		{"ragged text", look(document.Dash, func(l *document.Look) { l.Align = document.Left }), "D1"},
		{"no indent", look(document.Dash, func(l *document.Look) { l.Indent = 0 }), "D2"},
		{"no distance of paragraphs", look(document.Dash, func(l *document.Look) { l.Before = 0 }), "D3"},
		{"tight lines", look(document.Dash, func(l *document.Look) { l.Pitch = 1000 }), "D4"},
		{"wide lines", look(document.Dash, func(l *document.Look) { l.Pitch = 2000 }), "D4"},
		{"a light heading", look(document.PartHeading, func(l *document.Look) { l.Face = 0 }), "D5"},
		{"small recipients", look(document.RecipientLine, func(l *document.Look) { l.Size = 20 }), "F2"},
		{"an upright label", look(document.RecipientsLabel, func(l *document.Look) { l.Face = document.Bold }), "F1"},
		{"a light authority", look(document.AuthorityLine, func(l *document.Look) { l.Face = 0 }), "E1"},
		{"no room to sign", func(s *document.Style) { s.SignatureGap.Height = document.MM(5) }, "E5"},
	} {
		codes := codesOf(limits(t).Check(samplePages(t, c.edit)))
		if !slices.Contains(codes, c.want) {
			t.Errorf("%s: found %q, want %s", c.name, codes, c.want)
		}
	}
}

func codesOf(findings []model.Finding) []string {
	var codes []string
	for _, i := range findings {
		codes = append(codes, i.Code)
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// carry moves the lines of a component from the n-th on to a page of their own.
func carry(p []layout.Page, r document.Role, n int) {
	for i := range p {
		for k := range p[i].Items {
			it := &p[i].Items[k]
			if it.Node == nil || it.Node.Role != r || it.Kind != layout.TextItem {
				continue
			}
			if n--; n <= 0 {
				other := &p[(i+1)%len(p)]
				other.Items = append(other.Items, *it)
				it.Node, it.Kind = nil, layout.RuleItem
			}
		}
	}
}

func TestPagesThatWereTamperedWithAreFound(t *testing.T) {
	first := func(p []layout.Page, r document.Role) *layout.Item {
		for i := range p {
			for k := range p[i].Items {
				if it := &p[i].Items[k]; it.Node != nil && it.Node.Role == r && it.Kind == layout.TextItem {
					return it
				}
			}
		}
		t.Fatalf("no %s", r)
		return nil
	}
	for _, c := range []struct {
		name, want string
		edit       func([]layout.Page)
	}{
		{"a landscape page", "A2", func(p []layout.Page) { p[1].W, p[1].H = p[1].H, p[1].W }},
		{"text in the margin", "A3", func(p []layout.Page) { first(p, document.Dash).X -= document.MM(20) }},
		{"decomposed text", "A4", func(p []layout.Page) { first(p, document.Dash).Text = "e\u0302" }},
		{"private characters", "A4", func(p []layout.Page) { first(p, document.Dash).Text = "\ue000" }},
		{"a missing page number", "A5", func(p []layout.Page) { p[1].Items = p[1].Items[1:] }},
		{"another Quốc hiệu", "B1", func(p []layout.Page) { first(p, document.NationalName).Text = "CỘNG HÒA" }},
		{"another Tiêu ngữ", "B2", func(p []layout.Page) { first(p, document.Motto).Text = "Độc lập – Tự do – Hạnh phúc" }},
		{"a number without its colon", "B8", func(p []layout.Page) { first(p, document.Number).Text = "Số /KH-UBND" }},
		{"a date on another line", "B10", func(p []layout.Page) { first(p, document.PlaceDate).Y += document.MM(3) }},
		{"month 03", "B10", func(p []layout.Page) { first(p, document.PlaceDate).Text = "Lai Châu, ngày 05 tháng 03 năm 2024" }},
		{"day 5", "B10", func(p []layout.Page) { first(p, document.PlaceDate).Text = "Lai Châu, ngày 5 tháng 3 năm 2024" }},
		{"an office name in small letters", "B6", func(p []layout.Page) { first(p, document.OfficeName).Text = "Ủy ban" }},
		{"holes between words", "T3", func(p []layout.Page) { first(p, document.Dash).Slack = document.MM(80) }},
		{"recipients below the signature", "F1", func(p []layout.Page) { first(p, document.RecipientsLabel).Y += document.MM(5) }},
		{"a signature alone on its page", "E7", func(p []layout.Page) {
			last := &p[len(p)-1]
			last.Items = slices.DeleteFunc(last.Items, func(it layout.Item) bool { return it.Node != nil && it.Node.Align == document.Justify })
		}},
		{"a name on the page after its title", "E7", func(p []layout.Page) { carry(p, document.SignerName, 1) }},
		{"recipients on two pages", "F3", func(p []layout.Page) { carry(p, document.RecipientLine, 3) }},
		{"a title of five lines", "B14", func(p []layout.Page) {
			title := *first(p, document.Title)
			for range 3 {
				title.Y++
				p[0].Items = append(p[0].Items, title)
			}
		}},
		{"a signature to the left", "E1", func(p []layout.Page) { first(p, document.SignerName).X -= document.MM(80) }},
	} {
		pages := samplePages(t, nil)
		c.edit(pages)
		if codes := codesOf(limits(t).Check(pages)); !slices.Contains(codes, c.want) {
			t.Errorf("%s: found %q, want %s", c.name, codes, c.want)
		}
	}
}

func TestLimitsWithoutTheirHeadAreRefused(t *testing.T) {
	for _, bad := range []string{``, `{}`, `{"id":"x","version":"1","source":"s","indentMM":{"choices":[10]},"looks":[{"role":"title","code":"B14","face":"oblique"}]}`} {
		if _, err := ParseLimits([]byte(bad)); err == nil {
			t.Errorf("%q was accepted", bad)
		}
	}
}
