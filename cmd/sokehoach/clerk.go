package main

import (
	"sync"

	"sokehoach/model"
)

// A clerkName is what the clerk wants to be called in the history. The window
// sets it, and every save reads it from a goroutine of its own.
type clerkName struct {
	mu   sync.Mutex
	name string
}

func (c *clerkName) set(name string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.name = name
}

// who is at work: the account, under the name that was chosen.
func (c *clerkName) who() model.Who {
	c.mu.Lock()
	defer c.mu.Unlock()
	w := who()
	w.Clerk = c.name
	return w
}
