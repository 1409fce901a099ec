package main

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sokehoach/app/text"
	"sokehoach/app/ui/envelope"
	"sokehoach/model"
)

// away is how the document of an id was sent, on the disk.
func (c *clerk) away(id model.ID) model.Way {
	c.Helper()
	all, err := c.program.store.Dispatches(id)
	if err != nil {
		c.Fatal(err)
	}
	return all
}

func TestAnIssuedDocumentIsSentComesBackAndIsSentAgain(t *testing.T) {
	c := newClerk(t)
	p := c.issues(c.holdsTheSample().Plans[1])
	now := onTheDay()
	today := model.Date{Year: now.Year(), Month: int(now.Month()), Day: now.Day()}
	c.window.Documents.Open(p.ID)
	doc := c.window.Document()

	c.taps(text.RecordSent) // on the banner
	c.look("sent, on the disk", func() bool { w := c.away(p.ID); return len(w) == 1 && w[0].Kind == model.Sent && w[0].On == today })
	if _, page := doc.Here(); page != envelope.PageSending || !c.sees("Đã gửi ngày "+today.Field()) {
		t.Errorf("on page %s: %s", page, c.said())
	}
	if c.offers(text.Unissue) {
		t.Error("what was sent can be taken back")
	}
	c.taps(text.RecordSentBack)
	if !c.sees("Chưa ghi lý do bị trả lại.") {
		c.types("x")
		c.presses(fyne.KeyBackspace)
		c.leaves()
		c.look("the finding", func() bool { return c.sees("Chưa ghi lý do bị trả lại.") })
		doc.Focus("way[1].reason")
	}
	c.types("thiếu biểu 03")
	c.leaves()
	c.look("sent back, on the disk", func() bool { w := c.away(p.ID); return len(w) == 2 && w[1].Reason == "thiếu biểu 03" })
	if !c.sees("Bị trả lại ngày " + today.Field() + ": thiếu biểu 03") {
		t.Errorf("the banner says %s", c.said())
	}

	c.window.Rooms.Overview()
	c.look("the overview", func() bool { return c.sees("bị trả lại ngày") && c.sees("thiếu biểu 03") })
	c.window.List.Show()
	c.look("the list", func() bool { return c.sees("Bị trả lại " + today.Field()) })
	c.window.Documents.Open(p.ID)
	doc = c.window.Document()
	doc.Open(envelope.PageSending)
	c.taps(text.RecordAgain)
	c.look("sent again, on the disk", func() bool { w := c.away(p.ID); return len(w) == 3 && w.Last().Kind == model.Sent })
	if !slices.Contains(c.texts(), "Ngày gửi lại (lần 2)") || !c.sees("Đã gửi lại ngày "+today.Field()) {
		t.Errorf("the screen says %s", c.said())
	}

	history, err := c.window.Desk().Changes(model.HistoryFilter{Document: p.ID, Kind: "dispatch", Act: model.Made}, 0)
	if err != nil || len(history) != 3 {
		t.Errorf("the history tells of %d, %v", len(history), err)
	}
}

func TestWhatWasWrittenDownOfASendingIsUndoneAndTheIssueTakenBackThen(t *testing.T) {
	c := newClerk(t)
	p := c.holdsTheSample().Plans[1]
	now := onTheDay()
	today := model.Date{Year: now.Year(), Month: int(now.Month()), Day: now.Day()}
	work, err := c.window.Desk().Take(&p)
	if err == nil {
		_, err = work.Issue("7", today, today)
	}
	if err != nil {
		t.Fatal(err)
	}
	c.window.Documents.Open(p.ID)
	doc := c.window.Document()
	doc.Open(envelope.PageSending)
	c.taps(text.RecordSent)
	c.fills("way[0].on", "5/12/2030")
	c.leaves()
	c.look("another day, on the disk", func() bool { w := c.away(p.ID); return len(w) == 1 && w[0].On.Year == 2030 })
	if doc.UndoName() == "" {
		t.Fatal("nothing can be undone")
	}

	c.window.List.Show()
	c.look("the list", func() bool { return c.window.Document() == nil })
	c.window.Documents.Open(p.ID)
	if doc = c.window.Document(); doc.UndoName() == "" {
		t.Fatal("coming back, nothing can be undone")
	}
	doc.Open(envelope.PageIssue)
	c.taps(text.Unissue)
	c.look("refused", func() bool { return c.sees("đã ghi ngày gửi") })
	c.taps(text.Understood)
	doc = c.window.Document()
	for doc.UndoName() != "" {
		doc.Undo()
	}
	c.look("nothing on the disk", func() bool { return len(c.away(p.ID)) == 0 })
	doc.Redo()
	c.look("again on the disk", func() bool { return len(c.away(p.ID)) == 1 })
	doc.Undo()
	c.look("gone from the disk", func() bool { return len(c.away(p.ID)) == 0 })
	doc.Open(envelope.PageIssue)
	c.taps(text.Unissue)
	c.look("a draft again", func() bool {
		x, err := c.window.Desk().Read(p.ID)
		return err == nil && x.Envelope().State == model.Draft && c.window.Document() != nil
	})
	if slices.ContainsFunc(c.texts(), func(s string) bool { return strings.Contains(s, text.PageSending) }) {
		t.Error("a draft has the page on its sending")
	}
}

func TestAReportThatCameBackIsReplacedByOneThatAmendsIt(t *testing.T) {
	c, _ := nineMonths(t)
	id := c.window.Document().ID()
	desk := c.window.Desk()
	day := model.Date{Year: 2024, Month: 6, Day: 17}
	work, err := desk.Open(id)
	if err == nil {
		_, err = work.Issue("21", day, day)
	}
	if err == nil {
		err = desk.KeepWay(id, model.Way{
			{ID: desk.NewID(), Of: id, Kind: model.Sent, On: day},
			{ID: desk.NewID(), Of: id, Kind: model.SentBack, On: day, Reason: "x"},
		})
	}
	if err != nil {
		t.Fatal(err)
	}
	c.window.Documents.Open(id)
	c.window.Document().Open(envelope.PageIssue)
	c.taps(text.Amend(c.window.Desk().Kind(model.ReportKind).Row()))
	c.look("the new report", func() bool { on := c.window.Document(); return on != nil && on.ID() != id })
	draft := c.window.Document().Document().Envelope()
	if draft.Amends != id || draft.State != model.Draft || draft.Number != "" {
		t.Errorf("%+v", draft)
	}
	if way, err := desk.Way(draft.ID); err != nil || len(way) != 0 {
		t.Errorf("it was sent already: %+v %v", way, err)
	}
	if work, err = desk.Open(draft.ID); err == nil {
		_, err = work.Issue("25", day, day)
	}
	if err != nil {
		t.Fatal(err)
	}
	c.window.Rooms.Overview()
	c.look("the overview", func() bool { return c.sees(text.TasksTitle) && c.window.Document() == nil })
	if c.sees("bị trả lại") {
		t.Error("what was replaced is still told of as come back")
	}
}
