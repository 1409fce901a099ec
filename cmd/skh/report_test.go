package main

import (
	"bytes"
	"fmt"
	"math/big"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"sokehoach/app/document"
	"sokehoach/app/layout"
	"sokehoach/assets"
	"sokehoach/model"
)

// The documents of the year in the sample.
const (
	planID    = communeID
	amendedID = "018cb3d0-0000-7000-8000-000000000421"
	halfID    = "018cb3d0-0000-7000-8000-000000000430"
	nineID    = "018cb3d0-0000-7000-8000-000000000431"
	yearID    = "018cb3d0-0000-7000-8000-000000000432"
)

// yearOfReports is the book of a year in a folder, whose documents were printed there.
func yearOfReports(t *testing.T) (folder string, d *desk) {
	t.Helper()
	folder = t.TempDir()
	var out, errs bytes.Buffer
	if code := run([]string{"sample", "-dir", folder}, &out, &errs); code != good {
		t.Fatalf("exit %d: %s%s", code, &out, &errs)
	}
	d, ok := open(filepath.Join(folder, yearBook), &errs)
	if !ok {
		t.Fatal(errs.String())
	}
	t.Cleanup(func() { _ = d.store.Close() })
	return folder, d
}

func TestTheReportsOfTheSampleArePrintedBesideItsPlans(t *testing.T) {
	folder, _ := yearOfReports(t)
	for _, name := range []string{
		"bao-cao-6-thang-2024-88-xa-sung-phai", "bao-cao-9-thang-2024-131-xa-sung-phai", "bao-cao-nam-2024-xa-sung-phai",
		"ke-hoach-2024-15-xa-sung-phai", "ke-hoach-dieu-chinh-2024-102-xa-sung-phai", "ke-hoach-2024-xa-sung-phai", "ke-hoach-2024-thanh-pho-lai-chau",
	} {
		if found, _ := filepath.Glob(filepath.Join(folder, name+".pdf")); len(found) != 1 {
			t.Errorf("%s is not there", name)
		}
	}
}

func TestAReportPrintsTheSameBytesAndKeepsEveryRule(t *testing.T) {
	folder, d := yearOfReports(t)
	for _, id := range []string{halfID, nineID, yearID, amendedID} {
		w, ok := d.work(id, new(bytes.Buffer))
		if !ok {
			t.Fatal(id)
		}
		var a, b bytes.Buffer
		for _, out := range []*bytes.Buffer{&a, &b} {
			if _, err := w.Print(t.Context(), out, nil); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(a.Bytes(), b.Bytes()) {
			t.Errorf("%s: other bytes the second time", id)
		}
		for _, f := range w.Paper().Findings {
			if f.Severity != model.Hint && f.Code != "Q12" && f.Code != "Q15" { // one activity was paid and then dropped, one result corrected
				t.Errorf("%s in %s: %s %s: %s", id, folder, f.Code, f.Path, f.Text)
			}
		}
	}
}

// An audit reckons with nothing but the stored plans and results.
type audit struct {
	plan     model.Plan
	original model.Plan // whose activities a result may still be of
	results  []model.Result
	until    string // money, up to and with this day
	done     string // what was done
	after    string // what the report before has told of
	without  string // a result that was not known yet
}

func (a audit) activities() []model.Activity {
	var out []model.Activity
	seen := map[model.ID]bool{}
	for _, p := range []model.Plan{a.plan, a.original} {
		for _, e := range p.Entries {
			for _, x := range e.Activities {
				if of := x.LineageID(); !seen[of] && (p.ID == a.plan.ID || a.told(of)) {
					seen[of] = true
					out = append(out, x)
				}
			}
		}
	}
	return out
}

func (a audit) told(of model.ID) bool {
	for _, r := range a.results {
		if r.Of == of && r.On.String() <= a.until {
			return true
		}
	}
	return false
}

// node is the code that an activity stands under.
func (a audit) node(of model.ID) string {
	for _, p := range []model.Plan{a.plan, a.original} {
		for _, e := range p.Entries {
			for _, x := range e.Activities {
				if x.LineageID() == of {
					return e.Nodes[0]
				}
			}
		}
	}
	return ""
}

// A taking is which money a column is about.
type taking struct{ role, span, source string }

// group is the group of a source, by its code alone.
func group(source string) string {
	switch source {
	case "nstw":
		return "central"
	case "dan-gop":
		return "other"
	}
	return "local"
}

func (k taking) takes(kind, source string, capital int) bool {
	carried := capital != 0 && capital < 2024
	return (k.role == "" || (kind == "dau-tu") == (k.role == "A")) && (k.span == "all" || (k.span == "carried") == carried) &&
		(k.source == "" || group(source) == k.source)
}

// assigned sums the plan in force.
func (a audit) assigned(x model.Activity, k taking) int64 {
	var sum int64
	for _, e := range a.plan.Entries {
		for _, y := range e.Activities {
			if y.LineageID() != x.LineageID() {
				continue
			}
			for _, f := range y.Funding {
				if !k.takes(f.Kind, f.Source, f.CapitalYear) {
					continue
				}
				if f.Amount.Known {
					sum += int64(f.Amount.Value)
				} else {
					sum += int64(y.Norm.Value) * int64(y.Quantity.Value) / 1000
				}
			}
		}
	}
	return sum
}

func (a audit) paid(x model.Activity, k taking) int64 {
	var sum int64
	for _, r := range a.results {
		if r.Of != x.LineageID() || r.On.String() > a.until || r.ID.String() == a.without {
			continue
		}
		for _, p := range r.Paid {
			if k.takes(p.Kind, p.Source, p.CapitalYear) {
				sum += int64(p.Amount.Value)
			}
		}
	}
	return sum
}

// decimal writes n/10^6 with a comma and points between thousands, as an accountant
// does by hand.
func decimal(n int64) string {
	if n == 0 {
		return "-"
	}
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	whole, rest := fmt.Sprint(n/1_000_000), strings.TrimRight(fmt.Sprintf("%06d", n%1_000_000), "0")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "." + whole[i:]
	}
	if rest != "" {
		whole += "," + rest
	}
	return sign + whole
}

