package document

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"sokehoach/assets"
	"sokehoach/model"
)

func TestEveryColumnThatAKindOfRowHasIsFilledAndNoOther(t *testing.T) {
	for rows, got := range map[model.FormRows][]string{
		model.ActivityRows:  slices.Sorted(maps.Keys(activityColumns())),
		model.IndicatorRows: slices.Sorted(maps.Keys(indicatorColumns())),
		model.ChangeRows:    slices.Sorted(maps.Keys(changeColumns())),
	} {
		var want []string
		for _, c := range rows.Columns() {
			want = append(want, c.Key)
		}
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s fill\n%v, the registry has\n%v", rows, got, want)
		}
		for key := range nodeColumns() {
			if rows == model.ActivityRows && !slices.Contains(want, key) {
				t.Errorf("a sum fills %s, which activities do not have", key)
			}
		}
	}
}

// tables are those of the commune's sample, by path.
func tables(t *testing.T) map[string]*Table {
	t.Helper()
	s := source(t)
	sample, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	s.Plan = sample.Plans[1]
	out := map[string]*Table{}
	for _, b := range composed(s).Blocks {
		if table, ok := b.(*Table); ok {
			out[table.Path] = table
		}
	}
	return out
}

func TestACellCarriesTheNumberThatItPrints(t *testing.T) {
	seen := map[model.ColumnKind]int{}
	for path, table := range tables(t) {
		for _, row := range table.Body {
			for _, c := range row.Cells {
				v, text := c.Value, strings.ReplaceAll(c.Text.Runs[0].Text, "\u00a0", " ")
				seen[v.Kind]++
				want := ""
				switch {
				case v.Kind != model.MoneyColumn && v.Kind != model.QuantityColumn:
					if v.Known || v.Unit != "" {
						t.Errorf("%s %q is no number but says %+v", path, text, v)
					}
					continue
				case !v.Known:
				case v.Kind == model.MoneyColumn && v.Number == 0:
					want = "-"
				default:
					want = model.Amount(v.Number).Format(model.MoneyUnit(v.Per), 6)
				}
				if got := strings.TrimLeft(text, "≥≤<> "); got != want {
					t.Errorf("%s prints %q for %+v", path, text, v)
				}
				if v.Known && (v.Per == 0 || v.Unit == "") {
					t.Errorf("%s: nobody knows what %q counts: %+v", path, text, v)
				}
			}
		}
	}
	if seen[model.MoneyColumn] == 0 || seen[model.QuantityColumn] == 0 || seen[model.TextColumn] == 0 {
		t.Errorf("the tables have %v", seen)
	}
}

// The total row prints the sum of the activities below it, so a spreadsheet that
// adds up the numbers of their cells must find it.
func TestTheNumbersOfActivitiesAddUpToTheTotal(t *testing.T) {
	table := tables(t)["annexes[1]"]
	column, sum := 9, int64(0) // Tổng số
	for _, row := range table.Body[1:] {
		if !row.KeepNext {
			sum += row.Cells[column].Value.Number
		}
	}
	total := table.Body[0]
	last := total.Cells[len(total.Cells)-len(table.Widths)+column]
	if last.Value.Number != sum || sum == 0 || last.Value.Unit != "triệu đồng" {
		t.Errorf("activities add up to %d, the total says %+v %q", sum, last.Value, last.Text.Runs[0].Text)
	}
}

func TestColumnsThatAreLeftOutTakeNumberAndFormulaWithThem(t *testing.T) {
	all := tables(t)["annexes[1]"]
	s := source(t)
	sample, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	s.Plan = sample.Plans[1]
	s.Plan.Annexes[1].Columns = strings.Fields("number name quantity plan.total plan.central plan.local plan.other")
	s.Plan.Annexes[2].Columns = strings.Fields("number name target")
	got := map[string]*Table{}
	for _, b := range composed(s).Blocks {
		if x, ok := b.(*Table); ok {
			got[x.Path] = x
		}
	}
	for _, c := range []struct {
		table *Table
		index string
		sums  map[int][]int
	}{
		{all, "(1)(2)(3)(4)(5)(6)(7)(8)(9)(10)(11)(12)(13)(14)(15)(16)(17)(18)(19)(20)", map[int][]int{9: {10, 11, 12}, 16: {9, 13}}},
		{got["annexes[1]"], "(1)(2)(3)(4)(5)(6)(7)", map[int][]int{3: {4, 5, 6}}},
		{got["annexes[2]"], "(1)(2)(3)", nil},
	} {
		index := ""
		for _, cell := range c.table.Head[len(c.table.Head)-1].Cells {
			index += cell.Text.Runs[0].Text
		}
		if index != c.index {
			t.Errorf("index %s, want %s", index, c.index)
		}
		for i, sum := range c.table.Sums {
			if !slices.Equal(sum, c.sums[i]) {
				t.Errorf("%s: column %d adds up %v, want %v", c.index, i, sum, c.sums[i])
			}
		}
	}
	s.Plan.Annexes[1].Columns = strings.Fields("number name plan.total plan.central")
	for _, b := range composed(s).Blocks {
		if x, ok := b.(*Table); ok && x.Path == "annexes[1]" && x.Sums[2] != nil {
			t.Errorf("a total says that it adds up %v, though parts of it are left out", x.Sums[2])
		}
	}
}
