package document

import (
	"fmt"
	"strings"

	"sokehoach/model"
)

// addressees are those whom a document goes to, by their names as printed and the
// fields that they come from (PL I, II.9.a); nobody where its kind goes to none.
func (s Source) addressees() (names, paths []string) {
	if !s.Kind.To {
		return nil, nil
	}
	for i, r := range s.To {
		name := r.Text
		if !r.Office.IsZero() {
			name = s.Book.Office(r.Office).Name
		}
		if name = model.TrimEnd(strings.TrimLeft(name, "- ")); name != "" {
			names, paths = append(names, name), append(paths, fmt.Sprintf("to[%d]", i))
		}
	}
	return names, paths
}

// addAddressees draws "Kính gửi: …": one on the same line; several on lines of
// their own with a dash below the colon, ";" behind all but the last (PL I, II.9.d).
func (d *Content) addAddressees(s Source) {
	names, paths := s.addressees()
	if len(names) == 1 {
		d.add(s.text(Addressed, paths[0], addressedWord+" "+names[0]))
		return
	}
	for i, name := range names {
		mark := ";"
		if i == 0 {
			d.add(s.text(AddressedLabel, "to", addressedWord))
		}
		if i == len(names)-1 {
			mark = "."
		}
		d.add(s.text(AddressedLine, paths[i], "-\u00A0"+name+mark))
	}
}
