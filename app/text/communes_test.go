package text

import (
	"testing"

	"sokehoach/app/figures"
	"sokehoach/model"
)

func TestSharesAreWrittenWithTwoDecimals(t *testing.T) {
	for share, want := range map[int64]string{0: "0,00", 5: "0,05", 1043: "10,43", 10000: "100,00"} {
		if got := Percent(model.Known(share)); got != want {
			t.Errorf("%d is written %q, want %q", share, got, want)
		}
	}
	if got := Percent(model.Opt[int64]{}); got != "" {
		t.Errorf("what is not known is written %q", got)
	}
}

func TestAYearIsComparedInWords(t *testing.T) {
	n := model.Known[int64]
	before := figures.PoorYear{Year: 2023, Poor: n(1209), Rate: n(1150)}
	for _, c := range []struct {
		now  figures.PoorYear
		want string
	}{
		{figures.PoorYear{Year: 2024, Poor: n(109), Rate: n(1043)}, "Hộ nghèo năm 2024: 109 hộ, giảm 1.100 hộ so với năm 2023; tỷ lệ giảm 1,07 điểm phần trăm."},
		{figures.PoorYear{Year: 2024, Poor: n(1210)}, "Hộ nghèo năm 2024: 1.210 hộ, tăng 1 hộ so với năm 2023."},
		{figures.PoorYear{Year: 2024, Poor: n(1209)}, "Hộ nghèo năm 2024: 1.209 hộ, bằng năm 2023."},
	} {
		if got := PoorCompared(before, c.now); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

func TestADifferenceSaysWhichWay(t *testing.T) {
	got := VillagesDiffer([]figures.Difference{{Key: "households", Own: 1045, Sum: 1040}, {Key: "poor", Own: 10, Sum: 12}})
	want := "Số hộ: các bản cộng lại 1.040, số của xã 1.045 (thiếu 5); Hộ nghèo: các bản cộng lại 12, số của xã 10 (thừa 2)."
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestMarksOfATableAreYesAndNo(t *testing.T) {
	for in, want := range map[string]string{
		"x": YesNo(true), "X": YesNo(true), "có": YesNo(true), "Có": YesNo(true), "\u2713": YesNo(true), "1": YesNo(true),
		"không": YesNo(false), "-": YesNo(false), "0": YesNo(false), "": "", "có thể": "có thể",
	} {
		if got := YesNoOf(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}

func TestCarriedOverIsUnderstood(t *testing.T) {
	for in, want := range map[string]bool{"Kéo dài": true, "KÉO DÀI": true, "vốn kéo dài": true, "2024": false, "": false} {
		if got := IsCarried(in); got != want {
			t.Errorf("%q: %v", in, got)
		}
	}
}
