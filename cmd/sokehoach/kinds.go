package main

import (
	"sokehoach/app/ui"
	"sokehoach/storage"
)

// A kind is one kind of document, from the data file to the window.
type kind struct {
	keep storage.Kind
	show ui.Kind
}

// kinds are those of a program besides plans.
type kinds []kind

// kept says how they are kept in the data file.
func (all kinds) kept() []storage.Kind {
	var out []storage.Kind
	for _, k := range all {
		out = append(out, k.keep)
	}
	return out
}

// shown is what the window knows of them.
func (all kinds) shown() []ui.Kind {
	var out []ui.Kind
	for _, k := range all {
		out = append(out, k.show)
	}
	return out
}
