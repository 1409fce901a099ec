package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestAFullLineGoesOnBelow(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(1))
	one, two := NewButton("Thêm nội dung", nil, nil), NewButton("Không có nội dung", nil, nil)
	row := Flow(one, two)
	wide := one.MinSize().Width + two.MinSize().Width + 20
	row.Resize(fyne.NewSize(wide, 100))
	if one.Position().Y != two.Position().Y {
		t.Error("two buttons that have room do not stand beside each other")
	}
	beside := row.MinSize().Height
	row.Resize(fyne.NewSize(wide-40, 100))
	if two.Position().X != 0 || two.Position().Y < one.Size().Height {
		t.Errorf("without room the second stands at %v, not below the first", two.Position())
	}
	if got := row.MinSize(); got.Height <= beside || got.Width > max(one.MinSize().Width, two.MinSize().Width) {
		t.Errorf("two lines need %v, one needed a height of %v", got, beside)
	}
	row.Resize(fyne.NewSize(wide, 100))
	if got := row.MinSize().Height; got != beside {
		t.Errorf("with room again the height is %v, not %v", got, beside)
	}
}
