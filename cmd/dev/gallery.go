package main

import "context"

// gallery draws every scene of cmd/gallery with the painter of the program;
// arguments go to it: -out FOLDER, -only NAME.
func gallery(ctx context.Context, args []string) error {
	modfile, err := patchedFyne(ctx)
	if err != nil {
		return err
	}
	all := []string{"run", "-buildvcs=false", "-trimpath", "-modfile=" + modfile, "-tags", guiTags, "./cmd/gallery"}
	return show(ctx, testEnv(), "go", append(all, args...)...)
}

// guide draws the pictures of the help from the screens as they are now.
func guide(ctx context.Context, _ []string) error {
	return gallery(ctx, []string{"-guide", "-out", "assets/help"})
}
