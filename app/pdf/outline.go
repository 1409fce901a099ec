package pdf

import "sokehoach/app/layout"

// outline gives the depth of every mark of the pages, from 0. None is more than
// one deeper than the mark before it, else the tree would have holes.
func outline(pages []layout.Page) []int {
	var levels []int
	deepest := 0
	for _, p := range pages {
		for _, m := range p.Marks {
			level := min(max(m.Level-1, 0), deepest)
			levels = append(levels, level)
			deepest = level + 1
		}
	}
	return levels
}

// children counts the entries directly below entry i.
func children(levels []int, i int) int {
	n := 0
	for _, level := range levels[i+1:] {
		if level <= levels[i] {
			break
		}
		if level == levels[i]+1 {
			n++
		}
	}
	return n
}

// tops counts the entries of the first level.
func tops(levels []int) int {
	n := 0
	for _, level := range levels {
		if level == 0 {
			n++
		}
	}
	return n
}
