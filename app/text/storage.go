package text

import (
	"fmt"

	"sokehoach/model"
)

// Words on the state of a data file, for skh and for the window.
const (
	FileSound       = "Tệp dữ liệu tốt: mọi trang và mọi bản ghi đều nguyên vẹn.\n"
	FileUnsound     = "Tệp dữ liệu có hỏng hóc.\n"
	HeadLost        = "Một trong hai phần đầu của tệp không đọc được hoặc là bản cũ: lần lưu cuối có thể đã mất.\n"
	LaterSave       = "Trong tệp còn trang của một lần lưu sau lần lưu cuối này: máy mất điện khi đang lưu, hoặc phần đầu của tệp đã bị đặt lại như cũ; không biết chắc là trường hợp nào. Xem lại việc làm cuối cùng.\n"
	FileBucket      = "  %-18s %6d bản ghi%s\n"
	BucketMismatch  = "  (có bản ghi bị mất hoặc bị đổi)"
	CanGoBack       = "Trạng thái trước phiên lưu cuối còn nguyên vẹn: lấy lại bằng skh salvage -previous.\n"
	CanSalvage      = "Có thể lấy lại %d bản ghi bằng skh salvage -db TỆP -out TỆP_MỚI.\n"
	CannotSalvage   = "Trong tệp không còn bản ghi nào đọc được; hãy khôi phục từ bản sao lưu.\n"
	SalvageDone     = "Đã lấy lại %d bản ghi vào %s.\n"
	SalvageOlder    = "  %d bản ghi lấy từ lần lưu trước hoặc bản sao lưu: hãy xem lại nội dung.\n"
	SalvageRemade   = "  %d mục được tạo lại để giữ những gì nằm trong mục đã mất: hãy điền lại.\n"
	SalvageMissing  = "  %d bản ghi không lấy lại được.\n"
	SalvageNewer    = "  %d bản ghi của lần lưu cuối vẫn đọc được trong tệp hỏng và không có ở đây.\n"
	SalvageUnsure   = "  Không rõ tệp cũ có bao nhiêu bản ghi ở các phần: %s.\n"
	SalvageComplete = "  Không mất bản ghi nào.\n"
	DamageLine      = "  %s\n"
	MoreDamage      = "  … và %d chỗ khác.\n"
)

// BucketName is the clerk's word for a part of the data file.
func BucketName(bucket string) string {
	names := map[string]string{
		"meta": "thông tin sổ", "document": "văn bản", "dispatch": "lần gửi đi", "entry": "nội dung", "activity": "hoạt động",
		"allocation": "vốn giao", "result": "kết quả", "issued": "văn bản phát hành",
		"office": "cơ quan", "officer": "người ký", "commune": "xã", "figures": "số liệu xã", "ground": "căn cứ",
		"catalogue": "danh mục", "setting": "cài đặt", "history": "lịch sử", "digest": "bảng kiểm",
	}
	if name := names[bucket]; name != "" {
		return name
	}
	return fmt.Sprintf("%q", bucket)
}

// A Flaw is one thing that is wrong with a data file.
type Flaw struct {
	Kind       model.DamageKind
	Page       uint64
	Have, Want uint64
	Bucket     string
	Key        string // of a record, as hexadecimal digits
}

// Sentence says what is wrong.
func (f Flaw) Sentence() string {
	where := ""
	if f.Bucket != "" {
		where = " (phần " + BucketName(f.Bucket) + ")"
	}
	switch f.Kind {
	case model.DamageCut:
		if f.Want > 0 {
			return fmt.Sprintf("Tệp bị cụt: chỉ còn %d trong %d trang.", f.Have, f.Want)
		}
	case model.DamageFreeList:
		return fmt.Sprintf("Danh sách trang trống (trang %d) bị sai.", f.Page)
	case model.DamageBlank:
		return fmt.Sprintf("Trang %d bị xóa trắng%s.", f.Page, where)
	case model.DamagePage:
		return fmt.Sprintf("Trang %d bị hỏng%s.", f.Page, where)
	case model.DamageTwice:
		return fmt.Sprintf("Trang %d bị dùng hai lần%s; có thể tệp được sao chép khi chương trình đang ghi.", f.Page, where)
	case model.DamageOrder:
		return fmt.Sprintf("Trang %d có bản ghi sai thứ tự%s; có thể tệp được sao chép khi chương trình đang ghi.", f.Page, where)
	case model.DamageLost:
		return fmt.Sprintf("Có trang bị bỏ rơi (từ trang %d) cùng bản ghi trong đó.", f.Page)
	case model.DamageBucket:
		return fmt.Sprintf("Mất hẳn phần %s.", BucketName(f.Bucket))
	case model.DamageStranger:
		return fmt.Sprintf("Có phần lạ %q không phải của chương trình này.", f.Bucket)
	case model.DamageRecord:
		return fmt.Sprintf("Không đọc được bản ghi %s của phần %s.", f.Key, BucketName(f.Bucket))
	}
	sentence, _ := explainDamage(f.Kind)
	return sentence
}

