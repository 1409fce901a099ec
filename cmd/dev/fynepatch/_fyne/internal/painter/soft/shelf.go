package soft

import "image"

// shelfSize is how many bytes of pictures a shelf keeps besides those in use:
// about a screen of an office machine. To draw a text again costs little while
// its glyphs are kept.
const shelfSize = 4 << 20

// A shelf keeps pictures that may be needed again, by what they show.
type shelf[K comparable] struct {
	kept  map[K]*kept
	bytes int
	frame int
}

type kept struct {
	picture picture
	frame   int // in which it was last needed
}

// find returns the picture from the shelf or makes it.
func (s *shelf[K]) find(key K, draw func() *image.RGBA) picture {
	if k := s.kept[key]; k != nil {
		k.frame = s.frame
		return k.picture
	}
	if s.kept == nil {
		s.kept = make(map[K]*kept)
	}
	m := picture{RGBA: draw()}
	s.kept[key] = &kept{m, s.frame}
	s.bytes += len(m.Pix)
	return m
}

// tidy begins a frame; a full shelf loses what the last frame did not need.
func (s *shelf[K]) tidy() {
	if s.bytes > shelfSize {
		for key, k := range s.kept {
			if k.frame == s.frame {
				continue
			}
			s.bytes -= len(k.picture.Pix)
			delete(s.kept, key)
		}
	}
	s.frame++
}
