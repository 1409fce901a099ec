package conform

import "sokehoach/app/document"

// signature measures the end of the document: E1, E5, E7, F1, F3.
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
		if i == 0 && name.page == last.page && (gap < r.SignatureGapMM.Min || gap > r.SignatureGapMM.Max) {
			r.fault("E5", name.path(), "thực tế trình bày", "Chỗ ký giữa chức vụ và họ tên là %s mm, nên từ %s đến %s mm.", number(gap), number(r.SignatureGapMM.Min), number(r.SignatureGapMM.Max))
		}
	}
	r.notAlone(first)
	if at, ok := parted(append(authority, r.of(document.SignerName)...)); ok {
		r.fault("E7", at.path(), "thực tế trình bày", "Chữ ký bị tách sang trang %d; quyền hạn, chức vụ và họ tên phải ở một trang.", r.sheets[at.page].Number)
	}
	if at, ok := parted(r.of(document.RecipientsLabel, document.RecipientLine)); ok {
		r.doubt("F3", at.path(), "Phụ lục I, II.9.d", "Nơi nhận bị tách sang trang %d; hãy bớt hoặc gộp các nơi nhận.", r.sheets[at.page].Number)
	}
}

// parted is the first of lines that stands on another page than those before it.
func parted(lines []textLine) (textLine, bool) {
	for _, t := range lines {
		if t.page != lines[0].page {
			return t, true
		}
	}
	return textLine{}, false
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
