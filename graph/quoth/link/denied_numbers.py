"""By whom a number is denied, as an explanation tells it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from quoth.link.counts import Count
from quoth.link.disputes import before
from quoth.link.explain import printed, teller
from quoth.link.instead import replaced
from quoth.link.moods import Mood
from quoth.link.readings import Reading
from quoth.link.told_before import outer_teller
from quoth.model import Stance, Statement


def told_as_denied(reading: Reading, count: Count, claim: str) -> str:
    """One sentence that a figure is denied, by whom, and what somebody else claims."""
    return f"{printed(count)} is denied by {next(_named(reading, count))}, and put forward as {claim}."


def _named(reading: Reading, count: Count) -> Iterator[str]:
    """The names of those who may deny a figure, the likeliest first, and last whoever tells it."""
    yield from (teller(reading, other) for other, wrong in replaced(reading) if wrong is count)
    if reading.wording(count).mood is Mood.DENIED:
        outer = outer_teller(reading, count)
        yield from (reading.name(outer),) if outer else ()
        yield from _deniers(reading, count, lambda s: s.disputes if _beside(reading, s, count) else ())
    else:
        yield from _deniers(reading, count, lambda s: s.disputes)
        yield from _deniers(reading, count, lambda s: [m.id] if (m := before(reading, s)) else [])
    yield teller(reading, count)


def _beside(reading: Reading, statement: Statement, count: Count) -> bool:
    """Whether a statement begins in the sentence of a figure."""
    at = reading.at(statement)
    return at is not None and reading.layout.sentence(at.start) == reading.layout.sentence(count.figure.number.start)


def _deniers(reading: Reading, count: Count, meant: Callable[[Statement], Iterable[str]]) -> Iterator[str]:
    """The names of those who deny the statement by which somebody else puts a figure forward; ``meant`` are what a statement denies."""
    told = reading.index.statements.get(count.figure.statement or "")
    claims = {told.id, told.inside} - {None} if told is not None else set()
    for statement in reading.extraction.statements:
        others = statement.stance is not Stance.QUESTIONS and reading.who(statement.speaker) != count.spoken_by
        if others and not claims.isdisjoint(meant(statement)):
            yield reading.name(statement.speaker)
