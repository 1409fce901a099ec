//go:build !cgo

package ui

import "errors"

// Run needs Fyne's window, which is written in C.
func Run(Options) error {
	return errors.New("the window needs cgo: build with CGO_ENABLED=1 and a C compiler, or use go run ./cmd/dev run")
}
