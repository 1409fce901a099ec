package text

import (
	"fmt"

	"sokehoach/model"
)

// Words of the command-line program skh.
const (
	SkhUsage = `skh: in và kiểm tra kế hoạch từ tệp dữ liệu của Sổ Kế hoạch

  skh sample -dir THƯ_MỤC             tạo sổ mẫu mau.db và in các văn bản trong đó, rồi sổ
                                      mau-bao-cao.db có kế hoạch điều chỉnh và ba báo cáo,
                                      và sổ mau-phuong.db có kế hoạch năm 2027 của phường;
                                      -from TỆP.json: sổ của tệp mẫu này
  skh list   -db TỆP                  liệt kê văn bản
  skh print  -db TỆP -doc MÃ -o PDF   in một văn bản; thêm -annex N: chỉ in phụ lục thứ N;
                                      -o TÊN.docx: ra tệp Word; -o TÊN.xlsx: phụ lục ra Excel;
                                      -force: ghi đè tệp không phải của văn bản này
  skh read   -db TỆP -doc MÃ -from TỆP.docx
                                      đọc bản Word đã sửa, liệt kê chỗ khác với bản đã xuất;
                                      -take all: nhận hết chỗ chữ chắc chắn, -take 2,5: nhận
                                      chỗ số 2 và 5; -json: ra dạng JSON
  skh check  -db TỆP -doc MÃ [-json]  rà soát một văn bản;
                                      -text TỆP.txt: rà soát chữ của một tệp văn bản thường,
                                      thêm -year NĂM: năm của văn bản, -db TỆP: tên gọi trong sổ
  skh verify -db TỆP                  kiểm tra tệp dữ liệu, nói rõ chỗ hỏng
  skh salvage -db TỆP -out TỆP_MỚI    lấy lại nội dung đọc được của tệp hỏng vào tệp mới;
                                      -backup TỆP: lấy thêm từ bản sao lưu của chính sổ này
                                      (-any-book: của sổ khác cũng lấy); -previous: lùi về
                                      trước phiên lưu cuối
  skh backup -db TỆP -dir THƯ_MỤC     sao lưu, rồi đọc lại bản sao để kiểm tra
  skh restore -db TỆP -from BẢN_SAO   khôi phục; tệp hiện tại được giữ lại bên cạnh;
                                      -diff: chỉ cho biết khôi phục sẽ đổi những gì
  skh history -db TỆP                 lịch sử thay đổi; -plan MÃ: của một kế hoạch;
                                      -since SỐ: sau lần lưu mang số đó
  skh bench  [-pages N] [-rows N]     đo tốc độ dàn trang, bộ nhớ; -rows: N dòng phụ lục

Mã thoát: 0 tốt; 1 có phát hiện (print: có lỗi; check: có lỗi hoặc điều cần
xem; restore -diff, read: có khác biệt); 2 sai tham số, không đọc được hoặc không ghi được tệp.
Khi sổ chỉ có một văn bản thì không cần -doc.`
	SkhTakeWhat    = "Không hiểu -take %s: ghi all, hoặc số thứ tự các chỗ cách nhau bằng dấu phẩy.\n"
	SkhTaken       = "Đã nhận %d chỗ vào sổ.\n"
	SkhUnknown     = "Không có lệnh %q.\n\n%s\n"
	SkhBadFlags    = "Không hiểu tham số: %s\n\n%s\n"
	SkhFile        = "Tệp %s:\n"
	SkhNoUTF8      = "Tệp này không phải văn bản thường Unicode (UTF-8). Trong Word hoặc Notepad, hãy lưu dưới dạng văn bản thường, bảng mã UTF-8."
	SkhNoText      = "Đây không phải tệp thường, hoặc tệp quá lớn."
	SkhOwnFile     = "Không ghi PDF đè lên tệp dữ liệu %s.\n"
	SkhNoAnnex     = "Văn bản này không in phụ lục thứ %d.\n"
	SkhMissing     = "Thiếu tham số -%s.\n"
	SkhSampleDone  = "Đã tạo sổ mẫu %s và in %d văn bản:\n"
	SkhWritten     = "Đã ghi %s.\n"
	SkhPrinted     = "Đã in %s: %d trang.\n"
	SkhWhichPlan   = "Sổ có %d văn bản; hãy chọn bằng -doc.\n"
	SkhNoFinding   = "Không có phát hiện nào.\n"
	SkhFindings    = "%d phát hiện.\n"
	SkhBenchHead   = "%8s %12s %10s\n"
	SkhBenchLine   = "%8d %12s %10.0f\n"
	SkhBenchPeak   = "Bộ nhớ cao nhất của tiến trình: %.0f MB.\n"
	SkhNoTitle     = "(chưa có trích yếu)"
	SkhDraftNumber = "(chưa có số)"
)

// SkhBenchColumns are the column heads of skh bench.
func SkhBenchColumns() []any {
	return []any{"trang", "thời gian", "trang/s"}
}

// SkhPlanLine is a plan in the list of skh, with where it is when it was sent.
func SkhPlanLine(h model.DocumentHead, w model.Way) string {
	number, title := h.Number, h.Title
	if number == "" {
		number = SkhDraftNumber
	}
	if title == "" {
		title = SkhNoTitle
	}
	line := fmt.Sprintf("%s  %d  %s/%s  %s", h.ID, h.Year, number, h.Symbol, title)
	if sent := SentSentence(w); sent != "" {
		line += "  [" + sent + "]"
	}
	return line
}

// IssueLine is a finding as one line of plain text.
func IssueLine(i model.Finding) string {
	line := fmt.Sprintf("%s %s", i.Severity.Name(), i.Code)
	if i.Path != "" {
		line += " [" + i.Path + "]"
	}
	line += ": " + i.Text
	if i.Source != "" {
		line += " (" + i.Source + ")"
	}
	return line
}
