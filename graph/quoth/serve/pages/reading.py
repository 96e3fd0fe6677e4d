"""A document's whole text with its statements and figures marked in place, and a note for each statement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quoth.ask import Reader
from quoth.ask.chain import cue_text, is_telling
from quoth.model import DocumentKind, Extraction, Figure, Span, Statement
from quoth.serve.pages.links import Links, Ref
from quoth.serve.pages.steps import role_of, speaker_ref
from quoth.serve.pages.tabular import Block, Grid, blocks, table
from quoth.serve.pages.weaving import Mark, disjoint, flowing, woven
from quoth.show.words import clean, figure_phrase, source_name

VOICES = 24
"""How many speakers get a look of their own: 8 colours, each with 3 patterns."""
_DEEPEST = 3
PORTION = 60_000
"""Characters of a text that one page shows."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker of the document with the number of its look (0 for the publisher's own voice)."""

    look: int
    who: Ref
    role: str
    statements: int


@dataclass(frozen=True, slots=True)
class FigureRef:
    """A figure as a note names it; ``against`` is how many say otherwise."""

    href: str
    phrase: str
    against: int


@dataclass(frozen=True, slots=True)
class Note:
    """What stands beside a statement. ``anchor`` is the id of its first mark, ``depth`` how far inside others it lies."""

    anchor: str
    href: str
    look: int
    depth: int
    who: Ref
    stance: str
    negated: bool
    quotation: str
    cue: str
    venue: Ref | None
    cites: tuple[Ref, ...]
    figures: tuple[FigureRef, ...]
    disputes: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class MarkedText:
    """The text in paragraphs and tables, the notes in its order, and who speaks. ``parts`` pages of text in all."""

    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    voices: tuple[Voice, ...]
    part: int
    parts: int


def marked_text(
    extraction: Extraction, reader: Reader, links: Links, against: Mapping[str, int], part: int
) -> MarkedText:
    """The text of a document; ``against`` tells how many say otherwise than a figure (IRI)."""
    looks = _looks(extraction)
    text = flowing(extraction.document.text, extraction.document.boilerplate)
    data = extraction.document.kind is DocumentKind.DATA
    shown, part, parts = _portion(
        blocks(extraction.document.text, [f.span for f in extraction.figures], data=data), len(text), part
    )
    first, last = (_place(end) for end in (shown[0], shown[-1]))
    marks = [*_statement_marks(extraction, looks), *_figure_marks(extraction, links, against), *_page_marks(extraction)]
    notes = tuple(
        _note(statement, extraction, reader, links, looks, against)
        for statement in _told(extraction)
        if any(span.start < last.end and span.end > first.start for span in _spans(statement))
    )
    return MarkedText(
        tuple(table(b, text, marks) if isinstance(b, Grid) else Block(woven(text, marks, b)) for b in shown),
        notes,
        _voices(extraction, reader, links, looks),
        part,
        parts,
    )


