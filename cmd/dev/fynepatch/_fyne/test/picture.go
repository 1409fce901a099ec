package test

import (
	"image"

	"fyne.io/fyne/v2/driver/memory"
)

// Picture is the canvas as the program shows it without OpenGL. Who has the
// official Fyne finds no such method, and can be built all the same.
func (c *canvas) Picture() image.Image { return memory.Picture(c) }
