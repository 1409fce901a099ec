package wine

import (
	"bytes"
	"debug/pe"
)

// The library has a page for its headers, one for code and one for the export
// table; in the file each takes one block.
const (
	imageBase  = 0x180000000
	pageSize   = 0x1000
	blockSize  = 0x200
	codePage   = 1 * pageSize
	exportPage = 2 * pageSize

	peOffset = 0x80 // where the DOS header says that the PE header begins
)

// StandIn returns a Windows library that exports ProcessPrng alone. Debian's
// Wine 8 has no bcryptprimitives.dll, without which no Go program starts; put
// it into the system32 folder of a Wine prefix. It is for tests only.
func StandIn() []byte {
	exports := exportTable(LibraryName, "ProcessPrng")
	var file bytes.Buffer
	write(&file, dosHeader(), []byte("PE\x00\x00"), fileHeader(), optionalHeader(len(exports)))
	write(&file, section(".text", codePage, len(processPrng), pe.IMAGE_SCN_CNT_CODE|pe.IMAGE_SCN_MEM_EXECUTE))
	write(&file, section(".edata", exportPage, len(exports), pe.IMAGE_SCN_CNT_INITIALIZED_DATA))
	for _, block := range [][]byte{processPrng, exports} {
		padToBlock(&file)
		file.Write(block)
	}
	padToBlock(&file)
	return file.Bytes()
}

func padToBlock(file *bytes.Buffer) {
	file.Write(make([]byte, (blockSize-file.Len()%blockSize)%blockSize))
}

// dosHeader is what is left of MS-DOS in every Windows program: a magic word
// and the place of the real header.
func dosHeader() []byte {
	h := make([]byte, peOffset)
	copy(h, "MZ")
	h[0x3c] = peOffset
	return h
}

func fileHeader() pe.FileHeader {
	return pe.FileHeader{
		Machine:              pe.IMAGE_FILE_MACHINE_AMD64,
		NumberOfSections:     2,
		SizeOfOptionalHeader: 240,
		Characteristics:      pe.IMAGE_FILE_EXECUTABLE_IMAGE | pe.IMAGE_FILE_LARGE_ADDRESS_AWARE | pe.IMAGE_FILE_DLL,
	}
}

// optionalHeader leaves the entry point 0: the library has nothing to set up.
func optionalHeader(exportSize int) pe.OptionalHeader64 {
	h := pe.OptionalHeader64{
		Magic:                       0x20b,
		SizeOfCode:                  blockSize,
		SizeOfInitializedData:       blockSize,
		BaseOfCode:                  codePage,
		ImageBase:                   imageBase,
		SectionAlignment:            pageSize,
		FileAlignment:               blockSize,
		MajorOperatingSystemVersion: 6,
		MajorSubsystemVersion:       6,
		SizeOfImage:                 3 * pageSize,
		SizeOfHeaders:               blockSize,
		Subsystem:                   pe.IMAGE_SUBSYSTEM_WINDOWS_CUI,
		DllCharacteristics: pe.IMAGE_DLLCHARACTERISTICS_HIGH_ENTROPY_VA |
			pe.IMAGE_DLLCHARACTERISTICS_DYNAMIC_BASE | pe.IMAGE_DLLCHARACTERISTICS_NX_COMPAT,
		SizeOfStackReserve:  0x100000,
		SizeOfStackCommit:   pageSize,
		SizeOfHeapReserve:   0x100000,
		SizeOfHeapCommit:    pageSize,
		NumberOfRvaAndSizes: 16,
	}
	h.DataDirectory[pe.IMAGE_DIRECTORY_ENTRY_EXPORT] = pe.DataDirectory{
		VirtualAddress: exportPage, Size: uint32(exportSize),
	}
	return h
}

// section describes the one block whose number in the file is that of its page.
func section(name string, page, size int, kind uint32) pe.SectionHeader32 {
	h := pe.SectionHeader32{
		VirtualSize:      uint32(size),
		VirtualAddress:   uint32(page),
		SizeOfRawData:    blockSize,
		PointerToRawData: uint32(page / pageSize * blockSize),
		Characteristics:  kind | pe.IMAGE_SCN_MEM_READ,
	}
	copy(h.Name[:], name)
	return h
}

// exportTable lists one function, at the beginning of the code: the directory,
// then three tables of one row (address, name, ordinal), then the two names.
func exportTable(library, function string) []byte {
	const (
		directorySize = 40
		addresses     = exportPage + directorySize
		names         = addresses + 4
		ordinals      = names + 4
		libraryName   = ordinals + 4
	)
	functionName := uint32(libraryName + len(library) + 1)
	var table bytes.Buffer
	write(&table, [3]uint32{}, uint32(libraryName)) // flags, time, version
	write(&table, uint32(1), uint32(1), uint32(1))  // first ordinal, functions, names
	write(&table, uint32(addresses), uint32(names), uint32(ordinals))
	write(&table, uint32(codePage), functionName, uint32(0)) // the three tables, the last padded
	write(&table, []byte(library+"\x00"+function+"\x00"))
	return table.Bytes()
}
