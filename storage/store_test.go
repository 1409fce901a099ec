package storage

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"sync"
	"testing"
	"time"

	"sokehoach/model"
)

func TestWhatIsPutComesBackAfterReopening(t *testing.T) {
	s, path := start(t, Options{AppVersion: "1"})
	plan := sample(s, 2024)
	office := model.Office{ID: s.NewID(), Name: "o", HeadLines: []string{"a", "b"}}
	officer := model.Officer{ID: s.NewID(), Office: office.ID, Name: "n", Title: "t"}
	ground := model.Ground{ID: s.NewID(), Kind: "k", Issued: model.Date{Year: 2022, Month: 9, Day: 27}}
	must(t, s.PutPlan(plan))
	must(t, s.PutOffice(office))
	must(t, s.PutOfficer(officer))
	must(t, s.PutGround(ground))
	must(t, s.PutSetting("zoom", 150))
	must(t, s.Close())

	s = reopened(t, path, Options{AppVersion: "2"})
	got, err := s.Plan(plan.ID)
	must(t, err)
	if !reflect.DeepEqual(got, plan) {
		t.Errorf("got %+v, want %+v", got, plan)
	}
	book, err := s.Book()
	must(t, err)
	want := model.Book{Offices: []model.Office{office}, Officers: []model.Officer{officer}, Grounds: []model.Ground{ground}}
	if !reflect.DeepEqual(book, want) {
		t.Errorf("got %+v, want %+v", book, want)
	}
	var zoom int
	if found, err := s.Setting("zoom", &zoom); !found || err != nil || zoom != 150 {
		t.Errorf("got %v %v %v", zoom, found, err)
	}
}

func TestPlanHeadsAreThoseOfThePlansNewestFirst(t *testing.T) {
	s, _ := start(t, Options{})
	var want []model.DocumentHead
	for _, year := range []int{2024, 2026, 2025, 2026} {
		p := sample(s, year)
		must(t, s.PutPlan(p))
		want = append(want, p.Head())
	}
	want = []model.DocumentHead{want[3], want[1], want[2], want[0]}
	got, err := s.Documents()
	must(t, err)
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestBookIsSortedByID(t *testing.T) {
	s, _ := start(t, Options{})
	ids := []model.ID{s.NewID(), s.NewID(), s.NewID()}
	for _, i := range []int{2, 0, 1} {
		must(t, s.PutOffice(model.Office{ID: ids[i]}))
	}
	book, err := s.Book()
	must(t, err)
	var got []model.ID
	for _, o := range book.Offices {
		got = append(got, o.ID)
	}
	if !slices.Equal(got, ids) {
		t.Errorf("got %v, want %v", got, ids)
	}
}

func TestAPlanThatIsNotThereIsNotFound(t *testing.T) {
	s, _ := start(t, Options{})
	p := sample(s, 2024)
	_, err := s.Plan(p.ID)
	wantError(t, err, model.ErrNotFound)
	wantError(t, s.DeleteDocument(p.ID), model.ErrNotFound)
	must(t, s.PutPlan(p))
	must(t, s.DeleteDocument(p.ID))
	_, err = s.Plan(p.ID)
	wantError(t, err, model.ErrNotFound)
}

func TestNothingIsKeptWithoutAnID(t *testing.T) {
	s, _ := start(t, Options{})
	wantError(t, s.PutPlan(model.Plan{}), model.ErrNoID)
	wantError(t, s.PutOffice(model.Office{}), model.ErrNoID)
	wantError(t, s.PutOfficer(model.Officer{}), model.ErrNoID)
	wantError(t, s.PutGround(model.Ground{}), model.ErrNoID)
	wantError(t, s.PutSetting(" ", 1), model.ErrNoID)
}

func TestWhatCouldNotBeReadBackIsNotStored(t *testing.T) {
	s, _ := start(t, Options{})
	p := sample(s, 2024)
	must(t, s.PutPlan(p))
	bad := p.Clone()
	bad.Date.Day = 32
	if err := s.PutPlan(bad); err == nil {
		t.Error("a plan of 32 March was stored")
	}
	if got, err := s.Plan(p.ID); err != nil || got.Date != p.Date {
		t.Errorf("got %v %v", got.Date, err)
	}
}

func TestPuttingWhatStandsThereWritesNothing(t *testing.T) {
	s, path := start(t, Options{})
	p := sample(s, 2024)
	must(t, s.PutPlan(p))
	before, err := os.ReadFile(path)
	must(t, err)
	s.NewID()
	must(t, s.PutPlan(p))
	after, err := os.ReadFile(path)
	must(t, err)
	if !slices.Equal(before, after) {
		t.Error("the file changed")
	}
}

func TestASettingHasOneNameInEveryForm(t *testing.T) {
	s, _ := start(t, Options{})
	must(t, s.PutSetting("ti\u1ebfng", map[string]int{"a": 1})) // composed
	var v map[string]int
	found, err := s.Setting("tie\u0302\u0301ng", &v) // decomposed
	if !found || err != nil || v["a"] != 1 {
		t.Errorf("got %v %v %v", v, found, err)
	}
	must(t, s.PutSetting("ti\u1ebfng", nil))
	kept := 7
	if found, err := s.Setting("other", &kept); found || err != nil || kept != 7 {
		t.Errorf("never put: got %v %v %v", kept, found, err)
	}
}

func TestASecondOpenIsToldThatTheFileIsInUse(t *testing.T) {
	t.Parallel()
	s, path := start(t, Options{})
	for _, o := range []Options{{}, {ReadOnly: true}} {
		began := time.Now()
		_, err := Open(path, o)
		wantError(t, err, model.ErrInUse)
		if d := time.Since(began); d > 2*time.Second {
			t.Errorf("took %v", d)
		}
	}
	must(t, s.PutPlan(sample(s, 2024)))
}

func TestAFileHeldByAnotherProgramIsInUse(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "book.db")
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), childEnv+"=hold "+path)
	in, err := child.StdinPipe()
	must(t, err)
	out, err := child.StdoutPipe()
	must(t, err)
	must(t, child.Start())
	if line, _ := bufio.NewReader(out).ReadString('\n'); line != "open\n" {
		t.Fatalf("the child says %q", line)
	}
	_, err = Open(path, Options{})
	wantError(t, err, model.ErrInUse)
	must(t, in.Close())
	must(t, child.Wait())
	sound(t, path)
}

