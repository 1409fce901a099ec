package model

import (
	"cmp"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A Ranking (thứ bậc văn bản) is the order in which grounds are cited, highest
// first, of a data file.
type Ranking struct {
	Version string `json:"version"`
	Source  string `json:"source"`
	Ranks   []Rank `json:"ranks"`
}

// A Rank (bậc của văn bản) is one step of it: documents of some kinds, by some
// issuers when they are named. Neighbours of one name are one rank.
type Rank struct {
	Name    string   `json:"name"`
	Kinds   []string `json:"kinds"`
	Issuers []string `json:"issuers,omitempty"` // what the issuer's name begins with; none: any
}

// ParseRanking reads the data file and refuses one that ranks nothing.
func ParseRanking(b []byte) (Ranking, error) {
	var r Ranking
	if err := json.Unmarshal(b, &r); err != nil {
		return r, fmt.Errorf("ranking: %w", err)
	}
	for i, x := range r.Ranks {
		if x.Name == "" || len(x.Kinds) == 0 || slices.Contains(x.Issuers, "") {
			return r, fmt.Errorf("ranks[%d]: name, kinds or issuer missing", i)
		}
	}
	if len(r.Ranks) == 0 || r.Version == "" || r.Source == "" {
		return r, fmt.Errorf("ranking: version, source or ranks missing")
	}
	return r, nil
}

// A RankedGround (căn cứ đã xếp bậc) is a line of grounds with what orders it.
type RankedGround struct {
	Ground Ground // of the book, or as it was read from the clerk's text
	Rank   string // its name; empty: it has none, and stands where it stands
	step   int
	day    Date
}

// After reports whether g is cited behind h.
func (g RankedGround) After(h RankedGround) bool { return g.compare(h) > 0 }

func (g RankedGround) compare(h RankedGround) int {
	if c := cmp.Compare(g.step, h.step); c != 0 {
		return c
	}
	switch {
	case g.day.Before(h.day):
		return -1
	case h.day.Before(g.day):
		return 1
	}
	return 0
}

// Lines reads and ranks the grounds of a plan. Only those that it rests on are
// ranked: what it carries out (Thực hiện) or who asked for it stands elsewhere.
// One without a full day counts as issued with the one of its rank before it.
func (r Ranking) Lines(lines []GroundLine, b Book) []RankedGround {
	out := make([]RankedGround, len(lines))
	last := map[int]Date{}
	for i, l := range lines {
		g, rests := b.Ground(l.Ground), l.Lead == "" || l.Lead == GroundLead
		if l.Ground.IsZero() {
			text, led := strings.CutPrefix(l.Text, GroundLead+" ")
			g, rests = r.read(text), l.Lead == GroundLead || l.Lead == "" && led
		}
		out[i].Ground = g
		step := slices.IndexFunc(r.Ranks, func(x Rank) bool { return x.holds(g) })
		if step < 0 || !rests {
			continue
		}
		for step > 0 && r.Ranks[step-1].Name == r.Ranks[step].Name {
			step--
		}
		if g.Issued.Full() {
			last[step] = g.Issued
		}
		out[i].Rank, out[i].step, out[i].day = r.Ranks[step].Name, step, last[step]
	}
	return out
}

// Sorted are the lines in their order; those that have no rank keep their
// places.
func (r Ranking) Sorted(lines []GroundLine, b Book) []GroundLine {
	type ranked struct {
		line GroundLine
		by   RankedGround
	}
	var all []ranked
	var places []int
	for i, g := range r.Lines(lines, b) {
		if g.Rank != "" {
			all, places = append(all, ranked{lines[i], g}), append(places, i)
		}
	}
	slices.SortStableFunc(all, func(x, y ranked) int { return x.by.compare(y.by) })
	out := slices.Clone(lines)
	for i, at := range places {
		out[at] = all[i].line
	}
	return out
}

func (x Rank) holds(g Ground) bool {
	if !slices.Contains(x.Kinds, g.Kind) {
		return false
	}
	issuer := Fold(g.Issuer) + " "
	return len(x.Issuers) == 0 || slices.ContainsFunc(x.Issuers, func(s string) bool { return strings.HasPrefix(issuer, Fold(s)+" ") })
}

// GroundLead is the word that a ground of the book begins with.
const GroundLead = "Căn cứ"

var (
	citedNumber = regexp.MustCompile(`số:? ?(\d[\p{L}\d/&-]*)`)
	citedDay    = regexp.MustCompile(`ngày (\d{1,2})(?:/| tháng )(\d{1,2})(?:/| năm )(\d{4})`)
)

// read finds kind, number, day and issuer in a citation that a clerk typed; what
// is not there stays empty, and the mark at its end is none of it.
func (r Ranking) read(text string) Ground {
	var g Ground
	text = TrimEnd(text)
	for _, x := range r.Ranks {
		for _, k := range x.Kinds {
			if strings.HasPrefix(text, k+" ") && len(k) > len(g.Kind) {
				g.Kind = k
			}
		}
	}
	if m := citedNumber.FindStringSubmatch(text); m != nil {
		g.Number = m[1]
	}
	if m := citedDay.FindStringSubmatch(text); m != nil {
		day, _ := strconv.Atoi(m[1])
		month, _ := strconv.Atoi(m[2])
		year, _ := strconv.Atoi(m[3])
		if d := (Date{Year: year, Month: month, Day: day}); d.Valid() {
			g.Issued = d
		}
	}
	_, g.Issuer, _ = strings.Cut(text, " của ")
	return g
}
