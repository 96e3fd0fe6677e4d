"""Sentences with a mark in the place of each number, so that what stands between two numbers can be read by patterns.

"Of the 312 miners 287 were saved" is "of the <N0> miners <N1> were saved". The letter says what sort of number it is:

    N a count, an amount of money, a measure     O one with its base: "49,040 of the 80,000"
    P a percentage                               W a fraction in words: "a quarter", "one in five"
    C a change: "up 5%", "doubled"               R anything else: a rate, a range, "dozens"
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quoth.link.counts import Count
from quoth.link.lazy import Lazy
from quoth.link.readings import Reading
from quoth.link.words import fold
from quoth.model import Figure, Kind, Span

_LEAST_BASE = 20
_SPACE = re.compile(r"\s+")
_CURRENCY = re.compile(r"[$£€¥]\s*(?=<)")
_LOOSE = re.compile(r"(?<=>) (?=[,.;:)])")
_CHANGES = frozenset(("factor", "percentage-point"))


@dataclass(frozen=True)
class Passage:
    """One sentence: ``counts`` are its figures in their order; ``number`` counts sentences.

    ``known`` are all figures of the document by id.
    """

    reading: Reading
    number: int
    span: Span
    counts: tuple[Count, ...]
    known: Mapping[str, Count]

    def total_of(self, count: Count) -> Count | None:
        """The figure that another one is listed under, wherever it stands."""
        return self.known.get(count.figure.part_of or "")

    @Lazy
    def marked(self) -> str:
        """The sentence, folded, with a mark for each number."""
        text, kept, at = self.reading.text, [], self.span.start
        for place, count in enumerate(self.counts):
            here = _covered(count.figure)
            if here.start < at:
                continue
            kept += [text[at : here.start], f" <{sort(count.figure)}{place}> "]
            at = here.end
        kept.append(text[at : self.span.end])
        return _tidy("".join(kept))

    def behind(self, count: Count) -> str:
        """The marked text behind a figure of this sentence."""
        return self.marked.partition(self.mark(count))[2]

    def before(self, count: Count) -> str:
        """The marked text before a figure of this sentence; "" where it has no mark."""
        head, mark, _ = self.marked.partition(self.mark(count))
        return head if mark else ""

    def between(self, one: Count, two: Count) -> str | None:
        """The marked text between two figures, the one first; ``None`` where they stand otherwise."""
        found = re.search(f"{re.escape(self.mark(one))}(.*?){re.escape(self.mark(two))}", self.marked)
        return found[1] if found else None

    def mark(self, count: Count) -> str:
        """What stands for a figure in `marked`."""
        return f"<{sort(count.figure)}{self.counts.index(count)}>"

    def marked_in(self, found: re.Match[str], group: str) -> Count:
        """The figure whose mark a pattern's group holds."""
        digits = re.sub(r"\D", "", found[group])
        return self.counts[int(digits)]


def passages(reading: Reading) -> tuple[Passage, ...]:
    """The sentences that hold figures, in the order of the text; rows of tables are none."""
    held: dict[int, list[Count]] = {}
    for count in reading.counts:
        if count.row is None:
            held.setdefault(reading.layout.sentence(count.figure.number.start), []).append(count)
    return tuple(_passages(reading, held))


def _passages(reading: Reading, held: dict[int, list[Count]]) -> Iterator[Passage]:
    known = {c.figure.id: c for c in reading.counts}
    for number, counts in sorted(held.items()):
        start = counts[0].figure.number.start
        span = reading.layout.span(start, len(reading.text))
        yield Passage(reading, number, span, tuple(counts), known)


def sort(figure: Figure) -> str:
    """The letter for a figure's sort."""
    if figure.value is None or figure.value < 0:
        return "R"  # "from -140,000 to -227,000": signed numbers are no amounts to add up
    if figure.kind is Kind.CHANGE or figure.unit in _CHANGES or figure.direction is not None:
        return "C"
    if figure.unit == "percent":
        return "P"
    if figure.unit.startswith("per ") or figure.kind is Kind.RATE:
        return "R"
    if figure.of is not None:
        return "O" if figure.of >= _LEAST_BASE and figure.value == figure.value.to_integral_value() else "W"
    return "N"


def _covered(figure: Figure) -> Span:
    """What a mark stands for: the phrase without a comparator before the number."""
    return Span(min(figure.number.start, figure.span.end), max(figure.number.end, figure.span.end))


def _tidy(text: str) -> str:
    """Folded, one space between words; the marks keep their capital letters."""
    folded = _CURRENCY.sub("", fold(text))
    marked = re.sub(r"<([a-z])(\d+)>", lambda m: f"<{m[1].upper()}{m[2]}>", folded)
    return _LOOSE.sub("", _SPACE.sub(" ", marked)).strip()
