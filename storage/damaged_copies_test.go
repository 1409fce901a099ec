package storage

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
)

// TestWhatTheGuardAdmitsKillsNobody damages a file in every kind of way. A child
// process has bbolt open, read, check and change whatever the guard admits.
func TestWhatTheGuardAdmitsKillsNobody(t *testing.T) {
	t.Parallel()
	path := grownBook(t, 12)
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), childEnv+"=damage "+path)
	began := time.Now()
	done := make(chan struct{})
	defer close(done)
	go func() {
		select {
		case <-time.After(time.Minute):
			_ = child.Process.Kill()
		case <-done:
		}
	}()
	out, err := child.CombinedOutput()
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	if err != nil {
		t.Fatalf("the child ended with %v after %v: %s", err, time.Since(began), out[max(0, len(out)-2000):])
	}
	t.Log(lines[len(lines)-1])
}

// damages has bbolt work on what the guard admits of many damaged files, and
// prints the number of each before.
func damages(path string) error {
	whole, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	const cases = 800
	r := rand.New(rand.NewPCG(5, 5))
	admitted := 0
	for i := range cases {
		content, what := damagedCopy(whole, r)
		fmt.Printf("%d %s\n", i, what)
		s, err := guard(bytes.NewReader(content), uint64(len(content)), nil)
		if err != nil {
			return err
		}
		if !s.sound() {
			continue
		}
		admitted++
		err = workedOn(path+".damaged", content)
		if err != nil && !s.headLost { // bbolt checks the number of both heads, and uses them without
			return fmt.Errorf("admitted, but %w", err)
		}
	}
	fmt.Printf("%d damaged files, %d admitted, all of these opened, read, checked and written to\n", cases, admitted)
	return nil
}

// damagedCopy damages a file in one of several ways.
func damagedCopy(whole []byte, r *rand.Rand) (content []byte, what string) {
	content = bytes.Clone(whole)
	page := os.Getpagesize()
	pages := len(content) / page
	one, other := r.IntN(pages)*page, r.IntN(pages)*page
	switch r.IntN(8) {
	case 0:
		size := r.IntN(len(content))
		return content[:size], fmt.Sprint("cut to ", size)
	case 1:
		clear(content[one : one+page])
		return content, fmt.Sprint("blank at ", one)
	case 2:
		copy(content[one:one+page], whole[other:other+page])
		copy(content[other:other+page], whole[one:one+page])
		return content, fmt.Sprint("swapped ", one, other)
	case 3:
		copy(content[one:one+page], whole[other:other+page])
		return content, fmt.Sprint("copied ", other, " to ", one)
	case 4:
		at := one + r.IntN(page)
		content[at] ^= 1 << r.IntN(8)
		return content, fmt.Sprint("flipped at ", at)
	case 5:
		for i := one; i < one+512; i++ {
			content[i] = byte(r.Uint32())
		}
		return content, fmt.Sprint("noise at ", one)
	default: // where it hurts: the head of a page and its table
		at := one + r.IntN(200)
		content[at] ^= 1 << r.IntN(8)
		return content, fmt.Sprint("flipped near ", one)
	}
}

// workedOn has bbolt do with a file all that it can be asked for.
func workedOn(path string, content []byte) error {
	if err := os.WriteFile(path, content, fileMode); err != nil {
		return err
	}
	db, err := bolt.Open(path, fileMode, &bolt.Options{NoSync: true})
	if err != nil {
		return err
	}
	defer db.Close()
	if err := db.View(walkedAll); err != nil {
		return err
	}
	return db.Update(func(tx *bolt.Tx) error {
		b := tx.Bucket([]byte(bucketDocument))
		if b == nil {
			return nil
		}
		for i := range 20 {
			if err := b.Put(fmt.Appendf(nil, "%016d", i), make([]byte, 1000)); err != nil {
				return err
			}
		}
		return nil
	})
}

// walkedAll reads every record, and has bbolt check every page.
func walkedAll(tx *bolt.Tx) error {
	err := tx.ForEach(func(_ []byte, b *bolt.Bucket) error {
		if b == nil {
			return nil
		}
		return b.ForEach(func(key, value []byte) error {
			if bytes.Contains(value, []byte("\x00never\x00")) {
				return fmt.Errorf("key %x", key)
			}
			return nil
		})
	})
	for broken := range tx.Check() {
		err = errors.Join(err, broken)
	}
	return err
}
