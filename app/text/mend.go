package text

import (
	"fmt"
	"path/filepath"
	"strings"

	"sokehoach/model"
)

// Words of keeping what can be read of an open book of which a part cannot.
const (
	MendBook = "Giữ phần đọc được"
	MendHint = "Một phần sổ không đọc được, nên không sao lưu được. Bấm “" + MendBook + "” để giữ mọi việc đã làm, kể cả việc mới nhất; phần hỏng được lấy lại từ bản sao lưu của chính sổ này, nếu có."
	AskMend  = "Chương trình chép mọi phần đọc được của sổ sang tệp mới, kể cả việc mới nhất, và lấy phần còn thiếu từ bản sao lưu của chính sổ này. Tệp cũ được giữ lại bên cạnh."
)

// MendDone tells what was kept and what was not.
func MendDone(m model.Mended) string {
	lines := []string{fmt.Sprintf("Đã giữ %d bản ghi; sổ lại sao lưu được.", m.Records)}
	for _, c := range []struct {
		n     int
		words string
	}{
		{m.Older, "%d bản ghi lấy từ lần lưu trước hoặc bản sao lưu: hãy xem lại nội dung."},
		{m.Remade, "%d mục được tạo lại để giữ những gì nằm trong mục đã mất: hãy điền lại."},
		{m.Missing, "%d bản ghi không lấy lại được."},
	} {
		if c.n > 0 {
			lines = append(lines, fmt.Sprintf(c.words, c.n))
		}
	}
	return strings.Join(append(lines, "Tệp cũ: "+filepath.Base(m.Aside)), "\n")
}

// AnotherBook tells whose a backup is that does not count.
func AnotherBook(path string, offices []string) string {
	return fmt.Sprintf("%s là bản sao lưu của sổ khác (%s), hoặc không rõ có phải của sổ này, nên không dùng. Nếu chắc chắn dùng được, thêm -any-book.\n", path, whoseBook(offices))
}
