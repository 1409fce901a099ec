package main

import (
	"bufio"
	"context"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// A screen is an X server without a monitor (Xvfb). It keeps its picture in a
// file, which we read: no other program is needed to look at it.
type screen struct {
	file string
}

// openScreen starts a screen of the size that offices have. Xvfb chooses a free
// number and tells it through the pipe.
func openScreen(ctx context.Context, s *stage) error {
	read, write, err := os.Pipe()
	if err != nil {
		return err
	}
	defer read.Close()
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1366x768x24",
		"-fbdir", s.folder, "-nolisten", "tcp")
	cmd.ExtraFiles = []*os.File{write}
	err = cmd.Start()
	write.Close()
	if err != nil {
		return err
	}
	s.undo = append(s.undo, func() {
		_ = cmd.Process.Signal(os.Interrupt) // it removes its lock file
		_ = cmd.Wait()
	})
	number, err := readLine(ctx, read)
	if err != nil {
		return fmt.Errorf("start Xvfb: %w", err)
	}
	s.screen = screen{filepath.Join(s.folder, "Xvfb_screen0")}
	s.env = append(s.env, "DISPLAY=:"+number, "WAYLAND_DISPLAY=", "LIBGL_ALWAYS_SOFTWARE=1",
		"LC_ALL=", "LC_CTYPE=C.UTF-8", "LANG=en_US.UTF-8")
	return nil
}

func readLine(ctx context.Context, from *os.File) (string, error) {
	if until, ok := ctx.Deadline(); ok {
		if err := from.SetReadDeadline(until); err != nil {
			return "", err
		}
	}
	line, err := bufio.NewReader(from).ReadString('\n')
	return strings.TrimSpace(line), err
}

// xwdHeader begins the picture file; X calls the format "XWD", version 7. Only
// the fields we need have names.
type xwdHeader struct {
	HeaderSize, Version        uint32
	_                          [2]uint32
	Width, Height              uint32
	_                          [5]uint32
	BitsPerPixel, BytesPerLine uint32
	_                          [6]uint32
	Colours                    uint32
	_                          [5]uint32
}

// look returns what is on the screen now.
func (s screen) look() (image.Image, error) {
	data, err := os.ReadFile(s.file)
	if err != nil {
		return nil, err
	}
	var h xwdHeader
	if _, err := binary.Decode(data, binary.BigEndian, &h); err != nil {
		return nil, fmt.Errorf("read %s: %w", s.file, err)
	}
	const colourSize = 12
	pixels := int(h.HeaderSize + h.Colours*colourSize)
	if h.Version != 7 || h.BitsPerPixel != 32 || len(data) < pixels+int(h.BytesPerLine*h.Height) {
		return nil, fmt.Errorf("read %s: not a picture of 32 bits per dot: %+v", s.file, h)
	}
	seen := image.NewRGBA(image.Rect(0, 0, int(h.Width), int(h.Height)))
	for y := range int(h.Height) {
		line := data[pixels+y*int(h.BytesPerLine):]
		for x := range int(h.Width) {
			dot := line[4*x:] // blue, green, red, nothing
			seen.SetRGBA(x, y, color.RGBA{dot[2], dot[1], dot[0], 0xff})
		}
	}
	return seen, nil
}

// colours counts the different colours of a picture.
func colours(m image.Image) int {
	seen := make(map[color.Color]bool)
	for y := m.Bounds().Min.Y; y < m.Bounds().Max.Y; y++ {
		for x := m.Bounds().Min.X; x < m.Bounds().Max.X; x++ {
			seen[m.At(x, y)] = true
		}
	}
	return len(seen)
}

// keepPicture saves what is on the screen into out/, for a person to look at,
// after a moment in which the program finishes its painting.
func keepPicture(name string) func(context.Context, *stage) error {
	return func(ctx context.Context, s *stage) error {
		if err := pause(ctx, time.Second); err != nil {
			return err
		}
		seen, err := s.screen.look()
		if err != nil {
			return err
		}
		if err := os.MkdirAll(outDir, 0o755); err != nil {
			return err
		}
		file, err := os.Create(filepath.Join(outDir, name))
		if err != nil {
			return err
		}
		if err := png.Encode(file, seen); err != nil {
			_ = file.Close() // the first error tells more
			return err
		}
		return file.Close()
	}
}
