package ui

import (
	"context"

	"sokehoach/app/ui/kit"
)

// A task is work of the window that may take long.
type task struct {
	title, cancel string
	do            func(ctx context.Context, tell func(kit.Step)) error
	then          func(error) // on the window's goroutine, unless that is closed
}

// work does a task under a dialog that can stop it. It stops with the window
// too: nobody is there to be told.
func (w *Window) work(t task) {
	kit.Progress(w.window.Canvas(), kit.Task{
		Title: t.title, Cancel: t.cancel, Post: w.options.Post,
		Do: func(ctx context.Context, tell func(kit.Step)) error {
			ctx, stop := context.WithCancel(ctx)
			defer stop()
			defer context.AfterFunc(w.life, stop)()
			return t.do(ctx, tell)
		},
		Then: func(err error) {
			if w.life.Err() == nil {
				t.then(err)
			}
		},
	})
}
