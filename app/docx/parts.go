package docx

import (
	"fmt"
	"time"

	"sokehoach/app/document"
)

const (
	xmlHead     = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	wordSpace   = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	office      = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	packages    = "http://schemas.openxmlformats.org/package/2006/"
	word        = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	placesSpace = "urn:sokehoach:places:1"
	listID      = "{6E2B1E0A-5C1D-4C52-9C6E-3A7B5F0D2C11}" // of the part with the places, the same in every file
)

// fixedParts are the parts that every file has alike.
func fixedParts() []part {
	return []part{
		{"[Content_Types].xml", contentTypes()},
		{"_rels/.rels", relations([][2]string{
			{office + "officeDocument", "word/document.xml"},
			{packages + "relationships/metadata/core-properties", "docProps/core.xml"},
			{office + "custom-properties", "docProps/custom.xml"},
		})},
		{"word/_rels/document.xml.rels", relations([][2]string{
			{office + "styles", "styles.xml"},
			{office + "settings", "settings.xml"},
			{office + "header", "header1.xml"},
			{office + "header", "header2.xml"},
			{office + "customXml", "../customXml/item1.xml"},
		})},
		{"word/settings.xml", settings},
		{"word/header1.xml", xmlHead + `<w:hdr xmlns:w="` + wordSpace + `"><w:p/></w:hdr>`},
		{"customXml/_rels/item1.xml.rels", relations([][2]string{{office + "customXmlProps", "itemProps1.xml"}})},
		{"customXml/itemProps1.xml", xmlHead + `<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="` + listID + `"><ds:schemaRefs><ds:schemaRef ds:uri="` + placesSpace + `"/></ds:schemaRefs></ds:datastoreItem>`},
	}
}

// settings switches tracking on, so that what the chief changes is seen; their
// order is the schema's.
const settings = xmlHead + `<w:settings xmlns:w="` + wordSpace + `"><w:trackRevisions/><w:defaultTabStop w:val="720"/><w:autoHyphenation w:val="0"/>` +
	`<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:doNotExpandShiftReturn/>` +
	`<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

func contentTypes() string {
	out := xmlHead + `<Types xmlns="` + packages + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
	for _, p := range [][2]string{
		{"/word/document.xml", word + "document.main+xml"},
		{"/word/styles.xml", word + "styles+xml"},
		{"/word/settings.xml", word + "settings+xml"},
		{"/word/header1.xml", word + "header+xml"},
		{"/word/header2.xml", word + "header+xml"},
		{"/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"},
		{"/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"},
		{"/customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"},
	} {
		out += fmt.Sprintf(`<Override PartName="%s" ContentType="%s"/>`, p[0], p[1])
	}
	return out + `</Types>`
}

// relations numbers the parts that a part leads to: rId1, rId2 …
func relations(all [][2]string) string {
	out := xmlHead + `<Relationships xmlns="` + packages + `relationships">`
	for i, r := range all {
		out += fmt.Sprintf(`<Relationship Id="rId%d" Type="%s" Target="%s"/>`, i+1, r[0], r[1])
	}
	return out + `</Relationships>`
}

// numberHeader is the header with the number of the page, from page 2 on
// (PL I, I.7).
func numberHeader(l document.Look) string {
	look := runLook(l.Face, l.Size, document.Look{})
	field := func(what string) string { return `<w:r>` + look + what + `</w:r>` }
	return xmlHead + `<w:hdr xmlns:w="` + wordSpace + `"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>` +
		field(`<w:fldChar w:fldCharType="begin"/>`) + field(`<w:instrText xml:space="preserve"> PAGE </w:instrText>`) +
		field(`<w:fldChar w:fldCharType="separate"/>`) + field(`<w:t>2</w:t>`) + field(`<w:fldChar w:fldCharType="end"/>`) + `</w:p></w:hdr>`
}

func core(title string, when time.Time) string {
	day := when.UTC().Format(time.RFC3339)
	return xmlHead + `<cp:coreProperties xmlns:cp="` + packages + `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>` + escaped(title) + `</dc:title><dc:language>vi-VN</dc:language>` +
		`<dcterms:created xsi:type="dcterms:W3CDTF">` + day + `</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">` + day + `</dcterms:modified></cp:coreProperties>`
}

// custom names the document, and the digest of the list of its places.
func custom(id, digest string) string {
	const set = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
	one := func(n int, name, value string) string {
		return fmt.Sprintf(`<property fmtid="%s" pid="%d" name="%s"><vt:lpwstr>%s</vt:lpwstr></property>`, set, n, name, escaped(value))
	}
	return xmlHead + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">` +
		one(2, "sokehoach.document", id) + one(3, "sokehoach.places", digest) + `</Properties>`
}
