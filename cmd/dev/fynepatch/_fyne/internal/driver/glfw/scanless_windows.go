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

// packet is VK_PACKET, the key that is none: it brings a character of an input
// method. Its scan code is the lower half of the character, and GLFW takes it for
// a key: “ for Enter, which would lead to the next field.
const packet = 0xe7

// knownKey finds out which key it is that came without a scan code, or with one
// that means nothing: the one that is down while its message is handled.
func (w *window) knownKey(key glfw.Key, scancode int) glfw.Key {
	state := user32.NewProc("GetKeyState")
	down := func(virtual uintptr) bool {
		now, _, _ := state.Call(virtual)
		return now&0x8000 != 0
	}
	if down(packet) {
		w.packet = scancode
		return glfw.KeyUnknown
	}
	if scancode == w.packet && scancode != 0 {
		w.packet = 0
		return glfw.KeyUnknown
	}
	if key != glfw.KeyUnknown || scancode&0xff != 0 {
		return key
	}
	for _, k := range scanless {
		if down(k.virtual) {
			return k.key
		}
	}
	return key
}
