package kit

import (
	"context"
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// A bench does a task by hand: what is posted to the window waits in a queue.
type bench struct {
	posts chan func()
	tell  chan Step
	ended []error
	p     *progress
}

func startBench(t *testing.T) (*bench, fyne.Canvas) {
	t.Helper()
	c, _ := asked(t, 900, 470)
	b := &bench{posts: make(chan func(), 100), tell: make(chan Step)}
	b.p = newProgress(c, Task{
		Title: "Sao lưu", Cancel: "Dừng",
		Post: func(f func()) { b.posts <- f },
		Do: func(ctx context.Context, tell func(Step)) error {
			for {
				select {
				case s, ok := <-b.tell:
					if !ok {
						return nil
					}
					tell(s)
				case <-ctx.Done():
					return ctx.Err()
				}
			}
		},
		Then: func(err error) { b.ended = append(b.ended, err) },
	})
	go b.p.work(func() bool { return true })
	return b, c
}

// next runs what is posted next.
func (b *bench) next() { (<-b.posts)() }

func TestWorkThatIsDoneSoonShowsNothing(t *testing.T) {
	b, c := startBench(t)
	close(b.tell)
	b.next()
	b.p.show() // the timer was just too late to be stopped
	if len(b.ended) != 1 || b.ended[0] != nil || c.Overlays().Top() != nil {
		t.Errorf("ended %v, overlay %v", b.ended, c.Overlays().Top())
	}
}

func TestLongWorkShowsHowFarItIs(t *testing.T) {
	b, c := startBench(t)
	b.tell <- Step{Done: 1, Total: 4, Words: "Đang chép"}
	b.next()
	b.p.show()
	if c.Overlays().Top() == nil || b.p.words.Text != "Đang chép" || b.p.bar.Value != 1 || !b.p.bar.Visible() {
		t.Fatal("nothing is shown")
	}
	b.tell <- Step{Words: "Đang kiểm tra"}
	b.next()
	close(b.tell)
	b.next()
	if b.p.words.Text != "Đang kiểm tra" || c.Overlays().Top() != nil || len(b.ended) != 1 {
		t.Errorf("%q, ended %v", b.p.words.Text, b.ended)
	}
}

func TestStoppedWorkKeepsItsDialogUntilItHasEnded(t *testing.T) {
	b, c := startBench(t)
	b.p.show()
	press(c, fyne.KeyEscape)
	if c.Overlays().Top() == nil {
		t.Error("closed before the work has ended")
	}
	b.next()
	if c.Overlays().Top() != nil || len(b.ended) != 1 || !errors.Is(b.ended[0], context.Canceled) {
		t.Errorf("ended %v", b.ended)
	}
}

func TestWorkIsNotAskedForTwiceBeforeItsDialogShows(t *testing.T) {
	app := test.NewTempApp(t)
	w := app.NewWindow("")
	defer w.Close()
	end, posts, asked := make(chan struct{}), make(chan func(), 10), 0
	again := NewButton("Sao lưu", nil, func() {
		asked++
		Progress(w.Canvas(), Task{
			Title: "Sao lưu", Cancel: "Dừng", Post: func(f func()) { posts <- f },
			Do: func(ctx context.Context, _ func(Step)) error { <-end; return ctx.Err() },
			Then: func(err error) {
				if err != nil {
					t.Error(err)
				}
			},
		})
	})
	w.SetContent(again)
	w.Resize(fyne.NewSize(900, 470))
	w.Canvas().Focus(again)
	press(w.Canvas(), fyne.KeyReturn)
	for range 2 {
		press(w.Canvas(), fyne.KeyReturn)
		press(w.Canvas(), fyne.KeyEscape) // nothing is shown that it could answer
		test.TapCanvas(w.Canvas(), fyne.NewPos(450, 200))
	}
	if asked != 1 {
		t.Errorf("asked for %d times", asked)
	}
	close(end)
	for w.Canvas().Overlays().Top() != nil {
		(<-posts)()
	}
	if w.Canvas().Focused() != again {
		t.Error("the keyboard is not back where it was")
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(450, 200))
	if asked != 2 {
		t.Error("it cannot be asked for again")
	}
	for w.Canvas().Overlays().Top() != nil {
		(<-posts)()
	}
}

func TestWhatIsToldDuringAWorkStaysWhenItEnds(t *testing.T) {
	b, c := startBench(t)
	b.p.show()
	first := Tell(c, "Chú ý", "Bản sao lưu đã cũ", "Đã hiểu")
	second := Tell(c, "Chú ý", "Ổ đĩa gần đầy", "Đã hiểu")
	before := b.p.dialog.before
	close(b.tell)
	b.next()
	if all := c.Overlays().List(); len(all) != 2 || all[0] != first || all[1] != second {
		t.Fatalf("%d overlays are left", len(all))
	}
	if c.Focused() != second.main {
		t.Error("the keyboard left the dialog on top")
	}
	press(c, fyne.KeyReturn)
	if c.Overlays().Top() != first || c.Focused() != first.main {
		t.Error("the lower one does not answer")
	}
	press(c, fyne.KeyEscape)
	if c.Overlays().Top() != nil || c.Focused() != before {
		t.Error("the keyboard is not back where it was")
	}
}
