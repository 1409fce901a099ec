//go:build !windows && !wasm && !test_web_driver

package glfw

import "github.com/go-gl/glfw/v3.4/glfw"

// knownKey is for Windows, whose input methods press keys without scan codes.
func (w *window) knownKey(key glfw.Key, _ int) glfw.Key { return key }
