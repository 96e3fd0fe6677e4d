"""What a time is held against: a figure with its neighbours."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from quoth.extract.figures.whens import When


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Characters: the end of the figure before, where this one stands, the start of the next.

    ``base``: it is what another is compared with ("from 23"); ``rival``: the next one is that, and has its own time;
    ``bases`` are the ends of those behind that are; ``compared``: the one before is.
    """

    before: int
    start: int
    end: int
    after: int
    base: bool
    rival: bool = False
    bases: tuple[int, ...] = ()
    compared: bool = False


@dataclass(frozen=True, slots=True)
class Timed:
    """What a time is held against: the figure's token, the head of its phrase, the verb of its event and those above it.

    ``text`` is that of the whole document, which spaCy would put together anew each time; ``heads`` are where the nouns begin that the
    relative clauses around the figure hang on.
    """

    text: str
    top: Token
    phrase: Token
    own: Token | None
    above: list[int]
    neighbours: Neighbours
    subject: int
    heads: tuple[int, ...] = ()

    def near(self, w: When) -> bool:
        """Whether no other figure stands between."""
        return self.neighbours.before <= w.span.start and w.span.end <= self.neighbours.after
