package app

// printersSetting is under which the printers are kept.
const printersSetting = "printers"

// Printers are how the clerk printed on paper so far.
type Printers struct {
	Last   string                  `json:"last,omitempty"` // the printer that was used last
	Habits map[string]PrinterHabit `json:"habits,omitempty"`
}

// A PrinterHabit (cách in) is how the clerk printed on one printer last.
type PrinterHabit struct {
	Duplex   bool   `json:"duplex,omitempty"`
	Tray     string `json:"tray,omitempty"`
	Pictures bool   `json:"pictures,omitempty"`
	Settings []byte `json:"settings,omitempty"` // what its own dialog gave
}

// Printers are what the book keeps of them; where that cannot be read nothing was
// printed yet.
func (d *Desk) Printers() Printers {
	var p Printers
	if known, err := d.store.Setting(printersSetting, &p); !known || err != nil {
		return Printers{}
	}
	return p
}

// PrintedOn puts into the book how the clerk printed on a printer.
func (d *Desk) PrintedOn(name string, h PrinterHabit) error {
	p := d.Printers()
	if p.Habits == nil {
		p.Habits = map[string]PrinterHabit{}
	}
	p.Last, p.Habits[name] = name, h
	return d.store.PutSetting(printersSetting, p)
}
