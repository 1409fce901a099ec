package check

import (
	"fmt"

	"sokehoach/model"
)

// Required gives the paths of the fields that the paper of any document asks for,
// in its order. Whether one is filled is for the rules to say (Filled): this list
// only says what counts.
func Required(d *model.Document) []string {
	return append(requiredAbove(d), requiredBelow(d)...)
}

// RequiredOfPlan is Required for a plan.
func RequiredOfPlan(p model.Plan) []string {
	out := requiredAbove(&p.Document)
	for i, e := range p.Entries {
		out = append(out, requiredOf(fmt.Sprintf("entries[%d]", i), e)...)
	}
	for i := range p.Indicators {
		out = append(out, fmt.Sprintf("indicators[%d].name", i), fmt.Sprintf("indicators[%d].target", i))
	}
	return append(out, requiredBelow(&p.Document)...)
}

// requiredAbove gives the paths down to the last part.
func requiredAbove(d *model.Document) []string {
	out := []string{"office", "symbol", "place", "date", "title"}
	for i := range d.Grounds {
		out = append(out, fmt.Sprintf("grounds[%d]", i))
	}
	for i, part := range d.Parts {
		out = append(out, fmt.Sprintf("parts[%d].heading", i))
		for k := range part.Paragraphs {
			out = append(out, fmt.Sprintf("parts[%d].paragraphs[%d].text", i, k))
		}
	}
	return out
}

// requiredBelow gives the paths from the closing sentence on.
func requiredBelow(d *model.Document) []string {
	out := []string{"closing", "recipients"}
	for i := range d.Recipients {
		out = append(out, fmt.Sprintf("recipients[%d]", i))
	}
	out = append(out, "signature.authority", "signature.title", "signature.name")
	for i := range d.Annexes {
		out = append(out, fmt.Sprintf("annexes[%d]", i))
	}
	return out
}

// requiredOf gives the paths of an entry.
func requiredOf(path string, e model.Entry) []string {
	var out []string
	for k := range e.Nodes {
		out = append(out, fmt.Sprintf("%s.nodes[%d]", path, k))
	}
	if len(e.Paragraphs) == 0 && len(e.Activities) == 0 {
		out = append(out, path+".units")
	}
	for k, a := range e.Activities {
		at := fmt.Sprintf("%s.activities[%d].", path, k)
		out = append(out, at+"name", at+"units")
		if a.Phrase != "" {
			out = append(out, at+"phrase")
		}
		for j := range a.Funding {
			out = append(out, fmt.Sprintf("%sfunding[%d].amount", at, j))
		}
	}
	return out
}

// Filled reports whether a required field is done, given all that is found in
// its document: an error or a warning speaks against it, a hint only when it is
// blank.
func Filled(d model.AnyDocument, path string, found []model.Finding) bool {
	for _, i := range found {
		if i.Path == path && (i.Severity != model.Hint || blank(d, path)) {
			return false
		}
	}
	return true
}

// blank reports whether nothing stands in a field.
func blank(d model.AnyDocument, path string) bool {
	value, ok := model.At(d, path)
	return !ok || value == "" || value == "null" || value == "{}" || value == "[]"
}
