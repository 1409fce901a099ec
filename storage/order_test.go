package storage

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestOrderNumbersChangeAsLittleAsPossible(t *testing.T) {
	const step = orderStep
	for _, c := range []struct {
		name         string
		stored, want []int64
	}{
		{"none", nil, nil},
		{"new", []int64{0, 0, 0}, []int64{step, 2 * step, 3 * step}},
		{"as they stand", []int64{1, 5, 6}, []int64{1, 5, 6}},
		{"one more at the end", []int64{1, 5, 0}, []int64{1, 5, 5 + step}},
		{"one more at the front", []int64{0, 8}, []int64{4, 8}},
		{"two more between", []int64{10, 0, 0, 40}, []int64{10, 20, 30, 40}},
		{"the last to the front", []int64{40, 10, 20, 30}, []int64{5, 10, 20, 30}},
		{"the first to the end", []int64{20, 30, 40, 10}, []int64{20, 30, 40, 40 + step}},
		{"no room", []int64{1, 0, 2}, []int64{step, 2 * step, 3 * step}},
		{"no room at the end", []int64{maxOrder, 0}, []int64{step, 2 * step}},
		{"the same twice", []int64{7, 7}, []int64{3, 7}},
		{"nonsense", []int64{math.MinInt64, -1, math.MaxInt64}, []int64{step, 2 * step, 3 * step}},
	} {
		if got := orderNumbers(c.stored); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

func TestOrderNumbersAlwaysRise(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		numbers := orderNumbers(make([]int64, random.IntN(30)))
		for range 30 {
			if len(numbers) > 1 && random.IntN(2) == 0 { // move one
				from, to := random.IntN(len(numbers)), random.IntN(len(numbers))
				n := numbers[from]
				numbers = slices.Insert(slices.Delete(numbers, from, from+1), to, n)
			} else {
				numbers = slices.Insert(numbers, random.IntN(len(numbers)+1), random.Int64()>>random.IntN(64))
			}
			numbers = orderNumbers(numbers)
			last := int64(0)
			for _, n := range numbers {
				if n <= last || n > maxOrder {
					t.Fatalf("got %v", numbers)
				}
				last = n
			}
		}
	}
}
