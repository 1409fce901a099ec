package windows

import (
	"fmt"
	"math"
	"strings"

	"golang.org/x/sys/windows"
)

func volumeOf(folder string) (PlaceKind, int64, error) {
	path, err := windows.UTF16PtrFromString(folder)
	if err != nil {
		return Ordinary, -1, err
	}
	var free uint64
	if err := windows.GetDiskFreeSpaceEx(path, &free, nil, nil); err != nil {
		return Ordinary, -1, fmt.Errorf("look at %s: %w", folder, err)
	}
	space := int64(min(free, math.MaxInt64))
	if strings.HasPrefix(folder, `\\`) {
		return Network, space, nil
	}
	var root [windows.MAX_PATH + 1]uint16
	if err := windows.GetVolumePathName(path, &root[0], uint32(len(root))); err != nil {
		return Ordinary, space, fmt.Errorf("look at %s: %w", folder, err)
	}
	switch windows.GetDriveType(&root[0]) {
	case windows.DRIVE_REMOVABLE:
		return Removable, space, nil
	case windows.DRIVE_REMOTE:
		return Network, space, nil
	case windows.DRIVE_CDROM:
		return ReadOnly, space, nil
	}
	return Ordinary, space, nil
}
