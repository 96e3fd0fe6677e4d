"""The words around a figure, near and far, as bags: right behind it, right before it, in its clause, sentence and neighbours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from quoth.link.layout import Layout
from quoth.link.settings_words import CIRCUMSTANCE
from quoth.link.weighing.senses import Bag, senses
from quoth.link.words import STOP, stem, tokens
from quoth.model import Figure

_NEAR = 5
"""So many telling words before and behind a number say what it is of, if its slots do not."""


@dataclass(frozen=True)
class Around:
    """Bags of the words around one figure; each is worked out when first asked for, which of many figures only some are."""

    text: str
    layout: Layout
    figure: Figure
    words: str
    """The clause of the figure."""

    @cached_property
    def behind(self) -> Bag:
        """The first telling words behind the number, in its sentence."""
        return _bag(_behind(self.text, self.layout, self.figure))

    @cached_property
    def before(self) -> Bag:
        """The last telling words before the number, in its sentence."""
        return _bag(_before(self.text, self.layout, self.figure))

    @cached_property
    def clause(self) -> Bag:
        """The telling words of its clause."""
        return _bag(_telling(self.words))

    @cached_property
    def telling(self) -> Bag:
        """Those of them that are no circumstances."""
        return _bag(w for w in self.clause.words if stem(w) not in CIRCUMSTANCE)

    @cached_property
    def sentence(self) -> Bag:
        """The telling words of its sentence."""
        return _bag(_telling(self.layout.span(self.figure.number.start, len(self.text)).text(self.text)))

    @cached_property
    def wider(self) -> Bag:
        """The telling words of its sentence and of the neighbours."""
        number = self.layout.sentence(self.figure.number.start)
        starts = [*self.layout.starts, len(self.text)]
        return _bag(_telling(self.text[starts[max(0, number - 1)] : starts[min(number + 2, len(starts) - 1)]]))

    @cached_property
    def counted(self) -> Bag:
        """The telling words of what is counted."""
        return _bag(_telling(self.figure.counted or ""))

    @cached_property
    def event(self) -> Bag:
        """The telling words of what happened."""
        return _bag(_telling(self.figure.event or ""))


def gist(text: str, layout: Layout, figure: Figure) -> Bag:
    """The words nearest to a number with its slots, by which figures of two texts are matched."""
    slots = (*_telling(figure.counted or ""), *_telling(figure.event or ""))
    return _bag(dict.fromkeys((*slots, *_behind(text, layout, figure), *_before(text, layout, figure))))


def _behind(text: str, layout: Layout, figure: Figure) -> list[str]:
    return _telling(text[figure.number.end : layout.span(figure.number.start, len(text)).end])[:_NEAR]


def _before(text: str, layout: Layout, figure: Figure) -> list[str]:
    start = layout.span(figure.number.start, len(text)).start
    return _telling(text[start : figure.number.start])[-_NEAR:]


def _bag(words: Iterable[str]) -> Bag:
    return Bag.of(words, senses())


def _telling(text: str) -> list[str]:
    """The folded words of a text, closed-class words and numbers left out."""
    return [t for t in tokens(text) if t not in STOP and not t[0].isdigit() and len(t) > 1]
