package main

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"
	"unsafe"
)

// A volume is a file system in a file, which can be told to forget all that is
// not on its disk.
type volume struct{ image, mount string }

// cuts has a process perform the script on a file system of its own, stops that
// as a failing current does, mounts it again, which replays its journal, and
// looks at what is there.
func cuts(o options) (result, error) {
	out := newResult()
	v := volume{filepath.Join(o.folder, "disk.img"), filepath.Join(o.folder, "mount")}
	if err := v.probe(); err != nil {
		out.Skipped = err.Error()
		return out, nil
	}
	r := rand.New(rand.NewPCG(uint64(o.seed), 3))
	c := &chronicle{}
	fresh, acked := true, -1
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt) // no file system is left mounted
	for i := range o.count {
		if len(stop) > 0 {
			return out, errors.New("interrupted")
		}
		if fresh || i%40 == 39 {
			if err := v.format(); err != nil {
				return out, err
			}
			acked = -1
		}
		last, found, err := v.cut(c, acked, r, o.drop)
		if errors.Is(err, errVolume) {
			return out, err
		}
		out.tried(err, "cut %d, behind step %d, during %s", i, last, c.kind(last+1))
		out.note("acknowledged", max(0, last-acked))
		out.note("backups checked", found.backups)
		if err == nil && found.at == last+1 {
			out.note("with the unacknowledged step done", 1)
		}
		fresh, acked = err != nil, found.at
	}
	return out, nil
}

// errVolume says that the file system itself could not be handled.
var errVolume = errors.New("the file system of the trial")

// probe tells why there can be no file system in a file, if so.
func (v volume) probe() error {
	if os.Geteuid() != 0 {
		return errors.New("a file system in a file needs root")
	}
	err := v.format()
	if err == nil {
		err = v.up()
	}
	if err == nil {
		err = errors.Join(v.shutdown(), v.down())
	}
	return err
}

func (v volume) format() error {
	if err := os.MkdirAll(v.mount, 0o755); err != nil {
		return err
	}
	file, err := os.Create(v.image)
	if err != nil {
		return err
	}
	const size = 96 << 20
	if err := errors.Join(file.Truncate(size), file.Close()); err != nil {
		return err
	}
	return tool("mkfs.ext4", "-q", "-F", v.image)
}

func (v volume) up() error   { return tool("mount", "-o", "loop", v.image, v.mount) }
func (v volume) down() error { return tool("umount", v.mount) }

func tool(name string, args ...string) error {
	text, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%w: %s: %w: %s", errVolume, name, err, strings.TrimSpace(string(text)))
	}
	return nil
}

// shutdown stops the file system where it is; nothing more reaches its disk.
func (v volume) shutdown() error {
	const shutdown, withoutLog = 0x8004587d, 2
	folder, err := os.Open(v.mount)
	if err != nil {
		return err
	}
	defer folder.Close()
	how := uint32(withoutLog)
	if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, folder.Fd(), shutdown, uintptr(unsafe.Pointer(&how))); errno != 0 {
		return fmt.Errorf("%w: stop: %w", errVolume, errno)
	}
	return nil
}

// cut lets the writer work for a moment, cuts the current, and judges.
func (v volume) cut(c *chronicle, acked int, r *rand.Rand, drop string) (int, verdict, error) {
	if err := v.up(); err != nil {
		return acked, verdict{at: acked}, err
	}
	folder := filepath.Join(v.mount, "data")
	if err := newFolder(folder); err != nil {
		return acked, verdict{at: acked}, errors.Join(err, v.down())
	}
	if acked < 0 {
		syscall.Sync() // the folder was there before
	}
	w, err := startWriter(folder, acked, drop)
	if err != nil {
		return acked, verdict{at: acked}, errors.Join(err, v.down())
	}
	if r.IntN(4) > 0 { // else it may still be opening the file
		select {
		case <-w.steps:
		case <-time.After(5 * time.Second):
		}
	}
	wait(r, 250*time.Millisecond)
	stopErr := v.shutdown()
	time.Sleep(2 * time.Millisecond)
	last, _ := w.kill() // it complains of the disk, rightly
	if err := errors.Join(stopErr, v.down(), v.up()); err != nil {
		return last, verdict{at: acked}, errors.Join(err, v.down())
	}
	found, err := c.judge(folder, last)
	return last, found, errors.Join(err, tidy(folder), v.down())
}
