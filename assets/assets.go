// Package assets carries the bytes that the program needs at run time:
// typeface, data files with their source and validity, words and samples. It
// holds no logic; each accessor names who reads its file, and gives a copy of all
// but typefaces.
package assets

import (
	"embed"
	"strings"
)

//go:embed licences icc style authority limits samples lang changelog.md
//go:embed catalogue communes offices grounds kinds forms periods help wording ranks
var files embed.FS

// A Licence allows the program to carry a part that others have made.
type Licence struct {
	Part string // the module or typeface
	Text string
}

// Licences are those of all parts of the program, by name; the help shows them.
func Licences() []Licence {
	entries, err := files.ReadDir("licences")
	if err != nil {
		panic(err) // the folder is embedded
	}
	var all []Licence
	for _, e := range entries {
		all = append(all, Licence{partName(strings.TrimSuffix(e.Name(), ".txt")), string(read("licences/" + e.Name()))})
	}
	return all
}

// partName is what a file of a licence speaks of: the path of a module has an
// address and slashes, a typeface has words.
func partName(file string) string {
	if strings.Contains(file, ".") {
		return strings.ReplaceAll(file, "_", "/")
	}
	return strings.ReplaceAll(file, "_", " ")
}

// OutputProfile is the colour profile sRGB, in the public domain: a test of
// app/pdf computes it from the numbers of the standard. pdf.Write embeds it.
func OutputProfile() []byte { return read("icc/srgb.icc") }

// Style is the look of every component; document.ParseStyle reads it.
func Style() []byte { return read("style/nd30-2020.json") }

// Authorities is the dictionary of signing; model.ParseAuthorities reads it.
func Authorities() []byte { return read("authority/nd30-2020.json") }

// SumLimits are sums above which money is looked at again; model.ParseSumLimits
// reads them.
func SumLimits() []byte { return read("limits/sums.json") }

// Wording is what the rules on texts know of the language; model.ParseWording
// reads it.
func Wording() []byte { return read("wording/tieng-viet.json") }

// Ranking is the order in which grounds are cited; model.ParseRanking reads it.
func Ranking() []byte { return read("ranks/van-ban.json") }

// PageLimits are the numbers that pages are measured against;
// conform.ParseLimits reads them.
func PageLimits() []byte { return read("limits/nd30-2020.json") }

// Catalogue is the programme of Quyết định 1719/QĐ-TTg;
// model.ParseCatalogue reads it.
func Catalogue() []byte { return read("catalogue/ct-1719.json") }

// Catalogues are all programmes that come with the program, the oldest first;
// model.ParseCatalogues reads them.
func Catalogues() [][]byte { return [][]byte{Catalogue(), read("catalogue/ct-2026.json")} }

// Communes are the communes and wards of thành phố Lai Châu that the sample
// speaks of; model.ParseCommunes reads them.
func Communes() []byte { return read("communes/lai-chau.json") }

// Offices are the bodies that the sample speaks of and their successors;
// model.ParseOffices reads them.
func Offices() []byte { return read("offices/lai-chau.json") }

// Grounds are documents of law and direction to cite; model.ParseGrounds reads
// them.
func Grounds() []byte { return read("grounds/lai-chau.json") }

// DocumentKinds are the kinds of documents and their short forms (PL III, I);
// model.ParseKinds reads them.
func DocumentKinds() []byte { return read("kinds/nd30-2020.json") }

// Forms are the annexes of a plan; model.ParseForms reads them.
func Forms() []byte { return read("forms/ke-hoach.json") }

// ReportForms are the annexes of a report; model.ParseForms reads them.
func ReportForms() []byte { return read("forms/bao-cao.json") }

// Periods are the periods that are reported on and their deadlines;
// model.ParsePeriods reads them.
func Periods() []byte { return read("periods/ky-bao-cao.json") }

// Sample is the book of the plan of thành phố Lai Châu for 2024;
// model.ParseSample reads it.
func Sample() []byte { return read("samples/lai-chau-2024.json") }

// SampleSteps are what happened in 2024 to the sample's plan of xã Sùng Phài: it was
// issued and amended, results came in, reports were written; model.ParseSteps reads
// them.
func SampleSteps() []byte { return read("samples/sung-phai-2024.json") }

// SampleOfAWard is the book of a ward's plan for 2027, under the programme of
// 2026-2030; model.ParseSample reads it.
func SampleOfAWard() []byte { return read("samples/doan-ket-2027.json") }

// Vietnamese are the words of the window toolkit.
func Vietnamese() []byte { return read("lang/vi.json") }

// Changelog says, for clerks, what each release brought.
func Changelog() []byte { return read("changelog.md") }

// A Guide is one section of the help, for clerks.
type Guide struct {
	Name string // of its file, without the number that orders it
	Text string // in the few marks that app/ui/help reads
}

// Guides are the sections of the help in their order.
func Guides() []Guide {
	entries, err := files.ReadDir("help")
	if err != nil {
		panic(err) // the folder is embedded
	}
	var all []Guide
	for _, e := range entries {
		if name, ok := strings.CutSuffix(e.Name(), ".md"); ok {
			_, name, _ = strings.Cut(name, "-")
			all = append(all, Guide{name, string(read("help/" + e.Name()))})
		}
	}
	return all
}

// GuidePicture is a picture of the help, or nothing when there is none of that
// name. go run ./cmd/dev guide draws them.
func GuidePicture(name string) []byte {
	b, err := files.ReadFile("help/" + name)
	if err != nil {
		return nil
	}
	return b
}

// read fails only if a name above is not embedded, which the package's test
// would show.
func read(name string) []byte {
	b, err := files.ReadFile(name)
	if err != nil {
		panic(err)
	}
	return b
}
