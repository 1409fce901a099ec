package check

import (
	"strings"
	"testing"
)

func codesOf(text string) string {
	var out []string
	for _, s := range arithmetic(text) {
		out = append(out, s.code)
	}
	return strings.Join(out, " ")
}

func TestPlantedSlipsInReportsAreFound(t *testing.T) {
	for _, c := range []struct{ want, text string }{
		{"R1", "Tổng kế hoạch vốn năm 2024 là 1.500 triệu đồng; trong đó: vốn đầu tư 900 triệu đồng, vốn sự nghiệp 500 triệu đồng."},
		{"R1", "Lũy kế giải ngân 820 triệu đồng, gồm: Dự án 1 300 triệu đồng; Dự án 4 420 triệu đồng; Dự án 6 150 triệu đồng."},
		{"R1", "Tổng số 35 hộ được hỗ trợ, bao gồm 20 hộ nghèo và 18 hộ cận nghèo."},
		{"R1", "Kế hoạch vốn giao 2.000 triệu đồng, trong đó ngân sách trung ương 1.700 triệu đồng, ngân sách địa phương 200 triệu đồng."},
		{"R2", "Tỷ lệ giải ngân chung đạt 85,2% kế hoạch, trong đó vốn đầu tư đạt 70,1%, vốn sự nghiệp đạt 81,4%."},
		{"R2", "Giải ngân đạt 45% kế hoạch, trong đó: vốn đầu tư đạt 52,3%; vốn sự nghiệp đạt 48,75%."},
		{"R3", "Đến ngày 30/6/2024 đã giải ngân 300/500 triệu đồng, đạt 65% kế hoạch vốn."},
		{"R3", "Tổng kế hoạch vốn được giao là 1.200 triệu đồng. Lũy kế giải ngân đến ngày 30/9/2024 là 540 triệu đồng, đạt 54% kế hoạch."},
		{"R3", "Đã hỗ trợ 45 hộ trên tổng số 50 hộ, đạt 95%."},
		{"R3", "Giải ngân được 320,5 triệu đồng, bằng 71,2% kế hoạch giao 420 triệu đồng."},
		{"R4", "Đã thực hiện 12 lớp, đạt 80%."},
		{"R5", "Đã hỗ trợ nhà ở cho … hộ nghèo, tương ứng 400 triệu đồng."},
		{"R5", "Tổng kinh phí đã giải ngân là triệu đồng, đạt 35% kế hoạch."},
		{"R5", "Lũy kế giải ngân 120 triệu đồng, đạt % kế hoạch vốn."},
		{"R6", "Tổng số 45 hộ được hưởng lợi, gồm 30 hộ và 15 người."},
		{"R7", "Trong kỳ giải ngân 150 triệu đồng, lũy kế từ đầu năm 120 triệu đồng."},
		{"R8", "Kế hoạch vốn giao 500 triệu đồng, đã giải ngân 320 triệu đồng, còn lại 200 triệu đồng."},
		{"R3", "Đến ngày 30/6/2025, tổng vốn giải ngân là 12.345 triệu đồng, đạt 55,3% kế hoạch vốn được giao (27.250 triệu đồng)."},
		{"R1", "Tổng vốn kế hoạch năm 2025 là 27.250 triệu đồng (vốn năm 2025: 20.000 triệu đồng; vốn năm trước chuyển sang: 7.550 triệu đồng)."},
		{"R3", "Vốn đầu tư giải ngân 5.200/10.000 triệu đồng (52%); vốn sự nghiệp giải ngân 1.100/4.000 triệu đồng (28,5%); tổng cộng 6.300/14.000 triệu đồng (45%)."},
		{"R1", "Vốn đầu tư giải ngân 5.200/10.000 triệu đồng (52%); vốn sự nghiệp giải ngân 1.100/4.000 triệu đồng (27,5%); tổng cộng 6.500/14.000 triệu đồng (46,4%)."},
		{"R3", "Số hộ nghèo cuối năm 2024 là 120 hộ, chiếm 15,3% tổng số hộ (976 hộ), giảm 35 hộ so với năm 2023."},
		{"R1", "Đã tổ chức 05 lớp tập huấn cho 150 người, trong đó nữ 170 người."},
		{"R2", "Giải ngân vốn đầu tư công đạt 62,4%, vốn sự nghiệp đạt 38,1%, chung cả hai nguồn đạt 71,2% kế hoạch."},
		{"R1", "Kết quả giải ngân 3 chương trình mục tiêu quốc gia: 10,5 tỷ đồng, trong đó: Chương trình 1719: 6,2 tỷ đồng; giảm nghèo bền vững: 2,1 tỷ đồng; nông thôn mới: 3,2 tỷ đồng."},
		{"R3", "Kế hoạch vốn: 1.234,5 triệu đồng; giải ngân: 617,2 triệu đồng; tỷ lệ: 59,99%; còn lại: 617,3 triệu đồng."},
		{"R3", "Đã hoàn thành 3/4 công trình, đạt 70% kế hoạch."},
		{"R5", "Tổng kinh phí thực hiện là … triệu đồng."},
		{"R5", "Tổng số hộ tham gia: ..... hộ."},
		{"R3", "Kế hoạch 50 hộ, thực hiện 45 hộ, đạt 95%."},
		{"R8", "Dự toán giao 2.150 triệu đồng, đã thực hiện 1.420 triệu đồng, đạt 66%, còn lại 830 triệu đồng chuyển nguồn sang năm 2025."},
	} {
		if got := codesOf(c.text); got != c.want {
			t.Errorf("%q: %q, want %s (%+v)", c.text, got, c.want, arithmetic(c.text))
		}
	}
}