def _portion(found: Sequence[Span | Grid], length: int, part: int) -> tuple[tuple[Span | Grid, ...], int, int]:
    """The paragraphs and tables of one page of the text, which page that is, and of how many."""
    whole = tuple(found) or (Span(0, 0),)
    parts = max(1, -(-length // PORTION))
    part = min(max(part, 1), parts)
    shown = tuple(b for b in whole if (part - 1) * PORTION <= _place(b).start < part * PORTION)
    return shown or whole[:1], part, parts


def _place(block: Span | Grid) -> Span:
    return block.span if isinstance(block, Grid) else block


def _told(extraction: Extraction) -> Iterator[Statement]:
    """The statements that stand somewhere in the text, in its order."""
    kept = [s for s in extraction.statements if _spans(s) and not is_telling(extraction, s)]
    yield from sorted(kept, key=lambda s: (_first(s), _depth(extraction, s)))


def _spans(statement: Statement) -> tuple[Span, ...]:
    return tuple(s for s in (*statement.source, *statement.cue, *statement.content) if len(s))


def _first(statement: Statement) -> Span:
    return min(_spans(statement))


def _depth(extraction: Extraction, statement: Statement) -> int:
    depth, outer, seen = 0, extraction.statement(statement.inside), {statement.id}
    while outer is not None and outer.id not in seen:
        seen.add(outer.id)
        depth += not is_telling(extraction, outer)
        outer = extraction.statement(outer.inside)
    return depth


def _looks(extraction: Extraction) -> dict[str | None, int]:
    """The number of a speaker's look by agent id, in the order in which they first speak."""
    found: dict[str | None, int] = {}
    for statement in _told(extraction):
        found.setdefault(statement.speaker, len(found) % VOICES + 1)
    return found


def _statement_marks(extraction: Extraction, looks: Mapping[str | None, int]) -> Iterator[Mark]:
    for statement in _told(extraction):
        look, depth = looks[statement.speaker], min(_depth(extraction, statement), _DEEPEST)
        name = anchor(statement.iri)
        for span in statement.content:
            yield Mark(span, 2 + depth, f"said voice-{look} depth-{depth}", name)
        for span in (*statement.source, *statement.cue):
            yield Mark(span, 6, f"cue voice-{look}", name)


def _figure_marks(extraction: Extraction, links: Links, against: Mapping[str, int]) -> tuple[Mark, ...]:
    return disjoint(
        Mark(f.span, 9, "fig disputed" if against.get(f.iri) else "fig", anchor(f.iri), links.thing(f.iri))
        for f in extraction.figures
    )


def _page_marks(extraction: Extraction) -> Iterator[Mark]:
    for span in extraction.document.boilerplate:
        yield Mark(span, 0, "aside")


def anchor(iri: str) -> str:
    """What a thing is called within its document: the last part of its IRI."""
    return iri.rsplit("/", 1)[-1]


def _voices(extraction: Extraction, reader: Reader, links: Links, looks: Mapping[str | None, int]) -> tuple[Voice, ...]:
    told = [s.speaker for s in _told(extraction)]
    return tuple(
        Voice(look, speaker_ref(agent, extraction, reader, links), role_of(agent, extraction), told.count(id))
        for id, look in looks.items()
        for agent in (extraction.agent(id),)
    )


def _note(
    statement: Statement, extraction: Extraction, reader: Reader, links: Links, looks: Mapping[str | None, int],
    against: Mapping[str, int],
) -> Note:  # fmt: skip
    speaker = extraction.agent(statement.speaker)
    venue = extraction.source(statement.venue)
    return Note(
        anchor=anchor(statement.iri),
        href=links.thing(statement.iri),
        look=looks[statement.speaker],
        depth=min(_depth(extraction, statement), _DEEPEST),
        who=speaker_ref(speaker, extraction, reader, links),
        stance=statement.stance.value,
        negated=statement.polarity.value == "negated",
        quotation=statement.quotation.value,
        cue=clean(cue_text(extraction, statement)),
        venue=links.ref(source_name(venue, extraction, speaker), venue.iri) if venue else None,
        cites=tuple(_leanings(statement, extraction, reader, links)),
        figures=tuple(_figure(f, links, against) for f in extraction.figures if f.statement == statement.id),
        disputes=tuple(_disputed(statement, extraction, reader, links)),
    )


def _figure(figure: Figure, links: Links, against: Mapping[str, int]) -> FigureRef:
    return FigureRef(links.thing(figure.iri), figure_phrase(figure), against.get(figure.iri, 0))


def _leanings(statement: Statement, extraction: Extraction, reader: Reader, links: Links) -> Iterator[Ref]:
    for id in statement.cites:
        cited, said = extraction.source(id), extraction.statement(id)
        if cited is not None:
            yield links.ref(source_name(cited, extraction), cited.iri)
        elif said is not None:
            who = speaker_ref(extraction.agent(said.speaker), extraction, reader, links)
            yield links.ref(f"what {who.text} said", said.iri)


def _disputed(statement: Statement, extraction: Extraction, reader: Reader, links: Links) -> Iterator[Ref]:
    for id in statement.disputes:
        said = extraction.statement(id)
        if said is not None:
            who = speaker_ref(extraction.agent(said.speaker), extraction, reader, links)
            yield links.ref(f"what {who.text} said", said.iri)
