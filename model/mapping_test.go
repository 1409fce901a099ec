package model

import (
	"os"
	"testing"
)

func readCatalogue(t *testing.T, path string) Catalogue {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	c, err := ParseCatalogue(b)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestNodesAreProposedByWhatIsStatedThenByCodeThenByName(t *testing.T) {
	from := Catalogue{ID: "A", Successor: "B", Mapping: map[string]string{"4": "9"}, Nodes: []CatalogueNode{
		{Code: "1", Name: "Hỗ trợ nước sinh hoạt"},
		{Code: "2", Name: "Đầu tư cơ sở hạ tầng thiết yếu"},
		{Code: "3", Name: "Bảo tồn văn hóa"},
		{Code: "4", Name: "Gì cũng được"},
	}}
	to := Catalogue{ID: "B", Nodes: []CatalogueNode{
		{Code: "1", Name: "HỖ TRỢ NƯỚC SINH HOẠT"},
		{Code: "2", Name: "Sinh kế"},
		{Code: "7", Name: "Cơ sở hạ tầng thiết yếu, phục vụ đời sống"},
		{Code: "9", Name: "Khác hẳn"},
	}}
	want := []MapLine{
		{from.Nodes[0], "1", MapSame},
		{from.Nodes[1], "7", MapAlike},
		{from.Nodes[2], "", MapNone},
		{from.Nodes[3], "9", MapStated},
	}
	for i, got := range ProposeMapping(from, to) {
		if got.Old.Code != want[i].Old.Code || got.New != want[i].New || got.Sure != want[i].Sure {
			t.Errorf("%+v, want %+v", got, want[i])
		}
	}
}

func TestACatalogueMapsOntoItself(t *testing.T) {
	c := readCatalogue(t, "testdata/catalogue-invented.json")
	for _, l := range ProposeMapping(c, c) {
		if l.New != l.Old.Code || l.Sure != MapSame {
			t.Errorf("%s -> %s (%s)", l.Old.Code, l.New, l.Sure)
		}
	}
}
