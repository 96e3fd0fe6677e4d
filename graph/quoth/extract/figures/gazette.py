"""Every place that a text names, with how much it can be trusted."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from quoth.extract.datelines import datelines
from quoth.extract.figures.namings import named
from quoth.extract.figures.nowhere import cased, named_for_itself, of_a_body, somewhere
from quoth.extract.figures.place_words import ACRONYMS, KNOWN, OFFICES
from quoth.extract.figures.reading import SUBJECTS
from quoth.extract.figures.seats import is_seat
from quoth.extract.figures.site_words import LAND_NAMES
from quoth.model import Span

_KNOWN = re.compile(r"\b(?:" + "|".join(sorted(KNOWN, key=len, reverse=True)) + r")\b")


# "PORT ANSELM, Velland, 5 March 2031" on a line of its own
_WRITTEN_AT = re.compile(
    r"^([A-Z]{3,}(?: [A-Z]{3,}){0,2})(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)?)?"
    r", (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?),? \d{4}\s*$",
    re.MULTILINE,
)


# What the recogniser takes for a place and says of no figure where.
_NO_PLACE = frozenset(("sea", "earth", "the earth", "internet", "the internet"))


_STORMS = frozenset(("hurricane", "cyclone", "typhoon", "storm"))
"""What bears a person's name behind it, which the recogniser takes for a place."""


_PAPERS = frozenset(
    "Times Post Herald Tribune Journal Gazette Telegraph Chronicle Courier Mirror Globe Daily Magazine Wire Ledger Bulletin".split()
)
"""What a paper's name ends in that begins with a place's: "the New York Times"."""


_SCHOOL = re.compile(r"\s(?:State(?!\s[A-Z])|(?:State\s)?(?:University|College|Institute))\b")
"""What a school of learning is called behind a town's name."""


@dataclass(frozen=True, slots=True)
class Place:
    """A named place: tokens ``[first, last]``, whether it only says whose office or body something is, and whether one number owns it."""

    name: str
    span: Span
    first: int
    last: int
    root: Token
    office: bool
    owned: bool = False


@dataclass(frozen=True, slots=True)
class Gazette:
    """All places of a text in order."""

    places: tuple[Place, ...]
    firsts: tuple[int, ...]

    @classmethod
    def of(cls, doc: Doc) -> Gazette:
        """The places that the entity recogniser or the list of states and countries knows."""
        entities = (_with_its_name(doc, e) for e in doc.ents if _is_place(e) and not _heads(doc, e))
        found = {e.start: e for e in somewhere(doc, entities)}
        taken = {i for e in found.values() for i in range(e.start, e.end)}
        for span in (*named_for_itself(doc, _known(doc, taken)), *somewhere(doc, named(doc, taken))):
            found.setdefault(span.start, span)
        taken = {i for e in found.values() for i in range(e.start, e.end)}
        names = {e.text for e in found.values() if e.text[:1].isupper()}
        names |= {cased(line.place.text(doc.text)) for line in datelines(doc.text)}
        names |= {hit[1].title() for hit in _WRITTEN_AT.finditer(doc.text)}
        for span in named_for_itself(doc, _again(doc, taken, names)):
            found.setdefault(span.start, span)
        return cls.holding(tuple(_place(found[i]) for i in sorted(found) if not _of_another(doc, found[i])))

    @classmethod
    def holding(cls, places: tuple[Place, ...]) -> Gazette:
        """These places, in order."""
        return cls(places, tuple(p.first for p in places))

    def between(self, first: int, last: int) -> tuple[Place, ...]:
        """Places that begin within tokens ``[first, last]``."""
        return self.places[bisect_left(self.firsts, first) : bisect_left(self.firsts, last + 1)]


def _with_its_name(doc: Doc, e: Tokens) -> Tokens:
    """ "Tarn Valley schools", of which the recogniser takes "Valley" alone: with the name before it; "Tarn - WFP": without its source."""
    dash = next((t.i for t in e if t.text in _DASHES and t.i > e.start and doc[t.i - 1].whitespace_), e.end)
    e = doc[e.start : dash]
    start = e.start
    while e.text in LAND_NAMES and start and doc[start - 1].dep_ == "compound" and _of_a_name(doc[start - 1]):
        start -= 1
    return doc[start : e.end] if start < e.start else e


