package main

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"sokehoach/app/text"
	"sokehoach/app/ui/rescue"
	"sokehoach/app/windows"
	"sokehoach/model"
	"sokehoach/storage"
)

// errMissing is a data file that is gone while backups of it are there.
var errMissing = errors.New("the data file is missing, and there are backups")

// A rescuer finds the ways back to work when the data file cannot be opened.
// What it brings back is made beside the file and takes its place in one step;
// the file that could not be opened is kept. It works on one goroutine at a time.
type rescuer struct {
	*program
	file string
	why  error
}

// look says what is wrong and what can be done.
func (r *rescuer) look() rescue.Case {
	c := rescue.Case{CopyOut: r.copyOut}
	c.Sentence, c.Hint = text.Explain(r.why)
	running, held := errors.AsType[windows.Running](r.why)
	switch {
	case errors.Is(r.why, errMissing):
		c.Sentence, c.Hint = text.RescueMissing, text.RescueMissingHint
		c.Ways = append(r.backupWays(), r.again(), r.startNew(text.WayNewMissingHint))
	case errors.Is(r.why, model.ErrInUse), held && !running.Raised:
		c.Hint, c.CopyOut = text.RescueInUseHint, nil
		if o, err := windows.OwnerOf(r.file); err == nil {
			c.Sentence = text.HeldBy(o.Account, o.Computer, o.Since)
		}
		c.Ways = []rescue.Way{r.lookAtCopy(), r.again()}
	case errors.Is(r.why, model.ErrNewerFile):
		c.Ways = append(r.lookAtBackup(), r.again())
	case errors.Is(r.why, model.ErrDamaged):
		r.damaged(&c)
	case errors.Is(r.why, fs.ErrPermission):
		c.Sentence, c.Hint = text.RescueNoRight, text.RescueNoRightHint
		c.Ways = append([]rescue.Way{r.again(), r.lookAtFile()}, r.lookAtBackup()...)
	default:
		c.Ways = append([]rescue.Way{r.again()}, r.backupWays()...)
	}
	return c
}

// damaged diagnoses the file and offers the ladder: what loses nothing, the
// state before the last save, a backup, what can still be read.
func (r *rescuer) damaged(c *rescue.Case) {
	d, err := storage.Diagnose(r.file)
	if err != nil {
		r.log.Error("diagnose", "error", err)
	}
	for _, f := range append(d.Structure, d.Damaged...) {
		c.Details = append(c.Details, text.Flaw{
			Kind: f.Kind, Page: f.Page, Have: f.Have, Want: f.Want, Bucket: f.Bucket, Key: hex.EncodeToString(f.Key),
		}.Sentence())
	}
	complete := d.CanSalvage && d.Records.Missing() == 0 && d.Records.Older() == 0
	for _, b := range d.Records {
		complete = complete && b.Counted
	}
	if complete {
		c.Ways = append(c.Ways, r.salvage(d.Records))
	}
	if d.CanPrevious {
		c.Ways = append(c.Ways, r.previous())
	}
	c.Ways = append(c.Ways, r.restoring()...)
	if d.CanSalvage && !complete {
		c.Ways = append(c.Ways, r.salvage(d.Records))
		c.Ways = append(c.Ways, r.salvageWithOthers()...)
	}
	switch {
	case d.CanSalvage:
		c.Ways = append(c.Ways, r.lookAtSalvaged())
	case len(c.Ways) > 0:
		c.Ways = append(c.Ways, r.lookAtBackup()...)
	default:
		c.Ways = append(c.Ways, r.startNew(text.WayNewHint), r.again())
	}
}

// backupWays are the ways that a backup offers; none without one.
func (r *rescuer) backupWays() []rescue.Way { return append(r.restoring(), r.lookAtBackup()...) }

func (r *rescuer) restoring() []rescue.Way {
	b, ok := r.goodBackup()
	if !ok {
		return nil
	}
	return []rescue.Way{{
		Label: text.WayBackup(b), Hint: r.whose(b) + text.WayBackupHint,
		Take: func(ctx context.Context, tell model.Progress) (rescue.Opened, error) {
			return r.put(ctx, b, tell, text.BackupRestored(b))
		},
	}}
}

