package text

// Words of the help.
const (
	HelpGuide   = "Hướng dẫn"
	HelpProgram = "Về chương trình"
	HelpMenu    = "Hướng dẫn sử dụng"
	KeysHelp    = "F1"
	PictureGone = "(thiếu hình)"
	HelpBack    = "Trở lại"
)
