package text

// Words of what was printed.
const (
	OpenPrinted       = "Mở tệp"
	OpenPrintedFolder = "Mở thư mục"
)

// PrintedBanner tells which file was printed and where it is.
func PrintedBanner(name, folder string) string {
	return "Đã in ra " + name + " trong thư mục " + folder
}
