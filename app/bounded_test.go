package app

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"sokehoach/model"
)

// absurdDocuments have more in them than a document may have.
type absurdDocuments struct{ DocumentStore }

func (absurdDocuments) Document(id model.ID) (model.AnyDocument, error) {
	return &model.Plan{Document: model.Document{ID: id, Year: 999_999_999, Number: strings.Repeat("9", 10_000_000), State: model.Draft}}, nil
}

func (absurdDocuments) PutDocument(model.AnyDocument) error { return nil }

func TestADocumentBeyondTheLimitsIsOnlyLookedAt(t *testing.T) {
	d, p, _ := commune(t)
	d = d.On(Store{DocumentStore: absurdDocuments{}})
	x, err := d.Read(p.ID)
	if err != nil || x.Envelope().Year != 0 || len(x.Envelope().Number) != model.LongestNumber {
		t.Fatalf("got %d, %d letters, %v", x.Envelope().Year, len(x.Envelope().Number), err)
	}
	if err := d.Keep(x); !errors.Is(err, model.ErrBeyond) {
		t.Errorf("kept what lacks the rest: %v", err)
	}
	var found []string
	for _, f := range d.Work(x, model.Book{}).Paper().Findings {
		if f.Code == "Z1" {
			found = append(found, f.Path)
		}
	}
	if !slices.Equal(found, []string{"year", "number"}) {
		t.Errorf("found %q", found)
	}
}

func TestNothingBeyondTheLimitsIsKept(t *testing.T) {
	d, p, _ := commune(t)
	d = d.On(Store{DocumentStore: absurdDocuments{}})
	if err := d.Keep(&p); err != nil {
		t.Fatal(err)
	}
	p.Title = strings.Repeat("x", model.LongestName+1)
	var typed model.InputError
	if err := d.Keep(&p); !errors.As(err, &typed) || !strings.Contains(string(typed), "1.001") {
		t.Errorf("got %v", err)
	}
}
