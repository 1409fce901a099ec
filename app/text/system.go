package text

import (
	"errors"
	"runtime"
	"syscall"
)

// A cause is why the system could not do something with a file, whatever number
// it has for that.
type cause int

// The causes that are told apart.
const (
	otherCause cause = iota
	brokenDisk
	lockedDisk
	fileTooBig
	fileHeld
	tooManyOpen
	diskGone
	diskFull
)

// explainSystem explains an error of the system; empty when it is none that is
// known. The clerk may have typed what is nowhere but on screen: nothing here
// advises to close the program.
func explainSystem(err error) (sentence, hint string) {
	number, ok := errors.AsType[syscall.Errno](err)
	if !ok {
		return "", ""
	}
	const stays = " Cứ để chương trình mở: chữ đang gõ vẫn còn trên màn hình và tự lưu lại khi ghi được."
	switch causeOf(runtime.GOOS, number) {
	case brokenDisk:
		return "Ổ đĩa báo lỗi khi đọc hoặc ghi.", "Cắm lại USB hoặc dây ổ đĩa, rồi chép bản sao lưu ra một ổ khác: ổ này có thể sắp hỏng." + stays
	case lockedDisk:
		return "Ổ đĩa đang khóa ghi, chỉ đọc được.", "Gạt chốt khóa ghi trên USB, thẻ nhớ, hoặc chọn ổ khác." + stays
	case fileTooBig:
		return "Tệp lớn hơn cỡ mà ổ đĩa này nhận.", "Ổ định dạng FAT32 chỉ nhận tệp dưới 4 GB; hãy chọn ổ khác." + stays
	case fileHeld:
		return "Tệp đang bị một chương trình khác giữ.", "Thường là trình xem PDF, phần mềm diệt vi-rút hoặc đồng bộ đám mây: đóng tệp ấy ở đó, hoặc đợi một lát rồi thử lại." + stays
	case tooManyOpen:
		return "Máy đang mở quá nhiều tệp.", "Đóng bớt tệp ở các chương trình khác rồi thử lại." + stays
	case diskGone:
		return "Ổ đĩa không còn kết nối với máy.", "Cắm lại USB, hoặc kiểm tra mạng nếu là ổ mạng." + stays
	case diskFull:
		return "Ổ đĩa đã đầy.", "Xóa bớt tệp không cần trên ổ đĩa." + stays
	}
	return "", ""
}

// causeOf knows the numbers of both systems: those of Windows are its own
// (winerror.h), the others are POSIX's as Linux has them.
func causeOf(system string, number syscall.Errno) cause {
	if system == "windows" {
		switch number {
		case 19:
			return lockedDisk // WRITE_PROTECT
		case 23, 25, 27, 29, 30, 31, 1117, 1392, 1393:
			return brokenDisk // CRC, SEEK, SECTOR_NOT_FOUND, WRITE_FAULT, READ_FAULT, GEN_FAILURE, IO_DEVICE, FILE_CORRUPT, DISK_CORRUPT
		case 223:
			return fileTooBig // FILE_TOO_LARGE
		case 32, 33, 170, 1224:
			return fileHeld // SHARING_VIOLATION, LOCK_VIOLATION, BUSY, USER_MAPPED_FILE
		case 4, 8, 1450, 1455:
			return tooManyOpen // TOO_MANY_OPEN_FILES, NOT_ENOUGH_MEMORY, NO_SYSTEM_RESOURCES, COMMITMENT_LIMIT
		case 15, 21, 53, 55, 59, 64, 433, 1167, 1617:
			return diskGone // INVALID_DRIVE, NOT_READY, BAD_NETPATH, DEV_NOT_EXIST, UNEXP_NET_ERR, NETNAME_DELETED, NO_SUCH_DEVICE, DEVICE_NOT_CONNECTED, DEVICE_REMOVED
		case 39, 112:
			return diskFull // HANDLE_DISK_FULL, DISK_FULL
		}
		return otherCause
	}
	switch number {
	case 5, 117, 74, 121:
		return brokenDisk // EIO, EUCLEAN, EBADMSG, EREMOTEIO
	case 30:
		return lockedDisk // EROFS
	case 27:
		return fileTooBig // EFBIG
	case 16, 26:
		return fileHeld // EBUSY, ETXTBSY
	case 23, 24, 12:
		return tooManyOpen // ENFILE, EMFILE, ENOMEM
	case 6, 19, 116, 107, 123:
		return diskGone // ENXIO, ENODEV, ESTALE, ENOTCONN, ENOMEDIUM
	case 28, 122:
		return diskFull // ENOSPC, EDQUOT
	}
	return otherCause
}
