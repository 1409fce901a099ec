package model

import (
	"encoding/json"
	"fmt"
)

// A Wording (từ ngữ) is what the rules on a text have to know of the language.
// All words are in small letters.
type Wording struct {
	Version           string   `json:"version"`
	Source            string   `json:"source"`
	Doubled           []string `json:"doubled"`           // từ láy: dần, whose double dần dần is right
	Compounds         []string `json:"compounds"`         // từ ghép whose last syllable may begin the next word: người dân | dân tộc
	DoubledBeforeYear []string `json:"doubledBeforeYear"` // of these the double is wrong before a year: năm năm 2024
	Earlier           []string `json:"earlier"`           // a sentence with one of these may tell of an earlier year
	Later             []string `json:"later"`             // … of a later one
	PastParts         []string `json:"pastParts"`         // a part whose heading has one of these tells of earlier years
	Former            []string `json:"former"`            // before a name: it is an old one, and known as such
	FormerBehind      []string `json:"formerBehind"`      // … behind it
}

// ParseWording reads the data file and refuses one that lacks a list.
func ParseWording(b []byte) (Wording, error) {
	var w Wording
	if err := json.Unmarshal(b, &w); err != nil {
		return w, fmt.Errorf("wording: %w", err)
	}
	if w.Version == "" || w.Source == "" {
		return w, fmt.Errorf("wording: version or source missing")
	}
	for name, list := range map[string][]string{
		"doubled": w.Doubled, "compounds": w.Compounds, "doubledBeforeYear": w.DoubledBeforeYear, "earlier": w.Earlier,
		"later": w.Later, "pastParts": w.PastParts, "former": w.Former, "formerBehind": w.FormerBehind,
	} {
		if len(list) == 0 {
			return w, fmt.Errorf("wording: %s missing", name)
		}
	}
	return w, nil
}
