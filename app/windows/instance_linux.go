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
		return nil, Running{Raised: askFirst(name)}
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

// askFirst asks the first copy to raise its window and tells whether it did.
func askFirst(name string) bool {
	first, err := net.DialTimeout("unix", name, patience)
	if err != nil {
		return false
	}
	defer first.Close()
	if err := first.SetDeadline(time.Now().Add(patience)); err != nil {
		return false
	}
	line, err := bufio.NewReader(first).ReadString('\n')
	return err == nil && line == "raised\n"
}

func foldPath(path string) string { return path }

// restore is for Windows: here the system's own focus brings a window back.
func restore() {}
