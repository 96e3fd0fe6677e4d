"""Who says what, by rules over the parse: every rule offers attributions, and the doubtful and the double ones go."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from quoth.extract.attribution.asides import aside_attributions
from quoth.extract.attribution.candidate import Attribution, Passage, Rule
from quoth.extract.attribution.direct import direct_speech
from quoth.extract.attribution.gerunds import deed_attributions
from quoth.extract.attribution.numbers import number_attributions
from quoth.extract.attribution.phrases import according_to, labelled_lines, noun_cues
from quoth.extract.attribution.trailing import trailing_attributions
from quoth.extract.attribution.verbs import verb_attributions
from quoth.extract.nearby import Nearby
from quoth.extract.stretches import shared, size
from quoth.model import Quotation, Span

__all__ = ["RULES", "Attribution", "Passage", "find_attributions", "with_quotation"]

RULES: tuple[Rule, ...] = (
    direct_speech,
    according_to,
    noun_cues,
    labelled_lines,
    deed_attributions,
    aside_attributions,
    verb_attributions,
    trailing_attributions,
    number_attributions,
)
"""In order of trust: where two offer the same, the earlier one stands."""


def find_attributions(passage: Passage) -> tuple[Attribution, ...]:
    """Every attribution of a text, in text order, without doubles."""
    kept: list[Attribution] = []
    verbs: set[int] = set()
    nearby: Nearby[Attribution] = Nearby()
    for rule in RULES:
        for new in rule(passage):
            if new.verb in verbs or any(_double(new, old) for old in nearby.near(new.content)):
                continue
            kept.append(with_quotation(passage, new))
            nearby.put(new, new.content)
            if new.verb >= 0:
                verbs.add(new.verb)
    return tuple(sorted(kept, key=lambda a: (a.start, -sum(len(s) for s in a.content))))


def _double(new: Attribution, old: Attribution) -> bool:
    """Nearly the same content from the same mouth; not "denied saying that …" and "saying that …" in it."""
    if any(c.overlaps(s) for c in new.cue for s in old.content):
        return False
    longest = max(size(new.content), size(old.content), 1)
    return shared(new.content, old.content) / longest > 0.8 and (
        new.head == old.head or (old.rule == "direct" and new.verb < 0)
    )


def with_quotation(passage: Passage, found: Attribution) -> Attribution:
    """Direct, mixed or indirect by how much of the content stands in quotation marks."""
    if found.quotation is Quotation.DIRECT:
        return found
    hull = Span.covering(found.content)
    first = max(0, bisect_left(passage.starts, hull.start) - 1)
    last = bisect_left(passage.starts, hull.end)
    quoted = shared(found.content, tuple(q.outer for q in passage.quotes[first:last]))
    share = quoted / max(1, size(found.content))
    kind = Quotation.DIRECT if share > 0.9 else Quotation.MIXED if share > 0.04 else Quotation.INDIRECT
    return replace(found, quotation=kind)
