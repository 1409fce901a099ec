package windows

import (
	"fmt"

	"golang.org/x/sys/windows"
)

// programName is what an installer looks for before it replaces the program. It
// knows no data file, so that the name is the same for every copy.
const programName = `Local\vn.sokehoach.program`

// Hold tells installers, until the process ends, that the program is running.
func Hold() error {
	name, err := windows.UTF16PtrFromString(programName)
	if err != nil {
		return err
	}
	// The handle is never closed: Windows does it, whatever the end is.
	if h, err := windows.CreateMutex(nil, false, name); h == 0 {
		return fmt.Errorf("hold the program: %w", err)
	}
	return nil
}

// SystemLibrariesOnly lets libraries be loaded from the folder of Windows alone:
// one that lies beside the program, or where it was started, may be anybody's. It
// comes before anything that loads some.
func SystemLibrariesOnly() error {
	if err := windows.SetDefaultDllDirectories(windows.LOAD_LIBRARY_SEARCH_SYSTEM32); err != nil {
		return fmt.Errorf("load libraries of Windows only: %w", err)
	}
	return nil
}
