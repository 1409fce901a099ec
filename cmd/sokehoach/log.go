package main

import (
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"
)

// The log is five files of a megabyte at most. It never holds names or text of
// documents.
const (
	logSize  = 1 << 20
	logCount = 5
)

// A logFile is the log and the file of crashes beside it.
type logFile struct {
	*slog.Logger
	file, crash *os.File
}

// openLog starts the log in a folder.
func openLog(folder string) (*logFile, error) {
	path := filepath.Join(folder, "sokehoach.log")
	if info, err := os.Stat(path); err == nil && info.Size() > logSize {
		turn(path)
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, fmt.Errorf("open the log: %w", err)
	}
	l := &logFile{Logger: slog.New(slog.NewTextHandler(file, nil)), file: file}
	if l.crash, err = os.OpenFile(filepath.Join(folder, "crash.log"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600); err == nil {
		err = debug.SetCrashOutput(l.crash, debug.CrashOptions{})
	}
	if err != nil {
		l.Error("open the file of crashes", "error", err)
	}
	return l, nil
}

// turn makes room: sokehoach.log becomes sokehoach.log.1, and so on. A file that
// cannot be moved is no reason not to start.
func turn(path string) {
	for n := logCount - 1; n > 0; n-- {
		from := path
		if n > 1 {
			from = fmt.Sprintf("%s.%d", path, n-1)
		}
		_ = os.Rename(from, fmt.Sprintf("%s.%d", path, n))
	}
}

func (l *logFile) close() {
	// Nobody is left to be told.
	_ = debug.SetCrashOutput(nil, debug.CrashOptions{})
	_ = l.crash.Close()
	_ = l.file.Close()
}
