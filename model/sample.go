package model

import (
	"encoding/json"
	"fmt"
)

// A Sample (sổ mẫu) is a book with its documents, as shipped to be looked at.
type Sample struct {
	Version string `json:"version"`
	Name    string `json:"name"`
	Source  string `json:"source"`
	Book    Book   `json:"book"`
	Plans   []Plan `json:"plans"`
}

// ParseSample reads a sample and refuses one whose plans could not be stored.
func ParseSample(b []byte) (Sample, error) {
	var s Sample
	if err := json.Unmarshal(b, &s); err != nil {
		return s, fmt.Errorf("sample: %w", err)
	}
	for i, p := range s.Plans {
		if p.ID.IsZero() || s.Book.Office(p.Office).Name == "" {
			return s, fmt.Errorf("sample: plans[%d] has no id or no office", i)
		}
	}
	return s, nil
}
