package storage

import (
	"errors"
	"fmt"

	"sokehoach/model"
)

// A Diagnosis says what is wrong with a data file and what can be done about it.
type Diagnosis struct {
	Verification
	Kind    model.DamageKind // the worst that is wrong; empty when nothing is
	Newer   *model.NewerFile // the file is of a newer format: nothing is wrong with it
	Records Salvaged         // what Salvage would bring back from the file alone; none when it is sound

	CanPrevious bool // the state before the last save is whole: Previous brings it back
	CanSalvage  bool // Salvage brings back something
}

// Diagnose looks at a data file that is not open, whatever is in it, and changes
// nothing. An error means that it could not be looked at: it is missing, in use
// or cannot be read.
func Diagnose(path string) (Diagnosis, error) {
	var d Diagnosis
	var err error
	d.Verification, err = VerifyFile(path)
	if errors.As(err, &d.Newer) {
		return d, nil
	}
	if err != nil {
		return d, fmt.Errorf("diagnose data file: %w", err)
	}
	if d.Kind = d.worst(); d.Kind == "" {
		return d, nil
	}
	previous := newCollection()
	d.CanPrevious = reading(path, previous.takePrevious) == nil && len(d.Structure) > 0
	if c, err := collect(path, nil, false); err == nil {
		d.Records, d.CanSalvage = c.salvaged(), true
	}
	return d, nil
}

// worst is the kind of what matters most of what was found.
func (v Verification) worst() model.DamageKind {
	for _, d := range v.Structure {
		if d.Kind != model.DamageStranger {
			return d.Kind
		}
	}
	switch {
	case len(v.Damaged) > 0:
		return model.DamageRecord
	case !v.Sound():
		return model.DamageChanged
	}
	return ""
}
