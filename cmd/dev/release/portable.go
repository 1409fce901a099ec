package release

import (
	"archive/zip"
	_ "embed"
	"errors"
	"io"
	"os"
	"time"
)

// PortableMark lies beside a program that is carried about: at its first start it
// asks where data should be kept. The program knows the name too.
const PortableMark = "mang-theo.txt"

//go:embed mang-theo.txt
var portableNote []byte

// beginning is the time that all files have: the same input gives the same bytes.
var beginning = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)

// Portable writes the folder that needs no installing.
func Portable(out io.Writer, program string) error {
	z := zip.NewWriter(out)
	text, err := os.ReadFile(program)
	if err != nil {
		return err
	}
	return errors.Join(pack(z, "sokehoach.exe", text), pack(z, PortableMark, portableNote), z.Close())
}

func pack(z *zip.Writer, name string, text []byte) error {
	h := &zip.FileHeader{Name: name, Method: zip.Deflate, Modified: beginning}
	h.SetMode(0o644)
	w, err := z.CreateHeader(h)
	if err != nil {
		return err
	}
	_, err = w.Write(text)
	return err
}
