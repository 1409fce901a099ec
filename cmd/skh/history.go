package main

import (
	"flag"
	"fmt"
	"io"
	"os/user"
	"slices"

	"sokehoach/app/text"
	"sokehoach/model"
	"sokehoach/storage"
)

// history lists what was changed in a book, the oldest first.
func history(args []string, out, errs io.Writer) int {
	f := flag.NewFlagSet("history", flag.ContinueOnError)
	db, plan, since := f.String("db", "", ""), f.String("plan", "", ""), f.Uint64("since", 0, "")
	if !parse(f, args, errs, "db") {
		return unusable
	}
	id, err := model.ParseID(*plan)
	if err != nil {
		fail(errs, model.ErrNotFound)
		return unusable
	}
	store, err := storage.Open(*db, storage.Options{ReadOnly: true})
	if err != nil {
		fail(errs, err)
		return unusable
	}
	defer store.Close()
	all, err := store.History(model.HistoryFilter{Document: id, After: *since}, 0)
	slices.Reverse(all)
	tellHistory(out, all)
	if err != nil { // what can be read of it was told
		fail(errs, err)
		return unusable
	}
	records, bytes, err := store.HistorySize()
	if err != nil {
		fail(errs, err)
		return unusable
	}
	fmt.Fprintf(out, text.SkhHistorySize, len(all), records, text.Megabytes(bytes))
	return good
}

func tellHistory(out io.Writer, all []model.Change) {
	for _, c := range all {
		fmt.Fprintf(out, text.SkhChange, c.Seq, text.BackupTime(c.Time), text.Changer(c.Who), text.HistoryLine(c))
		for _, line := range text.HistoryFields(c) {
			fmt.Fprintf(out, text.SkhField, line)
		}
	}
}

// who is whose account is at work.
func who() model.Who {
	account, err := user.Current()
	if err != nil {
		return model.Who{}
	}
	return model.Who{Account: account.Username}
}
