package text

import (
	"testing"

	"sokehoach/model"
)

func TestTwoAllocationsAreToldApart(t *testing.T) {
	c := model.Catalogue{
		Kinds:   []model.NodeKind{{Code: "t", Word: "Tiểu dự án"}},
		Nodes:   []model.CatalogueNode{{Code: "4.2", Kind: "t", Name: "Đầu tư cơ sở vật chất"}, {Code: "5.2", Kind: "t", Name: "Bồi dưỡng kiến thức dân tộc"}},
		Capital: []model.CapitalKind{{Code: "sn", Name: "vốn sự nghiệp"}},
		Sources: []model.MoneySource{{Code: "tw", Name: "ngân sách trung ương"}},
	}
	for _, x := range []struct {
		a    model.Allocation
		want string
	}{
		{model.Allocation{Year: 2024, Node: "4.2", Kind: "sn", Source: "tw"}, "2024 – 4.2 Tiểu dự án 2: vốn sự nghiệp, ngân sách trung ương – Đầu tư cơ sở vật chất"},
		{model.Allocation{Year: 2024, Node: "5.2", CapitalYear: 2023}, "2024 – 5.2 Tiểu dự án 2: mọi loại vốn, mọi nguồn, vốn 2023 kéo dài – Bồi dưỡng kiến thức dân tộc"},
		{model.Allocation{Year: 2024, Node: "9", Kind: "sn"}, "2024 – 9: vốn sự nghiệp, mọi nguồn"},
	} {
		if got := AllocationTitle(x.a, c); got != x.want {
			t.Errorf("%s", got)
		}
	}
}
