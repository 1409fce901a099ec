package main

import (
	"context"
	"testing"
)

func TestATrialIsGoodWhenNothingIsLostAndAControlWhenSomethingIs(t *testing.T) {
	for name, c := range map[string]struct {
		control bool
		result  trialResult
		good    bool
	}{
		"nothing lost":                  {false, trialResult{Tries: 9}, true},
		"something lost":                {false, trialResult{Tries: 9, Bad: 1}, false},
		"a control that sees a loss":    {true, trialResult{Tries: 9, Bad: 1}, true},
		"a control that sees nothing":   {true, trialResult{Tries: 9}, false},
		"nothing tried, and said so":    {false, trialResult{Skipped: "no root"}, true},
		"nothing tried, without a word": {false, trialResult{}, false},
	} {
		if err := (trialRun{says: name, control: c.control}).report(c.result); (err == nil) != c.good {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestATrialThatDiesIsBad(t *testing.T) {
	cmd := program(context.Background(), nil, "go", "no-such-command")
	if r := outcome(cmd, t.TempDir()); r.Bad != 1 || len(r.Examples) != 1 {
		t.Errorf("got %+v", r)
	}
}
