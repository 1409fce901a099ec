package app

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
	return p
}

// KeepPreferences puts them into the book.
func (d *Desk) KeepPreferences(p Preferences) error {
	return d.store.PutSetting(preferencesSetting, p)
}
