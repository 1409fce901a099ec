package main

import (
	"context"
	"errors"
	"fmt"
	"image"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// A stage is what the steps of one scene share, and hand on to the next.
type stage struct {
	folder   string   // for the scene's files; removed at the end
	env      []string // where the programs of the scene appear
	wine     bool
	say      io.Writer // for figures
	screen   screen
	program  *actor
	book     string                 // the data file, as this machine names it
	pictures map[string]image.Image // by name
	texts    []string               // that stood in a field, in turn
	undo     []func()               // what clears the stage, last first
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

// launch lets a program run until the scene ends, beyond the step that starts it.
func (s *stage) launch(env []string, name string, args ...string) (*actor, error) {
	a := &actor{cmd: exec.Command(name, args...), done: make(chan struct{})}
	log, err := os.CreateTemp(s.folder, filepath.Base(name)+"-*.log")
	if err != nil {
		return nil, err
	}
	defer log.Close()
	a.log = log.Name()
	a.cmd.Env = slices.Concat(os.Environ(), s.env, env)
	a.cmd.Stdout, a.cmd.Stderr = log, log
	if err := a.cmd.Start(); err != nil {
		return nil, err
	}
	go func() {
		_ = a.cmd.Wait() // how it ended is in its state and its log
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

// await waits for the program's end and returns its exit code.
func (a *actor) await(ctx context.Context) (int, error) {
	select {
	case <-a.done:
		return a.cmd.ProcessState.ExitCode(), nil
	case <-ctx.Done():
		return 0, fmt.Errorf("it goes on: %w", ctx.Err())
	}
}

// ownBook stands in the arguments of the program for a book of the scene's own.
const ownBook = "-db"

// open starts the program, with the book of the scene after ownBook.
func (s *stage) open(env []string, args ...string) (*actor, error) {
	var all []string
	s.book = filepath.Join(s.folder, "so.db")
	here := s.book
	if s.wine {
		s.book, here = filepath.Join(s.prefix(), "drive_c", "so.db"), `C:\so.db`
	}
	for _, arg := range args {
		if all = append(all, arg); arg == ownBook {
			all = append(all, here)
		}
	}
	env = slices.Concat([]string{"FYNE_SOFTWARE_TIMES=" + s.times()}, s.home(), env)
	if s.wine {
		return s.launch(env, "wine", append([]string{windowsProgram()}, all...)...)
	}
	return s.launch(env, filepath.Join(buildDir, "sokehoach"), all...)
}

// home makes the account's folders those of the scene.
func (s *stage) home() []string {
	return []string{"XDG_DATA_HOME=" + s.data(), "XDG_CONFIG_HOME=" + filepath.Join(s.folder, "config")}
}

func (s *stage) data() string { return filepath.Join(s.folder, "data") }

// start starts the program with a screen.
func start(args ...string) func(context.Context, *stage) error {
	return func(_ context.Context, s *stage) error {
		var err error
		s.program, err = s.open(nil, args...)
		return err
	}
}

// startWithout starts the program with something taken from it.
func startWithout(what string, args ...string) func(context.Context, *stage) error {
	return func(_ context.Context, s *stage) error {
		var err error
		s.program, err = s.open([]string{what}, args...)
		return err
	}
}

func killProgram(ctx context.Context, s *stage) error {
	if s.program.ended() {
		return errors.New("it had ended before")
	}
	s.program.kill()
	return s.gone(ctx)
}

// closeProgram ends the program as the system does when the clerk logs off.
func closeProgram(ctx context.Context, s *stage) error {
	if s.wine {
		if _, err := quiet(ctx, s.env, "wine", "taskkill", "/im", filepath.Base(windowsProgram())); err != nil {
			return err
		}
	} else if err := s.program.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		return err
	}
	if _, err := s.program.await(ctx); err != nil {
		return err
	}
	return s.gone(ctx)
}

// logOf is what the program has written into its log since it was last opened.
func (s *stage) logOf() (string, error) {
	pattern := filepath.Join(s.data(), "sokehoach", "sokehoach.log")
	if s.wine {
		pattern = filepath.Join(s.prefix(), "drive_c", "users", "*", "AppData", "Local", "SoKeHoach", "sokehoach.log")
	}
	found, err := filepath.Glob(pattern)
	if err != nil || len(found) != 1 {
		return "", fmt.Errorf("%d files are %s: %w", len(found), pattern, err)
	}
	text, err := os.ReadFile(found[0])
	_, last, _ := cutLast(string(text), "msg=opened")
	return last, err
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// verifyBook asks the command-line program whether what was written until the
// kill is whole.
func verifyBook(ctx context.Context, s *stage) error {
	_, err := quiet(ctx, []string{noCgo}, "go", "run", "./cmd/skh", "verify", "-db", s.book)
	return err
}

func pause(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(d):
		return nil
	}
}

// windowOf is the number that X has for the window of the program.
func (s *stage) windowOf(ctx context.Context) (string, error) {
	search := []string{"search", "--sync", "--onlyvisible", "--pid", strconv.Itoa(s.program.cmd.Process.Pid)}
	if s.wine { // whose windows belong to a process of another number
		search = []string{"search", "--sync", "--onlyvisible", "--class", filepath.Base(windowsProgram())}
	}
	found, err := quiet(ctx, s.env, "xdotool", search...)
	if err != nil {
		return "", err
	}
	all := strings.Fields(found)
	if len(all) == 0 {
		return "", errors.New("no window")
	}
	return all[len(all)-1], nil
}
