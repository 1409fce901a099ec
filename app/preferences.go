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

// ReadPreferences gives what a book keeps of them; where that cannot be read
// nothing was chosen.
func ReadPreferences(s Store) Preferences {
	var p Preferences
	if known, err := s.Setting(preferencesSetting, &p); !known || err != nil {
		return Preferences{}
	}
	return p
}

// KeepPreferences puts them into a book.
func KeepPreferences(s Store, p Preferences) error { return s.PutSetting(preferencesSetting, p) }
