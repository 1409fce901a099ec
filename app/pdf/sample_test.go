package pdf

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sokehoach/app/document"
	"sokehoach/app/layout"
	"sokehoach/assets"
)

const (
	paperW layout.Length = 595276 // A4
	paperH layout.Length = 841890
	left   layout.Length = 85039 // 30 mm
	column layout.Length = 467717
	size14               = 28 // half points
	pitch  layout.Length = 18000
)

const prose = "Căn cứ Nghị quyết số 120/2020/QH14 ngày 19 tháng 6 năm 2020 của Quốc hội phê duyệt chủ trương đầu tư " +
	"Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi giai đoạn " +
	"2021 - 2030; Ủy ban nhân dân xã xây dựng kế hoạch thực hiện, bảo đảm đúng đối tượng, đúng mục tiêu, công khai, " +
	"minh bạch và phát huy vai trò làm chủ của người dân; ưu tiên thôn, bản đặc biệt khó khăn, hộ nghèo, hộ cận nghèo."

var when = time.Date(2024, 3, 15, 8, 30, 0, 0, time.FixedZone("", 7*3600))

func tinos(t testing.TB) layout.Fonts {
	t.Helper()
	var data [4][]byte
	for i, name := range []string{"Regular", "Bold", "Italic", "BoldItalic"} {
		b, err := os.ReadFile(filepath.Join("../../assets/fonts", "Tinos-"+name+".ttf"))
		if err != nil {
			t.Fatal(err)
		}
		data[i] = b
	}
	fonts, err := layout.ParseFonts(data[0], data[1], data[2], data[3])
	if err != nil {
		t.Fatal(err)
	}
	return fonts
}

// line is one justified line at y: each word in the face of its number, cycling
// slowly, one item for a stretch of one face, an inner line's space at its end.
func line(fonts layout.Fonts, words []string, y layout.Length) []layout.Item {
	var items []layout.Item
	for i, w := range words {
		face := i / 4 % 4
		if n := len(items); n > 0 && int(items[n-1].Face) == face {
			items[n-1].Text += w + " "
			continue
		}
		it := layout.Item{Kind: layout.TextItem, Y: y, Size: size14, Text: w + " ", Line: layout.InnerLine}
		for range face {
			it.Face++
		}
		items = append(items, it)
	}
	justify(fonts, items)
	node := &layout.Node{Role: document.Plain}
	for i := range items {
		items[i].Node = node
	}
	return items
}

// justify places the items so that the last glyph ends at the column's edge.
// The space after it has its share too, beyond the edge.
func justify(fonts layout.Fonts, items []layout.Item) {
	var natural, hanging layout.Length
	spaces := 0
	for _, it := range items {
		f := fonts[it.Face]
		natural += f.Width(it.Text, it.Size)
		hanging = f.Width(" ", it.Size)
		spaces += strings.Count(it.Text, " ")
	}
	slack := column - (natural - hanging)
	x, done, before := left, layout.Length(0), 0
	for i := range items {
		it := &items[i]
		before += strings.Count(it.Text, " ")
		share := slack * layout.Length(before) / layout.Length(spaces-1)
		it.X, it.Slack = x, share-done
		it.W = fonts[it.Face].Width(it.Text, it.Size) + it.Slack
		x, done = x+it.W, share
	}
}

// textPage fills a page with justified lines of the prose and two rules.
func textPage(fonts layout.Fonts, number int) layout.Page {
	p := layout.Page{W: paperW, H: paperH, Number: number}
	words := strings.Fields(prose)
	y := layout.Length(72000)
	for at := number; y < paperH-72000; y += pitch {
		var fit []string
		var w layout.Length
		for w < column*9/10 {
			word := words[at%len(words)]
			w += fonts[len(fit)/4%4].Width(word+" ", size14)
			fit = append(fit, word)
			at++
		}
		p.Items = append(p.Items, line(fonts, fit, y)...)
	}
	p.Items = append(p.Items,
		layout.Item{Kind: layout.RuleItem, X: left, Y: 60000, W: 170000, H: 500},
		layout.Item{Kind: layout.RuleItem, X: left, Y: 70000, W: 500, H: 20000},
		layout.Item{Kind: layout.TextItem, X: left + column/2, Y: 50000, Size: size14, Text: "2"})
	p.Marks = []layout.Mark{{Title: "I. Căn cứ", Level: 1, Y: 72000}, {Title: "1. Mục tiêu", Level: 2, Y: 90000}}
	return p
}

// landscape turns the paper.
func landscape(p layout.Page) layout.Page {
	p.W, p.H = p.H, p.W
	return p
}

func samplePages(fonts layout.Fonts) []layout.Page {
	return []layout.Page{textPage(fonts, 1), landscape(layout.Page{
		W: paperW, H: paperH, Items: line(fonts, strings.Fields(prose)[:14], 80000),
		Marks: []layout.Mark{{Title: "Phụ lục", Level: 1, Y: 60000}},
	})}
}

func mustWrite(t testing.TB, pages []layout.Page, fonts layout.Fonts) []byte {
	t.Helper()
	b, err := Write(pages, fonts, Info{Title: "Kế hoạch năm 2024", Author: "UBND xã Bum Tở", When: when, Profile: assets.OutputProfile()})
	if err != nil {
		t.Fatal(err)
	}
	return b
}
