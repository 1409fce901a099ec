package editor

import (
	"sokehoach/app/progress"
	"sokehoach/app/ui/envelope"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/outline"
	"sokehoach/model"
)

// A Kind is what one kind of document adds to the screen that all of them share.
type Kind[T any] struct {
	Pages func(*envelope.Sheet[T]) Pages[T]
}

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

// A pointer to a value is a document.
type pointer[T any] interface {
	*T
	model.AnyDocument
}

// duplicate is a deep copy of a value.
func duplicate[T any, P pointer[T]](v T) T { return *P(&v).Duplicate().(P) }
