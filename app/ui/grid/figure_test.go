package grid

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"

	"sokehoach/app/text"
	"sokehoach/model"
)

// inSight are the texts of a grid that are drawn.
func (g *stage) inSight() map[string]bool {
	all := map[string]bool{}
	g.Grid.Refresh()
	for _, s := range g.strips() {
		for _, x := range append(s.rows, s.plain.texts...) {
			if x.Visible() {
				all[x.Text] = true
			}
		}
	}
	return all
}

func TestANumberIsNeverCut(t *testing.T) {
	g := open(t, 3, nil)
	const most, whole, total = math.MaxInt64 - 10_000_000_000, "9.223.372.026.854,775807", "9.223.372.026.856,776807"
	g.s.Do(g.step("x"), func(b *book) { b.Lines[1].Money = model.Known(model.Amount(most)) })
	g.s.Do(g.step("x"), func(b *book) {
		b.Lines[0].Money, b.Lines[2].Money = model.Known(model.Amount(1_000)), model.Known(model.Amount(2_000_000))
	})
	g.Focus(1, money)
	seen := g.inSight()
	if !seen[whole] || !seen[total] {
		t.Errorf("the number and its total are not both whole among %v", seen)
	}
	if p := g.layout(); !p.wide || p.w[money] < measure(whole, p.text, fyne.TextStyle{}) {
		t.Errorf("the column is %v wide, the table scrolls sideways: %v", p.w[money], p.wide)
	}
}

func TestANumberWithoutRoomIsASignAndSaidBelow(t *testing.T) {
	g := open(t, 1, nil)
	g.w.Resize(fyne.NewSize(380, 300))
	g.s.Do(g.step("x"), func(b *book) { b.Lines[0].Money = model.Known(model.Amount(math.MaxInt64)) })
	g.Focus(0, money)
	const whole = "9.223.372.036.854,775807"
	if seen := g.inSight(); seen[whole] || !seen[text.NoRoom] {
		t.Errorf("in a narrow table stand %v", seen)
	}
	if got, want := g.unseen(), text.WholeFigure(whole)+" "+text.WholeTotal(whole); got != want {
		t.Errorf("below it stands %q, want %q", got, want)
	}
	g.w.Resize(fyne.NewSize(900, 300))
	if seen := g.inSight(); !seen[whole] || g.unseen() != "" {
		t.Errorf("in a wide table stand %v", seen)
	}
}
