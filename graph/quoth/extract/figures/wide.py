"""What holds of a whole country or of the world: "a national average of 72 per cent", "Australians lost $31 billion"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from quoth.extract.figures.around import other_paragraph
from quoth.extract.figures.found import Found
from quoth.extract.figures.gazette import Gazette
from quoth.extract.figures.lands import PEOPLES, land_of_places
from quoth.extract.figures.reading import Reading, subject_of
from quoth.model import Span
from quoth.model.nations import COUNTRIES

_LAND = (
    r"(?<!\ba\s)(?<!\bthe\s)"  # "a nationwide ban"
    r"(?:nation-?wide|nationally|country-?wide|(?:across|throughout|around)\s(?:the\s(?:whole\s|entire\s)?)(?:country|nation)\b)"
)
_WORLD = r"(?:world-?wide|globally|(?:across|throughout|around)\sthe\s(?:world|globe)\b)"
_WIDE = re.compile(rf"\b(?:{_LAND})(?!-)", re.IGNORECASE)
_WORLD_WIDE = re.compile(rf"\b(?:{_WORLD})(?!-)", re.IGNORECASE)
_BEHIND = re.compile(rf"(?:\s?%)?(?:\s[^\s.;:,()]+){{0,6}}?\s({_LAND}|{_WORLD})(?!-)", re.IGNORECASE)
# "with 105,000 cases and 1,730 deaths worldwide"
_JOINED = re.compile(
    rf"\s(?:[a-z-]+\s){{1,4}}and\s(?:about\s|some\s|nearly\s)?[$£€₹]?[\d,.]+\s(?:[a-z-]+\s){{0,3}}(?:{_LAND}|{_WORLD})(?!-)",
    re.IGNORECASE,
)
_TURNS = re.compile(r"\b(?:who|which|that|while|when|after|as|because|but|and|than|said|says|in|at)\b")
_OPENING = re.compile(rf"[\s“\"]*({_LAND}|{_WORLD})(?:,|\s)", re.IGNORECASE)
_AVERAGE = re.compile(
    r"\b(?:the|a|its)\s(?:national|nationwide|country-?wide)\s(?:[a-z]+\s)?(?:average|median|mean|rate|figure|level|total|toll)"
    r"(?:\s(?:of|at|is|was|stands\sat|stood\sat|reached))?(?:\s(?:about|some|nearly|just|only|around))?\s[$£€₹]?$"
)
_SURE, _AFAR = 0.6, 0.35


def widely(r: Reading, top: Token, stop: int) -> re.Match[str] | None:
    """The words that say of a number that it is of a country or of the world as a whole: behind it, before it or opening its sentence.

    Examples: "fell by 0.1 percent nationwide, 1.4 percent outside of Tarn", "against a national average of 72 per cent".
    """
    sent = r.sentence(top)
    end = min(sent.end_char, r.doc[stop].idx if stop < len(r.doc) else sent.end_char)
    joined = _JOINED.match(r.text, top.idx + len(top.text), sent.end_char)
    if joined is not None:
        return joined
    behind = _BEHIND.match(r.text, top.idx + len(top.text), end)
    if behind is not None and not _TURNS.search(r.text, top.idx + len(top.text), behind.start(1)):
        return behind
    average = _AVERAGE.search(r.text, sent.start_char, _first(r, top))
    return average or _OPENING.match(r.text, sent.start_char, top.idx)


def _first(r: Reading, top: Token) -> int:
    """Where the number of a figure begins: "72 per cent" hangs on its last word."""
    return min([top.idx, *(c.idx for c in top.subtree if c.like_num and c.i < top.i and top.i - c.i < 4)])


def whole(r: Reading, g: Gazette, hit: re.Match[str]) -> Found | None:
    """Rule ``country-wide``: the one country that the text is about, or the world; "the country" where the text names no place at all.

    Example: "The police of Toledo, Ohio, hired 40. Nationally, departments lost 5 percent of their staff." -> United States
    """
    if _WORLD_WIDE.search(hit[0]):
        return Found(("worldwide",), (Span(*hit.span()),), _SURE)
    land = land_of_places(p.name for p in g.places)
    if land is not None:
        return Found((land,), (Span(*hit.span()),), _AFAR)
    noun = re.search(r"(?:country|nation)$", hit[0])
    if noun is None or g.places:
        return None
    start = hit.start() + noun.start()
    return Found((noun[0],), (Span(start, hit.end()),), 0.5)


def nationwide(r: Reading, g: Gazette, top: Token) -> Found | None:
    """Rule ``nationwide``: the one country that the text names, where the sentence says so anywhere.

    Example: "Kenya reported 340 new cases. Nationwide, 12,000 have been infected." -> Kenya, from afar
    """
    sent = r.sentence(top)
    hit = _WIDE.search(r.text, sent.start_char, sent.end_char)
    if hit is None or ";" in r.text[min(top.idx, hit.start()) : max(top.idx, hit.start())]:
        return None
    found = whole(r, g, hit)
    return found if found is not None and found.names[0] in COUNTRIES else None


def told_wide(r: Reading, g: Gazette, top: Token) -> Found | None:
    """Rule ``wide-before``: what a sentence without numbers says is so nationwide, the next one tells the numbers of.

    Example: "Child labour has grown nationwide. The agency found 3,100 breaches." (in a text about Ohio) -> United States
    """
    at = r.sentence_index(top)
    before, here = r.sentences[at - 1] if at else None, r.sentences[at]
    if before is None or other_paragraph(r, before, here) or g.between(here.start, here.end - 1):
        return None
    if any(t.like_num for t in before) or not any(
        c.isdigit() for c in r.text[_first(r, top) : top.idx + len(top.text)]
    ):
        return None
    hit = _WIDE.search(r.text, before.start_char, before.end_char)
    return whole(r, g, hit) if hit is not None else None


def people_of(r: Reading, top: Token) -> Found | None:
    """Rule ``people-of``: what the people of a country do, they do there, where nothing else is told.

    Example: "Norwegians bought 90,000 boats in 2030, the Tarn Institute said." -> Norway
    """
    verb = next((a for a in (top, *top.ancestors) if a.pos_ in ("VERB", "AUX")), None)
    subject = subject_of(verb) if verb is not None else None
    if subject is None or subject.text not in PEOPLES or subject.i > top.i or r.text.endswith("-", 0, subject.idx):
        return None
    if any(c.dep_ in ("nummod", "conj", "prep", "relcl", "acl", "amod") for c in subject.children):
        return None  # "two Canadians", "Kenyans in Doha"
    land = PEOPLES[subject.text]
    return Found((land,), (Span(subject.idx, subject.idx + len(subject.text)),), _SURE)
