package model

import (
	"encoding/json"
	"testing"
)

func TestParseDateReadsWhatClerksType(t *testing.T) {
	for in, want := range map[string]Date{
		"":                         {},
		"5/1/2024":                 {2024, 1, 5},
		"05-01-2024":               {2024, 1, 5},
		"5.1.24":                   {2024, 1, 5},
		"050124":                   {2024, 1, 5},
		"05012024":                 {2024, 1, 5},
		" 29 / 2/24 ":              {2024, 2, 29},
		"1/2024":                   {2024, 1, 0},
		"2024":                     {2024, 0, 0},
		"5/1/85":                   {1985, 1, 5},
		"5/1/49":                   {2049, 1, 5},
		"2024/03/06":               {2024, 3, 6},
		"2024-3":                   {2024, 3, 0},
		"06-thg 3-24":              {2024, 3, 6},
		"06-Mar-2024":              {2024, 3, 6},
		"Tháng 3/2024":             {2024, 3, 0},
		"T3/2024":                  {2024, 3, 0},
		"tháng 3 năm 2024":         {2024, 3, 0},
		"Ngày 06 tháng 3 năm 2024": {2024, 3, 6},
		"năm 2024":                 {2024, 0, 0},
	} {
		if got, err := ParseDate(in); err != nil || got != want {
			t.Errorf("%q: %v, %v, want %v", in, got, err, want)
		}
	}
}

func TestParseDateRefusesWhatIsNoDay(t *testing.T) {
	for _, in := range []string{"30/2/2024", "29/2/2023", "1/13/2024", "0/1/2024", "x", "1/2/3/4", "12", "1/2/123", "/", "99999", "12/11", "ngày 12 tháng 11", "quý 3/2024", "tháng", "-5/1/2024x"} {
		if d, err := ParseDate(in); err == nil {
			t.Errorf("%q was read as %v", in, d)
		}
	}
}

func TestDatesAreWrittenAsTheDecreeAsks(t *testing.T) {
	for _, c := range []struct {
		d                 Date
		day, month, short string
	}{
		{Date{2019, 6, 29}, "29", "6", "29/6/2019"},
		{Date{2020, 1, 5}, "05", "01", "05/01/2020"},
		{Date{2022, 9, 27}, "27", "9", "27/9/2022"},
		{Date{2023, 12, 28}, "28", "12", "28/12/2023"},
	} {
		if c.d.DayText() != c.day || c.d.MonthText() != c.month || c.d.Short() != c.short {
			t.Errorf("%v: %s %s %s", c.d, c.d.DayText(), c.d.MonthText(), c.d.Short())
		}
	}
}

func TestDatesSurviveStorageWithUnknownParts(t *testing.T) {
	for _, d := range []Date{{}, {2024, 0, 0}, {2024, 2, 0}, {2024, 2, 29}} {
		b, err := json.Marshal(d)
		var got Date
		if err != nil || json.Unmarshal(b, &got) != nil || got != d {
			t.Errorf("%v -> %s -> %v", d, b, got)
		}
		if back, err := ParseDate(d.Field()); err != nil || back != d {
			t.Errorf("%v is shown as %q, read as %v, %v", d, d.Field(), back, err)
		}
	}
	var d Date
	if json.Unmarshal([]byte(`"2024-02-30"`), &d) == nil {
		t.Error("30 February was accepted")
	}
}

func FuzzParseDate(f *testing.F) {
	f.Add("5/1/2024")
	f.Add("010203")
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if err == nil && !d.Valid() {
			t.Fatalf("%q gave %v", s, d)
		}
		if back, err2 := ParseDate(d.Field()); err == nil && (err2 != nil || back != d) {
			t.Fatalf("%q: %v is written %q, read %v", s, d, d.Field(), back)
		}
	})
}

func TestTheSameDayOfAnotherYear(t *testing.T) {
	for _, c := range []struct{ from, want Date }{
		{Date{2024, 1, 15}, Date{2025, 1, 15}},
		{Date{2024, 2, 29}, Date{2025, 2, 28}},
		{Date{2024, 2, 0}, Date{2025, 2, 0}},
		{Date{2024, 0, 0}, Date{2025, 0, 0}},
		{Date{}, Date{}},
	} {
		if got := c.from.In(2025); got != c.want {
			t.Errorf("%v: %v", c.from, got)
		}
	}
}
