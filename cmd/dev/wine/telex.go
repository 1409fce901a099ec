package wine

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
)

// letters has a line for each vowel: without a tone, and with each of five.
//
//go:embed typist/letters.txt
var letters string

// toneKeys are the keys of the five tones in Telex, in the order of letters.
const toneKeys = "fsrxj"

// markKeys are the keys by which Telex makes one letter of two.
var markKeys = map[string]rune{
	"aa": 'â', "aw": 'ă', "dd": 'đ', "ee": 'ê', "oo": 'ô', "ow": 'ơ', "uw": 'ư',
}

// A Method says what an input method sends to take back letters and put others.
type Method func(back int, put string) string

// UniKey sends all at once.
func UniKey(back int, put string) string { return "{" + strings.Repeat("<", back) + put + "}" }

// EVKey sends one after the other.
func EVKey(back int, put string) string {
	all := strings.Repeat("{<}", back)
	for _, r := range put {
		all += "{" + string(r) + "}"
	}
	return all
}

// OpenKey first puts a guard, so that a browser which completes words by itself
// has nothing to take back.
func OpenKey(back int, put string) string {
	return "{\u202f" + strings.Repeat("<", back+1) + put + "}"
}

// Clipboard is UniKey's way for programs that take no characters.
func Clipboard(back int, put string) string { return "[" + strings.Repeat("<", back) + put + "]" }

// Typed is what reaches the program while a clerk types a text in Telex: plain
// keys, and what the method makes of those that have a meaning.
func Typed(text string, as Method) string {
	var sent strings.Builder
	var word syllable
	for _, key := range Telex(text) {
		if !unicode.IsLetter(key) {
			word = syllable{}
			sent.WriteRune(key)
			continue
		}
		before := []rune(word.String())
		word.press(key)
		after := []rune(word.String())
		same := 0
		for same < min(len(before), len(after)) && before[same] == after[same] {
			same++
		}
		if same == len(before) && string(after[same:]) == string(key) {
			sent.WriteRune(key)
		} else {
			sent.WriteString(as(len(before)-same, string(after[same:])))
		}
	}
	return sent.String()
}

// Telex is the keys that a clerk presses for a text. The tone comes now after
// its vowel and now at the end of the word, since people do both.
func Telex(text string) string {
	var keys strings.Builder
	late, words := "", 0
	for _, r := range text + " " {
		if !unicode.IsLetter(r) {
			keys.WriteString(late)
			keys.WriteRune(r)
			late = ""
			words++
			continue
		}
		plain, tone := split(r)
		strokes := string(plain)
		for two, one := range markKeys {
			if one == plain {
				strokes = two
			}
		}
		if tone > 0 && words%2 == 0 {
			strokes += toneKeys[tone-1 : tone]
		} else if tone > 0 {
			late = inCase(toneKeys[tone-1:tone], r)
		}
		keys.WriteString(inCase(strokes, r))
	}
	return strings.TrimSuffix(keys.String(), " ")
}

func inCase(keys string, like rune) string {
	if unicode.IsUpper(like) {
		return strings.ToUpper(keys)
	}
	return keys
}

// split takes the tone from a letter, and its capital.
func split(r rune) (plain rune, tone int) {
	r = unicode.ToLower(r)
	for line := range strings.Lines(letters) {
		row := []rune(strings.TrimSpace(line))
		if i := slices.Index(row, r); i >= 0 {
			return row[0], i
		}
	}
	return r, 0
}

// A syllable is a word while it is typed.
type syllable struct {
	plain []rune // without the tone
	upper []bool
	tone  int
}

// press adds a key, which may change what is there.
func (s *syllable) press(key rune) {
	low := unicode.ToLower(key)
	if tone := strings.IndexRune(toneKeys, low); tone >= 0 && s.toned() >= 0 {
		s.tone = tone + 1
		return
	}
	if last := len(s.plain) - 1; last >= 0 {
		if one, ok := markKeys[string(s.plain[last])+string(low)]; ok {
			s.plain[last] = one
			return
		}
	}
	s.plain = append(s.plain, low)
	s.upper = append(s.upper, unicode.IsUpper(key))
}

// String is the word as it now stands, with its tone where it belongs.
func (s *syllable) String() string {
	at := s.toned()
	var word []rune
	for i, r := range s.plain {
		if i == at {
			r = withTone(r, s.tone)
		}
		if s.upper[i] {
			r = unicode.ToUpper(r)
		}
		word = append(word, r)
	}
	return string(word)
}

func withTone(vowel rune, tone int) rune {
	for line := range strings.Lines(letters) {
		if row := []rune(strings.TrimSpace(line)); row[0] == vowel {
			return row[tone]
		}
	}
	return vowel
}

// toned is the place of the letter that bears the tone, or -1: the last vowel
// with a mark; else the first of two, but the second before a consonant; else
// the middle of three.
func (s *syllable) toned() int {
	begin := s.afterQuOrGi()
	for begin < len(s.plain) && !isVowel(s.plain[begin]) {
		begin++
	}
	end := begin
	marked := -1
	for ; end < len(s.plain) && isVowel(s.plain[end]); end++ {
		if s.plain[end] > unicode.MaxASCII {
			marked = end
		}
	}
	switch {
	case end == begin:
		return -1
	case marked >= 0:
		return marked
	case end-begin == 3, end-begin == 2 && end < len(s.plain):
		return begin + 1
	}
	return begin
}

// afterQuOrGi passes by the u of qu and the i of gi, which are no vowels there.
func (s *syllable) afterQuOrGi() int {
	if len(s.plain) < 3 || !isVowel(s.plain[2]) {
		return 0
	}
	if first := string(s.plain[:2]); first == "qu" || first == "gi" {
		return 2
	}
	return 0
}

func isVowel(r rune) bool {
	return strings.ContainsRune("aeiouy", r) || r > unicode.MaxASCII && r != 'đ'
}
