"""Which figures their own speaker denies, or puts behind a "not": nobody may be shown as giving what they deny."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from quoth.ask import Reader
from quoth.model import Stance
from quoth.serve.pages import asking
from quoth.show.cite import may_negate, mood
from quoth.show.words import sentence_start
from quoth.store import View
from quoth.store.lookup import document_of

_REACH = 400
"""How many characters a sentence reaches back at most."""
_PLACE = re.compile(r"/f(\d+)-(\d+)$")

PUT: Mapping[str, str] = MappingProxyType(
    {"": "", "denied": "denied by", "negated": "behind a “not” of", "denial": "denial by"}
)
"""What stands before the name of a figure's asserter, by mood; ``denial`` is of a statement that denies something."""


def moods(view: View, figures: Mapping[str, asking.Row]) -> Mapping[str, str]:
    """``denied`` or ``negated`` by figure (IRI), as `quoth.show.cite.mood` has it; who is put forward is not among them.

    ``figures`` are rows by IRI, each with the ``stance`` of the statement that it stands in.
    Only documents with a denial or a "not" before one of the figures are decoded.
    """
    reader, found = Reader(view), {}
    for iri in _in_question(view, figures):
        told = reader.figure(document_of(iri), iri)
        if told is not None and (how := mood(told)):
            found[iri] = how
    return found


def _in_question(view: View, figures: Mapping[str, asking.Row]) -> Iterator[str]:
    """The figures in whose statement or sentence anything is denied."""
    texts = asking.rows_of(view, "documents/text-of", {document_of(iri) for iri in figures})
    for iri, row in figures.items():
        denied = "stance" in row and asking.stance(row["stance"]) is Stance.DENIES
        text = texts.get(document_of(iri), ({"text": ""},))[0]["text"]
        if denied or _may_be_negated(iri, text):
            yield iri


def _may_be_negated(iri: str, text: str) -> bool:
    """Whether the words of its sentence before a figure hold a "not", by the place that its IRI tells; most texts hold none near."""
    place = _PLACE.search(iri)
    if place is None:
        return False
    start, end = int(place[1]), int(place[2])
    return may_negate(text[max(0, start - _REACH) : end]) and may_negate(text[sentence_start(text, start) : end])
