//go:build !windows

package printer

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// cups puts programs of the names that CUPS has into the path of the test: what
// they say, and what they are given, is that of the real ones.
func cups(t *testing.T, programs map[string]string) (folder string) {
	t.Helper()
	folder = t.TempDir()
	for name, script := range programs {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("#!/bin/sh\ncd "+folder+"\n"+script+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", folder+":"+os.Getenv("PATH"))
	return folder
}

func page(_ context.Context, out io.Writer) error {
	_, err := io.WriteString(out, "%PDF")
	return err
}

func TestTheFileGoesToLp(t *testing.T) {
	folder := cups(t, map[string]string{"lp": `cat > file; printf "%s\n" "$@" > args; echo "request id is Van-thu-12 (1 file(s))"`})
	job, err := Print(t.Context(), Order{Printer: "Van-thu", Title: "KH 2024 – xã Sùng Phài", Copies: 3, Duplex: true, Tray: "InputSlot=Tray2"}, Source{File: page}, nil)
	if err != nil || job.ID != 12 {
		t.Fatalf("got %+v, %v", job, err)
	}
	file, _ := os.ReadFile(filepath.Join(folder, "file"))
	args, _ := os.ReadFile(filepath.Join(folder, "args"))
	want := "-d Van-thu -n 3 -t KH 2024 – xã Sùng Phài -o sides=two-sided-long-edge -o media=A4 -o collate=true -o InputSlot=Tray2"
	if got := strings.Join(strings.Split(strings.TrimSpace(string(args)), "\n"), " "); got != want || string(file) != "%PDF" {
		t.Errorf("lp got %q and %q", got, file)
	}
}

func TestWhatLpRefusesHasAName(t *testing.T) {
	for says, want := range map[string]Kind{
		"lp: Error - The printer or class does not exist.": Gone,
		"lp: Unsupported document-format.":                 Refused,
	} {
		cups(t, map[string]string{"lp": fmt.Sprintf("echo %q >&2; exit 1", says)})
		_, err := Print(t.Context(), Order{Printer: "Laser"}, Source{File: page}, nil)
		if f, ok := errors.AsType[Failure](err); !ok || f.Kind != want || f.Printer != "Laser" {
			t.Errorf("%s: got %v", says, err)
		}
	}
}

func TestAStoppedPrintIsNoFailure(t *testing.T) {
	cups(t, map[string]string{"lp": "exec sleep 20"})
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := Print(ctx, Order{}, Source{File: page}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestPrintersAreListedWithTheirAbilities(t *testing.T) {
	cups(t, map[string]string{
		"lpstat":    `case "$1" in -e) echo Laser; echo Van-thu;; -d) echo "system default destination: Van-thu";; -W) echo "Van-thu-12 root 1024 Tue";; esac`,
		"lpoptions": `echo "PageSize/Media Size: *A4 Letter"; echo "InputSlot/Media Source: *Tray1 Tray2"; echo "Duplex/2-Sided Printing: *None DuplexNoTumble DuplexTumble"`,
	})
	all, err := List()
	if err != nil || fmt.Sprint(all) != "[{Laser false} {Van-thu true}]" {
		t.Errorf("got %v, %v", all, err)
	}
	a, err := Of("Van-thu")
	if err != nil || fmt.Sprint(a) != "{[{InputSlot=Tray1 Tray1} {InputSlot=Tray2 Tray2}] true false false}" {
		t.Errorf("got %v, %v", a, err)
	}
	if got := (Job{Printer: "Van-thu", ID: 12}).Look(); got != Printing {
		t.Errorf("a job in the queue: %d", got)
	}
	if got := (Job{Printer: "Van-thu", ID: 11}).Look(); got != Done {
		t.Errorf("a job that is gone: %d", got)
	}
}

func TestWithoutCupsThereIsNoPrinter(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	_, err := List()
	if f, ok := errors.AsType[Failure](err); !ok || f.Kind != NoPrinter {
		t.Errorf("got %v", err)
	}
}
