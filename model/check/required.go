package check

import (
	"fmt"

	"sokehoach/model"
)

// Required gives the paths of the fields that the paper asks for, in the order
// of the document. Whether one is filled is for the rules to say (Filled): this
// list only says what counts.
func Required(p model.Plan) []string {
	out := []string{"office", "symbol", "place", "date", "title"}
	for i := range p.Grounds {
		out = append(out, fmt.Sprintf("grounds[%d]", i))
	}
	for i, part := range p.Parts {
		out = append(out, fmt.Sprintf("parts[%d].heading", i))
		for k := range part.Paragraphs {
			out = append(out, fmt.Sprintf("parts[%d].paragraphs[%d].text", i, k))
		}
	}
	for i, e := range p.Entries {
		out = append(out, requiredOf(fmt.Sprintf("entries[%d]", i), e)...)
	}
	for i := range p.Indicators {
		out = append(out, fmt.Sprintf("indicators[%d].name", i), fmt.Sprintf("indicators[%d].target", i))
	}
	out = append(out, "closing", "recipients")
	for i := range p.Recipients {
		out = append(out, fmt.Sprintf("recipients[%d]", i))
	}
	out = append(out, "signature.authority", "signature.title", "signature.name")
	for i := range p.Annexes {
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
// its plan: an error or a warning speaks against it, a hint only when it is
// blank.
func Filled(p model.Plan, path string, found []model.Finding) bool {
	for _, i := range found {
		if i.Path == path && (i.Severity != model.Hint || blank(p, path)) {
			return false
		}
	}
	return true
}

// blank reports whether nothing stands in a field.
func blank(p model.Plan, path string) bool {
	value, ok := p.At(path)
	return !ok || value == "" || value == "null" || value == "{}" || value == "[]"
}
