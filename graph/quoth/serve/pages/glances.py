"""Figures and statements in one line each, as lists show them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from quoth.ask.nodes import NAMELESS_PUBLISHER, NARRATOR
from quoth.model import Stance
from quoth.serve.pages import asking
from quoth.serve.pages.asking import Row
from quoth.serve.pages.links import Links, Ref
from quoth.serve.pages.moods import PUT, moods
from quoth.serve.pages.titles import titled
from quoth.show.words import clean, shortened
from quoth.store import View
from quoth.store.lookup import document_of

_WORDS = 220


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure in a list. ``phrase`` is what is printed with what it counts, ``mood`` as `quoth.show.cite.mood` has it."""

    iri: str
    href: str
    printed: str
    counted: str
    asserter: Ref
    document: Ref
    published: str
    value: str = ""
    unit: str = ""
    mood: str = ""

    @property
    def put(self) -> str:
        """What stands before the name of the asserter, where they do not put it forward."""
        return PUT[self.mood]

    @property
    def phrase(self) -> str:
        """What is printed, and what it counts."""
        return f"{self.printed} {self.counted}".strip()


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A statement in a list."""

    iri: str
    href: str
    speaker: Ref
    stance: str
    cue: str
    words: str
    document: Ref
    published: str

    @property
    def phrase(self) -> str:
        """The words, else the cue."""
        return self.words or self.cue or "a statement"

    @property
    def put(self) -> str:
        """What stands before the name of who says it, where they say it of something that they deny."""
        return PUT["denial"] if self.stance == Stance.DENIES.value else ""

    @property
    def asserter(self) -> Ref:
        """Who says it, as figures call it."""
        return self.speaker


Glance = FigureLine | StatementLine


def figure_lines(view: View, links: Links, iris: Collection[str]) -> Mapping[str, FigureLine]:
    """Figures by their IRIs, asked for at once."""
    rows = _first_rows(view, "figures/at-a-glance", iris)
    put = moods(view, rows)
    return {iri: _figure(links, iri, rows[iri], put.get(iri, "")) for iri in iris}


def statement_lines(view: View, links: Links, iris: Collection[str]) -> Mapping[str, StatementLine]:
    """Statements by their IRIs, asked for at once."""
    rows = _first_rows(view, "statements/at-a-glance", iris)
    return {iri: _statement(links, iri, rows[iri]) for iri in iris}


def _first_rows(view: View, query: str, iris: Collection[str]) -> Mapping[str, Row]:
    found = asking.rows_of(view, query, iris)
    return titled(view, {iri: next(iter(found.get(iri, ())), {}) for iri in iris})


def glances(view: View, links: Links, iris: Collection[str]) -> Mapping[str, Glance]:
    """Figures and statements by their IRIs."""
    figures = [iri for iri in iris if is_figure(iri)]
    statements = [iri for iri in iris if not is_figure(iri)]
    return {**figure_lines(view, links, figures), **statement_lines(view, links, statements)}


def is_figure(iri: str) -> bool:
    """Whether a thing of a document is a figure, by its IRI."""
    return iri.rsplit("/", 1)[-1].startswith("f")


def _figure(links: Links, iri: str, row: Row, mood: str) -> FigureLine:
    counted = clean(row.get("counted", ""))
    printed = clean(row.get("printed", "figure"))
    return FigureLine(
        iri,
        links.thing(iri),
        printed,
        "" if counted.lower() in printed.lower() else counted,
        speaker_of(links, row),
        document_of_row(links, row, document_of(iri)),
        row.get("published", ""),
        row.get("value", ""),
        row.get("unit", ""),
        mood,
    )


def _statement(links: Links, iri: str, row: Row) -> StatementLine:
    return StatementLine(
        iri,
        links.thing(iri),
        speaker_of(links, row),
        asking.stance(row["stance"]).value if "stance" in row else "",
        clean(row.get("cue", "")),
        shortened(clean(row.get("words", "")), _WORDS),
        document_of_row(links, row, document_of(iri)),
        row.get("published", ""),
    )


def speaker_of(links: Links, row: Row, name: str = "name") -> Ref:
    """Whoever a row's ``agent`` is; known across documents by the ``identity``."""
    iri = row.get("identity") or row.get("agent")
    return links.ref(clean(row.get(name, "")) or _nameless(row), iri)


def _nameless(row: Row) -> str:
    """Whoever tells a document itself is its publisher, by the name that is known of it."""
    if not row.get("agent", "").endswith(NARRATOR):
        return "somebody who is not named"
    return clean(row.get("publisher", "")) or NAMELESS_PUBLISHER


def document_of_row(links: Links, row: Row, iri: str) -> Ref:
    """The document of a row by its title, with its publisher."""
    title, publisher = clean(row.get("title", "")), clean(row.get("publisher", ""))
    return links.ref(title or publisher or "a document without a title", iri, publisher if title else "")
