"""Lines of a head of which only a piece is known: "Merenian Herald, Tuesday 26 March 2024, page 14", "Held in the Hall on 2 May 2024".

They are asked last, where no better line gives a day or a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quoth.read.found import Found
from quoth.read.head.credits import Credit, Told, tidy_body
from quoth.read.head.pieces import Is, what_is
from quoth.read.head.stamps import Sort, Stamp
from quoth.read.head.words import NO_PLACE, SECTIONS

if TYPE_CHECKING:
    from quoth.read.head.reading import Row

_LINES = 5
"""So many lines below the title may be of the head."""
_PRINTERS = (Is.OUTLET, Is.BODY, Is.ISSUER)
_LOOSE = (Is.FIRM, Is.NAMES)
"""What prints a text only where the line calls it a release, a report or minutes."""
_SET_OFF = re.compile(r"(?:^|[,|–—•·.(/;-])\s*$")
# What was done on the day of a text: "Answered on", "laid before the council on". Source: our own list.
_DONE_ON = re.compile(
    r"(?i)\b(?:answered|published|laid|adopted|approved|issued|sent|tabled|printed|posted)\b[^.;|]{0,60}?(?:\bon )?(?:the )?$"
)
_HELD_ON = re.compile(r"(?i)\bheld\b[^.;|]{0,60}?\bon (?:the )?$")
_OF_A_MEETING = re.compile(r"(?i)\bminutes\b|\brecord of\b")
_OF_A_TEXT = (
    r"(?i:(?:draft )?minutes|(?:press|media) (?:information|notice|release|statement|note)|reply|answer|statement|notice|report|bulletin"
    r"|communiqu[eé]|record|written (?:reply|answer|question))"
)
_TITLED = re.compile(rf"(?P<who>[A-Z][^–—:|]{{3,70}}?)(?:\s+[–—|-]\s+|:\s+){_OF_A_TEXT}\b")
_HAPPENING = (
    NO_PLACE
    - SECTIONS
    - frozenset(
        "statement report release notice section issue edition volume version updated published posted issued revised".split()
    )
)
"""Words that make a day that of a happening: "Annual dinner, Harbour Hall"."""
_WORDS = re.compile(r"[^\W\d_]+")


def half_known(rows: Sequence[Row], title: int | None, prose: int) -> Iterator[tuple[int, Credit]]:
    """What lines above the first sentence tell of day and printer, by row, where a head tells neither so far."""
    told = [one.found for row in rows for one in row.told or ()]
    near = [i for i in range(min(prose, (title or 0) + 1 + _LINES)) if i != title and rows[i].open]
    meeting = title is not None and _OF_A_MEETING.search(rows[title].text) is not None
    days = {i: day.date for i in near if (day := _day(rows[i], meeting)) is not None}
    if any(f.published for f in told) or len(set(days.values())) != 1:
        days = {}
    dated = bool(days) or any(f.published for f in told)
    name = None if any(f.publisher for f in told) else _printer(rows, near, title, dated=dated)
    if name is not None and name[0] == title:
        # the title stays a title: another line bears the name
        told_by = [i for i, row in enumerate(rows) if i in days or row.told]
        name = (told_by[0], name[1]) if told_by else None
    for i, row in enumerate(rows):
        found = [*(row.told or ())]
        found += [Told("updated", Found(published=days[i]))] if i in days else []
        found += [Told("paper", Found(publisher=tidy_body(name[1])))] if name is not None and name[0] == i else []
        if len(found) > len(row.told or ()):
            yield i, tuple(found)


def _day(row: Row, meeting: bool) -> Stamp | None:
    """The one day of a line that is set off or said to be that of the text; the first of those that were not changes."""
    stamps = (p.stamp for p in row.pieces if p.stamp is not None and p.stamp.date is not None)
    return next((s for s in stamps if s.sort is not Sort.UPDATED and _is_its_day(row, s, meeting)), None)


def _is_its_day(row: Row, stamp: Stamp, meeting: bool) -> bool:
    """Whether it is no day of a happening: "Annual dinner, Harbour Hall, 12 September 2024", "2 June 2019: Velt opens its plant"."""
    before, behind = row.text[: stamp.start], row.text[stamp.end :]
    if behind.lstrip().startswith(":"):
        return False
    if _DONE_ON.search(before) or (meeting and _HELD_ON.search(before)):
        return True
    if before.strip() and stamp.sort is Sort.PLAIN and row.kinds <= {Is.UNKNOWN, Is.STAMP}:
        return False  # "Pupils in public schools by district, 1 October 2030" is a caption
    happening = not _HAPPENING.isdisjoint(w.lower() for w in _WORDS.findall(before))
    return _SET_OFF.search(before) is not None and (meeting or stamp.sort is not Sort.PLAIN or not happening)


def _printer(rows: Sequence[Row], near: Sequence[int], title: int | None, *, dated: bool) -> tuple[int, str] | None:
    """The row and the words that name who prints a text: beside a day or a release, first in a dated head's line, or before a colon."""
    for i in near:
        released = bool(rows[i].kinds & {Is.RELEASE, Is.SORT})
        beside = released or Is.STAMP in rows[i].kinds
        for at, piece in enumerate(rows[i].pieces):
            named = piece.what in _LOOSE or (piece.what is Is.PERSON and piece.text.isupper())  # "VELT HYDRO"
            loose = released and named and len(piece.text.split()) > 1
            believed = beside or (dated and not at)
            if believed and not piece.by and (loose or piece.what in _PRINTERS):
                return i, piece.text
    heading = _TITLED.match(rows[title].text) if title is not None else None
    if title is not None and heading is not None and what_is(heading["who"]) in (*_PRINTERS, *_LOOSE):
        return title, heading["who"]
    return None
