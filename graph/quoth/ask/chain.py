"""A figure's way: from the publisher inwards to whoever puts it forward, and on along what is cited to the root."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePath

from quoth.ask.parts import FigureIn, Hop, Link, TraceRoot
from quoth.ask.reader import Reader, other_side
from quoth.model import Agent, CitedDocument, Extraction, Figure, Quotation, Span, Statement


class Way:
    """Walks one figure's chain; ``hops``, ``roots`` and ``figures`` hold what was met, in order.

    ``origins`` are the roots (IRIs) and whoever stands behind them: two ways that share one tell one source's count, be it
    from what a body said, from its release that is held, or from its release that nobody holds.

    Every figure, statement and document is entered once, so a circle of citations ends where it closes.
    """

    def __init__(self, reader: Reader, start: FigureIn) -> None:
        self._reader = reader
        self._seen: set[str] = set()
        self.hops: list[Hop] = []
        self.roots: list[TraceRoot] = []
        self.figures: list[FigureIn] = []
        self.origins: set[str] = set()
        self._follow_figure(start, 0, Link.REPORTS)

    def _follow_figure(self, found: FigureIn, depth: int, link: Link, skip_publisher: bool = False) -> None:
        extraction = found.extraction
        self._seen.update((found.iri, extraction.document.iri))
        self.figures.append(found)
        spoken = spoken_path(extraction, found.figure.statement)
        for statement in spoken[1:] if skip_publisher else spoken:
            self._add_statement(extraction, statement, depth, link)
            depth, link = depth + 1, Link.REPORTS
        self._follow_sources(found, spoken, depth)

    def _add_statement(self, extraction: Extraction, statement: Statement, depth: int, link: Link) -> None:
        self._seen.add(statement.iri)
        agent, cue = extraction.agent(statement.speaker), cue_text(extraction, statement)
        if is_telling(extraction, statement):
            hop = Hop(extraction, agent, statement, extraction.document, cue, True, link, depth)
        else:
            venue = extraction.source(statement.venue)
            held = self._held(extraction, venue)
            source = held.document if held else venue
            hop = Hop(extraction, agent, statement, source, cue, held is not None, link, depth)
        self.hops.append(hop)

    def _follow_sources(self, found: FigureIn, spoken: tuple[Statement, ...], depth: int) -> None:
        inner = spoken[-1]
        cites = next((s.cites for s in reversed(spoken) if s.cites), ())
        led = [self._follow_cited(found, id, depth) for id in cites]
        led += [self._follow_venue(found, s, depth) for s in reversed(spoken)]
        if not any(led):
            self._end_at(found, inner, depth)

    def _follow_cited(self, found: FigureIn, id: str, depth: int) -> bool:
        """Into what a statement leans on; whether that led anywhere new."""
        extraction = found.extraction
        cited, said = extraction.source(id), extraction.statement(id)
        if cited is not None:
            held = self._held(extraction, cited)
            return self._follow_held(found, held, depth) if held else self._add_unheld(extraction, cited, depth)
        if said is None or said.iri in self._seen:
            return False
        self._add_statement(extraction, said, depth, Link.CITES)
        self._follow_sources(found, (said,), depth + 1)
        return True

    def _follow_venue(self, found: FigureIn, statement: Statement, depth: int) -> bool:
        """Into the document a statement was made in, where that one is held."""
        held = self._held(found.extraction, found.extraction.source(statement.venue))
        if held is None or held.document.iri in self._seen:
            return False
        speaker, publisher = found.extraction.agent(statement.speaker), _publisher(held)
        same = bool(speaker and publisher and self._reader.same_agent(speaker, publisher))
        return self._follow_held(found, held, depth, skip_publisher=same)

    def _follow_held(self, found: FigureIn, held: Extraction, depth: int, skip_publisher: bool = False) -> bool:
        if held.document.iri in self._seen:
            return False
        self._seen.add(held.document.iri)
        same = same_count(self._reader, found, held)
        if same is not None and same.iri not in self._seen:
            self._follow_figure(FigureIn(held, same), depth, Link.CITES, skip_publisher)
            return True
        if not skip_publisher:
            self.hops.append(Hop(held, _publisher(held), None, held.document, "", True, Link.CITES, depth))
        self._add_root(document_root(held), _publisher(held))
        return True

    def _add_unheld(self, extraction: Extraction, cited: CitedDocument, depth: int) -> bool:
        if cited.iri not in self._seen:
            self._seen.add(cited.iri)
            agent = extraction.agent(cited.issuer)
            self.hops.append(Hop(extraction, agent, None, cited, "", False, Link.CITES, depth))
        self._add_root(cited_root(cited, extraction), extraction.agent(cited.issuer))
        return True

    def _end_at(self, found: FigureIn, inner: Statement, depth: int) -> None:
        """Nothing leads on: the root is the document told in, else the venue, else the speaker's own document or the speaker."""
        extraction = found.extraction
        venue = extraction.source(inner.venue)
        if tells_itself(self._reader, extraction, inner):
            first = first_print(self._reader, found)
            if first is None or first.extraction.document.iri in self._seen:
                self._add_root(document_root(extraction), _publisher(extraction))
            else:
                self._follow_own(first, depth)
        elif venue is not None:
            held = self._held(extraction, venue)
            if held is not None:
                self._add_root(document_root(held), _publisher(held))
            else:
                self._add_root(cited_root(venue, extraction), extraction.agent(venue.issuer or inner.speaker))
        else:
            own = own_telling(self._reader, found, inner)
            if own is None or own.extraction.document.iri in self._seen:
                self._add_root(_whose(self._reader, found, inner), None)
            else:
                self._follow_own(own, depth)

    def _follow_own(self, own: FigureIn, depth: int) -> None:
        first = len(self.hops)
        self._follow_figure(own, depth, Link.CITES)
        self.hops[first] = replace(self.hops[first], inferred=True)

    def _add_root(self, root: TraceRoot, behind: Agent | None) -> None:
        if root not in self.roots:
            self.roots.append(root)
        self.origins.update((root.iri, *((self._reader.identity(behind)[0],) if behind else ())))

    def _held(self, extraction: Extraction, cited: CitedDocument | None) -> Extraction | None:
        return self._reader.held(cited.iri, extraction.document.iri) if cited else None


