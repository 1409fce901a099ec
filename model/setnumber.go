package model

import "strings"

// SetNumber puts a number into the field of a path as a table prints it (số trong
// ô): a quantity, or money in triệu đồng, with the sign of a target; an empty text
// makes it unknown. False, and nothing is changed, where the field holds no one
// number: of several sources nobody knows which one is meant.
func SetNumber(d AnyDocument, path, text string) bool {
	r := newFieldReader(d)
	v := r.value(path)
	if !v.IsValid() || !v.CanAddr() {
		return false
	}
	amount := (*Opt[Amount])(nil)
	switch at := v.Addr().Interface().(type) {
	case *Opt[Quantity]:
		return setQuantity(r, path, at, text)
	case *Opt[Amount]:
		amount = at
	case *[]FundingLine:
		if len(*at) == 1 {
			amount = &(*at)[0].Amount
		}
	case *WorkCosts:
		if len(*at) == 1 {
			amount = &(*at)[0].Amount
		}
	}
	if amount == nil {
		return false
	}
	if text == "" {
		*amount = Opt[Amount]{}
		return true
	}
	read := ReadPastedNumbers([]string{text}, PasteRule{Unit: Million, Notation: VietnameseNotation}).Cells[0]
	if read.Err != nil || !read.Value.Known || read.Unit != 0 {
		return false
	}
	*amount = read.Value
	return true
}

// setQuantity puts a quantity, with its sign where the field has one beside it.
func setQuantity(r fieldReader, path string, at *Opt[Quantity], text string) bool {
	sign := ""
	for _, s := range []string{SignAtLeast, SignOver, SignAtMost, SignUnder} {
		if rest, ok := strings.CutPrefix(text, s); ok {
			sign, text = s, strings.TrimSpace(rest)
			break
		}
	}
	root, isTarget := strings.CutSuffix(path, ".target")
	beside := r.value(root + ".sign")
	has := isTarget && beside.IsValid()
	if sign != "" && !has {
		return false
	}
	value := Opt[Quantity]{}
	if text != "" {
		q, err := ParseQuantity(text)
		if err != nil {
			return false
		}
		value = Known(q)
	}
	if *at = value; has {
		beside.SetString(sign)
	}
	return true
}
