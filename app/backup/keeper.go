// Package backup keeps a book safe: copies of it are made in time and brought
// back, and what puts it at risk is told.
package backup

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"sokehoach/model"
)

// regular is how often a changed book is backed up while the program runs.
const regular = 30 * time.Minute

// A Book (sổ) is what can be copied and brought back. storage.Store is one.
type Book interface {
	State() (string, error) // the same for the same contents
	Backup(ctx context.Context, folder string, why model.BackupReason, tell model.Progress) (model.Backup, error)
	Backups(folder string) ([]model.Backup, error)
	Prune(folder string) (int, error)
	CopyTo(ctx context.Context, b model.Backup, place string, tell model.Progress) (string, error)
	Compare(ctx context.Context, b model.Backup) (model.Difference, error)
	Restore(ctx context.Context, b model.Backup, tell model.Progress) (aside string, err error)
	Broken() bool                                                  // a part of it cannot be read
	Mend(ctx context.Context, folder string) (model.Mended, error) // keeps what can, with what backups in the folder have of the rest
}

// A Keeper (người giữ sổ) backs up a book in time, and brings backups back. Its
// methods may be called from any goroutine; one works at a time.
type Keeper struct {
	Book   Book
	Folder string // of the backups
	Now    func() time.Time
	Log    *slog.Logger // ids and counts, never names

	mu   sync.Mutex
	stop context.CancelFunc // of Start
	done chan struct{}
}

// Start makes the backup of the day, and one every half hour after a change,
// until Close. It works on a goroutine of its own.
func (k *Keeper) Start() {
	ctx, stop := context.WithCancel(context.Background())
	k.stop, k.done = stop, make(chan struct{})
	go func() {
		defer close(k.done)
		k.attempt(ctx, k.StartOfDay)
		clock := time.NewTicker(regular)
		defer clock.Stop()
		for {
			select {
			case <-clock.C:
				k.attempt(ctx, func(ctx context.Context) (bool, error) { return k.IfChanged(ctx, model.BackupRegular) })
			case <-ctx.Done():
				return
			}
		}
	}()
}

// Close ends the schedule and makes the last backup when the book has changed
// since the one before.
func (k *Keeper) Close() {
	if k.stop != nil {
		k.stop()
		<-k.done
		k.stop = nil
	}
	k.attempt(context.Background(), func(ctx context.Context) (bool, error) { return k.IfChanged(ctx, model.BackupClosing) })
}

// attempt makes a backup that nobody waits for: what goes wrong is for the log.
func (k *Keeper) attempt(ctx context.Context, backup func(context.Context) (bool, error)) {
	if _, err := backup(ctx); err != nil && !errors.Is(err, context.Canceled) {
		k.Log.Error("back up", "error", err)
	}
}

// StartOfDay backs up a book that has no backup of today, unless it has not
// changed since the newest.
func (k *Keeper) StartOfDay(ctx context.Context) (bool, error) {
	newest, err := k.Newest()
	if err != nil {
		return false, err
	}
	if newest.Verified && newest.Time.Local().Format(time.DateOnly) == k.Now().Local().Format(time.DateOnly) {
		return false, nil
	}
	return k.IfChanged(ctx, model.BackupDaily)
}

// IfChanged backs up a book that has changed since its newest backup, and
// reports whether it did.
func (k *Keeper) IfChanged(ctx context.Context, why model.BackupReason) (bool, error) {
	newest, err := k.Newest()
	if err != nil {
		return false, err
	}
	state, err := k.Book.State()
	if err != nil || newest.Verified && newest.State == state {
		return false, err
	}
	_, err = k.Backup(ctx, why, nil)
	return err == nil, err
}

// Newest is the newest backup that was verified; not verified when there is none.
func (k *Keeper) Newest() (model.Backup, error) {
	all, err := k.Backups()
	for _, b := range all {
		if b.Verified {
			return b, err
		}
	}
	return model.Backup{}, err
}

// Backup makes a backup now: a clerk asks for it, or something large is about to
// happen to the book. Backups that are no longer needed go.
func (k *Keeper) Backup(ctx context.Context, why model.BackupReason, tell model.Progress) (model.Backup, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.backup(ctx, why, tell)
}

func (k *Keeper) backup(ctx context.Context, why model.BackupReason, tell model.Progress) (model.Backup, error) {
	b, err := k.Book.Backup(ctx, k.Folder, why, tell)
	if err != nil {
		return b, err
	}
	gone, err := k.Book.Prune(k.Folder)
	if err != nil {
		k.Log.Error("prune backups", "error", err)
	}
	k.Log.Info("backed up", "number", b.Number, "reason", string(why), "bytes", b.Size, "pruned", gone)
	return b, nil
}

// Backups lists the backups, the newest first.
func (k *Keeper) Backups() ([]model.Backup, error) { return k.Book.Backups(k.Folder) }

// CopyTo copies a backup to a second place and reads it back from there.
func (k *Keeper) CopyTo(ctx context.Context, b model.Backup, place string, tell model.Progress) (string, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	path, err := k.Book.CopyTo(ctx, b, place, tell)
	if err == nil {
		k.Log.Info("copied backup", "number", b.Number, "bytes", b.Size)
	}
	return path, err
}

// Compare tells what restoring a backup would change.
func (k *Keeper) Compare(ctx context.Context, b model.Backup) (model.Difference, error) {
	return k.Book.Compare(ctx, b)
}

// Restore brings a backup back, after a backup of the book as it is. A book that
// can no longer be backed up is restored all the same: its file stays, under the
// name that is given.
func (k *Keeper) Restore(ctx context.Context, b model.Backup, tell model.Progress) (aside string, err error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if _, err := k.backup(ctx, model.BackupBeforeRestore, nil); err != nil {
		k.Log.Error("back up before restoring", "error", err)
	}
	if err := ctx.Err(); err != nil {
		return "", err
	}
	if aside, err = k.Book.Restore(ctx, b, tell); err != nil {
		return "", err
	}
	k.Log.Info("restored", "number", b.Number)
	return aside, nil
}

// Broken reports whether a part of the book cannot be read; it cannot be backed up
// then.
func (k *Keeper) Broken() bool { return k.Book.Broken() }

// Mend keeps what can be read of a broken book, newest work and all, and backs it
// up again.
func (k *Keeper) Mend(ctx context.Context) (model.Mended, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	m, err := k.Book.Mend(ctx, k.Folder)
	if err != nil {
		return m, err
	}
	k.Log.Info("mended", "records", m.Records, "missing", m.Missing, "older", m.Older)
	if _, err := k.backup(ctx, model.BackupAsked, nil); err != nil {
		k.Log.Error("back up what was mended", "error", err)
	}
	return m, nil
}
