package app

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"sokehoach/app/docx"
	"sokehoach/model"
)

// texts are what the Word file of a document says, place by place.
func texts(t testing.TB, w Work) map[string][]string {
	t.Helper()
	file, err := w.Word()
	if err != nil {
		t.Fatal(err)
	}
	r, err := docx.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]string{}
	for _, p := range r.Places {
		out[p.Path] = append(out[p.Path], model.CleanLine(p.Text))
	}
	return out
}

func TestWhatIsTakenOverIsPrintedAsItWasEdited(t *testing.T) {
	w := wordWorks(t)[1]
	file, err := w.Word()
	if err != nil {
		t.Fatal(err)
	}
	left := []string{
		"a sum that is computed", "the units of an activity", "the motto", "a paragraph moved", "a comment", "a row deleted", "a row added", "a recipient",
	}
	for _, c := range append(textEdits(), tableEdits()...) {
		e := openEditor(t, file, true)
		want := c.do(e)
		edited := e.save()
		r, err := w.ReadWord(edited)
		if err != nil {
			t.Fatal(err)
		}
		x, n, err := w.TakeWord(r, everyChange(r)...)
		if takes := !slices.Contains(left, c.name); err != nil || takes != (n > 0) {
			t.Errorf("%s: %d taken, %v; %+v", c.name, n, err, r.Changes)
			continue
		}
		if n == 0 {
			continue
		}
		now := texts(t, w.on(x))
		for _, one := range want {
			if one.what == gone || one.what == fresh {
				continue // see how they read again
			}
			for line := range strings.SplitSeq(one.returned, "\n") {
				if !slices.Contains(now[one.path], model.CleanLine(line)) {
					t.Errorf("%s: %s prints %q, not %q", c.name, one.path, now[one.path], line)
				}
			}
		}
		again, err := w.on(x).ReadWord(edited)
		if err != nil || slices.ContainsFunc(again.Changes, func(c model.WordChange) bool { return c.Takes }) {
			t.Errorf("%s: taken over, but %v %+v", c.name, err, again.Changes)
		}
	}
}

func everyChange(r WordReading) (out []int) {
	for i := range r.Changes {
		out = append(out, i)
	}
	return out
}

func TestNumbersGoToTheirDataAndNotWithTheSafeOnes(t *testing.T) {
	w := wordWorks(t)[1]
	file, err := w.Word()
	if err != nil {
		t.Fatal(err)
	}
	e := openEditor(t, file, true)
	e.say(e.paragraph(e.place("entries[0].activities[0].quantity", "")), "98")
	e.say(e.paragraph(e.place("entries[0].activities[0].name", "")), "Hỗ trợ nước phân tán")
	r, err := w.ReadWord(e.save())
	if err != nil || len(r.Changes) != 2 || len(r.SafeChanges()) != 1 {
		t.Fatalf("%v %+v", err, r.Changes)
	}
	i := slices.IndexFunc(r.Changes, func(c model.WordChange) bool { return c.Class == model.WordNumber })
	if i < 0 || !r.Changes[i].Takes || r.Changes[i].Safe {
		t.Fatalf("%+v", r.Changes)
	}
	x, n, err := w.TakeWord(r, i)
	if q := asPlan(x).Entries[0].Activities[0].Quantity; err != nil || n != 1 || q != model.Known(model.Whole(98)) {
		t.Errorf("%v, %d taken, %+v", err, n, q)
	}
	if q := asPlan(w.Document).Entries[0].Activities[0].Quantity; q != model.Known(model.Whole(101)) {
		t.Errorf("the document itself was changed: %+v", q)
	}
}

func TestASentenceKeepsItsNamedPlaces(t *testing.T) {
	w := wordWorks(t)[1]
	file, err := w.Word()
	if err != nil {
		t.Fatal(err)
	}
	e := openEditor(t, file, true)
	p := e.place("parts[4].paragraphs[0].text", "")
	e.say(e.paragraph(p), swap("Tổng kinh phí", "Tổng số kinh phí dự kiến")(p.Text))
	cost := e.place("entries[4].activities[0].funding", "")
	e.say(e.paragraph(cost), "70") // of which the sum is computed
	r, err := w.ReadWord(e.save())
	if err != nil {
		t.Fatal(err)
	}
	x, _, _ := w.TakeWord(r, r.SafeChanges()...)
	before, after := w.Document.Envelope().Parts[4].Paragraphs[0].Text, x.Envelope().Parts[4].Paragraphs[0].Text
	if want := swap("Tổng kinh phí", "Tổng số kinh phí dự kiến")(before); after != want || !strings.Contains(after, "{") {
		t.Errorf("%q, want %q", after, want)
	}
}

