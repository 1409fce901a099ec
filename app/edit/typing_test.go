package edit

import (
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"sokehoach/model"
)

// A typist types the title of a plan.
type typist struct {
	s      *Session[model.Plan]
	typing Typing
	text   []rune
	at     int
}

func newTypist(title string) *typist {
	k := &typist{s: open(title), text: []rune(title), at: len([]rune(title))}
	k.typing.Rest(title)
	return k
}

func (k *typist) replace(from, to int, by string) {
	k.text = slices.Concat(k.text[:from], []rune(by), k.text[to:])
	k.at = from + len([]rune(by))
	k.typing.Key(string(k.text))
	title := strings.TrimRight(string(k.text), " ")
	if title != k.s.Value().Title {
		k.s.Type(Step{"title", "sửa trích yếu"}, &k.typing, retitle(title))
	}
}

// keys types letters; '<' is Backspace, '>' is Delete.
func (k *typist) keys(keys string) {
	for _, r := range keys {
		switch r {
		case '<':
			k.replace(k.at-1, k.at, "")
		case '>':
			k.replace(k.at, k.at+1, "")
		default:
			k.replace(k.at, k.at, string(r))
		}
		time.Sleep(50 * time.Millisecond)
	}
}

func (k *typist) all(by string) { k.replace(0, len(k.text), by) }

func TestWhereAStepBegins(t *testing.T) {
	for name, c := range map[string]struct {
		do   func(*typist)
		back []string // what each undo gives
	}{
		"typing goes on":           {func(k *typist) { k.keys("một hai ba") }, []string{"cũ"}},
		"a Vietnamese keyboard":    {func(k *typist) { k.keys(" tieng<<<êng<<<ếng viet<<iêt<<<iệt") }, []string{"cũ"}},
		"repeated letters":         {func(k *typist) { k.keys("oooo<<oo") }, []string{"cũ"}},
		"a pause":                  {func(k *typist) { k.keys(" một"); time.Sleep(2 * time.Second); k.keys(" hai") }, []string{"cũ một", "cũ"}},
		"a jump":                   {func(k *typist) { k.keys(" một"); k.at = 0; k.keys("A ") }, []string{"cũ một", "cũ"}},
		"a space, then a jump":     {func(k *typist) { k.keys(" "); k.keys("một"); k.at = 0; k.keys("A") }, []string{"cũ một", "cũ"}},
		"a paste":                  {func(k *typist) { k.keys(" một"); k.replace(k.at, k.at, " dán"); k.keys(" hai") }, []string{"cũ một dán", "cũ một", "cũ"}},
		"a cut":                    {func(k *typist) { k.keys(" một"); k.replace(0, 4, ""); k.keys("x") }, []string{"ột", "cũ một", "cũ"}},
		"all replaced by a letter": {func(k *typist) { k.keys(" một hai"); k.all("x"); k.keys("yz") }, []string{"cũ một hai", "cũ"}},
		"all pasted over":          {func(k *typist) { k.keys(" một hai"); k.all("dán") }, []string{"cũ một hai", "cũ"}},
		"all deleted":              {func(k *typist) { k.keys(" một hai"); k.all("") }, []string{"cũ một hai", "cũ"}},
		"all cut, then a letter":   {func(k *typist) { k.keys(" một hai"); k.all(""); k.keys("x") }, []string{"", "cũ một hai", "cũ"}},
		"one letter replaced":      {func(k *typist) { k.keys(" một"); k.replace(1, 2, "u") }, []string{"cũ một", "cũ"}},
		"a word deleted":           {func(k *typist) { k.keys(" một hai<<<ba") }, []string{"cũ"}},
		"more than a word deleted": {func(k *typist) { k.keys(" một hai ba<<<<<<<<<< bốn") }, []string{"cũ một hai ba", "cũ"}},
		"deleted, a pause, and on": {func(k *typist) { k.keys(" một hai<<<"); time.Sleep(3 * time.Second); k.keys("<<<<") }, []string{"cũ một", "cũ một hai", "cũ"}},
		"deleted forwards":         {func(k *typist) { k.keys(" một hai"); k.at = 0; k.keys(">>>>>>") }, []string{"cũ một hai", "cũ"}},
		"an old text deleted":      {func(k *typist) { k.keys("<<") }, []string{"cũ"}},
	} {
		synctest.Test(t, func(t *testing.T) {
			k := newTypist("cũ")
			c.do(k)
			var back []string
			for _, ok := k.s.Undo(); ok; _, ok = k.s.Undo() {
				back = append(back, k.s.Value().Title)
			}
			if !slices.Equal(back, c.back) {
				t.Errorf("%s: undo gives %q, want %q", name, back, c.back)
			}
		})
	}
}

func TestEveryLongTextOfAVisitComesBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := newTypist("")
		long := strings.Repeat("chữ ", 75)
		k.keys(long)
		for range len(k.text) {
			k.keys("<")
		}
		k.keys("x")
		for k.s.Value().Title != strings.TrimSpace(long) {
			if _, ok := k.s.Undo(); !ok {
				t.Fatal("the text that was deleted letter by letter is gone")
			}
		}
	})
}

func TestTheFirstKeysBeforeTheSameLetterAreOneStep(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := newTypist("Thực hiện")
		k.at = 0
		k.keys("Thử ")
		if k.s.Undo(); k.s.Value().Title != "Thực hiện" {
			t.Errorf("undo gives %q", k.s.Value().Title)
		}
	})
}
