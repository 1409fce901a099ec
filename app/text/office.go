package text

import "sokehoach/model"

// OfficeEnded says that an office is no longer there, what follows it, and what
// its name is still good for.
func OfficeEnded(o, next model.Office) string {
	if next.Name == "" {
		return o.Called() + " đã kết thúc hoạt động " + o.To.Cited() + "; chỉ dùng cho văn bản đến ngày đó."
	}
	return o.Called() + " đã nhập vào " + next.Called() + " (" + o.Called() + " kết thúc hoạt động " + o.To.Cited() +
		"); chỉ dùng cho văn bản đến ngày đó. Văn bản mới ghi: " + next.Name + "."
}
