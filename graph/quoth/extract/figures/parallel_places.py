"""Places that belong to one number each: "Chile accounts for 31,000 of them and Peru for 12,000", "4.2, compared with 2.9 for Velland"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from quoth.extract.figures.found import Found
from quoth.extract.figures.gazette import Gazette, Place
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.place_words import FIRM_NAMES, KNOWN
from quoth.extract.figures.reading import Reading
from quoth.model import Span

_WORD = r"[A-Z][\w’'-]*[a-z]"
_NAME = rf"{_WORD}(?:\s(?:of\s|da\s|de\s|del\s|do\s)?{_WORD}){{0,3}}"
# "and Peru for 12,000", ", Spain 22,000", ", with Peru at 900"
_GAPPED = re.compile(
    rf"(?:[,;]\s(?:and\s|with\s|but\s|while\s|followed\sby\s)?|\band\s|\bwhile\s)(?:the\s)?({_NAME})"
    r"(?:\s(?:province|state|county|district|region|prefecture))?"
    r"(?:\s(?:for|with|at|by|to|had|has|saw))?(?:\s(?:about|some|nearly|only|just|around|another|almost|over|under|roughly))?\s$"
)
_FOLLOWED = re.compile(
    rf"\bfollowed\sby\s(?:the\s)?({_NAME})\s(?:with|at)\s(?:about\s|some\s|nearly\s|only\s|just\s)?$"
)
_AGAINST = re.compile(
    r"\b(?:compared (?:with|to)|against|versus|than)\s(?:(?:just|about|only|some|nearly|around)\s)?"
    r"(?:(?:a|an|the)\s(?:[a-z]+\s){0,2}[a-z]+\sof\s(?:just\s|about\s)?)?$"
)
_FOR = re.compile(r"(?:\sper\s[\w,]+(?:\s[a-z]+)?)?\s(?:for|in|across)\s(?:the\s|all\sof\s|all\s)?")
_SURE = 0.75
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Owned:
    """The place of each number that has one of its own, and the gazette for all the other numbers."""

    places: dict[int, Found]
    left: Gazette

    @classmethod
    def of(cls, r: Reading, g: Gazette, found: tuple[Mention, ...]) -> Owned:
        """Rules ``place-of-its-own``: a name right before a number that goes on with what was told of another place, or right behind
        one that is compared.

        Example: "Chile accounts for 31,000 of the cars and Peru for 12,000." -> 31,000 in Chile, 12,000 in Peru
        """
        places: dict[int, Found] = {}
        for n in range(len(found)):
            own = _gapped(r, g, found, n) or _compared(r, g, found, n)
            if own is not None:
                places[n] = own
        return cls(places, _left(r, g, places) if places else g)


def _left(r: Reading, g: Gazette, owned: dict[int, Found]) -> Gazette:
    """The places with those marked that belong to one number; a name that no list knows is one of them."""
    spans = {span: own.names[0] for own in owned.values() for span in own.spans}
    known = {p.span for p in g.places}
    marked = [replace(p, office=True, owned=True) if p.span in spans else p for p in g.places]
    for span, name in spans.items():
        if span not in known:
            root = r.at(span.end - 1)
            marked.append(Place(name, span, r.at(span.start).i, root.i, root, office=True, owned=True))
    return Gazette.holding(tuple(sorted(marked, key=lambda p: p.first)))


def _same_sentence(r: Reading, a: Mention, b: Mention) -> bool:
    return r.sentence_index(r.at(a.start)) == r.sentence_index(r.at(b.start))


def _gapped(r: Reading, g: Gazette, found: tuple[Mention, ...], n: int) -> Found | None:
    m = found[n]
    if n == 0 or not _same_sentence(r, found[n - 1], m):
        return _next_in_rank(r, g, m)
    hit = _GAPPED.search(r.text, found[n - 1].end, m.start)
    if hit is None or hit[1].split()[-1] in FIRM_NAMES:
        return None
    span = Span(*hit.span(1))
    known = _at(r, g, span)
    if known is not None:
        return Found((known.name,), (known.span,), _SURE)
    return Found((hit[1],), (span,), _ALIKE) if _told_of_a_place(r, g, found, n) else None


def _next_in_rank(r: Reading, g: Gazette, m: Mention) -> Found | None:
    """ "Brazil was followed by Peru with 900 cases"."""
    hit = _FOLLOWED.search(r.text, r.sentence(r.at(m.start)).start_char, m.start)
    if hit is None:
        return None
    span = Span(*hit.span(1))
    known = _at(r, g, span) is not None or hit[1] in KNOWN
    return Found((hit[1],), (span,), _SURE) if known else None


def _at(r: Reading, g: Gazette, span: Span) -> Place | None:
    first = r.at(span.start).i
    here = (p for p in g.between(first, first + 1) if not p.office)
    return next((p for p in here if p.span.start == span.start and p.span.end >= span.end - 1), None)


def _told_of_a_place(r: Reading, g: Gazette, found: tuple[Mention, ...], n: int) -> bool:
    """Whether the number before has a place as its subject: then a name no list knows, in the same part, is one too."""
    start = r.sentence(r.at(found[n].start)).start
    front = g.between(start, r.at(found[n - 1].start).i - 1)
    return any(p.root.dep_ == "nsubj" and not p.office for p in front) or any(
        p.root.dep_ == "compound" and p.root.head.dep_ == "nsubj" and p.root.head.i == p.last + 1 and not p.office
        for p in front
    )


def _compared(r: Reading, g: Gazette, found: tuple[Mention, ...], n: int) -> Found | None:
    before, m = found[n - 1], found[n]
    if n == 0 or not _same_sentence(r, before, m) or not _AGAINST.search(r.text, before.end, m.start):
        return None
    hit = _FOR.match(r.text, m.core_end)
    if hit is None:
        return None
    first = r.at(hit.end()).i
    place = next((p for p in g.between(first, first + 1) if p.span.start == hit.end() and not p.office), None)
    return Found((place.name,), (place.span,), _SURE) if place is not None else None
