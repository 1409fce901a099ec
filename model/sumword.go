package model

import "strings"

// IsSum reports whether a cell says that its row sums others (dòng cộng).
func IsSum(cell string) bool {
	cell = strings.TrimRight(strings.ToLower(CleanLine(cell)), " :.;")
	switch cell {
	case "cộng", "tổng", "tổng cộng", "tổng số", "toàn xã", "toàn phường", "toàn huyện", "toàn tỉnh":
		return true
	}
	return strings.HasPrefix(cell, "tổng cộng ") || strings.HasPrefix(cell, "tổng số ")
}
