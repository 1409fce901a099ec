// Command sokehoach is the program that clerks use: a window on one book.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"

	"sokehoach/app/text"
	"sokehoach/app/windows"
)

// version is set when a release is built.
var version = "0.1.0"

// Exit codes.
const (
	good     = 0
	failed   = 1
	unusable = 2
)

func main() { os.Exit(start(os.Args[1:])) }

func start(args []string) int {
	f := flag.NewFlagSet("sokehoach", flag.ContinueOnError)
	db := f.String("db", "", "the data `file`; without it, the one of this account")
	sample := f.Bool("sample", false, "show the sample book, for reading only")
	software := f.Bool("software", false, "paint without OpenGL, for computers whose graphics fail")
	ask := f.Bool("version", false, "print the version and end")
	if err := f.Parse(args); err != nil {
		return unusable
	}
	if *ask {
		fmt.Println(version)
		return good
	}
	guarded := errors.Join(windows.SystemLibrariesOnly(), windows.Hold())
	p, err := open(config{file: *db, sample: *sample, software: *software, given: f.Arg(0)})
	if err == nil {
		if guarded != nil { // the program works without
			p.log.Error("start", "error", guarded)
		}
		err = p.Run()
		p.Close()
	}
	if errors.Is(err, errRaised) {
		return good
	}
	if err != nil {
		sentence, hint := text.Explain(err)
		windows.Message(text.Product, sentence+"\n\n"+hint)
		if sentence == text.Unexplained {
			fmt.Fprintln(os.Stderr, err)
		}
		return failed
	}
	return good
}
