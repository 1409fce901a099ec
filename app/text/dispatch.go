package text

import (
	"fmt"

	"sokehoach/model"
)

// Words of the page on how an issued document was sent and came back.
const (
	PageSending    = "Gửi đi"
	RecordSent     = "Ghi ngày gửi"
	RecordSentBack = "Bị trả lại"
	RecordAgain    = "Gửi lại"
	ForgetDispatch = "Xóa lần ghi cuối"
	Forgetting     = "xóa lần ghi cuối"
	FieldReturned  = "Ngày bị trả lại"
	FieldReason    = "Lý do trả lại"
)

// SendingAdvice says what the page is for.
func SendingAdvice(k model.DocumentKind) string {
	return "Ghi ngày gửi " + k.Noun() + " đi; khi bị trả lại thì ghi ngày và lý do, gửi lần nữa thì ghi Gửi lại. " +
		"Những điều ghi ở đây không in ra và không đổi văn bản. Nếu phải sửa nội dung rồi mới gửi lại, lập văn bản điều chỉnh ở trang Phát hành."
}

// RecordNext is the button that records what can happen next.
func RecordNext(w model.Way) string {
	switch {
	case w.Next() == model.SentBack:
		return RecordSentBack
	case len(w) > 0:
		return RecordAgain
	}
	return RecordSent
}

// Recording is the step that records it.
func Recording(w model.Way) string {
	switch {
	case w.Next() == model.SentBack:
		return "ghi bị trả lại"
	case len(w) > 0:
		return "ghi gửi lại"
	}
	return "ghi ngày gửi"
}

// FieldSent is the day of a step on the way; a document that is sent again says
// which time it is.
func FieldSent(w model.Way, step int) string {
	if n := w.Times(step); n > 1 {
		return fmt.Sprintf("Ngày gửi lại (lần %d)", n)
	}
	return "Ngày gửi"
}

// StateOf is the state of a document with where it is now.
func StateOf(s model.State, w model.Way) string {
	if s == model.Amended || len(w) == 0 {
		return StateName(s)
	}
	if on := w.Last().On; !on.IsZero() {
		return said(w) + " " + on.Field()
	}
	return said(w)
}

func said(w model.Way) string {
	switch {
	case w.Next() == model.SentBack && w.Times(len(w)-1) > 1:
		return "Đã gửi lại"
	case w.Next() == model.SentBack:
		return "Đã gửi"
	}
	return "Bị trả lại"
}

// SentSentence tells where an issued document is now; nothing while it was not sent.
func SentSentence(w model.Way) string {
	if len(w) == 0 {
		return ""
	}
	s := said(w)
	if on := w.Last().On; !on.IsZero() {
		s += " ngày " + on.Field()
	}
	if why := w.Last().Reason; why != "" {
		s += ": " + why
	}
	return s + "."
}
