package main

import (
	"flag"
	"fmt"
	"io"

	"sokehoach/app/text"
	"sokehoach/storage"
)

// verify says exactly what is wrong with a data file, whatever is in it, and
// what could be brought back.
func verify(args []string, out, errs io.Writer) int {
	f := flag.NewFlagSet("verify", flag.ContinueOnError)
	db := f.String("db", "", "")
	if !parse(f, args, errs, "db") {
		return unusable
	}
	d, err := storage.Diagnose(*db)
	if err == nil && d.Newer != nil {
		err = d.Newer
	}
	if err != nil {
		fail(errs, err)
		return unusable
	}
	tellVerification(out, d.Verification)
	if d.Kind == "" && d.Sound() {
		fmt.Fprint(out, text.FileSound)
		if d.HeadLost || d.Later > 0 { // whether a save is gone cannot be known
			return findings
		}
		return good
	}
	fmt.Fprint(out, text.FileUnsound)
	if d.CanPrevious {
		fmt.Fprint(out, text.CanGoBack)
	}
	if d.CanSalvage {
		fmt.Fprintf(out, text.CanSalvage, d.Records.Records())
	} else {
		fmt.Fprint(out, text.CannotSalvage)
	}
	return findings
}

func tellVerification(out io.Writer, v storage.Verification) {
	for _, b := range v.Buckets {
		note := ""
		if b.Mismatch {
			note = text.BucketMismatch
		}
		fmt.Fprintf(out, text.FileBucket, text.BucketName(b.Name), b.Records, note)
	}
	if v.HeadLost {
		fmt.Fprint(out, text.HeadLost)
	} else if v.Later > 0 {
		fmt.Fprint(out, text.LaterSave)
	}
	tellDamage(out, v.Structure)
	tellDamage(out, v.Damaged)
}

// tellDamage lists damage; a file that is all broken is not listed to its end.
func tellDamage(out io.Writer, all []storage.Damage) {
	const enough = 30
	for i, d := range all {
		if i == enough {
			fmt.Fprintf(out, text.MoreDamage, len(all)-enough)
			return
		}
		flaw := text.Flaw{
			Kind: d.Kind, Page: d.Page, Have: d.Have, Want: d.Want,
			Bucket: d.Bucket, Key: fmt.Sprintf("%x", d.Key),
		}
		fmt.Fprintf(out, text.DamageLine, flaw.Sentence())
	}
}
