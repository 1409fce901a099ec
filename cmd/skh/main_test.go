package main

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/assets"
	"sokehoach/model"
	"sokehoach/storage"
)

// The plans of the sample.
const (
	cityID    = "018cb3d0-0000-7000-8000-000000000010"
	communeID = "018cb3d0-0000-7000-8000-000000000420"
)

// library is a folder with the sample and with what is wrong with files.
func library(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	s, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(dir, "mau.db"), s)
	lone := s
	lone.Plans = []model.Plan{s.Plans[1].Clone()}
	put(t, filepath.Join(dir, "mot.db"), lone)
	lone.Plans[0].Title = ""
	put(t, filepath.Join(dir, "loi.db"), lone)
	lone.Plans[0].Title, lone.Plans[0].Closing = "Thực hiện Chương trình", ""
	put(t, filepath.Join(dir, "can-xem.db"), lone)
	lone.Plans = nil
	put(t, filepath.Join(dir, "trong.db"), lone)
	for name, content := range map[string]string{
		"chu.txt":  "KẾ HOẠCH\nI. MỤC ĐÍCH\nHoàn thành trong năm 2023.\nIII. KINH PHÍ\nHết./.\n",
		"hong.txt": "K\xea ho\xb9ch",
		"hong.db":  strings.Repeat("hỏng ", 5000), "rong.db": "",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func put(t *testing.T, path string, s model.Sample) {
	t.Helper()
	store, err := storage.Open(path, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := app.FillSample(app.StoreOf(store), s); err != nil {
		t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestEveryCommandSaysWhatItDidAndExitsSo(t *testing.T) {
	dir := library(t)
	for _, c := range []struct {
		args string // DIR is the folder
		code int
		out  string // in what is printed
		errs string // in what is told; both may be empty, then nothing is
	}{
		{"", 2, "", "Mã thoát"},
		{"fly", 2, "", `Không có lệnh "fly".`},
		{"list", 2, "", "Thiếu tham số -db."},
		{"list -h", 2, "", "skh list"},
		{"list -db DIR/mau.db -wings", 2, "", "Không hiểu tham số: -db"},
		{"list -db DIR/mau.db thừa", 2, "", "Không hiểu tham số: -db"},
		{"list -db DIR/mau.db", 0, cityID + "  2024  (chưa có số)/KH-UBND  Triển khai thực hiện", ""},
		{"list -db DIR/loi.db", 0, "(chưa có trích yếu)", ""},
		{"list -db DIR/trong.db", 0, "", ""},
		{"list -db DIR/khong-co.db", 2, "", "Không tìm thấy tệp."},
		{"list -db DIR/hong.db", 2, "", "Đây không phải tệp sổ"},
		{"list -db DIR", 2, "", "."},
		{"check -db DIR/mot.db", 0, "Không có phát hiện nào.", ""},
		{"check -db DIR/mau.db", 2, "", "Sổ có 2 văn bản; hãy chọn bằng -doc."},
		{"check -db DIR/trong.db", 2, "", "Sổ có 0 văn bản"},
		{"check -db DIR/mau.db -doc " + communeID, 0, "Không có phát hiện nào.", ""},
		{"check -db DIR/mau.db -doc x", 2, "", "Không còn thấy văn bản này trong sổ."},
		{"check -db DIR/mau.db -doc 018cb3d0-0000-7000-8000-000000000999", 2, "", "Không còn thấy văn bản này trong sổ."},
		{"check -db DIR/loi.db", 1, "Lỗi B14 [title]: Chưa có trích yếu nội dung. (NĐ 30/2020/NĐ-CP, Phụ lục I, II.5.a)", ""},
		{"check -db DIR/can-xem.db", 1, "Cần xem D11 [closing]", ""},
		{"check", 2, "", "Thiếu tham số -db."},
		{"check -text DIR/chu.txt", 1, "Lỗi D5 [dòng 4]: Số thứ tự “III” không nối tiếp, đáng lẽ là “II”.", ""},
		{"check -text DIR/chu.txt -year 2024", 1, "Gợi ý Y1 [dòng 3]: Năm 2023 khác năm kế hoạch 2024.", ""},
		{"check -text DIR/hong.txt", 2, "", "không phải văn bản thường Unicode"},
		{"check -text DIR/khong-co.txt", 2, "", "Không tìm thấy tệp."},
		{"check -text DIR", 2, "", "Đây không phải tệp thường"},
		{"print -db DIR/mot.db", 2, "", "Thiếu tham số -o."},
		{"print -db DIR/mot.db -o DIR/a.pdf", 0, "a.pdf: 11 trang.", ""},
		{"print -db DIR/mau.db -doc " + cityID + " -o DIR/b.pdf", 0, "b.pdf: ", ""},
		{"print -db DIR/loi.db -o DIR/c.pdf", 1, "Lỗi B14 [title]", ""},
		{"print -db DIR/can-xem.db -o DIR/d.pdf", 0, "d.pdf: ", ""},
		{"print -db DIR/mot.db -annex 1 -o DIR/e.pdf", 0, "e.pdf: 2 trang.", ""},
		{"print -db DIR/mot.db -annex 3 -o DIR/f.pdf", 0, "f.pdf: 1 trang.", ""},
		{"print -db DIR/mot.db -annex 4 -o DIR/g.pdf", 2, "", "Văn bản này không in phụ lục thứ 4."},
		{"print -db DIR/mot.db -annex -1 -o DIR/g.pdf", 2, "", "Văn bản này không in phụ lục thứ -1."},
		{"print -db DIR/mot.db -annex hai -o DIR/g.pdf", 2, "", "Không hiểu tham số"},
		{"print -db DIR/mot.db -o DIR/khong-co/a.pdf", 2, "", "Không tìm thấy tệp."},
		{"print -db DIR/mot.db -o DIR/../" + filepath.Base(dir) + "/mot.db", 2, "", "Không ghi PDF đè lên tệp dữ liệu"},
		{"verify -db DIR/mau.db", 0, "Tệp dữ liệu tốt", ""},
		{"verify -db DIR/hong.db", 1, "Đây không phải tệp sổ", ""},
		{"verify -db DIR/rong.db", 1, "0 byte", ""},
		{"verify -db DIR/khong-co.db", 2, "", "Không tìm thấy tệp."},
		{"sample", 2, "", "Thiếu tham số -dir."},
		{"sample -dir DIR/moi", 0, "in 2 văn bản", ""},
		{"sample -dir DIR/moi", 0, "ke-hoach-2024-xa-sung-phai.pdf: 11 trang.", ""},
		{"bench -pages 5", 0, "thời gian", ""},
		{"bench -rows 20", 0, "thời gian", ""},
	} {
		code, out, errs := invoke(strings.Fields(strings.ReplaceAll(c.args, "DIR", dir)))
		if code != c.code || !says(out, c.out) || !says(errs, c.errs) {
			t.Errorf("skh %s: exit %d, want %d\nout  %q\nwant %q\nerrs %q\nwant %q", c.args, code, c.code, out, c.out, errs, c.errs)
		}
		if english := regexp.MustCompile(`(?i)\b(flag|error|invalid|file|panic|usage|provided)\b`).FindString(errs + out); english != "" {
			t.Errorf("skh %s speaks English: %s", c.args, english)
		}
	}
	for _, name := range []string{"a", "b", "c", "d", "e", "f"} {
		if b, err := os.ReadFile(filepath.Join(dir, name+".pdf")); err != nil || !bytes.HasPrefix(b, []byte("%PDF-")) {
			t.Errorf("%s.pdf is no PDF: %v", name, err)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "g.pdf")); err == nil {
		t.Error("a file was written for an annex that is not there")
	}
}

func invoke(args []string) (code int, out, errs string) {
	var o, e strings.Builder
	code = run(args, &o, &e)
	return code, o.String(), e.String()
}

// says reports whether want was said; nothing wanted asks for silence.
func says(got, want string) bool {
	return want == "" && got == "" || want != "" && strings.Contains(got, want)
}

func TestJSONIsReadByMachines(t *testing.T) {
	dir := library(t)
	for _, c := range []struct {
		args string
		code int
		want int // items
	}{
		{"list -json -db DIR/mau.db", 0, 2},
		{"list -json -db DIR/trong.db", 0, 0},
		{"check -json -db DIR/mot.db", 0, 0},
		{"check -json -db DIR/can-xem.db", 1, 1},
		{"check -json -db DIR/loi.db", 1, -1},
	} {
		code, out, errs := invoke(strings.Fields(strings.ReplaceAll(c.args, "DIR", dir)))
		var list []map[string]any
		err := json.Unmarshal([]byte(out), &list)
		if code != c.code || err != nil || list == nil || errs != "" || c.want >= 0 && len(list) != c.want || c.want < 0 && len(list) == 0 {
			t.Errorf("skh %s: exit %d, %v, %d items\n%s", c.args, code, err, len(list), out)
		}
		for _, item := range list {
			if strings.HasPrefix(c.args, "check") && (item["code"] == "" || item["severity"] == nil || item["text"] == "") {
				t.Errorf("skh %s: %v", c.args, item)
			}
		}
	}
}

func TestKeysOfJSONAreThoseOfTheFile(t *testing.T) {
	dir := library(t)
	for args, want := range map[string]string{
		"list -json -db DIR/mau.db":      "date id kind number office state symbol title year",
		"check -json -db DIR/can-xem.db": "code path severity source text",
	} {
		_, out, _ := invoke(strings.Fields(strings.ReplaceAll(args, "DIR", dir)))
		var items []map[string]any
		if err := json.Unmarshal([]byte(out), &items); err != nil || len(items) == 0 {
			t.Fatalf("skh %s: %v, %d items", args, err, len(items))
		}
		if got := strings.Join(slices.Sorted(maps.Keys(items[0])), " "); got != want {
			t.Errorf("skh %s: keys %s, want %s", args, got, want)
		}
	}
}

func TestEveryCommandIsInTheUsage(t *testing.T) {
	_, _, errs := invoke(nil)
	for _, name := range []string{"sample", "list", "print", "read", "check", "verify", "salvage", "bench"} {
		if !strings.Contains(errs, "skh "+name) || !strings.Contains(text.SkhUsage, "skh "+name) {
			t.Errorf("%s is not in the usage", name)
		}
		if code, _, errs := invoke([]string{name, "-h"}); code != unusable || errs != text.SkhUsage+"\n" {
			t.Errorf("skh %s -h: exit %d, %q", name, code, errs)
		}
	}
}

func TestTheBenchPlanHasItsRows(t *testing.T) {
	s, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{1, 7, 250} {
		got, ids := 0, map[model.ID]bool{}
		for _, e := range wideningPlan(s.Plans[1], n).Entries {
			for _, a := range e.Activities {
				got++
				ids[a.ID] = true
			}
		}
		if got != n || len(ids) != n {
			t.Errorf("%d rows: %d, %d ids", n, got, len(ids))
		}
	}
}
