package printer

import (
	"testing"

	"sokehoach/assets"
)

func TestAFailureIsNamedByItsStep(t *testing.T) {
	for _, c := range []struct {
		step   step
		result int32
		number uint32
		want   Kind
	}{
		{opening, 0, 1801, Gone},
		{opening, 0, 1905, Gone},
		{opening, 0, 3012, Gone},
		{opening, 0, 87, Gone},
		{listing, 0, 1722, Spooler},
		{ending, -1, 1753, Spooler},
		{drawing, -1, 5, Denied},
		{beginning, -1, 1223, Cancelled},
		{beginning, 0, 63, Cancelled},
		{drawing, -1, 63, Refused},
		{beginning, -4, 0, Full},
		{drawing, -1, 112, Full},
		{drawing, -1, 62, Full},
		{ending, 0, 6, Refused},
		{ending, -1, 0, Refused},
	} {
		if got := judge(c.step, c.result, c.number); got != c.want {
			t.Errorf("%s, %d, %d: got %s, want %s", c.step, c.result, c.number, got, c.want)
		}
	}
}

func TestTheStateOfAJobIsReadFromJobAndPrinter(t *testing.T) {
	for _, c := range []struct {
		job, printer, attributes uint32
		want                     State
	}{
		{0x10, 0, 0, Printing},
		{0x20, 0, 0, Offline},
		{0, 0x80, 0, Offline},
		{0, 0, 0x400, Offline},
		{0x40, 0, 0, PaperOut},
		{0, 0x10, 0, PaperOut},
		{0x400, 0, 0, Attention},
		{0x2, 0, 0, Attention},
		{0, 0x40000, 0, Attention},
	} {
		if got := stateOf(c.job, c.printer, c.attributes); got != c.want {
			t.Errorf("%x, %x, %x: got %d, want %d", c.job, c.printer, c.attributes, got, c.want)
		}
	}
}

func TestPrintersThatMakeFilesAreKnown(t *testing.T) {
	for _, c := range []struct {
		port, driver string
		want         bool
	}{
		{"PORTPROMPT:", "Microsoft Print To PDF", true},
		{"XPSPort:", "Microsoft XPS Document Writer v4", true},
		{"FILE:", "HP LaserJet", true},
		{"USB001", "HP LaserJet", false},
	} {
		if got := makesFiles(c.port, c.driver); got != c.want {
			t.Errorf("%+v: got %t", c, got)
		}
	}
}

func TestAFaceIsKnownByItsHead(t *testing.T) {
	regular, bold := assets.Typeface("Regular"), assets.Typeface("Bold")
	if !sameHead(regular, headOf(t, regular)) {
		t.Error("a face does not know its own head")
	}
	if sameHead(regular, headOf(t, bold)) || sameHead(regular[:100], headOf(t, regular)) || sameHead(nil, nil) {
		t.Error("another head is taken for that of the face")
	}
}

// headOf finds the head by its magic number.
func headOf(t *testing.T, face []byte) []byte {
	t.Helper()
	for i := 0; i+4 < len(face); i++ {
		if string(face[i:i+4]) == "\x5f\x0f\x3c\xf5" {
			return face[i-12 : i-12+54]
		}
	}
	t.Fatal("no head")
	return nil
}
