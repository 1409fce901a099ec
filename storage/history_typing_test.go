package storage

import (
	"slices"
	"strings"
	"testing"
)

func TestNoTextThatWasReplacedIsMissingInTheHistory(t *testing.T) {
	long := strings.Repeat("Hỗ trợ đất ở cho hộ nghèo ", 12)
	for name, c := range map[string]struct {
		saves []string
		kept  []string // of them, besides the last
	}{
		"typed on":               {[]string{"H", "Hỗ", "Hỗ trợ", "Hỗ trợ đất"}, nil},
		"typed in the middle":    {[]string{"Hỗ đất", "Hỗ trợ đất"}, nil},
		"a keyboard's backspace": {[]string{"tieng viet", "tiếng viet", "tiếng viêt", "tiếng việt"}, nil},
		"a letter instead":       {[]string{long, "x"}, []string{long}},
		"a paste instead":        {[]string{long, "dán"}, []string{long}},
		"deleted, then a letter": {[]string{long, "", "x"}, []string{long}},
		"a short word instead":   {[]string{"cũ", "mới"}, []string{"cũ"}},
		"a word of many":         {[]string{"đất ở cho hộ", "đất sản xuất cho hộ"}, nil},
		"letter by letter":       {[]string{"một hai ba", "một hai", "một ", "mộ", ""}, []string{"một hai", "mộ"}},
		"overwritten slowly":     {[]string{"abcdefghijkl", "Xbcdefghijkl", "XXXdefghijkl", "XXXXXfghijkl", "XXXXXXXhijkl", "XXXXXXXXXXXl"}, []string{"XXXXXfghijkl"}},
	} {
		clock := morning()
		s, _ := start(t, withClock(clock, Options{}))
		p := sample(s, 2024)
		must(t, s.PutPlan(p))
		for _, title := range c.saves {
			clock.pass(mergeSpan / 100)
			p.Title = title
			must(t, s.PutPlan(p))
		}
		var kept []string
		for _, change := range changed(t, s)[1:] {
			now, _ := textOf(change.Fields[0].New)
			kept = append(kept, now)
		}
		if want := append(c.kept, c.saves[len(c.saves)-1]); !slices.Equal(kept, want) {
			t.Errorf("%s: the history holds %q, want %q", name, kept, want)
		}
	}
}

func TestAFigureThatWasReplacedIsInTheHistory(t *testing.T) {
	for name, c := range map[string]struct {
		was, now string
		merged   bool
	}{
		"typed on":      {"15", "150", true},
		"another":       {"150", "160", false},
		"shorter":       {"150", "15", false},
		"none before":   {"", "15", false},
		"a tick":        {"true", "false", false},
		"an object":     {`{"year":2024}`, `{"year":2025}`, false},
		"a text":        {`"15"`, `"150"`, true},
		"text to blank": {`"15"`, "", false},
	} {
		if _, merged := typedOn([]byte(c.was), []byte(c.now), 0); merged != c.merged {
			t.Errorf("%s: merged is %v", name, merged)
		}
	}
}
