package roll

import (
	"regexp"
	"strconv"
	"strings"

	"sokehoach/model"
)

// A pattern finds one way to tell of a time; the earlier in the list, the more
// it takes in.
type pattern struct {
	form  *regexp.Regexp
	judge func(r *roller, found string) model.ReviewNote // Topic, Kind, New, Offer and Why
}

// patterns are all ways. The last but one takes any year that is left.
func patterns() []pattern {
	return []pattern{
		{regexp.MustCompile(`(?i:số )?` + documentCode + `(?:,? (?:ngày )?` + anyDate + `)?`), (*roller).citation},
		{regexp.MustCompile(lawWords + ` [^;,.]{0,160}?(?:ngày \d{1,2} tháng \d{1,2} )?năm \d{4}`), (*roller).citation},
		{regexp.MustCompile(lawWords + ` [^;,.]{0,160}?ngày \d{1,2}/\d{1,2}/\d{4}`), (*roller).citation},
		{regexp.MustCompile(`(?i)(?:ngày )?\d{1,2} tháng \d{1,2},? năm ` + yearDigits), (*roller).date},
		{regexp.MustCompile(`\d{1,2}[/.-]\d{1,2}[/.-]` + yearDigits), (*roller).date},
		{regexp.MustCompile(`(?i)(?:giai đoạn |năm học |nhiệm kỳ )?(?:từ )?(?:năm )?` + yearDigits + ` ?(?:-|đến|tới) ?(?:hết )?(?:năm )?` + yearDigits), (*roller).period},
		{regexp.MustCompile(`(?i)(?:tháng|quý) [\dIVX]+ ?(?:/|,? năm )` + yearDigits), (*roller).date},
		{regexp.MustCompile(`\d{1,2}/` + yearDigits), (*roller).date},
		{regexp.MustCompile(`(?i)(?:năm (?:kế hoạch |tài chính |ngân sách )?|kế hoạch )` + yearDigits), (*roller).year},
		{regexp.MustCompile(`\d{1,2}/\d{1,2}/\d{2}`), (*roller).shortDate},
		{regexp.MustCompile(yearDigits), (*roller).bareYear},
		{regexp.MustCompile(`(?i)\d[\d.,]* ?(?:nghìn |triệu |tỷ )?đồng`), (*roller).moneyWord},
	}
}

// What joins years that stand in a row.
var (
	yearJoint = regexp.MustCompile(`^ ?(?:[,/&+]|,? ?(?:và|hoặc|hay|sang|với|so với)) ?(?:(?:cùng kỳ|thực hiện|kế hoạch) ?)?$`)
	wordJoint = regexp.MustCompile(`^,? ?(?:và|hoặc|hay|sang|so với) ?(?:cùng kỳ ?)?$`)
)

var everyYear = regexp.MustCompile(yearDigits)

// yearsIn are the years of a text, in order.
func yearsIn(text string) []int {
	var out []int
	for _, m := range everyYear.FindAllString(text, -1) {
		y, _ := strconv.Atoi(m) // four digits
		out = append(out, y)
	}
	return out
}

// shift moves every year of a text by the distance of the plans.
func (r *roller) shift(text string) string {
	return everyYear.ReplaceAllStringFunc(text, func(y string) string {
		n, _ := strconv.Atoi(y)
		return strconv.Itoa(n + r.delta)
	})
}

// recent reports whether a year is the old plan's, or the one in which it was
// prepared, or later.
func (r *roller) recent(year int) bool { return year >= r.Plan.Year-1 }

// citation: number and day of a document stay as they are; one of the old
// plan's time may have a successor.
func (r *roller) citation(found string) model.ReviewNote {
	n := model.ReviewNote{Topic: model.ReviewGround, Kind: model.ReviewKept, New: found, Why: whyCitation}
	years := yearsIn(found)
	if len(years) == 0 {
		return model.ReviewNote{Topic: model.ReviewGround}
	}
	if r.recent(years[len(years)-1]) {
		n.Kind, n.Why = model.ReviewLook, whyRecent
	}
	return n
}

