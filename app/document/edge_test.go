package document

import (
	"strings"
	"testing"

	"sokehoach/assets"
	"sokehoach/model"
)

// edged is the commune's plan with what clerks rarely do.
func edged(t *testing.T, edit func(*model.Plan)) string {
	t.Helper()
	s := source(t)
	sample, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	s.Plan = sample.Plans[1]
	edit(&s.Plan)
	return dump(composed(s))
}

func TestRareEditsPrintWhatTheClerkMeant(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(*model.Plan)
		want string // after "gone: ", what must not stand there
	}{
		{"lines of an entry's paragraph stay lines", func(p *model.Plan) {
			p.Entries[0].Paragraphs = []model.Paragraph{{Text: "Năm {năm}:\nmột"}}
		}, "paragraphs[0].text Năm~2024:\nplain entries[0].paragraphs[0].text một\n"},
		{"a work keeps its note", func(p *model.Plan) { p.Entries[0].Activities[1].Note = "ghi chú riêng" }, "; ghi chú riêng"},
		{"a work without a state keeps its note", func(p *model.Plan) {
			p.Entries[0].Activities[1].Note, p.Entries[0].Activities[1].Work.State = "ghi chú riêng", ""
		}, "| ghi chú riêng\n"},
		{"money on no node has its row", func(p *model.Plan) { p.Entries[0].Nodes = nil }, "| <5x1>Nội dung chưa gắn với dự án của chương trình"},
		{"and its activity", func(p *model.Plan) { p.Entries[0].Nodes = []string{"99"} }, "  entries[0].activities[1] | -"},
		{"an annex without a form takes no number", func(p *model.Plan) {
			p.Annexes = append([]model.Annex{{Form: "99"}}, p.Annexes...)
		}, "annex-number annexes[1] Phụ lục~I\n"},
		{"a column named twice stands once", func(p *model.Plan) {
			p.Annexes[0].Columns = []string{"number", "name", "name", "plan.total"}
		}, "table annexes[0] of 3 columns"},
		{"columns that no form has are all columns", func(p *model.Plan) { p.Annexes[0].Columns = []string{"?"} }, "table annexes[0] of 23 columns"},
		{"the symbol in an annex is that of the head", func(p *model.Plan) { p.Symbol = "kh - ubnd" }, "(Kèm theo Kế hoạch số~[number]/KH-UBND ngày"},
		{"a year that is not known stays white", func(p *model.Plan) { p.Year, p.Date = 0, model.Date{} }, "~năm~[month]\nkind"},
		{"units that are gone leave no mark", func(p *model.Plan) {
			p.Entries[4].Units = []model.UnitRole{{Office: model.ID{9}}, {Name: "Trường X"}}
		}, "gone: | ; Trường X"},
		{"a cost that nobody knows leaves the total blank", func(p *model.Plan) { p.Entries[0].Activities[1].Work.Cost = nil }, "TỔNG SỐ |  |  |  |  |"},
		{"a decision knows only its month", func(p *model.Plan) { p.Entries[0].Activities[1].Work.Decided.Day = 0 }, " tháng~"},
	} {
		got := edged(t, c.edit)
		want, gone := strings.CutPrefix(c.want, "gone: ")
		if strings.Contains(got, want) == gone {
			t.Errorf("%s: %q is there: %v\n%s", c.name, want, !gone, excerpt(got))
		}
	}
}

// excerpt is the part of a dump that these tests look at.
func excerpt(dump string) string {
	var out []string
	for line := range strings.SplitSeq(dump, "\n") {
		if strings.Contains(line, "entries[0]") || strings.Contains(line, "annex") || strings.Contains(line, "TỔNG SỐ") || strings.Contains(line, "number") {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}
