package results

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
)

// A head says what the grid shows, and chooses another year and period.
type head struct {
	object  fyne.CanvasObject
	year    *kit.Select
	period  *kit.Select
	days    *widget.Label
	showing bool
}

func (s *Screen) makeHead() {
	h := &s.head
	var years, periods []string
	for _, p := range s.programmes {
		years = append(years, s.programmeName(p))
	}
	for _, k := range s.periods.List {
		periods = append(periods, text.PeriodName(k))
	}
	h.year = kit.NewSelect(years, func(string) {
		if i := h.year.SelectedIndex(); i >= 0 && !h.showing {
			s.turn(Place{Programme: s.programmes[i]})
		}
	})
	h.period = kit.NewSelect(periods, func(string) {
		if i := h.period.SelectedIndex(); i >= 0 && !h.showing {
			s.turn(Place{Programme: s.at.Programme, Period: s.periods.List[i].Code})
		}
	})
	h.days = widget.NewLabel("")
	h.days.Truncation = fyne.TextTruncateEllipsis
	h.days.Importance = widget.LowImportance
	left := container.NewHBox(kit.Title(text.ResultsTitle), wide(h.year, years), wide(h.period, periods))
	if len(s.programmes) == 0 {
		h.year.Hide()
		h.period.Hide()
	}
	right := container.NewHBox()
	if s.env.Report != nil && len(s.programmes) > 0 {
		b := kit.NewButton(text.NewReport, theme.DocumentCreateIcon(), func() { s.env.Report(s.at) })
		b.Importance = widget.HighImportance
		right.Add(b)
	}
	pad := theme.Padding()
	h.object = container.New(layout.NewCustomPaddedLayout(pad, pad, 2*pad, 2*pad), container.NewBorder(nil, nil, left, right, h.days))
}

// wide gives a choice the room that its longest answer needs, within reason.
func wide(s *kit.Select, all []string) fyne.CanvasObject {
	most := float32(0)
	for _, words := range all {
		most = max(most, fyne.MeasureText(words, theme.TextSize(), fyne.TextStyle{}).Width)
	}
	return kit.AtLeast(min(most/kit.Scaled(1)+60, 270), 1, s)
}

// show marks what is chosen.
func (h *head) show(s *Screen) {
	h.showing = true
	defer func() { h.showing = false }()
	for i, p := range s.programmes {
		if p == s.at.Programme {
			h.year.SetSelectedIndex(i)
		}
	}
	for i, k := range s.periods.List {
		if k.Code == s.at.Period {
			h.period.SetSelectedIndex(i)
		}
	}
	h.days.SetText(text.CutOffs(s.work.frame.Span.Done.Until, s.work.frame.Span.Money.Until))
}

// programmeName tells a programme from the others.
func (s *Screen) programmeName(p app.Programme) string {
	book, _ := s.env.Desk.Book()
	office, catalogue := "", ""
	for _, o := range s.programmes {
		if o.Office != p.Office {
			office = book.Office(p.Office).Called()
		}
		if o.Office == p.Office && o.Year == p.Year && o.Catalogue != p.Catalogue {
			catalogue = p.Catalogue
		}
	}
	return text.ProgrammeName(p.Year, office, catalogue)
}
