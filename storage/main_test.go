package storage

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// childEnv makes the test binary play another program: "write FILE" saves a
// plan over and over, "hold FILE" keeps the file open until its input ends,
// "damage FILE" tries damaged copies of it.
const childEnv = "SOKEHOACH_STORAGE_CHILD"

func TestMain(m *testing.M) {
	what, path, _ := strings.Cut(os.Getenv(childEnv), " ")
	if what == "" {
		os.Exit(m.Run())
	}
	if what == "damage" {
		if err := damages(path); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		return
	}
	s, err := Open(path, Options{})
	if err == nil && what == "hold" {
		fmt.Println("open")
		_, err = io.ReadAll(os.Stdin)
	}
	for i := 1; err == nil && what == "write"; i++ {
		if err = s.PutPlan(numbered(i)); err == nil {
			fmt.Println(i)
		}
	}
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

// killed is the id of the plan that the writing child saves.
var killed = model.MakeID(1, 1, 1)

// numbered is a plan of one id whose size and contents vary, so that saving it
// also frees and grows pages and adds, moves and deletes records.
func numbered(i int) model.Plan {
	p := model.Plan{Document: model.Document{ID: killed, Year: 2024, Number: strconv.Itoa(i), Opening: strings.Repeat("x", i*977%20000)}}
	for e := range i % 4 {
		entry := model.Entry{ID: model.MakeID(2, uint16((e+i)%5), 0), Target: p.Number}
		for a := range (i + e) % 7 {
			id := model.MakeID(3, uint16(10*e+(a+i)%7), 0)
			entry.Activities = append(entry.Activities, model.Activity{ID: id, Note: p.Number})
		}
		p.Entries = append(p.Entries, entry)
	}
	return p
}

// start opens a store in a folder of the test and verifies the file at its end.
func start(t testing.TB, o Options) (*Store, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "book.db")
	t.Cleanup(func() { sound(t, path) })
	return reopened(t, path, o), path
}

// reopened opens a file and closes it at the end of the test.
func reopened(t testing.TB, path string, o Options) *Store {
	t.Helper()
	s, err := Open(path, o)
	must(t, err)
	t.Cleanup(func() { must(t, s.Close()) })
	return s
}

// sound fails the test when a closed file is not sound.
func sound(t testing.TB, path string) {
	t.Helper()
	s, err := Open(path, Options{ReadOnly: true})
	must(t, err)
	defer s.Close()
	v, err := s.Verify()
	must(t, err)
	if !v.Sound() {
		t.Errorf("the file is not sound: %+v", v)
	}
}

// edit changes a closed file behind the back of the package.
func edit(t testing.TB, path string, change func(*bolt.Tx) error) {
	t.Helper()
	db, err := bolt.Open(path, fileMode, &bolt.Options{Timeout: time.Second})
	must(t, err)
	must(t, db.Update(change))
	must(t, db.Close())
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// sample is a plan with something in every kind of field.
func sample(s *Store, year int) model.Plan {
	return model.Plan{
		Document: model.Document{
			ID: s.NewID(), Year: year, Catalogue: "CT-1719", Office: s.NewID(), Number: "12", Symbol: "KH-UBND",
			Date: model.Date{Year: year, Month: 3, Day: 5}, Title: "th\u1ef1c hi\u1ec7n n\u0103m", State: model.Draft,
			Grounds: []model.GroundLine{{Ground: s.NewID()}, {Lead: "x", Text: "y"}},
			Parts: []model.Part{{Role: model.Purpose, Heading: "a", Paragraphs: []model.Paragraph{
				{Level: model.Clause, Text: "one\ntwo"}, {Text: "<&>"},
			}}},
			Recipients: []model.Recipient{{Text: "z"}}, Filing: "VT", Signature: model.Signature{Authority: "tm", Officer: s.NewID()},
		},
	}
}
