package windows

// A Frame is where a window or the room of a screen is, in dots of all screens
// together; the main screen begins at 0, others may begin before it.
type Frame struct{ Left, Top, Right, Bottom int }

// A Standing is how a clerk left a window. A maximised one has the frame that it
// had before.
type Standing struct {
	Frame     Frame
	Maximised bool
}

// OnScreens moves a frame, as it is, to where it can be seen: onto that of the
// screens there are now that shows most of it, or else the nearest. Where the
// screen is smaller, its left and upper edges are what is seen.
func (f Frame) OnScreens(screens []Frame) Frame {
	if len(screens) == 0 {
		return f
	}
	best := screens[0]
	for _, s := range screens[1:] {
		if f.shared(s) > f.shared(best) || f.shared(s) == 0 && f.shared(best) == 0 && f.away(s) < f.away(best) {
			best = s
		}
	}
	right := max(best.Left, min(f.Left, best.Right-f.width())) - f.Left
	down := max(best.Top, min(f.Top, best.Bottom-f.height())) - f.Top
	return Frame{f.Left + right, f.Top + down, f.Right + right, f.Bottom + down}
}

func (f Frame) width() int  { return f.Right - f.Left }
func (f Frame) height() int { return f.Bottom - f.Top }

// shared is how many dots two frames have in common.
func (f Frame) shared(g Frame) int {
	width := min(f.Right, g.Right) - max(f.Left, g.Left)
	height := min(f.Bottom, g.Bottom) - max(f.Top, g.Top)
	return max(0, width) * max(0, height)
}

// away is how far apart the middles of two frames are, across and down.
func (f Frame) away(g Frame) int {
	across, down := f.Left+f.Right-g.Left-g.Right, f.Top+f.Bottom-g.Top-g.Bottom
	return max(across, -across) + max(down, -down)
}
