package problems

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// A desk is a panel in a window and what it asked of its screen.
type desk struct {
	panel  *Panel
	window fyne.Window
	chosen []string
	said   string
}

func newDesk(t testing.TB, findings []model.Finding) *desk {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(1))
	d := &desk{window: test.NewTempWindow(t, nil)}
	d.panel = New(Hooks{
		Choose: func(path string) { d.chosen = append(d.chosen, path) }, Closed: func() {},
		Place: func(path string) string { return "Chỗ " + path }, Say: func(s string) { d.said = s },
	})
	d.window.SetContent(d.panel.Object())
	d.window.Resize(fyne.NewSize(420, 300))
	d.panel.Show(findings)
	return d
}

// many are findings, the severities mixed.
func many(n int) []model.Finding {
	var all []model.Finding
	for i := range n {
		s := []model.Severity{model.Hint, model.Error, model.Warning}[i%3]
		all = append(all, model.Finding{
			Severity: s, Path: fmt.Sprintf("p%d", i), Source: "Điều 8, Phụ lục I",
			Text: fmt.Sprintf("Điều %d cần xem lại: số hộ của hoạt động lớn hơn số hộ của xã trong năm kế hoạch.", i),
		})
	}
	return all
}

// seen are the words of the rows in sight.
func (d *desk) seen() string {
	var all []string
	for _, o := range d.panel.list.page.Objects {
		for _, part := range test.WidgetRenderer(o.(*line)).Objects() {
			if t, ok := part.(*canvas.Text); ok {
				all = append(all, t.Text)
			}
		}
	}
	return strings.Join(all, "\n")
}

func TestFindingsStandUnderTheirSeverityWithPlaceReasonAndProvision(t *testing.T) {
	d := newDesk(t, many(3))
	seen := d.seen()
	for _, want := range []string{"Lỗi (1)\nChỗ p1\nĐiều 1 cần xem lại", "Điều 8, Phụ lục I", "Cần xem (1)\nChỗ p2"} {
		if !strings.Contains(seen, want) {
			t.Errorf("%q is not in %s", want, seen)
		}
	}
}

func TestNextGoesRoundAndTellsWhereItIs(t *testing.T) {
	d := newDesk(t, many(3))
	for _, c := range []struct {
		by         int
		path, said string
	}{{1, "p1", "Lỗi 1/3: "}, {1, "p2", "Cần xem 2/3: "}, {1, "p0", "Gợi ý 3/3: "}, {1, "p1", "Lỗi 1/3: "}, {-1, "p0", "Gợi ý 3/3: "}} {
		d.panel.Next(c.by)
		if got := d.chosen[len(d.chosen)-1]; got != c.path || !strings.HasPrefix(d.said, c.said) {
			t.Errorf("led to %s and said %q, want %s and %q", got, d.said, c.path, c.said)
		}
	}
	first := newDesk(t, many(3))
	first.panel.Next(-1)
	if first.chosen[0] != "p0" {
		t.Errorf("from nowhere back to %s, want the last", first.chosen[0])
	}
}

func TestAMendedFindingDoesNotSendTheClerkBackToTheFirst(t *testing.T) {
	all := many(9)
	d := newDesk(t, all)
	d.panel.Next(1)
	d.panel.Next(1) // p4
	d.panel.Show(append(append([]model.Finding{}, all[:4]...), all[5:]...))
	d.panel.Next(1)
	if got := d.chosen[2]; got != "p7" {
		t.Errorf("led to %s, want p7", got)
	}
	d.panel.Show(nil)
	d.panel.Next(1)
	if len(d.chosen) != 3 || d.said == "" {
		t.Error("an empty list leads somewhere")
	}
}

func TestAThousandFindingsCostAHandfulOfObjects(t *testing.T) {
	d := newDesk(t, many(1000))
	if n := len(d.panel.list.page.Objects); n == 0 || n > 12 {
		t.Errorf("%d rows are objects", n)
	}
	d.panel.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if seen := d.seen(); !strings.Contains(seen, "Điều 999 cần") {
		t.Errorf("the last finding is not in sight: %s", seen)
	}
	d.panel.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.chosen[0] != "p999" {
		t.Errorf("led to %s", d.chosen[0])
	}
}

func TestTheWholeSentenceIsSeenAtEveryWidth(t *testing.T) {
	issue := many(1)[0]
	issue.Text += " " + strings.Repeat("dài", 60)
	d := newDesk(t, []model.Finding{issue})
	for _, width := range []float32{200, 420, 900} {
		d.window.Resize(fyne.NewSize(width, 700))
		words := strings.NewReplacer("\n", "", " ", "")
		if !strings.Contains(words.Replace(d.seen()), words.Replace(issue.Text)) {
			t.Errorf("at %v: %s", width, d.seen())
		}
		for _, n := range d.panel.list.lines[0].texts {
			if n.MinSize().Width > width {
				t.Errorf("%q is wider than %v", n.Text, width)
			}
		}
	}
}

func TestTheListIsCopiedWhole(t *testing.T) {
	d := newDesk(t, many(300))
	d.panel.list.TypedShortcut(&fyne.ShortcutCopy{})
	got := fyne.CurrentApp().Clipboard().Content()
	if n := strings.Count(got, "\n"); n != 300 || !strings.HasPrefix(got, "Lỗi\tChỗ p1\tĐiều 1 ") {
		t.Errorf("%d lines: %.60q", n, got)
	}
}

func BenchmarkAThousandFindingsChange(b *testing.B) {
	all := many(1000)
	d := newDesk(b, all)
	for i := 0; b.Loop(); i++ {
		all[500].Text = fmt.Sprint("Câu số ", i)
		d.panel.Show(all)
	}
}
