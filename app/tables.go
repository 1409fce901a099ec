package app

import (
	"errors"
	"fmt"
	"os"

	"sokehoach/app/opc"
	"sokehoach/app/xlsx"
	"sokehoach/model"
)

// A Table (trang bảng tính) is a sheet of a workbook with something on it.
type Table = xlsx.Sheet

// ReadTables reads the sheets of an Excel file that are not hidden or blank. A
// model.TableFault says why a file is not read.
func ReadTables(path string) ([]Table, error) {
	b, err := loadOffice(path)
	if err != nil {
		return nil, tableFault(err)
	}
	all, err := xlsx.Read(b)
	if err != nil {
		return nil, tableFault(err)
	}
	var out []Table
	for _, t := range all {
		if len(t.Rows) > 0 {
			out = append(out, t)
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("read workbook: %w", model.TableEmpty)
	}
	return out, nil
}

func tableFault(err error) error {
	return officeFault("read workbook", err, model.TableDangerous, map[opc.Refusal]model.TableFault{
		opc.Unreadable: model.TableForeign, opc.Old: model.TableOld, opc.TooLarge: model.TableTooLarge,
	})
}

// officeFault says why a file of an office suite is not read, as the clerk is told it:
// what has no fault of its own is one that nobody wrote.
func officeFault[F error](doing string, err error, dangerous F, faults map[opc.Refusal]F) error {
	r, refused := errors.AsType[opc.Refusal](err)
	if !refused {
		return fmt.Errorf("%s: %w", doing, err)
	}
	fault, known := faults[r]
	if !known {
		fault = dangerous
	}
	return fmt.Errorf("%s: %w: %w", doing, fault, err)
}

// loadOffice loads a file of an office suite; what is greater than its readers take
// is not loaded.
func loadOffice(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, opc.Unreadable
	case info.Size() > opc.MaxFile:
		return nil, opc.TooLarge
	}
	return os.ReadFile(path)
}
