package check

import "testing"

// The texts here are written as reports of communes are: long sentences, brackets,
// abbreviations, ranges, changes since last year, in thousandths.

func TestPlantedSlipsInTheWordsOfCommunesAreFound(t *testing.T) {
	for _, c := range []struct{ want, text string }{
		{"R1", "Tổng nguồn vốn thực hiện Chương trình năm 2025 trên địa bàn xã là 18.640,5 tr.đ, trong đó: vốn ngân sách trung ương 16.250 tr.đ (đầu tư 11.400 tr.đ, sự nghiệp 4.850 tr.đ), vốn ngân sách tỉnh đối ứng 1.640,5 tr.đ, vốn huy động trong nhân dân 850 tr.đ."},
		{"R1", "Trong 9 tháng đầu năm, toàn xã đã có 186 hộ được hỗ trợ chuyển đổi nghề, bao gồm: 112 hộ nghèo, 47 hộ cận nghèo và 37 hộ mới thoát nghèo."},
		{"R2", "Kết quả giải ngân chung các nguồn vốn đạt 71,4% KH, trong đó vốn đầu tư phát triển đạt 68,2% KH, vốn sự nghiệp đạt 55,9% KH."},
		{"R2", "Đến hết tháng 9, Dự án 1 giải ngân đạt 81,5% KH, Dự án 4 đạt 92,3% KH, Dự án 6 đạt 64% KH; bình quân chung đạt 95,1% KH vốn giao."},
		{"R3", "Lũy kế giải ngân đến ngày 30/9/2025 là 9.875 tr.đ/14.200 tr.đ, đạt 98,5% KH."},
		{"R3", "Năm 2025 xã được giao mở 8 lớp tập huấn, đến nay đã tổ chức được 6 lớp với 240 lượt người tham gia, đạt 85% KH năm."},
		{"R3", "Số hộ sử dụng nước hợp vệ sinh là 1.120 hộ/1.250 hộ, chiếm 79,6%."},
		{"R4", "Đã giải ngân được 412 tr.đ, đạt 61%."},
		{"R5", "Hỗ trợ xây mới nhà ở cho ... hộ nghèo với tổng kinh phí 480 tr.đ."},
		{"R5", "Tổng vốn đã giải ngân trong kỳ là .......... tr.đ, đạt 45% KH."},
		{"R6", "Tổng cộng đã hỗ trợ 325 con giống, gồm: 300 con gà và 25 mô hình."},
		{"R7", "Trong quý III giải ngân 2.350 tr.đ; lũy kế 9 tháng giải ngân 2.150 tr.đ."},
		{"R8", "Vốn được giao năm 2025 là 5.420 tr.đ, đã giải ngân 3.180 tr.đ, số vốn còn lại chưa giải ngân là 2.140 tr.đ."},
		{"R3", "Tỷ lệ trẻ em suy dinh dưỡng thể thấp còi là 215/1.000 trẻ, bằng 24,5%."},
		{"R3", "Cuối kỳ toàn xã còn 148 hộ nghèo, chiếm 12,1% tổng số hộ toàn xã (1.485 hộ), giảm 12 hộ so với cùng kỳ."},
		{"R1", "Tổng kinh phí là 2,45 tỷ đồng (NSTW 1,8 tỷ đồng; NSĐP 0,25 tỷ đồng; nhân dân đóng góp 0,2 tỷ đồng)."},
		{"R3", "Kế hoạch trồng mới 45 ha chè, thực hiện được 38,5 ha, đạt 95,6% so với kế hoạch giao đầu năm."},
		{"R1", "Giải ngân 9 tháng là 6.310 triệu đồng, cụ thể: Dự án 1 giải ngân 1.210 triệu đồng; Dự án 3 giải ngân 2.050 triệu đồng; Dự án 4 giải ngân 3.150 triệu đồng."},
		{"R1", "Về nguồn vốn: tổng kế hoạch vốn giao năm 2025 là 12,6 tỷ đồng. Trong đó: vốn đầu tư 8,4 tỷ đồng; vốn sự nghiệp 3,9 tỷ đồng."},
		{"R1", "Toàn xã có 1.245 hộ với 6.120 nhân khẩu, trong đó: dân tộc Mông 812 hộ, dân tộc Dao 298 hộ, dân tộc Kinh 175 hộ."},
		{"R1", "Tổng số 24 công trình được giao chuẩn bị đầu tư, gồm 10 công trình giao thông, 6 công trình thủy lợi, 5 công trình nước sinh hoạt."},
		{"R2", "Tỷ lệ giải ngân chung của xã đạt 43,2%, trong đó nguồn NSTW đạt 51,4%, nguồn NSĐP đạt 47,9%."},
		{"R3", "Kinh phí giao trong năm 3.250 triệu đồng, lũy kế thanh toán đến hết tháng 6 là 1.105 triệu đồng (đạt 43% dự toán giao)."},
		{"R3", "Có 09/12 bản hoàn thành rà soát hộ nghèo, đạt 85% số bản."},
		{"R3", "Vận động được 312/390 hộ tham gia, tương đương 70%."},
		{"R3", "Tổng dự toán năm 2025 được giao là 2.480 trđ; đến nay đã chi 1.488 trđ, đạt tỷ lệ 65%."},
		{"R3", "Số người lao động được đào tạo nghề là 135 người, đạt 112,5% so với kế hoạch 150 người."},
		{"R4", "Tính đến nay đã vận động được 36 lượt, đạt 72%."},
		{"R5", "Đã tổ chức được …. lớp tập huấn với 120 người tham gia."},
		{"R5", "Trong năm, xã được phân bổ ___ triệu đồng vốn đầu tư."},
		{"R5", "Giá trị khối lượng hoàn thành đạt tỷ đồng, bằng 45% kế hoạch."},
		{"R6", "Tổng số 60 mô hình đã triển khai gồm 45 mô hình và 15 lớp."},
		{"R7", "Số giải ngân trong tháng là 640 triệu đồng, nâng lũy kế giải ngân từ đầu năm lên 610 triệu đồng."},
		{"R8", "Dự toán được giao 1.860 triệu đồng; lũy kế giải ngân 1.240 triệu đồng, đạt 66,67%; còn lại 520 triệu đồng."},
		{"R8", "Kế hoạch vốn kéo dài 420 triệu đồng, đã thanh toán 315 triệu đồng (đạt 75%), còn lại 115 triệu đồng đề nghị hủy."},
		{"R1", "Đã hỗ trợ 60 con trâu, bò giống, trong đó 38 con trâu, 25 con bò."},
	} {
		if got := codesOf(c.text); got != c.want {
			t.Errorf("%q: %q, want %s (%+v)", c.text, got, c.want, arithmetic(c.text))
		}
	}
}

