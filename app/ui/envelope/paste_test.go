package envelope

import (
	"reflect"
	"testing"

	"sokehoach/model"
)

func TestGroundsThatArePastedAreLinesOfTheirOwn(t *testing.T) {
	law := model.Ground{ID: model.ID{1}, Kind: "Luật", Title: "Tổ chức chính quyền địa phương"}
	paste := pasteGrounds(model.Book{Grounds: []model.Ground{law}})
	row := model.GroundLine{Lead: "Căn cứ"}
	got := paste(row, "", "Căn cứ Luật Tổ chức chính quyền địa phương;\r\nCăn cứ Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng\r\nChính phủ;\nTHEO ĐỀ NGHỊ CỦA Trưởng phòng Dân tộc.", "")
	want := []model.GroundLine{
		{Lead: "Căn cứ", Ground: law.ID},
		{Lead: "Căn cứ", Text: "Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ"},
		{Lead: "Theo đề nghị của", Text: "Trưởng phòng Dân tộc"},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v\nwant %+v", got, want)
	}
	if got := paste(row, "Quyết định ", "số 12/QĐ-UBND", ""); got != nil {
		t.Errorf("a piece of a line is %+v", got)
	}
	got = paste(row, "", "- Thực hiện Kế hoạch số 5/KH-UBND;", "")
	if want := []model.GroundLine{{Lead: "Thực hiện", Text: "Kế hoạch số 5/KH-UBND"}}; !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
}

func TestRecipientsThatArePastedAreRowsOfTheirOwn(t *testing.T) {
	b := model.Book{Offices: []model.Office{{ID: model.ID{1}, Name: "Ủy ban nhân dân xã Sùng Phài", Label: "UBND xã Sùng Phài"}, {ID: model.ID{2}, Name: "Phòng Dân tộc"}}}
	got := PasteRecipients(b)(model.Recipient{}, "", "Nơi nhận:\n- Như trên;\n- UBND xã Sùng Phài;\n- PHÒNG DÂN TỘC;\n- Các bản.", "")
	want := []model.Recipient{{Text: "Như trên"}, {Office: model.ID{1}}, {Office: model.ID{2}}, {Text: "Các bản"}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v\nwant %+v", got, want)
	}
	if got := PasteRecipients(b)(model.Recipient{}, "", "Như trên", ""); got != nil {
		t.Errorf("one line is %+v", got)
	}
}

func TestTheOwnOfficeAndCommuneComeFirst(t *testing.T) {
	b := model.Book{
		Offices:  []model.Office{{ID: model.ID{1}, Name: "Ủy ban nhân dân xã Sùng Phài"}, {ID: model.ID{2}, Name: "Ủy ban nhân dân xã San Thàng"}},
		Communes: []model.Commune{{ID: model.ID{3}, Kind: "xã", Name: "Sùng Phài"}, {ID: model.ID{4}, Kind: "xã", Name: "San Thàng"}},
	}
	if got := OfficeOptions(b, model.ID{2})[0].Value; got != (model.ID{2}) {
		t.Errorf("the first office is %v", got)
	}
	if got := Communes(b, model.ID{2})[0].Name; got != "San Thàng" {
		t.Errorf("the first commune is %s", got)
	}
	if got := Communes(b, model.ID{})[0].Name; got != "Sùng Phài" {
		t.Errorf("without an office %s is first", got)
	}
}