func TestTwoProgramsThatMakeTheFileShareOne(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "book.db")
	var stores [4]*Store
	var errs [4]error
	var all sync.WaitGroup
	for i := range stores {
		all.Go(func() { stores[i], errs[i] = Open(path, Options{}) })
	}
	all.Wait()
	opened := 0
	for i, s := range stores {
		if errs[i] == nil {
			opened++
			must(t, s.Close())
			continue
		}
		wantError(t, errs[i], model.ErrInUse)
	}
	if opened != 1 {
		t.Errorf("%d opened the file", opened)
	}
	if files, err := os.ReadDir(filepath.Dir(path)); err != nil || len(files) != 1 {
		t.Errorf("left in the folder: %v %v", files, err)
	}
}

func TestReadOnlyReadsAndChangesNothing(t *testing.T) {
	s, path := start(t, Options{})
	p := sample(s, 2024)
	must(t, s.PutPlan(p))
	must(t, s.Close())
	before, err := os.ReadFile(path)
	must(t, err)

	s = reopened(t, path, Options{ReadOnly: true})
	other := reopened(t, path, Options{ReadOnly: true})
	if _, err := other.Plan(p.ID); err != nil || !s.ReadOnly() {
		t.Errorf("two readers: %v", err)
	}
	wantError(t, s.PutPlan(p), model.ErrReadOnly)
	wantError(t, s.DeleteDocument(p.ID), model.ErrReadOnly)
	wantError(t, s.PutSetting("a", 1), model.ErrReadOnly)
	if s.NewID().IsZero() {
		t.Error("no id")
	}
	must(t, s.Close())
	if after, err := os.ReadFile(path); err != nil || !slices.Equal(before, after) {
		t.Error("the file changed")
	}
}

func TestReadOnlyMakesNoFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "book.db")
	_, err := Open(path, Options{ReadOnly: true})
	wantError(t, err, fs.ErrNotExist)
	if files, err := os.ReadDir(filepath.Dir(path)); err != nil || len(files) != 0 {
		t.Errorf("in the folder: %v %v", files, err)
	}
}

func TestAMissingFolderIsNotMade(t *testing.T) {
	_, err := Open(filepath.Join(t.TempDir(), "none", "book.db"), Options{})
	wantError(t, err, fs.ErrNotExist)
}

func TestAfterCloseEverythingIsClosed(t *testing.T) {
	s, _ := start(t, Options{})
	must(t, s.Close())
	must(t, s.Close())
	_, err := s.Documents()
	wantError(t, err, model.ErrClosed)
	wantError(t, s.PutPlan(sample(s, 2024)), model.ErrClosed)
	_, err = s.Verify()
	wantError(t, err, model.ErrClosed)
}

func TestManyCallersAtOnceLoseNothing(t *testing.T) {
	const callers, plans = 8, 10
	s, _ := start(t, Options{})
	var all sync.WaitGroup
	errs := make(chan error, callers*plans)
	for range callers {
		all.Go(func() {
			for i := range plans {
				p := sample(s, 2024)
				err := s.PutPlan(p)
				p.Parts[0].Heading = fmt.Sprint(i) // the caller's own again
				got, readErr := s.Plan(p.ID)
				_, listErr := s.Documents()
				if got.Parts[0].Heading != "a" {
					readErr = errors.New("read back something else")
				}
				errs <- errors.Join(err, readErr, listErr)
			}
		})
	}
	all.Wait()
	close(errs)
	for err := range errs {
		must(t, err)
	}
	if heads, err := s.Documents(); err != nil || len(heads) != callers*plans {
		t.Errorf("got %d plans, %v", len(heads), err)
	}
}

func TestCloseUnderLoadAnswersEveryCaller(t *testing.T) {
	s, _ := start(t, Options{})
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for {
				if err := s.PutPlan(sample(s, 2024)); err != nil {
					if !errors.Is(err, model.ErrClosed) {
						t.Error(err)
					}
					return
				}
			}
		})
	}
	time.Sleep(20 * time.Millisecond)
	must(t, s.Close())
	all.Wait()
}

func wantError(t testing.TB, got, want error) {
	t.Helper()
	if !errors.Is(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
