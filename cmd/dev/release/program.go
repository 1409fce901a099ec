package release

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"strings"
)

//go:embed program.manifest
var manifest string

// iconName is the one that the toolkit gives its windows.
const iconName = "GLFW_ICON"

//go:embed about.json
var about []byte

// Resource is what the linker adds to a Windows program: its icon, its version
// and how Windows is to treat it.
func Resource(program, version string) ([]byte, error) {
	v, err := ParseVersion(version)
	if err != nil {
		return nil, err
	}
	a := About{File: program, Version: version}
	if err := json.Unmarshal(about, &a); err != nil {
		return nil, err
	}
	told := strings.NewReplacer("{version}", fmt.Sprintf("%d.%d.%d.0", v[0], v[1], v[2]), "{name}", a.Product).Replace(manifest)
	all := []resource{
		{kind: kindVersion, id: 1, language: vietnamese, data: a.versionInfo(v)},
		{kind: kindManifest, id: 1, language: neutral, data: []byte(told)},
	}
	group := words(0, 1, uint16(len(iconSizes)))
	for i, size := range iconSizes {
		picture, err := icon(size)
		if err != nil {
			return nil, err
		}
		id := uint16(i + 1)
		all = append(all, resource{kind: kindIcon, id: id, language: neutral, data: picture})
		group = append(group, iconEntry(size, len(picture))...)
		group = append(group, words(id)...)
	}
	return object(append(all, resource{kind: kindGroup, name: iconName, language: neutral, data: group})), nil
}
