package conform

import "sokehoach/app/document"

// signature measures the end of the document: E1, E5, E7, F1.
func (r *Ruler) signature() {
	authority, label := r.of(document.AuthorityLine), r.of(document.RecipientsLabel)
	if len(authority) == 0 {
		return
	}
	first, last := authority[0], authority[len(authority)-1]
	for _, t := range append(authority, r.of(document.SignerName)...) {
		if t.middle() < r.RightHalfMM || off(t.middle(), first.middle(), r.Rule.CentreMM) {
			r.fault("E1", t.path(), "Phụ lục I, II.7.đ", "Quyền hạn, chức vụ, họ tên người ký phải ở giữa nửa phải.")
		}
	}
	for _, t := range label {
		if t.page != first.page || off(t.y.MM(), first.y.MM(), r.RecipientsLevelMM) {
			r.fault("F1", t.path(), "Phụ lục I, II.9.d", "“Nơi nhận:” phải ngang dòng quyền hạn, chức vụ người ký.")
		}
	}
	for i, name := range r.of(document.SignerName) {
		gap := (name.y - last.y).MM() - name.items[0].Size.Of(r.capHeight()).MM()
		if i == 0 && (name.page != last.page || gap < r.SignatureGapMM.Min || gap > r.SignatureGapMM.Max) {
			r.fault("E5", name.path(), "thực tế trình bày", "Chỗ ký giữa chức vụ và họ tên là %s mm, nên từ %s đến %s mm.", number(gap), number(r.SignatureGapMM.Min), number(r.SignatureGapMM.Max))
		}
	}
	r.notAlone(first)
}

// capHeight of the typeface in thousandths of the size.
func (*Ruler) capHeight() int { return 662 }

// notAlone: at least two lines of text stand above the block on its page: E7.
func (r *Ruler) notAlone(first textLine) {
	above, all := 0, r.of(bodyRoles...)
	for _, t := range all {
		if t.page == first.page && t.y < first.y {
			above++
		}
	}
	if above < min(r.LinesAboveSignature, len(all)) {
		r.fault("E7", first.path(), "thực tế trình bày", "Chữ ký đứng một mình trên trang %d.", r.sheets[first.page].Number)
	}
}
