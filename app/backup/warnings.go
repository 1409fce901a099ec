package backup

import "time"

// A Warning (cảnh báo) is something about the place of the data file, or about
// the computer, that puts the book at risk.
type Warning struct {
	Kind  WarningKind
	Name  string    // of the program that copies the folder to a cloud
	Bytes uint64    // left on the disk
	Since time.Time // what the clock should be after
}

// A WarningKind (loại cảnh báo) says what is the matter.
type WarningKind string

// The kinds of warnings.
const (
	WarnSynced    WarningKind = "synced"    // the folder is copied to a cloud
	WarnRemovable WarningKind = "removable" // the disk can be taken out
	WarnNetwork   WarningKind = "network"   // the disk is another computer's
	WarnReadOnly  WarningKind = "read-only" // the folder cannot be written to
	WarnSpace     WarningKind = "space"     // little space is left
	WarnClock     WarningKind = "clock"     // the clock runs before the last save
	WarnYear      WarningKind = "year"      // the clock shows a year that cannot be
)

// Facts (hiện trạng) are what is known of the data file and its place.
type Facts struct {
	Synced    string // the program that copies the folder to a cloud; empty: none known
	Removable bool
	Network   bool
	ReadOnly  bool
	Free      uint64    // bytes left on the disk; 0 is not known
	Size      uint64    // of the data file
	Now       time.Time // by the clock
	LastUsed  time.Time // of the last save; zero when there was none
}

// What counts as little space, and as a wrong clock.
const (
	leastFree   = 200 << 20 // bytes
	leastFiles  = 3         // copies of the file
	clockLeeway = 24 * time.Hour
	firstYear   = 2024
	lastYear    = 2100
)

// Warnings are what a clerk is told at the start; none when all is well.
func Warnings(f Facts) []Warning {
	var all []Warning
	warn := func(when bool, w Warning) {
		if when {
			all = append(all, w)
		}
	}
	warn(f.ReadOnly, Warning{Kind: WarnReadOnly})
	warn(f.Synced != "", Warning{Kind: WarnSynced, Name: f.Synced})
	warn(f.Removable, Warning{Kind: WarnRemovable})
	warn(f.Network, Warning{Kind: WarnNetwork})
	warn(f.Free > 0 && f.Free < max(leastFree, leastFiles*f.Size), Warning{Kind: WarnSpace, Bytes: f.Free})
	year := f.Now.Year()
	impossible := year < firstYear || year > lastYear
	warn(impossible, Warning{Kind: WarnYear})
	warn(!impossible && f.Now.Before(f.LastUsed.Add(-clockLeeway)), Warning{Kind: WarnClock, Since: f.LastUsed})
	return all
}
