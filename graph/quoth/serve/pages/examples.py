"""The queries of the library as the SPARQL page offers them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any
from urllib.parse import quote

from pyoxigraph import NamedNode

from quoth.ask import find_query, library
from quoth.rdf import terms
from quoth.rdf.terms import PREFIXES
from quoth.resources import folder

_QUESTION = re.compile(r"\*\*(CQ-\d\d)\*\* (.*?\?)")


@dataclass(frozen=True, slots=True)
class Example:
    """A query with its example values filled in: what it answers, in short and as somebody would ask."""

    name: str
    summary: str
    question: str
    href: str
    text: str


@dataclass(frozen=True, slots=True)
class Examples:
    """The queries of one task."""

    task: str
    queries: tuple[Example, ...]


@cache
def examples() -> tuple[Examples, ...]:
    """The whole library by task."""
    asked = _questions()
    return tuple(
        Examples(
            task,
            tuple(
                Example(q.name, q.summary, asked.get(q.question or "", ""), f"/editor?name={quote(q.name)}", q.plain)
                for q in queries
            ),
        )
        for task, queries in groupby(library().values(), key=lambda query: query.task)
    )


class Told(dict[str, Any]):
    """What the editor's script is told: the examples' texts, the prefixes, the store's base, and terms to complete."""

    @classmethod
    def of(cls, base: str, first: str) -> Told:
        """For a store whose things are named under ``base``; ``first`` is what an empty editor holds."""
        queries = {one.name: one.text for group in examples() for one in group.queries}
        return cls(base=base, first=first, queries=queries, prefixes=PREFIXES | {"id": base}, **_terms())


@cache
def _terms() -> Mapping[str, list[str]]:
    """The classes and properties that Quoth writes, as IRIs."""
    written = sorted({node.value for node in vars(terms).values() if isinstance(node, NamedNode)})
    names = {iri: re.split(r"[/#]", iri)[-1] for iri in written}
    return {
        "class": [iri for iri, name in names.items() if name[:1].isupper()],
        "property": [iri for iri, name in names.items() if name[:1].islower()],
    }


def text_of(name: str) -> str:
    """The text of the library's query called ``name``.

    Raises:
        NotFound: when there is none.
    """
    return find_query(name).plain


def _questions() -> Mapping[str, str]:
    """The competency questions by their numbers."""
    text = (folder("ontology") / "questions.md").read_text(encoding="utf-8")
    return {number: asked.replace("*", "") for number, asked in _QUESTION.findall(text)}
