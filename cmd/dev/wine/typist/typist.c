// typist CLASS KEYS types into the foremost window of that class as UniKey does:
// it sends characters that no key of the keyboard has (KEYEVENTF_UNICODE), and
// Backspace, written "<", to take back what it replaces; "^S" is Ctrl+S. Then it
// marks all text of the field, copies it, and prints the clipboard as UTF-8.
//
// Exit code 0 when done; 1 when not, and why on the other output.
#include <windows.h>
#include <stdio.h>

enum { patience = 100, pause_ms = 20 };

static int send_key(WORD vk, WORD scan, DWORD flags)
{
	INPUT in = {0};
	in.type = INPUT_KEYBOARD;
	in.ki.wVk = vk;
	in.ki.wScan = scan;
	in.ki.dwFlags = flags;
	return SendInput(1, &in, sizeof in) == 1;
}

static int press(WORD vk, WORD scan, DWORD flags)
{
	int ok = send_key(vk, scan, flags) && send_key(vk, scan, flags | KEYEVENTF_KEYUP);
	Sleep(pause_ms);
	return ok;
}

static int press_key(WORD vk)
{
	return press(vk, MapVirtualKeyW(vk, MAPVK_VK_TO_VSC), 0);
}

static int press_with_control(WORD vk)
{
	WORD scan = MapVirtualKeyW(VK_CONTROL, MAPVK_VK_TO_VSC);
	return send_key(VK_CONTROL, scan, 0) && press_key(vk) && send_key(VK_CONTROL, scan, KEYEVENTF_KEYUP);
}

static HWND find_window(const wchar_t *class_name)
{
	HWND window = NULL;
	for (int i = 0; i < patience && !window; i++) {
		window = FindWindowW(class_name, NULL);
		Sleep(pause_ms);
	}
	return window;
}

static int type(const wchar_t *keys)
{
	for (; *keys; keys++) {
		int ok;
		if (*keys == L'^' && keys[1]) {
			ok = press_with_control((WORD)*++keys);
			Sleep(50 * pause_ms); /* another screen may come */
		} else {
			ok = *keys == L'<' ? press_key(VK_BACK) : press(0, *keys, KEYEVENTF_UNICODE);
		}
		if (!ok)
			return 0;
	}
	return 1;
}

static int print_clipboard(void)
{
	char utf8[4096];
	HANDLE text;
	int n = 0;
	if (!OpenClipboard(NULL))
		return 0;
	if ((text = GetClipboardData(CF_UNICODETEXT)))
		n = WideCharToMultiByte(CP_UTF8, 0, GlobalLock(text), -1, utf8, sizeof utf8, NULL, NULL);
	CloseClipboard();
	if (n > 1)
		fwrite(utf8, 1, n - 1, stdout);
	return n > 1;
}

static int fail(const char *why)
{
	fprintf(stderr, "typist: %s\n", why);
	return 1;
}

int wmain(int argc, wchar_t **argv)
{
	HWND window;
	if (argc != 3)
		return fail("usage: typist CLASS KEYS");
	if (!(window = find_window(argv[1])))
		return fail("no window of that class");
	SetForegroundWindow(window);
	Sleep(10 * pause_ms);
	if (!type(argv[2]) || !press_with_control('A') || !press_with_control('C'))
		return fail("a key was refused");
	Sleep(10 * pause_ms);
	if (!print_clipboard())
		return fail("nothing was copied; no field has the focus, or the window froze");
	return 0;
}
