package model

import (
	"encoding/json"
	"fmt"
	"strings"
)

// An Authority (quyền hạn ký) is one way to sign, PL I, II.7.b: the lines above
// the name, with {tập thể}, {cấp trưởng} and {chức vụ} where the office's
// collective, its chief's title and the signer's title go.
type Authority struct {
	Code   string   `json:"code"`
	Name   string   `json:"name"`
	Lines  []string `json:"lines"`
	Deputy string   `json:"deputy,omitempty"` // of a way in which the head signs: how a deputy does it

	Collective string `json:"collective,omitempty"` // of a way of one's own: how the same is done for a collective (TM.)
}

// Authorities (bảng quyền hạn ký) is the dictionary of a data file.
type Authorities struct {
	Version string      `json:"version"`
	Source  string      `json:"source"`
	From    Date        `json:"from,omitzero"`
	To      Date        `json:"to,omitzero"`
	List    []Authority `json:"authorities"`
}

// ParseAuthorities reads the data file and refuses one that could not print.
func ParseAuthorities(b []byte) (Authorities, error) {
	var a Authorities
	if err := json.Unmarshal(b, &a); err != nil {
		return a, fmt.Errorf("authorities: %w", err)
	}
	seen := map[string]bool{}
	for i, x := range a.List {
		if x.Code == "" || x.Name == "" || len(x.Lines) == 0 || seen[x.Code] {
			return a, fmt.Errorf("authorities[%d]: code, name or lines missing or repeated", i)
		}
		seen[x.Code] = true
	}
	for i, x := range a.List {
		if x.Deputy != "" && !seen[x.Deputy] {
			return a, fmt.Errorf("authorities[%d]: no way to sign %q", i, x.Deputy)
		}
		if x.Collective != "" && !seen[x.Collective] {
			return a, fmt.Errorf("authorities[%d]: no way to sign %q", i, x.Collective)
		}
	}
	if len(a.List) == 0 || a.Version == "" || a.Source == "" {
		return a, fmt.Errorf("authorities: version, source or list missing")
	}
	return a, nil
}

// Find gives the authority of a code, and false when there is none.
func (a Authorities) Find(code string) (Authority, bool) {
	for _, x := range a.List {
		if x.Code == code {
			return x, true
		}
	}
	return Authority{}, false
}

// deputyWord is what the title of a deputy begins with.
const deputyWord = "pho "

// ForTitle is the way to sign of a code as it is for a signer's title: a deputy
// signs in place of the head (KT.), a head does not (PL I, II.7.b). Any other way
// and a title that is not known stay as they are.
func (a Authorities) ForTitle(code, title string) string {
	deputy := strings.HasPrefix(Fold(title)+" ", deputyWord)
	for _, x := range a.List {
		switch {
		case title == "" || x.Deputy == "":
		case deputy && x.Code == code:
			return x.Deputy
		case !deputy && x.Deputy == code:
			return x.Code
		}
	}
	return code
}

// Fill gives the printed lines, in capitals, for an office and a signer's title.
func (a Authority) Fill(o Office, title string) []string {
	r := strings.NewReplacer("{tập thể}", o.Signs, "{cấp trưởng}", o.Chief, "{chức vụ}", title)
	var lines []string
	for _, l := range a.Lines {
		lines = append(lines, strings.ToUpper(CleanLine(r.Replace(l))))
	}
	return lines
}
