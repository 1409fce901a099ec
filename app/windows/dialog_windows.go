package windows

import (
	"fmt"
	"runtime"
	"unicode/utf16"
	"unsafe"

	"golang.org/x/sys/windows"
)

// openFileName is OPENFILENAMEW.
type openFileName struct {
	size                         uint32
	owner, instance              uintptr
	filter                       *uint16
	customFilter                 *uint16
	maxCustomFilter, filterIndex uint32
	file                         *uint16
	maxFile                      uint32
	fileTitle                    *uint16
	maxFileTitle                 uint32
	folder, title                *uint16
	flags                        uint32
	fileOffset, fileExtension    uint16
	extension                    *uint16
	custom, hook                 uintptr
	template                     *uint16
	reserved                     uintptr
	reservedSize, moreFlags      uint32
}

// Flags of OPENFILENAMEW.
const (
	ofnHideReadOnly  = 0x4
	ofnNoChangeDir   = 0x8
	ofnPathMustExist = 0x800
	ofnFileMustExist = 0x1000
	ofnExplorer      = 0x80000
)

// OpenFile lets the clerk choose a file that is there. It waits for the answer:
// call it on a goroutine of its own.
func OpenFile(q Question) (path string, chosen bool, err error) {
	runtime.LockOSThread() // the dialog has a loop of messages of this thread
	defer runtime.UnlockOSThread()
	var file [windows.MAX_LONG_PATH]uint16
	title, err := windows.UTF16PtrFromString(q.Title)
	if err != nil {
		return "", false, err
	}
	folder, err := windows.UTF16PtrFromString(q.Start)
	if err != nil {
		return "", false, err
	}
	filter := filterList(q.Filters)
	o := openFileName{
		owner: uintptr(ownWindow()), filter: &filter[0], file: &file[0], maxFile: uint32(len(file)),
		folder: folder, title: title, flags: ofnFileMustExist | ofnPathMustExist | ofnExplorer | ofnNoChangeDir | ofnHideReadOnly,
	}
	o.size = uint32(unsafe.Sizeof(o))
	dll := windows.NewLazySystemDLL("comdlg32.dll")
	if done, _, _ := dll.NewProc("GetOpenFileNameW").Call(uintptr(unsafe.Pointer(&o))); done != 0 {
		return windows.UTF16ToString(file[:]), true, nil
	}
	if code, _, _ := dll.NewProc("CommDlgExtendedError").Call(); code != 0 {
		return "", false, fmt.Errorf("choose a file: error %#x of the dialog", code)
	}
	return "", false, nil
}

// filterList is pairs of names and patterns, each ended by a zero, the list by
// one more.
func filterList(filters []Filter) []uint16 {
	var list []uint16
	for _, f := range filters {
		for _, s := range []string{f.Name, f.Pattern} {
			list = append(append(list, utf16.Encode([]rune(s))...), 0)
		}
	}
	return append(list, 0, 0)
}

// browseInfo is BROWSEINFOW.
type browseInfo struct {
	owner, root uintptr
	display     *uint16
	title       *uint16
	flags       uint32
	callback    uintptr
	param       uintptr
	image       int32
}

// Flags of BROWSEINFOW.
const (
	bifOnlyFolders = 0x1
	bifNewStyle    = 0x40
)

// PickFolder lets the clerk choose a folder, or make one. It waits for the
// answer. The system's dialog begins where it wants.
func PickFolder(q Question) (path string, chosen bool, err error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED); err != nil {
		return "", false, fmt.Errorf("choose a folder: %w", err)
	}
	defer windows.CoUninitialize()
	title, err := windows.UTF16PtrFromString(q.Title)
	if err != nil {
		return "", false, err
	}
	var name [windows.MAX_PATH]uint16
	b := browseInfo{owner: uintptr(ownWindow()), display: &name[0], title: title, flags: bifOnlyFolders | bifNewStyle}
	shell := windows.NewLazySystemDLL("shell32.dll")
	list, _, _ := shell.NewProc("SHBrowseForFolderW").Call(uintptr(unsafe.Pointer(&b)))
	if list == 0 {
		return "", false, nil
	}
	defer windows.NewLazySystemDLL("ole32.dll").NewProc("CoTaskMemFree").Call(list)
	var folder [windows.MAX_PATH]uint16
	done, _, _ := shell.NewProc("SHGetPathFromIDListW").Call(list, uintptr(unsafe.Pointer(&folder[0])))
	if done == 0 {
		return "", false, fmt.Errorf("choose a folder: it has no path")
	}
	return windows.UTF16ToString(folder[:]), true, nil
}
