package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// A scene is a thing that the finished program must do before a clerk's eyes,
// told as steps. A new step is a function on the stage and a line in its scene.
type scene struct {
	name     string
	packages []string // of Debian, without which there is no stage to play on
	wine     bool     // the Windows program, under Wine
	long     bool     // only when all are asked for
	steps    []step
}

// A step has a time limit, so that a window which never opens fails the scene
// instead of holding up whoever waits for it.
type step struct {
	does  string
	limit time.Duration
	do    func(context.Context, *stage) error
}

// A playbill says which scenes are wanted.
type playbill struct {
	all       bool
	only      string // part of the names of the scenes
	sentences int    // to be typed under Wine
}

// e2e plays the scenes. What cannot be installed here is skipped and said so;
// what can be played and fails, fails.
func e2e(ctx context.Context, args []string) error {
	bill := playbill{}
	f := flag.NewFlagSet("e2e", flag.ContinueOnError)
	f.BoolVar(&bill.all, "all", false, "play the long scenes too")
	f.StringVar(&bill.only, "only", "", "play the scenes with this `text` in their names")
	f.IntVar(&bill.sentences, "sentences", 10, "how `many` of 200 sentences are typed under Wine")
	if err := f.Parse(args); err != nil {
		return err
	}
	var failed error
	for _, s := range scenes(bill) {
		switch reason := skipped(ctx, s, bill); {
		case reason == notWanted:
		case reason != "":
			fmt.Printf("e2e: %s: SKIPPED: %s\n", s.name, reason)
		default:
			fmt.Printf("e2e: %s\n", s.name)
			if err := perform(ctx, s, os.Stdout); err != nil {
				fmt.Printf("  FAILED: %v\n", err)
				failed = errors.Join(failed, fmt.Errorf("%s: %w", s.name, err))
			}
		}
	}
	return failed
}

// notWanted is the reason that need not be told.
const notWanted = "not asked for"

// skipped says why a scene is not played, or nothing.
func skipped(ctx context.Context, s scene, bill playbill) string {
	if !strings.Contains(s.name, bill.only) {
		return notWanted
	}
	if s.long && !bill.all && bill.only == "" {
		return "long; -all plays it"
	}
	if err := prepare(ctx, s); err != nil {
		return err.Error()
	}
	return ""
}

func prepare(ctx context.Context, s scene) error {
	ctx, stop := context.WithTimeout(ctx, 15*time.Minute)
	defer stop()
	return install(ctx, "for e2e", s.packages...)
}

// perform plays a scene up to its first failing step, says how long each took,
// and clears the stage.
func perform(ctx context.Context, s scene, say io.Writer) error {
	folder, err := os.MkdirTemp("", "sokehoach-e2e-")
	if err != nil {
		return err
	}
	on := &stage{folder: folder, wine: s.wine, say: say}
	defer on.clear()
	for _, step := range s.steps {
		began := time.Now()
		err := within(ctx, step, on)
		fmt.Fprintf(say, "  %-50s %6.1fs\n", step.does, time.Since(began).Seconds())
		if err != nil {
			return fmt.Errorf("%s: %w%s", step.does, err, on.lastWords())
		}
	}
	return nil
}

func within(ctx context.Context, s step, on *stage) error {
	ctx, stop := context.WithTimeout(ctx, s.limit)
	defer stop()
	return s.do(ctx, on)
}
