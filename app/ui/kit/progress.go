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
// half a second. While it runs the dialog is the only thing that answers.
func Progress(c fyne.Canvas, t Task) {
	p := newProgress(c, t)
	late := time.AfterFunc(patience, func() { t.Post(p.show) })
	go p.work(late.Stop)
}

type progress struct {
	task   Task
	canvas fyne.Canvas
	ctx    context.Context
	cancel context.CancelFunc

	// Of the window's goroutine:
	words  *widget.Label
	bar    *widget.ProgressBar
	dialog *Dialog
	ended  bool
}

func newProgress(c fyne.Canvas, t Task) *progress {
	p := &progress{task: t, canvas: c, words: widget.NewLabel(""), bar: widget.NewProgressBar()}
	p.words.Wrapping = fyne.TextWrapWord
	p.bar.Hide()
	p.ctx, p.cancel = context.WithCancel(context.Background())
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
	var answers []Answer
	if p.task.Cancel != "" {
		answers = []Answer{{Label: p.task.Cancel, Stay: p.stop}}
	}
	p.dialog = open(newDialog(p.canvas, p.task.Title, container.NewVBox(Flush(p.words), p.bar), answers))
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
	if p.dialog != nil {
		p.dialog.Refresh()
	}
}

func (p *progress) end(err error) {
	p.ended = true
	if p.dialog != nil {
		p.dialog.Close()
	}
	if p.task.Then != nil {
		p.task.Then(err)
	}
}
