package text

import (
	"fmt"
	"strings"
	"time"

	"sokehoach/model"
)

// Words of the screen that stands in the place of a book that cannot be opened.
const (
	RescueTitle    = "Chưa mở được sổ"
	RescueLooking  = "Đang xem còn lấy lại được gì"
	RescueWorking  = "Đang lấy lại sổ"
	RescueMore     = "Xem chi tiết hỏng hóc…"
	RescueDetails  = "Những chỗ hỏng trong tệp sổ"
	RescueCopyOut  = "Chép thư mục dữ liệu ra USB…"
	RescueCopying  = "Đang chép ra USB và đọc lại để kiểm tra"
	RescueQuit     = "Thoát"
	RescuePreview  = "Cứu được những gì"
	RescueUse      = "Dùng kết quả này"
	RescueUseNot   = "Chưa dùng"
	RescueDone     = "Đã lấy lại sổ"
	RescueMissing  = "Không thấy tệp sổ, nhưng có bản sao lưu của sổ."
	RescueLookHint = "Xem được, in được, không sửa được. Không thay đổi gì trên máy."
)

// The hint of a missing file, and of one that the system does not let be
// written.
const (
	RescueMissingHint = "Tệp có thể đã bị chuyển, đổi tên hoặc xóa. Nếu sổ để trên USB hoặc ổ mạng, hãy cắm lại rồi bấm “Thử mở lại”."
	RescueNoRight     = "Windows không cho chương trình ghi vào tệp sổ."
	RescueNoRightHint = "Tệp có thể đang đặt “chỉ đọc”, hoặc tài khoản này chưa có quyền ghi. Nhờ người quản lý máy cấp quyền ghi rồi bấm “Thử mở lại”."
	RescueInUseHint   = "Khi nơi kia đã đóng sổ, bấm “Thử mở lại” để sửa."
)

// The ways out.
const (
	WayPrevious       = "Dùng lần lưu trước"
	WayPreviousHint   = "Chỉ lần lưu cuối cùng không còn; mọi nội dung trước đó nguyên vẹn."
	WaySalvage        = "Cứu dữ liệu đọc được"
	WaySalvageAny     = "Cứu dữ liệu, lấy thêm từ bản sao lưu của sổ khác"
	WayLook           = "Mở bản chỉ xem"
	WayLookBackup     = "Mở bản sao lưu gần nhất, chỉ xem"
	WayTryAgain       = "Thử mở lại"
	WayTryAgainHint   = "Sau khi đã cắm lại ổ đĩa, đóng cửa sổ kia hoặc được cấp quyền."
	WayNew            = "Bắt đầu sổ mới, trống"
	WayNewHint        = "Chỉ khi không còn cách nào khác. Tệp hỏng và các bản sao lưu vẫn được giữ lại."
	WayNewMissingHint = "Chỉ khi không cần nội dung cũ nữa. Các bản sao lưu vẫn được giữ lại."
)

// What is said of the book after a rescue.
const (
	LookingSalvaged = "Đang xem phần đọc được của tệp hỏng; không sửa được. Đóng rồi mở lại chương trình để chọn cách lấy lại sổ."
	LookingBackup   = "Đang xem bản sao lưu; không sửa được."
	LookingFile     = "Windows không cho ghi vào tệp sổ nên chỉ xem được."
	StartedNew      = "Đã mở sổ mới, chưa có kế hoạch nào."
	PreviousDone    = "Sổ đã trở về lần lưu trước. Hãy xem lại việc đang làm ngay trước khi hỏng: lần lưu cuối cùng không còn."
)

// The line on what the reading of all records in the background has found.
const (
	FoundHeadLost = "Lần lưu cuối của phiên trước có thể đã mất. Hãy xem lại việc làm cuối cùng."
	FoundDamage   = "Một phần sổ không đọc được, nên sổ không sao lưu được nữa. Hãy vào xem bản sao lưu rồi chọn “" + MendBook + "”: việc mới làm vẫn giữ."
	ToBackups     = "Xem bản sao lưu"
	ReadAll       = "Đọc hết…"
	NoBackupsHere = "Sổ này chỉ để xem nên không có bản sao lưu ở đây."
)

// WayBackup is the way back to a backup.
func WayBackup(b model.Backup) string {
	if !b.Verified {
		return fmt.Sprintf("Khôi phục bản sao lưu lúc %s", BackupTime(b.Time))
	}
	return fmt.Sprintf("Khôi phục bản sao lưu lúc %s (%s)", BackupTime(b.Time), BackupContents(b))
}

// whoseBook names a book by the offices in it.
func whoseBook(offices []string) string {
	if len(offices) == 0 {
		return "không rõ cơ quan"
	}
	return strings.Join(offices, "; ")
}

// WhoseBackup tells whose a copy is: of another book, or perhaps of this one.
func WhoseBackup(offices []string, other bool) string {
	whose := whoseBook(offices)
	if other {
		return "Chú ý: bản này của sổ khác (" + whose + "). "
	}
	return "Không rõ bản này có phải của sổ này: trong bản có " + whose + ". "
}