// percent is part/whole × 100 with two decimals, half away from zero.
func percent(part, whole int64) string {
	if whole == 0 {
		return "-"
	}
	r := new(big.Rat).Mul(big.NewRat(part, whole), big.NewRat(10_000, 1))
	n := new(big.Int).Add(new(big.Int).Mul(r.Num(), big.NewInt(2)), r.Denom())
	n.Div(n, new(big.Int).Mul(r.Denom(), big.NewInt(2)))
	text := fmt.Sprintf("%03d", n.Int64())
	whole2 := text[:len(text)-2]
	return whole2 + "," + text[len(text)-2:]
}

// cellsOf reads the printed rows of an annex, cell by cell.
func cellsOf(pages []layout.Page, annex int) [][]string {
	texts := map[*layout.Node]string{}
	var rows []*layout.Node
	for _, p := range pages {
		for _, it := range p.Items {
			if it.Kind != layout.TextItem || it.Node == nil || it.Node.Role != document.TableCellText || it.Node.Repeat {
				continue
			}
			row := it.Node.Parent
			if row.Parent == nil || row.Parent.Path != fmt.Sprintf("annexes[%d]", annex) {
				continue
			}
			if len(rows) == 0 || rows[len(rows)-1] != row {
				rows = append(rows, row)
			}
			texts[it.Node] += " " + it.Text
		}
	}
	var out [][]string
	for _, r := range rows {
		var cells []string
		for _, c := range r.Kids {
			cells = append(cells, model.CleanLine(strings.ReplaceAll(texts[c], "\u00a0", " ")))
		}
		out = append(out, cells)
	}
	return out
}

// form is a form of reports.
func form(t *testing.T, code string) model.Form {
	t.Helper()
	forms, err := model.ParseForms(assets.ReportForms())
	if err != nil {
		t.Fatal(err)
	}
	f, ok := forms.Form(code)
	if !ok {
		t.Fatal(code)
	}
	return f
}

