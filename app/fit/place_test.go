package fit

import (
	"testing"

	"sokehoach/app/document"
	"sokehoach/app/layout"
	"sokehoach/assets"
	"sokehoach/model"
)

// dateLine is place and date as the decree's style sets them, with a blank for the
// day and, where it is not known, for the month.
func dateLine(t *testing.T, place string, month int) (line *document.Text, size document.Size, day Length) {
	t.Helper()
	style, err := document.ParseStyle(assets.Style())
	if err != nil {
		t.Fatal(err)
	}
	fonts := testFonts(t)
	s := document.Source{Style: style, Kind: model.DocumentKind{Name: "Kế hoạch"}}
	s.Document = model.Document{Year: 2024, Place: place, Date: model.Date{Year: 2024, Month: month}}
	fitted := Content(document.Compose(s), fonts)
	for _, b := range fitted.Blocks {
		if c, ok := b.(*document.Columns); ok && c.Role == document.Head {
			line = c.Rows[1][1][0].(*document.Text)
			if fonts.OneLine(line) > layout.Boxes(c, style.Sheet.Left)[1].W {
				return line, 0, 0
			}
		}
	}
	for _, r := range line.Runs {
		if r.Blank == document.DayZone {
			day = r.Width
		}
	}
	return line, line.Look.Size, day
}

func TestPlaceAndDateStandOnOneLine(t *testing.T) {
	for _, place := range []string{
		"Sùng Phài", "Thành phố Lai Châu", "Thành phố Hồ Chí Minh", "Phan Rang - Tháp Chàm", "Thành phố Buôn Ma Thuột", "Thị trấn Phước Long Thọ A",
	} {
		for _, month := range []int{0, 1, 12} {
			_, size, day := dateLine(t, place, month)
			if size < 26 || day < document.MM(6) {
				t.Errorf("%s, month %d: %v points, %.1f mm for the day", place, month, size.Points(), day.MM())
			}
		}
	}
}

func TestTheBlankOfTheDayGivesWayBeforeTheSize(t *testing.T) {
	_, size, day := dateLine(t, "Thành phố Lai Châu", 1)
	if size != 28 || day >= document.MM(12.5) {
		t.Errorf("%v points, %.1f mm for the day", size.Points(), day.MM())
	}
	if _, size, day = dateLine(t, "Sùng Phài", 1); size != 28 || day != document.MM(12.5) {
		t.Errorf("where there is room: %v points, %.1f mm for the day", size.Points(), day.MM())
	}
}
