package model

import (
	"encoding/json"
	"fmt"
)

// SumLimits (ngưỡng số tiền) are sums above which money is rather a slip of the
// keys than a commune's.
type SumLimits struct {
	ID       string `json:"id"`
	Version  string `json:"version"`
	Source   string `json:"source"`
	From     Date   `json:"from"`
	Activity Amount `json:"activity"`
	Plan     Amount `json:"plan"`
}

// ParseSumLimits reads a data file and refuses one that lacks anything.
func ParseSumLimits(b []byte) (SumLimits, error) {
	var l SumLimits
	if err := json.Unmarshal(b, &l); err != nil {
		return l, fmt.Errorf("sum limits: %w", err)
	}
	if l.ID == "" || l.Version == "" || l.Source == "" || l.Activity <= 0 || l.Plan < l.Activity {
		return l, fmt.Errorf("sum limits: id, version, source, activity or plan missing")
	}
	return l, nil
}