func TestHonestFiguresInTheWordsOfCommunesAreNoSlips(t *testing.T) {
	for _, text := range []string{
		"Tổng nguồn vốn thực hiện Chương trình năm 2025 trên địa bàn xã là 18.740,5 tr.đ, trong đó: vốn ngân sách trung ương 16.250 tr.đ (đầu tư 11.400 tr.đ, sự nghiệp 4.850 tr.đ), vốn ngân sách tỉnh đối ứng 1.640,5 tr.đ, vốn huy động trong nhân dân 850 tr.đ.",
		"Trong 9 tháng đầu năm, toàn xã đã có 186 hộ được hỗ trợ chuyển đổi nghề, bao gồm: 112 hộ nghèo, 47 hộ cận nghèo và 27 hộ mới thoát nghèo, giảm 12 hộ so với cùng kỳ.",
		"Kết quả giải ngân chung các nguồn vốn đạt 64,5% KH, trong đó vốn đầu tư phát triển đạt 68,2% KH, vốn sự nghiệp đạt 55,9% KH.",
		"Lũy kế giải ngân đến ngày 30/9/2025 là 13.987 tr.đ/14.200 tr.đ, đạt 98,5% KH.",
		"Lũy kế giải ngân đến ngày 30/9/2025 là 13.987 triệu đồng, đạt 98,5% KH (14.200 triệu đồng), tăng 12,3% so với cùng kỳ năm trước.",
		"Năm 2025 xã được giao mở 8 lớp tập huấn, đến nay đã tổ chức được 6 lớp với 240 lượt người tham gia, đạt 75% KH năm.",
		"Tỷ suất tử vong trẻ em dưới 5 tuổi còn 18,5‰, giảm 2,1‰ so với năm 2024; tỷ lệ tăng dân số tự nhiên 12,4‰.",
		"Mức hỗ trợ từ 40 đến 44 triệu đồng/hộ, tổng kinh phí khoảng 1,2 tỷ đồng cho 28 hộ nghèo, hộ cận nghèo (trong đó có 19 hộ dân tộc Mông, 9 hộ dân tộc Dao).",
		"Vốn đầu tư được giao 11.400 tr.đ, trong kỳ giải ngân 2.310 tr.đ, lũy kế giải ngân 7.980 tr.đ, đạt 70% KH, còn lại 3.420 tr.đ.",
		"Ước thực hiện cả năm đạt từ 95 - 98% kế hoạch vốn giao; riêng vốn sự nghiệp đạt trên 90% kế hoạch.",
		"Đàn gia súc trên địa bàn có 2.345 con, đạt 102,3% KH, tăng 3,1% so với cùng kỳ (trong đó: trâu 845 con, bò 320 con, lợn 1.180 con).",
		"Thu nhập bình quân đầu người ước đạt 27,5 triệu đồng/người/năm (tăng 2,3 triệu đồng so với năm 2024, đạt 101,9% so với kế hoạch).",
		"Tỷ lệ hộ nghèo đa chiều giảm từ 32,5% xuống còn 27,8% (giảm 4,7%), trong đó hộ nghèo dân tộc thiểu số giảm 5,2%, vượt 0,7% so với mục tiêu.",
		"Trong 6 tháng đầu năm đã hỗ trợ 45 hộ (đạt 45% KH), gồm 30 hộ thuộc bản Tả Chải, 15 hộ thuộc bản Sin Chải; kinh phí 1.800 tr.đ (40 tr.đ/hộ).",
		"Trong tổng số 1.485 hộ toàn xã có 1.120 hộ sử dụng nước hợp vệ sinh, chiếm 75,4%, còn 365 hộ (24,6%) chưa được sử dụng.",
		"Đã tổ chức 12 buổi tuyên truyền tại 12/14 bản, đạt 85,7% số bản, với 1.250 lượt người tham gia, trong đó nữ 640 lượt người (51,2%).",
		"Tổng vốn giao cho 3 dự án là 7,4 tỷ đồng, đã giải ngân gần 4,8 tỷ đồng, đạt 64,8%; phấn đấu hết niên độ giải ngân đạt 100% kế hoạch.",
		"So với cùng kỳ năm 2024, số vốn giải ngân tăng 1.250 tr.đ (tương đương 15,2%), số hộ được hỗ trợ giảm 12 hộ (từ 198 hộ xuống 186 hộ).",
		"Bình quân mỗi bản có 106 hộ; toàn xã có 14 bản, trong đó 09 bản đặc biệt khó khăn, chiếm 64,3%.",
		"Vốn kéo dài năm 2023, 2024 sang năm 2025 là 98,15 triệu đồng; đã giải ngân 65,5 triệu đồng, đạt 66,73%, còn lại 32,65 triệu đồng chuyển trả ngân sách.",
		"Về nguồn vốn: tổng kế hoạch vốn giao năm 2025 là 12,6 tỷ đồng. Trong đó: vốn đầu tư 8,7 tỷ đồng; vốn sự nghiệp 3,9 tỷ đồng.",
		"Toàn xã có 1.285 hộ với 6.120 nhân khẩu, trong đó: dân tộc Mông 812 hộ, dân tộc Dao 298 hộ, dân tộc Kinh 175 hộ.",
		"Kinh phí giao trong năm 3.250 triệu đồng, lũy kế thanh toán đến hết tháng 6 là 1.105 triệu đồng (đạt 34% dự toán giao), tăng 215 triệu đồng so với cùng kỳ.",
		"Tổng dự toán năm 2025 được giao là 2.480 trđ; đến nay đã chi 1.488 trđ, đạt tỷ lệ 60%, trong đó chi cho Dự án 4 là 950 trđ, Dự án 6 là 538 trđ.",
		"Tổng vốn năm 2025 (bao gồm vốn năm trước chuyển sang) là 27.250 triệu đồng; trong đó: vốn đầu tư 20.150 triệu đồng, vốn sự nghiệp 7.100 triệu đồng; lũy kế giải ngân 15.260 triệu đồng, đạt 56% kế hoạch.",
		"Toàn xã có 14 bản, 1.285 hộ, 6.120 nhân khẩu; tỷ lệ hộ nghèo 27,8%, hộ cận nghèo 11,2%; thu nhập bình quân 27,5 triệu đồng/người/năm.",
		"Trong tháng giải ngân 320 triệu đồng, nâng lũy kế từ đầu năm lên 1.910 triệu đồng, đạt 62,7% kế hoạch (3.046 triệu đồng).",
		"Có 09/12 bản hoàn thành rà soát hộ nghèo, đạt 75% số bản; còn 03 bản (Tả Chải, Sin Chải, Suối Thầu) hoàn thành trước ngày 15/11/2025.",
		"Công trình đường giao thông bản Suối Thầu dài 1,75 km, tổng mức đầu tư 2.620 triệu đồng, khối lượng thực hiện ước đạt 85%, giải ngân 2.220 triệu đồng, đạt 84,7% kế hoạch vốn.",
		"Hỗ trợ 45-50 hộ trồng chè với diện tích 30 - 35 ha, kinh phí từ 1,2 đến 1,5 tỷ đồng, gồm vốn sự nghiệp 1,1 tỷ đồng và nhân dân đóng góp khoảng 0,3 tỷ đồng.",
		"Tiêm phòng cho 2.100/2.345 con gia súc, đạt 89,6% tổng đàn; phun khử trùng 320 lít hóa chất cho 1.150 hộ, đạt 89,5% số hộ chăn nuôi.",
		"Số hộ nghèo giảm 35 hộ (từ 183 hộ xuống 148 hộ), tương ứng tỷ lệ hộ nghèo giảm 2,4 điểm %, đạt 120% chỉ tiêu giao.",
		"Nguyên nhân giải ngân đạt thấp (mới đạt 22,86% kế hoạch) là do 08/35 hộ đã bàn giao mặt bằng, 27 hộ còn lại chưa thống nhất phương án bồi thường.",
		"Đã giải ngân 1.116,833334 triệu đồng, đạt 75,73% vốn sự nghiệp được giao (1.474,75 triệu đồng); dự kiến hết 31/01/2026 giải ngân 100%.",
		"Trong 3 năm 2023, 2024, 2025, xã được hỗ trợ 38,6 tỷ đồng; riêng năm 2025 là 12,6 tỷ đồng, chiếm 32,6% tổng vốn cả giai đoạn.",
		"Phấn đấu đến hết năm 2025: giải ngân đạt từ 95% trở lên; 100% số bản có đường ô tô; trên 98% hộ dân được sử dụng điện lưới quốc gia.",
		"Tỷ lệ hộ được dùng nước hợp vệ sinh đạt 94,5%, tăng 3% so với năm 2024, bằng 98,44% kế hoạch (96%).",
		"Tổng số 186 hộ được hỗ trợ, trong đó 112 hộ nghèo, 74 hộ cận nghèo; có 160 hộ dân tộc thiểu số, 42 hộ do phụ nữ làm chủ hộ.",
		"Tổng vốn được sử dụng năm 2024 là 7.393,4 triệu đồng; giải ngân trong kỳ 2.130,116667 triệu đồng, lũy kế đến ngày 30/9/2024 là 4.789,833334 triệu đồng, đạt 64,79% vốn được sử dụng, còn lại 2.603,566666 triệu đồng.",
	} {
		if got := arithmetic(text); len(got) > 0 {
			t.Errorf("%q: %+v", text, got)
		}
	}
}
