package pdf

import (
	"bytes"
	"compress/zlib"
	"strconv"
)

// A packer makes stream objects, all with one compressor: a new one takes more
// than a megabyte.
type packer struct {
	packed bytes.Buffer
	zip    *zlib.Writer
}

func newPacker() *packer {
	p := &packer{}
	p.zip, _ = zlib.NewWriterLevel(&p.packed, zlib.BestSpeed) // half the time of the default for a fiftieth more; the level is known
	return p
}

// stream is a whole stream object; entries are added to its dictionary.
func (p *packer) stream(data []byte, entries string) ([]byte, error) {
	p.packed.Reset()
	p.zip.Reset(&p.packed)
	if _, err := p.zip.Write(data); err != nil {
		return nil, err
	}
	if err := p.zip.Close(); err != nil {
		return nil, err
	}
	head := "<<" + entries + "/Length " + strconv.Itoa(p.packed.Len()) + " /Filter /FlateDecode>>\nstream\n"
	const foot = "\nendstream"
	object := make([]byte, 0, len(head)+p.packed.Len()+len(foot))
	object = append(append(object, head...), p.packed.Bytes()...)
	return append(object, foot...), nil
}
