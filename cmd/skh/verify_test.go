package main

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"sokehoach/model"
	"sokehoach/storage"
)

// childEnv makes the test binary verify every file of a folder, as skh does.
const childEnv = "SOKEHOACH_SKH_VERIFY"

func TestMain(m *testing.M) {
	folder := os.Getenv(childEnv)
	if folder == "" {
		os.Exit(m.Run())
	}
	files, err := os.ReadDir(folder)
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	for _, f := range files {
		began := time.Now()
		code, out, errs := invoke([]string{"verify", "-db", filepath.Join(folder, f.Name())})
		fmt.Printf("%s\t%d\t%v\t%q\n", f.Name(), code, time.Since(began) > 5*time.Second, out+errs)
	}
}

// A broken is a damaged file and what has to be said of it.
type broken struct {
	name    string
	content []byte
	says    string // one of these, parted by '|'
}

// brokens are all that a data file is tried with.
func brokens(whole, later []byte) []broken {
	const page = 4096
	both := bytes.Clone(whole)
	clear(both[:2*page])
	torn := append(bytes.Clone(later[:len(later)/2]), whole[len(whole)/2:]...)
	all := []broken{
		{"empty", nil, "0 byte"},
		{"text", []byte("Kế hoạch năm 2024\n"), "không phải tệp sổ"},
		{"long-text", bytes.Repeat([]byte("Kế hoạch năm 2024\n"), 5000), "không phải tệp sổ"},
		{"zeros", make([]byte, len(whole)), "toàn số 0"},
		{"no-heads", both, "Cả hai phần đầu"},
		{"torn", torn, "bị cụt|bị hỏng|hai lần|sai thứ tự|trang trống|Không đọc được|xóa trắng"},
	}
	for at := 0; at < len(whole); at += page {
		blank := bytes.Clone(whole)
		clear(blank[at : at+page])
		all = append(all,
			broken{fmt.Sprintf("cut-%03d", at/page), whole[:at], "bị cụt: chỉ còn|0 byte|không phải tệp sổ|Cả hai phần đầu|Tệp dữ liệu tốt"},
			broken{fmt.Sprintf("blank-%03d", at/page), blank, "xóa trắng|phiên lưu cuối có thể đã mất|trang trống|Không đọc được|Tệp dữ liệu tốt"})
	}
	r := rand.New(rand.NewPCG(7, 7))
	for i := range 150 {
		flipped := bytes.Clone(whole)
		flipped[r.IntN(len(whole))] ^= 1 << r.IntN(8)
		all = append(all, broken{fmt.Sprintf("flip-%03d", i), flipped, "Tệp dữ liệu tốt|Không đọc được|bị hỏng|sai thứ tự|hai lần|trang trống"})
	}
	return all
}

func TestVerifySaysOfEveryDamageWhatItIs(t *testing.T) {
	dir := library(t)
	whole, later := versions(t, filepath.Join(dir, "mau.db"))
	folder := t.TempDir()
	wants := map[string]string{}
	for _, b := range brokens(whole, later) {
		wants[b.name] = b.says
		if err := os.WriteFile(filepath.Join(folder, b.name), b.content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), childEnv+"="+folder)
	stop := time.AfterFunc(time.Minute, func() { _ = child.Process.Kill() })
	defer stop.Stop()
	answer, err := child.CombinedOutput()
	if err != nil {
		t.Fatalf("the child ended with %v: %s", err, answer[max(0, len(answer)-2000):])
	}
	lines := strings.Split(strings.TrimSpace(string(answer)), "\n")
	if len(lines) != len(wants) {
		t.Fatalf("%d answers for %d files", len(lines), len(wants))
	}
	for _, line := range lines {
		parts := strings.Split(line, "\t")
		judge(t, parts, wants[parts[0]])
	}
	t.Logf("%d damaged files verified", len(lines))
}

