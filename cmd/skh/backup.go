package main

import (
	"context"
	"flag"
	"fmt"
	"io"

	"sokehoach/app/text"
	"sokehoach/model"
	"sokehoach/storage"
)

// backup copies a book into a folder and reads the copy back.
func backup(args []string, out, errs io.Writer) int {
	f := flag.NewFlagSet("backup", flag.ContinueOnError)
	db, dir := f.String("db", "", ""), f.String("dir", "", "")
	if !parse(f, args, errs, "db", "dir") {
		return unusable
	}
	store, err := storage.Open(*db, storage.Options{ReadOnly: true})
	if err != nil {
		fail(errs, err)
		return unusable
	}
	defer store.Close()
	b, err := store.Backup(context.Background(), *dir, model.BackupAsked, nil)
	if err != nil {
		fail(errs, err)
		return unusable
	}
	fmt.Fprintf(out, text.SkhBackupDone, b.Path, text.BackupContents(b), b.Records, text.Megabytes(b.Size), b.SHA256)
	return good
}

// restore puts a backup in the place of a book, or with -diff tells only what
// that would change: exit 1 when it would change anything.
func restore(args []string, out, errs io.Writer) int {
	f := flag.NewFlagSet("restore", flag.ContinueOnError)
	db, from, look := f.String("db", "", ""), f.String("from", "", ""), f.Bool("diff", false, "")
	if !parse(f, args, errs, "db", "from") {
		return unusable
	}
	b, err := storage.ReadProof(*from)
	if err != nil { // the copy itself is checked in any case
		b = model.Backup{Path: *from}
	}
	ctx := context.Background()
	if *look {
		return compare(ctx, *db, b, out, errs)
	}
	aside, err := storage.RestoreFile(ctx, *db, b, storage.Options{Who: who})
	if err != nil {
		fail(errs, err)
		return unusable
	}
	fmt.Fprintf(out, text.SkhRestored, *db, *from)
	if aside != "" {
		fmt.Fprintf(out, text.SkhAside, aside)
	}
	return good
}

// compare tells what restoring would change.
func compare(ctx context.Context, db string, b model.Backup, out, errs io.Writer) int {
	store, err := storage.Open(db, storage.Options{ReadOnly: true})
	if err != nil {
		fail(errs, err)
		return unusable
	}
	defer store.Close()
	d, err := store.Compare(ctx, b)
	if err != nil {
		fail(errs, err)
		return unusable
	}
	fmt.Fprintln(out, text.DifferenceText(d))
	if len(d.Kinds) > 0 {
		return findings
	}
	return good
}
