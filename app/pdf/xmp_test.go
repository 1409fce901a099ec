package pdf

import (
	"bytes"
	"encoding/hex"
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"sokehoach/app/document"
	"sokehoach/app/layout"
	"sokehoach/assets"
)

// A packet is what the metadata says, by local name; of several the last.
type packet map[string]string

// metadata reads the XMP packet as XML.
func (v *viewer) metadata() packet {
	v.t.Helper()
	_, data, _ := bytes.Cut(v.file.objects[v.number(v.file.root, `/Metadata (\d+) 0 R`)], []byte("\nstream\n"))
	data, _, found := bytes.Cut(data, []byte("\nendstream"))
	if !found {
		v.t.Fatal("the metadata are no plain stream")
	}
	said, inside := packet{}, []string{""}
	for d := xml.NewDecoder(bytes.NewReader(data)); ; {
		token, err := d.Token()
		if token == nil {
			if err.Error() != "EOF" {
				v.t.Fatal(err)
			}
			return said
		}
		switch token := token.(type) {
		case xml.StartElement:
			name := token.Name.Local
			if name == "Alt" || name == "Seq" || name == "li" {
				name = inside[len(inside)-1]
			}
			for _, a := range token.Attr {
				if a.Name.Local == "lang" {
					name, _, _ = strings.Cut(name, " ")
					name += " " + a.Value
				}
			}
			inside = append(inside, name)
		case xml.EndElement:
			inside = inside[:len(inside)-1]
		case xml.CharData:
			if name := inside[len(inside)-1]; name != "" && len(bytes.TrimSpace(token)) > 0 {
				said[name] += string(token)
			}
		}
	}
}

// properties reads the info dictionary.
func (v *viewer) properties() map[string]string {
	v.t.Helper()
	said := map[string]string{}
	for _, m := range regexp.MustCompile(`/(\w+) (?:\(([^)]*)\)|<FEFF([0-9A-F]*)>)`).FindAllSubmatch(v.file.objects[v.file.info], -1) {
		value := string(m[2])
		if len(m[3]) > 0 {
			b, err := hex.DecodeString(string(m[3]))
			if err != nil {
				v.t.Fatal(err)
			}
			var units []uint16
			for ; len(b) > 1; b = b[2:] {
				units = append(units, uint16(b[0])<<8|uint16(b[1]))
			}
			value = string(utf16.Decode(units))
		}
		said[string(m[1])] = value
	}
	return said
}

func TestMetadataAndPropertiesSayTheSame(t *testing.T) {
	fonts := tinos(t)
	pages := samplePages(fonts)
	for _, info := range []Info{
		{Title: "Kế hoạch năm 2024", Author: "UBND xã Bum Tở", When: when},
		{Title: `<A> & "B" ]]> 'C' \) (`, When: when.In(time.FixedZone("", -(3*60+30)*60))},
		{Title: "\x00\t\r\n😀\xff\ufffe\uffff\ufeff", Author: "  ", When: time.Date(12345, 1, 1, 0, 0, 0, 0, time.UTC)},
		{},
	} {
		info.Profile = assets.OutputProfile()
		written, err := Write(pages, fonts, info)
		if err != nil {
			t.Fatal(err)
		}
		v := open(t, written)
		xmp, props := v.metadata(), v.properties()
		created, err := time.Parse("2006-01-02T15:04:05-07:00", xmp["CreateDate"])
		if err != nil {
			t.Error(err)
		}
		zone := strings.Replace(created.Format("-07:00"), ":", "'", 1) + "'"
		for what, pair := range map[string][2]string{
			"title":     {xmp["title x-default"], props["Title"]},
			"title, vi": {xmp["title vi-VN"], props["Title"]},
			"author":    {xmp["creator"], strings.TrimSpace(props["Author"])},
			"creator":   {xmp["CreatorTool"], props["Creator"]},
			"producer":  {xmp["Producer"], props["Producer"]},
			"created":   {created.Format("D:20060102150405") + zone, props["CreationDate"]},
			"modified":  {xmp["CreateDate"] + props["CreationDate"], xmp["ModifyDate"] + props["ModDate"]},
		} {
			if pair[0] != pair[1] {
				t.Errorf("%s: %q in the metadata, %q in the properties", what, pair[0], pair[1])
			}
		}
		if props["Title"] == "" {
			t.Error("no title")
		}
	}
}

