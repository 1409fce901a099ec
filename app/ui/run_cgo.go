//go:build cgo

package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
)

// Run shows the window until it is closed.
func Run(o Options) error {
	fyneapp.SetMetadata(fyne.AppMetadata{
		ID: "vn.sokehoach", Name: "Sokehoach", Version: o.Version,
		Migrations: map[string]bool{"fyneDo": true},
	})
	w, err := New(fyneapp.New(), o)
	if err != nil {
		return fmt.Errorf("open the window: %w", err)
	}
	w.Fyne().ShowAndRun()
	return nil
}