def spoken_path(extraction: Extraction, id: str | None) -> tuple[Statement, ...]:
    """The statements from the publisher's narration inwards to statement ``id``; the narration at least."""
    path: list[Statement] = []
    statement = extraction.statement(id)
    while statement is not None and statement not in path:
        path.insert(0, statement)
        statement = extraction.statement(statement.inside)
    narration = extraction.statements[:1]
    if narration and (not path or not is_telling(extraction, path[0])):
        path.insert(0, narration[0])
    told = [s for s in path if is_telling(extraction, s)]
    return (*told[-1:], *(s for s in path if s not in told))


def is_telling(extraction: Extraction, statement: Statement) -> bool:
    """Whether the publisher itself speaks: its narration, or a sentence told in its own voice."""
    first = extraction.statements[0]
    return statement is first or (
        statement.quotation is Quotation.NARRATION and statement.speaker in (None, first.speaker)
    )


def tells_itself(reader: Reader, extraction: Extraction, statement: Statement) -> bool:
    """Whether a document's publisher speaks, in its own voice or of itself: "The Harbor Board said" in the board's release.

    Its head speaks for it there, unless it is told that this was in another document, a letter for example.
    """
    if is_telling(extraction, statement):
        return True
    speaker, publisher = extraction.agent(statement.speaker), _publisher(extraction)
    if speaker is None or publisher is None:
        return False
    heads = statement.venue is None and _is_or_speaks_for(reader, speaker, publisher, (extraction,))
    return heads or reader.same_agent(speaker, publisher)


def _is_or_speaks_for(reader: Reader, speaker: Agent, body: Agent, told: Iterable[Extraction]) -> bool:
    """Whether the speaker is that body, or its head or spokesman, as some documents say."""
    return reader.same_agent(speaker, body) or reader.identity(body)[0] in reader.speaks_for(speaker, told)


