package text

import (
	"fmt"
	"os"
	"strings"
	"syscall"
	"testing"

	"sokehoach/model"
)

func TestAnErrorOfTheSystemNamesItsCause(t *testing.T) {
	for _, c := range []struct {
		system string
		number syscall.Errno
		want   cause
	}{
		{"linux", 5, brokenDisk},
		{"linux", 30, lockedDisk},
		{"linux", 27, fileTooBig},
		{"linux", 16, fileHeld},
		{"linux", 24, tooManyOpen},
		{"linux", 28, diskFull},
		{"windows", 1117, brokenDisk},
		{"windows", 19, lockedDisk},
		{"windows", 223, fileTooBig},
		{"windows", 32, fileHeld},
		{"windows", 4, tooManyOpen},
		{"windows", 1167, diskGone},
		{"windows", 112, diskFull},
		{"windows", 5, otherCause}, // ACCESS_DENIED has a sentence of its own
	} {
		if got := causeOf(c.system, c.number); got != c.want {
			t.Errorf("%s %d: got %d, want %d", c.system, c.number, got, c.want)
		}
	}
	for _, number := range []syscall.Errno{syscall.EIO, syscall.EROFS, syscall.EFBIG, syscall.EBUSY, syscall.EMFILE} {
		err := fmt.Errorf("save: %w", &os.PathError{Op: "write", Path: "x", Err: number})
		if sentence, _ := Explain(err); sentence == Unexplained {
			t.Errorf("%v is not explained", err)
		}
	}
}

func TestADoubtfulSaveNamesItsCauseToo(t *testing.T) {
	sentence, hint := Explain(fmt.Errorf("save: %w: %w", model.ErrUnsure, &os.PathError{Op: "sync", Path: "x", Err: syscall.EIO}))
	cause, help := explainSystem(syscall.EIO)
	unsure, _ := explainFault(model.ErrUnsure)
	if sentence != unsure+" "+cause || hint != help {
		t.Errorf("%q, %q", sentence, hint)
	}
}

func TestNoHintAdvisesToCloseAProgramThatHoldsUnsavedText(t *testing.T) {
	errs := []error{
		fmt.Errorf("nobody foresaw this"), model.ErrUnsure, model.ErrInUse, model.ErrClosed, model.ErrFull, model.ErrBookFull, model.ErrAway, model.ErrTooLarge, model.ErrNoKind,
		model.DamageFault, model.DamageRecord, model.DamagePage, syscall.EIO, syscall.EROFS, syscall.EFBIG, syscall.EBUSY, syscall.EMFILE, os.ErrPermission,
	}
	for _, err := range errs {
		_, hint := Explain(err)
		for _, advice := range []string{"óng chương trình", "óng và mở lại", "hởi động lại"} {
			if strings.Contains(hint, advice) {
				t.Errorf("%v: %s", err, hint)
			}
		}
	}
}
