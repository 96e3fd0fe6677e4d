"""A figure's way: from the publisher inwards to whoever puts it forward, and on along what is cited to the root."""

from __future__ import annotations

from quoth.ask.parts import FigureIn, Hop, Link, TraceRoot
from quoth.ask.reader import Reader, other_side
from quoth.model import Agent, CitedDocument, Extraction, Figure, Quotation, Statement


class Way:
    """Walks one figure's chain; ``hops``, ``roots`` and ``figures`` hold what was met, in order.

    Every figure, statement and document is entered once, so a circle of citations ends where it closes.
    """

    def __init__(self, reader: Reader, start: FigureIn) -> None:
        self._reader = reader
        self._seen: set[str] = set()
        self.hops: list[Hop] = []
        self.roots: list[TraceRoot] = []
        self.figures: list[FigureIn] = []
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
            self._end_at(found.extraction, inner)

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
        same = same_count(self._reader, found.figure, held)
        if same is not None and same.iri not in self._seen:
            self._follow_figure(FigureIn(held, same), depth, Link.CITES, skip_publisher)
            return True
        if not skip_publisher:
            self.hops.append(Hop(held, _publisher(held), None, held.document, "", True, Link.CITES, depth))
        self._add_root(document_root(held))
        return True

    def _add_unheld(self, extraction: Extraction, cited: CitedDocument, depth: int) -> bool:
        if cited.iri not in self._seen:
            self._seen.add(cited.iri)
            agent = extraction.agent(cited.issuer)
            self.hops.append(Hop(extraction, agent, None, cited, "", False, Link.CITES, depth))
        self._add_root(cited_root(cited, extraction))
        return True

    def _end_at(self, extraction: Extraction, inner: Statement) -> None:
        """Nothing leads on: the root is the document told in, else the venue, else the speaker."""
        venue = extraction.source(inner.venue)
        if is_telling(extraction, inner):
            self._add_root(document_root(extraction))
        elif venue is not None:
            held = self._held(extraction, venue)
            self._add_root(document_root(held) if held else cited_root(venue, extraction))
        else:
            self._add_root(self._reader.speaker_root(extraction, inner))

    def _add_root(self, root: TraceRoot) -> None:
        if root not in self.roots:
            self.roots.append(root)

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


def cue_text(extraction: Extraction, statement: Statement) -> str:
    """The words that mark the saying."""
    return " … ".join(" ".join(span.text(extraction.document.text).split()) for span in statement.cue)


def same_count(reader: Reader, figure: Figure, held: Extraction) -> Figure | None:
    """The figure of ``held`` that says what ``figure`` says: one a comparison joins, else the one nearest of the same value."""
    joined = {other_side(c, figure.iri).thing for c in reader.same(figure.iri)}
    by_link = [f for f in held.figures if f.iri in joined]
    by_value = [f for f in held.figures if f.value == figure.value and f.unit == figure.unit and f.value is not None]
    rank = {f.iri: (f.iri not in joined, f.counted != figure.counted, f.number) for f in (*by_link, *by_value)}
    return min((*by_link, *by_value), key=lambda f: rank[f.iri], default=None)


def document_root(extraction: Extraction) -> TraceRoot:
    """A held document as a root."""
    document = extraction.document
    return TraceRoot(document.iri, document.kind.value, document.title or document.publisher, True)


def cited_root(cited: CitedDocument, extraction: Extraction) -> TraceRoot:
    """A document that nobody holds as a root, named as the text calls it."""
    mention = next((m.text(extraction.document.text) for m in cited.mentions), None)
    return TraceRoot(cited.iri, cited.kind.value, cited.name or mention, False)


def _publisher(extraction: Extraction) -> Agent | None:
    return extraction.agent(extraction.statements[0].speaker) if extraction.statements else None
