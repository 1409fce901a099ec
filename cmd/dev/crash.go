package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"sokehoach/cmd/dev/crash"
	"sokehoach/cmd/dev/crash/disk"
)

// A trialRun is one way to maltreat the data file. A control has a protection
// taken away: there the trial must find something bad, or it sees nothing.
type trialRun struct {
	says        string
	program     string // plain, as it ships; hooked; or windows
	args        []string
	env         []string
	short, long int // how many cases
	control     bool
	inMemory    bool // what it does needs no disk
}

func trialRuns() []trialRun {
	const plain, hooked, windows = "plain", "hooked", "windows"
	onWindows := []string{disk.SystemVariable + "=windows"}
	without := func(what string) []string { return []string{disk.OffVariable + "=" + what} }
	return []trialRun{
		{"crash states, in the order of Linux", hooked, []string{"states", "-steps", "84"}, nil, 170, 6000, false, true},
		{"crash states, in the order of Windows", hooked, []string{"states", "-steps", "84"}, onWindows, 170, 6000, false, true},
		{"an operation fails", hooked, []string{"faults"}, nil, 2, 0, false, true},
		{"an operation fails, in the order of Windows", hooked, []string{"faults"}, onWindows, 1, 0, false, true},
		{"damaged files", plain, []string{"damages"}, nil, 300, 20600, false, true},
		{"the house around the file", plain, []string{"cases"}, nil, 2, 20, false, true},
		{"kills", plain, []string{"kills"}, nil, 13, 320, false, false},
		{"power cuts", plain, []string{"cuts"}, nil, 3, 120, false, false},
		{"kills, under Wine", windows, []string{"kills"}, nil, 3, 30, false, false},
		{"second copy, scanner, names, under Wine", windows, []string{"others"}, nil, 1, 2, false, false},
		{"control: no flush, crash states", hooked, []string{"states", "-drop", "*"}, nil, 60, 300, true, true},
		{"control: no flush before a renaming", hooked, []string{"states", "-drop", "temp"}, nil, 150, 300, true, true},
		{"control: no flush, power cuts", hooked, []string{"cuts", "-drop", "*"}, nil, 2, 10, true, false},
		{"control: no guard", hooked, []string{"damages"}, without("guard"), 20, 150, true, true},
		{"control: no seal and no digest", hooked, []string{"damages"}, without("seal"), 200, 1000, true, true},
	}
}

// A trialResult is what the trial prints.
type trialResult struct {
	Tries, Bad   int
	Notes        map[string]int
	Examples     []string
	Skipped      string
	Milliseconds int64
}

// crashTest maltreats the data file in every way and prints what was lost.
func crashTest(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("crash", flag.ContinueOnError)
	long := flags.Bool("long", false, "as many cases as a release needs: some twenty minutes")
	only := flags.String("only", "", "only the trials whose name contains this")
	seed := flags.Int("seed", 1, "another seed, other cases")
	if err := flags.Parse(args); err != nil {
		return err
	}
	dir, err := filepath.Abs(filepath.Join(buildDir, "crash"))
	if err == nil {
		err = buildTrials(ctx, dir)
	}
	if err != nil {
		return err
	}
	var wanted []trialRun
	for _, run := range trialRuns() {
		count := run.short
		if *long {
			count = run.long
		}
		run.args = append(run.args, "-count", strconv.Itoa(count), "-seed", strconv.Itoa(*seed))
		if strings.Contains(run.says, *only) {
			wanted = append(wanted, run)
		}
	}
	if err := prepareWine(ctx, wanted); err != nil {
		return err
	}
	return carryOutAll(ctx, dir, wanted)
}

// prepareWine makes the Windows that trials share before they begin side by side.
func prepareWine(ctx context.Context, wanted []trialRun) error {
	isWindows := func(t trialRun) bool { return t.program == "windows" }
	if runtime.GOOS == "windows" || !slices.ContainsFunc(wanted, isWindows) || !exists("wine") {
		return nil
	}
	_, err := keptPrefix(ctx)
	return err
}

// carryOutAll runs trials, one on each processor.
func carryOutAll(ctx context.Context, dir string, wanted []trialRun) error {
	next := make(chan trialRun)
	failed := make(chan error)
	workers := runtime.NumCPU()
	for range workers {
		go func() {
			var mine error
			for t := range next {
				mine = errors.Join(mine, t.carryOut(ctx, dir))
			}
			failed <- mine
		}()
	}
	for _, t := range wanted {
		next <- t
	}
	close(next)
	var all error
	for range workers {
		all = errors.Join(all, <-failed)
	}
	return all
}

