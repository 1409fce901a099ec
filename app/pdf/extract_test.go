package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// A piece is one text as a viewer sees it: everything here is read from the
// file, also the widths.
type piece struct {
	page       int
	x, y       float64 // points from the lower left corner
	right      float64 // where the last glyph ends, trailing spaces not counted
	font, text string
	size       float64
	mark       string // what the text is marked as: "/P 3", "/Artifact /Pagination"
}

func (p piece) String() string {
	return fmt.Sprintf("p%d x=%.2f y=%.2f right=%.2f %s/%g %q", p.page, p.x, p.y, p.right, p.font, p.size, p.text)
}

// A viewer reads a finished file. It knows what gofpdf writes, no more.
type viewer struct {
	t      *testing.T
	file   *file
	pages  []int // object numbers
	fonts  map[string]string
	widths map[string]map[uint16]float64
}

func open(t *testing.T, written []byte) *viewer {
	t.Helper()
	f, err := parse(written)
	if err != nil {
		t.Fatal(err)
	}
	v := &viewer{t: t, file: f, fonts: map[string]string{}, widths: map[string]map[uint16]float64{}}
	for n, body := range f.objects {
		if bytes.HasPrefix(body, []byte("<</Type /Page\n")) {
			v.pages = append(v.pages, n)
		}
	}
	for _, m := range regexp.MustCompile(`/(F[0-3]) (\d+) 0 R`).FindAllSubmatch(f.objects[2], -1) {
		v.font(string(m[1]), atoi(t, m[2]))
	}
	return v
}

func atoi(t *testing.T, digits []byte) int {
	t.Helper()
	n, err := strconv.Atoi(string(digits))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

var (
	baseFont   = regexp.MustCompile(`/BaseFont /(\S+)\n`)
	descendant = regexp.MustCompile(`/DescendantFonts \[(\d+) 0 R\]`)
	widthArray = regexp.MustCompile(`(?s)/W \[(.*) \]\n`)
	contents   = regexp.MustCompile(`/Contents (\d+) 0 R`)
)

func (v *viewer) font(id string, n int) {
	v.t.Helper()
	body := v.file.objects[n]
	v.fonts[id] = string(baseFont.FindSubmatch(body)[1])
	cid := v.file.objects[atoi(v.t, descendant.FindSubmatch(body)[1])]
	words := strings.Fields(strings.NewReplacer("[", " [ ", "]", " ] ").Replace(string(widthArray.FindSubmatch(cid)[1])))
	widths := map[uint16]float64{}
	for len(words) > 0 {
		first := atoi(v.t, []byte(words[0]))
		if words[1] != "[" { // first last width
			last, width := atoi(v.t, []byte(words[1])), atoi(v.t, []byte(words[2]))
			for c := first; c <= last; c++ {
				widths[uint16(c)] = float64(width)
			}
			words = words[3:]
			continue
		}
		words = words[2:]
		for ; words[0] != "]"; words = words[1:] {
			widths[uint16(first)] = float64(atoi(v.t, []byte(words[0])))
			first++
		}
		words = words[1:]
	}
	v.widths[id] = widths
}

// stream is the unpacked data of a stream object.
func (v *viewer) stream(n int) []byte {
	v.t.Helper()
	_, data, found := bytes.Cut(v.file.objects[n], []byte("stream\n"))
	if !found {
		v.t.Fatalf("object %d is no stream", n)
	}
	r, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		v.t.Fatal(err)
	}
	plain, err := io.ReadAll(r)
	if err != nil {
		v.t.Fatal(err)
	}
	return plain
}

func (v *viewer) pieces() []piece {
	var all []piece
	for i, n := range v.pages {
		s := show{v: v, rest: v.stream(atoi(v.t, contents.FindSubmatch(v.file.objects[n])[1]))}
		s.now.page = i + 1
		all = append(all, s.run()...)
	}
	return all
}

