package model

// Called is what a node is called among those beside it: "Dự án 8", "Hợp phần thứ
// hai", "Nội dung thành phần 01".
func (c Catalogue) Called(n CatalogueNode) string {
	k, _ := c.Kind(n.Kind)
	return CleanLine(k.Word + " " + c.Number(n))
}

// Label is what a node is called where it stands alone. Where the numbers of its
// kind begin anew in every part, the part is named too: "Nội dung thành phần 01 Hợp
// phần thứ hai".
func (c Catalogue) Label(n CatalogueNode) string {
	label := c.Called(n)
	if k, _ := c.Kind(n.Kind); k.Repeats {
		if up, ok := c.Node(Parent(n.Code)); ok {
			label += " " + c.Label(up)
		}
	}
	return label
}

// Titled joins what a node is called and a name; a node without a name of its own
// is only called something.
func Titled(label, name string) string {
	switch {
	case name == "":
		return label
	case label == "":
		return name
	}
	return label + ": " + name
}

// Title is a node in full where it stands alone: "Dự án 8: Thực hiện bình đẳng …".
func (c Catalogue) Title(n CatalogueNode) string { return Titled(c.Label(n), n.Name) }

// CatalogueOf is the programme that runs in a year; of several the last, of none
// the one that ended last.
func CatalogueOf(all []Catalogue, year int) Catalogue {
	var best Catalogue
	for _, c := range all {
		runs := (c.From.IsZero() || c.From.Year <= year) && (c.To.IsZero() || year <= c.To.Year)
		switch {
		case runs, best.ID == "":
			best = c
		case !best.To.IsZero() && best.To.Year < year && c.To.Year < year && c.To.Year > best.To.Year:
			best = c
		}
	}
	return best
}
