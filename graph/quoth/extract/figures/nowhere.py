"""Names that are taken for places and are none: persons, their groups, firms, and the spot where somebody spoke."""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from quoth.extract.figures.place_words import ACRONYMS, BARE_BODIES, BODIES, KNOWN, OFFICES

_SCOTS = re.compile(r"\bMa?c(?=[A-Z])")
_CAMEL = re.compile(r"[a-z][A-Z]")
_SPEAKING = frozenset(("tell", "speak", "testify"))
_SAYING = _SPEAKING | {"say"}
_HEARERS = frozenset("reporters journalists lawmakers conference briefing interview speech crowd".split())


def somewhere(doc: Doc, spans: Iterable[Tokens]) -> list[Tokens]:
    """The names that can say where something is."""
    found = list(spans)
    if not found:
        return []
    surnames = {e[-1].text for e in doc.ents if e.label_ == "PERSON" and len(e) > 1}
    return [e for e in found if _known(e) or not (_odd(e) or _spoken_at(e) or _somebody(doc, e, surnames))]


def cased(name: str) -> str:
    """ "PORT ANSELM", as datelines print it, is Port Anselm; "UAE" stays."""
    return name.title() if name.isupper() and len(name) > 4 and name not in ACRONYMS else name


def _known(e: Tokens) -> bool:
    return e.text in KNOWN or e.text in ACRONYMS


def _odd(e: Tokens) -> bool:
    """ "TornRail": a capital inside makes a firm; "McAllen" is a town. "The Ministry" is a body."""
    return e.text in BARE_BODIES or bool(_CAMEL.search(_SCOTS.sub("M", e.text)))


def _somebody(doc: Doc, e: Tokens, surnames: set[str]) -> bool:
    """ "Dorn's group", "education secretary Alan Brook", "Brook's plan", unless the text has something in a place of that name."""
    titled = len(e) > 1 and e.start > 0 and doc[e.start - 1].lower_ in OFFICES
    owner = e.root.dep_ == "poss" and e.root.head.i > e.root.i and e.root.head.lower_ in BODIES
    named = e.text.removesuffix("’s").removesuffix("'s")
    if not (titled or owner or named in surnames):
        return False
    return not re.search(rf"\b(?:in|near|at|across|outside|from|around|throughout|of)\s{re.escape(named)}\b", doc.text)


def _spoken_at(e: Tokens) -> bool:
    """ "told reporters at City Hall": where it was said, not where it is so."""
    front = e.root.head
    if front.dep_ != "prep" or front.lower_ not in ("at", "outside", "in"):
        return False
    above = front.head
    if above.pos_ == "VERB":
        lemma = above.lemma_.lower()
        return lemma in _SPEAKING or (lemma in _SAYING and front.lower_ != "in")
    return above.lower_ in _HEARERS and above.head.lemma_.lower() in _SAYING
