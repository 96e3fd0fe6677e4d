"""Ways to find attributions: by rules, by the tagger, by both.

A way begins with the text, so that the tagger can read on one core while spaCy parses on another, and ends with the parse.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from quoth.extract.attribution import Attribution, Passage, find_attributions
from quoth.extract.attribution.whose import settled
from quoth.extract.combining import combine
from quoth.extract.fields import without_fields
from quoth.extract.minuted import minuted
from quoth.extract.passed_on import passed_on

if TYPE_CHECKING:
    from quoth.extract.tagger import Tagger

Ready = Callable[[Passage], Sequence[Attribution]]
"""Gives the attributions once the text is parsed."""


class Finder(Protocol):
    """A way to find attributions; ``name`` and ``model`` go into the record of the run."""

    @property
    def name(self) -> str: ...

    @property
    def model(self) -> str | None: ...

    def begin(self, text: str) -> Ready:
        """Starts on a text that is about to be parsed."""
        ...


class ByRules:
    """Rules over the parse."""

    name = "rules"
    model: str | None = None

    def begin(self, text: str) -> Ready:
        """Nothing can be done before the parse."""
        return lambda passage: _finished(passage, find_attributions(passage))


class ByTagger:
    """The trained tagger alone."""

    name = "tagger"

    def __init__(self, tagger: Tagger) -> None:
        self._tagger = tagger
        self.model: str | None = tagger.model

    def begin(self, text: str) -> Ready:
        """The tagger reads in the background."""
        return self._tagger.begin(text)


class ByBoth:
    """The tagger, with what only the rules see."""

    name = "both"

    def __init__(self, tagger: Tagger) -> None:
        self._tagger = tagger
        self.model: str | None = tagger.model

    def begin(self, text: str) -> Ready:
        """The tagger reads in the background; the rules follow on the parse."""
        tagged = self._tagger.begin(text)

        def ready(passage: Passage) -> Sequence[Attribution]:
            ruled = find_attributions(passage)  # before the tagger's answer is waited for
            return _finished(passage, combine(passage, without_fields(passage, tagged(passage)), ruled))

        return ready


def _finished(passage: Passage, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Attributions with what stands beside them: each number at its side, what minutes go on with, who quotes whom."""
    return passed_on(passage, minuted(passage, settled(passage, found)))
