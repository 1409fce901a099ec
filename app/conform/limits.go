// Package conform measures finished pages against the numbers of Nghị định
// 30/2020/NĐ-CP, Phụ lục I: the decree's ruler. It knows nothing of how the
// pages were made; the numbers are a versioned data file.
package conform

import (
	"encoding/json"
	"fmt"

	"sokehoach/app/document"
	"sokehoach/app/layout"
	"sokehoach/model"
)

// Limits (giới hạn thể thức) are the numbers of a decree. Names end in their
// unit; tolerances are ours, the decree gives none.
type Limits struct {
	ID, Version, Source string
	From, To            model.Date
	PageMM              struct{ Width, Height, Tolerance float64 }
	MarginsMM           struct {
		Top, Bottom, Left, Right span
		Tolerance                float64
	}
	PageNumber                                                    struct{ Min, Max, CentreMM float64 }
	Rule                                                          struct{ Min, Max, Tolerance, CentreMM float64 }
	FullRuleMM, RightHalfMM, BaselineMM, TitleCentreMM, JustifyMM float64
	TitleLines                                                    int
	IndentMM                                                      struct {
		Choices   []float64
		Tolerance float64
	}
	ParagraphGapPt      struct{ Min, Tolerance float64 }
	Pitch               struct{ Single, Min, Max float64 }
	WordSpace           struct{ Min, Max float64 }
	SignatureGapMM      span
	LinesAboveSignature int
	RecipientsLevelMM   float64
	Looks               []lookLimit
}

type span struct{ Min, Max float64 }

// A lookLimit is what the decree asks of the letters of one component.
type lookLimit struct {
	Role     document.Role
	Code     string
	Min, Max float64 // size in points
	Face     string
	Capitals bool
	Source   string
}

// ParseLimits reads a data file and refuses one that lacks its head or names a
// face that does not exist.
func ParseLimits(b []byte) (Limits, error) {
	var l Limits
	if err := json.Unmarshal(b, &l); err != nil {
		return l, fmt.Errorf("limits: %w", err)
	}
	if l.ID == "" || l.Version == "" || l.Source == "" || len(l.Looks) == 0 || len(l.IndentMM.Choices) == 0 {
		return l, fmt.Errorf("limits: id, version, source, looks or indentMM missing")
	}
	for i, k := range l.Looks {
		if _, ok := faceOf(k.Face); !ok || k.Code == "" || k.Min > k.Max {
			return l, fmt.Errorf("limits %s: looks[%d] is not usable", l.ID, i)
		}
	}
	return l, nil
}

func faceOf(name string) (document.Face, bool) {
	switch name {
	case "regular":
		return document.Regular, true
	case "bold":
		return document.Bold, true
	case "italic":
		return document.Italic, true
	case "bold-italic":
		return document.Bold | document.Italic, true
	}
	return 0, false
}

// Check measures the pages. It never fails; a document without a finding keeps
// every rule of Phụ lục I that pages can show.
func (l Limits) Check(pages []layout.Page) []model.Finding {
	r := l.Begin()
	for _, p := range pages {
		r.Page(p)
	}
	return r.End()
}
