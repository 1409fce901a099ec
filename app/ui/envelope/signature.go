package envelope

import (
	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/model"
)

// Signature are the fields of who signs. Whom the book knows needs no words
// beside, and the way to sign follows the title unless the clerk chose another.
func (s *Sheet[T]) Signature() []form.Field[T] {
	at := func(t *T) *model.Signature { return &s.At(t).Signature }
	known := func(t *T) bool { return !at(t).Officer.IsZero() && at(t).Title == "" && at(t).Name == "" }
	return []form.Field[T]{
		form.Choice("signature.authority", text.FieldAuthority, func(t *T) *string { return &at(t).Authority }, authorityOptions(s.Authorities)).Required(),
		form.Choice("signature.officer", text.FieldOfficer, func(t *T) *model.ID { return &at(t).Officer }, officerOptions(s.Book)).
			Hint(text.HintOfficer).Then(func(old T, t *T) { s.signs(*at(&old), at(t)) }),
		form.Line(nil,
			form.Text("signature.title", text.FieldSignerTitle, func(t *T) *string { return &at(t).Title }).Unless(known),
			form.Text("signature.name", text.FieldSignerName, func(t *T) *string { return &at(t).Name }).Unless(known)),
	}
}

// signs lets the rest of the signature follow another signer.
func (s *Sheet[T]) signs(old model.Signature, now *model.Signature) {
	before, after := s.signerTitle(old), s.signerTitle(*now)
	if fit := s.Authorities.ForTitle(now.Authority, after); fit != now.Authority && s.Authorities.ForTitle(now.Authority, before) == now.Authority {
		now.Authority = fit
		s.Say(text.AuthorityFollowed)
	}
	if !now.Officer.IsZero() && (now.Title != "" || now.Name != "") {
		now.Title, now.Name = "", ""
		s.Say(text.OwnTextDropped)
	}
}

func (s *Sheet[T]) signerTitle(signed model.Signature) string {
	if signed.Officer.IsZero() {
		return signed.Title
	}
	return s.Book.Officer(signed.Officer).Title
}
