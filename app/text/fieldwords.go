package text

// fieldWord is what a field of the file is called.
func fieldWord(name string) string {
	if word := fieldWords()[name]; word != "" {
		return word
	}
	return "ô khác"
}

// fieldWords names the fields of all records, in small letters.
func fieldWords() map[string]string {
	return map[string]string{
		"id": "mã", "year": "năm", "catalogue": "danh mục", "office": "cơ quan",
		"number": "số", "symbol": "ký hiệu", "place": "địa danh", "date": "ngày",
		"title": "trích yếu", "copy": "loại bản", "state": "trạng thái", "amends": "văn bản được điều chỉnh", "madeFrom": "lập từ văn bản",
		"origin": "nhận từ", "file": "tệp", "on": "ngày",

		"grounds": "căn cứ", "lead": "từ mở đầu", "ground": "căn cứ", "text": "nội dung",
		"opening": "câu mở đầu", "parts": "phần", "role": "vai trò", "heading": "tiêu đề",
		"paragraphs": "đoạn", "level": "cấp", "closing": "câu kết", "entries": "nội dung theo danh mục",
		"nodes": "mã danh mục", "target": "chỉ tiêu, đối tượng", "units": "đơn vị", "name": "tên",
		"activities": "hoạt động", "lineage": "hoạt động gốc",

		"phrase": "câu trong văn bản", "places": "địa bàn", "commune": "xã, phường", "village": "bản, thôn",
		"quantity": "số lượng", "unit": "đơn vị tính", "served": "đối tượng thụ hưởng", "households": "số hộ",
		"people": "số người", "women": "số phụ nữ", "minority": "số người dân tộc thiểu số", "poorHouseholds": "số hộ nghèo",
		"firstMonth": "từ tháng", "lastMonth": "đến tháng",

		"funding": "nguồn kinh phí", "kind": "loại", "source": "nguồn", "capitalYear": "năm giao",
		"amount": "số tiền", "norm": "định mức", "assigned": "đã giao", "work": "công trình",
		"scale": "quy mô", "startYear": "năm khởi công", "endYear": "năm hoàn thành", "decision": "quyết định đầu tư",
		"decided": "ngày quyết định", "cost": "tổng mức đầu tư", "mediumTerm": "kế hoạch trung hạn", "assignedBefore": "vốn đã giao các năm trước",
		"disbursedBefore": "vốn đã giải ngân các năm trước", "investor": "chủ đầu tư", "note": "ghi chú",

		"emptyNodes": "nêu cả dự án không có nội dung", "absent": "không có nội dung", "indicators": "chỉ tiêu", "indicator": "chỉ tiêu",
		"lastYear": "kết quả năm trước", "sign": "dấu so sánh", "escaped": "số hộ thoát nghèo", "arisen": "số hộ nghèo phát sinh",
		"annexes": "phụ lục", "whole": "ghi gọn toàn xã", "form": "biểu",
		"columns": "cột", "recipients": "nơi nhận", "filing": "lưu", "signature": "chữ ký",
		"authority": "quyền hạn ký", "officer": "người ký",

		"review": "rà soát", "of": "nguồn gốc", "path": "vị trí", "topic": "chủ đề",
		"old": "giá trị cũ", "new": "giá trị mới", "offer": "giá trị đề nghị", "around": "câu chứa",
		"why": "lý do", "value": "giá trị", "done": "đã rà soát", "node": "mã danh mục",

		"label": "tên gọi", "headLines": "tên in ở đầu văn bản", "parent": "cơ quan chủ quản", "short": "tên viết tắt",
		"signs": "tập thể ký thay mặt", "chief": "chức vụ người đứng đầu", "code": "mã", "from": "từ ngày",
		"to": "đến ngày", "successor": "đơn vị kế tục",

		"area": "diện tích", "zone": "khu vực", "zoneGround": "căn cứ khu vực", "villages": "bản, thôn",
		"former": "tên cũ", "word": "từ gọi", "hardship": "đặc biệt khó khăn", "certainty": "độ tin cậy", "cutOff": "thời điểm chốt số liệu",
		"groups": "dân tộc", "group": "dân tộc", "poor": "hộ nghèo", "nearPoor": "hộ cận nghèo",
		"poorMinority": "hộ nghèo dân tộc thiểu số",

		"issued": "ngày ban hành", "issuer": "nơi ban hành", "version": "phiên bản", "kinds": "loại vốn",
		"digits": "chữ số", "joint": "liên tịch", "silent": "không nêu", "ordinals": "số thứ tự bằng chữ", "repeats": "đánh số lại ở mỗi mục trên", "capital": "vốn",
		"plans": "kế hoạch", "periodKind": "kỳ báo cáo", "period": "thời gian của kỳ", "after": "sau ngày", "until": "đến hết ngày", "cutOffs": "ngày chốt của biểu",
		"base": "mức tính tỷ lệ", "decimals": "số chữ số thập phân", "reason": "lý do", "estimates": "ước cả năm", "estimate": "ước cả năm", "noFigure": "bỏ hình tiến độ",
		"budget": "niên độ", "corrects": "kết quả được điều chỉnh", "paid": "giải ngân", "advance": "trong đó tạm ứng", "stated": "lũy kế Kho bạc xác nhận",
		"progress": "tiến độ (%)", "started": "ngày khởi công", "expected": "dự kiến hoàn thành", "obstacle": "khó khăn, vướng mắc",
		"sources": "nguồn vốn", "numerator": "tử số", "denominator": "mẫu số", "mapping": "bảng đối chiếu",
	}
}
