package text

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestALongNoticeIsCutBetweenWords(t *testing.T) {
	for words, want := range map[string]string{
		"Một dòng.":                           "Một dòng.",
		"Dòng một.\nDòng hai":                 "Dòng một…",
		strings.Repeat("một hai ba bốn ", 10): strings.TrimSpace(strings.Repeat("một hai ba bốn ", 5)) + " một…",
	} {
		got, more := Shortened(words)
		if got != want || more != (got != words) {
			t.Errorf("%q: got %q, %v", words, got, more)
		}
	}
	if got, _ := Shortened(strings.Repeat("ư", 200)); utf8.RuneCountInString(got) > bannerLength+1 {
		t.Errorf("%d letters", utf8.RuneCountInString(got))
	}
}

func TestWhatWasSavedIsCountedPartByPart(t *testing.T) {
	all := []Saved{
		{Bucket: "document", Records: 12, Missing: 1, Counted: true},
		{Bucket: "activity", Records: 1834, Older: 3, Remade: 2},
		{Bucket: "dispatch", Counted: true},
	}
	want := "Văn bản: còn 12; mất 1\n" +
		"Hoạt động: còn 1.834; 3 lấy từ lần lưu cũ hơn hoặc bản sao lưu, cần xem lại; 2 để trống, cần điền lại\n\n" +
		"Không rõ trước đó có bao nhiêu bản ghi ở: hoạt động."
	if got := SavedTable(all); got != want {
		t.Errorf("got %s", got)
	}
	if got := SavedHint(all); !strings.Contains(got, "1.846 bản ghi") || !strings.Contains(got, "mất 1.") {
		t.Errorf("got %s", got)
	}
	if got := SavedHint([]Saved{{Bucket: "document", Records: 3, Counted: true}}); !strings.Contains(got, "không mất bản ghi nào") {
		t.Errorf("got %s", got)
	}
}
