//go:build !windows

package printer

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
)

// List names the printers that CUPS knows, where it is.
func List() ([]Printer, error) {
	names, err := ask("lpstat", "-e")
	if err != nil {
		return nil, Failure{Kind: NoPrinter, Err: err}
	}
	standard, _ := ask("lpstat", "-d") // without one it only says so
	_, standard, _ = strings.Cut(standard, ": ")
	var all []Printer
	for _, name := range strings.Fields(names) {
		all = append(all, Printer{Name: name, Default: name == strings.TrimSpace(standard)})
	}
	if len(all) == 0 {
		return nil, Failure{Kind: NoPrinter, Err: errors.New("there are none")}
	}
	return all, nil
}

// Of asks what a printer can do: its options, one a line, as
// "InputSlot/Media Source: *Tray1 Tray2".
func Of(name string) (Abilities, error) {
	options, err := ask("lpoptions", "-p", name, "-l")
	if err != nil {
		return Abilities{}, Failure{Kind: Gone, Printer: name, Err: err}
	}
	var a Abilities
	for line := range strings.Lines(options) {
		option, values, _ := strings.Cut(line, ":")
		option, _, _ = strings.Cut(option, "/")
		switch option {
		case "Duplex", "sides":
			a.Duplex = strings.Contains(values, "DuplexNoTumble") || strings.Contains(values, "two-sided-long-edge")
		case "InputSlot", "media-source":
			for _, v := range strings.Fields(values) {
				v = strings.TrimPrefix(v, "*")
				a.Trays = append(a.Trays, Tray{Code: option + "=" + v, Name: v})
			}
		}
	}
	if len(a.Trays) < 2 {
		a.Trays = nil
	}
	return a, nil
}

// Properties has no dialog here: errors.ErrUnsupported.
func Properties(string, []byte, uintptr) ([]byte, bool, error) {
	return nil, false, errors.ErrUnsupported
}

// Print gives the file of the pages to lp. It tells nothing before all is handed
// over.
func Print(ctx context.Context, o Order, from Source, _ func(pages int)) (Job, error) {
	job := Job{Printer: o.Printer}
	var file bytes.Buffer
	if err := from.File(ctx, &file); err != nil {
		return job, err
	}
	sides := "one-sided"
	if o.Duplex {
		sides = "two-sided-long-edge"
	}
	args := []string{"-d", o.Printer, "-n", strconv.Itoa(o.copies()), "-t", o.Title, "-o", "sides=" + sides, "-o", "media=A4", "-o", "collate=true"}
	if o.Tray != "" {
		args = append(args, "-o", o.Tray)
	}
	cmd := exec.CommandContext(ctx, "lp", args...)
	var said, complaint bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = &file, &said, &complaint
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	err := cmd.Run()
	if ctx.Err() != nil {
		return job, ctx.Err()
	}
	if err != nil {
		kind := Refused
		if strings.Contains(complaint.String(), "does not exist") {
			kind = Gone
		}
		return job, Failure{Kind: kind, Printer: o.Printer, Err: fmt.Errorf("%w: %s", err, strings.TrimSpace(complaint.String()))}
	}
	job.ID = jobNumber(said.String())
	return job, nil
}

// jobNumber reads "request id is Laser-12 (1 file(s))".
func jobNumber(said string) int {
	_, id, _ := strings.Cut(said, "request id is ")
	id, _, _ = strings.Cut(id, " ")
	n, err := strconv.Atoi(id[strings.LastIndex(id, "-")+1:])
	if err != nil {
		return 0
	}
	return n
}

// Look asks the queue about a job that was given to it.
func (j Job) Look() State {
	id := fmt.Sprintf("%s-%d", j.Printer, j.ID)
	waiting, err := ask("lpstat", "-W", "not-completed", "-o", j.Printer)
	if err != nil {
		return Unknown
	}
	for line := range strings.Lines(waiting) {
		if first, _, _ := strings.Cut(line, " "); first == id {
			return Printing
		}
	}
	return Done
}

// ask is what a program of CUPS says, in English.
func ask(name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	said, err := cmd.Output()
	return string(said), err
}
