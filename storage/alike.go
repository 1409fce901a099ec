package storage

import (
	"slices"

	"sokehoach/model"
)

// alike reports whether two values of one type, which pointers lead to, are the
// same to the last field; what it calls alike is encoded alike. It is written out
// field by field because every save compares a whole plan, and reflection takes
// twenty times as long.
func alike(a, b any) bool {
	switch a := a.(type) {
	case *model.Plan:
		b, ok := b.(*model.Plan)
		return ok && alikeHeads(a, b)
	case model.AnyDocument: // of another kind: one record, which is quickly encoded
		return false
	case *entryRecord:
		b, ok := b.(*entryRecord)
		return ok && a.Order == b.Order && alikeEntries(&a.Entry, &b.Entry)
	case *activityRecord:
		b, ok := b.(*activityRecord)
		return ok && a.Order == b.Order && a.In == b.In && alikeActivities(&a.Activity, &b.Activity)
	}
	return false
}

// alikeHeads compares plans that hold no entries.
func alikeHeads(a, b *model.Plan) bool {
	return a.ID == b.ID && a.Year == b.Year && a.Catalogue == b.Catalogue && a.Office == b.Office &&
		a.Number == b.Number && a.Symbol == b.Symbol && a.Place == b.Place && a.Date == b.Date &&
		a.Title == b.Title && a.Copy == b.Copy && a.State == b.State && a.Amends == b.Amends && a.MadeFrom == b.MadeFrom &&
		equal(a.Grounds, b.Grounds) && a.Opening == b.Opening &&
		equalBy(a.Parts, b.Parts, func(a, b model.Part) bool {
			return a.Role == b.Role && a.Heading == b.Heading && equal(a.Paragraphs, b.Paragraphs)
		}) &&
		a.Closing == b.Closing && a.Entries == nil && b.Entries == nil && a.EmptyNodes == b.EmptyNodes &&
		equal(a.Absent, b.Absent) && equal(a.Indicators, b.Indicators) &&
		equalBy(a.Annexes, b.Annexes, func(a, b model.Annex) bool {
			return a.Form == b.Form && a.Title == b.Title && equal(a.Columns, b.Columns)
		}) &&
		equal(a.Recipients, b.Recipients) && a.Filing == b.Filing && a.Signature == b.Signature && equal(a.Review, b.Review)
}

// alikeEntries compares entries that hold no activities.
func alikeEntries(a, b *model.Entry) bool {
	return a.ID == b.ID && equal(a.Nodes, b.Nodes) && a.Heading == b.Heading && equal(a.Paragraphs, b.Paragraphs) &&
		a.Target == b.Target && equal(a.Units, b.Units) && a.Activities == nil && b.Activities == nil
}

func alikeActivities(a, b *model.Activity) bool {
	return a.ID == b.ID && a.Lineage == b.Lineage && a.Name == b.Name && a.Phrase == b.Phrase &&
		equal(a.Places, b.Places) && a.Quantity == b.Quantity && a.Unit == b.Unit && a.Served == b.Served &&
		a.Target == b.Target && equal(a.Units, b.Units) && a.FirstMonth == b.FirstMonth && a.LastMonth == b.LastMonth &&
		equal(a.Funding, b.Funding) && alikeWorks(a.Work, b.Work) && a.Note == b.Note
}

func alikeWorks(a, b *model.Work) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Scale == b.Scale && a.StartYear == b.StartYear && a.EndYear == b.EndYear && a.Decision == b.Decision &&
		a.Decided == b.Decided && equal(a.Cost, b.Cost) && a.MediumTerm == b.MediumTerm &&
		a.AssignedBefore == b.AssignedBefore && a.DisbursedBefore == b.DisbursedBefore &&
		a.Investor == b.Investor && a.State == b.State
}

// equal compares lists; an empty one is not the same as none.
func equal[T comparable](a, b []T) bool {
	return (a == nil) == (b == nil) && slices.Equal(a, b)
}

func equalBy[T any](a, b []T, same func(a, b T) bool) bool {
	return (a == nil) == (b == nil) && slices.EqualFunc(a, b, same)
}