// A show runs the operators of one page.
type show struct {
	v     *viewer
	rest  []byte
	stack []string
	open  []string // words since the last operator of marking
	mark  string   // the marked content that is open
	told  bool     // letters are told beside what is drawn, within it
	id    string
	now   piece
	at    float64 // where the next glyph stands
	all   []piece
}

func (s *show) run() []piece {
	for {
		s.rest = bytes.TrimLeft(s.rest, " \n[]")
		if len(s.rest) == 0 {
			if s.mark != "" {
				s.v.t.Errorf("page %d: %s is not closed", s.now.page, s.mark)
			}
			return s.all
		}
		if s.rest[0] == '(' {
			s.glyphs(s.literal())
			continue
		}
		n := bytes.IndexAny(s.rest, " \n[](")
		if n < 0 {
			n = len(s.rest)
		}
		s.word(string(s.rest[:n]))
		s.rest = s.rest[n:]
	}
}

func (s *show) word(w string) {
	if x, err := strconv.ParseFloat(w, 64); err == nil {
		s.at -= x * s.now.size / 1000 // counts inside TJ; Td sets the place anyhow
		s.stack = append(s.stack, w)
		return
	}
	s.marking(w)
	top := func(i int) float64 { x, _ := strconv.ParseFloat(s.stack[len(s.stack)-i], 64); return x }
	switch {
	case strings.HasPrefix(w, "/F"):
		s.id = w[1:]
		s.now.font = s.v.fonts[s.id]
	case w == "Tf":
		s.now.size = top(1)
	case w == "Td":
		s.now.x, s.now.y = top(2), top(1)
		s.at, s.now.right, s.now.text = s.now.x, s.now.x, ""
	case w == "ET": // a text may be shown in several pieces, where marks stand over letters
		s.now.mark = s.mark
		s.all = append(s.all, s.now)
	}
}

// marking follows marked content, and wants everything that paints inside it
// (ISO 14289-1, 7.1).
func (s *show) marking(w string) {
	page := s.now.page
	switch w {
	case "BDC":
		if strings.Contains(strings.Join(s.open, " "), "/ActualText") {
			s.told = true
			break
		}
		if s.mark != "" {
			s.v.t.Errorf("page %d: content within %s", page, s.mark)
		}
		words := strings.Fields(strings.Trim(strings.NewReplacer("<", " ", ">", " ").Replace(strings.Join(s.open, " ")), " "))
		if n := len(words); n < 3 || words[n-2] != "/MCID" && words[n-2] != "/Type" {
			s.v.t.Fatalf("page %d: marked as %q", page, words)
		} else {
			s.mark = words[n-3] + " " + words[n-1]
		}
	case "EMC":
		if s.told {
			s.told = false
			break
		}
		if s.mark == "" {
			s.v.t.Errorf("page %d: EMC closes nothing", page)
		}
		s.mark = ""
	case "Tj", "TJ", "S", "f", "B", "s", "b", "F", "Do", "sh", "'", "\"":
		if s.mark == "" {
			s.v.t.Errorf("page %d: %s paints what is neither content nor artifact", page, w)
		}
	}
	s.open = append(s.open, w)
	s.open = s.open[max(0, len(s.open)-4):]
}

func (s *show) glyphs(data []byte) {
	var units []uint16
	for ; len(data) > 1; data = data[2:] {
		c := uint16(data[0])<<8 | uint16(data[1])
		units = append(units, c)
		width, known := s.v.widths[s.id][c]
		if !known {
			s.v.t.Errorf("no width for %U in %s", c, s.now.font)
		}
		s.at += width * s.now.size / 1000
		if c != ' ' {
			s.now.right = s.at
		}
	}
	s.now.text += string(utf16.Decode(units))
}

// literal reads a string in parentheses.
func (s *show) literal() []byte {
	var b []byte
	for i := 1; ; i++ {
		switch c := s.rest[i]; c {
		case ')':
			s.rest = s.rest[i+1:]
			return b
		case '\\':
			i++
			if c = s.rest[i]; c == 'r' {
				c = '\r'
			}
			b = append(b, c)
		default:
			b = append(b, c)
		}
	}
}