func TestAFigureThatGrewIsNotTakenForTheOneThatIsComputed(t *testing.T) {
	for _, c := range []struct{ value, printed, back, want string }{
		{"Hỗ trợ {n} hộ", "- Hỗ trợ 5 hộ.", "- Hỗ trợ thêm 5 hộ.", "Hỗ trợ thêm {n} hộ"},
		{"Hỗ trợ {n} hộ", "- Hỗ trợ 5 hộ.", "- Hỗ trợ 15 hộ.", ""},
		{"Hỗ trợ {n} hộ", "- Hỗ trợ 5 hộ.", "- Hỗ trợ 5,5 hộ.", ""},
		{"Hỗ trợ {n} hộ", "- Hỗ trợ 5 hộ.", "- Hỗ trợ 1.5 hộ.", ""},
		{"{n} hộ, {m} bản", "5 hộ, 5 bản", "5 hộ, cả 5 bản", "{n} hộ, cả {m} bản"},
		{"{n} hộ, {m} bản", "5 hộ, 3 bản", "3 bản, 5 hộ", ""},
		{"{n} hộ[, đạt {t}%], xong.", "5 hộ, đạt 9%, xong.", "Có 5 hộ, đạt 9%, xong cả.", "Có {n} hộ[, đạt {t}%], xong cả."},
		{"{n} hộ[, đạt {t}%], xong.", "5 hộ, xong.", "Có 5 hộ, xong cả.", "Có {n} hộ[, đạt {t}%], xong cả."},
		{"{n} hộ[, đạt {t}%], xong.", "5 hộ, đạt 9%, xong.", "5 hộ, đạt 8%, xong.", ""},
		{"a] {n}", "a] 5", "b] 5", ""},
		{"{n} hộ tại {đ}", "5 hộ tại bản A, bản B", "5 hộ tại bản A, bản C", ""},
	} {
		if got, ok := refilled(c.value, c.printed, c.back); got != c.want || ok != (c.want != "") {
			t.Errorf("%q printed as %q came back as %q: %q %v", c.value, c.printed, c.back, got, ok)
		}
	}
}

// A document that changed since its file was written is asked about where both
// have changed, and found where its rows have moved.
func TestADocumentThatChangedMeanwhile(t *testing.T) {
	w := wordWorks(t)[1]
	file, err := w.Word()
	if err != nil {
		t.Fatal(err)
	}
	e := openEditor(t, file, true)
	choiceNow := end(e.place(choice, "").Text) + " theo quy định."
	e.say(e.paragraph(e.place(choice, "")), choiceNow)
	betterNow := swap("vật chất", "của cải")(e.place(better, "").Text)
	e.say(e.paragraph(e.place(better, "")), betterNow)
	phrase := e.place("entries[4].activities[0].phrase", "")
	e.say(e.paragraph(phrase), swap("Tổ chức", "Mở")(phrase.Text))
	edited := e.save()

	p := asPlan(w.Document.Duplicate())
	part := &p.Parts[0]
	part.Paragraphs = slices.Insert(part.Paragraphs, 1, model.Paragraph{Level: model.Dash, Text: "Đoạn thêm sau khi xuất tệp."})
	part.Paragraphs[3].Text += " Đã sửa trong sổ."
	p.Entries[0], p.Entries[4] = p.Entries[4], p.Entries[0]
	r, err := w.on(p).ReadWord(edited)
	if err != nil || len(r.Changes) != 3 {
		t.Fatalf("%v %+v", err, r.Changes)
	}
	for _, x := range r.Changes {
		switch x.Returned {
		case choiceNow:
			if !x.Safe || x.Path != "parts[0].paragraphs[5].text" {
				t.Errorf("%+v", x)
			}
		case betterNow:
			if x.Safe || !x.Meanwhile || !strings.HasSuffix(x.Now, "Đã sửa trong sổ.") {
				t.Errorf("%+v", x)
			}
		default:
			if !x.Safe || x.Path != "entries[0].activities[0].phrase" {
				t.Errorf("%+v", x)
			}
		}
	}
}

