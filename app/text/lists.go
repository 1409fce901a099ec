package text

import (
	"fmt"
	"strings"

	"sokehoach/model"
)

// Rooms of the program, in the bar at the top.
const (
	RoomOverview = "Tổng quan"
	RoomPlans    = "Văn bản"
	RoomCommunes = "Xã, bản"
	RoomLists    = "Danh mục"
	RoomBackup   = "Sao lưu"
	RoomSettings = "Cài đặt"
	RoomHelp     = "Trợ giúp"
)

// Sorts of records in the room of lists.
const (
	ListOffices     = "Cơ quan, đơn vị"
	ListOfficers    = "Người ký"
	ListGrounds     = "Căn cứ"
	ListAllocations = "Vốn được giao"
	ListCatalogues  = "Danh mục chương trình"
	NounOffice      = "cơ quan"
	NounOfficer     = "người ký"
	NounAllocation  = "khoản vốn"
	NounCommune     = "xã"
	NounVillage     = "bản"
	NoOffices       = "Chưa có cơ quan, đơn vị nào."
	NoOfficers      = "Chưa có người ký nào."
	NoGrounds       = "Chưa có căn cứ nào."
	NoAllocations   = "Chưa có vốn được giao. Ghi vốn cấp trên giao để chương trình báo còn lại bao nhiêu."
)

// Fields of offices, officers, grounds and allocations.
const (
	SectionValid      = "Hiệu lực"
	FieldLabel        = "Tên gọi trong văn bản"
	HintLabel         = "Dùng ở dòng đơn vị thực hiện và nơi nhận, như: UBND xã Sùng Phài; để trống thì dùng tên đầy đủ."
	FieldFrom         = "Từ ngày"
	FieldTo           = "Đến hết ngày"
	HintValid         = "Để trống nếu không rõ hoặc còn hiệu lực."
	FieldSuccessor    = "Được thay bằng"
	OptionNone        = "(không có)"
	FieldCode         = "Mã thống kê"
	FieldOfficeOf     = "Cơ quan"
	FieldGroundKind   = "Loại văn bản"
	FieldGroundNumber = "Số, ký hiệu"
	FieldGroundIssued = "Ngày ban hành"
	FieldGroundIssuer = "Cơ quan ban hành"
	HintGroundIssuer  = "Viết như sau chữ “của”: Thủ tướng Chính phủ"
	FieldGroundTitle  = "Trích yếu"
	HintGroundTitle   = "Viết như trong câu căn cứ: phê duyệt …, về việc …"
	SectionGround     = "Văn bản căn cứ"
	SectionAllocation = "Vốn được giao"
	FieldNode         = "Dự án, tiểu dự án"
	FieldAllocYear    = "Năm kế hoạch"
	HintCapitalCarry  = "Năm giao trước năm kế hoạch là vốn kéo dài."
	FieldAllocGround  = "Quyết định giao vốn"
)

// OfficerOf is an officer in a list.
func OfficerOf(o model.Officer) string {
	if o.Title == "" || o.Name == "" {
		return o.Name
	}
	return o.Name + ", " + o.Title
}

// AllocationTitle is an allocation in a list: the year, the number of its node
// with those above it, kind and source, and what the node is called; what tells
// two apart comes first. Names that are not given cover all of their sort.
func AllocationTitle(a model.Allocation, c model.Catalogue) string {
	number, name := a.Node, ""
	if n, ok := c.Node(a.Node); ok {
		number, name = strings.TrimSpace(n.Code+" "+c.Called(n)), n.Name
	}
	kind, source := "mọi loại vốn", "mọi nguồn"
	if k, ok := c.CapitalKind(a.Kind); ok {
		kind = k.Name
	}
	for _, s := range c.Sources {
		if s.Code == a.Source {
			source = s.Name
		}
	}
	s := fmt.Sprintf("%d – %s: %s, %s", a.Year, number, kind, source)
	if a.CapitalYear != 0 && a.CapitalYear != a.Year {
		s += fmt.Sprintf(", vốn %d kéo dài", a.CapitalYear)
	}
	if name != "" {
		s += " – " + name
	}
	return s
}

// UsedByPlans tells why a record must stay.
func UsedByPlans(n int) string {
	return fmt.Sprintf("Chưa xóa được: còn %d văn bản đang dùng. Có thể ghi ngày hết hiệu lực thay vì xóa.", n)
}

// UsedByOthers tells why a record must stay.
const UsedByOthers = "Chưa xóa được: mục khác trong sổ còn dùng. Có thể ghi ngày hết hiệu lực thay vì xóa."

// LoadCatalogue takes in a catalogue from a file.
const LoadCatalogue = "Nạp danh mục từ tệp…"

// GroundKinds are the usual kinds of grounds.
func GroundKinds() []string {
	return []string{"Luật", "Nghị quyết", "Nghị định", "Quyết định", "Thông tư", "Thông tư liên tịch", "Chỉ thị", "Kế hoạch", "Công văn", "Thông báo", "Tờ trình"}
}

// AboutCatalogue tells what a catalogue is.
func AboutCatalogue(c model.Catalogue) string {
	s := c.Name + "\n\nMã: " + c.ID + ", phiên bản " + c.Version + "\nCăn cứ: " + c.Source
	if !c.From.IsZero() {
		s += fmt.Sprintf("\nThời kỳ: %s đến %s", c.From.Field(), c.To.Field())
	}
	s += fmt.Sprintf("\n\n%d mục, %d chỉ tiêu.", len(c.Nodes), len(c.Indicators))
	for _, x := range c.Indicators {
		s += "\n• " + x.Name + " (" + x.Unit + ")"
	}
	return s
}

// AboutNode tells what is known of a node.
func AboutNode(c model.Catalogue, n model.CatalogueNode) string {
	s := c.Title(n) + "\n"
	if n.Lead != "" {
		s += "\n" + NodeLead + n.Lead
	}
	for _, code := range n.Capital {
		if kind, ok := c.CapitalKind(code); ok {
			s += "\nLoại vốn: " + kind.Name
		}
	}
	return s + "\nĐộ tin cậy của tên gọi: " + n.Certainty.Name()
}
