"""From a parsed text to its figure mentions: numbers that are figures, joined, compared and directed."""

from __future__ import annotations

import re
from dataclasses import replace

from quoth.extract.figures.ages import aged
from quoth.extract.figures.changes import directed, factors, folds, multiples
from quoth.extract.figures.dollars import in_its_dollars
from quoth.extract.figures.gapped import in_rows
from quoth.extract.figures.joins import borrowed, join, lent, ratio, score
from quoth.extract.figures.masks import masks
from quoth.extract.figures.measures import compared, measure
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.nobody import zeros
from quoth.extract.figures.not_a_single import nones
from quoth.extract.figures.numerals import numerals
from quoth.extract.figures.points import pointed
from quoth.extract.figures.reading import Reading
from quoth.extract.figures.refusals import refused
from quoth.extract.figures.symbols import symbolised
from quoth.extract.figures.units import LENGTHS
from quoth.model import Comparator, Interval


def mentions(r: Reading) -> tuple[Mention, ...]:
    """Every figure mention in reading order."""
    skip = masks(r.text, ((d.atom.start, d.atom.end) for d in r.dates if d.masks))
    single = [measure(r.text, n) for n in numerals(r.text, iter(skip))]
    compareds = [_within_time(r, _over_time(r, compared(r.text, aged(r, m)))) for m in _joined(r.text, single)]
    listed = in_rows(r.text, compareds)
    found = [
        directed(r, symbolised(r, pointed(r, m))) for m in compareds if m.number.start in listed or not refused(r, m)
    ]
    found = in_its_dollars(r.text, found)
    return tuple(
        sorted([*found, *factors(r), *folds(r), *multiples(r), *zeros(r), *nones(r)], key=lambda m: m.number.start)
    )


def _over_time(r: Reading, m: Mention) -> Mention:
    """ "saves $4 million over 10 years" says how long it takes, not more than ten years."""
    over = r.at(m.start)
    if m.unit not in LENGTHS or over.lower_ != "over" or over.dep_ != "prep" or over.head.dep_ == "prep":
        return m
    return replace(m, start=m.core_start, comparator=Comparator.EQUAL, bounds=Interval())


_WITHIN = re.compile(r"\bwithin\s$", re.IGNORECASE)


def _within_time(r: Reading, m: Mention) -> Mention:
    """ "a reply within 14 days": that or less; "within two miles of the river" says where."""
    hit = _WITHIN.search(r.text, max(0, m.start - 8), m.start)
    if hit is None or m.unit not in LENGTHS or m.value is None or m.comparator is not Comparator.EQUAL:
        return m
    return replace(m, start=hit.start(), comparator=Comparator.AT_MOST, bounds=Comparator.AT_MOST.bounds(m.value))


def _joined(text: str, found: list[Mention]) -> list[Mention]:
    out: list[Mention] = []
    for m in found:
        if out and m.number.start < out[-1].core_end:  # "64 cents a dozen": the base of a rate is no number of its own
            continue
        one = join(text, out[-1], m) if out else None
        if one is not None:
            out[-1] = one
        elif out and (odds := ratio(text, out[-1], m)) is not None:
            out[-1] = odds
        elif out and score(text, out[-1], m):
            out.pop()
        else:
            out.append(borrowed(text, out[-1], m) if out else m)
        if len(out) > 1:
            out[-2] = lent(text, out[-2], out[-1])
    return out
