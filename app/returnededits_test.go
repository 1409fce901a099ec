package app

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sokehoach/app/docx"
	"sokehoach/model"
)

// An expected is what a reading must say of an edit: what kind of change, at which
// field, and what came back.
type expected struct{ what, path, returned string }

const (
	said    = "said" // prose, a number or what is computed
	gone    = string(model.WordGone)
	fresh   = string(model.WordNew)
	moved   = string(model.WordMoved)
	remark  = string(model.WordRemarked)
	purpose = "parts[0].paragraphs[1].text"
	better  = "parts[0].paragraphs[2].text"
	choice  = "parts[0].paragraphs[4].text"
	use     = "parts[0].paragraphs[5].text"
	scope   = "parts[1].paragraphs[0].text"
	spread  = "parts[5].paragraphs[0].text"
	mixed   = "parts[5].paragraphs[1].text"
	special = "parts[5].paragraphs[2].text"
	board   = "parts[6].paragraphs[0].text"
	money   = "parts[6].paragraphs[1].text"
)

// A wordEdit is one thing that the chief does, with what must be told of it.
type wordEdit struct {
	name string
	do   func(e *wordEditor) []expected
}

// on edits the paragraph of a place, and gives its words before.
func (e *wordEditor) on(path string) (docx.Place, *tree) {
	p := e.place(path, "")
	return p, e.paragraph(p)
}

// saying is an edit that has a place say something else.
func saying(name, path string, now func(old string) string) wordEdit {
	return wordEdit{name, func(e *wordEditor) []expected {
		i := slices.IndexFunc(e.places, func(p docx.Place) bool { return p.Path == path && now(p.Text) != p.Text })
		if i < 0 {
			e.t.Fatalf("%s: nothing to change", path)
		}
		p := e.places[i]
		e.say(e.paragraph(p), now(p.Text))
		return []expected{{said, path, now(p.Text)}}
	}}
}

func swap(old, now string) func(string) string {
	return func(s string) string { return strings.Replace(s, old, now, 1) }
}

func end(s string) string { return strings.TrimRight(s, ".;") }

