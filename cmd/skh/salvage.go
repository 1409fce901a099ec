package main

import (
	"flag"
	"fmt"
	"io"
	"strings"

	"sokehoach/app/text"
	"sokehoach/storage"
)

// salvage brings what can be read of a damaged file into a new one.
func salvage(args []string, out, errs io.Writer) int {
	f := flag.NewFlagSet("salvage", flag.ContinueOnError)
	db, to, backup := f.String("db", "", ""), f.String("out", "", ""), f.String("backup", "", "")
	previous, anyBook := f.Bool("previous", false, ""), f.Bool("any-book", false, "")
	if !parse(f, args, errs, "db", "out") {
		return unusable
	}
	var backups []string
	if *backup != "" {
		backups = append(backups, *backup)
		if !*anyBook {
			tellOwner(out, *db, *backup)
		}
	}
	var s storage.Salvaged
	var err error
	if *previous {
		s, err = storage.Previous(*db, *to, storage.Options{})
	} else {
		s, err = storage.Salvage(*db, *to, storage.Options{AnyBook: *anyBook}, backups...)
	}
	if err != nil {
		fail(errs, err)
		return unusable
	}
	return tellSalvaged(out, s, *to)
}

// tellOwner says whose a backup is when it is not that of the book.
func tellOwner(out io.Writer, db, backup string) {
	ours, _ := storage.OwnerOf(db) // of what cannot be read nothing is known
	theirs, err := storage.OwnerOf(backup)
	if err == nil && (ours.Book.IsZero() || ours.Book != theirs.Book) {
		fmt.Fprint(out, text.AnotherBook(backup, theirs.Offices))
	}
}

// tellSalvaged reports what is there and what is not; anything that the clerk
// should look at is a finding.
func tellSalvaged(out io.Writer, s storage.Salvaged, to string) int {
	var unsure []string
	for _, b := range s {
		if b.Records > 0 {
			fmt.Fprintf(out, text.FileBucket, text.BucketName(b.Name), b.Records, "")
		}
		if !b.Counted {
			unsure = append(unsure, text.BucketName(b.Name))
		}
	}
	fmt.Fprintf(out, text.SalvageDone, s.Records(), to)
	code := good
	for _, c := range []struct {
		words string
		n     int
	}{{text.SalvageOlder, s.Older()}, {text.SalvageNewer, s.Newer()}, {text.SalvageRemade, s.Remade()}, {text.SalvageMissing, s.Missing()}} {
		if c.n > 0 {
			fmt.Fprintf(out, c.words, c.n)
			code = findings
		}
	}
	if len(unsure) > 0 {
		fmt.Fprintf(out, text.SalvageUnsure, strings.Join(unsure, ", "))
		code = findings
	}
	if code == good {
		fmt.Fprint(out, text.SalvageComplete)
	}
	return code
}
