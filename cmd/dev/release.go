package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"

	"sokehoach/cmd/dev/release"
)

// A publication is what one release makes: its version, and who signs it.
type publication struct {
	version string
	folder  string
	sign    signing
}

// publish makes what the offices get, and the sums they can compare it with.
func publish(ctx context.Context, args []string) error {
	version, err := ownVersion()
	if err != nil {
		return err
	}
	p := publication{}
	f := flag.NewFlagSet("release", flag.ContinueOnError)
	f.StringVar(&p.version, "version", version, "the `version`, 1.2.3")
	f.StringVar(&p.folder, "out", outDir, "the `folder` that takes the files")
	f.StringVar(&p.sign.certificate, "sign", "", "sign with this `file` (PKCS #12)")
	f.StringVar(&p.sign.password, "password-file", "", "the `file` with the password of the certificate")
	f.StringVar(&p.sign.stamp, "timestamp", "", "the `address` of a service that confirms the time of signing")
	twice := f.Bool("twice", false, "build once more in another folder, and compare")
	if err := f.Parse(args); err != nil {
		return err
	}
	if _, err := release.ParseVersion(p.version); err != nil {
		return err
	}
	if err := p.make(ctx); err != nil {
		return err
	}
	if *twice {
		return p.compareWithAnother(ctx)
	}
	return nil
}

// ownVersion is the version that the sources have.
func ownVersion() (string, error) {
	text, err := os.ReadFile("FyneApp.toml")
	if err != nil {
		return "", err
	}
	found := regexp.MustCompile(`(?m)^Version = "([^"]+)"$`).FindSubmatch(text)
	if found == nil {
		return "", errors.New("FyneApp.toml tells no version")
	}
	return string(found[1]), nil
}

func (p publication) file(name string) string { return filepath.Join(p.folder, name) }

func (p publication) program() string   { return p.file("sokehoach.exe") }
func (p publication) tool() string      { return p.file("skh.exe") }
func (p publication) installer() string { return p.file("cai-dat-so-ke-hoach-" + p.version + ".exe") }

func (p publication) portable() string {
	return p.file("so-ke-hoach-" + p.version + "-mang-theo.zip")
}
func (p publication) contents() string { return p.file("so-ke-hoach-" + p.version + ".cdx.json") }

// all are the files whose sums are published.
func (p publication) all() []string {
	return []string{p.installer(), p.portable(), p.program(), p.tool(), p.contents()}
}

// make builds, signs and packs. Each step takes what those before it have made.
func (p publication) make(ctx context.Context) error {
	packages := []string{"nsis"}
	if p.sign.certificate != "" {
		packages = append(packages, "osslsigncode")
	}
	if err := install(ctx, "which packs the release", packages...); err != nil {
		return err
	}
	if err := os.MkdirAll(p.folder, 0o755); err != nil {
		return err
	}
	for _, step := range []func(context.Context) error{
		p.buildPrograms, p.signPrograms, p.packPortable, p.packInstaller, p.listContents, p.sum,
	} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

func (p publication) buildPrograms(ctx context.Context) error {
	return errors.Join(buildWindowsProgram(ctx, p.program(), p.version), buildWindowsTool(ctx, p.tool(), p.version))
}

// signPrograms lists the sums of the programs before they are signed, for those
// who build them themselves.
func (p publication) signPrograms(ctx context.Context) error {
	if p.sign.certificate == "" {
		return nil
	}
	if err := p.writeSums("SHA256SUMS-chua-ky.txt", p.program(), p.tool()); err != nil {
		return err
	}
	return errors.Join(p.sign.file(ctx, p.program()), p.sign.file(ctx, p.tool()))
}

func (p publication) packPortable(context.Context) error {
	out, err := os.Create(p.portable())
	if err != nil {
		return err
	}
	return errors.Join(release.Portable(out, p.program()), out.Close())
}

// languageFolder is where Debian keeps the words of NSIS.
const languageFolder = "/usr/share/nsis/Contrib/Language files"

func (p publication) packInstaller(ctx context.Context) error {
	work := filepath.Join(buildDir, "installer")
	if err := os.MkdirAll(filepath.Join(work, "lang"), 0o755); err != nil {
		return err
	}
	if err := release.WriteLanguage(languageFolder, filepath.Join(work, "lang")); err != nil {
		return err
	}
	picture, err := release.IconFile()
	if err != nil {
		return err
	}
	script := filepath.Join(work, "installer.nsi")
	err = errors.Join(os.WriteFile(filepath.Join(work, "app.ico"), picture, 0o644), os.WriteFile(script, release.Installer, 0o644))
	if err != nil {
		return err
	}
	folder, err := filepath.Abs(p.folder)
	if err != nil {
		return err
	}
	args := []string{
		"-V2", "-INPUTCHARSET", "UTF8", "-DVERSION=" + p.version, "-DFOLDER=" + folder,
		"-DOUT=" + filepath.Join(folder, filepath.Base(p.installer())),
	}
	if p.sign.certificate != "" {
		command, err := p.sign.script(work)
		if err != nil {
			return err
		}
		args = append(args, "-DSIGN="+command)
	}
	if _, err := quiet(ctx, nil, "makensis", append(args, script)...); err != nil {
		return err
	}
	return p.sign.file(ctx, p.installer())
}

func (p publication) listContents(context.Context) error {
	text, err := release.Contents(p.program(), p.version)
	if err != nil {
		return err
	}
	return os.WriteFile(p.contents(), text, 0o644)
}

func (p publication) sum(context.Context) error {
	for _, name := range p.all() {
		about, err := os.Stat(name)
		if err != nil {
			return err
		}
		fmt.Printf("%8.2f MB  %s\n", float64(about.Size())/1e6, name)
	}
	return p.writeSums("SHA256SUMS.txt", p.all()...)
}

func (p publication) writeSums(name string, of ...string) error {
	text, err := release.Sums(of...)
	if err != nil {
		return err
	}
	fmt.Print(text)
	return os.WriteFile(p.file(name), []byte(text), 0o644)
}

// compareWithAnother builds what is committed in a folder elsewhere, with a space
// in its name, and wants the same bytes of every file.
func (p publication) compareWithAnother(ctx context.Context) error {
	if p.sign.certificate != "" {
		return errors.New("what is signed differs by the time of signing: compare without")
	}
	parent, err := os.MkdirTemp("", "sokehoach-twice-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(parent)
	there := filepath.Join(parent, "another folder")
	if _, err := quiet(ctx, nil, "git", "clone", "-q", ".", there); err != nil {
		return err
	}
	if err := show(ctx, nil, "go", "-C", there, "run", "./cmd/dev", "release", "-version", p.version); err != nil {
		return err
	}
	for _, name := range p.all() {
		here, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		other, err := os.ReadFile(filepath.Join(there, outDir, filepath.Base(name)))
		if err != nil {
			return err
		}
		if !bytes.Equal(here, other) {
			return fmt.Errorf("%s has other bytes when it is built in another folder", filepath.Base(name))
		}
	}
	fmt.Println("the same bytes in another folder")
	return nil
}
