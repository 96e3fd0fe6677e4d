"""Names of bodies that the parser cuts at a preposition: "the Velt Office" and "the Coordination of Harbour Affairs"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from spacy.tokens import Doc
from spacy.tokens import Span as Phrase

from quoth.extract.agents.lexicon import BODY_NOUNS

_JOINTS = frozenset("for of on".split())
_BODIES = frozenset(("ORG", "LAW", "FAC", "WORK_OF_ART"))


def joined_names(doc: Doc) -> Iterator[Phrase]:
    """Rule ``joined-name``: a name that ends in a noun for a body, with the name behind "for" or "of" that goes on with it.

    Example: "the Velt Office for the Coordination of Harbour Affairs" -> all of it
    """
    names = list(doc.ents)
    for first, second in itertools.pairwise(names):
        between = [t.lower_ for t in doc[first.end : second.start]]
        body = first[-1].text[:1].isupper() and first[-1].lower_ in BODY_NOUNS
        if (
            body
            and first.label_ in _BODIES
            and second.label_ in _BODIES
            and _joins(between)
            and second.text[:1].isalpha()
        ):
            yield doc[first.start : second.end]


def _joins(between: list[str]) -> bool:
    return bool(between) and between[0] in _JOINTS and between[1:] in ([], ["the"])
