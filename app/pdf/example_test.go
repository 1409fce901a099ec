package pdf_test

import (
	"fmt"
	"time"

	"sokehoach/app/document"
	"sokehoach/app/layout"
	"sokehoach/app/pdf"
	"sokehoach/assets"
)

// What is said becomes pages, and pages become a file: each stage takes the value
// of the one before.
func ExampleWrite() {
	fonts, err := layout.ParseFonts(assets.Typeface("Regular"), assets.Typeface("Bold"), assets.Typeface("Italic"), assets.Typeface("BoldItalic"))
	if err != nil {
		fmt.Println(err)
		return
	}
	style, err := document.ParseStyle(assets.Style())
	if err != nil {
		fmt.Println(err)
		return
	}
	content := document.Content{Title: "Kế hoạch", Sheet: style.Sheet, Blocks: []document.Block{
		&document.Text{Role: document.Kind, Look: style.Looks[document.Kind], Runs: []document.Run{{Text: "KẾ HOẠCH"}}},
	}}
	pages, flaws := layout.Paginate(content, fonts)
	day := time.Date(2024, 1, 5, 0, 0, 0, 0, time.UTC)
	file, err := pdf.Write(pages, fonts, pdf.Info{Title: content.Title, When: day, Profile: assets.OutputProfile()})
	fmt.Println(len(pages), len(flaws), string(file[:8]), err)
	// Output: 1 0 %PDF-1.7 <nil>
}
