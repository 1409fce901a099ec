package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"sokehoach/model"
	"sokehoach/storage"
)

// schedule is the order in which the kinds of steps come, over and over. The run
// of deletions after a backup is what the program does to delete many plans.
const schedule = "plan commune figures sheet plan setting edit backup plan catalogue issue edit big edit delete " +
	"backup plan parcel restore send edit plan takeback office edit decommune setting plan edit " +
	"backup delete delete delete plan prune edit reopen edit copy issue send edit parcel figures send sheet"

// A step is one operation of the program: what is saved with it, or taken away.
type step struct {
	kind      string
	n         int
	plan      model.Plan
	issued    model.IssuedDocument
	commune   model.Commune
	figures   model.Figures
	sheet     []model.Figures // of the commune
	gone      []model.ID      // of its figures
	office    model.Office
	catalogue model.Catalogue
	setting   string
	result    model.Result
	way       model.Way // of the plan
}

// next is the step number n. The same number after the same book is the same
// step, in any process.
func (b *book) next(n int) step {
	kinds := strings.Fields(schedule)
	r := rand.New(rand.NewPCG(uint64(n), 5))
	s := step{kind: kinds[(n-1)%len(kinds)], n: n}
	switch s.kind {
	case "commune":
		s.commune = someCommune(n, r)
	case "sheet":
		s.commune = someCommune(n, r)
		s.gone = b.figuresOf(s.commune.ID)
		for _, i := range r.Perm(8)[:1+r.IntN(3)] {
			f := someFigures(n, idOf(3, i), s.commune.ID)
			s.sheet = append(s.sheet, f)
			s.gone = slices.DeleteFunc(s.gone, func(id model.ID) bool { return id == f.ID })
		}
	case "figures":
		s.figures = someFigures(n, idOf(3, r.IntN(8)), idOf(2, r.IntN(6)))
	case "parcel":
		s.plan = b.somePlan(n, r, 3000)
		s.office = model.Office{ID: idOf(4, r.IntN(5)), Name: fmt.Sprint("office ", n)}
		s.result = model.Result{ID: idOf(8, r.IntN(8)), Of: someLineages()[r.IntN(3)], Budget: 2024 + r.IntN(2), Reason: fmt.Sprint(n)}
	case "office":
		s.office = model.Office{ID: idOf(4, r.IntN(5)), Name: fmt.Sprint("office ", n)}
	case "catalogue":
		s.catalogue = model.Catalogue{ID: fmt.Sprint("CT-", r.IntN(2)), Name: fmt.Sprint(n), Kinds: []model.NodeKind{}, Capital: []model.CapitalKind{}, Sources: []model.MoneySource{}, Nodes: []model.CatalogueNode{}}
	case "setting":
		s.setting = settingNames()[r.IntN(4)]
	}
	return b.onPlans(s, r)
}

// onPlans is a step with the plan that it is about. One that needs a plan, a commune or
// a backup which is not there saves a plan.
func (b *book) onPlans(s step, r *rand.Rand) step {
	n := s.n
	drafts, issued := b.sortedPlans(false), b.sortedPlans(true)
	pick := func(ids []model.ID) model.Plan { return b.Plans[ids[r.IntN(len(ids))]] }
	switch {
	case s.kind == "issue" && len(drafts) > 0:
		s.plan = pick(drafts)
		s.plan.State = model.Issued
		pdf := []byte(text(r, 4000))
		s.issued = model.IssuedDocument{ID: s.plan.ID, Number: fmt.Sprint(n), Pages: 1, PDF: pdf, SHA256: model.Sum(pdf)}
	case s.kind == "takeback" && len(issued) > 0:
		s.plan = pick(issued)
		s.plan.State = model.Draft
	case s.kind == "send" && len(issued) > 0:
		s.plan = pick(issued)
		s.way = someWay(n, s.plan.ID, b.Ways[s.plan.ID])
	case s.kind == "delete" && len(drafts) > 1:
		s.plan = pick(drafts)
	case s.kind == "decommune" && len(b.Communes) > 0:
		ids := sortedIDs(b.Communes)
		s.commune.ID = ids[r.IntN(len(ids))]
	case (s.kind == "restore" || s.kind == "copy") && b.saved != nil:
	case s.kind == "edit" && len(drafts) > 0:
		s.plan = edited(pick(drafts).Clone(), n, r)
	case slices.Contains(strings.Fields("plan edit issue takeback send delete decommune restore copy"), s.kind):
		s.kind, s.plan = "plan", b.somePlan(n, r, 3000)
	case s.kind == "big":
		s.plan = b.somePlan(n, r, 90000)
	}
	return s
}