func TestHonestRoundingAndPartialListsAreNoSlips(t *testing.T) {
	for _, text := range []string{
		"Tổng kế hoạch vốn năm 2024 là 1.500 triệu đồng; trong đó: vốn đầu tư 900 triệu đồng, vốn sự nghiệp 600 triệu đồng. Lũy kế giải ngân đến ngày 30/6/2024 là 1.000 triệu đồng, đạt 66,67% kế hoạch.",
		"Tổng vốn 10,3 tỷ đồng, gồm: vốn đầu tư 6,1 tỷ đồng, vốn sự nghiệp 4,3 tỷ đồng.",
		"Tổng kinh phí năm 2027 là 7.137 triệu đồng, trong đó: ngân sách trung ương 6.486 triệu đồng; ngân sách tỉnh, ngân sách xã 495 triệu đồng; huy động từ cộng đồng và người dân 156 triệu đồng.",
		"Đã giải ngân hơn 300/500 triệu đồng, đạt 61% kế hoạch.",
		"Tỷ lệ giải ngân đạt 39% kế hoạch, trong đó vốn đầu tư đạt 28,6%, vốn sự nghiệp đạt 50,12%.",
		"Đã giải ngân 864.963 triệu đồng/2.214.000 triệu đồng, đạt 39% kế hoạch.",
		"Tổng kế hoạch vốn là 1.200 triệu đồng. Lũy kế giải ngân là 540 triệu đồng, đạt 45% kế hoạch vốn giao.",
		"Toàn xã có 35 hộ nghèo, trong đó 20 hộ dân tộc Mông, 5 hộ dân tộc Dao.",
		"Tổng vốn 500 triệu đồng, trong đó: vốn đầu tư 300 triệu đồng, đã giải ngân 200 triệu đồng, đạt 66,67%; vốn sự nghiệp 200 triệu đồng, đã giải ngân 100 triệu đồng, đạt 50%.",
		"Tỷ lệ hộ nghèo giảm 3,2% so với năm 2023, còn 12,5%.",
		"Trong kỳ giải ngân 75 triệu đồng, lũy kế 205 triệu đồng, đạt 68,33% kế hoạch.",
		"Kế hoạch vốn giao 500 triệu đồng, đã giải ngân 320 triệu đồng, đạt 64% kế hoạch, còn lại 180 triệu đồng.",
		"Ủy ban nhân dân xã đã ban hành 12 văn bản; tổ chức 03 cuộc họp theo Quyết định số 1719/QĐ-TTg ngày 14/10/2021.",
		"Kế hoạch vốn năm 2022, 2023, 2024 kéo dài là 320,5 triệu đồng; lũy kế giải ngân đến ngày 30/6/2025 là 160,3 triệu đồng, đạt 50% vốn kéo dài.",
		"Thực hiện cứng hóa 1,5 km đường, hỗ trợ 12 con trâu cho 12 hộ…",
		"Khởi công 02 công trình; gần 90% hộ dân được sử dụng nước hợp vệ sinh.",
		"Đã hỗ trợ 45/50 hộ, đạt 90% kế hoạch; kinh phí 450 triệu đồng.",
		"Đến ngày 30/6/2025, tổng vốn giải ngân là 12.345 triệu đồng, đạt 45,3% kế hoạch vốn được giao (27.250 triệu đồng).",
		"Tổng vốn kế hoạch năm 2025 là 27.250 triệu đồng (vốn năm 2025: 20.000 triệu đồng; vốn năm trước chuyển sang: 7.250 triệu đồng).",
		"Vốn đầu tư giải ngân 5.200/10.000 triệu đồng (52%); vốn sự nghiệp giải ngân 1.100/4.000 triệu đồng (27,5%); tổng cộng 6.300/14.000 triệu đồng (45%).",
		"Số hộ nghèo cuối năm 2024 là 120 hộ, chiếm 12,3% tổng số hộ (976 hộ), giảm 35 hộ so với năm 2023.",
		"Đã tổ chức 05 lớp tập huấn cho 150 người, trong đó nữ 70 người, dân tộc thiểu số 145 người.",
		"Kết quả giải ngân 3 chương trình mục tiêu quốc gia: 10,5 tỷ đồng, trong đó: Chương trình 1719: 6,2 tỷ đồng; giảm nghèo bền vững: 2,1 tỷ đồng; nông thôn mới: 2,2 tỷ đồng.",
		"Hỗ trợ nhà ở cho 12 hộ, kinh phí 480 triệu đồng (40 triệu đồng/hộ).",
		"Hỗ trợ nước sinh hoạt phân tán cho 101 hộ với tổng kinh phí 303 triệu đồng, mức hỗ trợ 3 triệu đồng/hộ.",
		"Kế hoạch vốn: 1.234,5 triệu đồng; giải ngân: 617,2 triệu đồng; tỷ lệ: 49,99%; còn lại: 617,3 triệu đồng.",
		"Lũy kế giải ngân từ khởi công đến nay 8.450 triệu đồng, bằng 84,5% tổng mức đầu tư (10.000 triệu đồng).",
		"Tỷ lệ hộ nghèo vùng đồng bào dân tộc thiểu số giảm từ 25,4% xuống còn 20,1%, tương đương giảm 5,3 điểm phần trăm.",
		"Giải ngân 6 tháng đạt 32% kế hoạch, cao hơn cùng kỳ năm trước 5%.",
		"Đã hoàn thành 3/4 công trình, đạt 75% kế hoạch.",
		"Ước giải ngân cả năm 500 triệu đồng, đạt 100% kế hoạch.",
		"Thu nhập bình quân đạt 28 triệu đồng/người/năm, tăng 12% so với năm 2023.",
		"Bồi dưỡng cho 45 học viên; trồng 12,5 ha chè; làm 1,2 km đường.",
		"Trong đó, ngân sách trung ương 1.200 triệu đồng, ngân sách tỉnh 300 triệu đồng, tổng cộng 1.500 triệu đồng.",
		"Tổng vốn giao 1.500 triệu đồng, gồm ngân sách trung ương 1.200 triệu đồng, ngân sách tỉnh 250 triệu đồng, ngân sách xã 50 triệu đồng, trong đó vốn kéo dài 200 triệu đồng.",
		"Kế hoạch 50 hộ, thực hiện 45 hộ, đạt 90%.",
		"Kỳ này giải ngân 45,5 triệu đồng; lũy kế 120 triệu đồng/300 triệu đồng, đạt 40%.",
		"Dự toán giao 2.150 triệu đồng, đã thực hiện 1.420 triệu đồng, đạt 66,04%, còn lại 730 triệu đồng chuyển nguồn sang năm 2025.",
	} {
		if got := arithmetic(text); len(got) > 0 {
			t.Errorf("%q: %+v", text, got)
		}
	}
}
