package document

import (
	"encoding/json"
	"fmt"

	"sokehoach/model"
)

// A Style (kiểu trình bày) is how every component looks: a versioned data file
// with values inside the ranges of the decree.
type Style struct {
	ID, Version, Source string
	From, To            model.Date
	Sheet               Sheet
	Head                Columns // without rows
	Signature           Columns
	SignatureGap        Space
	NumberBlank         Length
	DayBlank            Length
	MonthBlank          Length
	LeastMonthBlank     Length
	LeastDayBlank       Length
	TableRule, TablePad Length
	Together            []string // compounds that a centred line does not part
	landscape           Sheet
	Looks               map[Role]Look
	Names               map[Role]string // of the paragraph styles in a Word file
}

// styleFile is the data file as written; the unit stands in each name.
type styleFile struct {
	ID, Version, Source string
	From, To            model.Date
	Sheet               struct {
		WidthMM, HeightMM, TopMM, BottomMM, LeftMM, RightMM, NumberBaselineMM float64
	}
	Head      columnsFile
	Signature struct {
		columnsFile
		GapMM, SealOffsetMM, SealWidthMM float64
	}
	Blank     struct{ NumberMM, DayMM, LeastDayMM, MonthMM, LeastMonthMM float64 }
	Landscape struct{ TopMM, BottomMM, LeftMM, RightMM float64 }
	Table     struct{ RulePt, PadPt float64 }
	Together  []string
	Looks     map[Role]lookFile
}

type columnsFile struct {
	OffsetMM                    float64
	ColumnsMM                   []float64
	RowGapPt, BeforePt, AfterPt float64
	KeepLines                   int
}

type lookFile struct {
	Name                             string
	Size, Smallest                   float64
	Bold, Italic, Capitals, KeepNext bool
	Align                            string
	IndentMM, HangingMM              float64
	BeforePt, AfterPt, RuleGapPt     float64
	Pitch, RuleShare                 int
}

// ParseStyle reads a style file. It refuses a file that lacks a component or
// whose values could not be printed, and names the place.
func ParseStyle(b []byte) (Style, error) {
	var f styleFile
	if err := json.Unmarshal(b, &f); err != nil {
		return Style{}, fmt.Errorf("style: %w", err)
	}
	s := Style{
		ID: f.ID, Version: f.Version, Source: f.Source, From: f.From, To: f.To,
		Sheet: Sheet{
			W: MM(f.Sheet.WidthMM), H: MM(f.Sheet.HeightMM),
			Top: MM(f.Sheet.TopMM), Bottom: MM(f.Sheet.BottomMM),
			Left: MM(f.Sheet.LeftMM), Right: MM(f.Sheet.RightMM),
			NumberBaseline: MM(f.Sheet.NumberBaselineMM),
		},
		Head:        f.Head.columns(Head),
		Signature:   f.Signature.columns(SignatureBlock),
		NumberBlank: MM(f.Blank.NumberMM), DayBlank: MM(f.Blank.DayMM), MonthBlank: MM(f.Blank.MonthMM), LeastMonthBlank: MM(f.Blank.LeastMonthMM), LeastDayBlank: MM(f.Blank.LeastDayMM),
		TableRule: points(f.Table.RulePt), TablePad: points(f.Table.PadPt),
		Together: f.Together,
		Looks:    map[Role]Look{},
		Names:    map[Role]string{},
	}
	s.landscape = Sheet{
		W: s.Sheet.H, H: s.Sheet.W, Top: MM(f.Landscape.TopMM), Bottom: MM(f.Landscape.BottomMM),
		Left: MM(f.Landscape.LeftMM), Right: MM(f.Landscape.RightMM), NumberBaseline: s.Sheet.NumberBaseline,
	}
	s.SignatureGap = Space{Height: MM(f.Signature.GapMM), Zones: []SpaceZone{
		{Zone: SignatureZone, Width: MM(f.Signature.SealWidthMM) * 2},
		{Zone: SealZone, Offset: MM(f.Signature.SealOffsetMM), Width: MM(f.Signature.SealWidthMM)},
	}}
	for role, l := range f.Looks {
		look, err := l.look()
		if err != nil {
			return Style{}, fmt.Errorf("style %s: looks.%s: %w", f.ID, role, err)
		}
		s.Looks[role], s.Names[role] = look, l.Name
	}
	s.Sheet.PageNumber, s.landscape.PageNumber = s.Looks[PageNumber], s.Looks[PageNumber]
	return s, s.validate()
}

