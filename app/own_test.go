package app

import (
	"testing"

	"sokehoach/model"
)

func TestAnOfficeOfTheProgramEndsAfterItsLastDay(t *testing.T) {
	now := model.Date{Year: 2026, Month: 11, Day: 24}
	offices := ShippedOffices()
	if _, next, ended := offices.Ended("ủy ban nhân dân xã Sùng Phài", now); !ended || next.Name != "Ủy ban nhân dân phường Đoàn Kết" {
		t.Errorf("%v, followed by %q", ended, next.Name)
	}
	if _, _, ended := offices.Ended("Ủy ban nhân dân xã Sùng Phài", model.Date{Year: 2025, Month: 6, Day: 30}); ended {
		t.Error("on its last day it has ended")
	}
	for _, name := range []string{"Ủy ban nhân dân phường Đoàn Kết", "Ủy ban nhân dân xã Khác", ""} {
		if _, _, ended := offices.Ended(name, now); ended {
			t.Errorf("%q has ended", name)
		}
	}
}
