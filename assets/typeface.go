package assets

import _ "embed"

// The faces are read where the program's file has them: copies would be two
// megabytes that stay for as long as the window.
var (
	//go:embed fonts/Tinos-Regular.ttf
	regular []byte
	//go:embed fonts/Tinos-Bold.ttf
	bold []byte
	//go:embed fonts/Tinos-Italic.ttf
	italic []byte
	//go:embed fonts/Tinos-BoldItalic.ttf
	boldItalic []byte
)

// Typeface is one face of Tinos, which has the metrics of Times New Roman
// (PL I, I.4): Regular, Bold, Italic or BoldItalic. layout.ParseFonts reads it.
// It is no copy: nobody writes in it.
func Typeface(face string) []byte {
	switch face {
	case "Bold":
		return bold
	case "Italic":
		return italic
	case "BoldItalic":
		return boldItalic
	}
	return regular
}