// judge looks at what was said of one file: name, exit code, whether it took long,
// and the words.
func judge(t *testing.T, parts []string, says string) {
	t.Helper()
	name, code, words := parts[0], parts[1], parts[3]
	if parts[2] != "false" || !regexp.MustCompile(says).MatchString(words) {
		t.Errorf("%s: exit %s, slow %s: %s, want %s", name, code, parts[2], words, says)
	}
	whole := strings.Contains(words, "Tệp dữ liệu tốt") && !strings.Contains(words, "có thể đã mất")
	if whole != (code == "0") || !whole && code != "1" {
		t.Errorf("%s: exit %s: %s", name, code, words)
	}
}

// versions are the bytes of a book, and of the same after some saves.
func versions(t *testing.T, path string) (whole, later []byte) {
	t.Helper()
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s, err := storage.Open(path, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	heads, err := s.Documents()
	if err != nil {
		t.Fatal(err)
	}
	for i := range 20 {
		p, err := s.Plan(heads[i%len(heads)].ID)
		if err != nil {
			t.Fatal(err)
		}
		p.Opening += strings.Repeat("thêm ", 100*i)
		if err := s.PutPlan(p); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if later, err = os.ReadFile(path); err != nil {
		t.Fatal(err)
	}
	return whole, later
}

func TestSalvageTellsWhatItBroughtBack(t *testing.T) {
	dir := library(t)
	s, err := storage.Open(filepath.Join(dir, "mau.db"), storage.Options{})
	if err == nil {
		err = errors.Join(s.PutOffice(model.Office{ID: s.NewID(), Name: "Phòng"}), s.Close())
	}
	if err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(filepath.Join(dir, "mau.db"))
	if err != nil {
		t.Fatal(err)
	}
	headless := bytes.Clone(whole)
	clear(headless[:2*4096])
	for name, content := range map[string][]byte{"dau.db": headless, "nua.db": whole[:len(whole)/4]} {
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		args, out, errs string
		code            int
	}{
		{"salvage", "", "Thiếu tham số -db.", 2},
		{"salvage -db DIR/dau.db", "", "Thiếu tham số -out.", 2},
		{"salvage -db DIR/dau.db -out DIR/moi.db", "Không mất bản ghi nào.", "", 0},
		{"verify -db DIR/moi.db", "Tệp dữ liệu tốt", "", 0},
		{"print -db DIR/moi.db -doc " + communeID + " -o DIR/moi.pdf", "11 trang", "", 0},
		{"salvage -db DIR/dau.db -out DIR/moi.db", "", "Đã có tệp", 2},
		{"salvage -db DIR/rong.db -out DIR/khong.db", "", "không phải tệp sổ", 2},
		{"salvage -db DIR/nua.db -out DIR/nua-moi.db", "lấy lại", "", 1},
		{"salvage -db DIR/nua.db -backup DIR/mau.db -out DIR/du.db", "Đã lấy lại 77 bản ghi", "", 0},
		{"salvage -db DIR/khong-co.db -out DIR/khong.db", "", "Không tìm thấy tệp.", 2},
		{"salvage -previous -db DIR/mau.db -out DIR/truoc.db", "2 bản ghi của lần lưu cuối", "", 1},
	} {
		code, out, errs := invoke(strings.Fields(strings.ReplaceAll(c.args, "DIR", dir)))
		if code != c.code || !says(out, c.out) || !says(errs, c.errs) {
			t.Errorf("skh %s: exit %d, want %d\n%s%s", c.args, code, c.code, out, errs)
		}
	}
}

func TestANewerFileNamesTheVersionToInstall(t *testing.T) {
	var errs strings.Builder
	fail(&errs, &model.NewerFile{Schema: 2, Version: "2.1.0"})
	if !strings.Contains(errs.String(), "phiên bản 2.1.0 hoặc mới hơn") {
		t.Errorf("got %s", errs.String())
	}
}
