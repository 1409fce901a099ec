package model

import (
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// toneMarks are the tones as they stand behind a letter in form NFD.
const toneMarks = "\u0300\u0301\u0303\u0309\u0323"

// syllableForm is how a syllable (âm tiết) is built, without its tone: k, gh and
// ngh stand only before e, ê, i and y.
var syllableForm = regexp.MustCompile(`^(?:(?:ngh|gh|k)(?:` + frontRhymes + `)|qu(?:` + rhymes + `)|` +
	`(?:ng|nh|kh|ph|th|tr|ch|gi|b|c|d|đ|g|h|l|m|n|p|r|s|t|v|x)?(?:` + rhymes + `))$`)

const (
	frontRhymes = `eo|êu|ia|iu|iêu|yêu|e|ê|i|y|(?:e|ê|i|iê|yê|y)(?:ch|c|m|ng|nh|n|p|t)`
	rhymes      = frontRhymes + `|ai|ao|au|ay|âu|ây|oai|oao|oay|oeo|oa|oe|oi|ôi|ơi|ua|uê|uây|ui|uôi|uơ|uya|uyu|uy|ưa|ưi|ưu|ươi|ươu|a|o|ô|ơ|u|ư|` +
		`(?:a|ă|â|o|ô|ơ|u|ư|oa|oă|oe|oo|uâ|uê|uô|ươ|uyê|uy)(?:ch|c|m|ng|nh|n|p|t)`
)

// syllable reports whether a word can be one of Vietnamese. Behind c, ch, p and t
// there are only two tones.
func syllable(word string) bool {
	var bare strings.Builder
	tone := rune(0)
	for _, r := range norm.NFD.String(strings.ToLower(word)) {
		if strings.ContainsRune(toneMarks, r) {
			if tone != 0 {
				return false
			}
			tone = r
			continue
		}
		bare.WriteRune(r)
	}
	s := norm.NFC.String(bare.String())
	for _, stop := range []string{"c", "ch", "p", "t"} {
		if strings.HasSuffix(s, stop) && tone != '\u0301' && tone != '\u0323' {
			return false
		}
	}
	return syllableForm.MatchString(s)
}
