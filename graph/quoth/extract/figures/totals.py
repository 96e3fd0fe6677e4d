"""Running totals: "so far", "since 2019", "has killed 40", "the toll rose to 40"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from quoth.extract.figures import kind_words as words
from quoth.extract.figures.labels import Held
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.phrases import Counted
from quoth.extract.figures.reading import Reading

_CUMULATIVE = re.compile(
    r"\b(?:so far|to date|in total since|all told|cumulative(?:ly)?|altogether|ever since|running total)\b",
    re.IGNORECASE,
)
TOTAL_TO = re.compile(r"\b(?:total|tally|toll)\b[^.;,]{0,45}\bto\s(?:at least |more than |about )?$")


def head_of(counted: Counted | None) -> str:
    """The head noun's dictionary form in lower case, or nothing."""
    return counted.head.lemma_.lower() if counted is not None else ""


def accumulates(r: Reading, m: Mention, counted: Counted | None, held: Held | None, above: Token | None) -> bool:
    """ "has killed 40", "40 since 2019", "the toll rose to 40", "40 so far": a running total."""
    sent = r.sentence(r.at(m.number.start))
    if _runs_on(r, m, sent.start_char, sent.end_char):
        return True
    head = head_of(counted)
    if head in words.TOTAL_NOUNS or TOTAL_TO.search(r.text, max(0, m.start - 60), m.start):
        return True
    if head in words.FLOW_NOUNS and m.counts and above is not None and above.lemma_.lower() == "stand":
        return True  # "sales stood at 14,600"
    if counted is not None and counted.numbered and above is not None and above.lemma_.lower() in words.REACHED:
        # "the number of people killed rose to 40 on Friday", but of a month or a year it is what happened in it
        return head not in words.STOCK_NOUNS and (
            held is None or held.period.start is None or len(held.period.start.text) == 10
        )
    burned = above is not None and above.lemma_.lower() in words.PRODUCING  # "has burned 12,000 hectares"
    if not m.counts and not burned and head not in words.FLOW_NOUNS and (counted is None or not counted.beside):
        return False
    lasting = above is None or perfect(above)
    if held is not None and held.link == "since":
        return lasting or _total_front(r, m)
    return above is not None and perfect(above) and above.lemma_.lower() not in (*words.STATES, "be", *words.FINDING)


def _total_front(r: Reading, m: Mention) -> bool:
    """ "taking the total since May to 187"."""
    return bool(re.search(r"\b(?:total|tally|toll)\b[^.;]{0,40}$", r.text[max(0, m.start - 60) : m.start]))


def perfect(verb: Token) -> bool:
    """ "has freed", "have been freed", "had freed"."""
    return verb.tag_ in ("VBN", "VBD") and any(
        c.dep_ in ("aux", "auxpass") and c.lemma_.lower() in ("have", "'ve", "’ve") for c in verb.children
    )


def _runs_on(r: Reading, m: Mention, start: int, end: int) -> bool:
    """Whether "so far" or the like hangs on a verb above the figure."""
    hit = _CUMULATIVE.search(r.text, max(start, m.start - 80), min(end, m.end + 80))
    if hit is None:
        return False
    verb = next((a for a in r.at(hit.end() - 1).ancestors if a.pos_ in ("VERB", "AUX")), None)
    return verb is None or any(a.i == verb.i for a in r.top(m).ancestors)
