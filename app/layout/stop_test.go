package layout

import (
	"context"
	"errors"
	"strings"
	"testing"

	"sokehoach/app/document"
)

func TestWhoStopsGetsNoFurtherPage(t *testing.T) {
	d := document.Content{Sheet: testSheet()}
	for range 200 {
		d.Blocks = append(d.Blocks, bodyText(strings.Repeat("Kế hoạch thực hiện ", 40)))
	}
	d.Blocks = append(d.Blocks, &document.NewSheet{Sheet: testSheet()}, bodyText("Phụ lục"))
	all := 0
	if _, err := Each(t.Context(), d, testFonts(t), func(Page) { all++ }); err != nil || all < 20 {
		t.Fatalf("%d pages, %v", all, err)
	}
	ctx, stop := context.WithCancel(t.Context())
	given := 0
	_, err := Each(ctx, d, testFonts(t), func(Page) {
		if given++; given == 3 {
			stop()
		}
	})
	if !errors.Is(err, context.Canceled) || given != 3 {
		t.Errorf("%d pages of %d, %v", given, all, err)
	}
}
