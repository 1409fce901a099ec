package windows

import (
	"bufio"
	"errors"
	"fmt"
	"net"
	"os"
	"syscall"
	"time"
)

// listen waits on a socket without a file: the system takes it away with the
// process, whatever its end. Only one process can have the name.
func listen(name string, asked func(answer func(raised bool))) (stop func(), err error) {
	name = fmt.Sprintf("@%s-%d", name, os.Getuid())
	socket, err := net.Listen("unix", name)
	if errors.Is(err, syscall.EADDRINUSE) {
		raised, err := askFirst(name)
		if err != nil {
			return nil, err
		}
		return nil, Running{Raised: raised}
	}
	if err != nil {
		return nil, fmt.Errorf("listen for a second start: %w", err)
	}
	go func() {
		for {
			other, err := socket.Accept()
			if err != nil {
				return // closed
			}
			if !ours(other) {
				_ = other.Close() // another account has no say in this window
				continue
			}
			go asked(func(raised bool) {
				if raised {
					_, _ = other.Write([]byte("raised\n")) // the other may have given up
				}
				_ = other.Close()
			})
		}
	}()
	return func() { _ = socket.Close() }, nil
}

// errStranger is a name that another account has taken: there is no copy of this one.
var errStranger = errors.New("another account has the name of the socket")

// askFirst asks the first copy to raise its window and tells whether it did.
func askFirst(name string) (raised bool, err error) {
	first, err := net.DialTimeout("unix", name, patience)
	if err != nil {
		return false, nil // it is ending
	}
	defer first.Close()
	if !ours(first) {
		return false, errStranger
	}
	if err := first.SetDeadline(time.Now().Add(patience)); err != nil {
		return false, nil
	}
	line, err := bufio.NewReader(first).ReadString('\n')
	return err == nil && line == "raised\n", nil
}

// ours reports whether who speaks at the other end is of this account: the name of
// such a socket is open to every account of the computer.
func ours(c net.Conn) bool {
	socket, ok := c.(*net.UnixConn)
	if !ok {
		return false
	}
	raw, err := socket.SyscallConn()
	if err != nil {
		return false
	}
	var who *syscall.Ucred
	var asked error
	err = raw.Control(func(fd uintptr) {
		who, asked = syscall.GetsockoptUcred(int(fd), syscall.SOL_SOCKET, syscall.SO_PEERCRED)
	})
	return err == nil && asked == nil && int(who.Uid) == os.Getuid()
}

func foldPath(path string) string { return path }

// restore is for Windows: here the system's own focus brings a window back.
func restore() {}
