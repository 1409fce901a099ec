package check

import (
	"regexp"
	"sync"
)

// A form is a pattern that is read when it is first looked for: the program
// starts without reading any, and the rules run beside what the clerk waits for.
type form func() *regexp.Regexp

func formOf(pattern string) form {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}
