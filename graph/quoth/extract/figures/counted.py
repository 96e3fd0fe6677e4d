"""What a figure counts or measures: the noun behind the number, or the one that a measure is said of."""

from __future__ import annotations

import re

from quoth.extract.figures.behind import behind
from quoth.extract.figures.measured import measured
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.moved import moved, sized
from quoth.extract.figures.phrases import Counted, phrase
from quoth.extract.figures.reading import Reading

__all__ = ["Counted", "counted_of"]

# "less than half of what it was": said of the subject.
OF_WHAT = re.compile(r"\s(?:of )?what (?:it|they|he|she|that) (?:was|were|had been|did)\b")
_OF_GDP = re.compile(r"\s(?:of|in) (?:the )?(?:gross domestic product|GDP|national income|economic output)\b")


def counted_of(r: Reading, m: Mention) -> Counted | None:
    """What ``m`` counts; ``None`` where the text names nothing."""
    return sized(r, m) or moved(r, m, _named(r, m))


def _named(r: Reading, m: Mention) -> Counted | None:
    found = None if m.unit == "percent" and _OF_GDP.match(r.text, m.core_end) else behind(r, m)
    if found is not None:
        head, left = found
        return phrase(r, head, left, True)
    if m.counts and (
        (r.text.startswith(" of ", m.core_end) and not OF_WHAT.match(r.text, m.core_end))
        or m.rule in ("vague", "nobody")
    ):
        return None
    return measured(r, m)
