package windows

import "golang.org/x/sys/windows"

// remoteSession is SM_REMOTESESSION of GetSystemMetrics.
const remoteSession = 0x1000

// Remote tells whether the screen is that of another machine, over Remote
// Desktop: OpenGL is then missing or slow.
func Remote() bool {
	metric, _, _ := windows.NewLazySystemDLL("user32.dll").NewProc("GetSystemMetrics").Call(remoteSession)
	return metric != 0
}
