package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
)

// errNotDebian says that this machine has no apt-get; whoever needed packages
// decides whether to go on without them.
var errNotDebian = errors.New("not a Debian or Ubuntu machine")

// install brings in the Debian packages that are missing and says so in one
// line; it does nothing when all are there.
func install(ctx context.Context, why string, packages ...string) error {
	if !exists("dpkg") || !exists("apt-get") {
		return errNotDebian
	}
	missing := missingPackages(ctx, packages)
	if len(missing) == 0 {
		return nil
	}
	if os.Getuid() != 0 && !exists("sudo") {
		return fmt.Errorf("not root and no sudo; as root: apt-get install %s", strings.Join(missing, " "))
	}
	fmt.Printf("installing %s by apt-get, %s\n", strings.Join(missing, " "), why)
	if err := aptGet(ctx, "update", "-qq"); err != nil {
		return err
	}
	return aptGet(ctx, append([]string{"install", "-y", "-qq", "--no-install-recommends"}, missing...)...)
}

func missingPackages(ctx context.Context, packages []string) []string {
	var missing []string
	for _, p := range packages {
		status, err := quiet(ctx, []string{"LC_ALL=C"}, "dpkg", "-s", p)
		if err != nil || !strings.Contains(status, "Status: install ok installed") {
			missing = append(missing, p)
		}
	}
	return missing
}

// aptGet never asks: a question without a terminal would wait for ever. The
// setting goes through env because sudo drops the caller's environment.
func aptGet(ctx context.Context, args ...string) error {
	line := append([]string{"env", "DEBIAN_FRONTEND=noninteractive", "apt-get"}, args...)
	if os.Getuid() != 0 {
		line = append([]string{"sudo"}, line...)
	}
	_, err := quiet(ctx, nil, line[0], line[1:]...)
	return err
}
