"""Which figures their own speaker denies, or puts behind a "not": nobody may be shown as giving what they deny."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from quoth.ask import Reader
from quoth.model import Stance
from quoth.serve.pages import asking
from quoth.show.cite import may_negate, mood
from quoth.show.words import sentence_start
from quoth.store import View
from quoth.store.lookup import document_of

_PLACE = re.compile(r"/f(\d+)-(\d+)$")

PUT: Mapping[str, str] = MappingProxyType({"": "", "denied": "denied by", "negated": "behind a “not” of"})
"""What stands before the name of a figure's asserter, by mood."""


def moods(view: View, figures: Collection[str]) -> Mapping[str, str]:
    """``denied`` or ``negated`` by figure (IRI), as `quoth.show.cite.mood` has it; who is put forward is not among them.

    Only documents with a denial or a "not" before one of the figures are decoded.
    """
    reader, found = Reader(view), {}
    for iri in _in_question(view, figures):
        told = reader.figure(document_of(iri), iri)
        if told is not None and (how := mood(told)):
            found[iri] = how
    return found


def _in_question(view: View, figures: Collection[str]) -> Iterator[str]:
    """The figures in whose statement or sentence anything is denied."""
    stances = asking.rows_of(view, "figures/stances", figures)
    texts = asking.rows_of(view, "documents/text-of", {document_of(iri) for iri in figures})
    for iri in figures:
        denied = any(asking.stance(row["stance"]) is Stance.DENIES for row in stances.get(iri, ()))
        text = texts.get(document_of(iri), ({"text": ""},))[0]["text"]
        if denied or may_negate(_before(iri, text)):
            yield iri


def _before(iri: str, text: str) -> str:
    """The words of its sentence up to the end of a figure, by the place that its IRI tells."""
    place = _PLACE.search(iri)
    return text[sentence_start(text, int(place[1])) : int(place[2])] if place else ""
