package main

import (
	"flag"
	"fmt"
	"io"

	"sokehoach/app/text"
	"sokehoach/storage"
)

// verify reads every record of a data file and compares the digests.
func verify(args []string, out, errs io.Writer) int {
	f := flag.NewFlagSet("verify", flag.ContinueOnError)
	db := f.String("db", "", "")
	if !parse(f, args, errs, "db") {
		return unusable
	}
	store, err := storage.Open(*db, storage.Options{ReadOnly: true})
	if err != nil {
		fail(errs, err)
		return unusable
	}
	defer store.Close()
	v, err := store.Verify()
	if err != nil {
		fail(errs, err)
		return unusable
	}
	return tellVerification(out, v)
}

func tellVerification(out io.Writer, v storage.Verification) int {
	for _, b := range v.Buckets {
		note := ""
		if b.Mismatch {
			note = text.SkhMismatch
		}
		fmt.Fprintf(out, text.SkhBucket, b.Name, b.Records, note)
	}
	for _, d := range v.Damaged {
		fmt.Fprintf(out, text.SkhDamagedAt, d.Bucket, d.Key)
	}
	if n := len(v.Structure); n > 0 { // what they are is for the log of who repairs it
		fmt.Fprintf(out, text.SkhStructure, n)
	}
	if !v.Sound() {
		fmt.Fprint(out, text.SkhFileBad)
		return findings
	}
	fmt.Fprint(out, text.SkhFileGood)
	return good
}
