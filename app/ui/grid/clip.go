package grid

import (
	"fyne.io/fyne/v2"

	"sokehoach/app/text"
	"sokehoach/model"
)

// copy puts the selection on the clipboard as it is shown.
func (g *Grid) copy(clip fyne.Clipboard) {
	from, to := g.block()
	var rows [][]string
	for row := from.row; row < min(to.row, g.data.count()); row++ {
		var line []string
		for col := from.col; col < to.col; col++ {
			line = append(line, g.shown(cell{row, col}))
		}
		rows = append(rows, line)
	}
	if len(rows) == 0 {
		return
	}
	g.copied = model.JoinCopied(rows)
	clip.SetContent(g.copied)
	g.say(text.Copied(len(rows), to.col-from.col))
}
