package model

// A WordFault (lỗi tệp Word) is why a Word file is not read.
type WordFault string

// The faults of a Word file.
const (
	WordForeign   WordFault = "not a word file"
	WordOld       WordFault = "a word file of the old kind or locked"
	WordTooLarge  WordFault = "a word file beyond the limits"
	WordDangerous WordFault = "a word file that nobody wrote"
	WordElsewhere WordFault = "a word file with linked parts"
	WordOther     WordFault = "a word file of another document"
)

func (f WordFault) Error() string { return string(f) }

// A WordReading (bản Word gửi lại) is what somebody changed in the Word file of a
// document.
type WordReading struct {
	Changes []WordChange `json:"changes"`
	Pairing WordPairing  `json:"pairing,omitempty"`
	Other   bool         `json:"other,omitempty"`  // it is the file of a document that this one was made from
	Issued  bool         `json:"issued,omitempty"` // the document has left the office: nothing is taken, an amendment is proposed
	Unread  bool         `json:"unread,omitempty"` // pictures, notes or text boxes, which are not compared
}

// A WordPairing (cách nhận ra chỗ) is how the places of a file are known again.
type WordPairing string

// The pairings.
const (
	ByMarks WordPairing = ""      // by marks, against what was written
	ByWords WordPairing = "words" // the marks are lost: by what was written
	ByNow   WordPairing = "now"   // nothing is known of what was written: against the document of today
)

// A WordChange (chỗ sửa trong bản Word) is one place with its three texts: as it
// was written, as it came back, as the document says it now.
type WordChange struct {
	Class     WordClass    `json:"class"`
	Path      string       `json:"path"` // of the field now; of what is new that of the place before it
	Written   string       `json:"written"`
	Returned  string       `json:"returned"` // a line for each paragraph
	Now       string       `json:"now"`
	Meanwhile bool         `json:"meanwhile,omitempty"` // the document has changed there since it was written
	Author    string       `json:"author,omitempty"`
	Day       string       `json:"day,omitempty"` // 2024-09-16
	Tracked   bool         `json:"tracked"`       // else it was changed with tracking off
	Remarks   []WordRemark `json:"remarks,omitempty"`
	Takes     bool         `json:"takes"` // it can be taken over
	Safe      bool         `json:"safe"`  // and goes with all the others
}

// A WordRemark (ghi chú trong bản Word) is a comment.
type WordRemark struct {
	Author string `json:"author,omitempty"`
	Day    string `json:"day,omitempty"`
	Text   string `json:"text"`
}

// A WordClass (loại chỗ sửa) is what is done with a change.
type WordClass string

// The classes.
const (
	WordProse    WordClass = "prose"    // what the clerk wrote
	WordNumber   WordClass = "number"   // a number that the clerk typed: it is asked apart
	WordComputed WordClass = "computed" // computed, or of a list that others share: changed at its source
	WordGone     WordClass = "gone"
	WordLost     WordClass = "lost" // of a place that the document has no more
	WordNew      WordClass = "new"
	WordMoved    WordClass = "moved"
	WordRemarked WordClass = "remarked" // a comment
)
