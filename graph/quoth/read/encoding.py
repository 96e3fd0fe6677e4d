"""From bytes to characters: byte-order marks, UTF-8, UTF-16, and Windows-1252 where nothing else fits."""

from __future__ import annotations

import codecs
import re

from quoth.errors import InputRefused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PROBE = 4_096
_DECLARED = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]{2,30})", re.I)


def decode(data: bytes, declared: str | None = None) -> str:
    """``data`` as characters, a byte-order mark aside; never fails.

    Bytes that make no sense become U+FFFD, as when a UTF-8 file is cut in the middle of a character. ``declared`` is
    what the file says of itself, and is believed only where UTF-8 does not fit.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    wide = _wide(data[:_PROBE])
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _damaged_utf8(data) or _declared(data, declared) or _western(data)


def refuse_damaged(data: bytes, name: str) -> None:
    """Refuse UTF-16 and UTF-32 that was cut or hurt: from the first lost byte on, all that follows may be other words.

    Raises:
        InputRefused: when ``data`` is in one of these and does not decode to the end.
    """
    found = next(((len(mark), code) for mark, code in _MARKS if data.startswith(mark)), None)
    skipped, code = found or (0, _wide(data[:_PROBE]))
    if code is None or code == "utf-8":
        return
    try:
        data[skipped:].decode(code)
    except UnicodeDecodeError as error:
        raise InputRefused(
            name, f"is damaged: its {code[:6].upper()} breaks off or holds what is no character"
        ) from error


def declared_encoding(page: bytes) -> str | None:
    """The encoding that a web page names in its first bytes."""
    found = _DECLARED.search(page[:_PROBE])
    return found[1].decode("ascii") if found else None


def _wide(start: bytes) -> str | None:
    """UTF-16 without a mark, where every other byte of mostly Western text is zero."""
    pairs = len(start) // 2
    if pairs < 2:
        return None
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if odd > 0.7 * pairs and even < 0.05 * pairs:
        return "utf-16-le"
    if even > 0.7 * pairs and odd < 0.05 * pairs:
        return "utf-16-be"
    return None


def _damaged_utf8(data: bytes) -> str | None:
    """UTF-8 that was cut or hurt in a few places: at least nine in ten characters beyond ASCII are whole."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    beyond = sum(c > "\x7f" for c in text)
    cut = bad == 1 and text.endswith("\ufffd") and data[-1] >= 0x80 and beyond > 1
    return text if cut or bad * 10 <= beyond else None


def _declared(data: bytes, name: str | None) -> str | None:
    if name is None:
        return None
    try:
        codec = codecs.lookup(name)
        # Pages that say ISO-8859-1 mean Windows-1252 (WHATWG Encoding, section 4.2).
        return None if codec.name in {"iso8859-1", "ascii", "utf-8"} else data.decode(codec.name)
    except (LookupError, UnicodeError):
        return None


def _western(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")
