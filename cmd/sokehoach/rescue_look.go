package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/rescue"
	"sokehoach/model"
	"sokehoach/storage"
)

// looking is a way that only shows a book; open gives it.
func (r *rescuer) looking(label, notice string, open func() (*storage.Store, error)) rescue.Way {
	return rescue.Way{
		Label: label, Hint: text.RescueLookHint,
		Take: func(context.Context, model.Progress) (rescue.Opened, error) {
			store, err := open()
			if err != nil {
				return rescue.Opened{}, err
			}
			r.store = store
			return rescue.Opened{Store: app.StoreOf(store), Notice: notice}, nil
		},
	}
}

// lookAtCopy shows a copy of a book that is open elsewhere.
func (r *rescuer) lookAtCopy() rescue.Way {
	return r.looking(text.WayLook, text.Looking, func() (*storage.Store, error) {
		to, err := r.scratch(filepath.Base(r.file))
		if err != nil {
			return nil, err
		}
		return openCopy(r.file, to)
	})
}

// lookAtFile shows the file itself, which cannot be written.
func (r *rescuer) lookAtFile() rescue.Way {
	return r.looking(text.WayLook, text.LookingFile, func() (*storage.Store, error) { return openToLook(r.file) })
}

// lookAtSalvaged shows what can be read of a damaged file.
func (r *rescuer) lookAtSalvaged() rescue.Way {
	return r.looking(text.WayLook, text.LookingSalvaged, func() (*storage.Store, error) {
		out, _, err := r.collect(false)
		if err != nil {
			return nil, err
		}
		return openToLook(out)
	})
}

// lookAtBackup shows the newest good copy, if there is one.
func (r *rescuer) lookAtBackup() []rescue.Way {
	b, ok := r.goodBackup()
	if !ok {
		return nil
	}
	return []rescue.Way{r.looking(text.WayLookBackup, text.LookingBackup, func() (*storage.Store, error) { return openToLook(b.Path) })}
}

func openToLook(file string) (*storage.Store, error) {
	return storage.Open(file, storage.Options{AppVersion: version, ReadOnly: true})
}

// scratch is an unused name in a folder that goes with the program.
func (p *program) scratch(name string) (string, error) {
	if p.copied == "" {
		folder, err := os.MkdirTemp("", copiesName)
		if err != nil {
			return "", fmt.Errorf("make a folder for copies: %w", err)
		}
		p.copied = folder
	}
	folder, err := os.MkdirTemp(p.copied, "")
	return filepath.Join(folder, name), err
}

// copyOut copies the data file, what lies beside it and belongs to it, its
// backups and the copies of damaged files into a new folder, and reads it back.
func (r *rescuer) copyOut(ctx context.Context, place string, tell model.Progress) (string, error) {
	stem := r.file[:len(r.file)-len(filepath.Ext(r.file))]
	files, err := beginning(stem)
	for _, folder := range []string{backupFolder(r.file), storage.DamagedFolder(r.file)} {
		more, moreErr := beginning(folder + string(filepath.Separator))
		files, err = append(files, more...), errors.Join(err, moreErr)
	}
	if err != nil {
		return "", fmt.Errorf("copy the data folder: %w", err)
	}
	to := filepath.Join(place, text.CopyOutName(r.options.Now()))
	if err := storage.CopyFiles(ctx, filepath.Dir(r.file), files, to, tell); err != nil {
		return "", fmt.Errorf("copy the data folder: %w", err)
	}
	r.log.Info("copied the data folder", "files", len(files))
	return to, nil
}

// beginning lists the files whose path begins with a stem; none when there is no
// such folder. A pattern would not do: the name of a folder may have brackets.
func beginning(stem string) ([]string, error) {
	folder, name := filepath.Split(stem)
	entries, err := os.ReadDir(filepath.Clean(folder))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var all []string
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), name) {
			all = append(all, filepath.Join(folder, e.Name()))
		}
	}
	return all, nil
}
