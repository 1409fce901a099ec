package layout

import "sokehoach/app/document"

// Measures of a figure: a line, a bar in it, its frame, and the dashes of the mark
// with the white that parts it from black.
const (
	barLine   = 14 * document.Pt
	barHeight = 8 * document.Pt
	barFrame  = document.Pt / 4
	dash      = 3 * document.Pt
	dashWidth = document.Pt
)

// figure sets a figure as one strip; all of it belongs to one node.
func (s *setter) figure(f *document.Figure, sheet document.Sheet) strip {
	node := &Node{Role: document.FigureBlock, Path: f.Path, Alt: f.Alt}
	x := sheet.Left + (sheet.W-sheet.Left-sheet.Right-f.Labels-f.Width-f.Values)/2 + f.Labels
	out := strip{before: f.Before, after: f.After, keep: true}
	mark := x + f.Mark.Of(f.Width)
	if f.MarkLabel != nil {
		half := min(mark-sheet.Left, sheet.W-sheet.Right-mark)
		s.label(&out, f.MarkLabel, mark-half, 2*half)
		out.h += barLine
	}
	top := out.h
	for _, b := range f.Bars {
		s.label(&out, b.Label, x-f.Labels, f.Labels-4*document.Pt)
		s.label(&out, b.Value, x+f.Width+4*document.Pt, f.Values-4*document.Pt)
		out.items = append(out.items, bar(x, out.h+barLine/2, f.Width, b.Share.Of(f.Width), mark)...)
		out.h += barLine
	}
	for y := top; y < out.h; y += 2 * dash {
		out.items = append(out.items, rule(mark-dashWidth/2, y+dash/2, dashWidth, min(dash, out.h-y)))
	}
	if n := len(f.Scale); n > 1 {
		step := f.Width / Length(n-1)
		for i, t := range f.Scale {
			s.label(&out, t, x+step*Length(i)-step/2, step)
		}
		out.h += barLine
	}
	for i := range out.items {
		out.items[i].Node = node
	}
	return out
}

// label sets a text on the line that begins at the end of a strip.
func (s *setter) label(out *strip, t *document.Text, x, w Length) {
	for _, line := range s.paragraph(t, x, w) {
		line.moveTo(out, out.h+(barLine-line.h)/2)
		out.items[len(out.items)-1].Text += " " // parts it from the next when text is taken out of the file
		return                                  // a label has one line
	}
}

// bar is a frame as long as all, black as far as the share; white parts the black
// from the mark that crosses it.
func bar(x, y, width, part, mark Length) []Item {
	frame := []Item{
		rule(x, y-barHeight/2, width, barFrame), rule(x, y+barHeight/2, width, barFrame),
		rule(x, y, barFrame, barHeight), rule(x+width-barFrame, y, barFrame, barHeight),
	}
	const white = 3 * document.Pt / 2
	if left := min(part, mark-x-white); left > 0 {
		frame = append(frame, rule(x, y, left, barHeight))
	}
	if from := mark - x + white; part > from {
		frame = append(frame, rule(x+from, y, part-from, barHeight))
	}
	return frame
}

func rule(x, y, w, h Length) Item { return Item{Kind: RuleItem, X: x, Y: y, W: w, H: h} }
