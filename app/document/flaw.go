package document

import "fmt"

// TypefaceProvision asks for one Unicode typeface.
const TypefaceProvision = "NĐ 30/2020/NĐ-CP, Phụ lục I, I.4"

// BrokenWordText says that a word is longer than its line.
const BrokenWordText = "Có từ dài hơn một dòng, phải ngắt giữa từ."

// MissingRuneText says that the typeface cannot print r.
func MissingRuneText(r rune) string {
	return fmt.Sprintf("Có ký tự không in được (U+%04X), trên giấy là ô trống □.", r)
}
