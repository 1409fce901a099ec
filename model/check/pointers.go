package check

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"sokehoach/model"
)

// Pointers are what a text says of the annexes of its own document (PL I,
// III.1.a): by their numbers, one or several in a row, by the word alone, or as
// tables that go with it.
type pointers struct {
	numbers map[int]bool // Phụ lục I, II
	bare    bool         // "Phụ lục" without a number
	loose   int          // how many annexes "biểu chi tiết kèm theo" may mean; of "các biểu" all
}

// names reports whether an annex of a name is pointed to by it; the n-th bears
// the number n, unless it is the only one.
func (p pointers) names(name string, n int) bool {
	if numbered := strings.Contains(name, " "+model.Roman(n)); !numbered && p.bare {
		return true
	}
	return p.numbers[n]
}

var (
	annexWord = formOf(`(?i)phụ lục(?: số)?`)
	attached  = formOf(`(?i)(các |những )?(?:phụ lục|biểu|bảng|danh mục),?((?: [\p{L}\d,&-]+){0,8}?) (?:đính )?kèm(?: theo)?(?: (?:kế hoạch|báo cáo|văn bản)(?: này)?)?(?:[).,;:\n]|$)`)

	// foreign follows the name of an annex of another document: "… của Nghị
	// định", "…, II ban hành kèm theo Quyết định", "… Kế hoạch số 12/KH-UBND".
	foreign = formOf(`(?i)^,? ?` +
		`(?:(?:được |đã )?(?:của|tại|trong|thuộc|theo|đính kèm|ban hành|kèm theo|kèm) )*` +
		`(?:bộ luật|luật|pháp lệnh|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|công văn|hướng dẫn|thông báo|(?:kế hoạch|văn bản|báo cáo) số)`)
)

// pointersIn reads them in a text.
func pointersIn(text string) pointers {
	p := pointers{numbers: map[int]bool{}}
	for end := 0; ; {
		at := annexWord().FindStringIndex(text[end:])
		if at == nil {
			break
		}
		numbers, rest := annexNumbers(text[end+at[1]:])
		word, was := text[end+at[0]:end+at[1]], end+at[1]
		end = len(text) - len(rest)
		switch {
		case foreign().MatchString(rest):
		case len(numbers) == 0 && strings.HasPrefix(word, "P") && was == end:
			p.bare = true
		}
		if !foreign().MatchString(rest) {
			for _, n := range numbers {
				p.numbers[n] = true
			}
		}
	}
	for _, at := range attached().FindAllStringSubmatchIndex(text, -1) {
		if numbers, _ := annexNumbers(text[at[4]:at[5]]); len(numbers) > 0 {
			continue
		}
		if p.loose++; at[2] >= 0 {
			p.loose = math.MaxInt32
			break
		}
	}
	return p
}

// annexNumbers reads the numbers at the beginning of a text, "I, II và III" or
// "I đến III", and gives what follows them.
func annexNumbers(text string) (numbers []int, rest string) {
	for rest = text; ; {
		joint, n, after := annexNumber(rest)
		if n == 0 {
			return numbers, rest
		}
		if joint == "đến" && len(numbers) > 0 {
			for k := numbers[len(numbers)-1] + 1; k < n; k++ {
				numbers = append(numbers, k)
			}
		}
		numbers, rest = append(numbers, n), after
	}
}

var numberJoint = formOf(`^(?i)(?:,|;)? ?(và |đến |- ?)?(?:phụ lục )?(?:số )?`)

// annexNumber reads one number with the words before it; 0 is none.
func annexNumber(text string) (joint string, n int, rest string) {
	m := numberJoint().FindStringSubmatchIndex(text)
	if m[2] >= 0 {
		if joint = strings.TrimSpace(text[m[2]:m[3]]); joint == "-" {
			joint = "đến"
		}
	}
	rest = text[m[1]:]
	digits := strings.IndexFunc(rest, func(r rune) bool { return !strings.ContainsRune("IVXLC0123456789", r) })
	if digits < 0 {
		digits = len(rest)
	}
	if next, _ := utf8.DecodeRuneInString(rest[digits:]); unicode.IsLetter(next) {
		return "", 0, text
	}
	if n = fromRoman(rest[:digits]); n == 0 {
		n, _ = strconv.Atoi(rest[:digits]) // what is no number is 0
	}
	if n > 100 {
		n = 0
	}
	return joint, n, rest[digits:]
}

// fromRoman reads a Roman numeral up to 100; 0 is none.
func fromRoman(s string) int {
	for n := 1; n <= 100; n++ {
		if model.Roman(n) == s {
			return n
		}
	}
	return 0
}