func (r *rescuer) previous() rescue.Way {
	return rescue.Way{
		Label: text.WayPrevious, Hint: text.WayPreviousHint,
		Take: func(ctx context.Context, tell model.Progress) (rescue.Opened, error) {
			var got storage.Salvaged
			out, err := r.scratch("previous.db")
			if err == nil {
				got, err = storage.Previous(r.file, out, r.storing())
			}
			if err != nil {
				return rescue.Opened{}, err
			}
			return r.put(ctx, model.Backup{Path: out}, tell, text.PreviousLacks(saved(got)))
		},
	}
}

// salvage shows what could be read before it is taken.
func (r *rescuer) salvage(records storage.Salvaged) rescue.Way {
	return r.salvageFrom(text.WaySalvage, text.SavedHint(saved(records)), false)
}

func (r *rescuer) salvageFrom(label, hint string, anyBook bool) rescue.Way {
	var out string
	var got storage.Salvaged
	return rescue.Way{
		Label: label, Hint: hint,
		Preview: func(context.Context) (words string, err error) {
			out, got, err = r.collect(anyBook)
			return text.SavedTable(saved(got)), err
		},
		Take: func(ctx context.Context, tell model.Progress) (rescue.Opened, error) {
			return r.put(ctx, model.Backup{Path: out}, tell, text.SavedTable(saved(got)))
		},
	}
}

// collect writes what can be read of the file, and what backups have of the
// rest, to a new file.
func (r *rescuer) collect(anyBook bool) (string, storage.Salvaged, error) {
	out, err := r.scratch("salvaged.db")
	if err != nil {
		return "", nil, err
	}
	var copies []string
	if all, err := storage.ListBackups(backupFolder(r.file)); err == nil {
		for _, b := range all {
			copies = append(copies, b.Path)
		}
	}
	o := r.storing()
	o.AnyBook = anyBook
	got, err := storage.Salvage(r.file, out, o, copies...)
	return out, got, err
}

func saved(s storage.Salvaged) []text.Saved {
	var all []text.Saved
	for _, b := range s {
		all = append(all, text.Saved{
			Bucket: b.Name, Records: b.Records, Older: b.Older, Remade: b.Remade, Missing: b.Missing, Newer: b.Newer, Counted: b.Counted,
		})
	}
	return all
}

// again opens the file once more: the disk may be back, or the other window
// closed.
func (r *rescuer) again() rescue.Way {
	return rescue.Way{
		Label: text.WayTryAgain, Hint: text.WayTryAgainHint,
		Take: func(context.Context, model.Progress) (rescue.Opened, error) {
			if r.first == nil {
				if err := r.alone(r.file); errors.Is(err, errRaised) {
					return rescue.Opened{}, model.ErrInUse // its window has come forward now
				} else if err != nil {
					return rescue.Opened{}, err
				}
			}
			o, err := r.openOwn(r.file)
			if err != nil {
				r.why = err
			}
			return o, err
		},
	}
}

// startNew begins an empty book; the file that was there gets another name.
func (r *rescuer) startNew(hint string) rescue.Way {
	return rescue.Way{
		Label: text.WayNew, Hint: hint,
		Take: func(context.Context, model.Progress) (rescue.Opened, error) {
			aside := ""
			if _, err := os.Lstat(r.file); err == nil {
				aside = unusedName(r.file)
				if err := os.Rename(r.file, aside); err != nil {
					return rescue.Opened{}, err
				}
			}
			return r.into(text.StartedNew, aside)
		},
	}
}

// unusedName is a name beside a file that nothing has.
func unusedName(file string) string {
	ext := filepath.Ext(file)
	for n := 1; ; n++ {
		name := fmt.Sprintf("%s.unopened-%d%s", strings.TrimSuffix(file, ext), n, ext)
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			return name
		}
	}
}

// put checks a copy, puts it in the place of the data file and opens it.
func (r *rescuer) put(ctx context.Context, b model.Backup, tell model.Progress, told string) (rescue.Opened, error) {
	aside, err := storage.RestoreFile(ctx, r.file, b, r.storing())
	if err != nil {
		return rescue.Opened{}, err
	}
	r.log.Info("rescued", "number", b.Number)
	return r.into(told, aside)
}

// into opens the book that is in the place of the data file now.
func (r *rescuer) into(told, aside string) (rescue.Opened, error) {
	o, err := r.begin(r.file)
	if err != nil {
		r.why = err
	}
	o.Told = told + text.KeptAside(aside)
	return o, err
}