// audits are the three reports with what an accountant would reckon from.
func audits(t *testing.T, d *desk) map[string]audit {
	t.Helper()
	read := func(id string) model.Plan {
		want, err := model.ParseID(id)
		if err != nil {
			t.Fatal(err)
		}
		p, err := d.store.Plan(want)
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	original, amended := read(planID), read(amendedID)
	results, err := d.store.Results(model.Lineages([]model.Plan{original, amended}), 0)
	if err != nil {
		t.Fatal(err)
	}
	correction := ""
	for _, r := range results {
		if r.Kind == model.Correction {
			correction = r.ID.String()
		}
	}
	if correction == "" {
		t.Fatal("the sample has no correction")
	}
	return map[string]audit{
		halfID: {plan: original, original: original, results: results, until: "2024-06-30", done: "2024-06-14", without: correction},
		nineID: {plan: amended, original: original, results: results, until: "2024-09-30", done: "2024-09-14", after: "2024-06-14"},
		yearID: {plan: amended, original: original, results: results, until: "2025-01-31", done: "2024-12-14", after: "2024-09-14"},
	}
}

// rowAudit follows the rows of a printed table and knows which activities each one
// stands for.
type rowAudit struct {
	audit
	role  string
	codes []string
}

// covers are the activities of a printed row, by its number and name.
func (r *rowAudit) covers(number, name string) []model.Activity {
	all := r.activities()
	pick := func(takes func(model.Activity) bool) []model.Activity {
		var out []model.Activity
		for _, x := range all {
			if takes(x) {
				out = append(out, x)
			}
		}
		return out
	}
	switch {
	case number == "" && name == "TỔNG SỐ":
		r.role = ""
		return all
	case number == "A" || number == "B":
		r.role, r.codes = number, nil
		return all
	case number == "-":
		name = strings.TrimSuffix(name, " (không còn trong kế hoạch)")
		return pick(func(x model.Activity) bool { return x.Name == name })
	}
	depth := 0
	if strings.Trim(number, "IVXLC") != "" {
		depth = 1 + strings.Count(number, ".")
	}
	label, _, _ := strings.Cut(name, ":")
	words := strings.Fields(label)
	r.codes = append(r.codes[:depth], strings.TrimLeft(words[len(words)-1], "0"))
	code := strings.Join(r.codes, ".")
	return pick(func(x model.Activity) bool {
		at := r.node(x.LineageID())
		return at == code || strings.HasPrefix(at, code+".")
	})
}

func TestEveryCellOfDisbursementIsWhatTheStoredResultsAddUpTo(t *testing.T) {
	_, d := yearOfReports(t)
	f := form(t, "03")
	for id, a := range audits(t, d) {
		w, _ := d.work(id, new(bytes.Buffer))
		rows := cellsOf(w.Paper().Pages, 0)
		if len(rows) < 30 {
			t.Fatalf("%s: %d rows", id, len(rows))
		}
		compared := 0
		follow := rowAudit{audit: a}
		for _, cells := range rows {
			if len(cells) != len(f.Columns) {
				t.Errorf("%s: %d cells: %q", id, len(cells), cells)
				continue
			}
			some := follow.covers(cells[0], cells[1])
			if len(some) == 0 {
				t.Errorf("%s: nobody knows row %q", id, cells[:2])
			}
			for i, c := range f.Columns {
				want, ok := follow.cell(c.Key, some)
				if !ok {
					continue
				}
				if compared++; cells[i] != want {
					t.Errorf("%s: %s %s: printed %q, reckoned %q", id, cells[1], c.Key, cells[i], want)
				}
			}
		}
		if compared < 500 {
			t.Errorf("%s: only %d cells were compared", id, compared)
		}
	}
}

// cell is what a column of money must print for some activities.
func (r *rowAudit) cell(key string, some []model.Activity) (string, bool) {
	parts := strings.Split(key, ".")
	k := taking{role: r.role, span: parts[0]}
	if len(parts) == 3 {
		k.source = parts[1]
	}
	var assigned, paid int64
	for _, x := range some {
		assigned, paid = assigned+r.assigned(x, k), paid+r.audit.paid(x, k)
	}
	switch parts[len(parts)-1] {
	case "assigned":
		return decimal(assigned), len(parts) > 1
	case "paid":
		return decimal(paid), true
	case "left":
		return decimal(assigned - paid), true
	case "rate":
		return percent(paid, assigned), parts[0] != "estimate" && len(parts) > 1
	}
	return "", false
}

func TestEveryQuantityIsWhatTheStoredResultsAddUpTo(t *testing.T) {
	_, d := yearOfReports(t)
	f := form(t, "05")
	for id, a := range audits(t, d) {
		w, _ := d.work(id, new(bytes.Buffer))
		compared := 0
		for _, cells := range cellsOf(w.Paper().Pages, 2) {
			if cells[0] != "-" {
				continue
			}
			follow := rowAudit{audit: a}
			some := follow.covers(cells[0], cells[1])
			for i, c := range f.Columns {
				if want, ok := a.quantity(c.Key, some[0]); ok {
					if compared++; cells[i] != want {
						t.Errorf("%s: %s %s: printed %q, reckoned %q", id, cells[1], c.Key, cells[i], want)
					}
				}
			}
		}
		if compared < 80 {
			t.Errorf("%s: only %d cells were compared", id, compared)
		}
	}
}

// quantity is what a column of quantities must print of an activity.
func (a audit) quantity(key string, x model.Activity) (string, bool) {
	var sum, now, planned int64
	served := map[string]int64{}
	known, gained := false, false
	for _, r := range a.results {
		if r.Of != x.LineageID() || r.On.String() > a.done || r.ID.String() == a.without {
			continue
		}
		known = known || r.Quantity.Known
		sum += int64(r.Quantity.Value)
		if r.On.String() > a.after {
			now, gained = now+int64(r.Quantity.Value), gained || r.Quantity.Known
		}
		for what, n := range map[string]model.Opt[int64]{"households": r.Served.Households, "people": r.Served.People, "women": r.Served.Women} {
			served[what] += n.Value
		}
	}
	for _, e := range a.plan.Entries {
		for _, y := range e.Activities {
			if y.LineageID() == x.LineageID() {
				planned = int64(y.Quantity.Value)
			}
		}
	}
	for what, unit := range map[string]string{"households": "hộ", "people": "người"} {
		if x.Unit == unit && served[what] == 0 { // it is the quantity, typed once
			served[what] = sum / 1000
		}
	}
	count := func(n int64) string { // thousandths
		if n == 0 {
			return ""
		}
		return decimal(n * 1000)
	}
	switch key {
	case "planned":
		return count(planned), true
	case "total":
		return count(sum), true
	case "now":
		if gained && now == 0 {
			return "-", true
		}
		return count(now), true
	case "rate":
		if !known || planned == 0 {
			return "", true
		}
		return percent(sum, planned), true
	case "households", "people", "women":
		return count(served[key] * 1000), true
	}
	return "", false
}

func TestAnIssuedReportKeepsItsFiguresWhenAnEarlierResultIsCorrected(t *testing.T) {
	_, d := yearOfReports(t)
	w, _ := d.work(halfID, new(bytes.Buffer))
	said := func(pages []layout.Page) string {
		for _, cells := range cellsOf(pages, 0) {
			if cells[1] == "TỔNG SỐ" {
				return cells[17]
			}
		}
		return ""
	}
	issued := said(w.Paper().Pages)
	r := w.Document.Duplicate().(*model.Report)
	r.State = model.Draft
	today, err := d.Book()
	if err != nil {
		t.Fatal(err)
	}
	now := said(d.Work(r, today).Paper().Pages)
	if issued != "2.672,066667" || now != "2.659,716667" {
		t.Errorf("issued with %s, a draft of today says %s", issued, now)
	}
	if !slices.ContainsFunc(w.Paper().Findings, func(f model.Finding) bool {
		return f.Code == "Q15" && strings.Contains(f.Text, "2.672,066667 triệu đồng (") && strings.Contains(f.Text, "nay là 2.659,716667 triệu đồng (")
	}) {
		t.Error("nothing says what differs now")
	}
}

// draft is a report as a draft with other annexes, drawn from today's book.
func draft(t *testing.T, d *desk, id string, change func(*model.Report)) [][]string {
	t.Helper()
	w, _ := d.work(id, new(bytes.Buffer))
	r := w.Document.Duplicate().(*model.Report)
	r.State = model.Draft
	change(r)
	book, err := d.Book()
	if err != nil {
		t.Fatal(err)
	}
	return cellsOf(d.Work(r, book).Paper().Pages, 0)
}

// rowOf is the printed row of a name.
func rowOf(t *testing.T, rows [][]string, name string) []string {
	t.Helper()
	for _, cells := range rows {
		if len(cells) > 1 && cells[1] == name {
			return cells
		}
	}
	t.Fatalf("no row %q in %q", name, rows)
	return nil
}

func TestWorksTellHowTheyStandAndTheSixAmounts(t *testing.T) {
	_, d := yearOfReports(t)
	rows := draft(t, d, nineID, func(r *model.Report) { r.Annexes = []model.Annex{{Form: "06"}} })
	got := strings.Join(rowOf(t, rows, "Công trình nước sinh hoạt tập trung bản Sin Chải"), "|")
	want := "-|Công trình nước sinh hoạt tập trung bản Sin Chải|UBND xã Sùng Phài|10/4/2024|35|605,25|900|800|100|842,35|742,35|100|" +
		"57,65|57,65|-|40|40|-|1.400,5|1.250,5|120|487,5|437,5|50|31/3/2025|Vướng giải phóng mặt bằng 01 hộ; mưa lũ tháng 7 và tháng 8"
	if got != want {
		t.Errorf("printed\n%s, want\n%s", got, want)
	}
}

func TestPoorHouseholdsAreComparedByVillageInTwoYears(t *testing.T) {
	_, d := yearOfReports(t)
	rows := draft(t, d, yearID, func(r *model.Report) { r.Annexes = []model.Annex{{Form: "08"}} })
	for name, want := range map[string]string{
		"xã Sùng Phài": "|xã Sùng Phài|480|60|12,50|49|10,21|486|41|8,44|43|8,85|40|21|2|-19|-6",
		"bản Sin Chải": "3|bản Sin Chải|97|21|21,65|13|13,40|98|16|16,33|12|12,24|16|5|0|-5|-1",
	} {
		if got := strings.Join(rowOf(t, rows, name), "|"); got != want {
			t.Errorf("printed\n%s, want\n%s", got, want)
		}
	}
}

func TestTheTreasurysFiguresStandBesideOurs(t *testing.T) {
	_, d := yearOfReports(t)
	rows := draft(t, d, halfID, func(r *model.Report) { r.Annexes = []model.Annex{{Form: "KB"}} })
	for _, cells := range rows { // the correction came later than the treasury's word
		if cells[1] == "Đường giao thông và hệ thống thoát nước bản Suối Thầu" && cells[5] == "30/6/2024" {
			if got := strings.Join(cells[5:], "|"); got != "30/6/2024|1.000|1.012,35|-12,35" {
				t.Error(got)
			}
			return
		}
	}
	t.Errorf("%q", rows)
}

func TestTheFigureOfAReportIsReadToWhoCannotSeeIt(t *testing.T) {
	_, d := yearOfReports(t)
	w, _ := d.work(nineID, new(bytes.Buffer))
	var file bytes.Buffer
	if _, err := w.Print(t.Context(), &file, nil); err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(file.String(), "/S /Figure ")
	said, _, _ := strings.Cut(rest, ">>")
	said, box, ok := strings.Cut(said, "> /A <</O /Layout /Placement /Block /BBox [")
	_, code, _ := strings.Cut(said, "/Alt <FEFF")
	var units []uint16
	for i := 0; i+4 <= len(code); i += 4 {
		n, err := strconv.ParseUint(code[i:i+4], 16, 16)
		if err != nil {
			t.Fatal(err)
		}
		units = append(units, uint16(n))
	}
	alt := string(utf16.Decode(units))
	const want = "Tỷ lệ giải ngân đến ngày 30/9/2024, trên tổng vốn được sử dụng: Dự án 1 44,09%; "
	if !found || !ok || box == "" || !strings.HasPrefix(alt, want) || !strings.HasSuffix(alt, "Toàn Chương trình 64,79%; thời gian đã qua 74,86%.") {
		t.Errorf("read: %s, box %q", alt, box)
	}
	without := draft(t, d, nineID, func(r *model.Report) { r.NoFigure = true })
	if len(without) == 0 {
		t.Error("a report without the figure has lost its annexes")
	}
}