// someLineages are all that a script has results of.
func someLineages() []model.ID { return []model.ID{idOf(7, 0), idOf(7, 1), idOf(7, 2)} }

// someWay is another step of a document that is sent, or a way without the last one.
func someWay(n int, of model.ID, so model.Way) model.Way {
	if n%3 == 0 && len(so) > 0 {
		return so[:len(so)-1]
	}
	return append(so.Clone(), model.Dispatch{ID: idOf(9, n), Of: of, Kind: so.Next(), Reason: fmt.Sprint(n)})
}

func idOf(kind, n int) model.ID { return model.MakeID(uint64(kind), uint16(n), 1) }

// somePlan is a new plan, or another text of one that may be changed.
func (b *book) somePlan(n int, r *rand.Rand, size int) model.Plan {
	id := idOf(1, r.IntN(12))
	for _, issued := b.Issued[id]; issued; _, issued = b.Issued[id] {
		id = idOf(1, r.IntN(40))
	}
	p := model.Plan{Document: model.Document{ID: id, Year: 2024 + r.IntN(3), Number: fmt.Sprint(n), Title: text(r, 60), Opening: text(r, r.IntN(size)), State: model.Draft}}
	for e := range r.IntN(4) {
		entry := model.Entry{ID: model.MakeID(5, uint16(r.IntN(40)*4+e), 1), Nodes: []string{"1"}, Target: text(r, 40)}
		for a := range r.IntN(5) {
			entry.Activities = append(entry.Activities, model.Activity{ID: model.MakeID(6, uint16((r.IntN(40)*4+e)*5+a), 1), Name: text(r, 50), Note: p.Number})
		}
		p.Entries = append(p.Entries, entry)
	}
	return p
}

// edited is a plan in which a clerk has changed one thing.
func edited(p model.Plan, n int, r *rand.Rand) model.Plan {
	p.Number = fmt.Sprint(n)
	if len(p.Entries) == 0 {
		return p
	}
	e := &p.Entries[r.IntN(len(p.Entries))]
	switch i := len(e.Activities); {
	case i == 0 || n%5 == 0:
		p.Entries = p.Entries[1:]
	case n%5 == 1:
		e.Activities = e.Activities[:i-1]
	case n%5 == 2:
		e.Activities = append(e.Activities[1:], e.Activities[0])
	default:
		e.Activities[r.IntN(i)].Note = p.Number
		p.Number = fmt.Sprint(n - 1)
	}
	return p
}

func someCommune(n int, r *rand.Rand) model.Commune {
	return model.Commune{ID: idOf(2, r.IntN(6)), Kind: "x", Name: fmt.Sprint("commune ", n), Source: text(r, r.IntN(600))}
}

func someFigures(n int, id, commune model.ID) model.Figures {
	return model.Figures{ID: id, Commune: commune, Year: 2000 + n, People: model.Known(int64(n))}
}

func text(r *rand.Rand, size int) string {
	var b strings.Builder
	for b.Len() < size {
		fmt.Fprintf(&b, "%x ", r.Uint64())
	}
	return b.String()[:size]
}

