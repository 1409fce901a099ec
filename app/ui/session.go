package ui

import "time"

// settling is how long the end of a session waits for the disk: Windows waits
// five seconds for a program.
const settling = 4 * time.Second

// settle writes what is on screen and waits until it is on the disk, from
// another goroutine than the window's. The clerk may go on: not every session
// that is about to end does.
func (s *stage) settle() {
	done := make(chan struct{})
	log := s.shell.options.Log
	s.shell.options.Post(func() {
		on, ok := s.shown.screen.(settler)
		if !ok {
			close(done)
			return
		}
		on.Settle(func(err error) {
			if err != nil {
				log.Error("save at the end of the session", "error", err)
			}
			close(done)
		})
	})
	select {
	case <-done:
	case <-time.After(settling):
		log.Error("save at the end of the session", "error", "not done in time")
	}
}
