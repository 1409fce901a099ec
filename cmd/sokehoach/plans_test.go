package main

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"sokehoach/app"
	"sokehoach/app/text"
)

func TestACopyOfAPlanDoesNotDoubleTheMoneyOfItsYear(t *testing.T) {
	c := newClerk(t)
	p := c.holdsTheSample().Plans[1]
	year := func() app.YearOverview {
		o, err := c.window.Desk().Overview(3, time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		return o.Years[0]
	}
	before := year()
	c.window.CopyPlan(p.ID)
	after := year()
	if !reflect.DeepEqual(after.Money, before.Money) || len(after.Documents) != len(before.Documents)+1 {
		t.Errorf("%d documents, money %v, before %v", len(after.Documents), after.Money, before.Money)
	}
	d := after.Documents[0]
	if name, standing := text.DocumentName(d, true), text.DocumentStanding(d); !strings.Contains(name, "(bản sao)") || !strings.HasPrefix(standing, "Không tính vào kinh phí năm") {
		t.Errorf("the copy is %q: %q", name, standing)
	}
}
