package document

// Fixed words that the decree prints (PL = Phụ lục of Nghị định 30/2020/NĐ-CP).
const (
	nationalName   = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" // PL I, II.1.a
	motto          = "Độc lập - Tự do - Hạnh phúc"        // PL I, II.1.b
	numberLabel    = "Số: "                               // PL I, II.3.c
	dayWord        = "ngày "                              // PL I, II.4.b
	monthWord      = " tháng "
	yearWord       = " năm "
	planKind       = "Kế hoạch"  // Điều 7
	groundLead     = "Căn cứ"    // PL I, II.6.a
	recipientsWord = "Nơi nhận:" // PL I, II.9.d
	filingLabel    = "Lưu: "
	defaultFiling  = "VT"
	endMark        = "./." // PL III, mẫu 1.4
)
