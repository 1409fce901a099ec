package check

import (
	"slices"
	"strings"
)

// fits reports whether parts make another total that the sentence has before them:
// it may tell what was paid before it says what was assigned.
func (s claim) fits(parts []figure, low, high float64) bool {
	return slices.ContainsFunc(s.figures, func(f figure) bool {
		return f.to <= parts[0].from && f.unit == parts[0].unit && meets(low, high, f.low, f.high)
	})
}

// outside are the figures of a list that do not stand in brackets within it, which
// say more of one of them.
func (s claim) outside(list []figure) []figure {
	var out []figure
	for _, f := range list {
		between := s.text[list[0].from:f.from]
		if strings.Count(between, "(") <= strings.Count(between, ")") {
			out = append(out, f)
		}
	}
	return out
}

// change reports whether a figure says by how much something is more or less than
// before.
func (s claim) change(f figure) bool {
	up := s.up(f)
	return changeWords.before(up) && changeWords.before(noChange.Replace(up))
}

// noChange takes words away that speak of no change.
var noChange = strings.NewReplacer("đạt và vượt", "đạt", "đạt hoặc vượt", "đạt", "giảm nghèo", "", "giảm thiểu", "", "tăng cường", "", "tăng trưởng", "")

// alike is the total that parts are of: the last figure before them that counts the
// same, where there is one: "1.285 hộ với 6.120 khẩu, trong đó 812 hộ …".
func (s claim) alike(total *figure, part figure) *figure {
	if total == nil || part.unit == percent || total.unit == part.unit {
		return total
	}
	for i := range slices.Backward(s.figures) {
		if f := &s.figures[i]; f.to <= total.from && f.unit == part.unit {
			return f
		}
	}
	return total
}

// untilAnother are the figures of a list up to a clause that tells of something else.
func (s claim) untilAnother(list []figure) []figure {
	for i := 1; i < len(list); i++ {
		if _, clause, found := strings.Cut(s.text[list[i-1].to:list[i].from], ";"); found && anotherWords.in(clause) {
			return list[:i]
		}
	}
	return list
}

var anotherWords = wordsNear(0, "", "lũy kế|đến nay|đến ngày|đến hết")

// exclude reports whether what is in one part cannot be in another: peoples, kinds of
// animals and plants, and how poor a household is.
func (s claim) exclude(parts []figure) bool {
	peoples, poverty := 0, map[string]bool{}
	for i, p := range parts {
		from, to := 0, len(s.text)
		if i > 0 {
			from = parts[i-1].to
		}
		if i+1 < len(parts) {
			to = parts[i+1].from
		}
		around := clauseBefore(s.text[from:p.from]) + clauseOf(s.text[p.to:to])
		if strings.Contains(around, "dân tộc") && !strings.Contains(around, "thiểu số") {
			peoples++
		}
		for _, word := range []string{"cận nghèo", "thoát nghèo", "nghèo"} {
			if strings.Contains(around, word) {
				poverty[word] = true
				break
			}
		}
	}
	unit := parts[0].unit
	return unit == "con" || unit == "cây" || peoples == len(parts) || len(parts) > 1 && len(poverty) == len(parts)
}
