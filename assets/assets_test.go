package assets

import (
	"encoding/json"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// A name that is not embedded would panic here.
func TestEveryAccessorHasItsFile(t *testing.T) {
	for name, b := range map[string][]byte{
		"regular": Typeface("Regular"), "bold": Typeface("Bold"), "italic": Typeface("Italic"), "bold italic": Typeface("BoldItalic"),
		"licence": []byte(Licences()[0].Text), "style": Style(), "authorities": Authorities(), "limits": PageLimits(), "sums": SumLimits(), "sample": Sample(), "sample of a ward": SampleOfAWard(), "coming programme": Catalogues()[1],
		"catalogue": Catalogue(), "communes": Communes(), "offices": Offices(), "grounds": Grounds(), "kinds": DocumentKinds(),
		"forms": Forms(), "periods": Periods(), "words": Vietnamese(), "changelog": Changelog(),
	} {
		if len(b) == 0 {
			t.Errorf("%s is empty", name)
		}
	}
}

// Data that an office relies on says where it comes from; a folder of data
// files says what they are.
func TestDataFilesSayWhatTheyAreAndWhereFrom(t *testing.T) {
	withHead := []string{"catalogue", "communes", "offices", "grounds", "kinds", "forms", "periods"}
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".json" {
			return err
		}
		b, folder := read(name), path.Dir(name)
		if slices.Contains(withHead, folder) && !strings.HasSuffix(string(b), "\n") {
			t.Errorf("%s: the last line has no end", name)
		}
		if !utf8.Valid(b) || strings.Contains(string(b), "\r") {
			t.Errorf("%s: not plain text with Unix line ends", name)
		}
		var head struct{ File, ID, Version, Source string }
		if err := json.Unmarshal(b, &head); err != nil {
			t.Errorf("%s: %v", name, err)
			return nil
		}
		if slices.Contains(withHead, folder) && (head.File != folder || head.ID == "" || head.Version == "" || head.Source == "") {
			t.Errorf("%s: head %+v", name, head)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}
