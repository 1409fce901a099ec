// Package model holds what the office means, as plain values: no clock, no
// files, no windows, no paper. Every other package speaks its words.
//
// The glossary decides each translation once. Identifier, official term, and
// where the term comes from (PL = Phụ lục of Nghị định 30/2020/NĐ-CP):
//
//	Book          sổ                               one data file
//	Plan          kế hoạch                         Điều 7
//	Office        cơ quan, tổ chức ban hành        PL I, II.2
//	Officer       người ký                         Điều 13
//	Authority     quyền hạn ký (TM., KT., TL.)     PL I, II.7
//	Number        số                               PL I, II.3
//	Symbol        ký hiệu                          PL I, II.3
//	PlaceDate     địa danh và thời gian ban hành   PL I, II.4
//	Kind          tên loại                         PL I, II.5
//	Title         trích yếu nội dung               PL I, II.5
//	Ground        căn cứ ban hành                  PL I, II.6
//	Part          phần, mục                        PL I, II.6.đ
//	Clause, Point khoản, điểm                      PL I, II.6.đ
//	Recipient     nơi nhận                         PL I, II.9
//	Filing        lưu                              PL I, II.9.d
//	Amount        số tiền                          Luật Kế toán 88/2015/QH13
//	Finding       phát hiện khi rà soát            the product's own
//
// What the programme and its annexes add (QĐ = Quyết định 1719/QĐ-TTg; customary
// where no provision gives the word):
//
//	Catalogue     danh mục chương trình            QĐ
//	Node          dự án, tiểu dự án, nội dung      QĐ
//	Indicator     chỉ tiêu                         QĐ
//	Entry         nội dung theo danh mục           the product's own
//	Activity      hoạt động                        customary
//	Work          công trình                       customary
//	Funding line  nguồn kinh phí                   customary
//	Capital kind  loại vốn                         QĐ
//	Money source  nguồn vốn                        customary
//	Allocation    vốn được giao                    customary
//	Capital year  năm giao; earlier: kéo dài       customary
//	Norm          định mức                         customary
//	Quantity      số lượng                         customary
//	Tally         số cộng                          the product's own
//	Served        đối tượng thụ hưởng              customary
//	Commune       xã, phường                       customary
//	Village       bản, thôn, tổ dân phố            customary
//	Place         địa bàn                          customary
//	Figures       số liệu năm                      customary
//	Annex         phụ lục                          PL I, III.1
//	Form          biểu của phụ lục                 customary
//	Dossier       hồ sơ kế hoạch                   the product's own
//	Dispatch      lần gửi đi, bị trả lại           customary
//	Period        kỳ báo cáo                       NĐ 09/2019/NĐ-CP
//	Result        kết quả thực hiện                customary
//	Review note   điểm cần rà soát                 the product's own
//	Adjustment    nội dung điều chỉnh              customary
//	Ceiling       mức vốn và phần còn lại          customary
//	Certainty     độ tin cậy                       the product's own
package model
