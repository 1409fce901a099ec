package storage

import (
	"encoding/binary"
	"io"
	"sync"
	"time"

	"sokehoach/model"
)

// An idMaker makes ids that rise, whatever the clock does: when the clock
// stands still or runs backwards, a counter goes on from the newest id.
type idMaker struct {
	now    func() time.Time
	random io.Reader

	mu      sync.Mutex
	millis  uint64 // of the newest id
	counter uint16 // of the newest id
}

// The ranges of a UUID of version 7.
const (
	maxCounter = 1<<12 - 1
	maxMillis  = 1<<48 - 1
)

// startAfter makes every id from now on newer than all ids of that millisecond.
func (m *idMaker) startAfter(millis uint64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if millis > m.millis {
		m.millis, m.counter = millis, maxCounter
	}
}

// newest is the millisecond of the newest id.
func (m *idMaker) newest() uint64 {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.millis
}

// make makes the next id. Bits that the random source fails to give stay zero:
// within this file the counter alone keeps ids apart.
func (m *idMaker) make() model.ID {
	m.mu.Lock()
	defer m.mu.Unlock()
	now := m.now().UnixMilli()
	switch {
	case now > 0 && now <= maxMillis && uint64(now) > m.millis:
		m.millis, m.counter = uint64(now), 0
	case m.counter < maxCounter:
		m.counter++
	default:
		m.millis, m.counter = m.millis+1, 0
	}
	var bits [8]byte
	_, _ = io.ReadFull(m.random, bits[:])
	return model.MakeID(m.millis, m.counter, binary.BigEndian.Uint64(bits[:]))
}

// NewID makes an id newer than every id made by this file before.
func (s *Store) NewID() model.ID { return s.ids.make() }
