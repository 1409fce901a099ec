package records

import (
	"errors"
	"slices"
	"sync"
	"testing"

	"fyne.io/fyne/v2/test"

	"sokehoach/app/edit"
	"sokehoach/app/ui/form"
	"sokehoach/model"
)

// A cabinet keeps offices in memory; what is to be done after a write waits to be run.
type cabinet struct {
	mu     sync.Mutex
	kept   map[model.ID]model.Office
	posted chan func()
	fails  error
}

func (c *cabinet) kind() Kind[model.Office] {
	return Kind[model.Office]{
		Noun: "x", ID: func(o model.Office) model.ID { return o.ID }, Title: func(o model.Office) string { return o.Name },
		New: func() model.Office { return model.Office{ID: model.ID{9}} }, Clone: func(o model.Office) model.Office { return o },
		Fields: func(*edit.Session[model.Office], form.Hooks) []form.Field[model.Office] {
			return []form.Field[model.Office]{form.Text("name", "x", func(o *model.Office) *string { return &o.Name })}
		},
		Put: func(o model.Office) error {
			c.mu.Lock()
			defer c.mu.Unlock()
			if c.fails == nil {
				c.kept[o.ID] = o
			}
			return c.fails
		},
		Delete: func(o model.Office) error {
			c.mu.Lock()
			defer c.mu.Unlock()
			delete(c.kept, o.ID)
			return c.fails
		},
		Used: func(model.Office) string { return "" },
	}
}

// open shows three offices.
func (c *cabinet) open(t *testing.T) *Screen[model.Office] {
	test.NewTempApp(t)
	w := test.NewTempWindow(t, nil)
	c.kept, c.posted = map[model.ID]model.Office{}, make(chan func(), 10)
	var all []model.Office
	for i, name := range []string{"a", "b", "c"} {
		o := model.Office{ID: model.ID{byte(i + 1)}, Name: name}
		c.kept[o.ID], all = o, append(all, o)
	}
	s := New(all, c.kind(), Env{
		Canvas: w.Canvas(), Post: func(f func()) { c.posted <- f }, Changed: func() {}, Kept: func() {}, Failed: func(error) {},
	})
	w.SetContent(s.Object())
	return s
}

func rename(s *Screen[model.Office], name string) {
	s.here.session.Change(edit.Step{Path: "name", Name: "x"}, func(o *model.Office) { o.Name = name })
}

func names(s *Screen[model.Office]) (all []string) {
	for _, o := range s.all {
		all = append(all, o.Name)
	}
	return all
}

func TestUndoAfterADeletionBringsTheDeletedBackFirst(t *testing.T) {
	c := &cabinet{}
	s := c.open(t)
	s.Open(model.ID{2})
	rename(s, "b2")
	s.Open(model.ID{1})
	s.Delete()
	if got := names(s); !slices.Equal(got, []string{"b2", "c"}) {
		t.Fatalf("after the deletion %q", got)
	}
	s.Undo()
	if got := names(s); !slices.Equal(got, []string{"b2", "c", "a"}) || c.kept[model.ID{1}].Name != "a" {
		t.Errorf("after undo %q, kept %v", got, c.kept)
	}
}

func TestARecordChosenWhileAnotherIsDeletedStaysOnScreen(t *testing.T) {
	c := &cabinet{}
	s := c.open(t)
	rename(s, "a2")
	s.Delete()
	s.Open(model.ID{3})
	rename(s, "c2")
	(<-c.posted)() // the first is written now, and deleted
	if got := names(s); !slices.Equal(got, []string{"b", "c2"}) {
		t.Errorf("listed are %q", got)
	}
	if s.here == nil || s.here.session.Value().Name != "c2" {
		t.Error("the record that was chosen is not on screen")
	}
	if _, there := c.kept[model.ID{1}]; there {
		t.Error("the deleted record is still kept")
	}
}

func TestADeletionThatFailsIsSaid(t *testing.T) {
	c := &cabinet{}
	s := c.open(t)
	c.fails = errors.New("no")
	s.Delete()
	if s.words.Text == "" || len(s.all) != 3 {
		t.Errorf("said %q, listed %q", s.words.Text, names(s))
	}
}
