"""Bare numbers and shares that go on with what a figure before them counts: "just 9 percent had acted", "recruit 200 more"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quoth.extract.agents.lexicon import GROUP_NOUNS
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.partitive import PEOPLE, may_befall
from quoth.extract.figures.reading import Reading
from quoth.model import Figure, Kind

_FAR = 2  # sentences
_BACK = 6  # figures
_FINITE = frozenset(("VBD", "VBP", "VBZ", "MD"))
_OF_THE = re.compile(r"\b(?:of|among)\sthe\s$", re.IGNORECASE)
_WHICH = re.compile(r"\s(?:that|who|which)\b")
_MORE = re.compile(
    r"\smore(?=[.,;:”\"]|\s(?:in|by|this|next|for|on|at|over|from|to|and|but|before|after|were|are|was)\b)"
)
_PLAIN = (Kind.STOCK, Kind.FLOW, Kind.CUMULATIVE, Kind.UNKNOWN)


def bare_on(r: Reading, found: Sequence[Mention], figures: Sequence[Figure], n: int) -> Figure:
    """Rules ``of-the-so-many`` and ``so-many-more``: what a figure before counts.

    Example: "The line runs 164 buses. Of the 33 that broke down, …" -> buses; "Seven rangers were shot. The park will hire 200
    more." -> rangers
    """
    figure, m = figures[n], found[n]
    if figure.counted is not None or figure.direction is not None or (m.counts and figure.unit_text is not None):
        return figure
    if figure.unit == "percent" or figure.of is not None:
        return figure
    told = None
    if m.counts and (_MORE.match(r.text, m.core_end) or _one_of_so_many(r, m)):
        told = next((t for t in _before(r, found, figures, n) if _is_count(t) and _may_be(r, m, t)), None)
    return figure if told is None else replace(figure, counted=told.counted)


def share_on(r: Reading, found: Sequence[Mention], figures: Sequence[Figure], n: int) -> Figure:
    """Rule ``share-of-the-same``: a bare share that is its clause's subject is of what the last share was of, else of the count before.

    Example: "One in three owners has sold, she said. But just 9 percent had acted." -> owners
    """
    figure = figures[n]
    share = figure.unit == "percent" or figure.of is not None
    if not share or figure.counted is not None or figure.direction is not None or not _is_subject(r, found[n]):
        return figure
    told = _share_before(r, found, figures, n)
    return figure if told is None else replace(figure, counted=told.counted)


def _one_of_so_many(r: Reading, m: Mention) -> bool:
    """ "Of the 33 that were not running"."""
    return bool(_OF_THE.search(r.text, max(0, m.start - 12), m.start) and _WHICH.match(r.text, m.core_end))


def _is_subject(r: Reading, m: Mention) -> bool:
    """Whether a finite verb stands right behind the number, of which it is the subject."""
    at = r.at(m.core_end)
    behind = at.nbor() if at.idx < m.core_end and at.i + 1 < len(r.doc) else at
    if m.unit == "percent" and (behind.tag_ == "VBZ" or behind.lower_ == "was"):  # "Some 20 percent was paid back"
        return False
    return behind.pos_ in ("VERB", "AUX") and behind.tag_ in _FINITE and behind.sent.start <= r.at(m.start).i


def _before(r: Reading, found: Sequence[Mention], figures: Sequence[Figure], n: int) -> Iterator[Figure]:
    """The figures before, the nearest first, of this sentence and the two above it in its paragraph."""
    here = r.sentence_index(r.at(found[n].start))
    for k in range(n - 1, max(-1, n - _BACK), -1):
        if here - r.sentence_index(r.at(found[k].start)) > _FAR or "\n\n" in r.text[found[k].end : found[n].start]:
            return
        yield figures[k]


def _share_before(r: Reading, found: Sequence[Mention], figures: Sequence[Figure], n: int) -> Figure | None:
    """The last share of some plural, else the count right before."""
    before = list(_before(r, found, figures, n))
    shares = (f for f in before if f.kind is Kind.SHARE and f.direction is None and _plural(f))
    return next(shares, None) or next((f for f in before[:1] if _is_count(f)), None)


def _is_count(figure: Figure) -> bool:
    return figure.unit == "count" and figure.of is None and figure.kind in _PLAIN and _plural(figure)


def _plural(figure: Figure) -> bool:
    noun = _noun(figure)
    return noun.endswith("s") or noun in PEOPLE or noun in GROUP_NOUNS


def _may_be(r: Reading, m: Mention, told: Figure) -> bool:
    """What befalls people befalls no things: "40 homes were burnt and 12 more were killed"."""
    more = _MORE.match(r.text, m.core_end)
    return may_befall(_noun(told), r.text[more.end() if more is not None else m.core_end :])


def _noun(figure: Figure) -> str:
    return re.split(r" (?:of|by|in|for|with) ", figure.counted or "")[0].rpartition(" ")[2].lower()
