package xlsx

import (
	"encoding/xml"
	"math"
	"strconv"
	"strings"
	"time"

	"sokehoach/app/opc"
)

// A cellKind is what the style of a cell makes of its number.
type cellKind uint8

const (
	asNumber cellKind = iota
	asDay
	asPercent
)

// said is what a cell says to its reader.
func (w *workbook) said(kind string, style int, value string) string {
	switch kind {
	case "s":
		if i, err := strconv.Atoi(value); err == nil && i >= 0 && i < len(w.strings) {
			return w.strings[i]
		}
		return ""
	case "inlineStr", "str", "e":
		return value
	case "b":
		if value == "1" {
			return "x" // as a clerk ticks a box
		}
		return ""
	case "d":
		if day, err := time.Parse("2006-01-02", value[:min(len(value), len("2006-01-02"))]); err == nil {
			return day.Format("02/01/2006")
		}
		return value
	}
	x, err := strconv.ParseFloat(value, 64)
	if err != nil || math.IsInf(x, 0) || math.IsNaN(x) {
		return value
	}
	k := asNumber
	if style >= 0 && style < len(w.kinds) {
		k = w.kinds[style]
	}
	switch k {
	case asDay:
		return w.day(x)
	case asPercent:
		return decimal(x*100) + "%"
	}
	return decimal(x)
}

// decimal writes a number with a comma, rounded to what Excel knows of it: fifteen
// digits, and no more than nine decimals.
func decimal(x float64) string {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 15, 64), 64)
	if err != nil {
		rounded = x
	}
	s := strconv.FormatFloat(rounded, 'f', -1, 64)
	if whole, rest, ok := strings.Cut(s, "."); ok && len(rest) > 9 {
		s = strings.TrimRight(strings.TrimRight(whole+"."+strconv.FormatFloat(rounded, 'f', 9, 64)[len(whole)+1:], "0"), ".")
	}
	return strings.Replace(s, ".", ",", 1)
}

// day is the day of a serial number: 1 is 1 January 1900, and a day of that year
// that never was counts too.
func (w *workbook) day(x float64) string {
	first := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if w.from04 {
		first = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	if x < 1 || x > 2_958_465 { // the last day of the year 9999
		return decimal(x)
	}
	return first.AddDate(0, 0, int(x)).Format("02/01/2006")
}

// readKinds reads what each style makes of a number.
func readKinds(parts opc.Parts, name string) ([]cellKind, error) {
	var out []cellKind
	own := map[string]cellKind{}
	err := parts.Each(name, func(t xml.Token, stack []xml.Name) error {
		e, ok := t.(xml.StartElement)
		switch {
		case !ok:
		case e.Name.Local == "numFmt":
			own[opc.Attribute(e, "numFmtId")] = kindOf(opc.Attribute(e, "formatCode"))
		case e.Name.Local == "xf" && has(stack, "cellXfs"):
			id := opc.Attribute(e, "numFmtId")
			k, known := own[id]
			if !known {
				k = builtIn(id)
			}
			out = append(out, k)
		}
		if len(out) > maxCells || len(own) > maxCells {
			return opc.TooLarge
		}
		return nil
	})
	return out, err
}

// builtIn are the formats that have a number only (ISO/IEC 29500-1, 18.8.30).
func builtIn(id string) cellKind {
	switch n, _ := strconv.Atoi(id); {
	case n >= 14 && n <= 17 || n == 22 || n >= 27 && n <= 36 || n >= 50 && n <= 58:
		return asDay
	case n == 9 || n == 10:
		return asPercent
	}
	return asNumber
}

// kindOf reads a format: what stands in quotes or brackets is no letter of it.
func kindOf(format string) cellKind {
	quoted, bracket := false, false
	for _, r := range strings.ToLower(format) {
		switch {
		case r == '"':
			quoted = !quoted
		case r == '[':
			bracket = true
		case r == ']':
			bracket = false
		case quoted || bracket:
		case r == 'd' || r == 'y':
			return asDay
		case r == '%':
			return asPercent
		case r == ';':
			return asNumber
		}
	}
	return asNumber
}
