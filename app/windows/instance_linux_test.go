package windows

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

// asNobody runs a job as another account.
func asNobody(t *testing.T, job func() error) {
	t.Helper()
	if os.Getuid() != 0 {
		t.Skip("only root can be another account")
	}
	done := make(chan error)
	go func() {
		runtime.LockOSThread() // never unlocked: the thread ends with what it was made
		const nobody, same = 65534, ^uintptr(0)
		if _, _, e := syscall.RawSyscall(syscall.SYS_SETRESUID, same, nobody, same); e != 0 {
			done <- e
			return
		}
		done <- job()
	}()
	if err := <-done; err != nil {
		t.Fatal(err)
	}
}

func TestAnotherAccountRaisesNoWindow(t *testing.T) {
	file := filepath.Join(t.TempDir(), "so.db")
	first := single(t, file)
	var raised atomic.Int32
	first.Raised(func() bool { return raised.Add(1) > 0 })
	name, err := instanceName(file)
	if err != nil {
		t.Fatal(err)
	}
	asNobody(t, func() error {
		c, err := net.Dial("unix", fmt.Sprintf("@%s-%d", name, os.Getuid()))
		if err != nil {
			return err
		}
		defer c.Close()
		_ = c.SetDeadline(time.Now().Add(10 * time.Second))
		said, err := io.ReadAll(c)
		if len(said) > 0 {
			return fmt.Errorf("it was told %q", said)
		}
		return err
	})
	if raised.Load() != 0 {
		t.Error("the window came forward")
	}
	if _, err := Single(file); !errors.Is(err, Running{Raised: true}) {
		t.Errorf("the own account is told %v", err)
	}
}

func TestAnotherAccountKeepsNobodyFromTheBook(t *testing.T) {
	file := filepath.Join(t.TempDir(), "so.db")
	name, err := instanceName(file)
	if err != nil {
		t.Fatal(err)
	}
	var socket net.Listener
	asNobody(t, func() (err error) {
		socket, err = net.Listen("unix", fmt.Sprintf("@%s-%d", name, os.Getuid()))
		return err
	})
	defer socket.Close()
	if _, err := Single(file); !errors.Is(err, errStranger) {
		t.Errorf("got %v", err)
	}
}
