package model

// A TableFault (lỗi tệp bảng tính) is why a workbook is not read.
type TableFault string

// The faults of a workbook.
const (
	TableForeign   TableFault = "not a workbook"
	TableOld       TableFault = "a workbook of the old kind or locked"
	TableTooLarge  TableFault = "a workbook beyond the limits"
	TableDangerous TableFault = "a workbook that nobody wrote"
	TableEmpty     TableFault = "a workbook without a table"
)

func (f TableFault) Error() string { return string(f) }
