package model

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// CleanLine makes any input fit to be stored and printed as one line of text:
// valid UTF-8 in form NFC (TCVN 6909:2001), Vietnamese letters in place of
// look-alikes, no invisible characters, single plain spaces, none at the ends.
// It is idempotent and never fails; bytes that are no UTF-8 become U+FFFD, so
// that the loss stays visible.
func CleanLine(s string) string {
	return strings.Join(strings.Fields(clean(s)), " ")
}

// CleanText is CleanLine for a text whose line ends count; empty lines go.
func CleanText(s string) string {
	var lines []string
	for line := range strings.SplitSeq(plainLineEnds(s), "\n") {
		if line = CleanLine(line); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\u2028", "\n", "\u2029", "\n", "\u0085", "\n")

// plainLineEnds writes every line end as one character.
func plainLineEnds(s string) string { return lineEnds.Replace(s) }

// TrimEnd takes away the end marks (dấu cuối dòng) that the program sets itself.
func TrimEnd(s string) string { return strings.TrimRight(s, " .;,/") }

// Composed reports whether s is in form NFC (dựng sẵn).
func Composed(s string) bool { return norm.NFC.IsNormalString(s) }

// Fold is the key under which a text is searched: no marks, no capitals, đ as
// d and ƀ as b, so that "duong" finds "Đường"; whatever apostrophe a name of the
// highlands has, M’Nông, it is the one on the keyboard.
func Fold(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(CleanLine(s)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == 'đ' || r == 'Đ':
			b.WriteByte('d')
		case r == 'ƀ' || r == 'Ƀ':
			b.WriteByte('b')
		case apostrophe(r):
			b.WriteByte('\'')
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// apostrophe reports a sign that is one or is taken for one.
func apostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ', 'ʻ', 'ʹ', '´', '`', '′', 'ꞌ', '＇':
		return true
	}
	return false
}

// clean works on the decomposed text, so that a Cyrillic о under a Vietnamese
// tone mark is mended as well, and composes at the end.
func clean(s string) string {
	if plain(s) {
		return s
	}
	var rs []rune
	for _, r := range norm.NFD.String(strings.ToValidUTF8(s, "\uFFFD")) {
		if r = cleanRune(r); r >= 0 {
			rs = append(rs, r)
		}
	}
	for i := 0; i < len(rs); i++ {
		j := i
		for j < len(rs) && letterOrMark(rs[j]) {
			j++
		}
		mendWord(rs[i:j])
		i = j
	}
	return norm.NFC.String(string(rs))
}

// plain reports text in which clean would change nothing: printable ASCII and
// the precomposed letters of Latin Extended Additional. It spares most fields
// a pass through two normal forms on every key.
func plain(s string) bool {
	for _, r := range s {
		switch {
		case r >= ' ' && r < 0x7f, r >= 0x1EA0 && r <= 0x1EF9, r == 'đ', r == 'Đ', r == 'ơ', r == 'Ơ', r == 'ư', r == 'Ư', r == 'ă', r == 'Ă':
		case r >= 0xC0 && r <= 0xFF && r != 0xD0 && r != 0xF0:
		default:
			return false
		}
	}
	return true
}

func letterOrMark(r rune) bool { return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) }

// cleanRune maps what is no letter: spaces to the plain one, dashes of a word
// processor to the hyphen that Vietnamese documents use, the invisible to -1.
func cleanRune(r rune) rune {
	switch {
	case r == '\n' || unicode.Is(unicode.Zs, r) || r == '\t' || r == '\v' || r == '\f' || r == '\r' || r == '\u2028' || r == '\u2029' || r == '\u0085':
		return ' '
	case r >= '\u2010' && r <= '\u2015' || r == '\u2212':
		return '-'
	case unicode.Is(unicode.C, r) && !unicode.Is(unicode.Co, r):
		return -1
	case r >= '\uFE00' && r <= '\uFE0F':
		return -1
	}
	return r
}

// mendWord replaces look-alikes of other alphabets where the word is Latin
// otherwise; a word wholly of another alphabet is the writer's own.
func mendWord(word []rune) {
	latin := false
	for _, r := range word {
		latin = latin || unicode.Is(unicode.Latin, r)
	}
	for i, r := range word {
		switch {
		case r == 'Ð' || r == 'Ɖ':
			word[i] = 'Đ'
		case r == 'ð' || r == 'ɖ':
			word[i] = 'đ'
		case latin && r > unicode.MaxASCII:
			if m, ok := lookAlike(r); ok {
				word[i] = m
			}
		}
	}
}

// lookAlike gives the Latin letter that a Greek or Cyrillic one is taken for.
func lookAlike(r rune) (rune, bool) {
	const foreign = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυχАВЕКМНОРСТУХасеорухіѕјІЅЈһ"
	const letters = "ABEZHIKMNOPTYXavopuxABEKMHOPCTYXaceopyxisjISJh"
	at := 0
	for _, f := range foreign {
		if f == r {
			return rune(letters[at]), true
		}
		at++
	}
	return 0, false
}
