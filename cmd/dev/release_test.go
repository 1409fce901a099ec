package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sokehoach/cmd/dev/release"
)

func TestInstallerAndProgramKnowEachOther(t *testing.T) {
	read := func(path ...string) string {
		t.Helper()
		text, err := os.ReadFile(filepath.Join(append([]string{repository}, path...)...))
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	script, program := string(release.Installer), read("app", "windows", "hold_windows.go")
	for _, name := range []string{`Local\vn.sokehoach.program`} {
		if !strings.Contains(script, `"`+name+`"`) || !strings.Contains(program, "`"+name+"`") {
			t.Errorf("%s is not what both look for", name)
		}
	}
	if strings.Contains(script, `$LOCALAPPDATA\SoKeHoach`) {
		t.Error("the installer names the folder of the data")
	}
}

func TestTheSourcesHaveOneVersion(t *testing.T) {
	t.Chdir(repository)
	version, err := ownVersion()
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join("cmd", "sokehoach", "main.go"))
	if err != nil || !strings.Contains(string(text), `version = "`+version+`"`) {
		t.Errorf("FyneApp.toml says %s, the program something else; %v", version, err)
	}
}
