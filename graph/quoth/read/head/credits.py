"""What one line of a head says by itself: every piece of it is known, and together they make a stamp, a credit or a masthead."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from quoth.model import DocumentKind
from quoth.read.found import Found
from quoth.read.head.pieces import Is, Piece, is_place, likely_person
from quoth.read.head.stamps import Sort
from quoth.read.names import tidy_name


@dataclass(frozen=True, slots=True)
class Told:
    """Something that a line tells, as surely as the rule about lines with the id ``rank`` would."""

    rank: str
    found: Found


Credit = tuple[Told, ...]
"""What a line tells; empty for one that belongs to the head and tells nothing."""

_RANK_OF_DATE = {Sort.PUBLISHED: "published", Sort.PLAIN: "bare-date", Sort.UPDATED: "updated"}
_BESIDE_A_STAMP = frozenset((Is.STAMP, Is.NOISE, Is.NUMBER, Is.RELEASE, Is.SORT, Is.SECTION))
_OF_A_WRITER = frozenset((Is.ROLE, Is.AGENCY, Is.OUTLET))
_OF_A_PAPER = frozenset((Is.STAMP, Is.RELEASE, Is.SORT, Is.NUMBER))
_MOST_PLACES = 3  # a quarter, a town and a country
_TOWN_WORDS = 2  # before a stroke or a dash; "Fair Wage Campaigners | 3 March 2025" names who prints it
_SMALL_WORDS = frozenset(("Of", "And", "The", "For", "On", "In"))


def credit(pieces: tuple[Piece, ...]) -> Credit | None:
    """What a line tells, ``None`` where it may be something else: a title, a sentence, a happening and its day."""
    kinds = {p.what for p in pieces}
    if not pieces or Is.UNKNOWN in kinds:
        return None
    for template in (_stamp, _dateline, _issuer, _writers, _masthead):
        told = template(pieces, kinds)
        if told is not None:
            return told
    return None


def _stamp(pieces: tuple[Piece, ...], kinds: set[Is]) -> Credit | None:
    """ "Tue 4 Mar 2025 06.00 GMT", "Media release | 4 March 2025", "FOR IMMEDIATE RELEASE", "4 March 2025 · 3 min read"."""
    if not kinds <= _BESIDE_A_STAMP or not kinds & {Is.STAMP, Is.RELEASE}:
        return None
    return (*_dates(pieces), *_kind(pieces))


def _dateline(pieces: tuple[Piece, ...], _: set[Is]) -> Credit | None:
    """ "NAMPULA, Mozambique, 12 April 2024", "Rasapur | Updated: March 4, 2025": places and a day."""
    at = next((i for i, p in enumerate(pieces) if p.stamp), 0)
    places, after = pieces[:at], {p.what for p in pieces[at:]} - {Is.STAMP, Is.NOISE, Is.AGENCY}
    if not 0 < at <= _MOST_PLACES or after or not all(_of_a_place(p, p is places[0]) for p in places):
        return None
    if not all(p.comma or q.what is Is.AGENCY for p, q in pairwise(places)) or not (
        places[-1].comma or len(places[-1].text.split()) <= _TOWN_WORDS
    ):
        return None
    return tuple(Told("dateline-year" if t.rank == "bare-date" else t.rank, t.found) for t in _dates(pieces))


def _of_a_place(piece: Piece, first: bool) -> bool:
    """Whether a piece is a town, a state ("PA.") behind one, or the agency that stands in brackets there."""
    if piece.what is Is.AGENCY:
        return not first
    return piece.what is Is.NAMES and not piece.by and is_place(piece)


def _issuer(pieces: tuple[Piece, ...], kinds: set[Is]) -> Credit | None:
    """ "Published by Venna Water, 3 March 2025", "Doctors for Refuge | Statement | 20 October 2023"."""
    named = [p for p in pieces if p.what is Is.ISSUER]
    if not named and kinds & {Is.RELEASE, Is.SORT}:
        named = [p for p in pieces if p.what in (Is.NAMES, Is.FIRM)]
    if len(named) != 1 or (len(named[0].text.split()) < 2 and named[0].what is not Is.ISSUER):
        return None
    if not {p.what for p in pieces if p is not named[0]} <= _BESIDE_A_STAMP:
        return None
    return (Told("publisher-field", Found(publisher=tidy_body(named[0].text))), *_dates(pieces), *_kind(pieces))


def _writers(pieces: tuple[Piece, ...], kinds: set[Is]) -> Credit | None:
    """ "By Ada Quill", "Ada Quill, Health correspondent", "Ada Quill and AAP", "Special Correspondent | 4 March 2025"."""
    names = [p for p in pieces if p.what is Is.PERSON]
    if Is.NAMES in kinds and not all(is_place(p) or p.by for p in pieces if p.what is Is.NAMES):
        return None
    if not names:
        told = (
            kinds & {Is.ROLE, Is.AGENCY, Is.NAMES} and Is.STAMP in kinds and not kinds & {Is.OUTLET, Is.BODY, Is.FIRM}
        )
        return _dates(pieces) if told and (Is.NAMES not in kinds or any(p.by for p in pieces)) else None
    credited = any(p.by for p in pieces) or bool(kinds & _OF_A_WRITER)
    if not credited and not (Is.STAMP in kinds and (likely_person(names[0].text) or len(names) > 1)):
        return None
    writers = Told("byline", Found(authors=tuple(tidy_name(p.text) for p in names)))
    paper = [Told("paper", Found(publisher=tidy_body(p.text))) for p in pieces if p.what is Is.OUTLET][:1]
    return (writers, *paper, *_dates(pieces))


def _masthead(pieces: tuple[Piece, ...], kinds: set[Is]) -> Credit | None:
    """ "The Harbor Mirror — Thursday, March 30, 2023", "Harbor Permit Office, statistical bulletin, 4 March 2025"."""
    bodies = [p for p in pieces if p.what in (Is.OUTLET, Is.BODY)]
    others = kinds - {Is.OUTLET, Is.BODY, Is.NOISE, Is.SECTION, Is.NAMES}
    places = [p for p in pieces if p.what is Is.NAMES]
    if not bodies or not others or not others <= _OF_A_PAPER or not all(is_place(p) for p in places):
        return None
    return (Told("body-date", Found(publisher=tidy_body(bodies[0].text))), *_dates(pieces), *_kind(pieces))


def _dates(pieces: tuple[Piece, ...]) -> Credit:
    stamps = [p.stamp for p in pieces if p.stamp and p.stamp.date]
    return tuple(Told(_RANK_OF_DATE[s.sort], Found(published=s.date)) for s in stamps)


def _kind(pieces: tuple[Piece, ...]) -> Credit:
    released = any(p.what is Is.RELEASE or (p.stamp and p.stamp.release) for p in pieces)
    return (Told("release", Found(kind=DocumentKind.PRESS_RELEASE)),) if released else ()


def tidy_body(name: str) -> str:
    """A body's name, and not in capitals only: "TREASURY OF NORLAND" is the Treasury of Norland."""
    plain = tidy_name(name)
    if not name.isupper():
        return plain
    first, *rest = plain.split(" ")
    return " ".join([first, *(w.lower() if w in _SMALL_WORDS else w for w in rest)])
