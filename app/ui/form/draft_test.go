package form

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sokehoach/app/edit"
	"sokehoach/model"
)

// turn leaves the page and comes back to it.
func (d *desk) turn() {
	d.Form.Close()
	d.Form = New(d.s, Hooks{Canvas: d.w.Canvas(), Say: func(s string) { d.said = s }}, sheetFields()...)
	d.w.SetContent(d.Object())
}

func TestATextThatStandsForNothingWaitsForTheClerk(t *testing.T) {
	for path, typed := range map[string]string{
		"amount": "12 tỷ rưỡi", "quantity": "vài hộ", "people": "x", "year": "24", "day": "31/02/2024",
		"village": "San Th", "places": "Bản Xá",
	} {
		d := newDesk(t, sheet{Day: model.Date{Year: 2024, Month: 2, Day: 1}})
		before := d.s.Value()
		e := d.in(path)
		e.TypedShortcut(&fyne.ShortcutSelectAll{})
		for _, r := range typed {
			e.TypedRune(r)
		}
		d.turn()
		if !strings.Contains(d.said, typed) {
			t.Errorf("%s: leaving says %q", path, d.said)
		}
		if got := d.in(path).Text; got != typed {
			t.Errorf("%s: %q is there after coming back, want %q", path, got, typed)
		}
		if d.ShowFindings(nil); d.complaint(path) == "" {
			t.Errorf("%s: nothing tells what is wrong", path)
		}
		if now := d.s.Value(); fmt.Sprint(now) != fmt.Sprint(before) {
			t.Errorf("%s: the record changed to %+v", path, now)
		}
	}
}

func TestAWaitingTextIsForgottenWhenItIsMendedOrTheRecordChanges(t *testing.T) {
	d := newDesk(t, sheet{})
	d.types("day", "31/02/2024")
	d.turn()
	e := d.in("day")
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
	for _, r := range "01/03/2024" {
		e.TypedRune(r)
	}
	d.turn()
	if got := d.in("day").Text; got != "01/03/2024" || d.block("day").control.fault() != "" {
		t.Errorf("mended: %q", got)
	}
	d.types("people", "x")
	d.turn()
	d.in("name")
	d.s.Do(edit.Step{Path: "people"}, func(s *sheet) { s.People = model.Known[int64](7) })
	if got := d.block("people").control.widget().(*entry).Text; got != "7" {
		t.Errorf("changed elsewhere: %q", got)
	}
	if !d.s.Drafts().None() {
		t.Error("a draft is left")
	}
}

// A roll has rows of figures, with and without ids.
type roll struct {
	Named []namedRow `json:"named"`
	Plain []plainRow `json:"plain"`
}

type namedRow struct {
	ID    string           `json:"id"`
	Count model.Opt[int64] `json:"count"`
}

type plainRow struct {
	Count model.Opt[int64] `json:"count"`
}

func (r roll) clone() roll { return roll{slices.Clone(r.Named), slices.Clone(r.Plain)} }

func TestAWaitingTextGoesWithItsRow(t *testing.T) {
	test.NewTempApp(t)
	w := test.NewTempWindow(t, nil)
	s := edit.Open(roll{[]namedRow{{ID: "a"}, {ID: "b"}, {ID: "c"}}, make([]plainRow, 3)}, roll.clone, nil)
	f := New(s, Hooks{Canvas: w.Canvas()},
		List("named", "", Rows[roll, namedRow]{
			Noun: "dòng", At: func(r *roll) *[]namedRow { return &r.Named }, New: func([]namedRow, int) namedRow { return namedRow{ID: "d"} },
			Fields: func(i int) []Field[roll] {
				return []Field[roll]{Count(fmt.Sprintf("named[%d].count", i), "Số", func(r *roll) *model.Opt[int64] { return &r.Named[i].Count })}
			},
		}),
		List("plain", "", Rows[roll, plainRow]{
			Noun: "dòng", At: func(r *roll) *[]plainRow { return &r.Plain }, New: func([]plainRow, int) plainRow { return plainRow{} },
			Fields: func(i int) []Field[roll] {
				return []Field[roll]{Count(fmt.Sprintf("plain[%d].count", i), "Số", func(r *roll) *model.Opt[int64] { return &r.Plain[i].Count })}
			},
		}))
	w.SetContent(f.Object())
	texts := func(list string) (all []string) {
		for _, b := range f.blocks() {
			if strings.HasPrefix(b.field.Path, list) {
				all = append(all, b.typed())
			}
		}
		return all
	}
	for _, list := range []string{"named", "plain"} {
		f.Focus(list + "[1].count")
		test.Type(w.Canvas().Focused(), "x")
		f.Focus(list + "[0].count")
		f.Act(Delete)
		if got := texts(list); !slices.Equal(got, []string{"x", ""}) {
			t.Errorf("%s: a row above is gone: %q", list, got)
		}
		f.Focus(list + "[0].count")
		f.Act(MoveDown)
		if got := texts(list); !slices.Equal(got, []string{"", "x"}) {
			t.Errorf("%s: moved down: %q", list, got)
		}
	}
	s.Undo()
	s.Undo()
	s.Undo()
	if got := texts("named"); !slices.Equal(got, []string{"x", ""}) {
		t.Errorf("undone: %q", got)
	}
}
