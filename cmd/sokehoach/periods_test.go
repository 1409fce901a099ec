package main

import (
	"testing"

	"fyne.io/fyne/v2"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/results"
	"sokehoach/model"
)

// daysOf are the days of a period as the desk knows them.
func (t *typist) daysOf(code string) model.PeriodDays {
	return t.window.Desk().Periods().DaysOf(code, 2024)
}

// choosesPeriod goes down the list to a period.
func (t *typist) choosesPeriod(code string) {
	t.Helper()
	for _, k := range t.window.Desk().Periods().List {
		if k.Code == code {
			t.settle()
			return
		}
		t.press(fyne.KeyDown)
	}
}

// refills writes into the nth field in sight instead of what it says.
func (t *typist) refills(n int, words string) {
	t.Helper()
	for _, o := range t.inSight() {
		f, ok := o.(interface {
			fyne.Focusable
			SelectedText() string
		})
		if ok {
			if n == 0 {
				t.canvas().Focus(f)
				t.rewrite(words)
				t.leaves()
				return
			}
			n--
		}
	}
	t.Fatalf("no field for %q", words)
}

func TestADayOfAPeriodIsTheBooksAndComesBackToTheShippedOne(t *testing.T) {
	c, acts := nineMonths(t)
	programme := app.ProgrammeOf(c.window.Document().Document().Envelope())
	c.window.Rooms.Lists()
	c.taps(text.ListPeriods)
	c.look("the periods", func() bool { return c.sees("Chốt số liệu") || c.sees(text.NoGround) })
	shipped := c.daysOf("nine")
	c.choosesPeriod("nine")
	c.refills(1, "20") // after the search: the day up to which work is counted
	c.refills(5, "25") // the day by which the report is due
	c.refills(6, "9")
	c.look("kept", func() bool {
		v := c.daysOf("nine")
		return v.Until == model.YearDay{Month: 9, Day: 20} && v.Due == model.YearDay{Month: 9, Day: 25}
	})
	if found := c.window.Desk().CheckDays(c.daysOf("nine")); len(found) != 1 || found[0].Path != "source" {
		t.Errorf("found %+v", found)
	}

	c.window.Rooms.Overview()
	c.look("the overview tells the day", func() bool { return c.sees("hạn 25/9/2024") })
	c.window.Rooms.Results(results.Place{Programme: programme, Period: "nine"})
	c.look("the results", func() bool {
		return c.sees(text.CutOffs(model.Date{Year: 2024, Month: 9, Day: 20}, model.Date{Year: 2024, Month: 9, Day: 30}))
	})
	book, err := c.window.Desk().Book()
	if err != nil || len(acts) == 0 {
		t.Fatal(err)
	}
	r := c.window.Desk().NewReport(programme, "nine", model.Date{Year: 2024, Month: 9, Day: 21}, book).(*model.Report)
	if r.Period.Until != (model.Date{Year: 2024, Month: 9, Day: 20}) {
		t.Errorf("a new report tells of the time to %v", r.Period.Until)
	}

	c.window.Rooms.Lists()
	c.taps(text.ListPeriods)
	c.choosesPeriod("nine")
	c.taps(text.ShippedDays)
	c.look("as it was shipped", func() bool { return c.daysOf("nine") == shipped })
	c.chooses(text.Undo(text.ResettingDays))
	c.look("undone", func() bool { return c.daysOf("nine").Until.Day == 20 })
}
