package form

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestATextThatIsCutIsSaidWhileTheClerkIsInIt(t *testing.T) {
	long := strings.Repeat("trung tâm văn hóa và truyền thông ", 4)
	d := newDesk(t, sheet{Other: long})
	d.w.Resize(fyne.NewSize(420, 900))
	d.in("other")
	if d.said != long {
		t.Errorf("the status line says %q", d.said)
	}
	d.in("year")
	if d.said != "" {
		t.Errorf("of a field that was left it still says %q", d.said)
	}
	d = newDesk(t, sheet{Other: "bản Tả Chải"})
	d.in("other")
	if d.said != "" {
		t.Errorf("of a text in sight it says %q", d.said)
	}
}
