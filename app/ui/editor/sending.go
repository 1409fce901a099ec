package editor

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/app/ui/envelope"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/kit"
	"sokehoach/app/ui/outline"
	"sokehoach/model"
)

// A sent is how the open document was sent and came back, as it is edited. The
// paths of its fields begin with way.
type sent struct {
	Way model.Way `json:"way"`
}

// A sending is the one thing that still changes on the screen of a document that
// has left the office: when it was sent, and why it came back. What is taken back
// there is this.
type sending struct {
	screen  *Screen
	session *edit.Session[sent]
	banner  *fyne.Container
}

// newSending is that of the document on screen; nil for a draft, and in a book that
// is only to be looked at.
func newSending(s *Screen) *sending {
	env := s.doc.now().Envelope()
	if !env.Out() || s.env.Desk.ReadOnly() {
		return nil
	}
	way, err := s.env.Desk.Way(env.ID)
	if err != nil {
		s.env.Failed(err)
		return nil
	}
	p := &sending{screen: s, banner: container.NewStack()}
	p.session = s.env.Before.sendingOf(env.ID, way)
	if p.session == nil {
		p.session = edit.Open(sent{way}, func(t sent) sent { return sent{t.Way.Clone()} }, func(t sent) []model.Finding {
			return s.env.Desk.CheckWay(s.doc.now().Envelope(), t.Way)
		})
	}
	p.session.Share(s.env.Drafts)
	return p
}

// sendingOf is the session of a visit to the same document, when nothing changed it
// since.
func (v *Visit) sendingOf(document model.ID, way model.Way) *edit.Session[sent] {
	if v == nil || v.sending == nil || v.document != document || !reflect.DeepEqual(v.sending.Value().Way, way) {
		return nil
	}
	return v.sending.Again()
}

// begin makes it the history of the screen and what is saved on it.
func (p *sending) begin() {
	s := p.screen
	s.saver.Stop() // of a document that changes no more
	id := s.ID()
	s.history, s.pages = p.session, sentPages{s.pages, p}
	p.session.Watch(s.follow)
	s.saver = edit.StartAutosave(p.session, edit.Saver[sent]{
		Write: func(t sent) error { return s.env.Desk.KeepWay(id, t.Way) }, Post: s.env.Post, Report: s.saving,
	})
}

// changed shows where the document is now.
func (p *sending) changed() {
	s := p.screen
	p.tell()
	s.form.ShowFindings(s.onPage(s.paper.Findings))
	s.frame.steps(s.UndoName() != "", s.RedoName() != "")
	s.env.Changed()
}

func (p *sending) way() model.Way { return p.session.Value().Way }

// tell makes the banner over the document.
func (p *sending) tell() {
	s := p.screen
	d := s.doc.now()
	env := d.Envelope()
	var buttons []*kit.Button
	if env.State == model.Issued {
		buttons = append(buttons, kit.NewButton(text.RecordNext(p.way()), nil, p.record))
	}
	if s.env.Unissue != nil && env.State == model.Issued && len(p.way()) == 0 {
		buttons = append(buttons, kit.NewButton(text.Unissue, nil, s.env.Unissue))
	}
	words := text.IssuedBanner(s.env.Desk.Kind(d.Kind()).Row(), env, p.way())
	p.banner.Objects = []fyne.CanvasObject{kit.BannerWith(words, buttons...)}
	p.banner.Refresh()
}

// record writes down what happened to the document next, today until the clerk says
// otherwise.
func (p *sending) record() {
	s, way := p.screen, p.way()
	now := s.env.Now()
	next := model.Dispatch{
		ID: s.env.Desk.NewID(), Of: s.ID(), Kind: way.Next(), On: model.Date{Year: now.Year(), Month: int(now.Month()), Day: now.Day()},
	}
	field := wayPath(len(way), "on")
	p.session.Do(edit.Step{Path: field, Name: text.Recording(way)}, func(t *sent) { t.Way = append(t.Way, next) })
	if next.Kind == model.SentBack {
		field = wayPath(len(way), "reason")
	}
	s.saver.Flush()
	s.Focus(field)
}

// forget takes the last step out.
func (p *sending) forget() {
	last := len(p.way()) - 1
	p.session.Do(edit.Step{Path: wayPath(last, "on"), Name: text.Forgetting}, func(t *sent) { t.Way = t.Way[:last] })
	p.screen.saver.Flush()
	p.screen.form.Begin()
}

func wayPath(i int, field string) string { return fmt.Sprintf("way[%d].%s", i, field) }

// fields are those of the page.
func (p *sending) fields() []form.Field[sent] {
	way, d := p.way(), p.screen.doc.now()
	all := []form.Field[sent]{form.Words[sent](text.SendingAdvice(p.screen.env.Desk.Kind(d.Kind()).Row()))}
	for i, x := range way {
		on := func(t *sent) *model.Date { return &t.Way[i].On }
		if x.Kind == model.SentBack {
			all = append(all, form.Line([]float32{1, 2},
				form.Date(wayPath(i, "on"), text.FieldReturned, on),
				form.LongText(wayPath(i, "reason"), text.FieldReason, func(t *sent) *string { return &t.Way[i].Reason })))
			continue
		}
		all = append(all, form.Line([]float32{1, 2}, form.Date(wayPath(i, "on"), text.FieldSent(way, i), on), form.Words[sent]("")))
	}
	record := form.Action{Label: text.RecordNext(way), Icon: theme.MailSendIcon(), Do: p.record}
	if d.Envelope().State != model.Issued { // another one goes in its place
		record.Do = nil
	}
	forget := form.Action{Label: text.ForgetDispatch, Icon: theme.ContentRemoveIcon(), Do: p.forget}
	if len(way) == 0 {
		forget.Do = nil
	}
	all = append(all, form.Buttons[sent](record, forget))
	return []form.Field[sent]{form.Section(text.PageSending, all...)}
}

// sentPages are those of a document that has left the office, with the page on how
// it was sent.
type sentPages struct {
	pageMaker
	sending *sending
}

func (p sentPages) fields(key string) (func(form.Hooks) (page, fyne.CanvasObject), bool) {
	if key != envelope.PageSending {
		return p.pageMaker.fields(key)
	}
	return func(hooks form.Hooks) (page, fyne.CanvasObject) {
		hooks.ReadOnly, hooks.Fixed = false, ""
		f := form.New(p.sending.session, hooks, p.sending.fields()...)
		return f, f.Object()
	}, true
}

func (p sentPages) stamp(key string) (string, bool) {
	if key == envelope.PageSending {
		return strconv.Itoa(len(p.sending.way())), true
	}
	return p.pageMaker.stamp(key)
}

func (p sentPages) of(path string) string {
	if strings.HasPrefix(path, "way") {
		return envelope.PageSending
	}
	return p.pageMaker.of(path)
}

func (p sentPages) items(current string) []outline.Item {
	return append(p.pageMaker.items(current), outline.Item{Key: envelope.PageSending, Title: text.PageSending})
}
