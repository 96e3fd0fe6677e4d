"""How sure a figure is read: a share, taken from what kinds of figure were right on the development sets.

Every kind is a cause with an example; ``training.reliability`` prints how often figures of each step were right.
"""

from __future__ import annotations

import re

from quoth.extract.figures.changes import DOWN_VERBS, UP_VERBS
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.phrases import Counted
from quoth.extract.figures.reading import Reading

PLAIN = 0.9
"""A unit or a noun beside digits: "$40", "40 homes"."""
SPELLED = 0.8
"""The same in words: "forty homes"."""
END = 0.6
"""A level that a change runs from or to ("from 40 to 60", "fell 2% to 40"): others read both as one span, or the level as the change."""
VAGUE = 0.7
"""No number at all: "dozens", "no one"."""
BARE = 0.6
"""A number with no unit and no noun beside it: "stood at 40"."""
_FROM = re.compile(r"\bfrom\s(?:\w+\s){0,2}$", re.IGNORECASE)
_ONTO = re.compile(r"\b(?:to|at)\s(?:\w+\s){0,2}$", re.IGNORECASE)


def confidence_of(r: Reading, found: tuple[Mention, ...], n: int, counted: Counted | None) -> float:
    """The share of figures like the ``n``-th of ``found`` that are right in value and comparator."""
    m = found[n]
    if m.rule in ("vague", "nobody"):
        return VAGUE
    if m.unit_text is None and not (counted is not None and counted.beside):
        return round(BARE - (0.1 if m.spelled else 0.0), 1)
    if _ends_change(r, found, n):
        return END
    return SPELLED if m.spelled else PLAIN


def _ends_change(r: Reading, found: tuple[Mention, ...], n: int) -> bool:
    """Whether the figure is where a change begins or ends, and not the change itself."""
    m = found[n]
    if m.direction is not None or (m.bounds.upper is not None and m.bounds.lower is not None):
        return False
    front = r.text[max(0, m.start - 24) : m.start]
    if _FROM.search(front):
        return _moving(r, m) or _runs_on(r, found, n)
    return bool(_ONTO.search(front)) and (_moving(r, m) or (n > 0 and _begun(r, found[n - 1], m)))


def _runs_on(r: Reading, found: tuple[Mention, ...], n: int) -> bool:
    """ "from 40 in May to 60": the next figure is the other end."""
    if n + 1 == len(found):
        return False
    between = r.text[found[n].end : found[n + 1].start]
    return len(between) < 60 and bool(_ONTO.search(between))


def _begun(r: Reading, before: Mention, m: Mention) -> bool:
    """Whether the figure before, in the same sentence, is a change or its beginning."""
    if r.sentence_index(r.at(before.start)) != r.sentence_index(r.at(m.start)) or m.start - before.end > 60:
        return False
    front = r.text[max(0, before.start - 24) : before.start]
    return before.direction is not None or bool(_FROM.search(front))


def _moving(r: Reading, m: Mention) -> bool:
    """Whether the verb above is one of change: "decreased to 40"."""
    at = r.top(m)
    for _ in range(3):
        at = at.head
        if at.pos_ == "VERB":
            return at.lemma_.lower() in UP_VERBS | DOWN_VERBS
    return False
