package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/model"
	"sokehoach/storage"
)

// corrected is the Word file of the only document of a book with words replaced, as
// by somebody who switched tracking off.
func corrected(t *testing.T, db string, pairs ...string) string {
	t.Helper()
	return correctedOf(t, db, "", pairs...)
}

// correctedOf is that of a document of a book with several.
func correctedOf(t *testing.T, db, doc string, pairs ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.docx")
	if code, _, errs := invoke([]string{"print", "-db", db, "-doc", doc, "-o", path}); code == unusable {
		t.Fatal(errs)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	to := zip.NewWriter(&out)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == "word/document.xml" {
			content = []byte(strings.NewReplacer(pairs...).Replace(string(content)))
		}
		if w, err := to.Create(f.Name); err != nil {
			t.Fatal(err)
		} else if _, err := w.Write(content); err != nil {
			t.Fatal(err)
		}
	}
	if err := to.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// read runs skh read on the book of one plan.
func read(t *testing.T, db, from string, more ...string) (int, string, string) {
	t.Helper()
	return invoke(append([]string{"read", "-db", db, "-from", from}, more...))
}

func TestACorrectedWordFileIsListedAndItsSafeWordsAreTaken(t *testing.T) {
	db := filepath.Join(library(t), "mot.db")
	from := corrected(t, db, "đời sống vật chất", "đời sống của cải", ">101<", ">98<", "7.229,05", "7.300")
	code, out, errs := read(t, db, from)
	if code != findings || errs != "" {
		t.Fatalf("exit %d, %s", code, errs)
	}
	for _, want := range []string{
		"Phần 1, đoạn 3, nội dung [chữ] (sửa khi tắt Theo dõi thay đổi)", "Bản Word: - Nâng cao đời sống của cải", "[số]", "Bản Word: 98", "[lấy từ sổ]", "1 chỗ chữ nhận được cùng lúc, 1 chỗ số hỏi riêng",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not said:\n%s", want, out)
		}
	}
	if code, out, errs = read(t, db, from, "-take", "all"); code != good || !strings.Contains(out, "Đã nhận 1 chỗ vào sổ.") {
		t.Fatalf("exit %d, %s%s", code, out, errs)
	}
	if _, out, _ = read(t, db, from); strings.Contains(out, "của cải") || !strings.Contains(out, "Bản Word: 98") {
		t.Errorf("after all safe ones were taken:\n%s", out)
	}
	if _, log, _ := invoke([]string{"history", "-db", db}); strings.Count(log, "của cải") != 1 {
		t.Errorf("the history says\n%s", log)
	}
	again := corrected(t, db)
	if code, out, _ = read(t, db, again); code != good || out != text.WordCount(model.WordReading{})+"\n" {
		t.Errorf("exit %d, a file that nobody touched: %s", code, out)
	}
}

func TestOneChangeIsTakenByItsNumber(t *testing.T) {
	db := filepath.Join(library(t), "mot.db")
	from := corrected(t, db, ">101<", ">98<")
	if code, out, errs := read(t, db, from, "-take", "1"); code != good || !strings.Contains(out, "Đã nhận 1 chỗ") {
		t.Fatalf("exit %d, %s%s", code, out, errs)
	}
	if code, out, _ := read(t, db, from); code != good {
		t.Errorf("exit %d, %s", code, out)
	}
	for _, wrong := range []string{"0", "9", "x", "1,"} {
		if code, _, errs := read(t, db, from, "-take", wrong); code != unusable || !strings.Contains(errs, "Không hiểu -take") {
			t.Errorf("-take %s: exit %d, %s", wrong, code, errs)
		}
	}
}

// amended puts the draft of an amendment into a book, and gives its id.
func amended(t *testing.T, db string, of model.ID) string {
	t.Helper()
	store, err := storage.Open(db, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	d, err := app.NewDesk(app.StoreOf(store))
	if err != nil {
		t.Fatal(err)
	}
	w, err := d.Open(of)
	if err != nil {
		t.Fatal(err)
	}
	x, err := w.Amend()
	if err == nil {
		err = d.Keep(x)
	}
	if err != nil {
		t.Fatal(err)
	}
	return x.Envelope().ID.String()
}

// What was issued takes nothing; the draft that amends it takes the corrected file
// of what it amends, each change by itself: its rows have other ids.
func TestAnIssuedDocumentProposesAndItsAmendmentTakes(t *testing.T) {
	dir := t.TempDir()
	if code, _, errs := invoke([]string{"sample", "-dir", dir}); code == unusable {
		t.Fatal(errs)
	}
	const issued = "018cb3d0-0000-7000-8000-000000000421"
	db := filepath.Join(dir, "mau-bao-cao.db")
	from := correctedOf(t, db, issued, "đời sống vật chất", "đời sống của cải", "Tổ chức 02 lớp", "Mở 02 lớp")
	code, out, errs := read(t, db, from, "-doc", issued, "-take", "all")
	if code != unusable || !strings.Contains(out, "hãy lập bản điều chỉnh rồi đọc lại tệp vào bản đó") || !strings.Contains(out, "của cải") || !strings.Contains(errs, "đã phát hành") {
		t.Fatalf("exit %d, %s%s", code, out, errs)
	}
	id, err := model.ParseID(issued)
	if err != nil {
		t.Fatal(err)
	}
	draft := amended(t, db, id)
	code, out, errs = read(t, db, from, "-doc", draft)
	if code != findings || !strings.Contains(out, "văn bản gốc") || strings.Count(out, "[chữ]") != 2 {
		t.Fatalf("exit %d, %s%s", code, out, errs)
	}
	if code, out, errs = read(t, db, from, "-doc", draft, "-take", "1,2"); code != good || !strings.Contains(out, "Đã nhận 2 chỗ") {
		t.Fatalf("exit %d, %s%s", code, out, errs)
	}
	if code, out, errs = read(t, db, from, "-doc", draft); code != good {
		t.Errorf("exit %d, %s%s", code, out, errs)
	}
}

func TestTheReadingIsJSONForMachines(t *testing.T) {
	db := filepath.Join(library(t), "mot.db")
	from := corrected(t, db, "đời sống vật chất", "đời sống <của> cải")
	for _, more := range [][]string{{"-json"}, {"-json", "-take", "all"}} {
		_, out, errs := read(t, db, corrected(t, db, "vật chất", "của cải"), more...)
		var r model.WordReading
		if err := json.Unmarshal([]byte(out), &r); err != nil || len(r.Changes) != 1 || !r.Changes[0].Safe || r.Changes[0].Path != "parts[0].paragraphs[2].text" {
			t.Errorf("%v %s%s", err, out, errs)
		}
	}
	_, out, errs := read(t, db, from)
	if !strings.Contains(errs, "không phải tệp Word (.docx), hoặc đã hỏng") {
		t.Errorf("a file that is not well formed: %s%s", out, errs)
	}
}

func TestAFileThatIsNotReadIsOneSentenceAndNothingChanges(t *testing.T) {
	dir := library(t)
	db := filepath.Join(dir, "mot.db")
	before, err := os.ReadFile(db)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"chu.txt": "không phải tệp Word", "rong.db": "không phải tệp Word", "khong-co.docx": "Không tìm thấy tệp.", ".": "không phải tệp Word",
	} {
		code, out, errs := read(t, db, filepath.Join(dir, name), "-take", "all")
		if code != unusable || out != "" || !strings.Contains(errs, want) {
			t.Errorf("%s: exit %d, %q %q", name, code, out, errs)
		}
	}
	after, err := os.ReadFile(db)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("the book was changed, %v", err)
	}
}
