package app_test

import (
	"context"
	"fmt"
	"io"

	"sokehoach/app"
	"sokehoach/assets"
	"sokehoach/model"
)

// A desk without a book still draws: here the commune's plan of the sample that
// comes with the program, from the document to the bytes of its file.
func ExampleWork_Print() {
	sample, err := model.ParseSample(assets.Sample())
	if err != nil {
		fmt.Println(err)
		return
	}
	desk, err := app.NewDesk(app.Store{})
	if err != nil {
		fmt.Println(err)
		return
	}
	work := desk.Work(&sample.Plans[1], sample.Book)
	printed, err := work.Print(context.Background(), io.Discard, nil)
	fmt.Println(work.FileName(), len(printed.Findings), err)
	// Output: ke-hoach-2024-xa-sung-phai.pdf 0 <nil>
}

// The rules and the ruler of the pages say what is wrong, each with the path of
// the field that it begins at.
func ExampleWork_Paper() {
	sample, err := model.ParseSample(assets.Sample())
	if err != nil {
		fmt.Println(err)
		return
	}
	desk, err := app.NewDesk(app.Store{})
	if err != nil {
		fmt.Println(err)
		return
	}
	plan := sample.Plans[1].Clone()
	plan.Title = ""
	for _, f := range desk.Work(&plan, sample.Book).Paper().Findings {
		if f.Path == "title" {
			fmt.Println(f.Code, f.Severity, f.Text)
		}
	}
	// Output: B14 error Chưa có trích yếu nội dung.
}
