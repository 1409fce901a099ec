package glfw

import "github.com/go-gl/glfw/v3.4/glfw"

// scanless are the keys whose scan code has the mark "extended" and that input
// methods press without any: Windows then tells GLFW of a key 0x100, which is
// none. UniKey's clipboard mode pastes with such an Insert.
var scanless = []struct {
	virtual uintptr // the VK_ of Windows
	key     glfw.Key
}{
	{0x2d, glfw.KeyInsert},
	{0x2e, glfw.KeyDelete},
	{0x25, glfw.KeyLeft},
	{0x27, glfw.KeyRight},
	{0x26, glfw.KeyUp},
	{0x28, glfw.KeyDown},
	{0x24, glfw.KeyHome},
	{0x23, glfw.KeyEnd},
	{0x21, glfw.KeyPageUp},
	{0x22, glfw.KeyPageDown},
}

// knownKey finds out which key it is that came without a scan code: the one that
// is down while its message is handled.
func knownKey(key glfw.Key, scancode int) glfw.Key {
	if key != glfw.KeyUnknown || scancode&0xff != 0 {
		return key
	}
	const down = 0x8000
	state := user32.NewProc("GetKeyState")
	for _, k := range scanless {
		if now, _, _ := state.Call(k.virtual); now&down != 0 {
			return k.key
		}
	}
	return key
}