// makes is the book that a step makes of another.
func (s step) makes(last *book) *book {
	b := last.clone()
	switch s.kind {
	case "plan", "big", "edit":
		b.Plans[s.plan.ID] = s.plan
	case "parcel":
		b.Plans[s.plan.ID], b.Offices[s.office.ID], b.Results[s.result.ID] = s.plan, s.office, s.result
	case "issue":
		b.Plans[s.plan.ID], b.Issued[s.plan.ID] = s.plan, s.issued
	case "takeback":
		b.Plans[s.plan.ID] = s.plan
		delete(b.Issued, s.plan.ID)
	case "send":
		b.setWay(s.plan.ID, s.way)
	case "delete":
		delete(b.Plans, s.plan.ID)
		delete(b.Ways, s.plan.ID)
	case "commune":
		b.Communes[s.commune.ID] = s.commune
	case "decommune":
		delete(b.Communes, s.commune.ID)
		for id, f := range b.Figures {
			if f.Commune == s.commune.ID {
				delete(b.Figures, id)
			}
		}
	case "figures":
		b.Figures[s.figures.ID] = s.figures
	case "sheet":
		b.Communes[s.commune.ID] = s.commune
		for _, f := range s.sheet {
			b.Figures[f.ID] = f
		}
		for _, id := range s.gone {
			delete(b.Figures, id)
		}
	case "office":
		b.Offices[s.office.ID] = s.office
	case "catalogue":
		b.Catalogues[s.catalogue.ID] = s.catalogue
	case "setting":
		b.Settings[s.setting] = s.n
	case "backup":
		b.saved = last
	case "restore":
		saved := last.saved
		b = saved.clone()
		b.saved = saved
	}
	return b
}

// A session is the program with a data file open.
type session struct {
	folder string
	store  *storage.Store
}

func (s *session) path() string    { return filepath.Join(s.folder, "book.db") }
func (s *session) backups() string { return filepath.Join(s.folder, "backups") }
func (s *session) stick() string   { return filepath.Join(s.folder, "stick") }

// open opens the data file, and makes it when it is missing.
func (s *session) open() (err error) {
	s.store, err = storage.Open(s.path(), storage.Options{AppVersion: "trial"})
	return err
}

// do performs a step; nil is the acknowledgement.
func (s *session) do(c step) error {
	ctx := context.Background()
	switch c.kind {
	case "plan", "big", "edit":
		return s.store.PutPlan(c.plan)
	case "parcel":
		return s.store.PutAll(model.Parcel{
			Documents: []model.AnyDocument{&c.plan}, Book: model.Book{Offices: []model.Office{c.office}}, Results: []model.Result{c.result},
		})
	case "issue":
		return s.store.PutIssued(&c.plan, c.issued)
	case "takeback":
		return s.store.TakeBackIssued(&c.plan)
	case "send":
		return s.store.PutDispatches(c.plan.ID, c.way)
	case "delete":
		return s.store.DeleteDocument(c.plan.ID)
	case "commune":
		return s.store.PutCommune(c.commune)
	case "decommune":
		return s.store.DeleteCommune(c.commune.ID)
	case "figures":
		return s.store.PutFigures(c.figures)
	case "sheet":
		return s.store.PutCommuneWith(c.commune, c.sheet, c.gone)
	case "office":
		return s.store.PutOffice(c.office)
	case "catalogue":
		return s.store.PutCatalogue(c.catalogue)
	case "setting":
		return s.store.PutSetting(c.setting, c.n)
	case "backup":
		_, err := s.store.Backup(ctx, s.backups(), model.BackupAsked, nil)
		return err
	case "prune":
		_, err := s.store.Prune(s.backups())
		return err
	case "reopen":
		if err := s.store.Close(); err != nil {
			return err
		}
		return s.open()
	}
	return s.doWithBackup(ctx, c.kind)
}

// doWithBackup does what takes the newest backup.
func (s *session) doWithBackup(ctx context.Context, kind string) error {
	all, err := s.store.Backups(s.backups())
	if err != nil {
		return err
	}
	if len(all) == 0 || !all[0].Verified {
		return fmt.Errorf("%s: the newest backup is not there", kind)
	}
	if kind == "copy" {
		_, err = s.store.CopyTo(ctx, all[0], s.stick(), nil)
		return err
	}
	_, err = s.store.Restore(ctx, all[0], nil)
	return err
}

// newFolder makes a folder for a data file, its backups and a stick.
func newFolder(folder string) error {
	return os.MkdirAll(filepath.Join(folder, "stick"), 0o755)
}

// wait sleeps up to some time.
func wait(r *rand.Rand, most time.Duration) { time.Sleep(time.Duration(r.Int64N(int64(most)))) }
