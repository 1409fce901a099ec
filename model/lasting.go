package model

import "strings"

// Lasting gives the paths of a document in the form that lasts (đường dẫn bền): by
// the id of the entry or activity that they go through, for the indexes in a path
// change with every row. A path that goes through none has none: "".
func Lasting(d AnyDocument) func(path string) string {
	ids := map[string]ID{}
	for id, at := range pathsOf(d) {
		if !id.IsZero() {
			ids[at] = id
		}
	}
	return func(path string) string {
		full := path + "."
		for end := len(full); end > 0; end = strings.LastIndexByte(full[:end-1], '.') + 1 {
			if id, ok := ids[full[:end]]; ok {
				return id.String() + "/" + strings.TrimSuffix(full[end:], ".")
			}
		}
		return ""
	}
}
