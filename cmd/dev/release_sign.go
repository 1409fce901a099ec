package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// signerName is what a signature says of the file.
const signerName = "So Ke hoach"

// A signing is the certificate that files are signed with, if any.
type signing struct{ certificate, password, stamp string }

// file signs one in its place.
func (s signing) file(ctx context.Context, path string) error {
	if s.certificate == "" {
		return nil
	}
	signed := path + ".signed"
	if _, err := quiet(ctx, nil, "osslsigncode", append(s.arguments(), "-in", path, "-out", signed)...); err != nil {
		return err
	}
	if err := os.Rename(signed, path); err != nil {
		return err
	}
	return os.Chmod(path, 0o755)
}

func (s signing) arguments() []string {
	args := []string{"sign", "-pkcs12", s.certificate, "-h", "sha256", "-n", signerName}
	if s.password != "" {
		args = append(args, "-readpass", s.password)
	}
	if s.stamp != "" {
		args = append(args, "-ts", s.stamp)
	}
	return args
}

// script is a command that signs the file it is given: the packer calls it for the
// program that uninstalls, which it makes itself.
func (s signing) script(folder string) (string, error) {
	var line strings.Builder
	line.WriteString("#!/bin/sh\nset -e\nosslsigncode")
	for _, a := range s.arguments() {
		fmt.Fprintf(&line, " '%s'", strings.ReplaceAll(a, "'", `'\''`))
	}
	line.WriteString(" -in \"$1\" -out \"$1.signed\"\nmv \"$1.signed\" \"$1\"\n")
	path, err := filepath.Abs(filepath.Join(folder, "sign.sh"))
	if err != nil {
		return "", err
	}
	return path, os.WriteFile(path, []byte(line.String()), 0o755)
}
