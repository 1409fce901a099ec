package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// How the clerk wants the window to be painted.
const (
	displayAuto       = "auto"
	displayCompatible = "compatible" // without OpenGL
)

// A display is the setting of how the window is painted. It lies in a file of
// its own beside the book, since it is needed before the book is open and there
// is a window.
type display struct{ folder string }

func (d display) file() string { return filepath.Join(d.folder, "display.json") }

// displayFile is what the file holds.
type displayFile struct {
	Mode string `json:"mode"`
}

// get is the setting; a file that is missing or broken says nothing.
func (d display) get() string {
	text, err := os.ReadFile(d.file())
	if err != nil {
		return displayAuto
	}
	var kept displayFile
	if json.Unmarshal(text, &kept) != nil || kept.Mode != displayCompatible {
		return displayAuto
	}
	return displayCompatible
}

// set keeps the setting for the next start. Who chooses the automatic way wants
// OpenGL to be tried again.
func (d display) set(mode string) error {
	if mode != displayAuto && mode != displayCompatible {
		return fmt.Errorf("set the display: no mode %q", mode)
	}
	text, err := json.Marshal(displayFile{mode})
	if err != nil {
		return err
	}
	if err := replaceFile(d.file(), text); err != nil {
		return fmt.Errorf("keep the display: %w", err)
	}
	if mode == displayAuto {
		return startMark(d).trust()
	}
	return nil
}

// replaceFile writes a file that is either the old or the new one, whatever
// happens in between.
func replaceFile(path string, text []byte) error {
	file, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	_, err = file.Write(text)
	if err = errors.Join(err, file.Sync(), file.Close()); err == nil {
		err = os.Rename(file.Name(), path)
	}
	if err != nil {
		_ = os.Remove(file.Name()) // what is left of it is of no use
	}
	return err
}
