package model

// NoAnnex says that a document has no table behind its text to write as a workbook.
const NoAnnex = InputError("Văn bản này chưa có phụ lục nào để xuất ra Excel.")
