"""What a caption says: what is counted, where, when, in which unit, and by what the rows part it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from quoth.extract.figures.calendar_words import MONTHS
from quoth.extract.figures.place_words import KNOWN
from quoth.extract.tables import label_words as words
from quoth.extract.tables.around_words import NO_NAME
from quoth.extract.tables.grid import Cell
from quoth.extract.tables.periods import dates_in, period_of, shape_text
from quoth.extract.tables.units import Hint, base_in, hint_in
from quoth.model import Period, Span

_PREFIX = re.compile(r"\s*(?:Table|Figure|Chart)\s+(?:[A-Z]{1,4}\d[\w.-]*|[\dA-Z][\d.]*)\s?[.:–—-]?\s*")
_NAME = r"[A-Z][\w'’-]+(?:\s(?:of\s(?:the\s)?)?[A-Z][\w'’-]+)*"
_KINDS = r"County|City|Province|District|Borough|Township|State|Region|Islands?|Parish|Territory"
_SIZED = re.compile(rf"\b(?:[A-Z][\w'’-]+\s)+(?:{_KINDS})\b|\b(?:District|Ward|Precinct|Zone|Region)\s\d+\b")
_INSIDE = re.compile(rf"\b(?:in|across|within|throughout)\s(?:the\s)?({_NAME})")
_KNOWN = re.compile(r"\b(?:" + "|".join(sorted(KNOWN, key=len, reverse=True)) + r")\b")
_BEFORE_DATE = re.compile(
    r"(?:[\s,(]|\b(?:on|in|for|as of|as at|at|during|since|from|to|until|by|through|up to|end of|and|of)\b)*$"
)
_BEFORE_PLACE = re.compile(r"(?:[\s,(]|\b(?:in|across|within|throughout|for|the|of)\b)*$")
_BY = re.compile(r",?\s\bby\s[^.:;(]+$")
_NAME_ALONE = re.compile(r"[A-Z][\w'’&.-]*(?:\s[A-Z][\w'’&.-]*)+")
# "Prison population by sex, Velmark, 31 March 2031": a name of its own behind the noun.
# Source of what is none: the captions of yearbooks.
_APART = re.compile(r"(?<=[,:–—]\s)([A-Z][\w'’-]*[a-z](?:\s[A-Z][\w'’-]*[a-z]){0,2})(?=\s*(?:[,;(]|$))")
# "Corvale constituency: votes by candidate": a name and what kind of place it is, set apart from the rest.
_NAMED_KIND = re.compile(
    r"(?:^|(?<=[,:;.–—]\s))([A-Z][\w'’-]*[a-z](?:\s[A-Z][\w'’-]*[a-z])?\s(?:constituency|district|province|county|municipality|governorate|prefecture))"
    r"(?=\s*(?:[,:;(]|$))"
)
# "Population of Tarvia, 2031", "Traffic at the airports of Lenland": a name behind "of" that ends what is said.
_OF_NAME = re.compile(
    r"\bof\s(?:the\s)?([A-Z][\w'’-]*[a-z](?:\s[A-Z][\w'’-]*[a-z]){0,2})"
    r"(?=\s*(?:$|[,:;(–—]|-\s|\s(?:by|in|on|at|for|from|since|until|as)\s))"
)
_OF_AREA = re.compile(
    r"\b(?:of|in|across|within)\s(?:the\s)?([A-Z][\w'’-]*[a-z]\s(?:basin|valley|delta|coast|peninsula|archipelago|highlands|islands|region|area))\b"
)
_OWNED = re.compile(
    r"(?:population|inhabitants|residents|budget|finances|economy|people|census|map|museums|hospitals|schools|airports|ports|railways|libraries|prisons|universities|roads|rivers"
    r"|forests|banks|courts|farms|demography|territory|area)\s",
    re.IGNORECASE,
)
_NO_OWNER = re.compile(
    r"\b(?:sales|prices?|deliveries|cases|outbreaks?|production|output|shareholders?|board|members|accounts|subscribers|customers|performance|results"
    r"|use|users|works|exports|imports|consumption|supporters|opinions?|approval|ratings?|deaths|victims|shares?|stocks?)\s$",
    re.IGNORECASE,
)
_NO_PLACES = frozenset(
    "annual quarterly monthly weekly daily total totals provisional preliminary final revised seasonally number"
    " numbers percent percentage per thousand thousands million millions billion males females men women boys girls"
    " persons all average mean median rates rate count counts selected main key summary current constant real nominal"
    " public private by from fiscal financial year week season first second third fourth".split()
)
_WORDING = re.compile(r"\b(?!(?:from|with|and|the|for)\b)[a-z]{4,}\b")
_BRIDGE = re.compile(r"\s?(?:to|and|through|until|[–-])\s?(?:the\s)?")
_UNTIL = re.compile(r"\b(?:up to|to|until|till|by|through)\s$", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\s$", re.IGNORECASE)
_PERIOD_LINE = re.compile(
    r"\W*(?:(?:reference|reporting) )?(?:period|date|as of)\s*[:;,]\s*(.+?)[\s;,.]*", re.IGNORECASE
)
_COMPANY = re.compile(r"\b(?:Ltd|Limited|Inc|Group|Holdings|Corp|Bank|Court|Company)$")
_EDGES = " ,.;:()–—-"


@dataclass(frozen=True, slots=True)
class Caption:
    """``noun`` is what the table counts, ``""`` where unsaid; ``parted`` are words behind "by" ("by district");
    ``far`` is what the title of the page counts, where there is no noun."""

    noun: str = ""
    noun_span: Span | None = None
    places: tuple[tuple[str, Span], ...] = ()
    period: Period = Period()
    period_span: Span | None = None
    hint: Hint | None = None
    parted: tuple[str, ...] = ()
    text: str = ""
    period_sure: float = 0.7
    far: str = ""


def caption_of(cell: Cell | None) -> Caption:
    """The parts of a caption; an empty one for a table without."""
    if cell is None:
        return Caption()
    text, start = cell.text, cell.span.start
    base = base_in(text)
    places, dates = _places(text), [d for d in dates_in(text) if not base[0] <= d[0] < base[1]]
    taken = _taken(text, places, dates)
    hint = hint_in(_without(text, [*taken, *(h.span() for h in _BY.finditer(text))]), whole=False)
    noun = _noun(text, [*taken, (hint.start, hint.end)] if hint else taken)
    start_at, end_at, period = _period(text, dates)
    return Caption(
        noun,
        cell.span if noun else None,
        tuple((name, Span(start + a, start + b)) for a, b, name in places),
        period,
        Span(start + start_at, start + end_at) if period else None,
        hint,
        tuple(_words_behind_by(text)),
        text,
    )


def dated_by_notes(caption: Caption, notes: Iterable[Cell]) -> Caption:
    """The caption with the period that a line of its own gives: "Period: first quarter of 2030"."""
    if caption.period:
        return caption
    for note in notes:
        hit = _PERIOD_LINE.fullmatch(note.text)
        period = period_of(hit[1], None) if hit else None
        if hit is not None and period is not None:
            start = note.span.start
            return replace(caption, period=period, period_span=Span(start + hit.start(1), start + hit.end(1)))
    return caption


def _period(text: str, dates: list[tuple[int, int, Period]]) -> tuple[int, int, Period]:
    """The one period of a caption: "to 31 May" and "since 2019" leave an end open, "2019 to 2021" are two ends; else none."""
    if len(dates) == 2 and _BRIDGE.fullmatch(text, dates[0][1], dates[1][0]):
        (a, _, first), (_, b, last) = dates
        if first.start and last.end and first.start.first_day() <= last.end.last_day():
            return a, b, Period(first.start, last.end, text[a:b])
    if len(dates) != 1:
        return 0, 0, Period()
    a, b, period = dates[0]
    return a, b, opened(text[:a], period)


def opened(front: str, period: Period) -> Period:
    """A period with an end left open where the words in front of it say so: "to 31 May", "since 2019"."""
    if _UNTIL.search(front):
        return Period(end=period.end, text=period.text)
    return Period(start=period.start, text=period.text) if _SINCE.search(front) else period


def _words_behind_by(text: str) -> list[str]:
    hit = re.search(r"\bby\s+([^.:;(]+)", text)
    return [w.lower() for w in re.findall(r"[A-Za-z]+", hit[1])] if hit else []


def places_in(title: str) -> tuple[str, ...]:
    """The places that the title of a page says it is about: "Road casualties in Velmark, 2029"."""
    return tuple(name for _, _, name in _places(title))


def _places(text: str) -> list[tuple[int, int, str]]:
    """Places that a caption names, the smaller before the larger."""
    found: list[tuple[int, int, str]] = []
    hits = [(h.span(), h[0]) for h in _SIZED.finditer(text)]
    hits += [(h.span(1), h[1]) for h in _OF_AREA.finditer(text)]
    hits += [(h.span(1), h[1]) for h in _INSIDE.finditer(text)]
    hits += [(h.span(), h[0]) for h in _KNOWN.finditer(text)]
    hits += [(h.span(1), h[1]) for h in _APART.finditer(text) if _stands_apart(text, h)]
    hits += [(h.span(1), h[1]) for h in _NAMED_KIND.finditer(text) if h[1].split()[0].lower() not in _NO_PLACES]
    hits += [(h.span(1), h[1]) for h in _OF_NAME.finditer(text) if _owns_what_is_counted(text, h)]
    for (a, b), name in hits:
        clear = not any(a < y and x < b for x, y, _ in found)
        if clear and name.split()[0].lower() not in MONTHS and not re.search(r"\d{4}", name):
            found.append((a, b, name))
    return sorted(found, key=lambda f: (_rank(f[2]), f[0]))


def _stands_apart(text: str, hit: re.Match[str]) -> bool:
    """Whether a name between commas can be a place: in a caption that doesn't print all its words with capitals."""
    first = hit[1].split()[0].lower()
    return first not in _NO_PLACES and _WORDING.search(text, 0, hit.start()) is not None


