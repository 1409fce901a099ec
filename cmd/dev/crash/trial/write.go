package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"sync/atomic"

	"sokehoach/cmd/dev/crash/disk"
)

// write performs the script from a step on until somebody ends it, and tells
// the number of each step when it is acknowledged. The folder is used as it is.
func write(o options) (result, error) {
	if o.drop != "" {
		disk.Watch(disk.Hooks{Before: func(op disk.Op) error {
			if op.Kind == disk.Flushing || op.Kind == disk.FlushingFolder {
				return disk.Skip
			}
			return nil
		}})
	}
	c := &chronicle{}
	c.after(o.from)
	fmt.Println("ready")
	s := &session{folder: o.folder}
	if err := s.open(); err != nil {
		return result{}, err
	}
	if o.from == 0 {
		fmt.Println(0)
		o.from = 1
	}
	for n := o.from; ; n++ {
		if err := s.do(c.after(n - 1).next(n)); err != nil {
			return result{}, fmt.Errorf("step %d: %w", n, err)
		}
		fmt.Println(n)
	}
}

// A writer is another process that performs the script.
type writer struct {
	cmd   *exec.Cmd
	acked atomic.Int64
	steps chan int // those acknowledged, as they come
	done  chan struct{}
	said  string // why it ended by itself; valid when done
}

// startWriter starts a process that goes on with the script behind a step.
func startWriter(folder string, acked int, drop string) (*writer, error) {
	w := &writer{
		cmd:   exec.Command(os.Args[0], "write", "-folder", folder, "-from", strconv.Itoa(acked+1), "-drop", drop),
		steps: make(chan int, 1<<20),
		done:  make(chan struct{}),
	}
	w.acked.Store(int64(acked))
	out, err := w.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	complaints, err := w.cmd.StderrPipe()
	if err != nil {
		return nil, err
	}
	if err := w.cmd.Start(); err != nil {
		return nil, err
	}
	lines := bufio.NewScanner(out)
	lines.Scan() // it is ready
	go func() {
		defer close(w.done)
		defer close(w.steps)
		for lines.Scan() {
			if n, err := strconv.Atoi(lines.Text()); err == nil {
				w.acked.Store(int64(n))
				w.steps <- n
			}
		}
		text, _ := io.ReadAll(io.LimitReader(complaints, 4096)) // what it says is for the report only
		w.said = string(text)
	}()
	return w, nil
}

// kill ends the process at once, and gives the last step that it acknowledged
// and what it complained of before.
func (w *writer) kill() (int, string) {
	_ = w.cmd.Process.Kill() // it may have ended already
	<-w.done
	_ = w.cmd.Wait() // it was killed
	return int(w.acked.Load()), w.said
}
