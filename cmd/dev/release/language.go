package release

import (
	_ "embed"
	"os"
	"path/filepath"

	"golang.org/x/text/unicode/norm"
)

// Installer is the script of NSIS.
//
//go:embed installer.nsi
var Installer []byte

// WriteLanguage writes the Vietnamese words of NSIS composed: its own stand
// decomposed, a letter and its marks apart, which Windows draws badly.
func WriteLanguage(from, to string) error {
	for _, name := range []string{"Vietnamese.nlf", "Vietnamese.nsh"} {
		words, err := os.ReadFile(filepath.Join(from, name))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(to, name), norm.NFC.Bytes(words), 0o644); err != nil {
			return err
		}
	}
	return nil
}
