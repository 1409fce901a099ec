// Command gallery draws every widget in every state and every screen without a
// display, by the painter that the program uses without OpenGL, into one PNG
// file each; beside it lies the list of the visible texts. Start it with
// go run ./cmd/dev gallery: it needs the Fyne that the program is built with.
//
// A new screen is one more line in scenes.go. The tests hold every scene to the
// rules of check.go, at every look, with the official Fyne.
package main

import (
	"flag"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	out := flag.String("out", "out/gallery", "the `folder` for the pictures")
	only := flag.String("only", "", "draw the scenes with this in their `name`")
	guide := flag.Bool("guide", false, "draw the pictures of the help instead")
	flag.Parse()
	draw := func() error { return drawAll(*out, *only) }
	if *guide {
		draw = func() error { return drawGuide(*out) }
	}
	if err := draw(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func drawAll(out, only string) error {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	shelf, err := newShelf()
	if err != nil {
		return err
	}
	defer shelf.close()
	for _, sc := range scenes() {
		if !strings.Contains(sc.name, only) {
			continue
		}
		for _, l := range looks() {
			if err := draw(out, shelf, sc, l); err != nil {
				return fmt.Errorf("%s at %s: %w", sc.name, l.name, err)
			}
		}
	}
	return nil
}

// draw writes the picture of a scene and its texts, and says what is wrong.
func draw(out string, books *shelf, sc scene, l look) error {
	st, err := play(books, sc, l)
	if err != nil {
		return err
	}
	defer st.close()
	st.rest()
	base := filepath.Join(out, sc.name+"-"+l.name)
	picture, err := picture(st.canvas())
	if err != nil {
		return err
	}
	f, err := os.Create(base + ".png")
	if err != nil {
		return err
	}
	if err := png.Encode(f, picture); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	for _, complaint := range complaints(st) {
		fmt.Printf("%s at %s: %s\n", sc.name, l.name, complaint)
	}
	return os.WriteFile(base+".txt", []byte(describe(st.canvas())), 0o644)
}
