package main

import (
	"context"
	"slices"
	"time"
)

// How long a step may take that is done at once, and one that a busy machine
// delays.
const (
	soon = 20 * time.Second
	late = 2 * time.Minute
)

// A theatre is one of the two systems that scenes are played on.
type theatre struct {
	system   string
	packages []string
	wine     bool
}

func onLinux() theatre {
	return theatre{"Linux", []string{"xvfb", "xdotool", "libgl1-mesa-dri"}, false}
}

func onWindows() theatre {
	return theatre{"Windows", []string{"xvfb", "xdotool", "libgl1-mesa-dri", "wine", "wine64", windowsCCPackage}, true}
}

// scene begins every scene alike: the program is built, and the system is as if
// just installed.
func (t theatre) scene(name string, steps ...step) scene {
	first := []step{{"build the program", 30 * time.Minute, buildForLinux}}
	if t.wine {
		first = []step{
			{"build the program", 30 * time.Minute, buildForWindows},
			{"make a new Windows", 5 * time.Minute, makePrefix},
		}
	}
	return scene{name: t.system + ": " + name, packages: t.packages, wine: t.wine, steps: slices.Concat(first, steps)}
}

func scenes(bill playbill) []scene {
	var all []scene
	for _, t := range []theatre{onLinux(), onWindows()} {
		all = append(all,
			t.typing(), t.pictures(), t.wheel(), t.crash(), t.noWindow(), t.idle(), t.twice(), t.activity(), t.states())
		if !t.wine {
			all = append(all, t.noDisplay())
		} else {
			all = append(all, t.sentences(bill.sentences), t.methods())
		}
	}
	return all
}

// opened opens a screen and starts the program on it.
func opened(opengl bool, args ...string) []step {
	does := "open a screen with OpenGL"
	if !opengl {
		does = "open a screen without OpenGL"
	}
	return []step{
		{does, soon, openScreen(opengl)},
		{"start the program", soon, start(args...)},
		{"wait until it has painted its window", late, waitUntilPainted},
	}
}

func (t theatre) typing() scene {
	return t.scene("what is typed outlives a kill", slices.Concat(
		opened(true, ownBook), []step{
			{"make a plan", time.Minute, beginPlan},
			{"type as UniKey does", time.Minute, typeTitle},
			{"wait until it must have saved", soon, waitForAutosave},
			{"kill it", soon, killProgram},
			{"verify the book it left", 5 * time.Minute, verifyBook},
			{"find what was typed in the book", 5 * time.Minute, verifyTitle},
			{"start it again", soon, start(ownBook)},
			{"wait until it has painted its window", late, waitUntilPainted},
			{"keep a picture", soon, keepPicture("again")},
			{"kill it", soon, killProgram},
		})...)
}

// pictures shows the same screen with OpenGL and without, which the program must
// find out by itself.
func (t theatre) pictures() scene {
	return t.scene("the same picture with and without OpenGL", slices.Concat(
		opened(true, "-sample"), []step{
			{"open the plan", soon, openSamplePlan},
			{"see that OpenGL paints", soon, paintedBy(opengl)},
			{"keep a picture", soon, keepPicture("opengl")},
			{"close it", soon, closeProgram}, // killed at once it would be taken for a crash
			{"clear the screen", soon, closeScreen},
		},
		opened(false, "-sample"), []step{
			{"open the plan", soon, openSamplePlan},
			{"see that the program paints by itself", soon, paintedBy(memory)},
			{"keep a picture", soon, keepPicture("memory")},
			{"compare the pictures", soon, comparePictures("opengl", "memory")},
			{"kill it", soon, killProgram},
		})...)
}

func (t theatre) wheel() scene {
	s := t.scene("the wheel moves the page over every field", slices.Concat(
		opened(false, "-sample"), []step{
			{"open the plan", soon, openSamplePlan},
			{"open a long page of it", soon, openLongPage},
			{"turn the wheel at every height", time.Minute, turnWheel},
			{"kill it", soon, killProgram},
		})...)
	s.long = t.wine
	return s
}

