package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"
)

// A stage is what the steps of one scene share, and hand on to the next.
type stage struct {
	folder  string   // for the scene's files; removed at the end
	env     []string // where the programs of the scene appear
	screen  screen
	program *actor
	book    string   // the data file, as this machine names it
	undo    []func() // what clears the stage, last first
}

func (s *stage) clear() {
	for _, undo := range slices.Backward(s.undo) {
		undo()
	}
	if err := os.RemoveAll(s.folder); err != nil {
		fmt.Println("e2e: left behind:", err)
	}
}

// lastWords is what the program printed, for the report of a failure.
func (s *stage) lastWords() string {
	if s.program == nil {
		return ""
	}
	text, err := os.ReadFile(s.program.log)
	if err != nil || len(text) == 0 {
		return ""
	}
	return "\nthe program printed:\n" + string(text)
}

// An actor is a program that goes on while steps look at it.
type actor struct {
	cmd  *exec.Cmd
	log  string
	done chan struct{} // closed when it has ended
}

// start lets a program run until the scene ends, beyond the step that starts it.
func (s *stage) start(name string, args ...string) (*actor, error) {
	a := &actor{
		cmd:  exec.Command(name, args...),
		log:  filepath.Join(s.folder, filepath.Base(name)+".log"),
		done: make(chan struct{}),
	}
	log, err := os.Create(a.log)
	if err != nil {
		return nil, err
	}
	defer log.Close()
	a.cmd.Env = append(os.Environ(), s.env...)
	a.cmd.Stdout, a.cmd.Stderr = log, log
	if err := a.cmd.Start(); err != nil {
		return nil, err
	}
	go func() {
		_ = a.cmd.Wait() // how it ended is in its log
		close(a.done)
	}()
	s.undo = append(s.undo, a.kill)
	return a, nil
}

// kill ends the program as a power cut would, without its knowing.
func (a *actor) kill() {
	_ = a.cmd.Process.Kill() // it may have ended by itself
	<-a.done
}

func (a *actor) ended() bool {
	select {
	case <-a.done:
		return true
	default:
		return false
	}
}

func buildForLinux(ctx context.Context, _ *stage) error {
	_, err := buildProgram(ctx)
	return err
}

func startOnLinux(_ context.Context, s *stage) error {
	s.book = filepath.Join(s.folder, "so.db")
	var err error
	s.program, err = s.start(filepath.Join(buildDir, "sokehoach"), "-db", s.book)
	return err
}

func killProgram(_ context.Context, s *stage) error {
	if s.program.ended() {
		return fmt.Errorf("it had ended before")
	}
	s.program.kill()
	return nil
}

// verifyBook asks the command-line program whether what was written until the
// kill is whole.
func verifyBook(ctx context.Context, s *stage) error {
	_, err := quiet(ctx, []string{noCgo}, "go", "run", "./cmd/skh", "verify", "-db", s.book)
	return err
}

// waitUntilPainted looks at the screen until there is more than a bare window:
// text and rounded corners have many shades.
func waitUntilPainted(ctx context.Context, s *stage) error {
	const bareWindow = 10
	for {
		seen, err := s.screen.look()
		if err != nil {
			return err
		}
		if colours(seen) > bareWindow {
			return nil
		}
		if s.program.ended() {
			return fmt.Errorf("it ended without painting a window")
		}
		if err := pause(ctx, 200*time.Millisecond); err != nil {
			return fmt.Errorf("nothing painted: %w", err)
		}
	}
}

func pause(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(d):
		return nil
	}
}
