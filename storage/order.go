package storage

import (
	"cmp"
	"slices"
)

// The order numbers of siblings rise in their order, with room between them, so
// that one sibling can be put anywhere without a change to the others. They
// stay well below 2^53, up to which every reader of JSON is exact.
const (
	orderStep = 1 << 20
	maxOrder  = 1 << 52
)

// orderNumbers gives every sibling its order number, where stored are the numbers
// that they have so far, 0 for none. As many as possible stay as they are.
func orderNumbers(stored []int64) []int64 {
	keep := longestRise(stored)
	numbers := slices.Clone(stored)
	last := int64(0)
	for i := 0; i < len(numbers); {
		if keep[i] {
			last = numbers[i]
			i++
			continue
		}
		end := i
		for end < len(numbers) && !keep[end] {
			end++
		}
		gap := int64(orderStep)
		if end < len(numbers) {
			gap = (numbers[end] - last) / int64(end-i+1)
		}
		if gap == 0 || last > maxOrder-gap*int64(end-i) {
			return newOrderNumbers(len(numbers))
		}
		for ; i < end; i++ {
			last += gap
			numbers[i] = last
		}
	}
	return numbers
}

// newOrderNumbers numbers n siblings afresh.
func newOrderNumbers(n int) []int64 {
	numbers := make([]int64, n)
	for i := range numbers {
		numbers[i] = int64(i+1) * orderStep
	}
	return numbers
}

// longestRise marks the most numbers that can stay because they rise already.
func longestRise(numbers []int64) []bool {
	var ends []int // where the rises of length 1, 2, 3 … end that end lowest
	before := make([]int, len(numbers))
	for i, n := range numbers {
		if n <= 0 || n > maxOrder {
			continue
		}
		at, _ := slices.BinarySearchFunc(ends, n, func(end int, n int64) int { return cmp.Compare(numbers[end], n) })
		before[i] = -1
		if at > 0 {
			before[i] = ends[at-1]
		}
		if at == len(ends) {
			ends = append(ends, i)
		} else {
			ends[at] = i
		}
	}
	keep := make([]bool, len(numbers))
	if len(ends) > 0 {
		for i := ends[len(ends)-1]; i >= 0; i = before[i] {
			keep[i] = true
		}
	}
	return keep
}
