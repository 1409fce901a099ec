package document

import (
	"strings"
	"testing"

	"sokehoach/model"
)

// secondEntry adds an entry to the commune's plan on the nodes given, with one
// activity of 7 million.
func secondEntry(heading string, nodes ...string) func(*model.Plan) {
	return func(p *model.Plan) {
		money := p.Entries[0].Activities[0].Funding[0]
		money.Amount = model.Known(model.Amount(7_000_000))
		p.Entries = append(p.Entries, model.Entry{
			ID: model.ID{13: 9}, Nodes: nodes, Heading: heading,
			Activities: []model.Activity{{ID: model.ID{13: 8}, Name: "Việc thêm", Funding: []model.FundingLine{money}}},
		})
	}
}

func TestFurtherEntriesOfANodeHaveTheirOwnHeading(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(*model.Plan)
		want string // after "gone: ", what must not stand there
	}{
		{"its own words", secondEntry("Hỗ trợ thêm.", "1.4"), "dash entries[13].heading -~Hỗ trợ thêm.\ndash entries[13].activities[0].phrase -~Việc thêm.\n"},
		{"and a row with its sum", secondEntry("Hỗ trợ thêm.", "1.4"), "entries[13] |  | <8x1>Hỗ trợ thêm | 7 | 7 |"},
		{"none without words", secondEntry("", "1.4"), "gone: entries[13].heading"},
		{"below the first, not as a project of its own", secondEntry("", "1.4"), "entries[0].activities[1].phrase"},
		{"the names of its nodes", secondEntry("", "1.4", "1.1"), "dash entries[13].heading -~Hỗ trợ nước sinh hoạt; Hỗ trợ đất ở.\n"},
		{"words and number of a project", secondEntry("", "6", "7"), "dash entries[13].heading -~Dự án~6 và 7: "},
		{"a project named second has content", func(p *model.Plan) {
			p.EmptyNodes = true
			p.Entries = p.Entries[:1]
			p.Entries[0].Nodes = []string{"1.4", "2"}
		}, "gone: clause-title entries 2.~Dự án~2"},
		{"a project nobody names has none", func(p *model.Plan) {
			p.EmptyNodes = true
			p.Entries = p.Entries[:1]
		}, "clause-title entries 2.~Dự án~2"},
	} {
		got := edged(t, c.edit)
		want, gone := strings.CutPrefix(c.want, "gone: ")
		if strings.Contains(got, want) == gone {
			t.Errorf("%s: %q is there: %v\n%s", c.name, want, !gone, linesWith(got, "entries[13]", "clause-title"))
		}
	}
}

func TestAnEntryOnSeveralNodesCountsOnce(t *testing.T) {
	alone := edged(t, secondEntry("", "1.4"))
	shared := edged(t, secondEntry("", "1.4", "1.1", "2"))
	for _, row := range []string{"TỔNG SỐ", "Dự án~1:", "Dự án~2:"} {
		one, several := linesWith(alone, row), linesWith(shared, row)
		if one == "" || one != several {
			t.Errorf("%s: with one node\n%swith three\n%s", row, one, several)
		}
	}
}

func linesWith(dump string, words ...string) string {
	var out strings.Builder
	for line := range strings.Lines(dump) {
		for _, w := range words {
			if strings.Contains(line, w) {
				out.WriteString(line)
				break
			}
		}
	}
	return out.String()
}