_DASHES = frozenset("-–—")


def _of_a_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text[:1].isupper() and not token.ent_type_


def _again(doc: Doc, taken: set[int], names: set[str]) -> list[Tokens]:
    """A name that stands for a place once does so everywhere in the text, but in a person's name."""
    if not names:
        return []
    out = []
    for hit in re.finditer(
        r"\b(?:" + "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True)) + r")\b", doc.text
    ):
        span = doc.char_span(*hit.span())
        if (
            span is not None
            and not taken & set(range(span.start, span.end))
            and not _SCHOOL.match(doc.text, hit.end())
            and span.root.ent_type_ not in ("PERSON", "DATE")
        ):
            out.append(span)
    return out


def _is_place(e: Tokens) -> bool:
    if e.label_ not in ("GPE", "LOC", "FAC") or e.text.lower() in _NO_PLACE or not e.text[:1].isalpha():
        return False
    return e.text in ACRONYMS or (not (e.text.isupper() and len(e.text) <= 6) and any(c.isupper() for c in e.text))


def _of_another(doc: Doc, e: Tokens) -> bool:
    """Whether the name is a body's, a storm's or a paper's, or says who speaks: "Hurricane Maria", "Tarn Times", "according to Velt"."""
    front, back = doc[max(0, e.start - 2) : e.start], doc[e.end : e.end + 1]
    storm = bool(front) and front[-1].lower_ in _STORMS
    paper = back.text in _PAPERS or (len(e) > 1 and e[-1].text in _PAPERS)
    return is_seat(e) or of_a_body(doc, e) or storm or paper or front.text.lower() == "according to"


def _heads(doc: Doc, e: Tokens) -> bool:
    """ "Migration" on a line of its own, and "migration" in the text: a heading, whatever the recogniser takes it for."""
    alone = e.start > 0 and "\n" in doc[e.start - 1].text and e.end < len(doc) and "\n" in doc[e.end].text
    return alone and len(e) == 1 and f" {e.text.lower()}" in doc.text


def _known(doc: Doc, taken: set[int]) -> list[Tokens]:
    """States and countries that the recogniser missed or took for a part of a body's name."""
    out = []
    for hit in _KNOWN.finditer(doc.text):
        span = doc.char_span(*hit.span())
        if span is None or span.start in taken or span.root.pos_ != "PROPN" or span.root.ent_type_ == "PERSON":
            continue
        out.append(span)
    return out


def _place(e: Tokens) -> Place:
    text = e.text
    start = e.start_char
    if text.lower().startswith("the "):
        text, start = text[4:], start + 4
    if text.endswith(("’s", "'s")):
        text = text[:-2]
    name = cased(" ".join(text.split()))
    return Place(name, Span(start, start + len(text)), e.start, e.end - 1, e.root, _is_office(e))


def _is_office(e: Tokens) -> bool:
    """ "the Ohio governor", "Ohio Department of Roads": inside a longer name, or before an office."""
    root = e.root
    if (
        root.ent_type_ == "ORG"
        and any(t.ent_type_ == "ORG" for t in (root.head,))
        and root.dep_ in ("compound", "nmod", "pobj")
    ):
        return True
    head = root.head
    if root.dep_ not in ("compound", "nmod", "poss", "amod") or head.i <= root.i:
        return False
    words = {t.lower_ for t in e.doc[root.i + 1 : head.i + 1]}
    return bool(words & OFFICES) or head.ent_type_ in ("PERSON", "ORG")


def in_subject(place: Place) -> bool:
    """Whether the place is the subject of its clause or owns it ("Ohio holds", "Ohio's failure led")."""
    root = place.root
    return root.dep_ in SUBJECTS or (root.dep_ in ("poss", "compound", "nmod") and root.head.dep_ in SUBJECTS)
