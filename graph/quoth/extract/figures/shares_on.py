"""Shares of a whole that the sentence before opens with: "Of the 3,200 asked, 41% rent. 12.5% own a flat."."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from quoth.extract.figures.mention import Mention
from quoth.extract.figures.reading import Reading
from quoth.model import Figure, Kind

# What may stand before a share that opens a sentence. Source: our own list.
_OPENING = re.compile(
    r"\W*(?:(?:and|but|while|another|a further|about|around|some|nearly|almost|just|only|fewer than|less than|more than|over"
    r"|under|up to|at least|roughly)\s)*",
    re.IGNORECASE,
)
_VERBS = ("VERB", "AUX")


def going_on(
    r: Reading, found: Sequence[Mention], figures: Sequence[Figure], totals: Mapping[int, int]
) -> dict[int, int]:
    """Rule ``share-goes-on``: the whole (by its place) of each share that opens a sentence with its verb and names no whole.

    The sentence before gives a share of that whole in the same way: "Of the 26,000 households in arrears, 38% got a notice.
    6.3% were evicted within a month." -> 26,000; after "Of the 26,000 households, 900 were evicted" the whole is not known.
    """
    out: dict[int, int] = {}
    for n in range(1, len(found)):
        before = {**totals, **out}.get(n - 1)
        if before is None or n in totals or found[before].unit == "percent":
            continue
        if (
            _is_bare_share(r, found[n], figures[n])
            and _is_share(figures[n - 1])
            and _is_next(r, found[n - 1], found[n])
        ):
            out[n] = before
    return out


def _is_share(figure: Figure) -> bool:
    return figure.unit == "percent" and figure.kind is Kind.SHARE and figure.direction is None


def _is_bare_share(r: Reading, m: Mention, figure: Figure) -> bool:
    """Whether a share opens its sentence, names nothing that it is of, and is what the verb right behind it is about."""
    sentence = r.sentence(r.at(m.start))
    behind = r.tokens(m.core_end, min(m.core_end + 24, sentence.end_char))
    opens = _OPENING.fullmatch(r.text[sentence.start_char : m.start]) is not None
    return opens and _is_share(figure) and figure.counted is None and bool(behind) and behind[0].pos_ in _VERBS


def _is_next(r: Reading, a: Mention, b: Mention) -> bool:
    """Whether the second stands in the sentence right behind the first one's, in its paragraph."""
    apart = r.sentence_index(r.at(b.start)) - r.sentence_index(r.at(a.start))
    return apart == 1 and "\n\n" not in r.text[a.end : b.start]
