package ui

import (
	"sokehoach/app"
	"sokehoach/app/ui/finder"
	"sokehoach/model"
)

// Books are the clerk's own and the sample, and which of them is on screen.
type books struct {
	own     *app.Desk       // the clerk's book
	desk    *app.Desk       // the book on screen: own, or the sample
	library *finder.Library // of the own book, once it is open

	sampleLibrary *finder.Library // once it is searched
}

// putOwn puts the clerk's own book on the desk.
func (b *books) putOwn(d *app.Desk) { b.own, b.desk = d, d }

func (b *books) inSample() bool { return b.desk != b.own }

func (b *books) readOnly() bool { return b.desk.ReadOnly() }

// indexed is the library of the book on screen.
func (b *books) indexed() *finder.Library {
	if !b.inSample() {
		return b.library
	}
	if b.sampleLibrary == nil {
		b.sampleLibrary = finder.NewLibrary(b.desk)
	}
	return b.sampleLibrary
}

// signerOf is the first officer of an office.
func signerOf(b model.Book, office model.ID) model.ID {
	for _, o := range b.Officers {
		if o.Office == office {
			return o.ID
		}
	}
	return model.ID{}
}
