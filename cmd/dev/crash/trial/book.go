package main

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"sokehoach/model"
	"sokehoach/storage"
)

// A book is what a data file should contain, kept without any file. It is never
// changed: a step makes the next one.
type book struct {
	Plans      map[model.ID]model.Plan
	Issued     map[model.ID]model.IssuedDocument
	Communes   map[model.ID]model.Commune
	Figures    map[model.ID]model.Figures
	Offices    map[model.ID]model.Office
	Catalogues map[string]model.Catalogue
	Settings   map[string]int
	Results    map[model.ID]model.Result
	Ways       map[model.ID]model.Way // of documents that have one

	saved *book // as it was at the last backup; nil before the first
}

// figuresOf are the ids of a commune's figures, in order.
func (b *book) figuresOf(commune model.ID) []model.ID {
	return slices.DeleteFunc(sortedIDs(b.Figures), func(id model.ID) bool { return b.Figures[id].Commune != commune })
}

// clone is a book that may be changed.
func (b *book) clone() *book {
	c := *b
	c.Plans, c.Issued = maps.Clone(b.Plans), maps.Clone(b.Issued)
	c.Communes, c.Figures = maps.Clone(b.Communes), maps.Clone(b.Figures)
	c.Results, c.Ways = maps.Clone(b.Results), maps.Clone(b.Ways)
	c.Offices, c.Catalogues, c.Settings = maps.Clone(b.Offices), maps.Clone(b.Catalogues), maps.Clone(b.Settings)
	return &c
}

// setWay says how a document was sent; one that was not has no way.
func (b *book) setWay(document model.ID, way model.Way) {
	if len(way) == 0 {
		delete(b.Ways, document)
		return
	}
	b.Ways[document] = way
}

func emptyBook() *book {
	return &book{
		Plans: map[model.ID]model.Plan{}, Issued: map[model.ID]model.IssuedDocument{},
		Communes: map[model.ID]model.Commune{}, Figures: map[model.ID]model.Figures{},
		Offices: map[model.ID]model.Office{}, Catalogues: map[string]model.Catalogue{}, Settings: map[string]int{},
		Results: map[model.ID]model.Result{}, Ways: map[model.ID]model.Way{},
	}
}

// settingNames are all the settings that a script makes.
func settingNames() []string { return []string{"s0", "s1", "s2", "s3"} }

// readBook reads all there is in an open data file.
func readBook(s *storage.Store) (*book, error) {
	b := emptyBook()
	heads, err := s.Documents()
	if err != nil {
		return nil, err
	}
	for _, h := range heads {
		if b.Plans[h.ID], err = s.Plan(h.ID); err != nil {
			return nil, err
		}
		d, err := s.Issued(h.ID)
		if err == nil {
			b.Issued[h.ID] = d
		} else if !errors.Is(err, model.ErrNotFound) {
			return nil, err
		}
	}
	all, err := s.Book()
	if err != nil {
		return nil, err
	}
	b.takeLists(all)
	results, err := s.Results(someLineages(), 0)
	if err != nil {
		return nil, err
	}
	for _, r := range results {
		b.Results[r.ID] = r
	}
	sent, err := s.Dispatches(model.ID{})
	if err != nil {
		return nil, err
	}
	for _, d := range sent {
		b.Ways[d.Of] = append(b.Ways[d.Of], d)
	}
	for _, name := range settingNames() {
		var n int
		found, err := s.Setting(name, &n)
		if err != nil {
			return nil, err
		}
		if found {
			b.Settings[name] = n
		}
	}
	_, err = s.ChangesSince(0)
	return b, err
}

func (b *book) takeLists(all model.Book) {
	for _, c := range all.Communes {
		b.Communes[c.ID] = c
	}
	for _, f := range all.Figures {
		b.Figures[f.ID] = f
	}
	for _, o := range all.Offices {
		b.Offices[o.ID] = o
	}
	for _, c := range all.Catalogues {
		b.Catalogues[c.ID] = c
	}
}

// print is the same for the same contents. JSON writes the keys of a map in
// order.
func (b *book) print() string {
	text, err := json.Marshal(b)
	if err != nil {
		panic(err) // the types of package model can be written
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:8])
}

// sortedPlans are the ids of the plans that are issued, or of those that are not.
func (b *book) sortedPlans(issued bool) []model.ID {
	var ids []model.ID
	for id := range b.Plans {
		if _, is := b.Issued[id]; is == issued {
			ids = append(ids, id)
		}
	}
	slices.SortFunc(ids, func(x, y model.ID) int { return bytes.Compare(x[:], y[:]) })
	return ids
}

func sortedIDs[V any](m map[model.ID]V) []model.ID {
	return slices.SortedFunc(maps.Keys(m), func(x, y model.ID) int { return cmp.Compare(x.String(), y.String()) })
}

// A chronicle knows the book after each step of the script.
type chronicle struct {
	books   []*book
	prints  []string
	saved   map[*book]string    // prints of what was backed up
	checked map[[32]byte]string // prints of the sound files that were read, by the SHA-256 of all their bytes
}

// after is the book after a step; step 0 makes the file.
func (c *chronicle) after(n int) *book {
	if len(c.books) == 0 {
		c.books = append(c.books, emptyBook())
	}
	for len(c.books) <= n {
		last := c.books[len(c.books)-1]
		c.books = append(c.books, last.next(len(c.books)).makes(last))
	}
	return c.books[n]
}

// print is that of the book after a step; a file that is not there has none.
func (c *chronicle) print(n int) string {
	if n < 0 {
		return ""
	}
	c.after(n)
	for len(c.prints) <= n {
		c.prints = append(c.prints, c.books[len(c.prints)].print())
	}
	return c.prints[n]
}

// kind is what a step does.
func (c *chronicle) kind(n int) string {
	if n == 0 {
		return "create"
	}
	return c.after(n - 1).next(n).kind
}

// knows tells whether contents are those after some step up to n.
func (c *chronicle) knows(print string, n int) bool {
	c.print(n)
	return slices.Contains(c.prints[:n+1], print)
}

// savedBy is the contents of the last backup that was reported as made by step
// n; empty when there was none.
func (c *chronicle) savedBy(n int) string {
	if n < 0 || c.after(n).saved == nil {
		return ""
	}
	saved := c.after(n).saved
	if c.saved == nil {
		c.saved = map[*book]string{}
	}
	if c.saved[saved] == "" {
		c.saved[saved] = saved.print()
	}
	return c.saved[saved]
}

// unlike names the first steps whose contents were expected.
func unlike(got string, c *chronicle, n int) error {
	for i := n - 1; i >= 0; i-- {
		if c.print(i) == got {
			return fmt.Errorf("LOST: acknowledged is step %d (%s), the file is at step %d", n, c.kind(n), i)
		}
	}
	return fmt.Errorf("WRONG: the file is neither as after step %d (%s) nor as after any before", n, c.kind(n))
}
