"""Characters that a view repairs: which ones, and what takes their place."""

from __future__ import annotations

import html
import re
from html.entities import html5
from typing import NamedTuple


class Edit(NamedTuple):
    """``[start, end)`` of a text is to be replaced by ``text``."""

    start: int
    end: int
    text: str


# One character for one, so that offsets stay. Source: Unicode 16, general categories Zs, Zl, Zp, Pd and Cc.
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\x0b"
_BREAKS = "\u0085\u2028\u2029\x0c"
_EVEN = {
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(map(ord, _BREAKS), "\n"),
    **{ord(c): "-" for c in "\u2010\u2011\u2212\ufe63\uff0d"},
    ord("\u2012"): "\u2013",
    ord("\u2015"): "\u2014",
    ord("\u2e3a"): "\u2014",
    **dict.fromkeys((*range(9), *range(14, 32), 127), " "),
}
_UNEVEN_SOURCE = re.compile(f"[{re.escape(''.join(map(chr, _EVEN)))}]")

# Characters without a width: soft hyphen, zero-width space and joiners, marks of writing direction, byte-order mark.
_NOTHING = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}

# UTF-8 read as Windows-1252: bytes 80-9F appear as these, A0-BF as themselves. Only lead bytes that are common in
# print are taken for damage (E2 dashes and quotes, C2 signs, C3 accents, F0 pictures), so "CAFÉ»" stays.
_HIGH = "\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d"
_HIGH += "\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178"
_TAIL = f"[{_HIGH}\u0080-\u00bf]"
_DAMAGE = f"\u00e2{_TAIL}{{2}}|[\u00c2\u00c3]{_TAIL}|\u00f0{_TAIL}{{3}}"

_TARGET = r"\]\((?:https?://|mailto:|/|#)[^()\s]{0,500}\)"  # of a Markdown link

# Typewriters and some archives write two single marks for a double one; a digit before them makes them inches or seconds.
_UNEVEN = re.compile(
    rf"(?P<damage>{_DAMAGE})"
    rf"|(?P<nothing>[{_NOTHING}]+)"
    r"|(?P<newline>\r\n?)"
    r"|(?P<reference>&(?:[a-z]{2,8}|#[0-9]{2,6}|#x[0-9a-f]{2,5});)"
    r"|(?P<markup>^(?:#{1,6}|>) (?=\S)|(?<![\w*])\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?![\w*])"
    rf"|!?\[(?=[^\[\]\n]{{1,200}}{_TARGET})|(?<=[^\s\[]){_TARGET})"
    rf"|(?P<opening>(?<![^\s(\[—–-])(?:''|``)(?=[^\s'`]))"
    rf"|(?P<closing>(?<=[^\s\d'])''(?![\w'])|(?<=\S['’] )''(?!\S))"
    rf"|(?P<ligature>[{''.join(_LIGATURES)}])"
    r"|(?P<spaces>(?<=[^ \n\r]) {2,}(?=[^ \n\r]))",
    re.MULTILINE,
)

# What every repair begins with or holds; most texts have none of it, and are looked through once for it.
_SIGNS = re.compile(f"[\r&\u00e2\u00c2\u00c3\u00f0{_NOTHING}{''.join(_LIGATURES)}]")
_PAIRS = ("**", "''", "``", "](", "  ", "\n#", "\n>")


def even_characters(text: str) -> str:
    """``text`` with each character that has a plain twin replaced by it; the length stays.

    Example: the no-break space in "4\u00a0500 permits".
    """
    return text.translate(_EVEN) if _UNEVEN_SOURCE.search(text) else text


def character_edits(text: str) -> list[Edit]:
    """The repairs of ``text`` that may change its length, in order.

    Example: the mayorâ€™s office said so.
    """
    if not (_SIGNS.search(text) or text.startswith(("#", ">")) or any(pair in text for pair in _PAIRS)):
        return []
    edits = []
    for match in _UNEVEN.finditer(text):
        repaired = _repaired(match.lastgroup or "", match[0])
        if repaired != match[0]:
            edits.append(Edit(match.start(), match.end(), repaired))
    return edits


def _repaired(kind: str, found: str) -> str:
    match kind:
        case "damage":
            return even_characters(_undamaged(found))
        case "nothing" | "markup":
            return ""
        case "newline":
            return "\n"
        case "reference":
            return _referred(found)
        case "opening":
            return "“"
        case "closing":
            return "”"
        case "ligature":
            return _LIGATURES[found]
        case _:
            return " "


def _referred(found: str) -> str:
    """The character that ``found`` names; itself where it names none."""
    if found[1] != "#" and found[1:] not in html5:
        return found
    char = html.unescape(found)
    return " " if char.isspace() else even_characters(char)


def _undamaged(found: str) -> str:
    """The characters that ``found`` was before it was read in the wrong encoding; itself where that makes no sense."""
    try:
        return b"".join(_byte(c) for c in found).decode("utf-8")
    except UnicodeError:
        return found


def _byte(char: str) -> bytes:
    """A character as Windows-1252, with the five bytes that it leaves open as themselves."""
    return char.encode("latin-1") if ord(char) < 0x100 else char.encode("cp1252")
