package main

import (
	"errors"
	"image"

	"fyne.io/fyne/v2"
)

// picture is the canvas as the program paints it without OpenGL. Only the Fyne
// that the program is built with can: it is asked, not imported, so that this
// package stands on the official Fyne too.
func picture(c fyne.Canvas) (image.Image, error) {
	p, ok := c.(interface{ Picture() image.Image })
	if !ok {
		return nil, errors.New("the official Fyne has not the painter of the program: use go run ./cmd/dev gallery")
	}
	return p.Picture(), nil
}