// The hints that go with damage of the data file.
const (
	hintRescue  = "Đừng xóa tệp này; chương trình không sửa tệp hỏng. Hãy chọn cách lấy lại nội dung vào một tệp mới."
	hintRestore = "Tệp này không còn gì để lấy lại. Hãy khôi phục từ bản sao lưu gần nhất."
	hintForeign = "Chọn đúng tệp sổ (thường là sokehoach.db), hoặc khôi phục từ bản sao lưu."
	hintReopen  = "Chép chữ chưa lưu trên màn hình ra nơi khác trước. Nếu sổ để trên USB hoặc ổ mạng, hãy kiểm tra dây nối; sau đó mới mở lại sổ."
)

// explainDamage says of a kind of damage what happened and what to do.
func explainDamage(kind model.DamageKind) (sentence, hint string) {
	switch kind {
	case model.DamageEmpty:
		return "Tệp sổ có 0 byte: nội dung trong tệp đã mất.", hintRestore
	case model.DamageZeros:
		return "Tệp sổ chỉ toàn số 0, thường do mất điện khi ổ đĩa chưa ghi xong.", hintRestore
	case model.DamageForeign:
		return "Đây không phải tệp sổ của Sổ Kế hoạch.", hintForeign
	case model.DamageHeads:
		return "Cả hai phần đầu của tệp sổ đã hỏng; phần dữ liệu phía sau còn đọc được.", hintRescue
	case model.DamageHead:
		return "Phần đầu của tệp sổ ghi thông tin không thể đúng.", hintRescue
	case model.DamageCut:
		return "Tệp sổ bị cụt: phần cuối tệp đã mất.", hintRescue
	case model.DamageBlank:
		return "Tệp sổ có trang bị xóa trắng.", hintRescue
	case model.DamageTwice, model.DamageOrder:
		return "Các trang của tệp sổ không khớp nhau; có thể tệp được sao chép khi chương trình đang ghi.", hintRescue
	case model.DamageLost, model.DamageChanged:
		return "Tệp sổ có bản ghi bị mất hoặc bị đổi từ bên ngoài chương trình.", hintRescue
	case model.DamageRecord:
		return "Tệp sổ có bản ghi không đọc được.", hintRescue
	case model.DamageBucket:
		return "Tệp sổ bị mất hẳn một phần.", hintRescue
	case model.DamageFault:
		return "Tệp sổ bị hỏng hoặc bị ngắt trong khi đang mở.", hintReopen
	}
	return "Tệp sổ bị hỏng.", hintRescue
}

// WrittenByNewer says why a book that a newer program has written to is only shown;
// the version is empty when the file does not tell it.
func WrittenByNewer(version string) string {
	if version != "" {
		version += " "
	}
	return "Sổ này đã được phiên bản mới hơn " + version + "của chương trình ghi vào, nên chỉ mở để xem. Muốn sửa, hãy cài phiên bản đó rồi mở lại."
}

// newerFile says which version a file needs; empty when the file does not tell.
func newerFile(version string) (sentence, hint string) {
	sentence = "Sổ này do phiên bản mới hơn của chương trình tạo ra."
	if version == "" {
		return sentence, "Cài phiên bản mới của Sổ Kế hoạch rồi mở lại. Sổ chưa bị thay đổi."
	}
	return sentence, "Cài Sổ Kế hoạch phiên bản " + version + " hoặc mới hơn rồi mở lại. Sổ chưa bị thay đổi."
}
