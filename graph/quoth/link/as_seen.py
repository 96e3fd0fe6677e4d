"""An extraction in the view that it was read from: marks, odd spaces and the line breaks of a narrow column taken out.

What the words around a number say is looked for as people write it in one line. In a column that breaks "the union had put it" off
from "at **70**", a pattern sees a break and two stars where a reader sees a sentence.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quoth.link.rows import rows
from quoth.model import Agent, CitedDocument, Extraction, Figure, Scope, Span, Statement

if TYPE_CHECKING:
    from quoth.read import View


def as_seen(extraction: Extraction) -> Extraction:
    """The same agents, statements and figures, with every span in the view of the text; itself where the view is the text.

    A text with rows of tables stays as it is: its lines and spaces tell rows and cells.
    """
    from quoth.read import View  # reading takes 17 ms to load, and asking needs none of it

    text = extraction.document.text
    view = View.of(text)
    if view.text == text or rows(text, extraction.statements, extraction.figures):
        return extraction
    seen = _Seen(view)
    return replace(
        extraction,
        document=replace(extraction.document, text=view.text, boilerplate=seen.spans(extraction.document.boilerplate)),
        agents=tuple(map(seen.agent, extraction.agents)),
        cited=tuple(map(seen.cited, extraction.cited)),
        statements=tuple(map(seen.statement, extraction.statements)),
        figures=tuple(map(seen.figure, extraction.figures)),
    )


class _Seen:
    """Leads spans of the kept text to its view."""

    def __init__(self, view: View) -> None:
        self._view = view

    def spans(self, kept: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(map(self._view.seen, kept))

    def agent(self, agent: Agent) -> Agent:
        return replace(agent, mentions=self.spans(agent.mentions))

    def cited(self, cited: CitedDocument) -> CitedDocument:
        return replace(cited, mentions=self.spans(cited.mentions))

    def statement(self, statement: Statement) -> Statement:
        return replace(
            statement,
            source=self.spans(statement.source),
            cue=self.spans(statement.cue),
            content=self.spans(statement.content),
            hedges=self.spans(statement.hedges),
        )

    def figure(self, figure: Figure) -> Figure:
        span = self._view.seen(figure.span)
        printed = span.text(self._view.text)
        return replace(
            figure, span=span, number=self._view.seen(figure.number), printed=printed, scope=self._scope(figure.scope)
        )

    def _scope(self, scope: Scope) -> Scope:
        return replace(scope, evidence=tuple((slot, self.spans(at)) for slot, at in scope.evidence))
