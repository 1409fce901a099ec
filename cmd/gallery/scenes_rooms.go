package main

import "sokehoach/app/ui"

// roomScenes are the overview, the search, the settings and the help.
func roomScenes() []scene {
	settings := func(w *ui.Window) { w.ShowSettings() }
	guide := func(section string) func(*ui.Window) { return func(w *ui.Window) { w.ShowHelp(section) } }
	return []scene{
		{"overview-sample", program(sampleBook, (*ui.Window).ShowOverview)},
		{"overview-full", program(fullBook, (*ui.Window).ShowOverview)},
		{"overview-read-only", program(sampleToRead, (*ui.Window).ShowOverview)},
		{"find-nothing", program(sampleBook, find("xyzxyz"))},
		{"find-sample", program(sampleBook, find("van nghe"))},
		{"find-full", program(fullBook, find("a"))},
		{"settings", program(sampleBook, settings)},
		{"settings-read-only", program(sampleToRead, settings)},
		{"help-start", program(sampleBook, guide("bat-dau"))},
		{"help-grid", program(sampleBook, guide("bang"))},
		{"help-questions", program(sampleBook, guide("hoi-dap"))},
		{"help-licences", program(sampleBook, guide("licences"))},
	}
}
