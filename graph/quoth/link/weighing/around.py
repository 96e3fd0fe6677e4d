"""The words around a figure, near and far, as bags: right behind it, right before it, in its clause, sentence and neighbours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from quoth.link.counts import Count
from quoth.link.readings import Reading
from quoth.link.settings_words import CIRCUMSTANCE
from quoth.link.weighing.senses import Bag, Senses, senses
from quoth.link.words import STOP, stem, tokens

_NEAR = 5
"""So many telling words before and behind a number say what it is of, if its slots do not."""


@dataclass(frozen=True, slots=True)
class Around:
    """Bags of the words around one figure; ``telling`` is its clause without circumstances, ``spoken`` its sentence likewise."""

    behind: Bag
    before: Bag
    clause: Bag
    telling: Bag
    sentence: Bag
    spoken: Bag
    wider: Bag
    counted: Bag
    event: Bag

    @classmethod
    def of(cls, reading: Reading, count: Count) -> Around:
        """What stands around a figure of a reading."""
        known, figure, layout = senses(), count.figure, reading.layout
        here = layout.span(figure.number.start, len(reading.text))
        number = layout.sentence(figure.number.start)
        starts = [*layout.starts, len(reading.text)]
        wider = reading.text[starts[max(0, number - 1)] : starts[min(number + 2, len(starts) - 1)]]
        clause, sentence = _telling(reading.wording(count).clause), _telling(here.text(reading.text))

        def bag(words: Iterable[str]) -> Bag:
            return Bag.of(words, known)

        return cls(
            behind=bag(_telling(reading.text[figure.number.end : here.end])[:_NEAR]),
            before=bag(_telling(reading.text[here.start : figure.number.start])[-_NEAR:]),
            clause=bag(clause),
            telling=bag(w for w in clause if stem(w) not in CIRCUMSTANCE),
            sentence=bag(sentence),
            spoken=bag(w for w in sentence if stem(w) not in CIRCUMSTANCE),
            wider=bag(_telling(wider)),
            counted=bag(_telling(figure.counted or "")),
            event=bag(_telling(figure.event or "")),
        )


def _telling(text: str) -> list[str]:
    """The folded words of a text, closed-class words and numbers left out."""
    return [t for t in tokens(text) if t not in STOP and not t[0].isdigit() and len(t) > 1]


def gist(around: Around, known: Senses) -> Bag:
    """The words nearest to the number with its slots, by which figures of two texts are matched."""
    near = (*around.counted.words, *around.event.words, *around.behind.words, *around.before.words)
    return Bag.of(dict.fromkeys(near), known)
