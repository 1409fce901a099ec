package main

import (
	"os"
	"os/user"
	"path/filepath"
	"time"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/windows"
	"sokehoach/model"
	"sokehoach/storage"
)

var _ app.Guarded = (*storage.Store)(nil)

// keep backs up the book of a data file from now on; the backups lie beside the
// file.
func (p *program) keep(file string) {
	p.keeper = &app.Keeper{
		Book: p.store, Folder: filepath.Join(filepath.Dir(file), "backup"), Now: time.Now, Log: p.log.Logger,
	}
	p.keeper.Start()
}

// warn tells of what puts the book at risk; what cannot be found out is no risk.
func (p *program) warn(file string, made bool) {
	facts := app.Facts{Now: time.Now(), Made: made}
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
	if backups, err := p.keeper.Backups(); err == nil {
		facts.Backups = len(backups)
	}
	for _, w := range app.Warnings(facts) {
		p.log.Warn("the book is at risk", "kind", string(w.Kind))
		if p.options.Notice != "" {
			p.options.Notice += "\n"
		}
		p.options.Notice += text.WarningText(w)
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
