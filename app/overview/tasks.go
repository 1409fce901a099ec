package overview

import (
	"time"

	"sokehoach/model"
)

// A TaskKind (loại việc) says what is to be done.
type TaskKind string

// The kinds of tasks.
const (
	TaskErrors   TaskKind = "errors"   // còn lỗi
	TaskMissing  TaskKind = "missing"  // còn thiếu mục bắt buộc
	TaskUnseen   TaskKind = "unseen"   // còn chỗ chưa rà soát
	TaskIssue    TaskKind = "issue"    // đủ để ban hành
	TaskForward  TaskKind = "forward"  // chưa có kế hoạch năm nay
	TaskReport   TaskKind = "report"   // sắp đến hạn, hoặc quá hạn báo cáo
	TaskSend     TaskKind = "send"     // báo cáo đã phát hành, chưa ghi ngày gửi
	TaskReturned TaskKind = "returned" // bị trả lại, chưa gửi lại
	TaskBackup   TaskKind = "backup"   // lâu chưa sao lưu
)

// A Task (việc cần làm) is one thing that a clerk should do next.
type Task struct {
	Kind     TaskKind
	Document model.ID           // what it is about, or what next year's is made from
	Row      model.DocumentKind // of that document
	Year     int                // of the document, or of the one to be made
	Count    int
	Path     string // where in the document it begins

	Office string // whose document it is, where the year alone does not say it

	Period    model.PeriodKind // of a report that is due
	Due       model.Date       // Count days from today; late when it is less than 0. Of what came back: that day
	Programme string           // its catalogue
	By        model.ID         // the office that sends it
	Reason    string           // why a document came back
}

// The most tasks of documents that are told, and how old a backup may become.
const (
	mostTasks = 5
	backupAge = 7 * 24 * time.Hour
)

// Tasks are what is to be done next, the newest year first; never more than a
// clerk reads.
func (o Summary) Tasks(now time.Time) []Task {
	var tasks []Task
	if len(o.Years) > 0 && o.Years[0].Year < now.Year() {
		if d, ok := o.Years[0].last(); ok {
			tasks = append(tasks, Task{Kind: TaskForward, Document: d.Head.ID, Row: d.Kind.DocumentKind, Year: now.Year()})
		}
	}
	for _, y := range o.Years {
		tasks = append(tasks, y.returned(dayOf(now))...)
	}
	for _, y := range o.Years {
		for _, t := range y.due(o.periods, o.own, now) {
			if y.Detailed && len(tasks) < mostTasks {
				tasks = append(tasks, t)
			}
		}
	}
	for _, y := range o.Years {
		for _, d := range y.Documents {
			if t, ok := d.task(); ok && y.Detailed && len(tasks) < mostTasks {
				if y.Several() {
					t.Office = d.Office
				}
				tasks = append(tasks, t)
			}
		}
	}
	if len(o.Years) > 0 && now.Sub(o.LastBackup) > backupAge {
		tasks = append(tasks, Task{Kind: TaskBackup})
	}
	return tasks
}

// last is the document that the year ended with: next year's begins from it.
func (y Year) last() (Line, bool) {
	for _, d := range y.Documents {
		if d.Counts || d.Kind.Costs && !y.Detailed {
			return d, true
		}
	}
	return Line{}, false
}

// task is what a draft needs first.
func (d Line) task() (Task, bool) {
	t := Task{Document: d.Head.ID, Row: d.Kind.DocumentKind, Year: d.Head.Year}
	switch {
	case d.out():
		return t, false
	case d.Errors > 0:
		t.Kind, t.Count, t.Path = TaskErrors, d.Errors, d.FirstError
	case d.Done < d.Required:
		t.Kind, t.Count, t.Path = TaskMissing, d.Required-d.Done, d.FirstMissing
	case d.Unseen > 0:
		t.Kind, t.Count = TaskUnseen, d.Unseen
	default:
		t.Kind = TaskIssue
	}
	return t, true
}
