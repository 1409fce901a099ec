package windows

import (
	"fmt"
	"slices"
	"strings"
	"syscall"
)

// networkFileSystems are the numbers by which Linux knows NFS, SMB and CIFS.
var networkFileSystems = []int64{0x6969, 0x517b, 0xff534d42, 0xfe534d42}

func volumeOf(folder string) (PlaceKind, int64, error) {
	var about syscall.Statfs_t
	if err := syscall.Statfs(folder, &about); err != nil {
		return Ordinary, -1, fmt.Errorf("look at %s: %w", folder, err)
	}
	kind := Ordinary
	switch {
	case slices.Contains(networkFileSystems, int64(uint32(about.Type))):
		kind = Network
	case strings.HasPrefix(folder, "/media/"), strings.HasPrefix(folder, "/run/media/"):
		kind = Removable
	}
	return kind, int64(about.Bavail) * about.Bsize, nil
}
