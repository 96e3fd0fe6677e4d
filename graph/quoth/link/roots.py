"""Where a figure can be followed to within its own document: the innermost cited document, else the speaker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from quoth.model import CitedDocument, Extraction, Figure, Statement


@dataclass(frozen=True, slots=True)
class Origin:
    """``iri`` of a cited document or of an agent; ``issuer`` the agent id behind it; ``depth`` how many voices and documents lead there.

    ``leans`` says that a statement cites the document, and was not made in it.
    """

    iri: str
    issuer: str | None
    cited: CitedDocument | None
    depth: int
    leans: bool = False


@dataclass(frozen=True, slots=True)
class Index:
    """The statements and cited documents of an extraction by id, so that following a chain is a look-up."""

    statements: Mapping[str, Statement]
    cited: Mapping[str, CitedDocument]

    @classmethod
    def of(cls, extraction: Extraction) -> Index:
        """The index of one document."""
        return cls({s.id: s for s in extraction.statements}, {d.id: d for d in extraction.cited})

    def around(self, statement: Statement | None) -> tuple[Statement, ...]:
        """A statement and those that report it, from the inside out; a circle ends where it closes."""
        found: list[Statement] = []
        while statement is not None and statement not in found:
            found.append(statement)
            statement = self.statements.get(statement.inside or "")
        return tuple(found)

    def leans_on(self, statement: Statement) -> tuple[CitedDocument, ...]:
        """The cited documents that a statement cites, directly or through other statements it cites."""
        found: list[CitedDocument] = []
        waiting, seen = list(statement.cites), set()
        while waiting:
            step = waiting.pop(0)
            if step in seen:
                continue
            seen.add(step)
            if step in self.cited:
                found.append(self.cited[step])
            elif step in self.statements:
                further = self.statements[step]
                waiting += [*further.cites, *([further.venue] if further.venue else [])]
        return tuple(found)


def origin(figure: Figure, index: Index, agents: Mapping[str, str]) -> Origin | None:
    """What a figure leads to; ``agents`` gives the IRI of each agent id. ``None`` where nobody puts it forward."""
    statement = index.statements.get(figure.statement or "")
    around = index.around(statement)
    voices = len({s.speaker for s in around})
    for reported in around:
        cited = index.leans_on(reported)
        if cited:
            return Origin(cited[-1].iri, cited[-1].issuer, cited[-1], voices + 2, True)
    venues = [index.cited[s.venue] for s in around if s.venue and s.venue in index.cited]
    if venues:
        return Origin(venues[0].iri, venues[0].issuer, venues[0], voices + 1)
    speaker = figure.asserter or (statement.speaker if statement else None)
    return Origin(agents[speaker], speaker, None, voices) if speaker and speaker in agents else None
