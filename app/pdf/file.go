package pdf

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
)

// A file is a PDF file as its objects: what stands between "n 0 obj" and
// "endobj", by number. Object 0 is none.
type file struct {
	objects    [][]byte
	root, info int
}

// parse takes gofpdf's output apart: one revision, one classic cross-reference
// table, all objects in plain text, info and catalogue last.
func parse(raw []byte) (*file, error) {
	at := bytes.LastIndex(raw, []byte("startxref\n"))
	if at < 0 {
		return nil, errors.New("no startxref")
	}
	number, _, _ := bytes.Cut(raw[at+len("startxref\n"):], []byte("\n"))
	table, err := strconv.Atoi(string(number))
	if err != nil || table < 0 || table > at {
		return nil, fmt.Errorf("cross-reference table at %q", number)
	}
	offsets, err := readOffsets(raw[table:at])
	if err != nil {
		return nil, err
	}
	f := &file{objects: make([][]byte, len(offsets)), root: len(offsets) - 1, info: len(offsets) - 2}
	inFile := append(slices.Sorted(slices.Values(offsets[1:])), table)
	for n, start := range offsets[1:] {
		end, _ := slices.BinarySearch(inFile, start+1)
		body, err := object(raw, n+1, start, inFile[end])
		if err != nil {
			return nil, err
		}
		f.objects[n+1] = body
	}
	return f, nil
}

// readOffsets reads the table: two lines, then one of 20 bytes for each object.
func readOffsets(table []byte) ([]int, error) {
	lines := bytes.Split(table, []byte("\n"))
	offsets := []int{0}
	for _, line := range lines[min(3, len(lines)):] {
		if len(line) != 19 || !bytes.HasSuffix(line, []byte(" n ")) {
			break
		}
		offset, err := strconv.Atoi(string(line[:10]))
		if err != nil {
			return nil, fmt.Errorf("cross-reference %q", line)
		}
		offsets = append(offsets, offset)
	}
	if len(offsets) < 3 {
		return nil, errors.New("no objects")
	}
	return offsets, nil
}

func object(raw []byte, n, start, end int) ([]byte, error) {
	if start >= end || end > len(raw) {
		return nil, fmt.Errorf("object %d lies outside the file", n)
	}
	body, found := bytes.CutPrefix(raw[start:end], fmt.Appendf(nil, "%d 0 obj\n", n))
	if !found {
		return nil, fmt.Errorf("object %d is not at its place", n)
	}
	return bytes.TrimSuffix(body, []byte("endobj\n")), nil
}

// add appends an object and returns its number.
func (f *file) add(body []byte) int {
	f.objects = append(f.objects, body)
	return len(f.objects) - 1
}

// write puts the file together and uses its objects up. Its ID follows from its
// content, so that equal documents are equal files.
func (f *file) write(out io.Writer, version string) error {
	sum := sha256.New()
	b := bufio.NewWriterSize(io.MultiWriter(out, sum), 1<<16)
	// The decree asks for version 1.4 or later (PL I, II). The bytes above 127
	// tell programs that pass the file on that it is not text.
	at, _ := b.WriteString("%PDF-" + version + "\n%\xE2\xE3\xCF\xD3\n") // b keeps its first error for Flush
	offsets := make([]int, len(f.objects))
	for n := 1; n < len(f.objects); n++ {
		offsets[n] = at
		head, _ := b.Write(append(strconv.AppendInt(b.AvailableBuffer(), int64(n), 10), " 0 obj\n"...))
		body, _ := b.Write(bytes.TrimSuffix(f.objects[n], []byte("\n")))
		foot, _ := b.WriteString("\nendobj\n")
		at += head + body + foot
		f.objects[n] = nil // not kept besides the file
	}
	if err := b.Flush(); err != nil {
		return err
	}
	id := sum.Sum(nil)[:16]
	fmt.Fprintf(b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets))
	for _, offset := range offsets[1:] {
		b.Write(appendOffset(b.AvailableBuffer(), offset))
	}
	fmt.Fprintf(b, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /ID [<%X> <%X>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(offsets), f.root, f.info, id, id, at)
	return b.Flush()
}

// appendOffset writes a line of the table: ten digits, always 20 bytes.
func appendOffset(b []byte, offset int) []byte {
	for unit := 1_000_000_000; unit > 0; unit /= 10 {
		b = append(b, byte('0'+offset/unit%10))
	}
	return append(b, " 00000 n \n"...)
}
