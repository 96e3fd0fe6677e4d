"""One extraction as linking reads it: its figures with all that comparing needs, worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from quoth.link import names, phrases, places
from quoth.link.names import Identity
from quoth.link.phrases import Counted
from quoth.link.places import Places
from quoth.link.quotes import Words
from quoth.link.roots import Index, Origin, origin
from quoth.model import Agent, DocumentKind, Extraction, Figure, PartialDate, Quotation, Side, Span, Statement

_OWN_VOICE = frozenset(
    (
        DocumentKind.PRESS_RELEASE,
        DocumentKind.POST,
        DocumentKind.LETTER,
        DocumentKind.MEMO,
        DocumentKind.EMAIL,
        DocumentKind.SPEECH,
    )
)


@dataclass(frozen=True, slots=True)
class Count:
    """A figure with its phrase taken apart and what it leads to; ``counted`` and ``event`` are ``None`` where not said.

    ``spoken_by`` and ``issued_by`` are identity names of the asserter and of who stands behind the root. ``told`` is when the
    document was published. ``alone`` says that its statement has no other figure of the same sort: of two in one sentence
    ("up from 63") nobody can be sure which one the period belongs to.
    """

    figure: Figure
    document: str
    statement: Statement | None
    counted: Counted | None
    event: str | None
    places: Places
    origin: Origin | None
    spoken_by: str | None
    issued_by: str | None
    told: PartialDate | None = None
    alone: bool = True
    through: frozenset[str] = frozenset()

    @property
    def side(self) -> Side:
        """This figure as one side of a comparison."""
        return Side(self.document, self.figure.iri, True)

    @property
    def sources(self) -> frozenset[str]:
        """The identities that the figure comes from: who asserts it, who issued its root, and who passed it on between."""
        return self.through | {s for s in (self.spoken_by, self.issued_by) if s}


def _of_one_sort(a: Count, b: Count) -> bool:
    """Whether two figures of one statement could be told of the same thing, each at its own time or place."""
    if a is b or a.statement is None or a.statement is not b.statement or a.figure.unit != b.figure.unit:
        return False
    nouns = a.counted is None or b.counted is None or a.counted.widest == b.counted.widest
    events = a.event is None or b.event is None or a.event == b.event
    return (
        nouns and events and a.figure.value != b.figure.value and a.figure.part_of is None and b.figure.part_of is None
    )


@dataclass(frozen=True, slots=True)
class Quoted:
    """A statement with its words; ``own`` where the publisher says them itself."""

    statement: Statement
    words: Words
    own: bool


class Reading:
    """The index over one extraction; everything is worked out when first asked for and never changes.

    ``extra`` names identities that another document supplies (an acronym it defines), by agent id.
    """

    def __init__(self, extraction: Extraction, extra: Mapping[str, Identity] | None = None) -> None:
        self.extraction = extraction
        self.iri = extraction.document.iri
        self.text = extraction.document.text
        self._extra = dict(extra or {})

    @cached_property
    def agents(self) -> dict[str, Agent]:
        """Agents by id."""
        return {a.id: a for a in self.extraction.agents}

    @cached_property
    def index(self) -> Index:
        """Statements and cited documents by id."""
        return Index.of(self.extraction)

    @cached_property
    def identities(self) -> dict[str, Identity]:
        """The identity of each agent that has one, by agent id."""
        return names.identities(self.extraction) | self._extra

    @cached_property
    def counts(self) -> tuple[Count, ...]:
        """The figures in the order of the text."""
        iris = {a.id: a.iri for a in self.extraction.agents}
        ordered = sorted(self.extraction.figures, key=lambda f: f.number)
        found = [self._count(f, iris) for f in ordered]
        return tuple(replace(c, alone=not any(_of_one_sort(c, o) for o in found)) for c in found)

    def _count(self, figure: Figure, iris: Mapping[str, str]) -> Count:
        statement = self.index.statements.get(figure.statement or "")
        counted = phrases.counted(figure.counted)
        leads_to = origin(figure, self.index, iris)
        return Count(
            figure,
            self.iri,
            statement,
            counted,
            phrases.event(figure.event, counted),
            places.read(figure.scope.place),
            leads_to,
            self.who(figure.asserter or (statement.speaker if statement else None)),
            self.who(leads_to.issuer if leads_to else None),
            self.extraction.document.published,
            through=frozenset(w for w in map(self.who, figure.chain[1:]) if w),
        )

    @cached_property
    def figures_of(self) -> dict[str, tuple[Count, ...]]:
        """The figures of each statement, by statement id."""
        found: dict[str, tuple[Count, ...]] = {}
        for count in self.counts:
            key = count.figure.statement or ""
            found[key] = (*found.get(key, ()), count)
        return found

    @cached_property
    def quotations(self) -> tuple[Quoted, ...]:
        """The statements that give somebody's own words, with those words."""
        return self._given((Quotation.DIRECT, Quotation.MIXED))

    @cached_property
    def own_words(self) -> tuple[Quoted, ...]:
        """What the publisher itself says in a release, a post or a letter: others may quote it."""
        quotable = self.extraction.document.kind in _OWN_VOICE
        return self._given((Quotation.NARRATION,)) if quotable else ()

    def _given(self, kinds: tuple[Quotation, ...]) -> tuple[Quoted, ...]:
        own = Quotation.NARRATION in kinds
        given = (s for s in self.extraction.statements if s.quotation in kinds and s.content)
        return tuple(Quoted(s, Words.of(self.words(s.content, "\n")), own) for s in given)

    def who(self, agent: str | None) -> str | None:
        """The identity of an agent as a plain name; an agent without one is itself, within its document."""
        known = self.identities.get(agent or "")
        if known:
            return known.plain
        return self.agents[agent].iri if agent in self.agents else None

    def name(self, agent: str | None) -> str:
        """What a reader calls an agent."""
        found = self.agents.get(agent or "")
        if found is not None and found.name:
            return found.name
        publisher = self.extraction.document.publisher
        told = found is not None and found.id == self.narrator
        return (publisher or "the article") if told or found is None else "somebody unnamed"

    @cached_property
    def narrator(self) -> str | None:
        """The agent id of the publisher, who tells the document."""
        outermost = next((s for s in self.extraction.statements if s.inside is None and not s.content), None)
        return outermost.speaker if outermost else None

    def words(self, spans: tuple[Span, ...], between: str = " ") -> str:
        """The words at some spans, in their order."""
        return between.join(s.text(self.text) for s in spans)

    def at(self, statement: Statement) -> Span | None:
        """The stretch that a statement covers: source, cue and content; ``None`` for the narration of the whole."""
        spans = (*statement.source, *statement.cue, *statement.content)
        return Span.covering(spans) if spans else None
