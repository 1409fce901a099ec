package wine

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

func TestTelexKeysAreThoseOfAClerk(t *testing.T) {
	for text, want := range map[string]string{
		"Kế hoạch":         "Kees hoachj",
		"người":            "nguwowfi",
		"là người":         "laf nguwowif",
		"ĐƯỜNG, 2024":      "DDUWOWFNG, 2024",
		"số 1719/QĐ-TTg":   "soos 1719/QDD-TTg",
		"ủy ban, thủy lợi": "ury ban, thuyr lowji",
	} {
		if got := Telex(text); got != want {
			t.Errorf("Telex(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestAMethodTakesBackWhatItReplaces(t *testing.T) {
	for _, c := range []struct {
		text string
		as   Method
		want string
	}{
		{"Kế", UniKey, "Ke{<ê}{<ế}"},
		{"toàn", UniKey, "toa{<<òa}{<<oàn}"},
		{"xã", EVKey, "xa{<}{ã}"},
		{"xã", OpenKey, "xa{\u202f<<ã}"},
		{"đi", Clipboard, "d[<đ]i"},
		{"a 1719", UniKey, "a 1719"},
	} {
		if got := Typed(c.text, c.as); got != c.want {
			t.Errorf("Typed(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

// TestEverySentenceIsTypedRight holds the translator and the list to each other:
// a misspelt syllable would come out with its tone elsewhere.
func TestEverySentenceIsTypedRight(t *testing.T) {
	for _, s := range Sentences() {
		for name, as := range map[string]Method{"UniKey": UniKey, "EVKey": EVKey, "OpenKey": OpenKey, "clipboard": Clipboard} {
			if got := Wanted(Typed(s, as)); got != s {
				t.Errorf("%s: got  %s\nwant %s", name, got, s)
			}
		}
	}
}

func TestTheSentencesHoldEveryLetter(t *testing.T) {
	all := Sentences()
	if len(all) != 200 {
		t.Errorf("%d sentences, want 200", len(all))
	}
	text := strings.Join(all, "\n")
	for _, r := range strings.ReplaceAll(letters, "\n", "") + "đ" {
		for _, r := range []rune{r, unicode.ToUpper(r)} {
			if !strings.ContainsRune(text, r) {
				t.Errorf("%c is in no sentence", r)
			}
		}
	}
	slices.Sort(all)
	if n := len(slices.Compact(all)); n != 200 {
		t.Errorf("only %d of the sentences are different", n)
	}
	if i := strings.IndexAny(text, "<^{}[]"); i >= 0 {
		t.Errorf("a character that means something to the typist, at %d", i)
	}
}
