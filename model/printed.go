package model

// Why a file (tệp in ra) is not written under a name.
const (
	ErrTaken   = InputError("Đã có tệp khác mang tên này; chương trình không ghi đè lên tệp của văn bản khác.")
	ErrSpecial = InputError("Tên này không phải của một tệp thường (là thư mục, thiết bị hoặc ống dẫn), nên không ghi vào được.")
)
