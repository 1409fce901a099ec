package text

import (
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"sokehoach/app/backup"
	"sokehoach/model"
)

// Words of the screen of backups.
const (
	BackupTab        = "Bản sao lưu"
	HistoryTab       = "Lịch sử thay đổi"
	BackupNow        = "Sao lưu ngay"
	BackupToStick    = "Chép ra USB…"
	BackupRestore    = "Khôi phục…"
	BackupFromFile   = "Khôi phục từ tệp…"
	TakeBook         = "Lấy sổ từ máy khác…"
	BookFileTitle    = "Chọn tệp bản sao lưu"
	BookFileFilter   = "Bản sao lưu của Sổ Kế hoạch"
	StickTitle       = "Đã chép ra USB"
	RestoreTitle     = "So với sổ hiện tại"
	RestoredTitle    = "Đã khôi phục"
	RestoreThis      = "Khôi phục bản này"
	RestoreNot       = "Giữ sổ hiện tại"
	BackupWorking    = "Đang sao lưu"
	BackupCopying    = "Đang chép ra USB và đọc lại để kiểm tra"
	BackupComparing  = "Đang so sánh với sổ hiện tại"
	BackupRestoring  = "Đang khôi phục"
	BackupStop       = "Dừng lại"
	ColumnWhen       = "Lúc"
	ColumnReason     = "Lý do"
	ColumnContents   = "Nội dung"
	ColumnSize       = "Dung lượng"
	ColumnProof      = "Kiểm tra"
	NoBackups        = "Chưa có bản sao lưu nào. Bấm “Sao lưu ngay” để tạo bản đầu tiên."
	BackupHint       = "Chương trình tự sao lưu khi mở sổ lần đầu trong ngày, mỗi 30 phút nếu có thay đổi, và khi đóng."
	BackupVerified   = "Đã đọc lại, tốt"
	BackupUnverified = "Chưa kiểm tra"
	NoDifference     = "Bản sao lưu này giống hệt sổ hiện tại."
	OtherBook        = "Chú ý: đây là bản sao lưu của một sổ khác."
	RestoreKeeps     = "Trước khi khôi phục, chương trình sao lưu sổ hiện tại; tệp hiện tại được giữ lại, không bị xóa."
	MorePlans        = "… và %d văn bản khác."
	HistoryBack      = "Lấy lại như trước thay đổi này"
	HistoryField     = "Lấy lại ô này"
	HistoryLook      = "Xem và lấy lại…"
	HistoryMore      = "Xem cũ hơn"
	BroughtBack      = "Đã lấy lại. Việc này cũng nằm trong lịch sử, nên có thể lấy lại lần nữa."
	NoHistory        = "Chưa có thay đổi nào được ghi lại."
	HistoryHint      = "Lấy lại không xóa gì khỏi lịch sử: việc lấy lại cũng được ghi thành một thay đổi."
	ColumnWho        = "Người sửa"
	ColumnChange     = "Thay đổi"
	KeepAsItIs       = "Để nguyên"
)

// Words of the commands of skh on backups and history.
const (
	SkhBackupDone  = "Đã sao lưu vào %s\n  %s, %d bản ghi, %s; đã đọc lại, tốt.\n  SHA-256: %s\n"
	SkhRestored    = "Đã khôi phục %s từ %s.\n"
	SkhAside       = "Tệp trước khi khôi phục được giữ ở %s.\n"
	SkhChange      = "%6d  %s  %s  %s\n"
	SkhField       = "        %s\n"
	SkhHistorySize = "%d thay đổi. Lịch sử có %d bản ghi, %s.\n"
)

// BackupReasonName says why a copy was made.
func BackupReasonName(r model.BackupReason) string {
	switch r {
	case model.BackupAsked:
		return "Theo yêu cầu"
	case model.BackupDaily:
		return "Lần mở đầu trong ngày"
	case model.BackupRegular:
		return "Định kỳ"
	case model.BackupClosing:
		return "Khi đóng chương trình"
	case model.BackupBeforeRestore:
		return "Trước khi khôi phục"
	case model.BackupBeforeImport:
		return "Trước khi nhập dữ liệu"
	case model.BackupBeforeDelete:
		return "Trước khi xóa nhiều"
	}
	return "Không rõ"
}

// BackupTime is when a copy was made, by the clock of this computer.
func BackupTime(t time.Time) string { return t.Local().Format("02/01/2006 15:04") }

// BackupContents counts what is in a copy.
func BackupContents(b model.Backup) string {
	if !b.Verified {
		return ""
	}
	return fmt.Sprintf("%s văn bản, %s xã", count(b.Plans), count(b.Communes))
}

// BackupProof tells whether a copy was read back.
func BackupProof(b model.Backup) string {
	if b.Verified {
		return BackupVerified
	}
	return BackupUnverified
}

// Megabytes is a size as people say it.
func Megabytes(bytes int64) string {
	const tenth = 1 << 20 / 10
	tenths := max(1, (bytes+tenth/2)/tenth)
	return fmt.Sprintf("%s,%d MB", count(int(tenths/10)), tenths%10)
}

