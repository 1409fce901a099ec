package model

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// What the letters of the old fonts are, by the letter that stands for them now.
const (
	tcvn3From = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ¡¢£¤¥¦§"
	tcvn3To   = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ"

	vniFrom = "ñôöíìæóòî" // a letter of its own
	vniTo   = "đơưíìỉĩịỵ"
)

// vniMarks are what stands behind a letter, as the marks of form NFD.
var vniMarks = map[rune]string{
	'ù': "\u0301", 'ø': "\u0300", 'û': "\u0309", 'õ': "\u0303", 'ï': "\u0323",
	'â': "\u0302", 'á': "\u0302\u0301", 'à': "\u0302\u0300", 'å': "\u0302\u0309", 'ã': "\u0302\u0303", 'ä': "\u0302\u0323",
	'ê': "\u0306", 'é': "\u0306\u0301", 'è': "\u0306\u0300", 'ú': "\u0306\u0309", 'ü': "\u0306\u0303", 'ë': "\u0306\u0323",
}

// certain is how many words that are none now must become Vietnamese before a
// text counts as one of an old font.
const certain = 2

// FromOldFont gives a text that was written for fonts of TCVN3 (.VnTime) or VNI
// (VNI-Times) in today's letters: "KÕ ho¹ch" and "Keá hoaïch" are "Kế hoạch". ok
// is false unless that is certain: no word is Vietnamese as it must be, every
// one becomes so. Capitals of TCVN3 came from fonts of their own and stay small.
func FromOldFont(s string) (converted string, ok bool) {
	if strings.ContainsFunc(s, todays) {
		return "", false
	}
	for _, decode := range []func(string) string{fromTCVN3, fromVNI} {
		if out, ok := decodeWords(s, decode); ok {
			return norm.NFC.String(out), true
		}
	}
	return "", false
}

// todays are letters that no old font can give.
func todays(r rune) bool {
	return r >= 0x1EA0 && r <= 0x1EF9 || strings.ContainsRune("ăĂđĐơƠưƯ", r) || unicode.Is(unicode.Mn, r)
}

// decodeWords decodes every word that has more than plain letters; ok is false
// when one of them is no Vietnamese then, or too few needed it.
func decodeWords(s string, decode func(string) string) (string, bool) {
	var b strings.Builder
	needed := 0
	for s != "" {
		i := strings.IndexFunc(s, parts)
		if i < 0 {
			i = len(s)
		}
		word := s[:i]
		if plainWord(word) {
			b.WriteString(word)
		} else {
			now := decode(word)
			if !syllable(now) {
				return "", false
			}
			if !syllable(word) {
				needed++
			}
			b.WriteString(now)
		}
		rest := strings.IndexFunc(s[i:], func(r rune) bool { return !parts(r) })
		if rest < 0 {
			rest = len(s) - i
		}
		b.WriteString(s[i : i+rest])
		s = s[i+rest:]
	}
	return b.String(), needed >= certain
}

// parts reports whether a rune stands between words.
func parts(r rune) bool {
	return unicode.IsSpace(r) || r <= unicode.MaxASCII && !unicode.IsLetter(r) || strings.ContainsRune("“”‘’–—…", r)
}

func plainWord(word string) bool {
	return !strings.ContainsFunc(word, func(r rune) bool { return r > unicode.MaxASCII })
}

func fromTCVN3(word string) string {
	to := []rune(tcvn3To)
	return strings.Map(func(r rune) rune {
		if r == '\u03BC' { // what some programs make of µ
			r = 'µ'
		}
		if i := strings.IndexRune(tcvn3From, r); i >= 0 {
			return to[len([]rune(tcvn3From[:i]))]
		}
		return r
	}, word)
}

func fromVNI(word string) string {
	var b strings.Builder
	var last rune // the letter that a mark would belong to
	for _, r := range word {
		mark, marks := vniMarks[unicode.ToLower(r)]
		if marks && strings.ContainsRune("aeouyôö", last) {
			b.WriteString(mark)
			last = 0
			continue
		}
		last = unicode.ToLower(r)
		b.WriteRune(vniLetter(r))
	}
	return norm.NFC.String(b.String())
}

func vniLetter(r rune) rune {
	i := strings.IndexRune(vniFrom, unicode.ToLower(r))
	if i < 0 {
		return r
	}
	to := []rune(vniTo)[len([]rune(vniFrom[:i]))]
	if unicode.IsUpper(r) {
		return unicode.ToUpper(to)
	}
	return to
}
