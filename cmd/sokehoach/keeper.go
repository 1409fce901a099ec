package main

import (
	"os/user"
	"path/filepath"
	"time"

	"sokehoach/app"
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

// who is whose account is at work.
func who() model.Who {
	account, err := user.Current()
	if err != nil {
		return model.Who{}
	}
	return model.Who{Account: account.Username}
}
