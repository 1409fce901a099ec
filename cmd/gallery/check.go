package main

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"sokehoach/assets"
)

// slack is how far, in points, edges may miss each other: lengths are rounded.
const slack = 1.5

// complaints are all that is wrong with what a stage shows.
func complaints(s *stage) []string {
	all := nodes(s.canvas())
	lines := texts(all)
	said := cut(lines)
	said = append(said, overlaps(lines)...)
	said = append(said, lost(all)...)
	said = append(said, repeated(lines)...)
	return append(said, foreign(lines, s.window.MainMenu())...)
}

// cut names texts that leave their place or can never be seen whole.
func cut(lines []node) []string {
	var said []string
	for _, n := range lines {
		t := n.object.(*canvas.Text)
		place := words(t, n.at)
		switch {
		case n.rolls:
		case !place.within(n.bare, slack):
			said = append(said, fmt.Sprintf("%q at %v is cut off: only %v can be seen", t.Text, place, n.bare))
		case n.parent.empty(): // a heap of objects without a layout
		case place.left < n.parent.left-slack || place.right > n.parent.right+slack:
			said = append(said, fmt.Sprintf("%q at %v is wider than its place %v", t.Text, place, n.parent))
		}
	}
	return said
}

// repeated names a dialog that is called as one of its buttons is, or as the one
// that opened it: a title says what is asked or has happened.
func repeated(lines []node) []string {
	name := func(n node) string { return strings.TrimRight(n.object.(*canvas.Text).Text, "…") }
	var title node
	for _, n := range lines {
		if n.layer > title.layer && n.object.(*canvas.Text).TextStyle.Bold {
			title = n
		}
	}
	if title.layer == 0 {
		return nil
	}
	var said []string
	for _, n := range lines {
		if n.object != title.object && n.object.(*canvas.Text).TextStyle.Bold && name(n) == name(title) {
			said = append(said, fmt.Sprintf("the title %q is that of a button at %v", name(title), n.at))
		}
	}
	return said
}

// inkShare is the part of a line's height, at its top and at its bottom, in
// which letters have next to no ink: two lines may share it.
const inkShare = 0.2

// overlaps names texts that are painted over each other.
func overlaps(lines []node) []string {
	ink := make([]box, len(lines))
	for i, n := range lines {
		b := words(n.object.(*canvas.Text), n.at)
		air := (b.bottom - b.top) * inkShare
		b.top, b.bottom = b.top+air, b.bottom-air
		ink[i] = b.meet(n.seen)
	}
	var said []string
	for i, a := range lines {
		for k, b := range lines[:i] {
			shared := ink[i].meet(ink[k])
			if a.layer == b.layer && shared.right-shared.left > slack && shared.bottom-shared.top > slack {
				said = append(said, fmt.Sprintf("%q and %q overlap at %v", b.object.(*canvas.Text).Text, a.object.(*canvas.Text).Text, shared))
			}
		}
	}
	return said
}

// lost names controls that stand where nobody can reach them, or are smaller
// than they need to be.
func lost(all []node) []string {
	var said []string
	for _, n := range all {
		if !isControl(n.object) || n.rolls && n.at.meet(n.seen).empty() {
			continue
		}
		name := strings.TrimPrefix(fmt.Sprintf("%T", n.object), "*")
		size, least := n.object.Size(), n.object.MinSize()
		switch {
		case !n.at.within(n.reach, slack):
			said = append(said, fmt.Sprintf("a %s at %v is out of reach: only %v can be reached", name, n.at, n.reach))
		case size.Width < least.Width-slack || size.Height < least.Height-slack:
			said = append(said, fmt.Sprintf("a %s at %v is squeezed: it needs %v", name, n.at, least))
		}
	}
	return said
}

// isControl tells what answers to a clerk; parts inside Fyne's widgets do not
// count.
func isControl(o fyne.CanvasObject) bool {
	if strings.Contains(reflect.TypeOf(o).Elem().PkgPath(), "/internal/") {
		return false
	}
	if f, ok := o.(fyne.Focusable); ok && f != nil {
		return true
	}
	_, tapped := o.(fyne.Tappable)
	return tapped
}

// foreign names the words of the toolkit that are not Vietnamese.
func foreign(lines []node, menu *fyne.MainMenu) []string {
	english := english()
	var said []string
	check := func(s string) {
		if english[strings.ToLower(strings.Trim(s, " ().:…"))] {
			said = append(said, fmt.Sprintf("%q is English", s))
		}
	}
	for _, n := range lines {
		check(n.object.(*canvas.Text).Text)
	}
	if menu != nil {
		for _, m := range menu.Items {
			check(m.Label)
			for _, i := range m.Items {
				check(i.Label)
			}
		}
	}
	return said
}

// english are the words of Fyne: the keys of our translation, and those that
// cannot be translated.
func english() map[string]bool {
	all := map[string]bool{"select one": true, "submit": true, "ok": true}
	var keys map[string]any
	if err := json.Unmarshal(assets.Vietnamese(), &keys); err != nil {
		return all // a test of assets holds that it can be read
	}
	for k := range keys {
		all[strings.ToLower(k)] = true
	}
	return all
}
