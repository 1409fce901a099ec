package app

import "sokehoach/model"

func MissingRecipients(p model.Plan, b model.Book) []model.Recipient { return nil }
