package model

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestCleanLineMendsWhatClerksPaste(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain text stays", "Kế hoạch năm 2024", "Kế hoạch năm 2024"},
		{"decomposed letters are composed", "Kế hoạch", "Kế hoạch"},
		{"a tone mark typed after a composed vowel", "viê\u0323t", "việt"},
		{"Icelandic Eth is Đ", "Ðường", "Đường"},
		{"African D is Đ", "Ɖường ɖi", "Đường đi"},
		{"small eth is đ", "ðường", "đường"},
		{"a Greek Nu among Latin letters", "ΝGHÈO", "NGHÈO"},
		{"a Cyrillic о under a tone mark", "h\u043e\u0300a", "hòa"},
		{"a word wholly Greek stays", "ΑΒΓ", "ΑΒΓ"},
		{"no-break and narrow spaces", "số\u00a001\u202f/\u2009NQ", "số 01 /\u0020NQ"},
		{"zero width characters go", "kế\u200b ho\ufeffạch\u200d", "kế hoạch"},
		{"soft hyphens go", "thực\u00ad hiện", "thực hiện"},
		{"dashes of word processors", "2021–2025 — kinh tế", "2021-2025 - kinh tế"},
		{"tabs and line ends become one space", " a\t\tb\r\nc \n", "a b c"},
		{"controls go", "a\x00\x07b", "ab"},
		{"bidi marks go", "\u202aabc\u202c", "abc"},
		{"invalid bytes stay visible", "a\xffb", "a\ufffdb"},
		{"curly quotes stay", "“Nếp nghĩ, cách làm”", "“Nếp nghĩ, cách làm”"},
		{"the vertical tab of a word processor", "một\vhai", "một hai"},
		{"nothing", "", ""},
	} {
		if got := CleanLine(c.in); got != c.want {
			t.Errorf("%s: %+q, want %+q", c.name, got, c.want)
		}
	}
}

func TestCleanTextKeepsLineEndsOnly(t *testing.T) {
	if got := CleanText("một\r\n\r\n  hai\u2028ba\vbốn \n"); got != "một\nhai\nba\nbốn" {
		t.Errorf("%q", got)
	}
}

func TestFoldFindsWithoutMarks(t *testing.T) {
	for in, want := range map[string]string{
		"  Đường  Bê tông": "duong be tong", "M’Nông": "m'nong", "Mʼnông": "m'nong", "M'NÔNG": "m'nong", "Ƀôn Ƀu": "bon bu", "ƀuôn Ê̆a": "buon ea", "Ŏ̆ Č Ư̆": "o c u",
	} {
		if got := Fold(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}

func FuzzCleanLine(f *testing.F) {
	for _, s := range []string{"Kế hoạch", "Kế", "a\xff", "\u0301", "ð\u0301", "h\u043e\u0300", "👍🏽", "\u1100\u1161\u11a8", "Ω\u2126", "\u0344"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := CleanLine(s)
		if !utf8.ValidString(got) || !Composed(got) {
			t.Fatalf("%+q: not valid NFC: %+q", s, got)
		}
		if again := CleanLine(got); again != got {
			t.Fatalf("%+q: cleaned twice %+q, once %+q", s, again, got)
		}
		if strings.ContainsAny(got, "\n\t\r\u00a0\u200b\u00ad") || strings.Contains(got, "  ") {
			t.Fatalf("%+q: not clean: %+q", s, got)
		}
		if text := CleanText(s); CleanText(text) != text {
			t.Fatalf("%+q: CleanText is not idempotent", s)
		}
	})
}
