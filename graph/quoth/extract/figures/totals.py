"""Running totals: "so far", "since 2019", "has killed 40", "the toll rose to 40"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from quoth.extract.figures import kind_words as words
from quoth.extract.figures.changes import DOWN_VERBS, UP_VERBS
from quoth.extract.figures.labels import Held
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.phrases import Counted
from quoth.extract.figures.reading import SUBJECTS, Reading
from quoth.extract.figures.units import is_money
from quoth.extract.figures.verbs import REPORTING

_CUMULATIVE = re.compile(
    r"\b(?:so far|to date|in total since|all told|cumulative(?:ly)?|accumulated|altogether|ever since|running total)\b",
    re.IGNORECASE,
)
# "raised the number of guerrillas killed this year to 1,018"
_NUMBER_TO = re.compile(
    r"\b(?:rais(?:ed|es|ing)|br(?:ought|ings|inging)|t(?:ook|akes|aking)|push(?:ed|es|ing)|lift(?:ed|s|ing))\s(?:the|its|their)\s(?:total\s|overall\s)?"
    r"number\sof\s[^.;:]{0,90}\bto\s(?:at least |more than |about )?$"
)
_PAYING = frozenset("pay spend raise give lend award grant collect receive fine donate disburse".split())
TOTAL_TO = re.compile(r"\b(?:total|tally|toll)\b[^.;,]{0,100}\bto\s(?:at least |more than |about )?$")

_LEVEL = re.compile(r"\b(?:to|at|from)\s(?:about |just |only |nearly )?$")
_EACH = re.compile(
    r"\b(?:each|every)\s(?:of\s)?(?:the\s|its\s)?(?:year|month|week|day|season|quarter|last|past)\b", re.IGNORECASE
)
_STRETCH = re.compile(r"(?:in|over|during|within)\sthe\s(?:last|past|previous)\s", re.IGNORECASE)


def head_of(counted: Counted | None) -> str:
    """The head noun's dictionary form in lower case, or nothing."""
    return counted.head.lemma_.lower() if counted is not None else ""


def accumulates(
    r: Reading, m: Mention, counted: Counted | None, held: Held | None, above: Token | None, *, happened: bool
) -> bool:
    """ "has killed 40", "40 since 2019", "the toll rose to 40", "40 so far": a running total.

    ``happened`` says that words behind the noun tell what befell it: "the number of inmates killed" is no number of inmates.
    """
    told = _by_words(r, m, counted, held, above, happened)
    if told is not None:
        return told
    head, sent = head_of(counted), r.sentence(r.at(m.number.start))
    burned = (
        above is not None
        and above.lemma_.lower() in words.PRODUCING
        and not _LEVEL.search(r.text, max(0, m.start - 12), m.start)
    )
    # "has burned 12,000 hectares", but "has fallen to 143 pence"
    since = held is not None and held.link == "since" and above is not None and perfect(above)
    if since and is_money(m.unit) and m.direction is None and not _LEVEL.search(r.text, max(0, m.start - 12), m.start):
        paid = above is not None and above.lemma_.lower() in _PAYING  # "the fund has paid out $12m since 2029"
        return paid or head not in words.STOCK_NOUNS  # "has been fined £412,000 since 2020"
    if not m.counts and not burned and head not in words.FLOW_NOUNS and (counted is None or not counted.beside):
        return False
    if _EACH.search(r.text, max(sent.start_char, m.start - 80), min(sent.end_char, m.end + 50)):
        return False
    level = head not in words.FLOW_NOUNS and _LEVEL.search(r.text, max(0, m.start - 12), m.start) is not None
    if above is not None and (level or _rests(above, head) or _recent(held)):  # "has crept up from 21 in 2015 to 24"
        return False
    lasting = above is None or perfect(above)
    if held is not None and held.link == "since":
        return lasting or _total_front(r, m)
    if above is None or not perfect(above) or above.lemma_.lower() in (*words.STATES, "be"):
        return False
    if held is not None and held.link == "until":  # "By late Tuesday, 340 bodies had been found"
        return True
    return above.lemma_.lower() not in words.FINDING and not _told_back(r, m, above)


