package app

import (
	"math"
	"unicode/utf8"

	"sokehoach/model"
)

// preferencesSetting is under which the preferences are kept.
const preferencesSetting = "preferences"

// Preferences (tùy chọn) are what a clerk has chosen for the program, and the
// window as it was left. What is zero was never chosen.
type Preferences struct {
	Zoom        int    `json:"zoom,omitempty"`        // in hundredths
	Clerk       string `json:"clerk,omitempty"`       // the name in the history
	SecondPlace string `json:"secondPlace,omitempty"` // a folder for copies of backups
	Width       int    `json:"width,omitempty"`       // of the window, in points
	Height      int    `json:"height,omitempty"`
	Placed      bool   `json:"placed,omitempty"` // where it stood is known:
	Left        int    `json:"left,omitempty"`   // in dots of all screens
	Top         int    `json:"top,omitempty"`
	Maximised   bool   `json:"maximised,omitempty"`
}

// Preferences are what the book keeps of them; where that cannot be read nothing
// was chosen.
func (d *Desk) Preferences() Preferences {
	var p Preferences
	if known, err := d.store.Setting(preferencesSetting, &p); !known || err != nil {
		return Preferences{}
	}
	return p.possible()
}

// possible leaves out what no screen and no clerk has: anybody may have put it into
// the file, and a window takes memory for each of its dots.
func (p Preferences) possible() Preferences {
	const widest, largest = 8192, 400
	if p.Width < 0 || p.Height < 0 || p.Width > widest || p.Height > widest {
		p.Width, p.Height = 0, 0
	}
	if max(p.Left, -p.Left, p.Top, -p.Top) > 4*widest || p.Left == math.MinInt || p.Top == math.MinInt {
		p.Placed, p.Left, p.Top = false, 0, 0
	}
	if p.Zoom < 0 || p.Zoom > largest {
		p.Zoom = 0
	}
	if utf8.RuneCountInString(p.Clerk) > model.LongestName {
		p.Clerk = ""
	}
	if len(p.SecondPlace) > model.LongestText {
		p.SecondPlace = ""
	}
	return p
}

// KeepPreferences puts them into the book.
func (d *Desk) KeepPreferences(p Preferences) error {
	return d.store.PutSetting(preferencesSetting, p)
}
