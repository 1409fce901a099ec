package ui

// The Sample is the sample book in this window, and the way back from it.
type Sample struct {
	shell     *shell
	books     *books
	stage     *stage
	documents *Documents
	list      *List
	start     func() // shows the first screen of the own book
}

// Open shows the sample book: its document where it has only one.
func (s *Sample) Open() {
	s.stage.leave(func() {
		store, err := s.shell.options.Sample()
		if err != nil {
			s.stage.turnedBack(err)
			return
		}
		s.books.desk = s.books.own.On(store)
		heads, err := s.books.desk.Documents()
		if err != nil {
			s.shell.trouble(err)
		}
		if len(heads) == 1 {
			s.documents.Open(heads[0].ID)
			return
		}
		s.list.put(heads)
	})
}

// Leave comes back to the clerk's own book.
func (s *Sample) Leave() {
	s.stage.leave(func() {
		s.books.desk = s.books.own
		s.start()
	})
}
