// typist CLASS KEYS [PAUSE] types into the foremost window of that class as a
// clerk with UniKey does. KEYS, or the UTF-8 file in @FILE, holds
//
//	letters      keys of the keyboard; a letter it lacks is sent as UniKey would
//	<            the key Backspace
//	^S           Ctrl+S
//	a new line   the key Enter
//	{<<xyz}      what UniKey sends at once: two Backspaces, then characters that
//	             no key of the keyboard has (KEYEVENTF_UNICODE)
//	[<<xyz]      the same in UniKey's clipboard mode: Backspaces, then the text
//	             on the clipboard and Shift+Insert without a scan code
//
// After keys that end in ^C it prints what the window has put on the clipboard,
// as UTF-8. PAUSE is the time between keys in milliseconds.
//
// Exit code 0 when done; 1 when not, and why on the other output.
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>

enum { patience = 100, step_ms = 20, burst_size = 256, file_size = 1 << 20 };

static int pause_ms = 20;

static INPUT stroke(WORD vk, WORD scan, DWORD flags)
{
	INPUT in = {0};
	in.type = INPUT_KEYBOARD;
	in.ki.wVk = vk;
	in.ki.wScan = scan;
	in.ki.dwFlags = flags;
	return in;
}

static int send_key(WORD vk, WORD scan, DWORD flags)
{
	INPUT in = stroke(vk, scan, flags);
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

static int press_with(WORD modifier, WORD vk)
{
	WORD scan = MapVirtualKeyW(modifier, MAPVK_VK_TO_VSC);
	return send_key(modifier, scan, 0) && press_key(vk) && send_key(modifier, scan, KEYEVENTF_KEYUP);
}

/* press_letter uses the keyboard where it can, as the clerk's own fingers do. */
static int press_letter(wchar_t letter)
{
	SHORT key = letter < 128 ? VkKeyScanW(letter) : -1;
	if (key == -1)
		return press(0, letter, KEYEVENTF_UNICODE);
	return key & 0x100 ? press_with(VK_SHIFT, key & 0xff) : press_key(key & 0xff);
}

/* press_burst sends a replacement in one piece, up to its closing brace. */
static int press_burst(const wchar_t *keys, size_t length)
{
	INPUT all[2 * burst_size];
	UINT n = 0;
	if (length > burst_size)
		return 0;
	for (size_t i = 0; i < length; i++) {
		WORD vk = keys[i] == L'<' ? VK_BACK : 0;
		WORD scan = vk ? 0 : keys[i];
		DWORD flags = vk ? 0 : KEYEVENTF_UNICODE;
		all[n++] = stroke(vk, scan, flags);
		all[n++] = stroke(vk, scan, flags | KEYEVENTF_KEYUP);
	}
	int ok = SendInput(n, all, sizeof *all) == n;
	Sleep(pause_ms);
	return ok;
}

static int set_clipboard(const wchar_t *text, size_t length)
{
	HGLOBAL memory = GlobalAlloc(GMEM_MOVEABLE, (length + 1) * sizeof *text);
	wchar_t *to = memory ? GlobalLock(memory) : NULL;
	if (!to || !OpenClipboard(NULL))
		return 0;
	memcpy(to, text, length * sizeof *text);
	to[length] = 0;
	GlobalUnlock(memory);
	int ok = EmptyClipboard() && SetClipboardData(CF_UNICODETEXT, memory);
	CloseClipboard();
	return ok;
}

/* paste_burst is press_burst in clipboard mode. */
static int paste_burst(const wchar_t *keys, size_t length)
{
	size_t back = 0;
	while (back < length && keys[back] == L'<')
		back++;
	int ok = press_burst(keys, back) && set_clipboard(keys + back, length - back) &&
		send_key(VK_LSHIFT, 0, 0) && press(VK_INSERT, 0, KEYEVENTF_EXTENDEDKEY) &&
		send_key(VK_LSHIFT, 0, KEYEVENTF_KEYUP);
	Sleep(10 * step_ms);
	return ok;
}

static HWND find_window(const wchar_t *class_name)
{
	HWND window = NULL;
	for (int i = 0; i < patience && !window; i++) {
		window = FindWindowW(class_name, NULL);
		Sleep(step_ms);
	}
	return window;
}

static int type(const wchar_t *keys, const wchar_t *stop)
{
	for (; keys < stop; keys++) {
		int ok = 1;
		const wchar_t *end = NULL;
		if (*keys == L'{' || *keys == L'[')
			end = wcschr(keys, *keys == L'{' ? L'}' : L']');
		if (end) {
			ok = *keys == L'{' ? press_burst(keys + 1, end - keys - 1) : paste_burst(keys + 1, end - keys - 1);
			keys = end;
		} else if (*keys == L'^' && keys[1]) {
			ok = press_with(VK_CONTROL, (WORD)*++keys);
			Sleep(50 * step_ms); /* another screen may come */
		} else if (*keys == L'\n') {
			ok = press_key(VK_RETURN);
		} else if (*keys != L'\r') {
			ok = *keys == L'<' ? press_key(VK_BACK) : press_letter(*keys);
		}
		if (!ok)
			return 0;
	}
	return 1;
}

/* print_clipboard waits until the window has worked off all keys up to Ctrl+C. */
static int print_clipboard(void)
{
	static char utf8[file_size];
	int n = 0;
	for (int i = 0; i < 30 * patience && n <= 1; i++) {
		HANDLE text;
		Sleep(step_ms);
		if (!OpenClipboard(NULL))
			continue;
		if ((text = GetClipboardData(CF_UNICODETEXT)))
			n = WideCharToMultiByte(CP_UTF8, 0, GlobalLock(text), -1, utf8, sizeof utf8, NULL, NULL);
		CloseClipboard();
	}
	if (n > 1)
		fwrite(utf8, 1, n - 1, stdout);
	return n > 1;
}

/* keys_of reads @FILE; anything else is the keys themselves. */
static const wchar_t *keys_of(const wchar_t *arg)
{
	static char utf8[file_size];
	static wchar_t keys[file_size];
	if (*arg != L'@')
		return arg;
	FILE *file = _wfopen(arg + 1, L"rb");
	if (!file)
		return NULL;
	size_t n = fread(utf8, 1, sizeof utf8 - 1, file);
	fclose(file);
	int length = MultiByteToWideChar(CP_UTF8, 0, utf8, n, keys, file_size - 1);
	keys[length] = 0;
	return keys;
}

static int fail(const char *why)
{
	fprintf(stderr, "typist: %s\n", why);
	return 1;
}

int wmain(int argc, wchar_t **argv)
{
	HWND window;
	const wchar_t *keys, *stop;
	int copies;
	if (argc < 3)
		return fail("usage: typist CLASS KEYS [PAUSE]");
	if (!(keys = keys_of(argv[2])))
		return fail("no such file of keys");
	if (argc > 3)
		pause_ms = _wtoi(argv[3]);
	if (!(window = find_window(argv[1])))
		return fail("no window of that class");
	SetForegroundWindow(window);
	Sleep(10 * step_ms);
	stop = keys + wcslen(keys);
	if ((copies = stop - keys >= 2 && !wcscmp(stop - 2, L"^C")))
		stop -= 2;
	if (!type(keys, stop))
		return fail("a key was refused");
	if (!copies)
		return 0;
	if (!set_clipboard(L"", 0) || !press_with(VK_CONTROL, 'C'))
		return fail("the clipboard was refused");
	if (!print_clipboard())
		return fail("nothing was copied; no field has the focus, or the window froze");
	return 0;
}
