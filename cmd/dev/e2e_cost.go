package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// What a window may cost on an office machine.
const (
	idleLimit   = 5.0 // per cent of one processor
	memoryLimit = 120 // megabytes
	frameLimit  = 16 * time.Millisecond
)

// times is the file in which the painter notes how long each frame took.
func (s *stage) times() string { return filepath.Join(s.folder, "frames") }

// fillScreen makes the window as large as the screen.
func fillScreen(ctx context.Context, s *stage) error {
	window, err := s.windowOf(ctx)
	if err != nil {
		return err
	}
	_, err = quiet(ctx, s.env, "xdotool", "windowmove", window, "0", "0", "windowsize", window, "1366", "768")
	if err != nil {
		return err
	}
	return s.settle(ctx)
}

// weigh measures processor and memory while nothing happens.
func weigh(ctx context.Context, s *stage) error {
	const long = 10 * time.Second
	process := filepath.Join("/proc", strconv.Itoa(s.program.cmd.Process.Pid))
	before, err := processorTime(process)
	if err != nil {
		return err
	}
	if err := pause(ctx, long); err != nil {
		return err
	}
	after, err := processorTime(process)
	if err != nil {
		return err
	}
	megabytes, err := residentMemory(process)
	if err != nil {
		return err
	}
	share := 100 * (after - before).Seconds() / long.Seconds()
	fmt.Fprintf(s.say, "    idle: %.1f %% of a processor over %v; %d MB of memory\n", share, long, megabytes)
	if share > idleLimit || megabytes > memoryLimit {
		return fmt.Errorf("more than %v %% or %d MB", idleLimit, memoryLimit)
	}
	return nil
}

// processorTime is what a process has used, in user and in system mode.
func processorTime(process string) (time.Duration, error) {
	const tick = 10 * time.Millisecond // USER_HZ is 100 on every Linux
	text, err := os.ReadFile(filepath.Join(process, "stat"))
	if err != nil {
		return 0, err
	}
	_, after, _ := cutLast(string(text), ")") // the name may hold anything
	fields := strings.Fields(after)
	if len(fields) < 13 {
		return 0, fmt.Errorf("cannot read %q", text)
	}
	user, err := strconv.Atoi(fields[11])
	system, err2 := strconv.Atoi(fields[12])
	return time.Duration(user+system) * tick, errors.Join(err, err2)
}

// residentMemory is how many megabytes a process holds.
func residentMemory(process string) (int, error) {
	text, err := os.ReadFile(filepath.Join(process, "status"))
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(text)) {
		if value, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			kilobytes, err := strconv.Atoi(strings.Fields(value)[0])
			return kilobytes >> 10, err
		}
	}
	return 0, fmt.Errorf("no VmRSS in %s", process)
}

// timeFrames moves the page up and down and reads how long the frames took.
func timeFrames(ctx context.Context, s *stage) error {
	if err := os.Remove(s.times()); err != nil {
		return err
	}
	if _, err := quiet(ctx, s.env, "xdotool", "mousemove", "300", "400"); err != nil {
		return err
	}
	for _, button := range []string{"5", "4", "5", "4"} {
		if _, err := quiet(ctx, s.env, "xdotool", "click", "--repeat", "60", "--delay", "25", button); err != nil {
			return err
		}
	}
	took, err := readTimes(s.times())
	if err != nil {
		return err
	}
	if len(took) < 40 {
		return fmt.Errorf("only %d frames were painted", len(took))
	}
	at := func(percent int) time.Duration { return took[(len(took)-1)*percent/100] }
	fmt.Fprintf(s.say, "    %d frames: half within %v, 95 of 100 within %v, the longest %v\n",
		len(took), at(50), at(95), at(100))
	if at(50) > frameLimit {
		return fmt.Errorf("half of the frames take more than %v", frameLimit)
	}
	return nil
}

// readTimes reads the frames' times, the shortest first.
func readTimes(path string) ([]time.Duration, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var all []time.Duration
	for _, word := range strings.Fields(string(text)) {
		n, err := strconv.Atoi(word)
		if err != nil {
			return nil, err
		}
		all = append(all, time.Duration(n)*time.Microsecond)
	}
	slices.Sort(all)
	return all, nil
}
