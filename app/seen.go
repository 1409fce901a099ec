package app

import (
	"slices"

	"sokehoach/app/progress"
	"sokehoach/model"
)

// Progress lists the parts of the document's paper in order with what is done of
// them; findings are those of its paper, seen what a clerk has looked at.
func (w Work) Progress(findings []model.Finding, seen map[string]bool) []progress.Line {
	return w.kind.progress(w.Document, w.Book, progress.Source{
		Document: w.Document, Required: w.kind.required(w.Document), Findings: findings, Seen: seen,
	})
}

// Seen are the keys of the sections of a document that a clerk has looked at.
func (d *Desk) Seen(document model.ID) (map[string]bool, error) {
	var keys []string
	_, err := d.store.Setting(seenName(document), &keys)
	seen := map[string]bool{}
	for _, k := range keys {
		seen[k] = true
	}
	return seen, err
}

// MarkSeen keeps that a clerk has looked at a section.
func (d *Desk) MarkSeen(document model.ID, key string) error {
	seen, err := d.Seen(document)
	if err != nil || seen[key] {
		return err
	}
	keys := []string{key}
	for k := range seen {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return d.store.PutSetting(seenName(document), keys)
}

func seenName(document model.ID) string { return "seen " + document.String() }
