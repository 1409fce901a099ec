package model

import (
	"strings"
	"testing"
)

func TestWhatIsTypedInPlaceOfANumberIsReckoned(t *testing.T) {
	for typed, want := range map[string]string{
		"=100+20": "120", "35*15": "525", "= 1.200,5 + 300": "1500,5", "(1.200,5+300)/2": "750,25", "=-5+2*3": "1",
		"10/4": "2,5", "=100/3": "33,333333", "1,5×333.334": "500001", "=7": "7", "=0,1+0,2": "0,3", "=2-(3-4)": "3", "600 : 4": "150",
	} {
		if got, ok := Reckon(typed); !ok || got != want {
			t.Errorf("%q: got %q, %v; want %q", typed, got, ok, want)
		}
	}
}

func TestWhatIsNoReckoningStaysAsItIs(t *testing.T) {
	for _, typed := range []string{
		"", "=", "12", "1.234,5", "12-15", "-12", "+12", "abc", "=SUM(A1:A3)", "=1+", "=(1+2", "=1)", "5/0", "1,2,3+4", "100+20%", "320 hộ", "=" + strings.Repeat("(", 30) + "1",
		"=" + strings.Repeat("1", 300),
	} {
		if got, ok := Reckon(typed); ok {
			t.Errorf("%q was reckoned: %q", typed, got)
		}
	}
}

func FuzzReckon(f *testing.F) {
	f.Add("=1+2*(3,5-4)/5")
	f.Fuzz(func(t *testing.T, s string) {
		if got, ok := Reckon(s); ok {
			if again, ok := Reckon("=" + got); !ok || again != got {
				t.Fatalf("%q gives %q, which gives %q", s, got, again)
			}
		}
	})
}