// BackupDone tells of a finished copy.
func BackupDone(b model.Backup) string {
	return fmt.Sprintf("Đã sao lưu lúc %s và đọc lại: tốt.", BackupTime(b.Time))
}

// StickDone tells that the stick may be taken out.
func StickDone(path string) string {
	return "Đã chép và đọc lại từ USB: giống từng byte. Có thể rút USB.\n\nTệp: " + path
}

// RestoreDone tells where the file is that was open before.
func RestoreDone(b model.Backup, aside string) string {
	return fmt.Sprintf("Đã khôi phục bản sao lưu lúc %s.\n\nTệp trước khi khôi phục được giữ ở: %s", BackupTime(b.Time), aside)
}

// UnknownFileTitle is over UnknownFile.
const UnknownFileTitle = "Không mở được tệp"

// UnknownFile tells which files the window takes.
func UnknownFile(name string) string {
	return fmt.Sprintf("Chương trình không mở được tệp “%s”. Có thể thả vào cửa sổ: bản sao lưu của sổ (.db), danh mục chương trình (.json), bản Word đã sửa của văn bản đang mở (.docx).", name)
}

// AskTake is AskRestore of a file that the clerk has chosen.
func AskTake(b model.Backup) string {
	return fmt.Sprintf("Lấy sổ trong tệp “%s” (ghi lúc %s)?", filepath.Base(b.Path), BackupTime(b.Time))
}

// AskRestore is what stands above the table of differences.
func AskRestore(b model.Backup) string {
	return fmt.Sprintf("Khôi phục bản sao lưu lúc %s (%s)?", BackupTime(b.Time), lower(BackupReasonName(b.Reason)))
}

// DifferenceLine tells of one kind of records what restoring changes.
func DifferenceLine(k model.KindDifference) string {
	var parts []string
	add := func(n int, words string) {
		if n > 0 {
			parts = append(parts, fmt.Sprintf(words, count(n)))
		}
	}
	add(k.Back, "%s trở lại")
	add(k.Changed, "%s đổi về như cũ")
	add(k.Gone, "%s mất đi")
	return upperFirst(KindName(k.Kind)) + ": " + strings.Join(parts, ", ")
}

// PlanDifferenceLine tells what restoring does to a plan.
func PlanDifferenceLine(p model.PlanDifference) string {
	title := p.Head.Title
	if title == "" {
		title = NoTitleYet
	}
	words := "đổi về như cũ"
	switch p.Act {
	case model.Made:
		words = "trở lại"
	case model.Removed:
		words = "mất đi"
	}
	return fmt.Sprintf("Văn bản năm %d “%s”: %s", p.Head.Year, title, words)
}

// DifferenceText is the whole table of differences; plans beyond a limit are
// counted.
func DifferenceText(d model.Difference) string {
	const most = 12
	if len(d.Kinds) == 0 {
		return NoDifference
	}
	var lines []string
	if d.OtherBook {
		lines = append(lines, OtherBook, "")
	}
	for _, k := range d.Kinds {
		lines = append(lines, DifferenceLine(k))
	}
	lines = append(lines, "")
	for i, p := range d.Plans {
		if i == most {
			lines = append(lines, fmt.Sprintf(MorePlans, len(d.Plans)-most))
			break
		}
		lines = append(lines, PlanDifferenceLine(p))
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// WarningText says what is the matter, and what to do.
func WarningText(w backup.Warning) string {
	switch w.Kind {
	case backup.WarnSynced:
		return fmt.Sprintf("Sổ đang nằm trong thư mục do %s đồng bộ, có thể bị ghi đè hoặc tách thành nhiều bản. Hãy chuyển sổ vào thư mục dữ liệu của chương trình.", w.Name)
	case backup.WarnRemovable:
		return "Sổ đang nằm trên ổ rời (USB); rút ra lúc đang ghi sẽ hỏng tệp. Hãy chép sổ vào máy, chỉ dùng USB để giữ bản sao lưu."
	case backup.WarnNetwork:
		return "Sổ đang nằm trên ổ mạng; mất mạng lúc đang ghi sẽ hỏng tệp. Hãy chép sổ vào máy này."
	case backup.WarnReadOnly:
		return "Windows không cho ghi vào thư mục chứa sổ, nên chỉ xem được. Hãy chuyển sổ sang thư mục khác hoặc nhờ người quản lý máy cấp quyền ghi."
	case backup.WarnSpace:
		return fmt.Sprintf("Ổ đĩa chỉ còn trống %s. Hãy xóa bớt tệp không cần để còn chỗ lưu và sao lưu.", Megabytes(int64(w.Bytes)))
	case backup.WarnClock:
		return fmt.Sprintf("Đồng hồ của máy chạy lùi: lần lưu trước ghi lúc %s. Hãy chỉnh lại ngày giờ của máy; thứ tự các lần lưu vẫn đúng.", BackupTime(w.Since))
	case backup.WarnYear:
		return "Ngày giờ của máy không đúng. Hãy chỉnh lại ngày giờ trong Windows; thứ tự các lần lưu vẫn đúng."
	}
	return ""
}

// count groups the digits of a number.
func count(n int) string { return model.Whole(int64(n)).Format() }
