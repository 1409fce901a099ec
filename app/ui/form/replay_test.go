package form

import (
	"testing"

	"sokehoach/app/ui/internal/replay"
	"sokehoach/model"
)

const telexWords = "Đường ngõ bản Tả Chải, xã Sùng Phài"

func TestEveryKindOfFieldTakesWhatVietnameseKeyboardsSend(t *testing.T) {
	for _, style := range replay.Styles() {
		for _, c := range []struct {
			path, typed, left string
			stored            func(sheet) bool
		}{
			{"name", telexWords, telexWords, func(s sheet) bool { return s.Name == telexWords }},
			{"words", telexWords, telexWords, func(s sheet) bool { return s.Words == telexWords }},
			{"unit", "công trình", "công trình", func(s sheet) bool { return s.Unit == "công trình" }},
			{"other", telexWords, telexWords, func(s sheet) bool { return s.Other == telexWords }},
			{"village", "Đường Ngô", "Đường Ngô Quyền", func(s sheet) bool { return s.Village == 3 }},
			{"places", "tả chải", "", func(s sheet) bool { return len(s.Places) == 1 && s.Places[0] == 1 }},
			{"amount", "1.234,5", "1.234,5", func(s sheet) bool { return s.Amount == model.Known(model.Amount(1_234_500_000)) }},
			{"amount", "1234á", "1234á", func(s sheet) bool { return !s.Amount.Known }},
			{"quantity", "12ế", "12ế", func(s sheet) bool { return !s.Quantity.Known }},
			{"people", "7ươ", "7ươ", func(s sheet) bool { return !s.People.Known }},
			{"year", "2024đ", "2024đ", func(s sheet) bool { return s.Year == 0 }},
			{"day", "05/01/2024", "05/01/2024", func(s sheet) bool { return s.Day.Day == 5 }},
			{"day", "05/01ă", "05/01ă", func(s sheet) bool { return s.Day.IsZero() }},
			{"rows[0].text", telexWords, telexWords, func(s sheet) bool { return s.Rows[0].Text == telexWords }},
		} {
			d := newDesk(t, sheet{Rows: []sheetRow{{}}})
			e := d.in(c.path)
			replay.Into(t, d.w.Canvas(), replay.Keys(c.typed, style))
			if e.Text != c.typed {
				t.Errorf("%s in %s: %q was rewritten to %q", style, c.path, c.typed, e.Text)
			}
			d.w.Canvas().Unfocus()
			if e.Text != c.left || !c.stored(d.s.Value()) {
				t.Errorf("%s in %s: %q left as %q, %+v", style, c.path, c.typed, e.Text, d.s.Value())
			}
		}
	}
}

func TestStrayLettersInAFigureAreTakenBackWithoutADigit(t *testing.T) {
	for _, style := range replay.Styles() {
		for path, want := range map[string]string{"amount": "1234", "quantity": "1234", "people": "1234", "year": "1234", "day": "1234"} {
			d := newDesk(t, sheet{})
			e := d.in(path)
			replay.Into(t, d.w.Canvas(), replay.Keys("1234á", style))
			d.press("BackSpace")
			if e.Text != want {
				t.Errorf("%s in %s: %q", style, path, e.Text)
			}
		}
	}
}

func TestLettersDoNothingInATick(t *testing.T) {
	for _, style := range replay.Styles() {
		d := newDesk(t, sheet{})
		d.in("done")
		replay.Into(t, d.w.Canvas(), replay.Keys("Đường", style))
		if d.s.Value().Done || d.s.Dirty() {
			t.Errorf("%s: changed", style)
		}
	}
}
