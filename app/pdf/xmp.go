package pdf

import (
	"cmp"
	"fmt"
	"strings"
)

// What the file says of the programs that made it.
const (
	producer = "gofpdf"
	creator  = "sokehoach"
)

// A standard is what a file claims to keep: a part of PDF/A (ISO 19005) and a
// level of conformance to it, in a version of PDF.
type standard struct {
	version     string
	part        int
	conformance string
}

// archive is the standard of every file: PDF/A-2a, and PDF/UA-1 with it.
func archive() standard { return standard{"1.7", 2, "A"} }

// title is that of the file, which must have one (ISO 14289-1, 7.1).
func (i Info) title() string { return plain(cmp.Or(i.Title, creator)) }

// metadata writes the properties once more, in XMP: archives read them there,
// and compare (ISO 19005-1, 6.7.3). It is left unpacked for programs that only
// look for it.
func (f *file) metadata(info Info, keeps standard) string {
	text := xmlText()
	date := info.When.Format("2006-01-02T15:04:05-07:00")
	author := ""
	if info.Author != "" {
		author = fmt.Sprintf(authorXMP, text.Replace(plain(info.Author)))
	}
	title := text.Replace(info.title())
	packet := "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		fmt.Sprintf(propertiesXMP, title, title, author, creator, date, date, producer, keeps.part, keeps.conformance) + info.identity() +
		extensionXMP + "<?xpacket end=\"w\"?>"
	return fmt.Sprintf("/Metadata %d 0 R\n", f.add(fmt.Appendf(nil,
		"<</Type /Metadata /Subtype /XML /Length %d>>\nstream\n%s\nendstream", len(packet), packet)))
}

// identity says which document the file is of; none when that is not known.
func (i Info) identity() string {
	if i.ID == "" {
		return ""
	}
	return `<rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">` + Mark(i.ID) + "</rdf:Description>\n"
}

// Mark stands in the properties of every file of the document of an id, as it is
// written there.
func Mark(id string) string {
	return "<xmpMM:DocumentID>uuid:" + xmlText().Replace(id) + "</xmpMM:DocumentID>"
}

func xmlText() *strings.Replacer {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
}

const authorXMP = `<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
`

const propertiesXMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li><rdf:li xml:lang="vi-VN">%s</rdf:li></rdf:Alt></dc:title>
%s</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreatorTool>%s</xmp:CreatorTool>
<xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>%s</pdf:Producer></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>%d</pdfaid:part>
<pdfaid:conformance>%s</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
`

// extensionXMP describes the property of PDF/UA, which PDF/A does not know by
// itself (ISO 19005-2, 6.6.2.3).
const extensionXMP = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF></x:xmpmeta>
`
