package main

import (
	"context"
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// Two pictures are the same when at most one dot in a thousand differs by more
// than a shade of each colour. OpenGL and our painter round corners and letters
// by their own arithmetic.
const (
	dotsApart = 1000
	shade     = 16 // of 255
)

// bareWindow is how many colours a window has in which nothing is painted yet:
// text and rounded corners have many shades.
const bareWindow = 10

// waitUntilPainted looks at the screen until there is more than a bare window.
func waitUntilPainted(ctx context.Context, s *stage) error {
	began := time.Now()
	for {
		seen, err := s.screen.look()
		if err != nil {
			return err
		}
		if colours(seen) > bareWindow {
			fmt.Fprintf(s.say, "    the window is there after %.1f s\n", time.Since(began).Seconds())
			return nil
		}
		if s.program.ended() {
			return errors.New("it ended without painting a window")
		}
		if err := pause(ctx, 100*time.Millisecond); err != nil {
			return fmt.Errorf("nothing painted: %w", err)
		}
	}
}

// gone waits until the window of a program that has ended has left the screen, or
// the next program's would be looked for and this one seen. What stays longer is
// none of its windows.
func (s *stage) gone(ctx context.Context) error {
	for began := time.Now(); time.Since(began) < 5*time.Second; {
		seen, err := s.screen.look()
		if err != nil || colours(seen) <= bareWindow {
			return err
		}
		if err := pause(ctx, 50*time.Millisecond); err != nil {
			return err
		}
	}
	return nil
}

// settle waits until the screen has not changed for a moment.
func (s *stage) settle(ctx context.Context) error {
	var before image.Image
	for still := 0; still < 4; {
		seen, err := s.screen.look()
		if err != nil {
			return err
		}
		if before != nil && apart(before, seen, 0) == 0 {
			still++
		} else {
			still = 0
		}
		before = seen
		if err := pause(ctx, 200*time.Millisecond); err != nil {
			return fmt.Errorf("the screen does not come to rest: %w", err)
		}
	}
	return nil
}

// apart counts the dots that differ by more than a tolerance in some colour.
func apart(a, b image.Image, tolerance uint8) int {
	x, y := a.(*image.RGBA), b.(*image.RGBA)
	n := 0
	for i := 0; i < len(x.Pix); i += 4 {
		for c := i; c < i+3; c++ {
			if max(x.Pix[c], y.Pix[c])-min(x.Pix[c], y.Pix[c]) > tolerance {
				n++
				break
			}
		}
	}
	return n
}

// keepPicture saves what is on the screen into out/, for a person to look at.
func keepPicture(name string) func(context.Context, *stage) error {
	return func(ctx context.Context, s *stage) error {
		if err := s.settle(ctx); err != nil {
			return err
		}
		seen, err := s.screen.look()
		if err != nil {
			return err
		}
		if s.pictures == nil {
			s.pictures = make(map[string]image.Image)
		}
		s.pictures[name] = seen
		system := "linux"
		if s.wine {
			system = "wine"
		}
		return savePicture(filepath.Join(outDir, fmt.Sprintf("e2e-%s-%s.png", system, name)), seen)
	}
}

func savePicture(path string, seen image.Image) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	return errors.Join(png.Encode(file, seen), file.Close())
}

func comparePictures(a, b string) func(context.Context, *stage) error {
	return func(_ context.Context, s *stage) error {
		x, y := s.pictures[a], s.pictures[b]
		if x.Bounds() != y.Bounds() {
			return fmt.Errorf("%v and %v are not of one size", x.Bounds(), y.Bounds())
		}
		all := x.Bounds().Dx() * x.Bounds().Dy()
		n := apart(x, y, shade)
		fmt.Fprintf(s.say, "    %d of %d dots differ by more than %d of 255, %d differ at all\n", n, all, shade, apart(x, y, 0))
		if n*dotsApart > all {
			return fmt.Errorf("%d of %d dots differ", n, all)
		}
		return nil
	}
}

// seeChange fails when the screen shows the same as a picture.
func seeChange(name string) func(context.Context, *stage) error {
	return func(ctx context.Context, s *stage) error {
		if err := s.settle(ctx); err != nil {
			return err
		}
		seen, err := s.screen.look()
		if err != nil {
			return err
		}
		n := apart(s.pictures[name], seen, shade)
		fmt.Fprintf(s.say, "    %d dots differ\n", n)
		if n < seen.Bounds().Dx() { // less than a line of the screen
			return errors.New("the screen looks the same")
		}
		return nil
	}
}

// A way is how a window is painted.
type way string

const (
	opengl way = "OpenGL"
	memory way = "memory"
)

// paintedBy reads in the log how the window is painted.
func paintedBy(want way) func(context.Context, *stage) error {
	return func(_ context.Context, s *stage) error {
		log, err := s.logOf()
		if err != nil {
			return err
		}
		got := opengl
		if strings.Contains(log, "painting in memory") || strings.Contains(log, "painting without OpenGL") {
			got = memory
		}
		if got != want {
			return fmt.Errorf("painted by %s, want %s; its log:\n%s", got, want, log)
		}
		return nil
	}
}

// turnWheel turns the wheel down and up over the form, from its head to its
// foot, so that it stands over every kind of field once. The page must move
// each time, and come back.
func turnWheel(ctx context.Context, s *stage) error {
	const first, last, step, across = 260, 660, 80, 320
	for y := first; y <= last; y += step {
		place := []string{"mousemove", strconv.Itoa(across), strconv.Itoa(y)}
		if _, err := quiet(ctx, s.env, "xdotool", place...); err != nil {
			return err
		}
		if err := pause(ctx, 300*time.Millisecond); err != nil {
			return err
		}
		before, err := s.screen.look()
		if err != nil {
			return err
		}
		for _, button := range []string{"5", "4"} { // down, up
			if _, err := quiet(ctx, s.env, "xdotool", "click", "--repeat", "3", "--delay", "30", button); err != nil {
				return err
			}
			if err := pause(ctx, 400*time.Millisecond); err != nil {
				return err
			}
			after, err := s.screen.look()
			if err != nil {
				return err
			}
			moved := apart(before, after, shade) > 5000
			if down := button == "5"; moved != down {
				return fmt.Errorf("at the height of %d the wheel, button %s: moved is %v", y, button, moved)
			}
		}
	}
	fmt.Fprintf(s.say, "    the page moved at each of %d heights\n", (last-first)/step+1)
	return nil
}
