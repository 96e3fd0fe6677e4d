"""What the parts of a sum are for, and where each part is that has a place for its subject."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quoth.extract.figures.behind import noun_run
from quoth.extract.figures.gazette import Gazette, Place
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.phrases import phrase
from quoth.extract.figures.reading import Reading
from quoth.extract.figures.units import is_money
from quoth.model import Figure, Scope, Span

# Source: our own list, from reports of accounts.
_FOR = re.compile(
    r"\s(?:(?:has\s|have\s|had\s)?(?:went|gone|going|goes|go|was|were|is|spent|put|paid)\s)?(?:spent\s)?(?:for|on|to|in|towards?|into)\s"
    r"(?:the\s|its\s|their\s|an?\s)?(?=[a-z])"
)
_ITEM = re.compile(r"(?:,|;|\band|\bor|\bwhile)\s")
_SURE = 0.6


def with_purpose(r: Reading, m: Mention, part: Figure) -> Figure:
    """ "including €140 million on dredging": a part of a sum, of which nothing was known, counts what it is for."""
    hit = _FOR.match(r.text, m.core_end) if part.counted is None and is_money(m.unit) else None
    run = noun_run(r, r.at(hit.end())) if hit is not None else None
    if run is None or run[0].pos_ not in ("NOUN", "VERB") or run[0].ent_type_ in ("DATE", "MONEY"):
        return part
    return replace(part, counted=phrase(r, run[0], run[1], True).text)


def placed(r: Reading, g: Gazette, found: Sequence[Mention], figures: list[Figure], listed: Sequence[int]) -> None:
    """Rule ``part-place``: of "Spain accounts for 170,000 and Chile for 62,000" each has its own; ``figures`` are changed in place."""
    own = {n: _subject_place(r, g, found, n) for n in listed}
    taken = {p.name for p in own.values() if p is not None}
    for n, place in own.items():
        figure = figures[n]
        if place is not None:
            figures[n] = replace(figure, scope=at_places(figure.scope, (place.name,), (place.span,)))
        elif taken and set(figure.scope.place) <= taken:
            figures[n] = replace(figure, scope=at_places(figure.scope, (), ()))


def _subject_place(r: Reading, g: Gazette, found: Sequence[Mention], n: int) -> Place | None:
    """The one place between the item before, or the beginning of the sentence, and a number."""
    m = found[n]
    start = r.sentence(r.at(m.start)).start_char
    if n and found[n - 1].end > start:
        joints = [hit.end() for hit in _ITEM.finditer(r.text, found[n - 1].end, m.start)]
        start = joints[-1] if joints else found[n - 1].end
    inside = [p for p in g.places if start <= p.span.start and p.span.end <= m.start and not p.office]
    return inside[0] if len(inside) == 1 else None


def at_places(scope: Scope, names: tuple[str, ...], spans: tuple[Span, ...], sure: float = _SURE) -> Scope:
    """The scope at some places, or at none."""
    evidence = {k: v for k, v in scope.evidence if k != "place"} | ({"place": spans} if spans else {})
    confidence = {k: v for k, v in scope.confidence if k != "place"} | ({"place": sure} if spans else {})
    return replace(scope, place=names, evidence=tuple(evidence.items()), confidence=tuple(confidence.items()))