func TestWhatWasIssuedOnlyProposes(t *testing.T) {
	w := wordWorks(t)[1]
	file, err := w.Word()
	if err != nil {
		t.Fatal(err)
	}
	e := openEditor(t, file, true)
	e.say(e.paragraph(e.place(better, "")), "- Khác hẳn.")
	x := w.Document.Duplicate()
	x.Envelope().State = model.Issued
	r, err := w.on(x).ReadWord(e.save())
	if err != nil || !r.Issued || len(r.Changes) != 1 {
		t.Fatalf("%v %+v", err, r)
	}
	if _, n, err := w.on(x).TakeWord(r, 0); !errors.Is(err, model.ErrIssued) || n != 0 {
		t.Errorf("%d taken, %v", n, err)
	}
}

func TestFilesThatLostTheirMarksSaySo(t *testing.T) {
	w := wordWorks(t)[1]
	file, err := w.Word()
	if err != nil {
		t.Fatal(err)
	}
	unmarkAll := func(e *wordEditor) {
		for _, p := range e.paragraphs() {
			e.unmark(p)
		}
	}
	for name, c := range map[string]struct {
		spoil func(e *wordEditor)
		want  model.WordPairing
	}{
		"the marks are gone": {unmarkAll, model.ByWords},
		"the list is gone":   {func(e *wordEditor) { delete(e.parts, "customXml/item1.xml") }, model.ByNow},
		"the list is another": {func(e *wordEditor) {
			e.parts["customXml/item1.xml"] = []byte(strings.Replace(string(e.parts["customXml/item1.xml"]), "Nâng cao", "Nâng cap", 1))
		}, model.ByNow},
		"marks and list are gone": {func(e *wordEditor) { unmarkAll(e); delete(e.parts, "customXml/item1.xml") }, model.ByNow},
	} {
		e := openEditor(t, file, false)
		p := e.place(better, "")
		now := swap("vật chất", "của cải")(p.Text)
		e.say(e.paragraph(p), now)
		c.spoil(e)
		r, err := w.ReadWord(e.save())
		if err != nil || r.Pairing != c.want || len(r.Changes) != 1 || r.Changes[0].Returned != now || r.Changes[0].Path != better {
			t.Errorf("%s: %v, %q %+v", name, err, r.Pairing, r.Changes)
			continue
		}
		if r.Changes[0].Safe || !r.Changes[0].Takes {
			t.Errorf("%s: %+v", name, r.Changes[0])
		}
	}
}

func TestTheFileOfAnotherDocumentIsRefused(t *testing.T) {
	all := wordWorks(t)
	file, err := all[0].Word()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := all[1].ReadWord(file); !errors.Is(err, model.WordOther) {
		t.Error(err)
	}
	if _, err := all[1].ReadWord([]byte("%PDF-1.7")); !errors.Is(err, model.WordForeign) {
		t.Error(err)
	}
}

// lines are the paragraphs of a file when all is accepted, without the numbers and
// end marks that the program sets.
func lines(t *testing.T, file []byte) (out []string) {
	t.Helper()
	r, err := docx.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, u := range r.Views[docx.After] {
		if s := rowWords(u.Text); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func TestTheFileWrittenAgainSaysWhatTheEditedOneSaid(t *testing.T) {
	w := wordWorks(t)[1]
	file, err := w.Word()
	if err != nil {
		t.Fatal(err)
	}
	others := []string{"a sum that is computed", "the units of an activity", "the motto", "a paragraph moved", "a recipient"}
	for _, tracked := range []bool{true, false} {
		for _, c := range append(textEdits(), tableEdits()[10:]...) {
			if slices.Contains(others, c.name) {
				continue
			}
			e := openEditor(t, file, tracked)
			c.do(e)
			edited := e.save()
			r, err := w.ReadWord(edited)
			if err != nil {
				t.Fatal(err)
			}
			x, _, _ := w.TakeWord(r, everyChange(r)...)
			again, err := w.on(x).Word()
			if err != nil {
				t.Fatal(err)
			}
			got, want := lines(t, again), lines(t, edited)
			for i := range max(len(got), len(want)) {
				if i >= len(got) || i >= len(want) || got[i] != want[i] {
					t.Errorf("%s, tracked %v, line %d: %.2q, want %.2q", c.name, tracked, i, got[min(i, len(got)):], want[min(i, len(want)):])
					break
				}
			}
		}
	}
}
