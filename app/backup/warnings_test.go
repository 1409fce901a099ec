package backup

import (
	"slices"
	"testing"
	"time"
)

func TestEachRiskIsWarnedOfAndNoOther(t *testing.T) {
	now := time.Date(2026, 3, 5, 8, 0, 0, 0, time.UTC)
	well := Facts{Free: 1 << 30, Size: 10 << 20, Now: now, LastUsed: now.Add(-time.Hour)}
	for name, c := range map[string]struct {
		change func(*Facts)
		want   []WarningKind
	}{
		"all is well":                 {func(*Facts) {}, nil},
		"nothing is known":            {func(f *Facts) { *f = Facts{Now: now} }, nil},
		"a cloud":                     {func(f *Facts) { f.Synced = "OneDrive" }, []WarningKind{WarnSynced}},
		"a stick without space":       {func(f *Facts) { f.Removable, f.Free = true, 1<<20 }, []WarningKind{WarnRemovable, WarnSpace}},
		"a network disk":              {func(f *Facts) { f.Network = true }, []WarningKind{WarnNetwork}},
		"a folder of another":         {func(f *Facts) { f.ReadOnly = true }, []WarningKind{WarnReadOnly}},
		"space for the least":         {func(f *Facts) { f.Free = 200 << 20 }, nil},
		"no space for three files":    {func(f *Facts) { f.Free, f.Size = 299<<20, 100<<20 }, []WarningKind{WarnSpace}},
		"a clock a day behind":        {func(f *Facts) { f.LastUsed = now.Add(24 * time.Hour) }, nil},
		"a clock further behind":      {func(f *Facts) { f.LastUsed = now.Add(25 * time.Hour) }, []WarningKind{WarnClock}},
		"an empty battery":            {func(f *Facts) { f.Now = time.Date(2010, 1, 1, 0, 0, 0, 0, time.UTC) }, []WarningKind{WarnYear}},
		"a clock of the next century": {func(f *Facts) { f.Now = time.Date(2101, 1, 1, 0, 0, 0, 0, time.UTC) }, []WarningKind{WarnYear}},
		"a first start":               {func(f *Facts) { f.LastUsed = time.Time{} }, nil},
	} {
		facts := well
		c.change(&facts)
		var got []WarningKind
		for _, w := range Warnings(facts) {
			got = append(got, w.Kind)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", name, got, c.want)
		}
	}
}