// textEdits are those of paragraphs of the commune's plan.
func textEdits() []wordEdit {
	return []wordEdit{
		saying("a word in the middle", better, swap("vật chất", "của cải")),
		saying("a number in a sentence", scope, swap("1.", "1. 05 bản;")),
		saying("a word at the end", use, func(s string) string { return end(s) + " trong năm." }),
		saying("a word at the start", spread, swap("Tăng cường", "Tích cực tăng cường")),
		saying("words taken out", special, func(s string) string { return s[:strings.LastIndex(s, " ")] + "." }),
		saying("the title", "title", swap("Thực hiện", "Triển khai thực hiện")),
		saying("the opening", "opening", swap("như sau", "như sau đây")),
		saying("the closing", "closing", swap("Trên đây", "Trên đây, trân trọng,")),
		saying("a heading in capitals", "parts[5].heading", swap("GIẢI PHÁP CHỦ YẾU", "CÁC GIẢI PHÁP CHỦ YẾU")),
		saying("a heading with a number", "parts[0].paragraphs[0].text", swap("Mục đích", "Mục đích chung")),
		saying("a sum that is computed", "parts[4].paragraphs[0].text", swap("7.229,05", "7.300")),
		saying("words around a sum", "parts[4].paragraphs[0].text", swap("Tổng kinh phí", "Tổng số kinh phí")),
		saying("a word of an activity", "entries[4].activities[0].phrase", swap("Tổ chức", "Mở")),
		saying("the units of an activity", "entries[0].units", swap("UBND xã Sùng Phài", "Công an xã Sùng Phài")),
		saying("a recipient", "recipients[0]", swap("UBND thành phố", "Thường trực Thành ủy")),
		saying("the motto", "", swap("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA")),
		{"a paragraph typed anew", func(e *wordEditor) []expected {
			const now = "3. Giao Văn phòng theo dõi, đôn đốc các bản."
			_, k := e.on(special)
			e.retype(k, now)
			return []expected{{said, special, now}}
		}},
		{"a paragraph deleted", func(e *wordEditor) []expected {
			_, k := e.on(use)
			e.drop(k)
			return []expected{{gone, use, ""}}
		}},
		{"a paragraph added", func(e *wordEditor) []expected {
			_, k := e.on(better)
			e.add(k, "- Bảo đảm quốc phòng, an ninh trên địa bàn.")
			return []expected{{fresh, better, "- Bảo đảm quốc phòng, an ninh trên địa bàn."}}
		}},
		{"a paragraph added by Enter", func(e *wordEditor) []expected {
			_, k := e.on(choice)
			e.addByEnter(k, "- Lấy ý kiến Nhân dân trước khi quyết định.")
			return []expected{{fresh, choice, "- Lấy ý kiến Nhân dân trước khi quyết định."}}
		}},
		{"a paragraph typed anew beside a new one", func(e *wordEditor) []expected {
			_, k := e.on(mixed)
			e.add(k, "3. Ban hành quy chế phối hợp riêng.")
			e.retype(k, "2. Huy động thêm sức dân.")
			if !e.tracked { // nothing says which of the two was typed over the old one
				return []expected{{gone, mixed, ""}, {fresh, spread, "2. Huy động thêm sức dân."}, {fresh, spread, "3. Ban hành quy chế phối hợp riêng."}}
			}
			return []expected{{said, mixed, "2. Huy động thêm sức dân."}, {fresh, mixed, "3. Ban hành quy chế phối hợp riêng."}}
		}},
		{"a paragraph added into the mark", func(e *wordEditor) []expected {
			_, k := e.on(better)
			e.addInside(k, "- Giữ gìn bản sắc văn hóa các dân tộc.")
			return []expected{{fresh, better, "- Giữ gìn bản sắc văn hóa các dân tộc."}}
		}},
		{"a paragraph added before, with the mark", func(e *wordEditor) []expected {
			_, k := e.on(mixed)
			e.addBefore(k, "2. Chú trọng kiểm tra, giám sát của cộng đồng.")
			return []expected{{fresh, spread, "2. Chú trọng kiểm tra, giám sát của cộng đồng."}}
		}},
		{"a paragraph parted", func(e *wordEditor) []expected {
			p, k := e.on(purpose)
			at := strings.Index(p.Text[len(p.Text)/2:], " ") + len(p.Text)/2
			e.part(k, len([]rune(p.Text[:at])))
			return []expected{{said, purpose, p.Text[:at] + "\n" + strings.TrimSpace(p.Text[at:])}}
		}},
		{"two paragraphs joined", func(e *wordEditor) []expected {
			p, k := e.on(board)
			q := e.place(money, "")
			e.join(k)
			both := p.Text + " " + q.Text
			return []expected{{said, board, both}, {gone, money, both}}
		}},
		{"a paragraph moved", func(e *wordEditor) []expected {
			p, k := e.on(purpose)
			_, behind := e.on(use)
			e.move(k, behind)
			return []expected{{moved, purpose, p.Text}}
		}},
		{"a paragraph copied", func(e *wordEditor) []expected {
			p, k := e.on(scope)
			_, behind := e.on(special)
			e.copyBehind(k, behind)
			return []expected{{fresh, special, p.Text}}
		}},
		{"a comment", func(e *wordEditor) []expected {
			p, k := e.on(choice)
			e.comment(k, "Nêu rõ văn bản nào.")
			return []expected{{remark, choice, p.Text}}
		}},
		{"a comment on what was changed", func(e *wordEditor) []expected {
			p, k := e.on(choice)
			now := end(p.Text) + " theo quy định."
			e.say(k, now)
			e.comment(k, "Sửa giúp tôi.")
			return []expected{{said, choice, now}}
		}},
	}
}

