//go:build !gallery

package main

import (
	"errors"
	"image"

	"fyne.io/fyne/v2"
)

// picture needs our painter, which the official Fyne has not.
func picture(fyne.Canvas) (image.Image, error) {
	return nil, errors.New("the official Fyne has not the painter of the program: use go run ./cmd/dev gallery")
}
