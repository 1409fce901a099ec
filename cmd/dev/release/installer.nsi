; Installer of Sổ Kế hoạch: for one account, without an administrator's password.
; The runner gives VERSION, FOLDER with the programs, OUT, and SIGN, a command, or none.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 64
SetDateSave off ; files keep no time, so that the same input gives the same bytes
!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"' = 0
!endif
ManifestDPIAware true
ManifestSupportedOS {8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}
RequestExecutionLevel user

!define NAME "Sổ Kế hoạch"
!define ID "vn.sokehoach"
!define PROGRAM "sokehoach.exe"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
!define MUTEX "Local\vn.sokehoach.program"

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\SoKeHoach"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1066 "ProductName" "${NAME}"
VIAddVersionKey /LANG=1066 "FileDescription" "Bộ cài ${NAME}"
VIAddVersionKey /LANG=1066 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "LegalCopyright" "© 2026 ${NAME}"

!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!define MUI_ICON "app.ico"
!define MUI_UNICON "app.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_FINISHPAGE_RUN_TEXT "Mở ${NAME}"
!define MUI_WELCOMEPAGE_TITLE "Cài đặt ${NAME} ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "Chương trình được cài cho riêng tài khoản Windows đang dùng, không cần mật khẩu quản trị và không cần mạng.$\r$\n$\r$\nNếu ${NAME} đang mở, hãy đóng lại trước. Cài bản mới lên bản cũ không làm mất dữ liệu.$\r$\n$\r$\nBấm “Cài đặt” để bắt đầu."
!define MUI_FINISHPAGE_TITLE "Đã cài xong ${NAME}"
!define MUI_FINISHPAGE_TEXT "Mở ${NAME} bằng biểu tượng trên màn hình hoặc trong menu Start.$\r$\n$\r$\nNếu cửa sổ không hiện hoặc hiện sai, hãy mở bằng mục “${NAME} (chế độ tương thích)” trong menu Start."
!define MUI_UNCONFIRMPAGE_TEXT_TOP "Gỡ ${NAME} khỏi tài khoản này. Dữ liệu đã nhập và tệp đã in được giữ lại."
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; NSIS has its Vietnamese decomposed (à as a and a mark); the runner has composed it
!insertmacro MUI_LANGUAGEEX "lang" "Vietnamese"

; Exit codes of a silent run: 12 not Windows 10, 13 the program runs, 14 a newer version is there, 15 cannot write (1 and 2 are NSIS's own).
!macro stop code sentence
  IfSilent +2
  MessageBox MB_OK|MB_ICONSTOP "${sentence}"
  SetErrorLevel ${code}
  Quit
!macroend

; The program holds a mutex of a fixed name for as long as it runs. A program that
; is older than the mutex is found by its file, which Windows keeps from writing.
!macro refuse un
Function ${un}refuseWhileRunning
  System::Call 'kernel32::OpenMutexW(i 0x100000, i 0, w "${MUTEX}") p .r0'
  ${If} $0 P<> 0
    System::Call 'kernel32::CloseHandle(p r0)'
    !insertmacro stop 13 "${NAME} đang mở. Hãy đóng cửa sổ ${NAME} rồi chạy lại."
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}" a
    ${If} ${Errors}
      !insertmacro stop 13 "${NAME} đang mở. Hãy đóng cửa sổ ${NAME} rồi chạy lại."
    ${EndIf}
    FileClose $0
  ${EndIf}
FunctionEnd
!macroend
!insertmacro refuse ""
!insertmacro refuse "un."

Function .onInit
  ${IfNot} ${AtLeastWin10}
    !insertmacro stop 12 "${NAME} cần Windows 10 hoặc mới hơn. Máy này dùng Windows cũ hơn nên không cài được."
  ${EndIf}
  ReadRegStr $0 HKCU "${KEY}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 == 1
      !insertmacro stop 14 "Máy đã có ${NAME} $0, mới hơn bản ${VERSION} này. Không cài lùi để tránh không đọc được sổ."
    ${EndIf}
  ${EndIf}
  Call refuseWhileRunning
FunctionEnd

Function un.onInit
  Call un.refuseWhileRunning
FunctionEnd

Section
  SetOutPath "$INSTDIR"
  SetOverwrite on
  ; first the new file beside the old: a full disk or a power cut leaves one of them whole
  File "/oname=${PROGRAM}.new" "${FOLDER}/${PROGRAM}"
  Delete "$INSTDIR\${PROGRAM}.old"
  Rename "$INSTDIR\${PROGRAM}" "$INSTDIR\${PROGRAM}.old"
  ClearErrors
  Rename "$INSTDIR\${PROGRAM}.new" "$INSTDIR\${PROGRAM}"
  ${If} ${Errors}
    Rename "$INSTDIR\${PROGRAM}.old" "$INSTDIR\${PROGRAM}"
    !insertmacro stop 15 "Không ghi được tệp chương trình vào $INSTDIR."
  ${EndIf}
  Delete "$INSTDIR\${PROGRAM}.old"
  File "${FOLDER}/skh.exe"
  WriteUninstaller "$INSTDIR\go-bo.exe"

  SetOutPath "$INSTDIR" ; where the shortcuts start the program
  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}" "" "$INSTDIR\${PROGRAM}" 0
  CreateShortCut "$SMPROGRAMS\${NAME} (chế độ tương thích).lnk" "$INSTDIR\${PROGRAM}" "--software" "$INSTDIR\${PROGRAM}" 0
  CreateShortCut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${PROGRAM}" "" "$INSTDIR\${PROGRAM}" 0

  WriteRegStr HKCU "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\go-bo.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\go-bo.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0

  WriteRegStr HKCU "Software\Classes\.skh" "" "${ID}.skh"
  WriteRegStr HKCU "Software\Classes\.skh\OpenWithProgids" "${ID}.skh" ""
  WriteRegStr HKCU "Software\Classes\${ID}.skh" "" "Gói Sổ Kế hoạch"
  WriteRegStr HKCU "Software\Classes\${ID}.skh\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "Software\Classes\${ID}.skh\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

; The data (%LOCALAPPDATA%\SoKeHoach) and printed files stay: nothing here names them.
Section Uninstall
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$SMPROGRAMS\${NAME} (chế độ tương thích).lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\${PROGRAM}.new"
  Delete "$INSTDIR\${PROGRAM}.old"
  Delete "$INSTDIR\skh.exe"
  Delete "$INSTDIR\go-bo.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${KEY}"
  ReadRegStr $0 HKCU "Software\Classes\.skh" ""
  ${If} $0 == "${ID}.skh" ; another program may have taken it since
    DeleteRegKey HKCU "Software\Classes\.skh"
  ${EndIf}
  DeleteRegKey HKCU "Software\Classes\${ID}.skh"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