// tableEdits are those of the tables.
func tableEdits() []wordEdit {
	return []wordEdit{
		saying("a name in a table", "entries[0].activities[0].name", swap("phân tán", "phân tán, tập trung")),
		saying("a quantity", "entries[0].activities[0].quantity", swap("101", "98")),
		saying("a target with its sign", "indicators[1].target", swap("96", "97,5")),
		saying("last year's figure", "indicators[0].lastYear", swap("12,4", "12,9")),
		saying("the name of a project from the list", "entries[0].heading", swap("nước sinh hoạt", "nước sạch")),
		{"a cell typed anew", func(e *wordEditor) []expected {
			_, k := e.on("entries[0].activities[0].target")
			e.retype(k, "gia đình chính sách")
			return []expected{{said, "entries[0].activities[0].target", "gia đình chính sách"}}
		}},
		{"a cell emptied", func(e *wordEditor) []expected {
			p, k := e.on("entries[0].activities[0].target")
			e.say(k, "")
			if !e.tracked {
				e.unmark(k)
			}
			_ = p
			return []expected{{said, "entries[0].activities[0].target", ""}}
		}},
		{"an empty cell filled", func(e *wordEditor) []expected {
			beside := e.place("entries[0].activities[0].quantity", "")
			i := slices.IndexFunc(e.places, func(p docx.Place) bool { return p.Path == "entries[0].activities[0].note" && p.Text == "" })
			c := e.cellOf(beside, e.places[i])
			r := e.run(nil, "ưu tiên hộ nghèo")
			if e.tracked {
				r = e.change("w:ins", r)
			}
			c.in = append(c.in, r)
			return []expected{{said, "entries[0].activities[0].note", "ưu tiên hộ nghèo"}}
		}},
		{"a row deleted", func(e *wordEditor) []expected {
			_, k := e.on("indicators[3].name")
			e.dropRow(k)
			return []expected{{gone, "indicators[3]", ""}}
		}},
		{"a row added", func(e *wordEditor) []expected {
			_, k := e.on("indicators[2].name")
			e.addRow(k, "4", "Tỷ lệ hộ dùng điện lưới", "%", "95", "97")
			return []expected{{fresh, "indicators[2].target", "4\nTỷ lệ hộ dùng điện lưới\n%\n95\n97"}}
		}},
		{"a recipient added", func(e *wordEditor) []expected {
			_, k := e.on("recipients[0]")
			e.add(k, "- Phòng Tài chính - Kế hoạch thành phố;")
			return []expected{{fresh, "recipients[0]", "- Phòng Tài chính - Kế hoạch thành phố;"}}
		}},
		{"a recipient deleted", func(e *wordEditor) []expected {
			_, k := e.on("recipients[1]")
			e.drop(k)
			return []expected{{gone, "recipients[1]", ""}}
		}},
	}
}

// differs compares what a reading says with what must be said.
func differs(r WordReading, want []expected) string {
	var got []expected
	for _, x := range r.Changes {
		e := expected{said, x.Path, x.Returned}
		switch x.Class {
		case model.WordGone, model.WordNew, model.WordMoved, model.WordRemarked:
			e.what = string(x.Class)
		}
		got = append(got, e)
	}
	order := func(a, b expected) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) }
	want = slices.Clone(want)
	for i := range want {
		want[i].returned = model.CleanText(want[i].returned)
	}
	slices.SortFunc(got, order)
	slices.SortFunc(want, order)
	if slices.Equal(got, want) {
		return ""
	}
	return fmt.Sprintf("got\n  %q\nwant\n  %q", got, want)
}

func TestEveryEditOfWordIsToldAtItsPlaceAndNothingElse(t *testing.T) {
	w := wordWorks(t)[1]
	file, err := w.Word()
	if err != nil {
		t.Fatal(err)
	}
	for _, tracked := range []bool{true, false} {
		for _, c := range append(textEdits(), tableEdits()...) {
			e := openEditor(t, file, tracked)
			want := c.do(e)
			r, err := w.ReadWord(e.save())
			if err != nil {
				t.Fatalf("%s: %v", c.name, err)
			}
			if wrong := differs(r, want); wrong != "" {
				t.Errorf("%s, tracked %v: %s", c.name, tracked, wrong)
			}
			for _, x := range r.Changes {
				if x.Class != model.WordRemarked && (x.Tracked != tracked || tracked && (x.Author != "Trần Văn Cam" || x.Day != "2026-11-30")) {
					t.Errorf("%s, tracked %v: said to be %v, by %q on %s", c.name, tracked, x.Tracked, x.Author, x.Day)
				}
			}
		}
	}
}
