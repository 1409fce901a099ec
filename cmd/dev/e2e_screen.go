package main

import (
	"bufio"
	"context"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
)

// A screen is an X server without a monitor (Xvfb). It keeps its picture in a
// file, which we read: no other program is needed to look at it.
type screen struct {
	file string
	end  func()
}

// openScreen starts a screen of the size that offices have. Xvfb chooses a free
// number and tells it through the pipe.
func openScreen(opengl bool) func(context.Context, *stage) error {
	return func(ctx context.Context, s *stage) error {
		read, write, err := os.Pipe()
		if err != nil {
			return err
		}
		defer read.Close()
		folder, err := os.MkdirTemp(s.folder, "screen")
		if err != nil {
			return err
		}
		args := []string{"-displayfd", "3", "-screen", "0", "1366x768x24", "-fbdir", folder, "-nolisten", "tcp"}
		if !opengl {
			args = append(args, "-extension", "GLX")
		}
		cmd := exec.Command("Xvfb", args...)
		cmd.ExtraFiles = []*os.File{write}
		err = cmd.Start()
		write.Close()
		if err != nil {
			return err
		}
		s.screen = screen{file: filepath.Join(folder, "Xvfb_screen0"), end: sync.OnceFunc(func() {
			_ = cmd.Process.Signal(os.Interrupt) // it removes its lock file
			_ = cmd.Wait()
		})}
		s.undo = append(s.undo, s.screen.end)
		number, err := readLine(ctx, read)
		if err != nil {
			return fmt.Errorf("start Xvfb: %w", err)
		}
		s.env = append(s.env, "DISPLAY=:"+number, "WAYLAND_DISPLAY=", "LIBGL_ALWAYS_SOFTWARE=1",
			"LC_ALL=", "LC_CTYPE=C.UTF-8", "LANG=en_US.UTF-8")
		return nil
	}
}

// closeScreen leaves the stage empty for another screen. Windows goes with it:
// its desktop would stay on the screen where it began.
func closeScreen(ctx context.Context, s *stage) error {
	if s.wine {
		if _, err := quiet(ctx, s.env, "wineserver", "-k", "-w"); err != nil {
			return err
		}
	}
	s.screen.end()
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
