package main

import "context"

// golden renews every golden file from what the code now makes. -count=1
// because a cached result would write nothing.
func golden(ctx context.Context, args []string) error {
	env := append(testEnv(), "UPDATE_GOLDEN=1")
	return show(ctx, env, "go", testArgs(append([]string{"-count=1"}, args...))...)
}
