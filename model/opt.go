package model

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
)

// An Opt (giá trị có thể chưa biết) is a number that may be unknown, which is
// not 0: an unknown part makes a sum unknown. It is stored as the number or as
// null.
type Opt[T any] struct {
	Value T
	Known bool
}

// Known makes a known value.
func Known[T any](v T) Opt[T] { return Opt[T]{v, true} }

// MarshalJSON writes the value or null.
func (o Opt[T]) MarshalJSON() ([]byte, error) {
	if !o.Known {
		return []byte("null"), nil
	}
	return json.Marshal(o.Value)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (o *Opt[T]) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*o = Opt[T]{}
		return nil
	}
	o.Known = true
	return json.Unmarshal(b, &o.Value)
}

// A Quantity (số lượng) counts in thousandths, so that 1,5 km is exact.
type Quantity int64

// Whole is a quantity of n, or the nearest that there is.
func Whole(n int64) Quantity {
	const most = math.MaxInt64 / 1000
	return Quantity(min(max(n, -most), most) * 1000)
}

// Format writes the quantity with points and comma, without trailing zeros.
func (q Quantity) Format() string { return Amount(q).Format(1000, 3) }

// Count is Format as administrative prose writes it: whole numbers below 10
// with a zero, "01 mô hình".
func (q Quantity) Count() string {
	if q >= 0 && q < 10_000 && q%1000 == 0 {
		return "0" + strconv.FormatInt(int64(q/1000), 10)
	}
	return q.Format()
}

const (
	errQuantityForm  = InputError("Số lượng chỉ gồm chữ số, dấu chấm phân cách hàng nghìn và dấu phẩy thập phân, ví dụ 1.500 hoặc 12,5.")
	errQuantityParts = InputError("Số lượng có nhiều nhất ba chữ số sau dấu phẩy.")
	errQuantityBig   = InputError("Số lượng quá lớn.")
	errCountForm     = InputError("Số này chỉ gồm chữ số và dấu chấm phân cách hàng nghìn, ví dụ 1.234.")
	errCountParts    = InputError("Số này là số nguyên, không có phần lẻ.")
)

// ParseQuantity reads what clerks type, under the rules of ParseAmount. The unit
// of a quantity stands elsewhere: "12 hộ" is 12.
func ParseQuantity(s string) (Quantity, error) {
	a, err := parseFigure(withoutUnit(s), 1000)
	switch err {
	case errAmountForm:
		err = errQuantityForm
	case errAmountParts:
		err = errQuantityParts
	case errAmountBig:
		err = errQuantityBig
	}
	return Quantity(a), err
}

// ParseCount reads a whole number of people or things as typed, under the same
// rules.
func ParseCount(s string) (int64, error) {
	a, err := parseFigure(withoutUnit(s), Dong)
	switch err {
	case errAmountForm:
		err = errCountForm
	case errAmountParts:
		err = errCountParts
	case errAmountBig:
		err = errQuantityBig
	}
	return int64(a), err
}

// withoutUnit is a figure of things without the unit behind it: a word that stands
// apart, or one that follows a figure so on paper. A letter that a keyboard has
// left at a figure is neither, and a word of money is no unit of things.
func withoutUnit(s string) string {
	figure, words := cutWords(s)
	if _, money := moneyWord(words); words == "" || money {
		return strings.ReplaceAll(CleanLine(s), " ", "")
	}
	if apart := strings.LastIndex(strings.ToLower(CleanLine(s)), " "+firstRune(words)); apart >= 0 || unitWord(words) {
		return figure
	}
	return strings.ReplaceAll(CleanLine(s), " ", "")
}

func firstRune(s string) string {
	for _, r := range s {
		return string(r)
	}
	return ""
}

// unitWord reports whether a word is written at a figure without a space.
func unitWord(s string) bool {
	switch s {
	case "hộ", "người", "km", "m", "m2", "m²", "m3", "m³", "ha", "kg", "con", "cây", "bộ", "lớp", "nhà":
		return true
	}
	return false
}

// A Tally (số cộng) is a sum that knows whether a part of it is unknown.
type Tally struct {
	Sum     Amount
	Parts   int
	Unknown int
}

// Add counts one part.
func (t *Tally) Add(a Opt[Amount]) {
	if a.Known {
		t.AddTally(Tally{Sum: a.Value, Parts: 1})
	} else {
		t.AddTally(Tally{Parts: 1, Unknown: 1})
	}
}

// AddTally counts all parts of another sum. What makes the sum greater than any
// amount counts as unknown.
func (t *Tally) AddTally(o Tally) {
	t.Parts += o.Parts
	t.Unknown += o.Unknown
	if sum := t.Sum + o.Sum; (sum > t.Sum) == (o.Sum > 0) {
		t.Sum = sum
	} else {
		t.Unknown++
	}
}

// Total is the sum: unknown when a part is unknown or there is none.
func (t Tally) Total() Opt[Amount] {
	if t.Parts == 0 || t.Unknown > 0 {
		return Opt[Amount]{}
	}
	return Known(t.Sum)
}
