"""The head of a text as a whole: lines that speak for themselves, and lines that are believed for their neighbours."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from quoth.model import DocumentKind, Span
from quoth.read.found import Found
from quoth.read.head.credits import Credit, Told, credit, tidy_body
from quoth.read.head.half_known import half_known
from quoth.read.head.pieces import Is, Piece, is_place, likely_person, pieces_of
from quoth.read.head.words import LEGAL_FORMS
from quoth.read.names import tidy_name

_MOST = 14  # lines that are not empty
_LONGEST = 160  # characters of a line that is no sentence
_FEWEST = 7  # words of a sentence
_CREDIT_LINES = 4
_SENTENCE = re.compile(r".*[.!?…][\"'”’)]*")
_MARKS = re.compile(r"^[#>*_\s-]{1,6}(?=\S)")
_ALLIED = re.compile(r"\w (?:for|and|&|against|without) \w")
_CREDITS = frozenset((Is.STAMP, Is.ROLE, Is.OUTLET))


@dataclass(slots=True)
class Row:
    """A line of a head: its words, its pieces, and what it tells once that is known."""

    span: Span
    text: str
    pieces: tuple[Piece, ...]
    told: Credit | None = None
    furniture: bool = False
    """Whether a rule about lines has it already."""
    prose: bool = False
    kinds: frozenset[Is] = field(init=False)

    def __post_init__(self) -> None:
        self.kinds = frozenset(p.what for p in self.pieces)

    @property
    def open(self) -> bool:
        """Whether nobody knows yet what the line is."""
        return self.told is None and not self.furniture and not self.prose


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line of the head that is no part of the text, and what it tells."""

    span: Span
    told: Credit


def head_of(
    lines: Sequence[tuple[Span, str]], taken: frozenset[int], text: str, *, titled: bool
) -> tuple[HeadLine, ...]:
    """The lines at the top that say who wrote a text, who printed it and when.

    ``taken`` are the starts of lines that other rules have for good; ``titled`` says that the title is known and may be missing here.
    """
    rows = _rows(lines, taken)
    _standfirst(rows)
    first_prose = next((i for i, r in enumerate(rows) if r.prose), len(rows))
    for i, row in enumerate(rows):
        if row.open and (i < first_prose or _signed(row)):
            row.told = credit(row.pieces)
    _doubt_first(rows)
    title = _title(rows[:first_prose])
    if title is None and not titled:
        return ()
    body = text[rows[first_prose].span.start :] if first_prose < len(rows) else ""
    _by_neighbours(rows[: first_prose + 1], title, body)
    for i, told in half_known(rows, title, first_prose):
        rows[i].told = told
    return tuple(HeadLine(r.span, r.told) for r in rows if r.told is not None)


def _rows(lines: Sequence[tuple[Span, str]], taken: frozenset[int]) -> list[Row]:
    """The first lines of a text up to its second sentence."""
    rows: list[Row] = []
    for span, words in lines[:_MOST]:
        plain = _MARKS.sub("", words).replace("**", "")
        short = len(plain) <= _LONGEST
        row = Row(span, plain, pieces_of(plain) if short else (), furniture=span.start in taken)
        asks = not rows and plain.endswith("?")  # "Did 31,000 people hold hands around the lake?" may head a text
        hour = Is.STAMP in row.kinds and plain.endswith(
            ("a.m.", "p.m.")
        )  # "Held in the hall on 2 November 2034 at 7 p.m."
        sentence = not (asks or hour) and _SENTENCE.fullmatch(plain) is not None and len(plain.split()) >= _FEWEST
        row.prose = not row.furniture and (not short or (sentence and credit(row.pieces) is None))
        rows.append(row)
        if sum(r.prose for r in rows) > 1:
            break
    return rows


def _standfirst(rows: list[Row]) -> None:
    """A sentence below the title is of the head where a day and who writes or prints stand right below it."""
    at = next((i for i, r in enumerate(rows) if r.prose), 0)
    below = rows[at + 1 : at + 1 + _CREDIT_LINES]
    stop = next((i for i, r in enumerate(below) if r.prose), len(below))
    kinds = {p.what for r in below[:stop] for p in r.pieces if Is.UNKNOWN not in r.kinds}
    if at and Is.STAMP in kinds and kinds & {Is.PERSON, Is.OUTLET}:
        rows[at].prose, rows[at].furniture = False, False
        rows[at].pieces = ()


def _doubt_first(rows: list[Row]) -> None:
    """A place and a day that nothing stands above may be a title: "Torrin, 26 April 1986", unless somebody issues the text."""
    first = rows[0].told if rows and not rows[0].text.split(",")[0].isupper() else None
    issued = any(one.found.publisher or one.found.kind for row in rows for one in row.told or ())
    if first and not issued and {one.rank for one in first} == {"dateline-year"}:
        rows[0].told = None


def _signed(row: Row) -> bool:
    """Whether a line below the first sentence is of the head all the same: "By Ada Quill", "Published 4 March 2025"."""
    labelled = any(p.stamp and p.stamp.sort != "plain" for p in row.pieces)
    return labelled or any(p.by for p in row.pieces) or {Is.PERSON, Is.ROLE} <= row.kinds


