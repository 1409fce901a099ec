package text

// Words of the screen of a report.
const (
	MenuNewReport        = "Báo cáo mới"
	NewReport            = "Lập báo cáo"
	SectionPeriod        = "Kỳ báo cáo"
	FieldPeriod          = "Kỳ"
	FieldRateBase        = "Tỷ lệ giải ngân tính trên"
	BaseUsable           = "Tổng vốn được sử dụng"
	BaseThisYear         = "Kế hoạch vốn năm"
	FieldAfter           = "Số liệu sau ngày"
	FieldUntil           = "Số liệu tính đến ngày"
	FieldMoneyAfter      = "Số liệu vốn sau ngày"
	FieldMoneyUntil      = "Số liệu vốn tính đến ngày"
	OpenResults          = "Mở kết quả của kỳ"
	SectionAddressees    = "Kính gửi"
	NounAddressee        = "nơi kính gửi"
	HintAddressees       = "Cơ quan nhận báo cáo; nơi nhận đầu tiên ở cuối văn bản in là “Như trên”."
	HintIndicatorResults = "Ghi kết quả từng chỉ tiêu của kế hoạch; để trống thì báo cáo lấy số đã ghi ở màn hình Kết quả."
	ColumnIndicator      = "Chỉ tiêu"
	ColumnTarget         = "Kế hoạch"
	ColumnNote           = "Ghi chú"
	ColumnOutcome        = "Kết quả"
	ColumnEstimate       = "Ước cả năm"
)
