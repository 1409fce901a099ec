package release

import (
	"crypto/sha256"
	"debug/buildinfo"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Sums lists files with their SHA-256, as sha256sum writes and checks them.
func Sums(files ...string) (string, error) {
	var b strings.Builder
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256(text), filepath.Base(name))
	}
	return b.String(), nil
}

// A component is one part of a program, as CycloneDX lists it.
type component struct {
	Type    string `json:"type"`
	Name    string `json:"name"`
	Version string `json:"version,omitempty"`
	URL     string `json:"purl,omitempty"`
	About   string `json:"description,omitempty"`
}

// An inventory is CycloneDX 1.5. It tells no time: the same program has the same.
type inventory struct {
	Format   string `json:"bomFormat"`
	Spec     string `json:"specVersion"`
	Version  int    `json:"version"`
	Metadata struct {
		Component component `json:"component"`
	} `json:"metadata"`
	Components []component `json:"components"`
}

// Contents lists what is inside a program: its modules as the linker knows them,
// Go itself, and what comes with a module that is no Go.
func Contents(program, version string) ([]byte, error) {
	info, err := buildinfo.ReadFile(program)
	if err != nil {
		return nil, fmt.Errorf("list what is inside: %w", err)
	}
	i := inventory{Format: "CycloneDX", Spec: "1.5", Version: 1}
	i.Metadata.Component = component{Type: "application", Name: "sokehoach", Version: version}
	i.Components = []component{{Type: "platform", Name: "go", Version: strings.TrimPrefix(info.GoVersion, "go")}}
	for _, m := range info.Deps {
		c := component{Type: "library", Name: m.Path, Version: m.Version, URL: "pkg:golang/" + m.Path + "@" + m.Version}
		if m.Replace != nil {
			c.About = "changed when the program is built"
		}
		i.Components = append(i.Components, c)
	}
	i.Components = append(i.Components,
		component{Type: "library", Name: "GLFW", Version: "3.4", About: "C, in the module github.com/go-gl/glfw"},
		component{Type: "library", Name: "MinGW-w64 runtime", About: "C, of the compiler"},
		component{Type: "data", Name: "Tinos", Version: "1.340", About: "typeface"},
		component{Type: "data", Name: "Noto Sans", About: "typeface, in the module fyne.io/fyne/v2"},
	)
	text, err := json.MarshalIndent(i, "", "  ")
	return append(text, '\n'), err
}