// date: one of the old year, or a deadline right after it, is moved; an earlier
// one tells of what has been.
func (r *roller) date(found string) model.ReviewNote {
	n := model.ReviewNote{Topic: model.ReviewDate, Kind: model.ReviewLook, New: found, Why: whyOtherDate}
	year, moved := yearsIn(found)[0], r.shift(found)
	switch {
	case !possible(moved):
		n.Why = whyNoSuchDay
	case year == r.Plan.Year || year == r.Plan.Year+1:
		n.Kind, n.New, n.Why = model.ReviewMoved, moved, whyMovedDate
	default:
		n.Offer = moved
	}
	return n
}

var numbers = regexp.MustCompile(`\d+`)

// possible reports whether the day of a date is in the calendar; of a month
// alone it is.
func possible(date string) bool {
	parts := numbers.FindAllString(date, -1)
	if len(parts) != 3 {
		return true
	}
	day, err := model.ParseDate(strings.Join(parts, "/"))
	return err == nil && day.Valid()
}

func (r *roller) shortDate(found string) model.ReviewNote {
	return model.ReviewNote{Topic: model.ReviewDate, Kind: model.ReviewLook, New: found, Why: whyOtherDate}
}

// period: the programme's own is moved with the programme, one that holds in
// the new year stays, any other has to be looked at.
func (r *roller) period(found string) model.ReviewNote {
	n := model.ReviewNote{Topic: model.ReviewPeriod, Kind: model.ReviewLook, New: found}
	years := yearsIn(found)
	first, last := years[0], years[1]
	switch {
	case strings.HasPrefix(strings.ToLower(found), schoolYear) && last == first+1 && r.recent(first):
		n.Kind, n.New, n.Why = model.ReviewMoved, r.shift(found), whySchoolYear
	case r.changesProgramme() && first == r.from.From.Year && last == r.from.To.Year && r.to.From.Year != 0 && r.to.To.Year != 0:
		n.Kind, n.Why = model.ReviewMoved, whyPeriodNew
		n.New = strings.Replace(found, strconv.Itoa(first), strconv.Itoa(r.to.From.Year), 1)
		at := strings.LastIndex(n.New, strconv.Itoa(last))
		n.New = n.New[:at] + strconv.Itoa(r.to.To.Year) + n.New[at+4:]
	case last < r.ToYear:
		n.Why, n.Offer = whyPeriodOver, r.shift(found)
	case first >= r.Plan.Year:
		n.Why, n.Offer = whyPeriodShift, r.shift(found)
	default:
		n.Kind, n.Why = model.ReviewKept, whyPeriodOn
	}
	return n
}

// year: the old plan's year is moved, a later one than the new plan's stays.
func (r *roller) year(found string) model.ReviewNote {
	n := model.ReviewNote{Topic: model.ReviewYear, Kind: model.ReviewLook, New: found, Why: whyOtherYear}
	switch year := yearsIn(found)[0]; {
	case year == r.Plan.Year:
		n.Kind, n.New, n.Why = model.ReviewMoved, r.shift(found), whyMovedYear
	case year > r.ToYear:
		n.Kind, n.Why = model.ReviewKept, whyLaterYear
	case year == r.Plan.Year-1:
		n.Offer = r.shift(found)
	}
	return n
}

// bareYear: four digits alone may as well count trees.
func (r *roller) bareYear(found string) model.ReviewNote {
	n := model.ReviewNote{Topic: model.ReviewYear, Kind: model.ReviewLook, New: found, Why: whyBareNumber}
	if yearsIn(found)[0] == r.Plan.Year {
		n.Offer = r.shift(found)
	}
	return n
}

func (r *roller) moneyWord(found string) model.ReviewNote {
	return model.ReviewNote{Topic: model.ReviewAmount, Kind: model.ReviewLook, New: found, Why: whyMoneyWord}
}
