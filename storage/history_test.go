package storage

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// A hand is a clock that a test sets.
type hand struct{ at time.Time }

func (h *hand) now() time.Time             { return h.at }
func (h *hand) pass(d time.Duration)       { h.at = h.at.Add(d) }
func morning() *hand                       { return &hand{time.Date(2026, 3, 5, 8, 0, 0, 0, time.UTC)} }
func tuan() model.Who                      { return model.Who{Account: "PC\\tuan", Clerk: "T"} }
func withClock(h *hand, o Options) Options { o.Now = h.now; return o }

// changed reads the whole history, oldest first.
func changed(t testing.TB, s *Store) []model.Change {
	t.Helper()
	all, err := s.ChangesSince(0)
	must(t, err)
	return all
}

func TestAChangeTellsWhoWhenWhatAndBothValues(t *testing.T) {
	clock := morning()
	s, _ := start(t, withClock(clock, Options{Who: tuan}))
	p := sample(s, 2024)
	must(t, s.PutPlan(p))
	clock.pass(time.Hour)
	p.Title = "new"
	p.Parts[0].Paragraphs[1].Text = "two"
	must(t, s.PutPlan(p))
	all := changed(t, s)
	if len(all) != 2 || all[0].Act != model.Made || all[0].Record != p.ID {
		t.Fatalf("got %+v", all)
	}
	got := all[1]
	want := model.Change{
		Seq: 2, Time: clock.at, Who: tuan(), Act: model.Altered, Kind: "document", Record: p.ID, Name: "new",
		Fields: []model.FieldChange{
			{Path: "title", Old: json.RawMessage(`"th` + "\u1ef1c hi\u1ec7n n\u0103m" + `"`), New: json.RawMessage(`"new"`)},
			{Path: "parts[0].paragraphs[1].text", Old: json.RawMessage(`"\u003c\u0026\u003e"`), New: json.RawMessage(`"two"`)},
		},
	}
	if got.Fields[0].Path != "title" {
		got.Fields[0], got.Fields[1] = got.Fields[1], got.Fields[0]
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestTypingInOneFieldIsOneSaveInTheHistory(t *testing.T) {
	clock := morning()
	s, path := start(t, withClock(clock, Options{}))
	p := sample(s, 2024)
	must(t, s.PutPlan(p))
	for i := range 30 {
		clock.pass(2 * time.Second)
		p.Title = strings.Repeat("x", i+1)
		must(t, s.PutPlan(p))
	}
	all := changed(t, s)
	if len(all) != 2 || string(all[1].Fields[0].New) != `"`+p.Title+`"` {
		t.Fatalf("got %+v", all)
	}
	p.Opening = "another field"
	must(t, s.PutPlan(p))
	p.Title = "and back"
	must(t, s.PutPlan(p))
	clock.pass(mergeSpan + time.Second)
	p.Title = "much later"
	must(t, s.PutPlan(p))
	must(t, s.Close())
	s = reopened(t, path, withClock(clock, Options{}))
	p.Title = "another start"
	must(t, s.PutPlan(p))
	if all = changed(t, s); len(all) != 6 || all[5].Seq != 6 {
		t.Errorf("got %d saves: %+v", len(all), all)
	}
}

func TestWhatWasTypedAndTakenBackIsBothInTheHistory(t *testing.T) {
	s, _ := start(t, Options{})
	p := sample(s, 2024)
	must(t, s.PutPlan(p))
	for _, number := range []string{"13", p.Number} {
		q := p
		q.Number = number
		must(t, s.PutPlan(q))
	}
	if all := changed(t, s); len(all) != 3 {
		t.Errorf("got %+v", all)
	}
}

func TestEveryStateOfAPlanComesBack(t *testing.T) {
	clock := morning()
	s, _ := start(t, withClock(clock, Options{}))
	var states []model.Plan
	var seqs []uint64
	for i := range 40 {
		p := numbered(i)
		p.Parts = sample(s, 2024).Parts
		p.Parts[0].Paragraphs = append(p.Parts[0].Paragraphs, make([]model.Paragraph, i*7%5)...)
		must(t, s.PutPlan(p))
		states, seqs = append(states, p), append(seqs, newestChange(t, s).Seq)
		clock.pass(time.Hour)
		must(t, s.PutPlan(sample(s, 2024))) // others are saved between
	}
	for i, want := range states {
		got, err := planAt(s, killed, seqs[i])
		must(t, err)
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("state %d: got number %s of %d entries", i, got.Number, len(got.Entries))
		}
	}
	_, err := planAt(s, killed, 0)
	wantError(t, err, model.ErrNotFound)
}

func TestADeletedPlanComesBackAfterARestart(t *testing.T) {
	s, path := start(t, Options{})
	p := activePlan(s, 2024)
	must(t, s.PutPlan(p))
	must(t, s.PutPlan(sample(s, 2024)))
	must(t, s.DeleteDocument(p.ID))
	must(t, s.Close())

	s = reopened(t, path, Options{})
	var gone model.Change
	for _, c := range changed(t, s) {
		if c.Act == model.Removed && c.Kind == "document" {
			gone = c
		}
	}
	if gone.Record != p.ID || gone.Name != p.Title {
		t.Fatalf("got %+v", gone)
	}
	must(t, s.BringBack(gone, ""))
	got, err := s.Plan(p.ID)
	must(t, err)
	if !reflect.DeepEqual(got, p) {
		t.Errorf("got %+v", got)
	}
	newest, err := s.History(model.HistoryFilter{Document: p.ID}, 1)
	must(t, err)
	if len(newest) != 1 || newest[0].Act != model.Made || newest[0].Seq <= gone.Seq {
		t.Errorf("bringing back is not in the history: %+v", newest)
	}
}

func TestBringingAPlanBackKeepsWhatANewerProgramWrote(t *testing.T) {
	s, path := start(t, Options{})
	p := sample(s, 2024)
	must(t, s.PutPlan(p))
	must(t, s.Close())
	rewrite(t, path, bucketDocument, p.ID[:], func(payload string) string {
		return strings.TrimSuffix(payload, "}") + `,"later":{"x":1}}`
	})
	s = reopened(t, path, Options{})
	must(t, s.DeleteDocument(p.ID))
	last, err := s.History(model.HistoryFilter{}, 1)
	must(t, err)
	must(t, s.BringBack(last[0], ""))
	var raw string
	must(t, s.view("look", func(tx *bolt.Tx) error {
		raw = string(tx.Bucket([]byte(bucketDocument)).Get(p.ID[:]))
		return nil
	}))
	if !strings.Contains(raw, `"later":{"x":1}`) {
		t.Errorf("got %s", raw)
	}
}

// rewrite changes a payload behind the back of the package, with seal and digest.
func rewrite(t testing.TB, path, bucket string, key []byte, change func(string) string) {
	t.Helper()
	edit(t, path, func(tx *bolt.Tx) error {
		payload, err := unseal(bucket, key, tx.Bucket([]byte(bucket)).Get(key))
		must(t, err)
		b := newBatch(tx, newCodec(nil))
		must(t, b.put(record{bucket: bucket, key: key, payload: []byte(change(string(payload)))}))
		return b.finish()
	})
}

func TestOneFieldComesBackAndTheRestStays(t *testing.T) {
	clock := morning()
	s, _ := start(t, withClock(clock, Options{}))
	p := activePlan(s, 2024)
	must(t, s.PutPlan(p))
	a := &p.Entries[3].Activities[2]
	before := a.Funding[1].Amount
	a.Funding[1].Amount = model.Known[model.Amount](7)
	must(t, s.PutPlan(p))
	spoiled := newestChange(t, s)
	clock.pass(time.Hour)
	a.Note, p.Title = "later", "later"
	must(t, s.PutPlan(p))
	if len(spoiled.Fields) != 1 {
		t.Fatalf("got %+v", spoiled)
	}
	path := spoiled.Fields[0].Path
	old, err := s.FieldAt(spoiled, path, spoiled.Seq-1)
	must(t, err)
	if string(old) != string(spoiled.Fields[0].Old) {
		t.Errorf("got %s, want %s", old, spoiled.Fields[0].Old)
	}
	must(t, s.BringBack(spoiled, path))
	a.Funding[1].Amount = before
	if got, err := s.Plan(p.ID); err != nil || !reflect.DeepEqual(got, p) {
		t.Errorf("got %+v %v", got, err)
	}
}

func newestChange(t testing.TB, s *Store) model.Change {
	t.Helper()
	all, err := s.History(model.HistoryFilter{}, 1)
	must(t, err)
	return all[0]
}

func TestAFieldWhoseRowMovedIsNotBroughtBack(t *testing.T) {
	s, _ := start(t, Options{})
	p := sample(s, 2024)
	must(t, s.PutPlan(p))
	p.Parts[0].Paragraphs[1].Text = "changed"
	must(t, s.PutPlan(p))
	c := newestChange(t, s)
	p.Parts[0].Paragraphs = append([]model.Paragraph{{Text: "first"}}, p.Parts[0].Paragraphs...)
	must(t, s.PutPlan(p))
	wantError(t, s.BringBack(c, c.Fields[0].Path), model.ErrMoved)
	p.Parts[0].Paragraphs = p.Parts[0].Paragraphs[1:]
	if got, err := planAt(s, p.ID, c.Seq); err != nil || !reflect.DeepEqual(got.Parts, p.Parts) {
		t.Errorf("got %+v %v", got.Parts, err)
	}
	must(t, s.DeleteDocument(p.ID))
	wantError(t, s.BringBack(c, c.Fields[0].Path), model.ErrNotFound)
}

func TestRecordsOutsidePlansComeBackToo(t *testing.T) {
	clock := morning()
	s, _ := start(t, withClock(clock, Options{}))
	commune := model.Commune{ID: s.NewID(), Kind: "x", Name: "S"}
	figures := model.Figures{ID: s.NewID(), Commune: commune.ID, Year: 2024, People: model.Known[int64](5)}
	catalogue := model.Catalogue{ID: "CT-1719", Name: "n"}
	must(t, s.PutCommune(commune))
	must(t, s.PutFigures(figures))
	must(t, s.PutCatalogue(catalogue))
	catalogue.Name = "m"
	must(t, s.PutCatalogue(catalogue))
	renamed := newestChange(t, s)
	must(t, s.DeleteCommune(commune.ID))
	for _, c := range changed(t, s) {
		if c.Act == model.Removed {
			must(t, s.BringBack(c, ""))
		}
	}
	renamed.Name = "CT-1719"
	must(t, s.BringBack(renamed, ""))
	book, err := s.Book()
	must(t, err)
	if !reflect.DeepEqual(book.Communes, []model.Commune{commune}) || !reflect.DeepEqual(book.Figures, []model.Figures{figures}) || book.Catalogues[0].Name != "n" {
		t.Errorf("got %+v", book)
	}
}

func TestALongSaveIsOneSaveInSeveralRecords(t *testing.T) {
	s, path := start(t, Options{})
	p := activePlan(s, 2024)
	must(t, s.PutPlan(p))
	must(t, s.DeleteDocument(p.ID))
	all := changed(t, s)
	seqs := map[uint64]int{}
	for _, c := range all {
		seqs[c.Seq]++
	}
	records, _, err := s.HistorySize()
	must(t, err)
	if len(seqs) != 2 || seqs[1] != 91 || records < 5 {
		t.Errorf("saves and their changes: %v, in %d records", seqs, records)
	}
	must(t, s.BringBack(all[len(all)-1], ""))
	if got, err := s.Plan(p.ID); err != nil || !reflect.DeepEqual(got, p) {
		t.Errorf("got %+v %v", got, err)
	}
	must(t, s.Close())
	sound(t, path)
}

func TestSettingsAreNotInTheHistory(t *testing.T) {
	s, _ := start(t, Options{})
	must(t, s.PutSetting("zoom", 150))
	if all := changed(t, s); len(all) != 0 {
		t.Errorf("got %+v", all)
	}
}

func TestADamagedSaveHidesNoOther(t *testing.T) {
	clock := morning()
	s, path := start(t, withClock(clock, Options{}))
	p := sample(s, 2024)
	for i := range 4 {
		p.Number = fmt.Sprint(i)
		must(t, s.PutPlan(p))
		clock.pass(time.Hour)
	}
	must(t, s.Close())
	spoil := func(value []byte) []byte { value[5] ^= 1; return value }
	alter(t, path, bucketHistory, seqKey(3), spoil)
	s = reopened(t, path, withClock(clock, Options{}))
	all, err := s.ChangesSince(0)
	wantError(t, err, model.ErrDamaged)
	if len(all) != 3 {
		t.Errorf("got %d", len(all))
	}
	p.Number = "5"
	must(t, s.PutPlan(p))
	must(t, s.Close())
	alter(t, path, bucketHistory, seqKey(3), spoil)
}

// alter changes a value behind the back of the package.
func alter(t testing.TB, path, bucket string, key []byte, change func([]byte) []byte) {
	t.Helper()
	edit(t, path, func(tx *bolt.Tx) error {
		in := tx.Bucket([]byte(bucket))
		return in.Put(key, change(append([]byte{}, in.Get(key)...)))
	})
}

func TestAClockThatRunsBackwardsDoesNotDisorderTheHistory(t *testing.T) {
	clock := morning()
	s, _ := start(t, withClock(clock, Options{}))
	p := sample(s, 2024)
	for i := range 5 {
		p.Number = fmt.Sprint(i)
		must(t, s.PutPlan(p))
		clock.pass(-240 * time.Hour)
	}
	for i, c := range changed(t, s) {
		if c.Seq != uint64(i+1) {
			t.Errorf("save %d has number %d", i+1, c.Seq)
		}
	}
	used, err := s.LastUsed()
	if must(t, err); !used.Equal(clock.at.Add(240 * time.Hour)) {
		t.Errorf("got %v", used)
	}
}

// BenchmarkTyping reports how much a minute of typing adds to the history: a
// save every two seconds, in one field for a minute, then in the next.
func BenchmarkTyping(b *testing.B) {
	clock := morning()
	s, _ := start(b, withClock(clock, Options{}))
	p := bigPlan(s, 2024)
	must(b, s.PutPlan(p))
	_, before, err := s.HistorySize()
	must(b, err)
	minutes := 0
	for ; b.Loop(); minutes++ {
		at := &p.Parts[1+minutes%8].Paragraphs[minutes/8%10].Text
		old := *at
		for range 30 {
			clock.pass(2 * time.Second)
			*at += " \u1ebf\u1ea1 abc"
			must(b, s.PutPlan(p))
		}
		*at = old
	}
	_, after, err := s.HistorySize()
	must(b, err)
	b.ReportMetric(float64(after-before)/float64(minutes), "B/minute")
}

func TestWhatWasIssuedIsNotBroughtBackToWhatItWas(t *testing.T) {
	clock := morning()
	s, _ := start(t, withClock(clock, Options{}))
	p := sample(s, 2024)
	must(t, s.PutPlan(p))
	clock.pass(time.Hour)
	p.Title = "changed"
	must(t, s.PutPlan(p))
	c := newestChange(t, s)
	p.State = model.Issued
	must(t, s.PutIssued(&p, model.IssuedDocument{}))
	wantError(t, s.BringBack(c, ""), model.ErrIssued)
	wantError(t, s.BringBack(c, "title"), model.ErrIssued)
	wantError(t, s.BringBack(newestChange(t, s), ""), model.ErrIssued)
	if got, err := s.Plan(p.ID); err != nil || !reflect.DeepEqual(got, p) {
		t.Errorf("got %+v %v", got, err)
	}
	must(t, s.TakeBackIssued(func() *model.Plan { q := p; q.State = model.Draft; return &q }()))
	must(t, s.BringBack(c, "title"))
}

func TestAHistoryThatDoesNotFitIsDamageOfARecord(t *testing.T) {
	r := recordChange{Act: model.Altered, Kind: bucketDocument, ID: model.ID{1}}
	d, ok := errors.AsType[*Damage](past{}.undoOne(r))
	if !ok || d.Kind != model.DamageRecord || d.Bucket != bucketDocument || !bytes.Equal(d.Key, r.key()) {
		t.Errorf("got %+v", d)
	}
}

// planAt is a plan as it stood when a save was the newest.
func planAt(s *Store, id model.ID, seq uint64) (model.Plan, error) {
	d, err := s.DocumentAt(id, seq)
	if p, ok := d.(*model.Plan); ok {
		return *p, err
	}
	return model.Plan{}, err
}
