// Command trial maltreats the data file in one way and reports what became of it.
// It is built and run by go run ./cmd/dev crash, partly against the sources as
// they ship and partly against those of package crash.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// options are the arguments of every trial; most use some of them.
type options struct {
	folder string
	count  int
	seed   int
	steps  int
	drop   string // flushes that are not done, to see the trial notice
	from   int
}

// A trial tries one thing. An error means that it could not be carried out.
type trial func(options) (result, error)

func trials() map[string]trial {
	return map[string]trial{
		"states":  states,
		"kills":   kills,
		"write":   write,
		"cuts":    cuts,
		"faults":  faults,
		"damages": damages,
		"others":  others,
		"hold":    hold,
		"scan":    scan,
		"cases":   cases,
	}
}

func main() {
	what := ""
	if len(os.Args) > 1 {
		what = os.Args[1]
	}
	var o options
	f := flag.NewFlagSet(what, flag.ExitOnError)
	f.StringVar(&o.folder, "folder", "", "where to work, in a folder of its own")
	f.IntVar(&o.count, "count", 10, "how often")
	f.IntVar(&o.seed, "seed", 1, "another seed, other cases")
	f.IntVar(&o.steps, "steps", 42, "length of the script")
	f.StringVar(&o.drop, "drop", "", "leave flushes out: * all, temp those of files that are renamed later")
	f.IntVar(&o.from, "from", 0, "the step to begin with")
	if len(os.Args) > 2 {
		_ = f.Parse(os.Args[2:]) // it ends the program itself
	}
	if err := run(what, o); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(what string, o options) error {
	t := trials()[what]
	if t == nil {
		return fmt.Errorf("no trial is called %q", what)
	}
	folder, err := filepath.Abs(o.folder)
	if err != nil {
		return err
	}
	o.folder = folder
	if what != "write" && what != "hold" && what != "scan" { // which go on with what is there
		o.folder = filepath.Join(folder, commune())
		if err := errors.Join(os.RemoveAll(o.folder), os.MkdirAll(o.folder, 0o755)); err != nil {
			return err
		}
	}
	limitMemory()
	began := time.Now()
	out, err := t(o)
	if err != nil {
		return err
	}
	out.Milliseconds = time.Since(began).Milliseconds()
	return json.NewEncoder(os.Stdout).Encode(out)
}
