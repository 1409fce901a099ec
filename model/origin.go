package model

// An Origin (nguồn gốc số liệu) says of a record that it came from another office;
// what was entered here has none.
type Origin struct {
	Office string `json:"office,omitempty"` // its name there
	File   string `json:"file,omitempty"`   // name of the file that it came in
	On     Date   `json:"on,omitzero"`      // the day it was taken in
}

// A Parcel (gói dữ liệu) is documents and records that are kept together: all of
// them or none. How a document was sent is not in it: that is no part of the document
// but what the office that sent it knows, and it is there only once it was issued.
type Parcel struct {
	Documents []AnyDocument
	Book      Book // without Originals and Told
	Results   []Result
}
