package fynepatch

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A cut takes a piece out of a file of Fyne: from a text that stands there once
// to before another, or to the end of the file.
type cut struct {
	name, file string
	from, upto string
	instead    string
}

// apply makes the cut in the copy.
func (c cut) apply(fyne string) error {
	path := filepath.Join(fyne, filepath.FromSlash(c.file))
	text, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("cut %q: %w", c.name, err)
	}
	for _, end := range []string{c.from, c.upto} {
		if n := strings.Count(string(text), end); end != "" && n != 1 {
			return fmt.Errorf("cut %q: %q is found %d times in %s, not once", c.name, end, n, c.file)
		}
	}
	before, rest, _ := strings.Cut(string(text), c.from)
	after := ""
	if c.upto != "" {
		_, tail, behind := strings.Cut(rest, c.upto)
		if !behind {
			return fmt.Errorf("cut %q: it would end before it begins in %s", c.name, c.file)
		}
		after = c.upto + tail
	}
	return os.WriteFile(path, []byte(before+c.instead+after), 0o644)
}

// A loss is a whole file of Fyne that goes away; it is known by a text in it.
type loss struct{ name, file, has string }

func (l loss) apply(fyne string) error {
	path := filepath.Join(fyne, filepath.FromSlash(l.file))
	text, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("loss %q: %w", l.name, err)
	}
	if n := strings.Count(string(text), l.has); n != 1 {
		return fmt.Errorf("loss %q: %q is found %d times in %s, not once", l.name, l.has, n, l.file)
	}
	return os.Remove(path)
}

// cuttings leave out what the program never uses, and what would let it ask the
// network: a third of what is handed out.
func cuttings() []alteration {
	return slices.Concat(networkCuts(), wordCuts(), faceCuts(), trayCuts())
}

// networkCuts take HTTP and TLS away: a picture or a document that names an
// address on the network cannot be fetched.
func networkCuts() []alteration {
	const register = "\thttpHandler := intRepo.NewHTTPRepository()\n" +
		"\trepository.Register(\"http\", httpHandler)\n\trepository.Register(\"https\", httpHandler)\n"
	return []alteration{
		loss{"there is no place on the network", "internal/repository/http.go", "type HTTPRepository struct{}\n"},
		edit{"a program knows no place on the network", "app/app.go", register, ""},
		edit{"it needs no repositories for that", "app/app.go", "\tintRepo \"fyne.io/fyne/v2/internal/repository\"\n", ""},
		edit{"nor their names", "app/app.go", "\t\"fyne.io/fyne/v2/storage/repository\"\n", ""},
		edit{"a test knows no place on the network", "test/driver.go", register, ""},
		cut{"no resource comes from the network", "resource.go", "// LoadResourceFromURLString creates", "", ""},
		edit{"resources are only read from files", "resource.go", "\t\"io\"\n\t\"net/http\"\n", ""},
	}
}

// wordCuts put a table of words in place of a translator for all languages: it
// calls methods by their names in templates, so that the linker must keep every
// exported method of the whole program.
func wordCuts() []alteration {
	return []alteration{
		loss{"words need no translator", "lang/lang.go", "\tL = Localize\n"},
		cut{
			"no language is chosen", "lang/locale.go",
			"func closestSupportedLocale(", "func localeFromTag(", "",
		},
	}
}

// faceCuts leave two faces in place of five: no text of ours is slanted or
// monospaced.
func faceCuts() []alteration {
	return []alteration{cut{
		"slanted and monospaced faces are the upright ones", "theme/bundled-fonts.go",
		"//go:embed font/NotoSans-Italic.ttf", "//go:embed font/InterSymbols-Regular.ttf",
		"var italic, bolditalic, monospace = regular, bold, regular\n\n",
	}}
}

// trayCuts take the notification area away, and with it D-Bus.
func trayCuts() []alteration {
	const file = "internal/driver/glfw/driver_desktop.go"
	return []alteration{
		cut{
			"a driver without a notification area needs little", file, "import (\n", "func (d *gLDriver) HasSecondaryDisplay()",
			"import (\n\t\"os\"\n\t\"os/signal\"\n\t\"syscall\"\n\n\t\"fyne.io/fyne/v2\"\n\n\t\"github.com/go-gl/glfw/v3.4/glfw\"\n)\n\n",
		},
		cut{"there is no notification area", file, "func (d *gLDriver) SetSystemTrayMenu(", "func (d *gLDriver) CurrentKeyModifiers()", ""},
		cut{"nor a menu of it", file, "func addMissingQuitForMenu(", "", ""},
	}
}
