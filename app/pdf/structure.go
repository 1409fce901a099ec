package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
)

// structure writes the tree and returns what the catalogue says of it.
func (f *file) structure(t *tree) string {
	for _, table := range t.tables {
		regular(table.element)
	}
	pages := f.pages()
	root := len(f.objects)
	top := &element{object: int32(root)}
	t.document.parent = top
	parents := t.document.number(root + 1)
	f.add(fmt.Appendf(nil, "<</Type /StructTreeRoot /K %d 0 R /ParentTree %d 0 R /ParentTreeNextKey %d>>",
		t.document.object, parents, len(t.pages)))
	f.objects = slices.Grow(f.objects, parents-len(f.objects)+3)
	f.addElement(t.document, pages, nil)
	f.add(t.parentTree())
	for i, n := range pages {
		f.objects[n] = append(fmt.Appendf(nil, "%s/StructParents %d /Tabs /S\n", pageStart, i), f.objects[n][len(pageStart):]...)
	}
	return fmt.Sprintf("/MarkInfo <</Marked true>> /StructTreeRoot %d 0 R\n", root)
}

const pageStart = "<</Type /Page\n"

// pages are the numbers of the page objects in their order.
func (f *file) pages() []int {
	var pages []int
	for n, body := range f.objects {
		if bytes.HasPrefix(body, []byte(pageStart)) {
			pages = append(pages, n)
		}
	}
	return pages
}

// number gives an element and those below it their object numbers, from next
// on, and returns the first number that is left.
func (e *element) number(next int) int {
	e.object = int32(next)
	next++
	for _, k := range e.kids {
		if k.element != nil {
			next = k.element.number(next)
		}
	}
	return next
}

// addElement adds an element and those below it. Their bodies stand one after
// the other in blocks of memory; b is the one in use.
func (f *file) addElement(e *element, pages []int, b []byte) []byte {
	const block, most = 1 << 16, 1 << 10
	if cap(b)-len(b) < most {
		b = make([]byte, 0, block)
	}
	from := len(b)
	b = e.append(b, pages)
	f.add(b[from:len(b):len(b)])
	for _, k := range e.kids {
		if k.element != nil {
			b = f.addElement(k.element, pages, b)
		}
	}
	return b
}

// append writes the element's dictionary. Its page is that of its first content;
// content on another names its own (ISO 32000-1, 14.7.4.2).
func (e *element) append(b []byte, pages []int) []byte {
	b = append(append(b, "<</S /"...), e.tag...)
	b = reference(append(b, " /P "...), e.parent.object)
	home := int32(-1)
	for _, k := range e.kids {
		if k.element == nil {
			home = k.page
			b = reference(append(b, " /Pg "...), pages[home])
			break
		}
	}
	if len(e.kids) > 0 {
		b = append(b, " /K ["...)
		for i, k := range e.kids {
			if i > 0 {
				b = append(b, ' ')
			}
			b = k.append(b, home, pages)
		}
		b = append(b, ']')
	}
	b = append(b, e.cell.attributes()...)
	if e.figure != nil {
		b = e.figure.append(b)
	}
	return append(b, ">>"...)
}

func (k kid) append(b []byte, home int32, pages []int) []byte {
	switch {
	case k.element != nil:
		return reference(b, k.element.object)
	case k.page == home:
		return strconv.AppendInt(b, int64(k.mcid), 10)
	}
	return fmt.Appendf(b, "<</Type /MCR /Pg %d 0 R /MCID %d>>", pages[k.page], k.mcid)
}

// parentTree leads from each page's marked content back to its element
// (14.7.4.4).
func (t *tree) parentTree() []byte {
	b := []byte("<</Nums [")
	for i, elements := range t.pages {
		b = append(strconv.AppendInt(b, int64(i), 10), " ["...)
		for j, e := range elements {
			if j > 0 {
				b = append(b, ' ')
			}
			b = reference(b, e.object)
		}
		b = append(b, "]\n"...)
	}
	return append(b, "]>>"...)
}

func reference[N ~int | ~int32](b []byte, object N) []byte {
	return append(strconv.AppendInt(b, int64(object), 10), " 0 R"...)
}
