package document

import "fmt"

// TypefaceProvision asks for one Unicode typeface.
const TypefaceProvision = "NĐ 30/2020/NĐ-CP, Phụ lục I, I.4"

// FormProvision is behind findings on the plan's own annexes.
const FormProvision = "biểu mẫu phụ lục của chương trình"

// NoFormText says that an annex names a form that does not exist.
const NoFormText = "Phụ lục này dùng biểu không có trong tập biểu nên không in được."

// BrokenWordText says that a word is longer than its line.
const BrokenWordText = "Có từ dài hơn một dòng, phải ngắt giữa từ."

// MissingRuneText says that the typeface cannot print r.
func MissingRuneText(r rune) string {
	return fmt.Sprintf("Có ký tự không in được (U+%04X), trên giấy là ô trống □.", r)
}
