package printer

import "golang.org/x/sys/windows"

// Numbers of GDI.
const (
	printableWidth, printableHeight = 8, 10
	dotsAcross, dotsDown            = 88, 90
	offsetLeft, offsetTop           = 112, 113

	modeText       = 1
	transparent    = 1
	baseline       = 24
	systemFont     = 13
	defaultCharset = 1
	onlyTrueType   = 7
	proofQuality   = 2
	blackness      = 0x42
	sourceCopy     = 0xCC0020
)

// gdi is what draws on paper. A name is looked up when it is first called.
type gdi struct {
	createDC, deleteDC, resetDC                       *windows.LazyProc
	startDoc, endDoc, abortDoc, startPage, endPage    *windows.LazyProc
	deviceCaps, mapMode, backMode, textAlign          *windows.LazyProc
	textOut, patBlt, stretchBits                      *windows.LazyProc
	createFont, selectObject, deleteObject            *windows.LazyProc
	stockObject, fontData, addFont, removeFont, flush *windows.LazyProc
	createMemory, createSection                       *windows.LazyProc
}

func loadGDI() *gdi {
	f := windows.NewLazySystemDLL("gdi32.dll").NewProc
	return &gdi{
		createDC: f("CreateDCW"), deleteDC: f("DeleteDC"), resetDC: f("ResetDCW"),
		startDoc: f("StartDocW"), endDoc: f("EndDoc"), abortDoc: f("AbortDoc"), startPage: f("StartPage"), endPage: f("EndPage"),
		deviceCaps: f("GetDeviceCaps"), mapMode: f("SetMapMode"), backMode: f("SetBkMode"), textAlign: f("SetTextAlign"),
		textOut: f("ExtTextOutW"), patBlt: f("PatBlt"), stretchBits: f("StretchDIBits"),
		createFont: f("CreateFontW"), selectObject: f("SelectObject"), deleteObject: f("DeleteObject"),
		stockObject: f("GetStockObject"), fontData: f("GetFontData"),
		addFont: f("AddFontMemResourceEx"), removeFont: f("RemoveFontMemResourceEx"), flush: f("GdiFlush"),
		createMemory: f("CreateCompatibleDC"), createSection: f("CreateDIBSection"),
	}
}

// spool is what knows printers and their queues.
type spool struct {
	enum, standard, open, close, get *windows.LazyProc
	properties, capabilities, job    *windows.LazyProc
}

func loadSpool() *spool {
	f := windows.NewLazySystemDLL("winspool.drv").NewProc
	return &spool{
		enum: f("EnumPrintersW"), standard: f("GetDefaultPrinterW"), open: f("OpenPrinterW"), close: f("ClosePrinter"), get: f("GetPrinterW"),
		properties: f("DocumentPropertiesW"), capabilities: f("DeviceCapabilitiesW"), job: f("GetJobW"),
	}
}