def _by_words(
    r: Reading, m: Mention, counted: Counted | None, held: Held | None, above: Token | None, happened: bool
) -> bool | None:
    """What the words around tell by themselves, whatever the tense; ``None`` where they tell nothing."""
    sent = r.sentence(r.at(m.number.start))
    if _runs_on(r, m, sent.start_char, sent.end_char):
        return True
    head = head_of(counted)
    if _NUMBER_TO.search(r.text, max(0, m.start - 120), m.start):
        return head not in words.STOCK_NOUNS
    if head in words.TOTAL_NOUNS or TOTAL_TO.search(r.text, max(0, m.start - 120), m.start):
        return True
    if head in words.FLOW_NOUNS and m.counts and above is not None and above.lemma_.lower() == "stand":
        return True  # "sales stood at 14,600"
    if counted is not None and counted.numbered and above is not None and above.lemma_.lower() in words.REACHED:
        # "the number of people killed rose to 40 on Friday", but of a month or a year it is what happened in it
        return (happened or head not in words.STOCK_NOUNS) and (
            held is None or held.period.start is None or len(held.period.start.text) == 10
        )
    return None


def _rests(verb: Token, head: str) -> bool:
    """ "has dropped from 412 pupils", "has been short of 12 drivers since August", "has held 40 inmates since May": how it stands."""
    if head in words.FLOW_NOUNS:
        return False
    lemma = verb.lemma_.lower()
    there = any(c.dep_ == "expl" for c in verb.children)
    moving = lemma in UP_VERBS | DOWN_VERBS and head in words.STOCK_NOUNS
    return moving or (not there and (lemma == "be" or lemma in words.STATES))


def _recent(held: Held | None) -> bool:
    """ "have quit in the last six months": what happened in a stretch of a named length, and no total."""
    return held is not None and held.link != "since" and bool(_STRETCH.match(held.period.text or ""))


def _total_front(r: Reading, m: Mention) -> bool:
    """ "taking the total since May to 187"."""
    return bool(re.search(r"\b(?:total|tally|toll)\b[^.;]{0,40}$", r.text[max(0, m.start - 60) : m.start]))


def _told_back(r: Reading, m: Mention, verb: Token) -> bool:
    """ "The ministry said two soldiers had been killed": a past told of in the past, and no total; "so far" and "already" make one."""
    had = any(c.dep_ in ("aux", "auxpass") and c.lower_ in ("had", "'d", "’d") for c in verb.children)
    told = verb.dep_ == "ccomp" and verb.head.tag_ == "VBD" and verb.head.lemma_.lower() in REPORTING
    return had and told and not any(c.lower_ in ("already", "now") for c in verb.children)


def perfect(verb: Token) -> bool:
    """ "has freed", "have been freed", "had freed"."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if (
        verb.dep_ == "conj"
        and not helpers
        and verb.head.tag_ == "VBN"
        and not any(c.dep_ in SUBJECTS for c in verb.children)
    ):
        return verb.tag_ in ("VBN", "VBD") and perfect(verb.head)  # "have burned 40 houses and killed two men"
    return verb.tag_ in ("VBN", "VBD") and any(c.lemma_.lower() in ("have", "'ve", "’ve") for c in helpers)


def _runs_on(r: Reading, m: Mention, start: int, end: int) -> bool:
    """Whether "so far" or the like hangs on a verb above the figure."""
    hit = _CUMULATIVE.search(r.text, max(start, m.start - 80), min(end, m.end + 80))
    if hit is None:
        return False
    verb = next((a for a in r.at(hit.end() - 1).ancestors if a.pos_ in ("VERB", "AUX")), None)
    return verb is None or any(a.i == verb.i for a in r.top(m).ancestors)
