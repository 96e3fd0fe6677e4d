"""Places that a figure has of its own: whose total it is, the name it stands behind in a list."""

from __future__ import annotations

import re

from spacy.tokens import Token

from quoth.extract.figures.found import Found, found_at
from quoth.extract.figures.gazette import Gazette
from quoth.extract.figures.reading import Reading
from quoth.model import Span

_NAME = r"[A-Z][\w’'.-]*[a-z](?:\s(?:[A-Z][\w’'.-]*[a-z]|of|and\sthe)){0,3}"
_NUMBER = (
    r"(?:about\s|some\s|nearly\s)?(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?:\s(?:deaths?|dead|cases|each))?"
)
# "eight other districts Araria (12), Purnea (nine) and East Champaran (two)"
_ITEMS = re.compile(rf"(?:{_NAME}\s\({_NUMBER}\),?\s(?:and\s|while\s|followed\sby\s)?){{1,30}}{_NAME}\s\({_NUMBER}\)")
_ITEM = re.compile(rf"({_NAME})\s\((?={_NUMBER}\))")
_KINDS = re.compile(
    r"\b(?:districts|states|provinces|counties|countries|regions|cities|towns|villages|municipalities|boroughs|prefectures|islands)\b"
)
# "raising Bangladesh's toll to 120 and India's to 169"
_LEFT_OUT = re.compile(
    r"[’']s?\s(?:own\s)?(?:(?:was|is|were|are|stood|rose|fell|grew|dropped)\s)?(?:(?:to|at|from|by)\s)?"
    r"(?:about\s|nearly\s|some\s|at least\s|more than\s)?$"
)


def own_place(r: Reading, g: Gazette, top: Token, noun: Token | None) -> Found | None:
    """Rules ``own-place``: "India's death toll to 169", "India's to 169", "Araria (12), Purnea (nine)"."""
    return _in_brackets(r, top) or _left_out(r, g, top) or _owner(g, top, noun)


def _in_brackets(r: Reading, top: Token) -> Found | None:
    """A name of a list with a number in brackets behind each, where the sentence says that they are districts, cities or the like."""
    if r.text[top.idx - 1 : top.idx] not in ("(", " "):
        return None
    sent = r.sentence(top)
    run = next(
        (h for h in _ITEMS.finditer(r.text, sent.start_char, sent.end_char) if h.start() < top.idx < h.end()), None
    )
    if run is None or not _KINDS.search(r.text, sent.start_char, sent.end_char):
        return None
    item = next((h for h in _ITEM.finditer(r.text, run.start(), run.end()) if h.end() <= top.idx <= h.end() + 8), None)
    return Found((item[1],), (Span(*item.span(1)),), 0.6) if item is not None else None


def in_list_of_places(r: Reading, top: Token) -> re.Match[str] | None:
    """The list around a number in brackets, where the sentence says that its names are districts, cities or the like."""
    if r.text[top.idx - 1 : top.idx] not in ("(", " ") or ")" not in r.text[top.idx : top.idx + 24]:
        return None
    sent = r.sentence(top)
    inside = (h for h in _ITEMS.finditer(r.text, sent.start_char, sent.end_char) if h.start() < top.idx < h.end())
    run = next(inside, None)
    return run if run is not None and _KINDS.search(r.text, sent.start_char, sent.end_char) else None


def _left_out(r: Reading, g: Gazette, top: Token) -> Found | None:
    """ "Bangladesh's toll rose to 120 and India's to 169": the noun is left out, the country stands there."""
    hit = _LEFT_OUT.search(r.text, max(0, top.idx - 40), top.idx)
    if hit is None or not hit.start():
        return None
    last = r.at(hit.start() - 1).i
    here = tuple(p for p in g.between(last - 4, last) if p.span.end == hit.start() and not p.office)
    return found_at(here[:1], 0.7) if here else None


def _owner(g: Gazette, top: Token, noun: Token | None) -> Found | None:
    """ "raising Bangladesh's overall death toll to 120": whose toll it is."""
    if noun is None or not 0 < top.i - noun.i < 12:
        return None
    owners = tuple(
        p
        for p in g.between(noun.left_edge.i, noun.i)
        if p.root.head.i == noun.i and p.root.dep_ == "poss" and not p.office
    )
    return found_at(owners[:1], 0.75) if owners else None
