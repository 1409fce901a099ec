package model

import (
	"math"
	"testing"
)

func TestParseAmountReadsVietnameseFigures(t *testing.T) {
	for _, c := range []struct {
		in   string
		unit MoneyUnit
		want Amount
	}{
		{"1234567", Dong, 1_234_567},
		{"1.234.567", Dong, 1_234_567},
		{"1 234 567", Dong, 1_234_567},
		{"1.234.567,8", Million, 1_234_567_800_000},
		{"12,5", Million, 12_500_000},
		{"0,000001", Million, 1},
		{"(12)", Million, -12_000_000},
		{"-3", Billion, -3_000_000_000},
		{"1.500", Million, 1_500_000_000},
	} {
		if got, err := ParseAmount(c.in, c.unit); err != nil || got != c.want {
			t.Errorf("%q: %d, %v, want %d", c.in, got, err, c.want)
		}
	}
}

func TestParseAmountNeverGuesses(t *testing.T) {
	for _, in := range []string{"1.5", "1,234.50", "1.23.456", "1234.567", "12,5,6", "", "-", "abc", "1.", ",5", "5,", "1e6", "12 hộ", "đồng", "12 tỷ rưỡi", "12 triệu", "1.500.000 ₫", "99999999999999999999"} {
		if got, err := ParseAmount(in, Million); err == nil {
			t.Errorf("%q was read as %d", in, got)
		}
	}
	for _, c := range []struct {
		in   string
		unit MoneyUnit
	}{{"0,5", Dong}, {"1,05", Dong}, {"1,0000005", Million}, {"1,00000005", Million}, {"1,00000000001", Billion}} {
		if got, err := ParseAmount(c.in, c.unit); err == nil {
			t.Errorf("%s of %d: a part of a đồng was lost, read as %d", c.in, c.unit, got)
		}
	}
	if got, err := ParseAmount("1,50000000", Million); err != nil || got != 1_500_000 {
		t.Errorf("zeros at the end: %d %v", got, err)
	}
}

func TestAmountsAreWrittenWithPointsAndComma(t *testing.T) {
	for _, c := range []struct {
		a        Amount
		unit     MoneyUnit
		decimals int
		want     string
	}{
		{1_234_567_890, Dong, 0, "1.234.567.890"},
		{1_234_567_890, Million, 3, "1.234,568"},
		{1_999_999_999, Million, 0, "2.000"},
		{89_011_400_000, Million, 2, "89.011,4"},
		{-1_500_000, Million, 3, "-1,5"},
		{-1, Million, 0, "0"},
		{0, Million, 3, "0"},
		{math.MinInt64, Dong, 0, "-9.223.372.036.854.775.808"},
	} {
		if got := c.a.Format(c.unit, c.decimals); got != c.want {
			t.Errorf("%d: %s, want %s", c.a, got, c.want)
		}
	}
}

func TestAmountsInWords(t *testing.T) {
	for a, want := range map[Amount]string{
		0:                 "Không đồng",
		10:                "Mười đồng",
		11:                "Mười một đồng",
		15:                "Mười lăm đồng",
		21:                "Hai mươi mốt đồng",
		24:                "Hai mươi bốn đồng",
		25:                "Hai mươi lăm đồng",
		55:                "Năm mươi lăm đồng",
		101:               "Một trăm linh một đồng",
		110:               "Một trăm mười đồng",
		115:               "Một trăm mười lăm đồng",
		1_001:             "Một nghìn không trăm linh một đồng",
		1_050:             "Một nghìn không trăm năm mươi đồng",
		10_000:            "Mười nghìn đồng",
		1_000_005:         "Một triệu không trăm linh năm đồng",
		21_000_000:        "Hai mươi mốt triệu đồng",
		1_000_000_000:     "Một tỷ đồng",
		1_250_000_000:     "Một tỷ hai trăm năm mươi triệu đồng",
		1_234_567_890:     "Một tỷ hai trăm ba mươi bốn triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi đồng",
		1_000_000_000_000: "Một nghìn tỷ đồng",
		1_000_000_000_005: "Một nghìn tỷ không trăm linh năm đồng",
		-5:                "Âm năm đồng",
	} {
		if got := a.InWords(); got != want {
			t.Errorf("%d: %s, want %s", a, got, want)
		}
	}
}

func FuzzAmount(f *testing.F) {
	f.Add(int64(1_234_567))
	f.Add(int64(math.MinInt64))
	f.Fuzz(func(t *testing.T, v int64) {
		a := Amount(v)
		_ = a.InWords()
		if v == math.MinInt64 {
			return
		}
		if back, err := ParseAmount(a.Format(Million, 6), Million); err != nil || back != a {
			t.Fatalf("%d is written %s, read %d, %v", a, a.Format(Million, 6), back, err)
		}
	})
}

func FuzzParseAmount(f *testing.F) {
	f.Add("1.234,5")
	f.Fuzz(func(t *testing.T, s string) {
		a, err := ParseAmount(s, Million)
		if back, err2 := ParseAmount(a.Format(Million, 6), Million); err == nil && (err2 != nil || back != a) {
			t.Fatalf("%q: %d read back as %d, %v", s, a, back, err2)
		}
	})
}

func TestAQuantityAndACountSayWhatTheyDoNotTake(t *testing.T) {
	for typed, want := range map[string]error{
		"km": errQuantityForm, "12 km 3": errQuantityForm, "1,2345": errQuantityParts, "1,234.50": errAmountAmbiguous,
		"99999999999999999999": errQuantityBig, "": errQuantityForm,
	} {
		if _, err := ParseQuantity(typed); err != want {
			t.Errorf("quantity %q: %v", typed, err)
		}
	}
	for typed, want := range map[string]error{"1,5": errCountParts, "x": errCountForm, "1.50": errAmountAmbiguous} {
		if _, err := ParseCount(typed); err != want {
			t.Errorf("count %q: %v", typed, err)
		}
	}
	if n, err := ParseCount(" 1.234 "); n != 1234 || err != nil {
		t.Errorf("%d, %v", n, err)
	}
}