// crash shows that a driver which takes the program with it is left alone.
func (t theatre) crash() scene {
	s := t.scene("after a crash in OpenGL it paints by itself", slices.Concat(
		opened(true, "-sample"), []step{
			{"kill it in its first seconds", soon, killProgram},
			{"start it again", soon, start("-sample")},
			{"wait until it has painted its window", late, waitUntilPainted},
			{"see that the program paints by itself", soon, paintedBy(memory)},
			{"keep a picture", soon, keepPicture("after-crash")},
			{"close it", soon, closeProgram},
			{"start it a third time", soon, start("-sample")},
			{"wait until it has painted its window", late, waitUntilPainted},
			{"see that OpenGL has its second chance", soon, paintedBy(opengl)},
			{"compare the pictures: only the notice has gone", soon, seeChange("after-crash")},
			{"kill it", soon, killProgram},
			{"start it a fourth time", soon, start("-sample")},
			{"wait until it has painted its window", late, waitUntilPainted},
			{"see that the program paints by itself", soon, paintedBy(memory)},
			{"close it", soon, closeProgram},
			{"start it a fifth time", soon, start("-sample")},
			{"wait until it has painted its window", late, waitUntilPainted},
			{"see that OpenGL stays left alone", soon, paintedBy(memory)},
			{"kill it", soon, killProgram},
		})...)
	s.long = t.wine
	return s
}

func (t theatre) noWindow() scene {
	return t.scene("no window can be made", []step{
		{"open a screen without OpenGL", soon, openScreen(false)},
		{"start the program, which may not paint by itself", soon, startWithout("FYNE_SOFTWARE=never", ownBook)},
		{"read what it says and end it", time.Minute, readRefusal},
	}...)
}

func (t theatre) noDisplay() scene {
	return t.scene("there is no screen", []step{
		{"start the program", soon, startWithout("DISPLAY=", ownBook)},
		{"read what it says", time.Minute, readRefusal},
	}...)
}

func (t theatre) idle() scene {
	s := t.scene("what it costs", slices.Concat(
		opened(false, "-sample"), []step{
			{"open the plan", soon, openSamplePlan},
			{"open a long page of it", soon, openLongPage},
			{"make the window as large as the screen", soon, fillScreen},
			{"weigh it while nobody types", time.Minute, weigh},
			{"time the frames while the page moves", time.Minute, timeFrames},
			{"kill it", soon, killProgram},
		})...)
	s.long = t.wine
	return s
}

// twice shows that a second start brings the first window forward.
func (t theatre) twice() scene {
	return t.scene("a second start raises the first window", slices.Concat(
		opened(true, ownBook), []step{
			{"cover the window", soon, coverWindow},
			{"start the program once more and see it end", soon, startSecond},
			{"see the first window in front", soon, seeRaised},
			{"keep a picture", soon, keepPicture("raised")},
			{"kill it", soon, killProgram},
		})...)
}

func (t theatre) sentences(n int) scene {
	s := t.scene("sentences typed as UniKey does", slices.Concat(
		opened(false, ownBook), []step{
			{"type the sentences and read the fields", 25 * time.Minute, typeSentences(n)},
			{"wait until it must have saved", soon, waitForAutosave},
			{"kill it", soon, killProgram},
			{"find every sentence in the book", 5 * time.Minute, findInBook(n)},
			{"find every sentence on paper", 5 * time.Minute, findOnPaper(n)},
		})...)
	s.packages = append(slices.Clone(s.packages), "poppler-utils")
	return s
}

func (t theatre) methods() scene {
	s := t.scene("sentences typed as others do", slices.Concat(
		opened(false, ownBook), []step{
			{"type as EVKey, OpenKey and by the clipboard", 10 * time.Minute, typeByMethods},
			{"kill it", soon, killProgram},
		})...)
	s.long = true
	return s
}

// buildForLinux builds the program as it is handed out.
func buildForLinux(ctx context.Context, _ *stage) error {
	_, err := buildProgram(ctx)
	return err
}
