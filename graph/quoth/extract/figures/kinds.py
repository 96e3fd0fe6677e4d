"""Which kind of statistic a figure is, by evidence in its clause; unknown where nothing says so."""

from __future__ import annotations

import re

from spacy.tokens import Token

from quoth.extract.figures.mention import Mention
from quoth.extract.figures.periods import Held
from quoth.extract.figures.reading import Reading
from quoth.model import Kind

_CUMULATIVE = re.compile(
    r"\b(?:so far|to date|in total since|all told|cumulative(?:ly)?|altogether|ever since|running total)\b",
    re.IGNORECASE,
)
_STOCK = re.compile(
    r"\b(?:currently|at present|right now|now (?:has|have|holds?|stands?)|remain(?:s|ed)? (?:in|at)|at any one time|as of)\b",
    re.IGNORECASE,
)
# Verbs of a state: what they govern stands at a moment. Source: the difference of stock and flow in any statistics primer.
_STATES = frozenset(
    "hold have employ own house contain stand remain live reside detain operate serve keep occupy possess".split()
)
_WITHIN = frozenset(("within", "range_closed", None))


def kind_of(r: Reading, m: Mention, held: Held | None, verb: Token | None) -> Kind:
    """The kind of ``m``: what its form says, else what its clause says."""
    if m.kind is not Kind.UNKNOWN:
        return m.kind
    if not m.counts and not m.unit.isupper():
        return Kind.UNKNOWN
    sent = r.sentence(r.at(m.number.start))
    text = r.text[max(sent.start_char, m.start - 80) : min(sent.end_char, m.end + 80)]
    if (held is not None and held.link == "since" and verb is not None) or _runs_on(
        r, m, sent.start_char, sent.end_char
    ):
        return Kind.CUMULATIVE
    if (held is not None and held.link == "as_of") or _STOCK.search(text) or _stands(r, m, verb):
        return Kind.STOCK
    if held is not None and held.period.dated and held.link in _WITHIN and verb is not None:
        return Kind.FLOW
    return Kind.UNKNOWN


def _runs_on(r: Reading, m: Mention, start: int, end: int) -> bool:
    """Whether "so far" or the like hangs on a verb above the figure."""
    hit = _CUMULATIVE.search(r.text, max(start, m.start - 80), min(end, m.end + 80))
    if hit is None:
        return False
    verb = next((a for a in r.at(hit.end() - 1).ancestors if a.pos_ in ("VERB", "AUX")), None)
    return verb is None or any(a.i == verb.i for a in r.top(m).ancestors)


def _stands(r: Reading, m: Mention, verb: Token | None) -> bool:
    """ "is holding 40", "there are 40", "has 40 beds"."""
    if verb is not None:
        going = verb.tag_ in ("VBG", "VBZ", "VBP") or any(
            c.lower_ in ("is", "are") for c in verb.children if c.dep_ in ("aux", "auxpass")
        )
        return verb.lemma_.lower() in _STATES and going
    above = next((a for a in r.top(m).ancestors if a.pos_ in ("VERB", "AUX")), None)
    if above is None:
        return False
    there = any(c.dep_ == "expl" for c in above.children)
    return (there and above.lemma_ == "be") or (
        above.lemma_ in ("have", "employ", "own") and above.tag_ in ("VBZ", "VBP")
    )
