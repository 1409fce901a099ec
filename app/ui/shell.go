package ui

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/app/windows"
	"sokehoach/model"
)

// A shell is the window of the system, as every part of the program needs it: a
// place to draw on, to ask and to tell.
type shell struct {
	options *Options
	window  fyne.Window
	life    context.Context // ends when the window is closed
	end     func()
	dropped func(path string) // takes a file that is dropped on the window
}

func newShell(a fyne.App, o *Options) *shell {
	s := &shell{options: o, window: a.NewWindow(text.Product)}
	s.life, s.end = context.WithCancel(context.Background())
	s.window.SetPadded(false)
	s.window.Resize(fyne.NewSize(firstWidth, firstHeight))
	s.window.CenterOnScreen()
	s.window.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		if len(files) > 0 && s.dropped != nil {
			s.dropped(files[0].Path())
		}
	})
	return s
}

func (s *shell) canvas() fyne.Canvas { return s.window.Canvas() }

func (s *shell) today() model.Date {
	t := s.options.Now()
	return model.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}

func (s *shell) year() int { return s.options.Now().Year() }

// trouble tells an error to the clerk and to the log.
func (s *shell) trouble(err error) {
	s.options.Log.Error("window", "error", err)
	sentence, hint := text.Explain(err)
	kit.Tell(s.canvas(), text.TroubleTitle, sentence+"\n\n"+hint, text.Understood)
}

// logs writes an error to the log alone: the screen tells it itself.
func (s *shell) logs(what string) func(error) {
	return func(err error) { s.options.Log.Error(what, "error", err) }
}

// A task is work of the window that may take long.
type task struct {
	title, cancel string
	do            func(ctx context.Context, tell func(kit.Step)) error
	then          func(error) // on the window's goroutine, unless that is closed
}

// work does a task under a dialog that can stop it. It stops with the window
// too: nobody is there to be told.
func (s *shell) work(t task) {
	kit.Progress(s.canvas(), kit.Task{
		Title: t.title, Cancel: t.cancel, Post: s.options.Post,
		Do: func(ctx context.Context, tell func(kit.Step)) error {
			ctx, stop := context.WithCancel(ctx)
			defer stop()
			defer context.AfterFunc(s.life, stop)()
			return t.do(ctx, tell)
		},
		Then: func(err error) {
			if s.life.Err() == nil {
				t.then(err)
			}
		},
	})
}

// askFile asks for a file by the dialog of the system; plainly asks where it has
// none.
func (s *shell) askFile(q windows.Question, chosen func(path string), plainly func()) {
	ask := s.options.OpenFile
	if ask == nil {
		plainly()
		return
	}
	go func() {
		path, ok, err := ask(q)
		s.options.Post(func() {
			switch {
			case errors.Is(err, errors.ErrUnsupported):
				plainly()
			case err != nil:
				s.trouble(err)
			case ok:
				chosen(path)
			}
		})
	}()
}

// askFilePlainly asks by the toolkit.
func (s *shell) askFilePlainly(chosen func(path string)) {
	dialog.ShowFileOpen(func(file fyne.URIReadCloser, err error) {
		if err != nil {
			s.trouble(err)
		} else if file != nil {
			s.logs("close a chosen file")(file.Close())
			chosen(file.URI().Path())
		}
	}, s.window)
}

// askFolder asks for a folder: the system, or the toolkit where that has no such
// question.
func (s *shell) askFolder(chosen func(path string)) {
	if s.options.Folder == nil {
		s.askFolderPlainly(chosen)
		return
	}
	go func() {
		path, ok, err := s.options.Folder(text.FolderTitle)
		s.options.Post(func() {
			switch {
			case errors.Is(err, errors.ErrUnsupported):
				s.askFolderPlainly(chosen)
			case err != nil:
				s.trouble(err)
			case ok:
				chosen(path)
			}
		})
	}()
}

func (s *shell) askFolderPlainly(chosen func(path string)) {
	dialog.ShowFolderOpen(func(folder fyne.ListableURI, err error) {
		if err != nil {
			s.trouble(err)
		} else if folder != nil {
			chosen(folder.Path())
		}
	}, s.window)
}

// raising is how long the window may take to come forward: less than a second
// start waits for the answer.
const raising = 5 * time.Second

// raise brings the window forward and reports whether it came: a window that
// hangs or is closing does not.
func (s *shell) raise() bool {
	done := make(chan struct{})
	s.options.Post(func() {
		s.window.RequestFocus()
		close(done)
	})
	select {
	case <-done:
		return true
	case <-time.After(raising):
		return false
	}
}
