package docx

import "strings"

// Likeness from which two texts may be one that was corrected.
const alikeEnough = 0.4

// A vocabulary numbers words, so that they are compared as numbers.
type vocabulary map[string]int

func (v vocabulary) of(s string) []int {
	all := strings.Fields(s)
	out := make([]int, len(all))
	for i, w := range all {
		n, ok := v[w]
		if !ok {
			n = len(v)
			v[w] = n
		}
		out[i] = n
	}
	return out
}

// like is the share of words that two texts have in common, in order: 1 is equal.
func (m *matcher) like(a, b string) float64 {
	if a == b {
		return 1
	}
	return likeness(m.words.of(a), m.words.of(b))
}

func likeness(x, y []int) float64 {
	const most = 4_000_000 // what a person wrote is far below
	if len(x) == 0 || len(y) == 0 || len(x)*len(y) > most {
		return 0
	}
	row := make([]int, len(y)+1)
	for _, w := range x {
		diagonal := 0
		for j, v := range y {
			up := row[j+1]
			if w == v {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			diagonal = up
		}
	}
	return 2 * float64(row[len(y)]) / float64(len(x)+len(y))
}

// An item is what is compared by its words: a paragraph, or a row of a table.
type item struct {
	ids   []int
	text  string
	words []int
	row   bool
}

// items are the paragraphs and rows of a stretch that have no partner yet.
func items(from, to int, free func(int) bool, at func(int) (table, row int, text string), words vocabulary) []item {
	var out []item
	last := [2]int{-1, -1}
	for i := from; i < to; i++ {
		if !free(i) {
			last = [2]int{-1, -1}
			continue
		}
		t, r, s := at(i)
		if t != 0 && last == [2]int{t, r} {
			x := &out[len(out)-1]
			if x.ids = append(x.ids, i); x.text == "" || s == "" {
				x.text += s // cells of a merged one are empty, and no places
			} else {
				x.text += " | " + s
			}
		} else {
			out = append(out, item{ids: []int{i}, text: s, row: t != 0})
		}
		last = [2]int{t, r}
	}
	for i := range out {
		out[i].words = words.of(out[i].text)
	}
	return out
}

// aligned pairs two lists in order so that the sum of likeness is greatest. Texts
// that stand once in both are taken first, which leaves short stretches.
func aligned(a, b []item, like func(x, y item) float64) [][2]int {
	var out [][2]int
	fromA, fromB := 0, 0
	for _, e := range append(anchors(a, b), [2]int{len(a), len(b)}) {
		for _, f := range best(a[fromA:e[0]], b[fromB:e[1]], like) {
			out = append(out, [2]int{fromA + f[0], fromB + f[1]})
		}
		if e[0] < len(a) {
			out = append(out, e)
		}
		fromA, fromB = e[0]+1, e[1]+1
	}
	return out
}

// anchors are the longest run, in order, of texts that stand once in both.
func anchors(a, b []item) [][2]int {
	count, at := map[string][2]int{}, map[string]int{}
	for _, x := range a {
		n := count[x.text]
		count[x.text] = [2]int{n[0] + 1, n[1]}
	}
	for j, y := range b {
		n := count[y.text]
		count[y.text], at[y.text] = [2]int{n[0], n[1] + 1}, j
	}
	to := none(len(a))
	for i, x := range a {
		if count[x.text] == [2]int{1, 1} && x.row == b[at[x.text]].row {
			to[i] = at[x.text]
		}
	}
	var out [][2]int
	for _, i := range rising(to) {
		out = append(out, [2]int{i, to[i]})
	}
	return out
}

// best pairs what lies between two anchors.
func best(a, b []item, like func(x, y item) float64) [][2]int {
	const most = 250_000 // beyond, nobody could read the answer
	if len(a) == 0 || len(b) == 0 || len(a)*len(b) > most {
		return nil
	}
	sum := make([][]float64, len(a)+1)
	likes := make([][]float64, len(a))
	for i := range sum {
		sum[i] = make([]float64, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		likes[i] = make([]float64, len(b))
		for j := len(b) - 1; j >= 0; j-- {
			sum[i][j] = max(sum[i+1][j], sum[i][j+1])
			if s := like(a[i], b[j]); s >= alikeEnough {
				likes[i][j] = s
				sum[i][j] = max(sum[i][j], sum[i+1][j+1]+s)
			}
		}
	}
	var out [][2]int
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case likes[i][j] > 0 && sum[i][j] == sum[i+1][j+1]+likes[i][j]:
			out = append(out, [2]int{i, j})
			i, j = i+1, j+1
		case sum[i][j] == sum[i+1][j]:
			i++
		default:
			j++
		}
	}
	return out
}
