package rescue

import (
	"context"
	"errors"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// A task is work that may take long.
type task struct {
	title, cancel string
	do            func(context.Context, model.Progress) error
	then          func()      // when it went well
	failed        func(error) // when it did not; nil: the clerk is told
}

// work does a task, one at a time: while one runs, another is not begun.
func (s *Screen) work(t task) {
	if s.busy {
		return
	}
	s.busy = true
	kit.Progress(s.env.Canvas, kit.Task{
		Title: t.title, Cancel: t.cancel, Post: s.env.Post,
		Do: func(ctx context.Context, tell func(kit.Step)) error {
			return t.do(ctx, func(done, total int64) {
				const kilobyte = 10 // an int may have 32 bits
				tell(kit.Step{Done: int(done >> kilobyte), Total: int(total >> kilobyte), Words: text.Megabytes(done)})
			})
		},
		Then: func(err error) { s.finish(t, err) },
	})
}

func (s *Screen) finish(t task, err error) {
	s.busy = false
	switch {
	case s.left != nil:
		s.left(nil)
	case errors.Is(err, context.Canceled):
	case err != nil && t.failed != nil:
		t.failed(err)
	case err != nil:
		s.env.Trouble(err)
	default:
		t.then()
	}
}

// choose goes a way; one that has a preview is agreed to first.
func (s *Screen) choose(w Way) {
	if w.Preview == nil {
		s.take(w)
		return
	}
	var found string
	s.work(task{title: text.RescueWorking, do: func(ctx context.Context, _ model.Progress) (err error) {
		found, err = w.Preview(ctx)
		return err
	}, then: func() {
		kit.Ask(s.env.Canvas, text.RescuePreview, found,
			kit.Answer{Label: text.RescueUse, Main: true, Do: func() { s.take(w) }},
			kit.Answer{Label: text.RescueUseNot})
	}})
}

// take goes on into the book. When that fails the file may be another than
// before, so it is looked at again.
func (s *Screen) take(w Way) {
	var o Opened
	s.work(task{title: text.RescueWorking, cancel: text.BackupStop, do: func(ctx context.Context, tell model.Progress) (err error) {
		o, err = w.Take(ctx, tell)
		return err
	}, then: func() { s.env.Open(o) }, failed: func(err error) { s.look(func() { s.env.Trouble(err) }) }})
}

// copyOut asks where to and copies what there is of the book there.
func (s *Screen) copyOut(c Case) {
	s.env.Folder(func(folder string) {
		var path string
		s.work(task{title: text.RescueCopying, cancel: text.BackupStop, do: func(ctx context.Context, tell model.Progress) (err error) {
			path, err = c.CopyOut(ctx, folder, tell)
			return err
		}, then: func() { kit.Tell(s.env.Canvas, text.StickTitle, text.CopiedOut(path), text.Understood) }})
	})
}

func (s *Screen) detail(c Case) {
	kit.Tell(s.env.Canvas, text.RescueDetails, text.Bullets(c.Details), text.CloseDialog)
}
