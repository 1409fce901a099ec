package pdf

import (
	"bytes"
	"errors"
)

// judgeProfile tells whether the bytes look like what an output intent needs: a
// profile of three colours (ISO 19005-2, 6.2.3; ICC.1, 7.2).
func judgeProfile(b []byte) error {
	if len(b) < 132 || !bytes.Equal(b[36:40], []byte("acsp")) || !bytes.Equal(b[16:20], []byte("RGB ")) {
		return errors.New("no RGB colour profile")
	}
	return nil
}
