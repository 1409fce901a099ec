package text

import (
	"strings"
	"testing"
	"time"

	"sokehoach/app/backup"
	"sokehoach/model"
)

func TestEveryWarningSaysWhatToDo(t *testing.T) {
	seen := map[string]bool{}
	for _, k := range []backup.WarningKind{
		backup.WarnSynced, backup.WarnRemovable, backup.WarnNetwork, backup.WarnReadOnly, backup.WarnSpace, backup.WarnClock, backup.WarnYear,
	} {
		words := WarningText(backup.Warning{Kind: k, Name: "OneDrive", Bytes: 150 << 20, Since: time.Now()})
		if !strings.Contains(words, "Hãy") && !strings.Contains(words, "Vào") || seen[words] {
			t.Errorf("%s: got %q", k, words)
		}
		seen[words] = true
	}
}

func TestEveryReasonHasItsWords(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range []model.BackupReason{
		model.BackupAsked, model.BackupDaily, model.BackupRegular, model.BackupClosing,
		model.BackupBeforeRestore, model.BackupBeforeImport, model.BackupBeforeDelete, "",
	} {
		words := BackupReasonName(r)
		if seen[words] {
			t.Errorf("%q: %q is said of another", r, words)
		}
		seen[words] = true
	}
}

func TestASizeIsSaidInMegabytes(t *testing.T) {
	for bytes, want := range map[int64]string{
		0: "0,1 MB", 1 << 20: "1,0 MB", 12<<20 + 1<<19: "12,5 MB", 1 << 31: "2.048,0 MB",
	} {
		if got := Megabytes(bytes); got != want {
			t.Errorf("%d: got %s, want %s", bytes, got, want)
		}
	}
}

func TestTheTableOfDifferencesNamesPlansAndCountsTheRest(t *testing.T) {
	d := model.Difference{OtherBook: true, Kinds: []model.KindDifference{
		{Kind: "document", Back: 1, Changed: 1200, Gone: 3}, {Kind: "commune", Gone: 1},
	}}
	for i := range 20 {
		d.Plans = append(d.Plans, model.PlanDifference{Head: model.DocumentHead{Year: 2000 + i}, Act: model.Made})
	}
	got := DifferenceText(d)
	for _, want := range []string{
		OtherBook, "Văn bản: 1 trở lại, 1.200 đổi về như cũ, 3 mất đi\n", "Xã, phường: 1 mất đi\n",
		"Văn bản năm 2011 “(chưa có trích yếu)”: trở lại", "… và 8 văn bản khác.",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %s", want, got)
		}
	}
	if strings.Contains(got, "2012") {
		t.Errorf("too many plans: %s", got)
	}
}
