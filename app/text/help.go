package text

// Words of the help.
const (
	HelpTitle    = "Trợ giúp"
	HelpGuide    = "Hướng dẫn"
	HelpProgram  = "Về chương trình"
	HelpMenu     = "Hướng dẫn sử dụng"
	KeysHelp     = "F1"
	PictureGone  = "(thiếu hình)"
	HelpHint     = "Bấm F1 ở màn hình nào thì mở phần hướng dẫn của màn hình ấy."
	HelpBack     = "Trở lại"
	KeysFind     = "Ctrl+F"
	LicencePart  = "Phần của chương trình"
	LicencesName = "Giấy phép"
)
