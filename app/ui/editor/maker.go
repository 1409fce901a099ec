package editor

import (
	"sokehoach/app/progress"
	"sokehoach/app/text"
	"sokehoach/app/ui/envelope"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/outline"
	"sokehoach/model"
)

// A Maker makes what one kind of document adds to the screen that all of them
// share.
type Maker[T any] func(*envelope.Sheet[T]) Pages[T]

// Pages are those of one open document. A page has a key; its fields may point to
// parts of the document by number.
type Pages[T any] struct {
	Fields func(v T, key string) []form.Field[T]    // of a page that is there; none: it is not
	Stamp  func(v T, key string) (string, bool)     // what the fields point to by number; not ok: what the page shows is gone
	Of     func(v T, path string) string            // the page that shows what a path leads to
	Above  string                                   // the page to go to from one that is gone
	Items  func(v T, current string) []outline.Item // the lines at the side
	Place  func(v T, path string) string            // where a path leads, in words
	Part   func(v T, s progress.Line) string        // the page that a part of the paper is written on
	Settle func(v T) (onWindow func())              // works out beside the window what that takes over then; may be nil
}

// Plain makes the pages of a document that has no more than every document has.
func Plain[T any](s *envelope.Sheet[T]) Pages[T] {
	return Pages[T]{
		Fields: func(_ T, key string) []form.Field[T] { return s.Page(key) },
		Stamp:  func(T, string) (string, bool) { return "", true },
		Of:     func(_ T, path string) string { return envelope.PageOf(path) },
		Above:  envelope.PageHead,
		Items: func(T, string) []outline.Item {
			return []outline.Item{
				{Key: envelope.PageHead, Title: text.SectionHead},
				{Key: envelope.PageGrounds, Title: text.PageGrounds},
				{Key: envelope.PageParts, Title: text.PageParts},
				{Key: envelope.PageEnding, Title: text.PageEnding},
				{Key: envelope.PageSignature, Title: text.SectionSignature},
				{Key: envelope.PageIssue, Title: text.PageIssue},
			}
		},
		Place: func(_ T, path string) string { return text.Place(s.Kind, path) },
		Part: func(_ T, l progress.Line) string {
			if l.Section == progress.SectionIssue {
				return envelope.PageIssue
			}
			return envelope.PageOf(l.Path)
		},
	}
}

// A pointer to a value is a document.
type pointer[T any] interface {
	*T
	model.AnyDocument
}

// duplicate is a deep copy of a value.
func duplicate[T any, P pointer[T]](v T) T { return *P(&v).Duplicate().(P) }