def _whose(reader: Reader, found: FigureIn, statement: Statement) -> TraceRoot:
    """The speaker as a root; the body that the speaker heads where that body tells the same count: one source, not two."""
    speaker = found.extraction.agent(statement.speaker)
    same = reader.same_figures(found.iri) if speaker is not None else ()
    heads = reader.speaks_for(speaker, _told_in(found, same)) if speaker is not None and same else frozenset()
    for other in same if heads else ():
        body = other.extraction.agent(other.figure.asserter)
        if body is not None and reader.identity(body)[0] in heads:
            return reader.speaker_root(other.extraction, body, statement)
    return reader.speaker_root(found.extraction, speaker, statement)


def _told_in(found: FigureIn, same: Iterable[FigureIn]) -> tuple[Extraction, ...]:
    """The documents that tell one count, each once."""
    held = {f.extraction.document.iri: f.extraction for f in (found, *same)}
    return tuple(held.values())


def cue_text(extraction: Extraction, statement: Statement) -> str:
    """The words that mark the saying."""
    return " … ".join(" ".join(span.text(extraction.document.text).split()) for span in statement.cue)


def same_count(reader: Reader, found: FigureIn, held: Extraction) -> Figure | None:
    """The figure of ``held`` that says what ``found`` says: the same speaker's, of those that a comparison joins to it or
    that have its value; else the nearest of them.
    """
    figure = found.figure
    joined = {other_side(c, figure.iri).thing for c in reader.same(figure.iri)}
    asserter = found.extraction.agent(figure.asserter)

    def fits(other: Figure) -> bool:
        return other.iri in joined or (
            figure.value is not None and (other.value, other.unit) == (figure.value, figure.unit)
        )

    def distance(other: Figure) -> tuple[bool, bool, bool, Span]:
        said_by = held.agent(other.asserter)
        same = asserter is not None and said_by is not None and reader.same_agent(asserter, said_by)
        return (not same, other.iri not in joined, other.counted != figure.counted, other.number)

    return min(filter(fits, held.figures), key=distance, default=None)


def own_telling(reader: Reader, found: FigureIn, statement: Statement) -> FigureIn | None:
    """Where a speaker tells the same count in a held document of its own, not later than this one; the earliest."""
    speaker = found.extraction.agent(statement.speaker)
    if speaker is None:
        return None
    kin = reader.same_figures(found.iri)
    own = [
        same
        for same in kin
        if (publisher := _publisher(same.extraction)) is not None
        and _is_or_speaks_for(reader, speaker, publisher, _told_in(found, kin))
        and same.order[0] <= found.order[0]
        and tells_itself(reader, same.extraction, spoken_path(same.extraction, same.figure.statement)[-1])
    ]
    return min(own, key=lambda f: (f.order[:2], f.figure.counted != found.figure.counted, f.order), default=None)


def first_print(reader: Reader, found: FigureIn) -> FigureIn | None:
    """Where the sentence of a figure was printed first, of the documents held; ``None`` where that is here."""
    earlier = reader.reprinted_from(found.iri)
    return min(earlier, key=lambda f: f.order, default=None)


def document_root(extraction: Extraction) -> TraceRoot:
    """A held document as a root."""
    document = extraction.document
    name = document.title or document.publisher or PurePath(document.path or "").name or None
    return TraceRoot(document.iri, document.kind.value, name, True)


def cited_root(cited: CitedDocument, extraction: Extraction) -> TraceRoot:
    """A document that nobody holds as a root, named as the text calls it."""
    mention = next((m.text(extraction.document.text) for m in cited.mentions), None)
    issuer = extraction.agent(cited.issuer)
    return TraceRoot(cited.iri, cited.kind.value, cited.name or mention, False, issuer.name if issuer else None)


def _publisher(extraction: Extraction) -> Agent | None:
    return extraction.agent(extraction.statements[0].speaker) if extraction.statements else None
