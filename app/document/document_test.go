package document

import (
	"fmt"
	"strings"
	"testing"

	"sokehoach/app/internal/golden"
	"sokehoach/assets"
	"sokehoach/model"
)

func source(t *testing.T) planSource {
	t.Helper()
	sample, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	style, err := ParseStyle(assets.Style())
	if err != nil {
		t.Fatal(err)
	}
	a, err := model.ParseAuthorities(assets.Authorities())
	if err != nil {
		t.Fatal(err)
	}
	forms, err := model.ParseForms(assets.Forms())
	if err != nil {
		t.Fatal(err)
	}
	c, err := model.ParseCatalogue(assets.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	sample.Book.Catalogues = []model.Catalogue{c}
	return planSource{Plan: sample.Plans[0], Source: Source{Kind: planKind(t), Book: sample.Book, Style: style, Authorities: a, Forms: forms}}
}

// planKind is the row of plans.
func planKind(t *testing.T) model.DocumentKind {
	t.Helper()
	kinds, err := model.ParseKinds(assets.DocumentKinds())
	if err != nil {
		t.Fatal(err)
	}
	k, _ := kinds.ByCode(model.PlanKind)
	return k
}

// composed is what a plan prints.
func composed(s planSource) Content { return ComposePlan(s.Plan, s.Source) }

// dump writes blocks as text, one paragraph a line: role, path, words. Bound
// words are joined by "~", blanks stand in brackets.
func dump(d Content) string {
	var b strings.Builder
	line := func(indent string, t *Text) {
		fmt.Fprintf(&b, "%s%s %s ", indent, t.Role, t.Path)
		for _, r := range t.Runs {
			if r.Blank != "" {
				fmt.Fprintf(&b, "[%s]", r.Blank)
			}
			b.WriteString(strings.ReplaceAll(r.Text, "\u00a0", "~"))
		}
		b.WriteByte('\n')
	}
	for _, block := range d.Blocks {
		switch block := block.(type) {
		case *Text:
			line("", block)
		case *NewSheet:
			fmt.Fprintf(&b, "new sheet %s %dx%d\n", block.Path, block.Sheet.W, block.Sheet.H)
		case *Table:
			b.WriteString(dumpTable(block))
		case *Columns:
			fmt.Fprintf(&b, "%s\n", block.Role)
			for i, row := range block.Rows {
				for k, cell := range row {
					fmt.Fprintf(&b, "  row %d column %d\n", i+1, k+1)
					for _, item := range cell {
						if t, ok := item.(*Text); ok {
							line("    ", t)
						} else {
							b.WriteString("    space\n")
						}
					}
				}
			}
		}
	}
	return b.String()
}

// dumpTable writes rows with their cells between bars.
func dumpTable(t *Table) string {
	var b strings.Builder
	fmt.Fprintf(&b, "table %s of %d columns\n", t.Path, len(t.Widths))
	for i, r := range append(t.Head[:len(t.Head):len(t.Head)], t.Body...) {
		if i < len(t.Head) {
			b.WriteString("  head")
		} else {
			fmt.Fprintf(&b, "  %s", r.Path)
		}
		for _, c := range r.Cells {
			span := ""
			if c.Cols > 1 || c.Rows > 1 {
				span = fmt.Sprintf("<%dx%d>", max(c.Cols, 1), max(c.Rows, 1))
			}
			fmt.Fprintf(&b, " | %s%s", span, strings.ReplaceAll(c.Text.Runs[0].Text, "\u00a0", "~"))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestTheSampleIsComposedInTheOrderOfTheDecree(t *testing.T) {
	golden.Check(t, "thanh-pho-2024.blocks.txt", dump(composed(source(t))))
	s := source(t)
	sample, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	s.Plan = sample.Plans[1]
	golden.Check(t, "xa-2024.blocks.txt", dump(composed(s)))
}

// lines composes a plan and gives the words of one role.
func lines(s planSource, r Role) []string {
	var out []string
	add := func(t *Text) {
		if t.Role == r {
			words := ""
			for _, run := range t.Runs {
				words += run.Text
			}
			out = append(out, strings.ReplaceAll(words, "\u00a0", " "))
		}
	}
	for _, b := range composed(s).Blocks {
		switch b := b.(type) {
		case *Text:
			add(b)
		case *Columns:
			for _, row := range b.Rows {
				for _, cell := range row {
					for _, item := range cell {
						if t, ok := item.(*Text); ok {
							add(t)
						}
					}
				}
			}
		}
	}
	return out
}

func TestPunctuationIsSetByTheProgram(t *testing.T) {
	s := source(t)
	s.Plan.Grounds = []model.GroundLine{{Text: "Căn cứ Luật A."}, {}, {Lead: "Thực hiện", Text: "Công văn B;"}, {Text: ""}}
	s.Plan.Recipients = []model.Recipient{{Text: "- Ban Dân tộc tỉnh;"}, {}, {Text: "Lãnh đạo UBND."}, {Office: s.Book.Offices[0].ID}}
	s.Plan.Filing, s.Plan.Closing = "VT, VP;", "Trên đây là Kế hoạch."
	for _, c := range []struct {
		role Role
		want string
	}{
		{Ground, "Căn cứ Luật A;|Thực hiện Công văn B."},
		{RecipientLine, "- Ban Dân tộc tỉnh;|- Lãnh đạo UBND;|- UBND thành phố;|- Lưu: VT, VP."},
		{Closing, "Trên đây là Kế hoạch./."},
	} {
		if got := strings.Join(lines(s, c.role), "|"); got != c.want {
			t.Errorf("%s: %s, want %s", c.role, got, c.want)
		}
	}
}

func TestNumberAndDateAreBlankUntilKnown(t *testing.T) {
	for _, c := range []struct {
		number     string
		date       model.Date
		line, when string
	}{
		{"", model.Date{Year: 2024}, "Số: /KH-UBND", "Thành phố Lai Châu, ngày  tháng  năm 2024"},
		{"7", model.Date{Year: 2024, Month: 2, Day: 5}, "Số: 07/KH-UBND", "Thành phố Lai Châu, ngày 05 tháng 02 năm 2024"},
		{"125", model.Date{Year: 2024, Month: 3}, "Số: 125/KH-UBND", "Thành phố Lai Châu, ngày  tháng 3 năm 2024"},
	} {
		s := source(t)
		s.Plan.Number, s.Plan.Date = c.number, c.date
		if got := lines(s, Number)[0]; got != c.line {
			t.Errorf("%q, want %q", got, c.line)
		}
		if got := lines(s, PlaceDate)[0]; got != c.when {
			t.Errorf("%q, want %q", got, c.when)
		}
	}
}

func TestEmptyPartsBearNoNumberAndLineEndsMakeParagraphs(t *testing.T) {
	s := source(t)
	s.Plan.Parts = []model.Part{{Heading: "Một"}, {}, {Heading: "Hai", Paragraphs: []model.Paragraph{{Level: model.Clause, Text: "Thứ nhất\nvà tiếp"}, {Level: model.Clause}, {Level: model.Clause, Text: "Thứ hai"}}}}
	if got := strings.Join(lines(s, PartHeading), "|"); got != "I. MỘT|II. HAI" {
		t.Error(got)
	}
	if got := strings.Join(append(lines(s, Clause), lines(s, Plain)...), "|"); got != "1. Thứ nhất|2. Thứ hai|và tiếp" {
		t.Error(got)
	}
}

func TestEveryWayToSignPrintsItsLines(t *testing.T) {
	s := source(t)
	for _, c := range []struct{ code, want string }{
		{"tm", "TM. ỦY BAN NHÂN DÂN|PHÓ CHỦ TỊCH"},
		{"tm-kt", "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH"},
		{"tm-q", "TM. ỦY BAN NHÂN DÂN|Q. CHỦ TỊCH"},
		{"tl", "TL. CHỦ TỊCH|PHÓ CHỦ TỊCH"},
		{"", "PHÓ CHỦ TỊCH"},
	} {
		s.Plan.Signature.Authority = c.code
		if got := strings.Join(lines(s, AuthorityLine), "|"); got != c.want {
			t.Errorf("%s: %s", c.code, got)
		}
	}
}

func TestWordsThatBelongTogetherAreBound(t *testing.T) {
	for in, want := range map[string]string{
		"theo Quyết định số 1719/QĐ-TTg ngày 14/10/2021": "theo Quyết định số~1719/QĐ-TTg ngày~14/10/2021",
		"đến 101 hộ tại bản":                             "đến 101~hộ tại bản",
		"tại Phụ lục II kèm theo":                        "tại Phụ lục~II kèm theo",
		"năm 2024 của thành phố":                         "năm~2024 của thành phố",
	} {
		if got := strings.ReplaceAll(bind(in), "\u00a0", "~"); got != want {
			t.Errorf("%q", got)
		}
	}
}

func TestNamesOfPlacesAreBound(t *testing.T) {
	s := source(t)
	s.Plan.Opening = "Ủy ban nhân dân xã Sùng Phài họp tại bản Suối Thầu."
	d := dump(composed(s))
	if want := "xã Sùng~Phài họp tại bản Suối~Thầu."; !strings.Contains(d, want) {
		t.Errorf("%q is not in the opening", want)
	}
}

func TestStylesThatCannotPrintAreRefused(t *testing.T) {
	sound := string(assets.Style())
	for _, c := range []struct{ name, from, to string }{
		{"no JSON", "{", ""},
		{"an unknown alignment", `"align": "justify"`, `"align": "both"`},
		{"a size of nothing", `"size": 14`, `"size": 0`},
		{"a component missing", `"motto":`, `"moto":`},
		{"no room for text", `"leftMM": 30`, `"leftMM": 170`},
		{"three columns", `"columnsMM": [67.5, 100]`, `"columnsMM": [50, 50, 50]`},
	} {
		if _, err := ParseStyle([]byte(strings.Replace(sound, c.from, c.to, 1))); err == nil {
			t.Errorf("%s was accepted", c.name)
		}
	}
}
