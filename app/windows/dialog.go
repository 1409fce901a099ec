package windows

// A Filter is a kind of file in a dialog: its name and a pattern, "*.pdf".
type Filter struct{ Name, Pattern string }

// A Question is what a dialog for files asks.
type Question struct {
	Title   string
	Filters []Filter
	Start   string // the folder to begin with
}
