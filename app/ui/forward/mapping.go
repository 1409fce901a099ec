package forward

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app"
	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// A mapping is what the clerk corrects: where the nodes go on which the plan
// says something.
type mapping struct {
	Lines []model.MapLine `json:"lines"`
}

func (m mapping) clone() mapping {
	m.Lines = slices.Clone(m.Lines)
	return m
}

// askNodes asks where the nodes of the plan go. The others go where it was
// proposed: nothing of this plan stands on them.
func (q Question) askNodes(c app.RollChoice, yes, no string, back func()) {
	used, others := q.parted(q.Propose(c.Catalogue))
	session := edit.Open(mapping{used}, mapping.clone, nil)
	intro := text.MappingIntro(used, len(others))
	if len(used) == 0 {
		intro = text.MappingNone
	}
	fields := []form.Field[mapping]{words[mapping](intro)}
	options := q.nodeOptions(c.Catalogue)
	from := q.catalogue(q.Plan.Catalogue)
	for i, l := range used {
		fields = append(fields, form.Line([]float32{1, 1}, oldNode(from, l), form.Pick(
			fmt.Sprintf("lines[%d].new", i), text.FieldNewNode,
			func(m *mapping) *string { return &m.Lines[i].New },
			func(mapping) []form.Option[string] { return options }).Bare()))
	}
	f := show(q.Canvas, text.MappingTitle, session, fields,
		kit.Answer{Label: yes, Main: true, Do: func() {
			c.Nodes = model.MappingOf(append(session.Value().Lines, others...))
			q.Done(c)
		}},
		kit.Answer{Label: text.ForwardBack, Do: back},
		kit.Answer{Label: no})
	if i := slices.IndexFunc(used, doubtful); i >= 0 {
		f.Focus(fmt.Sprintf("lines[%d].new", i))
	}
}

func doubtful(l model.MapLine) bool { return l.Sure == model.MapAlike || l.Sure == model.MapNone }

// parted are the proposals for the nodes of which the plan says something, and
// the others.
func (q Question) parted(lines []model.MapLine) (used, others []model.MapLine) {
	on := map[string]bool{}
	for _, e := range q.Plan.Entries {
		for _, code := range e.Nodes {
			on[code] = true
		}
	}
	for _, code := range q.Plan.Absent {
		on[code] = true
	}
	for _, l := range lines {
		if on[l.Old.Code] {
			used = append(used, l)
		} else {
			others = append(others, l)
		}
	}
	return used, others
}

// nodeOptions are the nodes of a catalogue, and none.
func (q Question) nodeOptions(catalogue string) []form.Option[string] {
	c := q.catalogue(catalogue)
	out := []form.Option[string]{{Label: text.OptionNotMoved, Zero: true}}
	for _, n := range c.Nodes {
		out = append(out, form.Option[string]{Value: n.Code, Label: nodeTitle(c, n)})
	}
	return out
}

// nodeTitle is a node with those above it: numbers begin anew in each.
func nodeTitle(c model.Catalogue, n model.CatalogueNode) string {
	title := text.NodeTitle(c.Called(n), n.Name)
	for code := model.Parent(n.Code); code != ""; code = model.Parent(code) {
		if up, ok := c.Node(code); ok {
			title += ", " + c.Called(up)
		}
	}
	return title
}

// oldNode shows a node of the old catalogue, and how sure the proposal is.
func oldNode(c model.Catalogue, l model.MapLine) form.Field[mapping] {
	return form.Place("", func(func(fyne.CanvasObject)) form.Panel[mapping] {
		name, sure := wrapped(nodeTitle(c, l.Old)), wrapped(text.SurityName(l.Sure))
		sure.SizeName, sure.Importance = theme.SizeNameCaptionText, widget.LowImportance
		if doubtful(l) {
			sure.Importance = widget.WarningImportance
		}
		return form.Panel[mapping]{Object: container.NewVBox(kit.Flush(name), kit.Flush(sure))}
	})
}

func wrapped(s string) *widget.Label {
	l := widget.NewLabel(s)
	l.Wrapping = fyne.TextWrapWord
	return l
}

// words is a text among the fields.
func words[T any](s string) form.Field[T] {
	return form.Place("", func(func(fyne.CanvasObject)) form.Panel[T] {
		return form.Panel[T]{Object: container.NewStack(kit.Flush(wrapped(s)))}
	})
}

// What a dialog with a form takes: besides the form, head, buttons and edges;
// and for one field.
const (
	aroundForm  = 160
	fieldHeight = 78
)

// show opens a dialog with fields, as tall as they need and the window allows.
func show[T any](c fyne.Canvas, title string, s *edit.Session[T], fields []form.Field[T], answers ...kit.Answer) *form.Form[T] {
	f := form.New(s, form.Hooks{
		Canvas: c, Undo: func() { s.Undo() }, Redo: func() { s.Redo() },
	}, fields...)
	height := min(c.Size().Height/kit.Scaled(1)-aroundForm, float32(len(fields)+1)*fieldHeight)
	kit.Show(c, title, kit.AtLeast(0, height, f.Object()), answers...)
	return f
}
