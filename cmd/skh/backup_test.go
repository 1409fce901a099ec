package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sokehoach/model"
	"sokehoach/storage"
)

// retitle changes the title of the only plan of a book.
func retitle(t *testing.T, db, title string) {
	t.Helper()
	store, err := storage.Open(db, storage.Options{Who: who})
	if err != nil {
		t.Fatal(err)
	}
	id, err := model.ParseID(communeID)
	if err != nil {
		t.Fatal(err)
	}
	p, err := store.Plan(id)
	if err == nil {
		p.Title = title
		err = store.PutPlan(p)
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
}

// told runs a command and fails the test unless it exits so and says all that.
func told(t *testing.T, code int, args string, want ...string) string {
	t.Helper()
	got, out, errs := invoke(strings.Fields(args))
	if got != code {
		t.Fatalf("skh %s: exit %d, want %d: %s%s", args, got, code, out, errs)
	}
	for _, w := range want {
		if !strings.Contains(out+errs, w) {
			t.Errorf("skh %s: %q is not in %s%s", args, w, out, errs)
		}
	}
	return out
}

func TestABookIsBackedUpComparedAndRestored(t *testing.T) {
	dir := library(t)
	db, folder := filepath.Join(dir, "mot.db"), filepath.Join(dir, "sao-luu")
	told(t, good, "backup -db "+db+" -dir "+folder, "1 văn bản, ", "đã đọc lại, tốt", "SHA-256: ")
	copies, err := filepath.Glob(filepath.Join(folder, "*.db"))
	if err != nil || len(copies) != 1 {
		t.Fatalf("%q %v", copies, err)
	}
	told(t, good, "restore -diff -db "+db+" -from "+copies[0], "giống hệt")
	retitle(t, db, "bị sửa nhầm")
	told(t, findings, "restore -diff -db "+db+" -from "+copies[0], "Văn bản: 1 đổi về như cũ", "“bị sửa nhầm”: đổi về như cũ")
	told(t, good, "restore -db "+db+" -from "+copies[0], "Đã khôi phục", "mot.before-restore-1.db")
	if list := told(t, good, "list -db "+db); strings.Contains(list, "bị sửa nhầm") {
		t.Errorf("got %s", list)
	}
	told(t, good, "history -db "+db, "Khôi phục cả sổ từ bản sao lưu số 1")
	told(t, good, "verify -db "+db)
	if err := os.Truncate(copies[0], 9000); err != nil {
		t.Fatal(err)
	}
	told(t, unusable, "restore -db "+db+" -from "+copies[0], "hỏng")
	told(t, unusable, "restore -db "+db, "Thiếu tham số -from.")
	told(t, unusable, "restore -db "+db+" -from "+dir+"/khong-co.db", "Không tìm thấy tệp.")
	told(t, unusable, "backup -db "+dir+"/hong.db -dir "+folder, "không phải tệp sổ")
	told(t, unusable, "backup -db "+db, "Thiếu tham số -dir.")
	told(t, good, "list -db "+db, communeID)
}

func TestADamagedBookIsRestored(t *testing.T) {
	dir := library(t)
	db, folder := filepath.Join(dir, "mot.db"), filepath.Join(dir, "sao-luu")
	told(t, good, "backup -db "+db+" -dir "+folder)
	copies, err := filepath.Glob(filepath.Join(folder, "*.db"))
	if err != nil || len(copies) != 1 {
		t.Fatalf("%q %v", copies, err)
	}
	if err := os.Truncate(db, 9000); err != nil {
		t.Fatal(err)
	}
	told(t, unusable, "restore -diff -db "+db+" -from "+copies[0], "hỏng")
	told(t, good, "restore -db "+db+" -from "+copies[0], "Đã khôi phục")
	told(t, good, "list -db "+db, communeID)
}

func TestTheHistorySaysWhatWasChanged(t *testing.T) {
	db := filepath.Join(library(t), "mot.db")
	told(t, good, "history -db "+db, "Thêm văn bản", "Thêm xã, phường", "thay đổi. Lịch sử có")
	retitle(t, db, "trích yếu mới")
	after := told(t, good, "history -db "+db+" -plan "+communeID, "Sửa văn bản “trích yếu mới”", "Trích yếu: “", "thành “trích yếu mới”")
	if strings.Contains(after, "Thêm xã, phường") {
		t.Errorf("other records are in the history of a plan: %s", after)
	}
	seq := ""
	for line := range strings.Lines(after) {
		if strings.Contains(line, "Sửa văn bản") {
			seq = strings.Fields(line)[0]
		}
	}
	told(t, good, "history -db "+db+" -since "+seq, "0 thay đổi.")
	told(t, unusable, "history -db "+db+" -plan x", "Không còn thấy")
	told(t, unusable, "history", "Thiếu tham số -db.")
}
