package model

import "crypto/sha256"

// LineageID is what results of an indicator are kept under. One that was made before
// it had a lineage is known by its code in the catalogue, or by its name.
func (x PlanIndicator) LineageID() ID {
	if !x.Lineage.IsZero() {
		return x.Lineage
	}
	name := "code " + x.Indicator
	if x.Indicator == "" {
		name = "name " + Fold(x.Name)
	}
	sum := sha256.Sum256([]byte(name))
	return ID(sum[:16])
}

// Meets reports whether a result reaches the target.
func (x PlanIndicator) Meets(result Quantity) bool {
	switch x.Sign {
	case SignAtMost:
		return result <= x.Target.Value
	case SignUnder:
		return result < x.Target.Value
	case SignOver:
		return result > x.Target.Value
	}
	return result >= x.Target.Value
}
