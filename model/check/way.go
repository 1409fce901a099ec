package check

import (
	"fmt"

	"sokehoach/model"
)

// registered is behind the rules on what was sent: the sending of documents (chuyển
// phát văn bản đi) is followed.
const registered = "NĐ 30/2020/NĐ-CP, Điều 18"

// Way gives what is found in how a document was sent and came back. Paths begin
// with way.
func Way(d *model.Document, way model.Way) []model.Finding {
	c := checker{}
	before := d.Date
	for i, x := range way {
		day, at := rule{"U1", registered}, fmt.Sprintf("way[%d]", i)
		switch {
		case !x.On.Full():
			c.add(model.Warning, day, at+".on", "Chưa ghi đủ ngày, tháng, năm.")
		case x.On.Before(before) && i == 0:
			c.add(model.Warning, day, at+".on", "Ngày gửi trước ngày của văn bản (%s).", before.Field())
		case x.On.Before(before):
			c.add(model.Warning, day, at+".on", "Ngày này trước lần ghi ở trên (%s).", before.Field())
		}
		if x.Kind == model.SentBack && x.Reason == "" {
			c.add(model.Warning, rule{"U2", registered}, at+".reason", "Chưa ghi lý do bị trả lại.")
		}
		if x.On.Full() {
			before = x.On
		}
	}
	return c.findings
}