def _owns_what_is_counted(text: str, hit: re.Match[str]) -> bool:
    """Whether a name behind "of" can be a place: no maker or good, nobody's subject, in a caption with small letters."""
    first = hit[1].split()[0].lower()
    no_name = first in NO_NAME or _NO_OWNER.search(text[: hit.start()]) or _COMPANY.search(hit[1])
    return not no_name and (_stands_apart(text, hit) or _OWNED.fullmatch(text[: hit.start()]) is not None)


def _rank(name: str) -> int:
    """How large a place is, by the last word of its name that says so: 2 a ward, 4 a county, 5 a state, 6 a country."""
    if re.fullmatch(r"\w+\s\d+", name):
        return 2
    if name in KNOWN:
        return 6
    last = name.split()[-1].lower()
    return next((rank for rank, heads in words.PLACE_HEADS.items() if re.fullmatch(heads, last)), 3)


def _taken(
    text: str, places: list[tuple[int, int, str]], dates: list[tuple[int, int, Period]]
) -> list[tuple[int, int]]:
    """Stretches of a caption that say where and when, with the prepositions in front of them."""
    taken = [(_back(_BEFORE_PLACE, text, a), b) for a, b, _ in places if not _owns(text, b)]
    taken += [(_back(_BEFORE_DATE, text, a), b) for a, b, _ in dates]
    shape = shape_text(text)
    if shape:
        taken.append((text.index(shape), text.index(shape) + len(shape)))
    return taken


