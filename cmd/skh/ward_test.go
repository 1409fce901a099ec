package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// wardID is the plan of the shipped ward.
const wardID = "018cb3d0-0000-7000-8000-000000005a01"

// The plan of a ward under the programme that follows keeps every rule and speaks
// none of the words of the programme before.
func TestTheWardsPlanSpeaksTheWordsOfItsOwnProgramme(t *testing.T) {
	dir := t.TempDir()
	if code, _, errs := invoke([]string{"sample", "-dir", dir}); code != good {
		t.Fatal(errs)
	}
	if code, out, errs := invoke([]string{"check", "-db", filepath.Join(dir, wardBook), "-doc", wardID}); code != good {
		t.Errorf("exit %d\n%s%s", code, out, errs)
	}
	if _, err := os.Stat(filepath.Join(dir, "ke-hoach-2027-phuong-doan-ket.pdf")); err != nil {
		t.Error(err)
	}
	d, ok := open(filepath.Join(dir, wardBook), io.Discard)
	if !ok {
		t.Fatal("the book cannot be opened")
	}
	defer d.store.Close()
	w, _ := d.work(wardID, io.Discard)
	letters := ""
	for _, page := range w.Paper().Pages {
		for _, it := range page.Items {
			letters += strings.Join(strings.Fields(it.Text), "")
		}
	}
	for _, old := range []string{"sự nghiệp", "1719", "Tiểu dự án", "Dự án 1", "thành phố", "xã Sùng Phài", "giai đoạn 2021"} {
		if strings.Contains(letters, strings.ReplaceAll(old, " ", "")) {
			t.Errorf("%q is on the paper", old)
		}
	}
	for _, own := range []string{
		"Hợp phần thứ hai", "Nội dung thành phần 01: Đầu tư xây dựng, hoàn thiện", "VỐN ĐẦU TƯ CÔNG NĂM 2027", "KINH PHÍ THƯỜNG XUYÊN NĂM 2027", "tổ dân phố số 3",
	} {
		if !strings.Contains(letters, strings.ReplaceAll(own, " ", "")) {
			t.Errorf("%q is not on the paper", own)
		}
	}
}
