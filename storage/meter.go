package storage

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"os"

	"sokehoach/model"
)

// A meter tells how much of a work on files is done, and ends it when it is no
// longer wanted.
type meter struct {
	ctx   context.Context
	tell  model.Progress // may be nil
	done  int64
	total int64
}

// A passage is a writer on the way to another; it sums up what passes through.
type passage struct {
	meter *meter
	out   io.Writer
	sum   hash.Hash
}

// through makes the passage to a writer.
func (m *meter) through(out io.Writer) *passage { return &passage{m, out, sha256.New()} }

// Write passes bytes on.
func (p *passage) Write(b []byte) (int, error) {
	if err := p.meter.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := p.out.Write(b)
	p.sum.Write(b[:n])
	p.meter.add(int64(n))
	return n, err
}

// sumText is the SHA-256 of what has passed, in digits.
func (p *passage) sumText() string { return hex.EncodeToString(p.sum.Sum(nil)) }

// add counts, and tells once a megabyte.
func (m *meter) add(n int64) {
	const megabyte = 20
	before := m.done
	m.done += n
	if m.tell != nil && (before>>megabyte != m.done>>megabyte || m.done == m.total) {
		m.tell(m.done, m.total)
	}
}

// readBack reads a file that was written and compares its SHA-256.
func (m *meter) readBack(path, sum string) error {
	file, err := openFromDisk(path)
	if err != nil {
		return err
	}
	p := m.through(io.Discard)
	_, err = io.Copy(p, file)
	if err = errors.Join(err, file.Close()); err != nil {
		return err
	}
	if p.sumText() != sum {
		return &Damage{Kind: model.DamageCopy, Why: "the copy is not what was written"}
	}
	return nil
}

// copyTo copies a file into a new one and gives the SHA-256 of what it read. The
// copy is on the disk then.
func (m *meter) copyTo(from string, to *os.File) (string, error) {
	in, err := openRegular(from)
	if err != nil {
		return "", err
	}
	defer in.Close()
	p := m.through(to)
	_, err = io.Copy(p, in)
	return p.sumText(), errors.Join(err, to.Sync())
}
