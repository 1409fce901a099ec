// Package results is the room in which the results of a period are typed: one grid
// of all activities of a year's plans, with sums that follow every key.
package results

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app"
	"sokehoach/app/edit"
	"sokehoach/app/results"
	"sokehoach/app/text"
	"sokehoach/app/ui/grid"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// An Env is what the room needs of the window that it stands in.
type Env struct {
	Desk    *app.Desk
	Canvas  fyne.Canvas
	Post    func(func())
	Now     func() time.Time
	Changed func()      // undo and redo mean something else now
	Failed  func(error) // a write failed: for the log
	Trouble func(error) // for the clerk
	Drafts  func(model.ID) *edit.Drafts
	Report  func(Place) // makes the report of a place; nil when the book is only to be looked at
}

// A Place is what the room shows: a period of a programme. What is not said is
// chosen.
type Place struct {
	app.Programme
	Period string // code
}

// A Screen is the room. It belongs to the window's goroutine.
type Screen struct {
	env        Env
	programmes []app.Programme
	periods    model.Periods
	at         Place
	work       *work // what is on screen; nil where there is no plan
	head       head
	body       *fyne.Container
	words      *widget.Label
	object     fyne.CanvasObject
}

// New shows the results of a place.
func New(env Env, at Place) *Screen {
	s := &Screen{env: env, programmes: env.Desk.Programmes(), periods: env.Desk.Periods(), body: container.NewStack()}
	s.words = widget.NewLabel(text.ResultsHint)
	s.words.Truncation = fyne.TextTruncateEllipsis
	s.words.Importance = widget.LowImportance
	s.at = Chosen(env.Desk, at, s.today())
	s.makeHead()
	s.object = container.NewBorder(s.head.object, kit.StatusLine(s.words), nil, nil, s.body)
	s.show()
	return s
}

// Chosen is a place with what was not said: the newest year of the own office that
// has begun, and the period that ended last.
func Chosen(d *app.Desk, at Place, today model.Date) Place {
	programmes := d.Programmes()
	if !slices.Contains(programmes, at.Programme) {
		at.Programme = app.Programme{}
		book, _ := d.Book()
		own := d.Own(book).ID
		for _, p := range programmes { // newest first
			mine, better := p.Office == own, p.Year <= today.Year && at.Year > today.Year
			if at.Year == 0 || mine && at.Office != own || mine == (at.Office == own) && better {
				at.Programme = p
			}
		}
	}
	if _, ok := d.Periods().Of(at.Period); !ok {
		at.Period = d.Periods().Latest(at.Year, today).Code
	}
	return at
}

func (s *Screen) today() model.Date {
	t := s.env.Now()
	return model.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}

// show opens the sheet of the place.
func (s *Screen) show() {
	if s.at.Year == 0 {
		s.tell(text.NoResults)
		return
	}
	s.work = s.open()
	s.head.show(s)
	if len(s.work.table().Rows) == 0 {
		s.tell(text.NoActivities(s.at.Year))
		return
	}
	s.body.Objects = []fyne.CanvasObject{s.work.object()}
	s.body.Refresh()
	s.env.Changed()
}

// tell says why there is no grid.
func (s *Screen) tell(words string) {
	l := widget.NewLabel(words)
	l.Wrapping = fyne.TextWrapWord
	s.body.Objects = []fyne.CanvasObject{container.NewVBox(container.NewPadded(l))}
	s.body.Refresh()
}

// turn goes to another place, once what is typed here is on the disk.
func (s *Screen) turn(to Place) {
	if to == s.at {
		return
	}
	s.Settle(func(err error) {
		if err != nil {
			s.env.Trouble(err)
			return
		}
		s.close()
		s.at = Chosen(s.env.Desk, to, s.today())
		s.show()
		s.Begin()
	})
}

func (s *Screen) close() {
	if s.work != nil {
		s.work.close()
	}
}

// Object is what is placed in the window.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Begin puts the clerk into the first cell that can be typed in.
func (s *Screen) Begin() {
	switch {
	case s.work != nil && len(s.work.table().Rows) > 0:
		s.work.begin()
	case len(s.programmes) > 0:
		s.env.Canvas.Focus(s.head.year)
	default:
		s.env.Canvas.Unfocus()
	}
}

// Here is the place on screen, for coming back.
func (s *Screen) Here() Place { return s.at }

// Say puts a word into the status line.
func (s *Screen) Say(words string) {
	if words == "" {
		words = text.ResultsHint
	}
	s.words.SetText(words)
}

// Grid is the grid on screen, or nil.
func (s *Screen) Grid() *grid.Grid {
	if s.work == nil {
		return nil
	}
	return s.work.grid
}

// names are the words of a table.
func names(year int) results.Names {
	return results.Names{
		Project: text.ProjectName, Activity: text.ActivityTitle, Percent: text.WorkProgress,
		Indicators: text.PageIndicators, Indicator: text.IndicatorName,
		Money: func(c model.Catalogue, k model.FundingKey) string { return text.FundingLineName(c, k, year) },
	}
}
