package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sokehoach/app/text"
	"sokehoach/app/ui"
	"sokehoach/assets"
	"sokehoach/model"
)

func TestTheSampleIsEnteredThroughTheForms(t *testing.T) {
	if testing.Short() {
		t.Skip("types all of a plan")
	}
	sample, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	want := sample.Plans[slices.IndexFunc(sample.Plans, func(p model.Plan) bool { return len(p.Indicators) > 0 })]
	c := &copyist{typist: &typist{clerk: newClerk(t)}}
	c.on(time.Date(2024, 1, 8, 8, 0, 0, 0, time.UTC))
	c.enterBook(sample.Book, want)
	c.enterPlan()
	got := planOn(c.window)
	if wanted := c.alike(got); !reflect.DeepEqual(plain(t, wanted), plain(t, got)) {
		t.Errorf("the plan is\n%s\nand not\n%s", plain(t, got), plain(t, wanted))
	}
	t.Logf("%d keys, %d clicks", c.keys, c.clicks)
	c.comparePaper(sample.Book, want)
}

// on is a day on which the clerk opens the program.
func (t *typist) on(day time.Time) {
	t.Helper()
	t.program.options.Now = func() time.Time { return day }
	var err error
	if t.window, err = ui.New(test.NewTempApp(t.T), t.program.options); err != nil {
		t.Fatal(err)
	}
}

// enterBook puts in the office and its signer, and the grounds that do not come
// with the program.
func (c *copyist) enterBook(b model.Book, p model.Plan) {
	c.Helper()
	own, signer := b.Office(p.Office), b.Officer(p.Signature.Officer)
	c.window.Office().Focus("office.name")
	c.rewrite(own.Name)
	c.window.Office().Focus("officer.name")
	c.rewrite(signer.Name)
	c.rewrite(signer.Title)
	c.click(text.OfficeSave)
	c.window.Rooms.Lists()
	c.click(text.ListGrounds)
	for _, line := range p.Grounds {
		g := b.Ground(line.Ground)
		if shipped := c.onDisk().Ground(line.Ground); !shipped.ID.IsZero() {
			continue
		}
		c.click(text.AddRow(text.NounGround))
		for _, s := range []string{g.Kind, g.Number, g.Issued.Field(), g.Issuer, g.Title} {
			c.rewrite(s)
		}
	}
	c.window.Documents.NewPlan()
	c.look("a new plan", func() bool { return c.window.Document() != nil })
	c.book = c.onDisk()
	c.want = c.translated(b, p)
}

func (c *copyist) onDisk() model.Book {
	c.Helper()
	book, err := c.program.store.Book()
	if err != nil {
		c.Fatal(err)
	}
	return book
}

// translated is a plan of one book with the ids of the clerk's.
func (c *copyist) translated(b model.Book, p model.Plan) model.Plan {
	c.Helper()
	mine := map[string]model.ID{}
	c.names = map[model.ID]string{}
	for id, name := range namesOf(c.book) {
		mine[name], c.names[id] = id, name
	}
	data := []byte(plain(c.T, p))
	for id, name := range namesOf(b) {
		if bytes.Contains(data, []byte(id.String())) && mine[name].IsZero() {
			c.Fatalf("the clerk's book has no %s", name)
		}
		data = bytes.ReplaceAll(data, []byte(id.String()), []byte(mine[name].String()))
	}
	var out model.Plan
	if err := json.Unmarshal(data, &out); err != nil {
		c.Fatal(err)
	}
	return out
}

// namesOf is by what the things of a book are found.
func namesOf(b model.Book) map[model.ID]string {
	out := map[model.ID]string{}
	for _, o := range b.Offices {
		out[o.ID] = o.Name
	}
	for _, o := range b.Officers {
		out[o.ID] = text.SignerOption(o)
	}
	for _, g := range b.Grounds {
		out[g.ID] = g.Citation()
	}
	for _, k := range b.Communes {
		out[k.ID] = k.FullName()
		for _, v := range k.Villages {
			out[v.ID] = text.VillageOption(v, k)
		}
	}
	return out
}

// plain is a plan as text.
func plain(t *testing.T, p model.Plan) string {
	t.Helper()
	data, err := json.MarshalIndent(p, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// enterPlan types the plan: what stands once, then the projects in order.
func (c *copyist) enterPlan() {
	c.Helper()
	c.walk("", reflect.ValueOf(c.want))
	for i, e := range c.want.Entries {
		c.window.Document().Open("node/" + e.Nodes[0])
		c.settle()
		c.click(text.AddEntry)
		path := fmt.Sprintf("entries[%d]", i)
		c.walk(path, reflect.ValueOf(e))
		for k, a := range e.Activities {
			c.window.Document().Open("node/" + e.Nodes[0])
			c.click(text.AddRow(text.NounActivity))
			c.walk(fmt.Sprintf("%s.activities[%d]", path, k), reflect.ValueOf(a))
		}
	}
}

// alike is what was to be entered with the ids of what was.
func (c *copyist) alike(got model.Plan) model.Plan {
	want := c.want.Clone()
	want.ID = got.ID
	for i := range min(len(want.Entries), len(got.Entries)) {
		w, g := &want.Entries[i], got.Entries[i]
		w.ID = g.ID
		for k := range min(len(w.Activities), len(g.Activities)) {
			w.Activities[k].ID, w.Activities[k].Lineage = g.Activities[k].ID, g.Activities[k].Lineage
		}
	}
	for i := range min(len(want.Indicators), len(got.Indicators)) {
		want.Indicators[i].Lineage = got.Indicators[i].Lineage
	}
	return want
}

// comparePaper prints what was typed and what comes with the program.
func (c *copyist) comparePaper(b model.Book, p model.Plan) {
	c.Helper()
	p.ID = c.window.Document().ID() // it stands in the file
	work := c.window.Desk().Work(&p, b)
	want, err := work.PDF(work.Paper())
	if err != nil {
		c.Fatal(err)
	}
	c.window.Document().Print()
	canvas := c.window.Fyne().Canvas()
	c.look("drawn", func() bool { return len(c.opened) == 1 || canvas.Overlays().Top() != nil && canvas.Focused() != nil })
	if len(c.opened) == 0 { // it has findings, as the sample has
		c.press(fyne.KeyReturn)
	}
	c.look("printed", func() bool { return len(c.opened) == 1 })
	if got, err := os.ReadFile(c.opened[0]); err != nil || !bytes.Equal(got, want) {
		c.Errorf("printed %d bytes, the sample has %d; %v", len(got), len(want), err)
	}
}
