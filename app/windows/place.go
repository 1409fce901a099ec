package windows

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A PlaceKind says what may go wrong with a file in a place.
type PlaceKind int

// Kinds of places, the most dangerous for a data file last.
const (
	Ordinary  PlaceKind = iota
	Removable           // pulled out while it is written
	Network             // locks and flushes cannot be trusted
	Synced              // another program copies and replaces files
	ReadOnly            // nothing can be written
)

// A Place is where a file lies or is going to lie.
type Place struct {
	Kind    PlaceKind
	Service string // of a Synced place: "OneDrive"
	Free    int64  // bytes; -1 when not known
}

// PlaceOf looks at the folder of a path, or at the nearest above it that is
// there. A folder that cannot be written is ReadOnly whatever else it is.
func PlaceOf(path string) (Place, error) {
	folder, err := nearestFolder(path)
	if err != nil {
		return Place{}, err
	}
	kind, free, err := volumeOf(folder)
	if err != nil {
		return Place{}, err
	}
	place := Place{Kind: kind, Free: free}
	if service := syncedBy(folder); service != "" {
		place.Kind, place.Service = Synced, service
	}
	if !writable(folder) {
		place.Kind = ReadOnly
	}
	return place, nil
}

func nearestFolder(path string) (string, error) {
	folder, err := filepath.Abs(path)
	for err == nil {
		if info, err := os.Stat(folder); err == nil && info.IsDir() {
			return folder, nil
		}
		parent := filepath.Dir(folder)
		if parent == folder {
			return "", os.ErrNotExist
		}
		folder = parent
	}
	return "", err
}

// writable tries it: rights on Windows are too many to be read.
func writable(folder string) bool {
	file, err := os.CreateTemp(folder, ".sokehoach-*")
	if err != nil {
		return false
	}
	return errors.Join(file.Close(), os.Remove(file.Name())) == nil
}

// syncServices are the beginnings of the names of folders that a program keeps
// the same on several computers. Zalo replaces what it has received.
var syncServices = []struct{ folder, service string }{
	{"onedrive", "OneDrive"},
	{"google drive", "Google Drive"},
	{"googledrive", "Google Drive"},
	{"my drive", "Google Drive"},
	{"dropbox", "Dropbox"},
	{"zalo", "Zalo"},
	{"icloud", "iCloud"},
}

// syncedBy names the service in whose folder a folder lies, or nothing.
func syncedBy(folder string) string {
	for _, variable := range []string{"OneDrive", "OneDriveConsumer", "OneDriveCommercial"} {
		if root := os.Getenv(variable); root != "" && inside(folder, root) {
			return "OneDrive"
		}
	}
	for _, name := range strings.FieldsFunc(strings.ToLower(folder), isSeparator) {
		i := slices.IndexFunc(syncServices, func(s struct{ folder, service string }) bool {
			return strings.HasPrefix(name, s.folder)
		})
		if i >= 0 {
			return syncServices[i].service
		}
	}
	return ""
}

func isSeparator(r rune) bool { return r == '/' || r == '\\' }

func inside(folder, root string) bool {
	way, err := filepath.Rel(foldPath(root), foldPath(folder))
	return err == nil && filepath.IsLocal(way)
}
