package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"
)

// A scene is a thing that the finished program must do before a clerk's eyes,
// told as steps. A new step is a function on the stage and a line in scenes.
type scene struct {
	name     string
	packages []string // of Debian, without which there is no stage to play on
	steps    []step
}

// A step has a time limit, so that a window which never opens fails the scene
// instead of holding up whoever waits for it.
type step struct {
	does  string
	limit time.Duration
	do    func(context.Context, *stage) error
}

func scenes() []scene {
	return []scene{
		{
			"the Linux program in a window",
			[]string{"xvfb", "xdotool", "libgl1-mesa-dri"},
			[]step{
				{"build it", 20 * time.Minute, buildForLinux},
				{"open a screen", 20 * time.Second, openScreen},
				{"start it with a new book", 10 * time.Second, startOnLinux},
				{"wait until it has painted its window", 2 * time.Minute, waitUntilPainted},
				{"make a plan", time.Minute, beginPlan},
				{"type as UniKey does", time.Minute, typeTitle},
				{"wait until it must have saved", 10 * time.Second, waitForAutosave},
				{"kill it", 20 * time.Second, killProgram},
				{"verify the book it left", 5 * time.Minute, verifyBook},
				{"find what was typed in the book", 5 * time.Minute, verifyTitle},
				{"start it again", 2 * time.Minute, startAgain(startOnLinux)},
				{"keep a picture", 20 * time.Second, keepPicture("e2e-linux.png")},
				{"kill it", 20 * time.Second, killProgram},
			},
		},
		{
			"the Windows program under Wine",
			[]string{"xvfb", "libgl1-mesa-dri", "wine", "wine64", windowsCCPackage},
			[]step{
				{"build it", 30 * time.Minute, buildForWindows},
				{"open a screen", 20 * time.Second, openScreen},
				{"make a new Windows", 5 * time.Minute, makePrefix},
				{"start it with a new book", 10 * time.Second, startUnderWine},
				{"wait until it has painted its window", 2 * time.Minute, waitUntilPainted},
				{"make a plan", time.Minute, beginPlanUnderWine},
				{"type as UniKey does", time.Minute, typeAsUniKey},
				{"wait until it must have saved", 10 * time.Second, waitForAutosave},
				{"kill it", 20 * time.Second, killProgram},
				{"verify the book it left", 5 * time.Minute, verifyBook},
				{"find what was typed in the book", 5 * time.Minute, verifyTitle},
				{"start it again", 2 * time.Minute, startAgain(startUnderWine)},
				{"keep a picture", 20 * time.Second, keepPicture("e2e-wine.png")},
				{"kill it", 20 * time.Second, killProgram},
			},
		},
	}
}

// e2e plays every scene. What cannot be installed here is skipped and said so;
// what can be played and fails, fails.
func e2e(ctx context.Context, _ []string) error {
	var failed error
	for _, s := range scenes() {
		if err := prepare(ctx, s); err != nil {
			fmt.Printf("e2e: %s: SKIPPED: %v\n", s.name, err)
			continue
		}
		fmt.Printf("e2e: %s\n", s.name)
		if err := perform(ctx, s, os.Stdout); err != nil {
			failed = errors.Join(failed, fmt.Errorf("%s: %w", s.name, err))
		}
	}
	return failed
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
	on := &stage{folder: folder}
	defer on.clear()
	for _, step := range s.steps {
		began := time.Now()
		err := within(ctx, step, on)
		fmt.Fprintf(say, "  %-40s %6.1fs\n", step.does, time.Since(began).Seconds())
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
