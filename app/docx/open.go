package docx

import "sokehoach/app/opc"

// Limits of a file that comes back: far above any that a person writes, far below
// what would hold up the program.
const (
	maxParagraphs = 36_000
	maxRemarks    = 20_000 // comments
	maxHere       = 64     // marks and comments of one paragraph
)

// opened are the parts of a Word file.
type opened struct{ opc.Parts }

// body is the name of the part with the words. No relationship leads out of the
// file but links to be clicked and the template, which nobody follows.
func (o opened) body() (string, error) {
	name, err := o.Main("word/document.xml")
	if err != nil {
		return "", err
	}
	all, err := o.RelationsOf(name)
	for _, r := range all {
		if r.Outside && r.Kind != "hyperlink" && r.Kind != "attachedTemplate" {
			return "", opc.Elsewhere
		}
	}
	return name, err
}
