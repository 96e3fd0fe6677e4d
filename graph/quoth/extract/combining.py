"""Rules and tagger together: the tagger's answer, with what only the rules see.

Chosen on the dev set (docs/extraction.md): the tagger is better at where a content ends and at cues that no list has; rules see
statements inside statements, which the tagger's training data cannot show, and quotations that a window cuts off.
"""

from __future__ import annotations

from collections.abc import Sequence

from quoth.extract.attribution import Attribution
from quoth.extract.nearby import Nearby
from quoth.model import Span

INNER_RULES = frozenset(
    ("direct", "verb-clause", "according-to", "noun-cue", "verb-hearsay", "verb-count", "label", "signed")
)
"""Rules whose attributions are taken where the tagger has nothing of the kind."""
SURE = 0.7
"""How sure a rule must be to add an attribution outside of every tagged one."""


def combine(tagged: Sequence[Attribution], ruled: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The tagger's attributions, then the rules' that are nested in one of them or stand where it has nothing."""
    nearby: Nearby[Attribution] = Nearby()
    for one in tagged:
        nearby.put(one, (*one.cue, *one.content))
    kept = list(tagged)
    for rule in ruled:
        others = nearby.near((*rule.cue, *rule.content))
        if (
            rule.rule in INNER_RULES
            and not any(_same(rule, o) for o in others)
            and (_inside(rule, others) or _alone(rule, others))
        ):
            kept.append(rule)
    return tuple(sorted(kept, key=lambda a: (a.start, -_size(a.content))))


def _same(rule: Attribution, tagged: Attribution) -> bool:
    """One cue, or nearly one content."""
    if rule.verb >= 0 and (rule.verb == tagged.verb or _overlap(rule.cue, tagged.cue)):
        return True
    return _overlap(rule.content, tagged.content) > 0.8 * max(_size(rule.content), _size(tagged.content), 1)


def _inside(rule: Attribution, others: Sequence[Attribution]) -> bool:
    """A statement within the content of a tagged one, cue and all, by somebody who is named there."""
    if rule.head < 0:
        return False
    return any(all(any(s in c for c in o.content) for s in (*rule.cue, *rule.content)) for o in others)


def _alone(rule: Attribution, others: Sequence[Attribution]) -> bool:
    return rule.confidence >= SURE and not any(_overlap(rule.content, (*o.content, *o.cue)) for o in others)


def _size(spans: Sequence[Span]) -> int:
    return sum(len(s) for s in spans)


def _overlap(a: Sequence[Span], b: Sequence[Span]) -> int:
    return sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a for y in b)
