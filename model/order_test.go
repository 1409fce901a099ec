package model

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

func TestNamesStandAsInADictionary(t *testing.T) {
	want := []string{
		"", "1 xã", "2 xã", "12", "An", "Ân", "bản Gia Khâu", "bản Giá Khâu", "ban hành", "Bản Sin Chải", "bản Tả Chải",
		"dân", "Dần", "dẩn", "dẫn", "dấn", "dận", "Dương", "đa", "Đoàn Kết", "kế", "Kế hoạch", "kệ", "ô", "ơ", "Sùng Phài", "tổ 1", "tổ 2", "tổ 10", "ư", "xã",
	}
	got := slices.Clone(want)
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
	slices.SortStableFunc(got, Order)
	slices.SortStableFunc(want, collate.New(language.Vietnamese, collate.Numeric).CompareString)
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestTheOrderIsThatOfUnicode compares words of all letters, tones and signs with
// the order that Unicode has for Vietnamese.
func TestTheOrderIsThatOfUnicode(t *testing.T) {
	dictionary := collate.New(language.Vietnamese, collate.Numeric)
	letters := []rune(orderSigns + orderLetters)
	for _, r := range "aăâeêioôơuưy" {
		for _, tone := range orderTones {
			letters = append(letters, []rune(norm.NFC.String(string([]rune{r, tone})))...)
		}
	}
	letters = append(letters, []rune(strings.ToUpper(string(letters)))...)
	random := rand.New(rand.NewPCG(3, 4))
	word := func(n int) string {
		var w []rune
		for range 1 + random.IntN(n) {
			w = append(w, letters[random.IntN(len(letters))])
		}
		return string(w)
	}
	zero := regexp.MustCompile(`(^|\D)0`)
	for range 100_000 {
		a := word(4)
		b := a
		switch random.IntN(3) {
		case 0:
			b = word(4)
		case 1:
			b = strings.ToLower(a)
		case 2: // one letter differs
			i := []rune(a)
			i[random.IntN(len(i))] = letters[random.IntN(len(letters))]
			b = string(i)
		}
		if zero.MatchString(a) || zero.MatchString(b) {
			continue // Unicode does not say how a zero in front counts
		}
		if got, want := Order(a, b), dictionary.CompareString(a, b); got != want {
			t.Fatalf("%q and %q: got %d, want %d", a, b, got, want)
		}
		if Order(norm.NFD.String(a), b) != Order(a, b) {
			t.Fatalf("%q: its form counts", a)
		}
	}
}

func TestNumbersInNamesCountAsNumbers(t *testing.T) {
	want := []string{"bản 1", "Bản 2", "bản 02 a", "bản 10", "bản 100", "bản A", "Biểu 1.2", "Biểu 1.10", "khu 9A", "khu 10"}
	got := slices.Clone(want)
	rand.New(rand.NewPCG(5, 6)).Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
	slices.SortStableFunc(got, Order)
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}