def _title(rows: list[Row]) -> int | None:
    """Which line is the title: the first that nothing explains, else the first that is no paper's and no body's name."""
    left = [i for i, row in enumerate(rows) if row.open]
    marked = [i for i in left if Is.UNKNOWN in rows[i].kinds]
    plain = [
        i for i in left if not rows[i].kinds & {Is.OUTLET, Is.BODY, Is.SECTION, Is.ROLE, Is.SORT, Is.NUMBER, Is.NOISE}
    ]
    return next(iter([*marked, *plain, *left]), None)


def _by_neighbours(rows: list[Row], title: int | None, body: str) -> None:
    for believe in (_outlet, _body, _issuer, _person, _role, _section):
        for at, row in enumerate(rows):
            if row.open and at != title and row.pieces:
                row.told = believe(_Place(rows, at, title, body))


@dataclass(frozen=True, slots=True)
class _Place:
    """A row among the others."""

    rows: list[Row]
    at: int
    title: int | None
    body: str

    @property
    def row(self) -> Row:
        return self.rows[self.at]

    @property
    def above(self) -> bool:
        """Whether the line stands above the title."""
        return self.title is not None and self.at < self.title

    def beside(self, test: Callable[[Row], bool]) -> bool:
        """Whether the line above or below passes."""
        return any(
            test(self.rows[i]) for i in (self.at - 1, self.at + 1) if 0 <= i < len(self.rows) and i != self.title
        )

    def anywhere(self, kinds: set[Is]) -> bool:
        """Whether the head has a line of one of these kinds."""
        return any(r.kinds & kinds for r in self.rows if not r.prose)


def _first(place: _Place, what: Is) -> Piece | None:
    """The piece of a line that is of one kind, at most a town behind it."""
    head, *rest = place.row.pieces
    return head if head.what is what and all(p.what is Is.NAMES and is_place(p) for p in rest) else None


def _outlet(place: _Place) -> Credit | None:
    """ "Global Relief Wire" between a byline and a date; "The Straits Lantern" above the title."""
    name = _first(place, Is.OUTLET)
    credited = place.beside(lambda r: bool(r.told) or r.furniture or bool(r.kinds & (_CREDITS | {Is.PERSON})))
    if name is None or not (credited or place.above):
        return None
    return (Told("paper", Found(publisher=tidy_body(name.text))),)


def _body(place: _Place) -> Credit | None:
    """ "Central Statistics Office" over "Statistical bulletin", "Ministry of Ports" above a title of which the day is told."""
    name = _first(place, Is.BODY) or _firm(place)
    dated = place.beside(lambda r: Is.STAMP in r.kinds and r.told is not None)
    issued = place.anywhere({Is.RELEASE}) or (place.above and place.anywhere({Is.STAMP, Is.SORT}))
    if name is None or not (dated or issued):
        return None
    return (Told("issuing-body", Found(publisher=tidy_body(name.text))),)


def _firm(place: _Place) -> Piece | None:
    """ "Halvorsen Foods plc" above a title, "Kestrel Capital" over "Research note, 10 February 2025"."""
    name = _first(place, Is.FIRM)
    if name is None or not place.above:
        return None
    legal = name.text.split()[-1].strip(".").lower() in LEGAL_FORMS
    return name if legal or place.beside(lambda r: {Is.SORT, Is.STAMP} <= r.kinds and r.told is not None) else None


def _issuer(place: _Place) -> Credit | None:
    """A name beside "PRESS RELEASE" that the text goes on to use: "Doctors for Refuge"."""
    (name, *rest) = place.row.pieces
    told = place.beside(lambda r: Is.RELEASE in r.kinds)
    alliance = name.what is Is.NAMES and _ALLIED.search(name.text)
    if rest or not (alliance or name.what is Is.FIRM) or not told:
        return None
    if tidy_body(name.text).lower() not in place.body.lower():
        return None
    return (Told("issuing-body", Found(publisher=tidy_body(name.text), kind=DocumentKind.PRESS_RELEASE)),)


def _person(place: _Place) -> Credit | None:
    """ "Ada Quill" under the title, beside a day, a role or a paper, where the text itself speaks of nobody of that name."""
    names = [p.text for p in place.row.pieces if p.what is Is.PERSON]
    places = [p for p in place.row.pieces if p.what is not Is.PERSON]
    if (
        place.above
        or not names
        or not all(p.what is Is.NAMES and is_place(p) and likely_person(names[0]) for p in places)
    ):
        return None
    told = place.beside(lambda r: r.told is not None and bool(r.kinds & _CREDITS)) or place.beside(
        lambda r: r.kinds == {Is.ROLE}
    )
    known = likely_person(names[0]) or not any(w in place.body for w in re.findall(r"[^\W\d_]{3,}", names[0]))
    if not told or not known:
        return None
    return (Told("byline", Found(authors=tuple(tidy_name(n) for n in names))),)


def _role(place: _Place) -> Credit | None:
    """ "Special Correspondent", "Staff Writer" beside another line of the head."""
    told = place.beside(lambda r: r.told is not None or bool(r.kinds & {Is.STAMP, Is.OUTLET}))
    return () if place.row.kinds <= {Is.ROLE, Is.AGENCY} and (told or place.above) else None


def _section(place: _Place) -> Credit | None:
    """ "Health" above the title, "Statistical bulletin", "Ref: 12/2025"."""
    known = place.row.kinds <= {Is.SECTION, Is.SORT, Is.NUMBER, Is.NOISE}
    return () if known and (place.above or place.beside(lambda r: r.told is not None)) else None
