"""What the closed vocabularies and the rules mean, as the ontology defines them: for help texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from quoth.rdf.terms import LABEL, term
from quoth.resources import folder

_DEFINITION, _NOTATION, _IN_SCHEME = term("skos:definition"), term("skos:notation"), term("skos:inScheme")


@dataclass(frozen=True, slots=True)
class Meaning:
    """One word of a vocabulary: ``word`` as JSON, commands and pages use it, its ``label``, and one sentence."""

    word: str
    label: str
    sentence: str


def meanings() -> Mapping[str, tuple[Meaning, ...]]:
    """The words of each vocabulary by its file's name (``verdict``, ``kind``, ``rules`` …), in the order of the file."""
    files = sorted((folder("ontology") / "vocab").glob("*.ttl"))
    return MappingProxyType({file.stem: _read(file.read_bytes()) for file in files})


def _read(turtle: bytes) -> tuple[Meaning, ...]:
    found: dict[NamedNode, dict[NamedNode, str]] = {}
    schemes: dict[NamedNode, None] = {}
    for quad in parse(turtle, format=RdfFormat.TURTLE):
        if not isinstance(quad.subject, NamedNode):
            continue
        if isinstance(quad.object, Literal):
            found.setdefault(quad.subject, {})[quad.predicate] = quad.object.value
        elif quad.predicate == _IN_SCHEME:
            schemes[quad.subject] = None
    return tuple(
        Meaning(said.get(_NOTATION, said[LABEL]), said[LABEL], said[_DEFINITION])
        for said in (found[node] for node in schemes)
    )