def _without(text: str, taken: list[tuple[int, int]]) -> str:
    """The text, as long as before, with spaces for what is taken."""
    kept = list(text)
    for a, b in taken:
        kept[a:b] = [" "] * (b - a)
    return "".join(kept)


def _owns(text: str, end: int) -> bool:
    """Whether a place only names a body: "Tidewater County commission" is no commission less the county."""
    return re.match(r"\s[a-z]", text[end : end + 2]) is not None and not re.match(
        r"\s(?:by|in|on|for|from|to|and|since|as|at|during|per|with|of|between)\b", text[end : end + 9]
    )


def _back(pattern: re.Pattern[str], text: str, start: int) -> int:
    hit = pattern.search(text, max(0, start - 30), start)
    return hit.start() if hit else start


def _noun(text: str, taken: list[tuple[int, int]]) -> str:
    """What is left of a caption: behind its colon, or before; without "by …"."""
    prefix = _PREFIX.match(text)
    kept = list(text)
    for a, b in [(0, prefix.end()) if prefix else (0, 0), *taken]:
        kept[a:b] = ["\x00"] * (b - a)
    plain = re.sub(r"\x00+", " , ", "".join(kept))
    plain = re.sub(r"\(\s*\)", " ", plain)
    parts = [part.strip(_EDGES) for part in re.split(r"[:;]", plain)]
    said = [
        part for part in parts if re.search(r"[A-Za-z]{2}", part) and not (":" in text and _NAME_ALONE.fullmatch(part))
    ]
    if not said:
        return ""
    if len(said) > 1 and ";" in text and len(said[0].split()) > 1:  # "Deaths by cause: Calvera; registrations in 2030"
        said = said[:1]
    first = next((p for p in (s.strip(_EDGES) for s in said[-1].split(",")) if re.search(r"[A-Za-z]{2}", p)), "")
    noun = " ".join(re.split(r"\s+by\s+|\s+\x00", first)[0].split()).strip(_EDGES)
    return "" if words.EMPTY_NOUN.fullmatch(noun) else noun
