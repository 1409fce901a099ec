package invent

import (
	"fmt"
	"strings"

	"sokehoach/model"
)

// land makes communes and villages, and the offices of the sample.
func (d *draft) land() {
	seed := d.sample.Book.Communes
	d.made.Book.Communes = nil
	for i := range 1 + d.few(12) {
		c := model.Commune{ID: d.id(), Kind: pick(d, seed).Kind, Name: d.place()}
		word := pick(d, seed[0].Villages).Word
		for k := range 1 + d.few(40) {
			name := fmt.Sprintf("%s %d", d.place(), k+1)
			if d.one(0.8) {
				name = d.place()
			}
			c.Villages = append(c.Villages, model.Village{ID: d.id(), Word: word, Name: name})
		}
		if i == 0 && len(c.Villages) < 5 {
			c.Villages = append(c.Villages, model.Village{ID: d.id(), Word: word, Name: d.place()})
		}
		d.made.Book.Communes = append(d.made.Book.Communes, c)
	}
	d.made.Book.Offices = append(d.made.Book.Offices[:len(d.made.Book.Offices):len(d.made.Book.Offices)], d.office())
	d.made.Book.Officers = append(d.made.Book.Officers[:len(d.made.Book.Officers):len(d.made.Book.Officers)], model.Officer{ID: d.id(), Name: d.person(), Title: d.title()})
}

// place is a name of two or three syllables, sometimes a longer one.
func (d *draft) place() string {
	var out []string
	for range 2 + d.few(4) {
		c := pick(d, d.sample.Book.Communes)
		v := c.Name
		if len(c.Villages) > 0 {
			v = pick(d, c.Villages).Name
		}
		out = append(out, pick(d, strings.Fields(v)))
	}
	return strings.Join(out, " ")
}

func (d *draft) person() string {
	var out []string
	for range 3 + d.few(4) {
		out = append(out, pick(d, strings.Fields(pick(d, d.sample.Book.Officers).Name)))
	}
	return strings.Join(out, " ")
}

func (d *draft) title() string {
	if d.one(0.8) {
		return pick(d, d.sample.Book.Officers).Title
	}
	return d.phrase(2 + d.few(12))
}

// office is like one of the sample, or has a long name.
func (d *draft) office() model.Office {
	o := pick(d, d.sample.Book.Offices)
	o.ID = d.id()
	if d.one(0.4) {
		o.Name = model.CleanLine(o.Name + " " + d.phrase(1+d.few(20)))
		o.HeadLines = nil
	}
	if d.one(0.3) {
		o.Parent = pick(d, d.sample.Book.Offices).Name
	}
	return o
}

// places are villages of one commune or of several, at times all of them.
func (d *draft) places() []model.Place {
	var out []model.Place
	for range 1 + d.few(4) {
		c := pick(d, d.made.Book.Communes)
		if d.one(0.2) {
			out = append(out, model.Place{Commune: c.ID})
			continue
		}
		n := 1 + d.few(len(c.Villages))
		if d.one(0.1) {
			n = len(c.Villages)
		}
		for _, k := range d.Perm(len(c.Villages))[:min(n, len(c.Villages))] {
			out = append(out, model.Place{Commune: c.ID, Village: c.Villages[k].ID})
		}
	}
	return out
}