// buildTrials builds the trial as it ships, with hooks, and for Windows.
func buildTrials(ctx context.Context, dir string) error {
	root, err := os.Getwd()
	if err != nil {
		return err
	}
	flags, err := crash.Prepare(ctx, root, dir)
	if err != nil {
		return err
	}
	for _, b := range []struct {
		name  string
		env   []string
		flags []string
	}{
		{"plain", []string{noCgo}, nil},
		{"hooked", []string{noCgo}, flags},
		{"windows.exe", []string{noCgo, "GOOS=windows", "GOARCH=amd64"}, nil},
	} {
		args := append([]string{"build", "-buildvcs=false"}, b.flags...)
		if _, err := quiet(ctx, b.env, "go", append(args, "-o", filepath.Join(dir, b.name), "./cmd/dev/crash/trial")...); err != nil {
			return err
		}
	}
	return nil
}

// carryOut runs one trial and prints its line.
func (t trialRun) carryOut(ctx context.Context, dir string) error {
	folder, err := os.MkdirTemp(t.place(dir), "trial-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	cmd, skipped, err := t.command(ctx, dir, append(slices.Clone(t.args), "-folder", folder))
	if err != nil {
		return err
	}
	var r trialResult
	if r.Skipped = skipped; skipped == "" {
		began := time.Now()
		r = outcome(cmd, folder)
		r.Milliseconds = time.Since(began).Milliseconds()
	}
	return t.report(r)
}

// outcome runs a trial. One that died or hung has one bad case more than it
// could tell of. It prints into a file: Wine's server takes over what a trial
// prints into, and a pipe would stay open as long as the server lives.
func outcome(cmd *exec.Cmd, folder string) trialResult {
	var r trialResult
	said, err := os.Create(filepath.Join(folder, "said"))
	if err == nil {
		cmd.Stdout, cmd.Stderr = said, said
		err = errors.Join(cmd.Run(), said.Close())
	}
	text, readErr := os.ReadFile(filepath.Join(folder, "said"))
	if err = errors.Join(err, readErr); err == nil {
		lines := strings.Split(strings.TrimSpace(string(text)), "\n")
		err = json.Unmarshal([]byte(lines[len(lines)-1]), &r)
	}
	if err != nil {
		r.Tries, r.Bad = r.Tries+1, r.Bad+1
		r.Examples = append(r.Examples, fmt.Sprintf("it DIED: %v: %.2000s", err, text))
	}
	return r
}

// place is a folder in memory when the trial needs no disk and there is one.
func (t trialRun) place(dir string) string {
	const memory = "/dev/shm"
	if info, err := os.Stat(memory); t.inMemory && err == nil && info.IsDir() {
		return memory
	}
	return dir
}

// command is how the trial is started, or why it cannot be.
func (t trialRun) command(ctx context.Context, dir string, args []string) (*exec.Cmd, string, error) {
	if t.program != "windows" {
		return program(ctx, t.env, filepath.Join(dir, t.program), args...), "", nil
	}
	exe := filepath.Join(dir, "windows.exe")
	if runtime.GOOS == "windows" {
		return program(ctx, t.env, exe, args...), "", nil
	}
	if !exists("wine") {
		return nil, "there is no Wine", nil
	}
	prefix, err := keptPrefix(ctx)
	if err != nil {
		return nil, "", err
	}
	env := append(slices.Concat(t.env, wineSettings(prefix)), "DISPLAY=")
	return program(ctx, env, "wine", append([]string{exe}, args...)...), "", nil
}

// report prints a line on a trial, and is an error when that shows a fault: of
// the data file, or of the trial, when a control goes well.
func (t trialRun) report(r trialResult) error {
	if r.Skipped != "" {
		fmt.Printf("%-45s skipped: %s\n", t.says, r.Skipped)
		return nil
	}
	verdict := "good"
	var err error
	switch {
	case t.control && r.Bad > 0:
		verdict = "seen"
	case t.control:
		verdict, err = "NOT SEEN", fmt.Errorf("%s: the trial does not notice", t.says)
	case r.Tries == 0:
		verdict, err = "EMPTY", fmt.Errorf("%s: nothing was tried", t.says)
	case r.Bad > 0:
		verdict, err = "BAD", fmt.Errorf("%s: %d bad of %d\n  %s", t.says, r.Bad, r.Tries, strings.Join(r.Examples, "\n  "))
	}
	text := fmt.Sprintf("%-45s %6d tries %5d bad  %5.1f s  %s\n", t.says, r.Tries, r.Bad, float64(r.Milliseconds)/1000, verdict)
	var notes []string
	for _, name := range slices.Sorted(maps.Keys(r.Notes)) {
		notes = append(notes, fmt.Sprintf("%s %d", name, r.Notes[name]))
	}
	if !t.control && len(notes) > 0 {
		text += "    " + strings.Join(notes, "; ") + "\n"
	}
	fmt.Print(text) // in one piece: two trials may end at once
	return err
}
