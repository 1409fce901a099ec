package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sokehoach/assets"
)

// write puts a file into a folder and says where.
func write(t *testing.T, dir, name, content string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestTheBookOfAnySampleFileIsMadeAndPrinted(t *testing.T) {
	dir := t.TempDir()
	var all map[string]json.RawMessage
	if err := json.Unmarshal(assets.Sample(), &all); err != nil {
		t.Fatal(err)
	}
	var plans []json.RawMessage
	if err := json.Unmarshal(all["plans"], &plans); err != nil {
		t.Fatal(err)
	}
	all["plans"], _ = json.Marshal(plans[1:])
	one, _ := json.Marshal(all)
	from := write(t, dir, "mot.json", "\uFEFF"+string(one))
	code, out, errs := invoke([]string{"sample", "-from", from, "-dir", filepath.Join(dir, "mot")})
	if code != good || !strings.Contains(out, "in 1 văn bản") || !strings.Contains(out, "11 trang") || errs != "" {
		t.Errorf("exit %d\n%s%s", code, out, errs)
	}
	if code, out, _ := invoke([]string{"list", "-db", filepath.Join(dir, "mot", "mau.db")}); code != good || !strings.HasPrefix(out, communeID) {
		t.Errorf("exit %d: %s", code, out)
	}
}

func TestABadSampleFileIsToldAndMakesNothing(t *testing.T) {
	dir := t.TempDir()
	sample := string(assets.Sample())
	swap := func(old, with string) string { return strings.Replace(sample, old, with, 1) }
	for name, c := range map[string]struct{ content, want string }{
		"empty":    {"", "sai cấu trúc JSON tại dòng 1, cột 1"},
		"cut":      {sample[:len(sample)/2], "sai cấu trúc JSON tại dòng"},
		"other":    {string(assets.Catalogue()), "tại plans: danh sách trống hoặc thiếu"},
		"list":     {"[1, 2]", "giá trị không đúng kiểu"},
		"type":     {swap(`"year": 2024`, `"year": "2024"`), "year: giá trị không đúng kiểu"},
		"office":   {strings.ReplaceAll(sample, `"office": "018cb3d0-0000-7000-8000-000000000001"`, `"office": "018cb3d0-0000-7000-8000-000000000fff"`), "cơ quan ban hành không có trong book.offices"},
		"twice":    {strings.ReplaceAll(sample, communeID, cityID), "tại plans[1].id: mã này đã dùng ở một mục phía trên"},
		"unclean":  {swap(`"name": "Ủy ban`, `"name": "  Ủy ban`), "tại book.offices[0].name: chữ chưa ở dạng Unicode dựng sẵn"},
		"no-plans": {`{"version": "1", "plans": [], "book": {}}`, "tại plans: danh sách trống hoặc thiếu"},
	} {
		from := write(t, dir, name+".json", c.content)
		to := filepath.Join(dir, name)
		code, out, errs := invoke([]string{"sample", "-from", from, "-dir", to})
		if code != unusable || out != "" || !strings.Contains(errs, c.want) || !strings.HasPrefix(errs, "Tệp "+from) {
			t.Errorf("%s: exit %d, %q\n%s, want %q", name, code, out, errs, c.want)
		}
		if _, err := os.Stat(to); err == nil {
			t.Errorf("%s: a folder was made", name)
		}
	}
	for from, want := range map[string]string{filepath.Join(dir, "khong-co.json"): "Không tìm thấy tệp.", dir: "Đây không phải tệp thường"} {
		if code, _, errs := invoke([]string{"sample", "-from", from, "-dir", filepath.Join(dir, "x")}); code != unusable || !strings.Contains(errs, want) {
			t.Errorf("%s: exit %d, %s", from, code, errs)
		}
	}
}

func TestTheSampleOfReportsTellsHowTheyWereSent(t *testing.T) {
	dir := t.TempDir()
	if code, _, errs := invoke([]string{"sample", "-dir", dir}); code != good {
		t.Fatal(code, errs)
	}
	db := filepath.Join(dir, "mau-bao-cao.db")
	code, out, errs := invoke([]string{"list", "-db", db})
	if code != good || strings.Count(out, "[Đã gửi ngày") != 3 || strings.Count(out, "[Đã gửi lại ngày 09/07/2024.]") != 1 {
		t.Errorf("exit %d\n%s%s", code, out, errs)
	}
	if code, out, errs = invoke([]string{"history", "-db", db}); code != good || strings.Count(out, "Thêm lần gửi đi") != 6 {
		t.Errorf("exit %d\n%s%s", code, out, errs)
	}
}
