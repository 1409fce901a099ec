package layout

import "sokehoach/app/document"

// How a justified line comes to its measure: spaces give or take first, then the
// letters stand closer or wider by a hair, and what is left falls to the spaces
// (thousandths of the natural space, and of the size).
const (
	spaceGives = 300 // a space keeps seven tenths,
	spaceTakes = 150 // grows by so much,
	spaceMost  = 400 // and by so much rather than that letters stand wide
	letterHair = 10  // nobody sees a hundredth of the size between letters,
	letterMost = 25  // and two and a half are better than holes between words
)

// share divides what a line lacks to its measure (less than nothing where it is
// too long) between its spaces, whose sum is given, and its letters. It returns
// what every letter gets.
func share(slack, spaces Length, letters int, size document.Size) (track Length) {
	n := Length(letters)
	if n == 0 {
		return 0
	}
	if slack < 0 {
		over := max(0, -slack-spaces*spaceGives/1000)
		return -min((over+n-1)/n, size.Of(letterHair))
	}
	over := max(0, slack-spaces*spaceTakes/1000)
	track = min(over/n, size.Of(letterHair))
	over = max(0, slack-track*n-spaces*spaceMost/1000)
	return track + min(over/n, size.Of(letterMost-letterHair))
}
