//go:build gallery

package main

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/memory"
)

// picture is the canvas as the program paints it without OpenGL.
func picture(c fyne.Canvas) (image.Image, error) { return memory.Picture(c), nil }
