package windows

import "testing"

func TestAWindowIsPutWhereItCanBeSeen(t *testing.T) {
	main, right := Frame{0, 0, 1366, 728}, Frame{1366, -200, 3286, 840}
	above := Frame{0, -1080, 1920, -40}
	for name, c := range map[string]struct {
		was     Frame
		screens []Frame
		want    Frame
	}{
		"as it was":                          {Frame{100, 50, 1000, 550}, []Frame{main}, Frame{100, 50, 1000, 550}},
		"on the second screen":               {Frame{1400, 0, 2300, 500}, []Frame{main, right}, Frame{1400, 0, 2300, 500}},
		"the second screen is gone":          {Frame{1400, 0, 2300, 500}, []Frame{main}, Frame{466, 0, 1366, 500}},
		"below the taskbar":                  {Frame{100, 700, 1000, 1200}, []Frame{main}, Frame{100, 228, 1000, 728}},
		"title above the screen":             {Frame{100, -300, 1000, 200}, []Frame{main}, Frame{100, 0, 1000, 500}},
		"a screen above takes that":          {Frame{100, -600, 1000, -100}, []Frame{main, above}, Frame{100, -600, 1000, -100}},
		"between two, more on the right one": {Frame{1000, 0, 1900, 500}, []Frame{main, right}, Frame{1366, 0, 2266, 500}},
		"larger than the screen":             {Frame{-50, -50, 1950, 1150}, []Frame{main}, Frame{0, 0, 2000, 1200}},
		"far away goes to the nearest":       {Frame{9000, 0, 9900, 500}, []Frame{main, right}, Frame{2386, 0, 3286, 500}},
		"minimised by Windows":               {Frame{-32000, -32000, -31100, -31500}, []Frame{main}, Frame{0, 0, 900, 500}},
		"no screen is known":                 {Frame{5, 5, 905, 505}, nil, Frame{5, 5, 905, 505}},
	} {
		if got := c.was.OnScreens(c.screens); got != c.want {
			t.Errorf("%s: %v, not %v", name, got, c.want)
		}
	}
}

func FuzzOnScreens(f *testing.F) {
	f.Add(int16(1400), int16(0), int16(900), int16(500), int16(-1000), int16(-200), int16(1000), int16(840))
	f.Fuzz(func(t *testing.T, left, top, width, height, screenLeft, screenTop, screenWidth, screenHeight int16) {
		if width <= 0 || height <= 0 || screenWidth <= 0 || screenHeight <= 0 {
			t.Skip()
		}
		frame := func(x, y, w, h int16) Frame {
			return Frame{int(x), int(y), int(x) + int(w), int(y) + int(h)}
		}
		screens := []Frame{{0, 0, 1366, 728}, frame(screenLeft, screenTop, screenWidth, screenHeight)}
		was := frame(left, top, width, height)
		got := was.OnScreens(screens)
		if got.width() != was.width() || got.height() != was.height() || got.OnScreens(screens) != got && got.shared(screens[0]) == 0 {
			t.Errorf("%v became %v", was, got)
		}
		if got.shared(screens[0])+got.shared(screens[1]) == 0 {
			t.Errorf("%v is not on %v", got, screens)
		}
	})
}
