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
	} {
		if got := arithmetic(text); len(got) > 0 {
			t.Errorf("%q: %+v", text, got)
		}
	}
}
