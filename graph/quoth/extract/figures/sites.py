"""Places without a name: "in the capital", "the village's residents", "the arena takes 9,000"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from quoth.extract.figures.gazette import Place
from quoth.extract.figures.nowhere import spoken_at
from quoth.extract.figures.place_words import KEEPERS, PLACE_PREPOSITIONS
from quoth.extract.figures.reading import SUBJECTS, Reading, span_of
from quoth.extract.figures.site_words import AREAS, AREAS_IN_PLURAL, HOLDING, REACHING, SITES, SWELLING

_DETERMINERS = frozenset("the this its their our his her".split())
_NO_PART = frozenset(
    "same whole entire new other old very first last next second third former current main entire own".split()
)
# With a name they are places ("Perry zoo"), alone they are bodies and surfaces.
_BARE = frozenset(("ground", "zoo"))
_INTO = PLACE_PREPOSITIONS | {"to", "toward", "towards", "by", "beside"}


_NOUN = re.compile(r"\b(?:" + "|".join(sorted(AREAS | SITES | AREAS_IN_PLURAL)) + r")\b")


def common_places(r: Reading) -> tuple[Place, ...]:
    """The common nouns of a text that stand where they say where, in order."""
    tokens = (r.at(hit.start()) for hit in _NOUN.finditer(r.text))
    return tuple(_place(r, t) for t in tokens if _says_where(t))


def site_of(r: Reading, phrase: Token, verbs: Iterable[Token], stop: int) -> Place | None:
    """The place noun that hangs on what is counted or on a verb above it."""
    for found in (*_in_phrase(phrase, stop), *(t for v in verbs for t in _at_verb(v, stop))):
        return _place(r, found)
    return None


def place_beside(r: Reading, verb: Token, stop: int) -> Place | None:
    """The place noun in a phrase of place that hangs on a verb: "across the country", "in the capital"; or that grows or shrinks itself."""
    for child in verb.children:
        if child.i < stop and child.dep_ == "prep" and child.lower_ in PLACE_PREPOSITIONS - {"outside", "out", "off"}:
            inside = next((t for t in child.children if t.dep_ == "pobj" and t.lower_ in AREAS and _definite(t)), None)
            if inside is not None and _behind_preposition(inside):
                return _place(r, inside)
        if child.dep_ == "nsubj" and child.lower_ in AREAS and _definite(child) and verb.lemma_.lower() in SWELLING:
            return _place(r, child)
    return None


def _definite(token: Token) -> bool:
    """ "the village", "its arena"; "a village" is any one, "village school" is a school."""
    plural = token.lower_ in AREAS_IN_PLURAL and token.tag_ == "NNS"
    if not plural and (token.tag_ != "NN" or (token.lower_ not in AREAS and token.lower_ not in SITES - _BARE)):
        return False
    return any(c.lower_ in _DETERMINERS for c in token.lefts) and not _named(token)


def _named(token: Token) -> bool:
    """ "the city of Sarn": the name says it."""
    return any(c.lower_ == "of" and any(g.pos_ == "PROPN" for g in c.children) for c in token.rights)


def _says_where(token: Token) -> bool:
    return (
        _definite(token)
        and not spoken_at(token)
        and (_behind_preposition(token) or _owns(token) or _holds(token) or _reached(token))
    )


def _behind_preposition(token: Token) -> bool:
    return token.dep_ == "pobj" and token.head.lower_ in _INTO and token.head.lower_ not in ("of", "from", "to", "by")


def _owns(token: Token) -> bool:
    """ "the plant's two reactors": of what is counted, or of the subject."""
    return (
        token.dep_ == "poss"
        and token.head.lower_ not in KEEPERS
        and (token.head.dep_ in SUBJECTS or any(c.dep_ == "nummod" for c in token.head.children))
    )


def _holds(token: Token) -> bool:
    """ "the arena takes 9,000"."""
    return token.dep_ == "nsubj" and token.lower_ in SITES and token.head.lemma_.lower() in HOLDING


def _reached(token: Token) -> bool:
    """ "60 officers searched the quarry"."""
    return token.dep_ == "dobj" and token.head.lemma_.lower() in REACHING


def _in_phrase(phrase: Token, stop: int) -> Iterator[Token]:
    for child in phrase.children:
        if child.dep_ == "poss" and _definite(child) and phrase.lower_ not in KEEPERS:
            yield child
        if child.dep_ == "prep" and child.i < stop and child.lower_ in PLACE_PREPOSITIONS | {"of"}:
            for inner in child.children:
                if inner.dep_ == "pobj" and _definite(inner) and child.lower_ != "of":
                    yield inner
                elif inner.dep_ == "pobj":
                    yield from _in_phrase(inner, stop)


def _at_verb(verb: Token, stop: int) -> Iterator[Token]:
    for child in verb.children:
        if child.i >= stop:
            continue
        if child.dep_ == "prep" and child.lower_ in _INTO:
            yield from (t for t in child.children if t.dep_ == "pobj" and _definite(t) and _behind_preposition(t))
        elif _definite(child) and (_holds(child) or _reached(child)):
            yield child
        elif child.dep_ in (*SUBJECTS, "dobj"):
            yield from (t for t in _in_phrase(child, stop) if t.dep_ != "poss" or child.dep_ != "dobj")


def _place(r: Reading, token: Token) -> Place:
    """The noun with what says which one: "lakefront district"."""
    first = token
    for child in reversed(list(token.lefts)):
        if (
            child.dep_ not in ("compound", "amod", "nmod")
            or child.lower_ in _NO_PART
            or child.right_edge.i + 2 < first.i
        ):
            break
        first = child.left_edge
    span = span_of(first, token)
    return Place(span.text(r.text), span, first.i, token.i, token, False)