// AnnexSheet is the paper of an annex: upright as the text, or turned, with the
// same least margins (PL I, I.2-I.3).
func (s Style) AnnexSheet(landscape bool) Sheet {
	if landscape {
		return s.landscape
	}
	return s.Sheet
}

func (s Style) validate() error {
	for _, r := range textRoles() {
		if _, ok := s.Looks[r]; !ok {
			return fmt.Errorf("style %s: looks.%s is missing", s.ID, r)
		}
	}
	if len(s.Head.Widths) != 2 || len(s.Signature.Widths) != 2 {
		return fmt.Errorf("style %s: head and signature need two columns", s.ID)
	}
	if s.Sheet.W-s.Sheet.Left-s.Sheet.Right < MM(50) || s.Sheet.H-s.Sheet.Top-s.Sheet.Bottom < MM(50) {
		return fmt.Errorf("style %s: sheet leaves no room for text", s.ID)
	}
	return nil
}

func textRoles() []Role {
	return []Role{
		Superior, OfficeName, NationalName, Motto, Number, PlaceDate, Kind, Title, Addressed, AddressedLabel, AddressedLine, Ground, Opening,
		PartHeading, ClauseTitle, SubclauseTitle, Subclause, Clause, Point, Dash, Plain, Closing,
		RecipientsLabel, RecipientLine, AuthorityLine, SignerName, PageNumber,
		AnnexNumber, AnnexTitle, AnnexReference, UnitLine, TableHead, TableCellText, FigureCaption,
	}
}

func (f columnsFile) columns(role Role) Columns {
	c := Columns{
		Role: role, Offset: MM(f.OffsetMM), KeepLines: f.KeepLines,
		RowGap: points(f.RowGapPt), Before: points(f.BeforePt), After: points(f.AfterPt),
	}
	for _, w := range f.ColumnsMM {
		c.Widths = append(c.Widths, MM(w))
	}
	return c
}

func (f lookFile) look() (Look, error) {
	align, ok := map[string]Align{"justify": Justify, "left": Left, "center": Center, "right": Right}[f.Align]
	if !ok {
		return Look{}, fmt.Errorf("align %q is unknown", f.Align)
	}
	if f.Size < 6 || f.Size > 72 || f.Size*2 != float64(int(f.Size*2)) || f.Smallest > f.Size {
		return Look{}, fmt.Errorf("size %v is not between 6 and 72 in steps of 0.5", f.Size)
	}
	if f.Pitch < 900 || f.Pitch > 3000 {
		return Look{}, fmt.Errorf("pitch %d is not between 900 and 3000", f.Pitch)
	}
	l := Look{
		Size: Size(f.Size * 2), Smallest: Size(f.Smallest * 2), Align: align,
		Capitals: f.Capitals, KeepNext: f.KeepNext,
		Indent: MM(f.IndentMM), Hanging: MM(f.HangingMM),
		Before: points(f.BeforePt), After: points(f.AfterPt), RuleGap: points(f.RuleGapPt),
		Pitch: f.Pitch, RuleShare: f.RuleShare,
	}
	if f.Bold {
		l.Face |= Bold
	}
	if f.Italic {
		l.Face |= Italic
	}
	return l, nil
}

func points(pt float64) Length { return Length(pt * float64(Pt)) }
