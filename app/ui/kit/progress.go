package kit

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// patience is how long work may take before the clerk is told of it: what is
// done sooner would only flicker.
const patience = 500 * time.Millisecond

// A Step tells how far work has come; a Total of 0 is not known.
type Step struct {
	Done, Total int
	Words       string
}

// A Task is work that may take long. Do runs on a goroutine of its own and ends
// soon after its context does; Then runs on the window's goroutine, always.
type Task struct {
	Title  string
	Cancel string       // the button; empty when the work cannot be stopped
	Post   func(func()) // runs a function on the window's goroutine
	Do     func(ctx context.Context, tell func(Step)) error
	Then   func(error)
}

// Progress does a task, and shows a dialog with its progress once it has taken
// half a second. The dialog is there from the first moment, so that nothing
// under it answers while the task runs: nothing is asked for twice.
func Progress(c fyne.Canvas, t Task) {
	p := newProgress(c, t)
	late := time.AfterFunc(patience, func() { t.Post(p.show) })
	go p.work(late.Stop)
}

type progress struct {
	task   Task
	ctx    context.Context
	cancel context.CancelFunc

	// Of the window's goroutine:
	words  *widget.Label
	bar    *widget.ProgressBar
	dialog *Dialog
	ended  bool
}

func newProgress(c fyne.Canvas, t Task) *progress {
	p := &progress{task: t, words: widget.NewLabel(""), bar: widget.NewProgressBar()}
	p.words.Wrapping = fyne.TextWrapWord
	p.bar.Hide()
	p.ctx, p.cancel = context.WithCancel(context.Background())
	var answers []Answer
	if t.Cancel != "" {
		answers = []Answer{{Label: t.Cancel, Stay: p.stop}}
	}
	p.dialog = newDialog(c, t.Title, container.NewVBox(Flush(p.words), p.bar), answers)
	p.dialog.Hide()
	open(p.dialog)
	return p
}

// work does the task; stop keeps the dialog from being shown.
func (p *progress) work(stop func() bool) {
	err := p.task.Do(p.ctx, func(s Step) { p.task.Post(func() { p.tell(s) }) })
	stop()
	p.cancel()
	p.task.Post(func() { p.end(err) })
}

func (p *progress) show() {
	if p.ended {
		return
	}
	p.dialog.Show()
	p.dialog.focusMain()
}

// stop asks the work to end; the dialog stays until it has.
func (p *progress) stop() bool {
	p.cancel()
	p.dialog.main.Disable()
	return true
}

func (p *progress) tell(s Step) {
	p.words.SetText(s.Words)
	if s.Total > 0 {
		p.bar.Max = float64(s.Total)
		p.bar.SetValue(float64(s.Done))
		p.bar.Show()
	}
	p.dialog.Refresh()
}

func (p *progress) end(err error) {
	p.ended = true
	p.dialog.Close()
	if p.task.Then != nil {
		p.task.Then(err)
	}
}
