//go:build !windows

package windows

import "errors"

// OpenFile has no dialog of the system here: errors.ErrUnsupported.
func OpenFile(Question) (path string, chosen bool, err error) {
	return "", false, errors.ErrUnsupported
}

// PickFolder has no dialog of the system here: errors.ErrUnsupported.
func PickFolder(Question) (path string, chosen bool, err error) {
	return "", false, errors.ErrUnsupported
}
