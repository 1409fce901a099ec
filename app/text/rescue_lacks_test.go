package text

import (
	"strings"
	"testing"
)

func TestTheStateBeforeSaysWhatOfTheLastSaveIsStillReadable(t *testing.T) {
	if got := PreviousLacks([]Saved{{Bucket: "document", Records: 3}, {Bucket: "history", Newer: 1}}); got != PreviousDone {
		t.Errorf("got %q", got)
	}
	got := PreviousLacks([]Saved{{Bucket: "document", Newer: 1}, {Bucket: "activity", Newer: 12}})
	if want := BucketName("document") + " 1, " + BucketName("activity") + " 12."; !strings.HasSuffix(got, want) {
		t.Errorf("got %q", got)
	}
}
