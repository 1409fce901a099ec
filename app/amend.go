package app

import "sokehoach/model"

// Amend is a draft that amends an issued document in the same year (điều chỉnh),
// not stored yet; the original stays as it is until the draft is issued. An
// InputError says why it cannot be amended.
func (w Work) Amend() (model.AnyDocument, error) {
	out, newID := w.Document.Duplicate(), w.desk.NewID
	env := out.Envelope()
	var err error
	if *env, err = env.Amending(w.kind.row, w.Book, newID()); err != nil {
		return w.Document, err
	}
	w.kind.amend(out, newID)
	return out, nil
}

// Copy is a draft with the words of the document (bản sao), not stored yet. Its
// number is its own, and so are the ids of all that is in it.
func (w Work) Copy() model.AnyDocument {
	out, newID := w.Document.Duplicate(), w.desk.NewID
	env := out.Envelope()
	env.ID, env.MadeFrom, env.Number, env.State, env.Amends = newID(), env.ID, "", model.Draft, model.ID{}
	env.Origin = model.Origin{}
	w.kind.renew(out, newID)
	return out
}
