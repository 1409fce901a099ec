package layout

import (
	"fmt"
	"strings"

	"sokehoach/app/document"
)

// Dump writes pages as text, one item a line, lengths in millipoints: the form
// of the goldens.
func Dump(pages []Page) string {
	var b strings.Builder
	for _, p := range pages {
		fmt.Fprintf(&b, "page %d %dx%d\n", p.Number, p.W, p.H)
		for _, it := range p.Items {
			role, path := "-", "-"
			if it.Node != nil {
				role = string(it.Node.Role)
				if it.Node.Path != "" {
					path = it.Node.Path
				}
			}
			if it.Kind == RuleItem {
				fmt.Fprintf(&b, "rule x=%d y=%d w=%d h=%d %s %s\n", it.X, it.Y, it.W, it.H, role, path)
				continue
			}
			track := ""
			if it.Track != 0 {
				track = fmt.Sprintf(" track=%d", it.Track)
			}
			fmt.Fprintf(&b, "text x=%d y=%d w=%d slack=%d%s %s/%v %s %s %q\n",
				it.X, it.Y, it.W, it.Slack, track, faceName(it.Face), it.Size.Points(), role, path, it.Text)
		}
		for _, z := range p.Zones {
			fmt.Fprintf(&b, "zone %s x=%d y=%d w=%d h=%d\n", z.Zone, z.X, z.Y, z.W, z.H)
		}
	}
	return b.String()
}

func faceName(f document.Face) string {
	return [...]string{"regular", "bold", "italic", "bold-italic"}[f]
}
