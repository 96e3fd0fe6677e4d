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
from quoth.store import View

_QUESTION = re.compile(r"\*\*(CQ-\d\d)\*\* (.*?\?)")

_INVENTED = re.compile(r"<https://w3id\.org/quoth/id/d/[0-9a-f]{16}(?:/(f(?=\d)|s(?=\d)|agent(?=/))[^>]*)?>")
"""A document, figure, statement or speaker of the invented store that the library's examples are of."""
_LOOKED_AT = 12
"""Among how many documents a thing to ask about is looked for."""


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


@dataclass(frozen=True, slots=True)
class Own:
    """A thing of the store (IRI) of each kind that examples ask about; empty where the store holds none."""

    document: str = ""
    figure: str = ""
    statement: str = ""
    speaker: str = ""

    @classmethod
    def of(cls, view: View) -> Own:
        """Those around the figure that went through the most mouths, in the documents with the most figures."""
        fullest = sorted(view.documents(), key=lambda held: (-held.figures, held.iri))[:_LOOKED_AT]
        read = [view.extraction(held.iri) for held in fullest]
        extraction, figure = max(
            ((x, f) for x in read for f in x.figures), key=lambda pair: len(pair[1].chain), default=(None, None)
        )
        if extraction is None or figure is None:
            return cls(fullest[0].iri if fullest else "")
        statement, speaker = extraction.statement(figure.statement), extraction.agent(figure.asserter)
        return cls(
            extraction.document.iri, figure.iri, statement.iri if statement else "", speaker.iri if speaker else ""
        )

    def put_into(self, text: str) -> str:
        """A query of the library with these in place of its examples, which are of an invented store: so it finds something."""
        return _INVENTED.sub(lambda found: f"<{self._instead(found[1]) or found[0][1:-1]}>", text)

    def _instead(self, part: str | None) -> str:
        kinds = {"f": self.figure, "s": self.statement, "agent": self.speaker}
        return kinds[part] if part else self.document


class Told(dict[str, Any]):
    """What the editor's script is told: the examples' texts, the prefixes, the store's base, and terms to complete."""

    @classmethod
    def of(cls, base: str, first: str, own: Own) -> Told:
        """For a store whose things are named under ``base``; ``first`` is what an empty editor holds."""
        queries = {one.name: own.put_into(one.text) for group in examples() for one in group.queries}
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
