"""The words around a figure, near and far, as bags: right behind it, right before it, in its clause, sentence and neighbours."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from quoth.link.layout import Layout
from quoth.link.lazy import Lazy
from quoth.link.settings_words import CIRCUMSTANCE
from quoth.link.weighing.senses import Bag, senses
from quoth.link.words import STOP, stem, tokens
from quoth.model import Figure, Span

_NEAR = 5
"""So many telling words before and behind a number say what it is of, if its slots do not."""


@dataclass(frozen=True)
class Around:
    """Bags of the words around one figure; each is worked out when first asked for, which of many figures only some are."""

    text: str
    layout: Layout
    figure: Figure
    said: Callable[[], str]
    """Gives the clause of the figure."""

    @Lazy
    def behind(self) -> Bag:
        """The first telling words behind the number, in its sentence."""
        return _bag(_telling(self.text[self.figure.number.end : self._here.end])[:_NEAR])

    @Lazy
    def before(self) -> Bag:
        """The last telling words before the number, in its sentence."""
        return _bag(_telling(self.text[self._here.start : self.figure.number.start])[-_NEAR:])

    @Lazy
    def clause(self) -> Bag:
        """The telling words of its clause."""
        return _bag(_telling(self.said()))

    @Lazy
    def telling(self) -> Bag:
        """Those of them that are no circumstances."""
        return _bag(w for w in self.clause.words if stem(w) not in CIRCUMSTANCE)

    @Lazy
    def sentence(self) -> Bag:
        """The telling words of its sentence."""
        return _bag(_telling(self._here.text(self.text)))

    @Lazy
    def wider(self) -> Bag:
        """The telling words of its sentence and of the neighbours."""
        return _bag(_telling(self.layout.neighbours(self.figure.number.start, len(self.text)).text(self.text)))

    @Lazy
    def counted(self) -> Bag:
        """The telling words of what is counted."""
        return _bag(_telling(self.figure.counted or ""))

    @Lazy
    def event(self) -> Bag:
        """The telling words of what happened."""
        return _bag(_telling(self.figure.event or ""))

    @Lazy
    def gist(self) -> Bag:
        """The words nearest to the number with its slots, by which figures of two texts are matched."""
        near = (self.counted, self.event, self.behind, self.before)
        return _bag(dict.fromkeys(word for bag in near for word in bag.words))

    @property
    def _here(self) -> Span:
        return self.layout.span(self.figure.number.start, len(self.text))


def _bag(words: Iterable[str]) -> Bag:
    return Bag.of(words, senses())


def _telling(text: str) -> list[str]:
    """The folded words of a text, closed-class words and numbers left out."""
    return [t for t in tokens(text) if t not in STOP and not t[0].isdigit() and len(t) > 1]
