package layout

import (
	"testing"

	"sokehoach/app/document"
)

// signed are columns like those at the end of a document: recipients, and who signs.
func signed(recipients int, title bool) *document.Columns {
	text := func(role document.Role, size document.Size, s string) *document.Text {
		return &document.Text{Role: role, Look: document.Look{Size: size, Pitch: 1150, Align: document.Left}, Runs: []document.Run{{Text: s}}}
	}
	list := document.Cell{text(document.RecipientsLabel, 24, "Nơi nhận:")}
	for range recipients {
		list = append(list, text(document.RecipientLine, 22, "- Ban Dân tộc tỉnh;"))
	}
	var signer document.Cell
	if title {
		signer = append(signer, text(document.AuthorityLine, 28, "CHỦ TỊCH"))
	}
	signer = append(signer, &document.Space{Height: document.MM(30)}, text(document.SignerName, 28, "Họ Tên"))
	return &document.Columns{Widths: []Length{document.MM(75), document.MM(90)}, KeepLines: 2, Rows: [][]document.Cell{{list, signer}}}
}

func rolesOf(p Page) map[document.Role]int {
	out := map[document.Role]int{}
	for _, it := range content(p) {
		out[it.Node.Role]++
	}
	return out
}

func TestRecipientsRunOnRatherThanLeaveThePageWhite(t *testing.T) {
	for lines := 5; lines < 45; lines++ {
		var blocks []document.Block
		for range lines {
			blocks = append(blocks, bodyText("Một dòng."))
		}
		pages, _ := paginate(t, append(blocks, signed(40, true))...)
		at, recipients := -1, 0
		for i, p := range pages {
			roles := rolesOf(p)
			recipients += roles[document.RecipientLine]
			if roles[document.SignerName] > 0 {
				at = i
				if roles[document.AuthorityLine] == 0 || roles[document.RecipientsLabel] == 0 || roles[document.Plain] < 2 {
					t.Errorf("%d lines: the signature stands on page %d with %v", lines, p.Number, roles)
				}
			}
			if n := roles[document.RecipientLine]; n == 1 {
				t.Errorf("%d lines: one recipient alone on page %d", lines, p.Number)
			}
			items := content(p)
			last := items[0]
			for _, it := range items {
				if it.Y > last.Y {
					last = it
				}
			}
			if white := (p.H - p.Sheet.Bottom - last.Y).MM(); i+1 < len(pages) && white > 75 {
				t.Errorf("%d lines: %.0f mm of page %d are white", lines, white, p.Number)
			}
		}
		if at < 0 || recipients != 40 {
			t.Errorf("%d lines: signature on page %d, %d recipients", lines, at+1, recipients)
		}
	}
}

func TestASignerWithoutTitlePushesNoRecipientsDown(t *testing.T) {
	for _, titled := range []bool{true, false} {
		pages, _ := paginate(t, bodyText("Một dòng."), signed(3, titled))
		body, label := Length(0), Length(0)
		for _, it := range content(pages[0]) {
			switch it.Node.Role {
			case document.Plain:
				body = it.Y
			case document.RecipientsLabel:
				label = it.Y
			}
		}
		if d := (label - body).MM(); d > 10 {
			t.Errorf("with a title %v: recipients %.0f mm below the text", titled, d)
		}
	}
}
