// Package match finds what a copied or typed text means among the names there
// are: a village, an activity, an office, an option of a list. Whoever reads rows
// from elsewhere asks it, so that a figure never lands on another name.
package match

import (
	"slices"
	"strings"
	"unicode"

	"sokehoach/model"
)

// Names are those that a text may mean.
type Names struct{ list []name }

// A name in the forms in which it is compared.
type name struct {
	exact string   // as it is written
	words []string // folded, short forms written out
	core  string   // without the word that says what it is the name of
}

// None says that a text is no name, or may be several.
const None = -1

// Of prepares names for being found.
func Of(names []string) *Names {
	n := &Names{list: make([]name, len(names))}
	for i, s := range names {
		n.list[i] = read(s)
	}
	return n
}

func read(s string) name {
	words := wordsOf(s)
	return name{exact: model.CleanLine(s), words: words, core: strings.Join(core(words), " ")}
}

// Same is the one name that a text is, however it is written: with or without
// marks, capitals and the word before it, in full or in the usual short forms.
func (n *Names) Same(s string) int {
	x := read(s)
	return n.first(x, append(written(x), func(o name) bool { return o.core != "" && o.core == x.core }))
}

// Written is the one name that a text is word by word, in full or in the usual short
// forms, with or without marks and capitals.
func (n *Names) Written(s string) int {
	x := read(s)
	return n.first(x, written(x))
}

func written(x name) []func(name) bool {
	return []func(name) bool{
		func(o name) bool { return o.exact == x.exact },
		func(o name) bool { return strings.EqualFold(o.exact, x.exact) },
		func(o name) bool { return slices.Equal(o.words, x.words) },
	}
}

// first takes the first likeness that any name has; of several names none.
func (n *Names) first(x name, likenesses []func(name) bool) int {
	if len(x.words) == 0 {
		return None
	}
	for _, alike := range likenesses {
		if i, found := n.only(alike); found {
			return i
		}
	}
	return None
}

// Meant is Same, or the only name of which a text is the initials, or some of the
// words: "P. LĐTBXH", "trung ương". It never takes a piece of a word for the word.
func (n *Names) Meant(s string) int {
	if i := n.Same(s); i != None {
		return i
	}
	x := read(s)
	for _, means := range []func(name) bool{
		func(o name) bool { return initialled(x.words, o.words) },
		func(o name) bool { return holds(o.words, x.words) },
	} {
		if i, found := n.only(means); found {
			return i
		}
	}
	return None
}

// only is the one name of which something is so; found tells that there are any,
// so that of several none is taken.
func (n *Names) only(is func(name) bool) (i int, found bool) {
	at := None
	for k, o := range n.list {
		if !is(o) {
			continue
		}
		if at != None && !slices.Equal(n.list[at].words, o.words) || at != None && n.list[at].exact != o.exact {
			return None, true
		}
		if at == None {
			at = k
		}
	}
	return at, at != None
}

// wordsOf are the folded words of a text, its short forms written out.
func wordsOf(s string) []string {
	fields := strings.FieldsFunc(model.Fold(strings.ReplaceAll(s, "&", " & ")), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '&' && r != '\'' && r != '<' && r != '>' && r != '≥' && r != '≤'
	})
	var out []string
	for _, w := range fields {
		out = append(out, strings.Fields(inFull(w))...)
	}
	return inOneWay(out)
}

// inFull writes out a short form of one word.
func inFull(word string) string {
	switch word {
	case "&":
		return "va"
	case "ubnd":
		return "uy ban nhan dan"
	case "hdnd":
		return "hoi dong nhan dan"
	case "ubmttq":
		return "uy ban mat tran to quoc"
	case "mttq":
		return "mat tran to quoc"
	case "nstw":
		return "ngan sach trung uong"
	case "nsdp":
		return "ngan sach dia phuong"
	case "ns":
		return "ngan sach"
	case "tw":
		return "trung uong"
	case "sn", "snkt":
		return "su nghiep"
	case "dtpt":
		return "dau tu"
	case "dtts":
		return "dan toc thieu so"
	case "tdp":
		return "to dan pho"
	case "tp":
		return "thanh pho"
	}
	return word
}

// inOneWay writes in one way what has two: capital for building is "đầu tư" and
// "đầu tư phát triển".
func inOneWay(words []string) []string {
	s := " " + strings.Join(words, " ") + " "
	s = strings.ReplaceAll(s, " dau tu phat trien ", " dau tu ")
	return strings.Fields(s)
}

// heads are the words that say what a name is the name of.
func heads() [][]string {
	var out [][]string
	for _, s := range []string{
		"to dan pho", "ban", "thon", "xom", "buon", "lang", "ap", "to", "khu",
		"xa", "phuong", "thi tran", "huyen", "thi xa", "thanh pho", "tinh",
		"uy ban nhan dan", "nguon kinh phi", "kinh phi", "nguon von", "von", "nguon", "ngan sach",
	} {
		out = append(out, strings.Fields(s))
	}
	return out
}

// core is a name without the words that say what it is of; there is always
// something left.
func core(words []string) []string {
	for shorter := true; shorter; {
		shorter = false
		for _, h := range heads() {
			if len(words) > len(h) && slices.Equal(words[:len(h)], h) {
				words, shorter = words[len(h):], true
			}
		}
	}
	return words
}

// initialled reports whether a text is a name of which the words, but for some at
// the beginning, are written as initials.
func initialled(s, full []string) bool {
	s, full = unjoined(s), unjoined(full)
	for k := 0; k < len(s) && k < len(full); k++ {
		short := strings.Join(s[k:], "")
		if len(short) > 1 && (short == initials(full[k:]) || k == 0 && len(full) > 1 && short == initials(full[1:])) {
			return true
		}
		if s[k] != full[k] && s[k] != full[k][:1] {
			return false
		}
	}
	return false
}

// unjoined are words without those that only join others and have no initial.
func unjoined(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return w == "va" || w == "cua" || w == "cac" })
}

func initials(words []string) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteByte(w[0])
	}
	return b.String()
}

// holds reports whether the words stand in a name, one behind the other. One
// short word alone says too little.
func holds(full, s []string) bool {
	if len(s) == 0 || len(s) == 1 && len(s[0]) < 4 {
		return false
	}
	for i := 0; i+len(s) <= len(full); i++ {
		if slices.Equal(full[i:i+len(s)], s) {
			return true
		}
	}
	return false
}
