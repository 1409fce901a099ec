package text

import "sokehoach/app"

// SectionName is what a section of the paper is called in the list beside it.
func SectionName(s app.Section) string {
	switch s {
	case app.SectionHead:
		return "Phần đầu văn bản"
	case app.SectionGrounds:
		return "Căn cứ"
	case app.SectionOpening:
		return "Câu mở đầu"
	case app.SectionStray:
		return "Nội dung chưa gắn với dự án"
	case app.SectionIndicators:
		return "Chỉ tiêu"
	case app.SectionClosing:
		return "Câu kết"
	case app.SectionRecipients:
		return "Nơi nhận"
	case app.SectionSignature:
		return "Chữ ký"
	case app.SectionAnnexes:
		return "Phụ lục"
	}
	return "Phần chưa có tiêu đề"
}

// StandingName is how far a section is, in words.
func StandingName(s app.Standing) string {
	switch s {
	case app.Looked:
		return "đã xem"
	case app.Lacking:
		return "còn thiếu"
	case app.Finished:
		return "xong"
	}
	return "chưa bắt đầu"
}
