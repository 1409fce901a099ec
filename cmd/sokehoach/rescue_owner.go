package main

import (
	"slices"

	"sokehoach/app/text"
	"sokehoach/app/ui/rescue"
	"sokehoach/model"
	"sokehoach/storage"
)

// goodBackup is the newest copy that is sound now, one of this book before others.
func (r *rescuer) goodBackup() (model.Backup, bool) {
	all, err := storage.ListBackups(backupFolder(r.file))
	if err != nil {
		r.log.Error("list backups", "error", err)
	}
	own := r.own()
	slices.SortStableFunc(all, func(a, b model.Backup) int {
		switch x, y := bookOf(a) == own, bookOf(b) == own; {
		case x && !y:
			return -1
		case y && !x:
			return 1
		}
		return 0
	})
	for _, b := range all {
		if v, err := storage.VerifyFile(b.Path); err == nil && v.Sound() {
			return b, true
		}
	}
	return model.Backup{}, false
}

// own is the id of the book that cannot be opened; zero when it is not known.
func (r *rescuer) own() model.ID {
	o, _ := storage.OwnerOf(r.file) // of a file that cannot be read nothing is known
	return o.Book
}

// bookOf is the id of the book that a copy is of.
func bookOf(b model.Backup) model.ID {
	if b.Verified {
		return b.Book
	}
	o, _ := storage.OwnerOf(b.Path) // it is then of no book
	return o.Book
}

// whose tells of a copy that is not known to be of this book whose it is; nothing
// of one that is.
func (r *rescuer) whose(b model.Backup) string {
	own := r.own()
	if !own.IsZero() && bookOf(b) == own {
		return ""
	}
	o, err := storage.OwnerOf(b.Path)
	if err != nil {
		return ""
	}
	return text.WhoseBackup(o.Offices, !own.IsZero())
}

// salvageWithOthers takes copies of other books too, when there are some: the clerk
// sees whose they are and says that they count.
func (r *rescuer) salvageWithOthers() []rescue.Way {
	all, err := storage.ListBackups(backupFolder(r.file))
	if err != nil {
		r.log.Error("list backups", "error", err)
	}
	own := r.own()
	var offices []string
	others := false
	for _, b := range all {
		if !own.IsZero() && bookOf(b) == own {
			continue
		}
		others = true
		if o, err := storage.OwnerOf(b.Path); err == nil {
			for _, name := range o.Offices {
				if !slices.Contains(offices, name) {
					offices = append(offices, name)
				}
			}
		}
	}
	if !others {
		return nil
	}
	return []rescue.Way{r.salvageFrom(text.WaySalvageAny, text.WaySalvageAnyHint(offices), true)}
}
