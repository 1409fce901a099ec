package model

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"sokehoach/assets"
)

func forms(t *testing.T) Forms {
	t.Helper()
	f, err := ParseForms(assets.Forms())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestTheFormsHaveTheColumnsThatAreFilled(t *testing.T) {
	for code, keys := range map[string]string{
		"01": "number name places scale years decision cost.total cost.central cost.local cost.other mediumTerm assignedBefore disbursedBefore " +
			"plan.total plan.central plan.local plan.other carried.total carried.central carried.local usable.total investor note",
		"02": "number name carries supports places target unit quantity norm plan.total plan.central plan.local plan.other " +
			"carried.total carried.central carried.local usable.total moneyState months note",
		"04": "number name unit programmeTarget lastYear target note",
	} {
		f, ok := forms(t).Form(code)
		var got []string
		for _, c := range f.Columns {
			got = append(got, c.Key)
		}
		if !ok || strings.Join(got, " ") != keys {
			t.Errorf("%s has %v, want %s", code, got, keys)
		}
	}
	if _, ok := forms(t).Form("99"); ok {
		t.Error("form 99 was found")
	}
}

func TestTheFormsSayWhichMoneyTheyList(t *testing.T) {
	for code, want := range map[string]CapitalRole{"01": Investment, "02": Recurrent, "04": ""} {
		f, _ := forms(t).Form(code)
		if f.Role != want {
			t.Errorf("%s lists %q, want %q", code, f.Role, want)
		}
		if want != "" && (f.Money != Million || f.UnitLine != "Đơn vị tính: "+f.Money.Name()) {
			t.Errorf("%s counts in %s and says %q", code, f.Money.Name(), f.UnitLine)
		}
	}
}

// Landscape A4 leaves 252 mm between margins of 30 and 15, portrait 165.
func TestTheColumnsFillTheirSheet(t *testing.T) {
	for _, f := range forms(t).List {
		measure, sum := 165.0, 0.0
		if f.Landscape {
			measure = 252
		}
		for _, c := range f.Columns {
			sum += c.WidthMM
		}
		if sum > measure+1e-9 || sum < measure-0.5 {
			t.Errorf("%s is %.2f mm wide, its sheet has %.0f", f.Code, sum, measure)
		}
	}
}

// emOf estimates a word without the tables of a typeface, a little above what
// Times New Roman needs: half an em for a letter or digit, a quarter for a
// mark, seven tenths for a capital but I; bold is wider by a twentieth. The page
// itself is measured where fonts are known.
func emOf(word string, bold bool) float64 {
	em := 0.0
	for _, r := range word {
		switch {
		case r == 'I':
			em += 0.37
		case unicode.IsUpper(r):
			em += 0.7
		case unicode.IsLetter(r), unicode.IsDigit(r):
			em += 0.5
		case r == '=' || r == '+' || r == '≥':
			em += 0.6
		default:
			em += 0.25
		}
	}
	if bold {
		em *= 1.05
	}
	return em
}

// What a cell's width loses to the space beside its text and to a rule: twice
// 2.5 pt and half a point.
const cellPadMM = 5.5 * 25.4 / 72

// Widths are wishes for type that is readable, as long as a form has no more columns
// than find room then; else for the type of its sample.
func TestEveryColumnHoldsItsLongestWords(t *testing.T) {
	sizes := map[string]float64{"01": 7.5}
	typical := map[string]string{
		"number": "1.1", "name": "nghiệp trường", "places": "Chải, Phài", "scale": "1.250 trình", "years": "2023-2024",
		"decision": "1546/QĐ-UBND 15/12/2023", "investor": "UBND Phài", "note": "chuyển thành", "carries": "UBND Trường",
		"supports": "UBND Trường", "target": "nghèo", "unit": "người", "moneyState": "giao kiến", "months": "tháng 10-12",
		"programmeTarget": "3%/năm", "lastYear": "99,95", "quantity": "1.250,5",
		"cost.total": "12.345,6", "plan.total": "12.345,6", "cost.central": "12.345,6", "plan.central": "12.345,6",
		"disbursedBefore": "2.142,35", "usable.total": "12.345,6", "money.old": "12.345,6", "money.new": "12.345,6",
	}
	for _, f := range forms(t).List {
		for _, c := range f.Columns {
			room := (c.WidthMM - cellPadMM) / (cmp.Or(sizes[f.Code], 9) * 25.4 / 72)
			heading := f.Words(c.Head[len(c.Head)-1], 2024, catalogue(t))
			words := map[string]bool{}
			for _, w := range append(strings.Fields(heading), strings.Fields(c.Index)...) {
				words[w] = true
			}
			for _, w := range strings.Fields(typical[c.Key]) {
				words[w] = false
			}
			if c.Kind == NumberColumn {
				words["VIII"] = true
			}
			if c.Kind == MoneyColumn {
				words["1.250,5"] = false
			}
			for w, bold := range words {
				if em := emOf(w, bold); em > room {
					t.Errorf("%s %s: %q needs %.2f em, there are %.2f", f.Code, c.Key, w, em, room)
				}
			}
		}
	}
}

// An index such as 7 = 8 + 9 + 10 must add up the columns to its right that
// share its money, what may be used is the year's and what is carried over, and
// every column has its own number. Of carried-over money not every source has a
// column, so its total is no sum of columns.
func TestIndexesCountTheColumnsAndTheirSums(t *testing.T) {
	sum := regexp.MustCompile(`^(\d+) = (\d+) \+ (\d+) \+ (\d+)$`)
	for _, f := range forms(t).List {
		for i, c := range f.Columns {
			number, _, formula := strings.Cut(c.Index, " = ")
			if number != strconv.Itoa(i+1) {
				t.Errorf("%s %s: index %q, want %d", f.Code, c.Key, c.Index, i+1)
			}
			money, total := strings.CutSuffix(c.Key, ".total")
			total = total && money != "carried"
			if money == "usable" {
				if want := fmt.Sprintf("%d = %d + %d", i+1, columnAt(f, "plan.total"), columnAt(f, "carried.total")); c.Index != want {
					t.Errorf("%s %s: index %q, want %q", f.Code, c.Key, c.Index, want)
				}
				continue
			}
			if total != formula {
				t.Errorf("%s %s: index %q", f.Code, c.Key, c.Index)
			}
			if !total {
				continue
			}
			m := sum.FindStringSubmatch(c.Index)
			for k, group := range []SourceGroup{Central, Local, Other} {
				at, _ := strconv.Atoi(m[2+k])
				if want := money + "." + string(group); f.Columns[at-1].Key != want {
					t.Errorf("%s: column %d is %s, want %s", f.Code, at, f.Columns[at-1].Key, want)
				}
			}
		}
	}
}

// columnAt is which column a key is, counted from 1.
func columnAt(f Form, key string) int {
	return 1 + slices.IndexFunc(f.Columns, func(c FormColumn) bool { return c.Key == key })
}

func TestHeadingsSpeakOfTheYearAndOfTheProgramme(t *testing.T) {
	c, other := catalogue(t), invented(t)
	for _, x := range []struct {
		code, text string
		year       int
		of         Catalogue
		want       string
	}{
		{"01", "Biểu {loại vốn} năm {năm}", 2024, c, "Biểu vốn đầu tư năm 2024"},
		{"02", "Biểu {loại vốn} năm {Năm}", 2024, c, "Biểu vốn sự nghiệp năm 2024"},
		{"02", "Biểu {loại vốn} năm {năm}", 2031, other, "Biểu kinh phí thường xuyên năm 2031"},
		{"04", "Đến năm {năm cuối}, giai đoạn {giai đoạn}", 2024, c, "Đến năm 2025, giai đoạn 2021-2025"},
		{"04", "Thực hiện năm {năm trước}", 2031, other, "Thực hiện năm 2030"},
		{"04", "{loại vốn}, {năm}, {năm trước}", 0, c, "…, …, …"},
		{"01", "{loại vốn} {giai đoạn} {năm cuối}", 2024, Catalogue{}, "… … …"},
	} {
		f, _ := forms(t).Form(x.code)
		if got := f.Words(x.text, x.year, x.of); got != x.want {
			t.Errorf("%s %q: got %q, want %q", x.code, x.text, got, x.want)
		}
	}
}

func TestAFormThatCouldNotBePrintedIsRefused(t *testing.T) {
	for _, c := range []struct{ name, old, new, where, say string }{
		{"an alignment that is none", `"align": "left"`, `"align": "justify"`, "forms[0].columns[1].align", "“justify” không phải left, center, right"},
		{"a kind that is none", `"kind": "money"`, `"kind": "gold"`, "forms[0].columns[6].kind", "“gold”"},
		{"no width", `"widthMM": 7`, `"widthMM": 0`, "forms[0].columns[0].widthMM", "độ rộng cột phải lớn hơn 0"},
		{"a width below nothing", `"widthMM": 7`, `"widthMM": -3`, "forms[0].columns[0].widthMM", "độ rộng cột"},
		{"a key twice", `"key": "scale"`, `"key": "places"`, "forms[0].columns[3].key", "“places” bị lặp lại"},
		{"a code twice", `"code": "02"`, `"code": "01"`, "forms[1].code", "“01” bị lặp lại"},
		{"no heading", `"head": ["TT"]`, `"head": []`, "forms[0].columns[0].head", "danh sách trống"},
		{"an empty heading", `"head": ["TT"]`, `"head": [""]`, "forms[0].columns[0].head[0]", "thiếu giá trị"},
		{"a place nobody fills", `Mục tiêu đến năm {năm cuối}`, `Mục tiêu {mai sau}`, "forms[2].columns[3].head[0]", "{mai sau}"},
		{"a place nobody fills in a title", `tiêu năm {năm}`, `tiêu năm {tuổi}`, "forms[2].title", "{tuổi}"},
		{"no title", `"title": "Biểu mục tiêu, chỉ tiêu năm {năm}"`, `"title": ""`, "forms[2].title", "thiếu giá trị"},
		{"a unit that is none", `"money": 1000000`, `"money": 10`, "forms[0].columns[6].kind", "money"},
		{"type too small", `"typeSize": 12`, `"typeSize": 3`, "forms[0].typeSize", "cỡ chữ"},
		{"a smallest type that is larger", `"smallest": 6`, `"smallest": 12.5`, "forms[0].smallest", "nhỏ nhất"},
		{"too many decimals", `"decimals": 6`, `"decimals": 9`, "forms[0].decimals", "thập phân"},
		{"a column that nobody fills", `"key": "plan.central"`, `"key": "plan.centrl"`, "forms[0].columns[14].key", "“plan.centrl” không phải cột"},
		{"a column of other rows", `"key": "programmeTarget"`, `"key": "plan.total"`, "forms[2].columns[3].key", "các cột có: name, unit"},
		{
			"money called a text", `"head": ["Kế hoạch trung hạn"], "widthMM": 9.9, "align": "right", "kind": "money"`,
			`"head": ["Kế hoạch trung hạn"], "widthMM": 9.9, "align": "right", "kind": "text"`, "forms[0].columns[10].kind", "cột mediumTerm chứa money",
		},
		{"rows of no kind", `"rows": "changes"`, `"rows": "guesses"`, "forms[3].rows", "“guesses”"},
		{"activities without their money", `"rows": "changes"`, `"rows": "activities"`, "forms[3].rows", "role"},
		{"changes of a role", `"rows": "changes"`, `"rows": "changes", "role": "investment"`, "forms[3].rows", "role"},
		{"money of no role", `"role": "investment"`, `"role": "loan"`, "forms[0].role", "“loan”"},
	} {
		text := string(assets.Forms())
		broken := strings.Replace(text, c.old, c.new, 1)
		if broken == text {
			t.Fatalf("%s: %q does not occur", c.name, c.old)
		}
		_, err := ParseForms([]byte(broken))
		checkRefused(t, c.name, err, c.where, c.say)
	}
}

func TestHeadingsOfSharedColumnsBeginAlike(t *testing.T) {
	for _, f := range forms(t).List {
		var paths []string
		for _, c := range f.Columns {
			path := fmt.Sprint(c.Head)
			if slices.Contains(paths, path) {
				t.Errorf("%s: two columns are headed %s", f.Code, path)
			}
			paths = append(paths, path)
		}
	}
}
