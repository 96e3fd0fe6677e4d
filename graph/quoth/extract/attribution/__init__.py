"""Who says what, by rules over the parse: every rule offers attributions, and the doubtful and the double ones go."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from quoth.extract.attribution.apart import FLOATING, apart_attributions
from quoth.extract.attribution.candidate import TURN, Attribution, Passage, Rule
from quoth.extract.attribution.dashed import dashed_speech
from quoth.extract.attribution.direct import direct_speech
from quoth.extract.attribution.letters import signed_letters
from quoth.extract.attribution.nobodys import nobodys_claims
from quoth.extract.attribution.numbers import number_attributions
from quoth.extract.attribution.phrases import according_to, labelled_lines, noun_cues
from quoth.extract.attribution.turns import turns
from quoth.extract.attribution.verbs import verb_attributions
from quoth.extract.nearby import Nearby
from quoth.extract.stretches import shared, size
from quoth.model import Quotation, Span

__all__ = ["RULES", "Attribution", "Passage", "find_attributions", "with_quotation"]

RULES: tuple[Rule, ...] = (
    turns,
    signed_letters,
    dashed_speech,
    direct_speech,
    according_to,
    noun_cues,
    nobodys_claims,
    labelled_lines,
    verb_attributions,
    number_attributions,
    apart_attributions,
)
"""In order of trust: where two offer the same, the earlier one stands."""


def find_attributions(passage: Passage) -> tuple[Attribution, ...]:
    """Every attribution of a text, in text order, without doubles."""
    kept: list[Attribution] = []
    verbs: set[int] = set()
    nearby: Nearby[Attribution] = Nearby()
    for rule in RULES:
        for new in rule(passage):
            beside = nearby.near(new.content)
            if new.verb in verbs or any(_double(new, old) or _taken(new, old) for old in beside):
                continue
            kept.append(with_quotation(passage, new))
            nearby.put(new, new.content)
            if new.verb >= 0:
                verbs.add(new.verb)
    return tuple(sorted(kept, key=lambda a: (a.start, -sum(len(s) for s in a.content))))


_BETWEEN = re.compile(r"[’'](?:[\s,.;:]).*[\s(][‘']")


def single_marked(passage: Passage, found: Attribution) -> Attribution:
    """Rule ``single-marks``: "Vance said: 'We will not go.'": the marks are no words, and what stands in them is said so."""
    bare = tuple(_within_marks(passage.text, s) for s in found.content)
    if not bare or any(b == s for b, s in zip(bare, found.content, strict=True)):
        return found
    return replace(found, content=bare, quotation=Quotation.DIRECT)


def _within_marks(text: str, span: Span) -> Span:
    words = span.text(text)
    marked = len(words) > 4 and words[0] in "‘'" and words[-1] in "’'" and words[1].isalnum()
    return Span(span.start + 1, span.end - 1) if marked and not _BETWEEN.search(words) else span


def _taken(new: Attribution, old: Attribution) -> bool:
    """Whether a floating quotation is somebody's already."""
    inside = any(c in s for c in old.cue for s in new.content)  # "“Nobody asked us whether …”"
    return new.rule == FLOATING and not inside and bool(shared(new.content, old.content))


def _double(new: Attribution, old: Attribution) -> bool:
    """Nearly the same content from the same mouth; not "denied saying that …" and "saying that …" in it."""
    if any(c.overlaps(s) for c in new.cue for s in old.content):
        return False
    if TURN in (new.rule, old.rule):
        return new.rule != TURN and bool(shared(new.cue, old.cue))
    longest = max(size(new.content), size(old.content), 1)
    return shared(new.content, old.content) / longest > 0.8 and (
        new.head == old.head or (old.rule == "direct" and new.verb < 0)
    )


def with_quotation(passage: Passage, found: Attribution) -> Attribution:
    """Direct, mixed or indirect by how much of the content stands in quotation marks."""
    if found.quotation is Quotation.DIRECT:
        return found
    if (bare := single_marked(passage, found)) is not found:
        return bare
    hull = Span.covering(found.content)
    first = max(0, bisect_left(passage.starts, hull.start) - 1)
    last = bisect_left(passage.starts, hull.end)
    quoted = shared(found.content, tuple(q.outer for q in passage.quotes[first:last]))
    share = quoted / max(1, size(found.content))
    kind = Quotation.DIRECT if share > 0.9 else Quotation.MIXED if share > 0.04 else Quotation.INDIRECT
    return replace(found, quotation=kind)
