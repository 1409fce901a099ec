package pdf

import (
	"bytes"
	"errors"
	"fmt"
)

// intent says what black is: without a profile, grey is no certain colour
// (ISO 19005-2, 6.2.3 and 6.2.4.3).
func (f *file) intent(profile []byte, pack *packer) (string, error) {
	stream, err := pack.stream(profile, "/N 3 ")
	if err != nil {
		return "", fmt.Errorf("compress the colour profile: %w", err)
	}
	return fmt.Sprintf("/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (%s)\n"+
		"/RegistryName (http://www.color.org) /Info (%[1]s) /DestOutputProfile %d 0 R>>]\n", "sRGB IEC61966-2.1", f.add(stream)), nil
}

// judgeProfile tells whether the bytes look like what an output intent needs: a
// profile of three colours (ISO 19005-2, 6.2.3; ICC.1, 7.2).
func judgeProfile(b []byte) error {
	if len(b) < 132 || !bytes.Equal(b[36:40], []byte("acsp")) || !bytes.Equal(b[16:20], []byte("RGB ")) {
		return errors.New("no RGB colour profile")
	}
	return nil
}
