package text

// Words of the help.
const (
	HelpGuide   = "Hướng dẫn"
	HelpProgram = "Về chương trình"
	HelpMenu    = "Hướng dẫn sử dụng"
	KeysHelp    = "F1"
	PictureGone = "(thiếu hình)"
	HelpBack    = "Trở lại (Esc)"
	HelpSearch  = "Tìm trong trợ giúp"
)

// HelpNothing tells that no section has the words.
func HelpNothing(words string) string {
	return "Không mục nào có “" + words + "”. Thử ít chữ hơn."
}
