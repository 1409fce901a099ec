package roll

// Sentences on why a place is listed.
const (
	whyYear         = "Năm kế hoạch."
	whyNumber       = "Số văn bản chỉ có khi phát hành."
	whyDate         = "Ngày dự kiến; tên cơ quan và địa bàn theo ngày này. Sửa lại theo ngày ký."
	whyMovedYear    = "Năm của kế hoạch cũ đã chuyển sang năm kế hoạch mới."
	whyOtherYear    = "Năm này giữ nguyên; xem còn đúng với kế hoạch mới không."
	whyLaterYear    = "Năm sau năm kế hoạch, giữ nguyên."
	whyYearRow      = "Các năm đứng cạnh nhau nên không tự chuyển; xem từng năm còn đúng không."
	whyBareNumber   = "Số này có thể là năm của kế hoạch cũ."
	whyMovedDate    = "Ngày, tháng của năm cũ đã chuyển sang năm kế hoạch mới."
	whyOtherDate    = "Ngày, tháng này giữ nguyên; xem còn đúng với kế hoạch mới không."
	whyNoSuchDay    = "Năm mới không có ngày này."
	whyPeriodOver   = "Giai đoạn này đã kết thúc trước năm kế hoạch."
	whyPeriodOn     = "Giai đoạn này còn hiệu lực trong năm kế hoạch, giữ nguyên."
	whyPeriodNew    = "Giai đoạn của chương trình cũ đã chuyển sang giai đoạn của chương trình mới."
	whyPeriodShift  = "Giai đoạn bắt đầu từ năm của kế hoạch cũ; xem còn đúng không."
	whySchoolYear   = "Năm học đã chuyển sang năm sau."
	whyCitation     = "Số và ngày của văn bản dẫn chiếu, giữ nguyên."
	whyCitedTitle   = "Có thể là năm trong tên văn bản dẫn chiếu nên giữ nguyên."
	whyAbsent       = "Các mục không có nội dung trong năm cũ; xem năm nay còn đúng không."
	whyRecent       = "Văn bản của năm cũ; xem đã có văn bản mới thay chưa."
	whyOver         = "Văn bản này đã hết hiệu lực."
	whyReplaced     = "Văn bản này đã bị thay thế."
	whyAmended      = "Văn bản này đã được sửa đổi, bổ sung."
	whyGroundKept   = "Căn cứ giữ nguyên."
	whyGroundGone   = "Căn cứ này không còn trong sổ."
	whySuccessor    = "Đã chuyển sang đơn vị kế tiếp."
	whyEnded        = "Đơn vị này đã kết thúc hoạt động, chưa có đơn vị kế tiếp trong sổ."
	whyOldName      = "Tên cũ trong đoạn tự viết; xem có phải đổi không."
	whyNoVillage    = "Chưa có bản, tổ dân phố kế tiếp của địa bàn này."
	whySigner       = "Người ký không giữ chức vụ này vào ngày của kế hoạch mới."
	whyPlace        = "Địa danh theo đơn vị kế tiếp."
	whyProgramme    = "Chuyển sang danh mục chương trình mới."
	whyProgrammeEnd = "Chương trình này kết thúc trước năm kế hoạch."
	whyOldProgramme = "Tên chương trình cũ; xem có phải đổi không."
	whyOldLabel     = "Số của dự án, nội dung theo danh mục cũ."
	whyMapped       = "Đã chuyển sang mục tương ứng của danh mục mới."
	whyUnmapped     = "Danh mục mới không có mục tương ứng; nội dung được giữ lại để xem."
	whyOfficial     = "Tên chính thức theo danh mục, giữ nguyên."
	whyCleared      = "Số của năm cũ đã xóa, cần nhập số của năm kế hoạch."
	whyKept         = "Số của năm cũ, giữ nguyên để xem."
	whyNorm         = "Định mức của năm cũ."
	whyQuantity     = "Số lượng của năm cũ."
	whyCarried      = "Vốn kéo dài từ năm trước; xem còn không."
	whyCapitalYear  = "Năm giao vốn."
	whyAssigned     = "Vốn năm kế hoạch chưa được giao nên ghi là dự kiến."
	whyNoKind       = "Danh mục mới không có loại vốn hoặc nguồn vốn này."
	whyMoneyWord    = "Số tiền viết trong đoạn văn là của năm cũ."
	whyWorkOver     = "Công trình hoàn thành trước năm kế hoạch."
	whyWorkYears    = "Thời gian của công trình, giữ nguyên."
	whyWorkState    = "Công trình khởi công trước năm kế hoạch."
	whyBefore       = "Lũy kế đến hết năm trước, cần xem lại."
	whyResult       = "Kết quả năm trước."
	whyTargetAsLast = "Chưa có kết quả năm trước nên lấy mức kế hoạch năm trước."
	whyNoIndicator  = "Danh mục mới không có chỉ tiêu này; giữ lại thành chỉ tiêu riêng."
)

// What tells of years in a text; the texts are clean, so dashes are hyphens and
// spaces are single.
const (
	yearDigits   = `((?:19|20|21)\d\d)`
	documentCode = `\d+(?:/` + yearDigits + `)?/[\p{Lu}][\p{L}\d&]*(?:-[\p{L}\d&]+)*`
	anyDate      = `(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}|tháng \d{1,2}(?:/| năm )\d{4}|năm \d{4})`
	lawWords     = `(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)`
)

// The words before periods and years.
const (
	schoolYear  = "năm học"
	workNew     = "khởi công mới"
	workOngoing = "chuyển tiếp"
)
