package main

import (
	"os"
	"os/user"
	"path/filepath"
	"strings"
	"time"

	"sokehoach/app/backup"
	"sokehoach/app/text"
	"sokehoach/app/windows"
	"sokehoach/model"
	"sokehoach/storage"
)

var _ backup.Book = (*storage.Store)(nil)

// backupFolder is where the backups of a data file lie: beside it.
func backupFolder(file string) string { return filepath.Join(filepath.Dir(file), "backup") }

// keep backs up the book of a data file from now on.
func (p *program) keep(file string) {
	p.keeper = &backup.Keeper{
		Book: p.store, Folder: backupFolder(file), Now: time.Now, Log: p.log.Logger,
	}
	p.keeper.Start()
}

// warnings tell of what puts the book at risk; what cannot be found out is no
// risk.
func (p *program) warnings(file string) string {
	facts := backup.Facts{Now: time.Now()}
	if place, err := windows.PlaceOf(file); err == nil {
		facts.Synced, facts.Free = place.Service, uint64(max(0, place.Free))
		facts.Removable, facts.Network = place.Kind == windows.Removable, place.Kind == windows.Network
		facts.ReadOnly = place.Kind == windows.ReadOnly
	}
	if info, err := os.Stat(file); err == nil {
		facts.Size = uint64(info.Size())
	}
	var err error
	if facts.LastUsed, err = p.store.LastUsed(); err != nil {
		p.log.Error("read when the book was last used", "error", err)
	}
	var words []string
	for _, w := range backup.Warnings(facts) {
		p.log.Warn("the book is at risk", "kind", string(w.Kind))
		words = append(words, text.WarningText(w))
	}
	return strings.Join(words, "\n")
}

// who is whose account is at work.
func who() model.Who {
	account, err := user.Current()
	if err != nil {
		return model.Who{}
	}
	return model.Who{Account: account.Username}
}
