package text

import (
	"fmt"
	"strings"

	"sokehoach/model"
)

// Words of the page from which a plan leaves the office.
const (
	IssuePlan   = "Phát hành"
	Unissue     = "Hoàn lại thành dự thảo"
	ForwardPlan = "Lập kế hoạch năm sau từ bản này"
)

// Amend begins a document that amends an issued one.
func Amend(k model.DocumentKind) string { return "Lập " + k.Noun() + " điều chỉnh" }

// IssueAdvice says how a document leaves the office.
func IssueAdvice(k model.DocumentKind) string {
	return "Sau khi ký và đóng dấu, ghi số và ngày rồi bấm Phát hành. " + named(k) +
		" được cất nguyên như bản đã ký: tên cơ quan, xã, bản không đổi theo sổ nữa. Trong ngày vẫn hoàn lại được."
}

// IssuedAlready tells that a document has left the office.
func IssuedAlready(k model.DocumentKind, d *model.Document) string {
	s := named(k) + " đã phát hành, chỉ để xem."
	if d.State == model.Amended {
		s = named(k) + " này đã được điều chỉnh bằng một " + k.Noun() + " khác, chỉ để xem."
	}
	return s + " Số " + d.Number + "/" + d.Symbol + ", ngày " + d.Date.Field() + "."
}

// IssueFreezes says what will not change any more, and what can be done then.
func IssueFreezes(k model.DocumentKind) string {
	return "Phát hành xong thì không sửa được nữa: chữ, số liệu, tên cơ quan, người ký, xã, bản, căn cứ và bản in. Sai sót phát hiện sau ngày phát hành phải chữa bằng " + k.Noun() + " khác."
}

// OpenFindings tells what is still found in a document that is to be issued, the
// gravest first, and no more of it than the page has room for.
func OpenFindings(findings []model.Finding) string {
	const most = 5
	if len(findings) == 0 {
		return "Kiểm tra không thấy lỗi nào."
	}
	errors, times := 0, map[string]int{}
	var said []string // each sentence once
	for _, f := range findings {
		if f.Severity == model.Error {
			errors++
		}
		line := "• " + f.Severity.Name() + ": " + f.Text
		if times[line]++; times[line] == 1 {
			said = append(said, line)
		}
	}
	lines := []string{"Trước khi phát hành, còn " + strings.Join(found(errors, len(findings)-errors), ", ") + ":"}
	for _, line := range said[:min(most, len(said))] {
		if n := times[line]; n > 1 {
			line += fmt.Sprintf(" (%d chỗ)", n)
		}
		lines = append(lines, line)
	}
	if more := len(said) - most; more > 0 {
		lines = append(lines, fmt.Sprintf("• … và %d điều khác; xem ở nút Kiểm tra.", more))
	}
	return strings.Join(lines, "\n")
}

// IssuedBanner stands over a document that has left the office.
func IssuedBanner(k model.DocumentKind, d *model.Document, w model.Way) string {
	s := IssuedAlready(k, d)
	if len(w) > 0 {
		return s + " " + SentSentence(w)
	}
	if d.State == model.Issued {
		s += " Trong ngày phát hành còn hoàn lại thành dự thảo được; về sau phải lập " + k.Noun() + " khác để sửa."
	}
	return s
}

// WhyFixed says why a field takes no key.
func WhyFixed(k model.DocumentKind, d *model.Document) string {
	switch d.State {
	case model.Issued:
		return named(k) + " đã phát hành nên không sửa được; muốn sửa, xem trang Phát hành."
	case model.Amended:
		return named(k) + " đã được điều chỉnh bằng một " + k.Noun() + " khác nên không sửa được."
	}
	return "Sổ này đang mở chỉ để xem nên không sửa được."
}
