package app

import (
	"encoding/json"
	"testing"
)

// FuzzPreferences reads any bytes as what a clerk has chosen: what counts of it a
// screen can have.
func FuzzPreferences(f *testing.F) {
	f.Add([]byte(`{"zoom":125,"width":1366,"height":728,"placed":true,"left":-8,"top":0}`))
	f.Add([]byte(`{"zoom":-999999999,"width":9223372036854775807,"height":1,"left":-9223372036854775808}`))
	f.Fuzz(func(t *testing.T, kept []byte) {
		var p Preferences
		if json.Unmarshal(kept, &p) != nil {
			return
		}
		got := p.possible()
		for _, n := range []int{got.Width, got.Height, got.Left, got.Top, got.Zoom} {
			if n < -100_000 || n > 100_000 {
				t.Errorf("%s is %+v", kept, got)
			}
		}
		if got.possible() != got {
			t.Errorf("%+v is not possible still", got)
		}
	})
}

func TestWhatAClerkCanChooseIsKept(t *testing.T) {
	p := Preferences{Zoom: 150, Width: 1366, Height: 728, Placed: true, Left: -8, Top: -8, Clerk: "Lò Thị Mai", SecondPlace: `E:\`}
	if got := p.possible(); got != p {
		t.Errorf("%+v", got)
	}
}