func TestTheFileClaimsItsStandards(t *testing.T) {
	fonts := tinos(t)
	v := open(t, mustWrite(t, samplePages(fonts), fonts))
	n := v.number(v.file.root, `/Metadata (\d+) 0 R`)
	for _, want := range []string{
		"<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>",
		"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/<", "id=\"W5M0MpCehiHzreSzNTczkc9d\"",
	} {
		if !bytes.Contains(v.file.objects[n], []byte(want)) {
			t.Errorf("%s is missing from the metadata", want)
		}
	}
	if bytes.Contains(v.file.objects[n], []byte("/Filter")) {
		t.Error("the metadata are packed")
	}
	profile := v.number(v.file.root, `/OutputIntents \[<</Type /OutputIntent /S /GTS_PDFA1 [^\[]*/DestOutputProfile (\d+) 0 R>>\]`)
	if !bytes.HasPrefix(v.file.objects[profile], []byte("<</N 3 ")) || !bytes.Equal(v.stream(profile), assets.OutputProfile()) {
		t.Errorf("the colour profile is %.80q", v.file.objects[profile])
	}
	if !bytes.Contains(v.file.objects[v.file.root], []byte("/PageLabels <</Nums [0 <</S /D /St 1>> 1 <</S /D /St 1>> ]>>")) {
		t.Errorf("the annex does not start at 1 again: %q", v.file.objects[v.file.root])
	}
}

func TestNothingThatArchivesRefuseIsInTheFile(t *testing.T) {
	fonts := tinos(t)
	v := open(t, mustWrite(t, samplePages(fonts), fonts))
	for n, body := range v.file.objects {
		dictionary, _, _ := bytes.Cut(body, []byte("stream\n"))
		for _, bad := range []string{
			"/Encrypt", "/EmbeddedFiles", "/Names", "/JavaScript", "/OpenAction", "/AA ", "/Group", "/SMask", "/CA ", "/ca ",
			"/LZWDecode", "/Annots", "/ExtGState", "/Metadata 0 ", "/TR ", "/OCProperties", "/AcroForm",
		} {
			if bytes.Contains(dictionary, []byte(bad)) {
				t.Errorf("object %d has %s", n, bad)
			}
		}
	}
}

// TestAJudgeAgrees has a program judge the sample as PDF/A-1b, the newest
// standard that the judge of PDFBox knows: PREFLIGHT names a command that takes
// files and fails if one of them is not valid.
func TestAJudgeAgrees(t *testing.T) {
	judge := os.Getenv("PREFLIGHT")
	if judge == "" {
		t.Skip("PREFLIGHT does not name a judge")
	}
	fonts := tinos(t)
	long := strings.Repeat(prose+" ", 12)
	info := Info{Title: "Kế hoạch & <năm>", Author: "UBND xã", When: when, Profile: assets.OutputProfile()}
	args := strings.Fields(judge)
	for i, pages := range [][]layout.Page{
		samplePages(fonts),
		{{W: paperW, H: paperH}},
		paginate(t, fonts, text(document.AnnexTitle, "Biểu"), sampleTable(90)),
		paginate(t, fonts, text(document.Title, "Năm 2024"), text(document.PartHeading, "I. MỤC TIÊU"), text(document.Plain, long)),
	} {
		written, err := write(pages, fonts, info, standard{"1.4", 1, "B"})
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), string(rune('a'+i))+".pdf")
		if err := os.WriteFile(path, written, 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	out, err := exec.Command(args[0], args[1:]...).CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