// WaySalvageAnyHint says whose the copies are that do not count by themselves.
func WaySalvageAnyHint(offices []string) string {
	whose := whoseBook(offices)
	return "Trong thư mục có bản sao lưu của sổ khác, hoặc không rõ của sổ nào (" + whose + "). Chỉ chọn khi chắc chắn đó là sổ này; xem trước rồi mới dùng."
}

// WayBackupHint says what that costs.
const WayBackupHint = "Bản gần nhất đã kiểm tra tốt. Những gì làm sau lúc đó không có trong bản này."

// BackupRestored tells of a book that was brought back.
func BackupRestored(b model.Backup) string {
	return fmt.Sprintf("Đã khôi phục bản sao lưu lúc %s. Những gì làm sau lúc đó không có trong sổ.", BackupTime(b.Time))
}

// KeptAside says where the file is that could not be opened.
func KeptAside(path string) string {
	if path == "" {
		return ""
	}
	return "\n\nTệp không mở được vẫn được giữ ở: " + path
}

// Bullets lists sentences, one below the other.
func Bullets(all []string) string {
	var b strings.Builder
	for _, s := range all {
		b.WriteString("• " + s + "\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// A Saved is what a rescue brings back of one part of the data file: storage
// counts it, and words and storage do not know each other.
type Saved struct {
	Bucket                          string
	Records, Older, Remade, Missing int
	Newer                           int  // of the last save, still readable in the damaged file and not in the book
	Counted                         bool // how many there were is known
}

// PreviousLacks says after the state before the last save was taken what of that
// save can still be read in the damaged file.
func PreviousLacks(all []Saved) string {
	var parts []string
	for _, s := range all {
		if s.Newer > 0 && s.Bucket != "history" {
			parts = append(parts, BucketName(s.Bucket)+" "+count(s.Newer))
		}
	}
	if len(parts) == 0 {
		return PreviousDone
	}
	return PreviousDone + "\n\nTrong tệp hỏng vẫn đọc được nội dung mới hơn, chưa có trong sổ này: " + strings.Join(parts, ", ") + "."
}

// SavedHint is the sum in a line, before the clerk looks closer.
func SavedHint(all []Saved) string {
	records, missing, unsure := 0, 0, false
	for _, s := range all {
		records, missing = records+s.Records, missing+s.Missing
		unsure = unsure || !s.Counted
	}
	words := fmt.Sprintf("Đọc được %s bản ghi trong tệp hỏng", count(records))
	switch {
	case missing > 0:
		words += fmt.Sprintf(", mất %s", count(missing))
	case !unsure:
		words += ", không mất bản ghi nào"
	}
	return words + ". Xem trước từng loại rồi mới dùng."
}

// SavedTable counts part by part what is there and what is not.
func SavedTable(all []Saved) string {
	var lines, unsure []string
	for _, s := range all {
		if s.Records > 0 || s.Missing > 0 {
			lines = append(lines, savedLine(s))
		}
		if !s.Counted {
			unsure = append(unsure, BucketName(s.Bucket))
		}
	}
	if len(unsure) > 0 {
		lines = append(lines, "", "Không rõ trước đó có bao nhiêu bản ghi ở: "+strings.Join(unsure, ", ")+".")
	}
	return strings.Join(lines, "\n")
}

func savedLine(s Saved) string {
	line := fmt.Sprintf("%s: còn %s", upperFirst(BucketName(s.Bucket)), count(s.Records))
	for _, part := range []struct {
		n     int
		words string
	}{
		{s.Missing, "mất %s"}, {s.Older, "%s lấy từ lần lưu cũ hơn hoặc bản sao lưu, cần xem lại"}, {s.Remade, "%s để trống, cần điền lại"},
	} {
		if part.n > 0 {
			line += "; " + fmt.Sprintf(part.words, count(part.n))
		}
	}
	return line
}

// CopiedOut tells that the stick may be taken out.
func CopiedOut(folder string) string {
	return "Đã chép và đọc lại từng tệp: giống từng byte. Có thể rút USB.\n\nThư mục: " + folder
}

// CopyOutName is the folder on the stick.
func CopyOutName(t time.Time) string { return "so-ke-hoach-" + t.Format("20060102-150405") }

// bannerLength is how many letters a line across the smallest window holds.
const bannerLength = 80

// Shortened is the beginning of words that do not fit on a line across the
// window, and whether there are more.
func Shortened(words string) (string, bool) {
	line, _, more := strings.Cut(words, "\n")
	letters := []rune(line)
	if len(letters) > bannerLength {
		line = string(letters[:bannerLength])
		if at := strings.LastIndex(line, " "); at > 0 {
			line = line[:at]
		}
		more = true
	}
	if more {
		line = strings.TrimRight(line, " .,;:") + "…"
	}
	return line, more
}
