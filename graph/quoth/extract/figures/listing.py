"""How a list of parts goes on from one figure to the next, and whether all of them fit into one total."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from quoth.extract.agents.lexicon import GROUP_NOUNS, PERSON_NOUNS
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.openings import Opening
from quoth.extract.figures.part_words import NEARLY, OFFENCES
from quoth.extract.figures.partitive import PEOPLE
from quoth.extract.figures.reading import SUBJECTS, Reading
from quoth.extract.figures.wholes import Told, compared, fits, one_of

AMONG = re.compile(
    r"(?:^|[\s“\"])(?:among|of|out of)\s(?:the|those|these|its|their|all|all the|a total of|some)?\s?(?:more than |about "
    r"|nearly |at least )?$",
    re.IGNORECASE,
)
_LIST_GAP = re.compile(r"[^.;:!?\n]{0,80}$")
_JOINT = re.compile(r",|\band\b|\bor\b")
# "with the others in 6 more towns": where the rest is, and no item. Source: our own list of prepositions.
_WHERE = re.compile(rf"\b(?:over|across|in|at|among|amongst|between|into|through|from|on)\s{NEARLY}$", re.IGNORECASE)
# "101 cables above the limit of 40 mm", "€140 million on 20 cranes": a figure that only tells more of an item.
_WITHIN = re.compile(
    r"\b(?:of|on|in|above|below|over|under|with|for|from|at|to|by|per|across|into|worth|than|within|aged|beyond|exceeding)\s"
    rf"(?:the\s|a\s|an\s|its\s|their\s)?{NEARLY}\W?$",
    re.IGNORECASE,
)
PERSONS = frozenset(one_of(word) for word in PEOPLE | GROUP_NOUNS) | PERSON_NOUNS
_THAN = re.compile(r"\s(?:[a-z]+\s)?(?:more|less|fewer|higher|lower|up|down)\b")
_ROUNDED = Decimal("1.02")
_MISSES = Decimal("1.25")
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Listing:
    """A list being read: how it opened and at which figure.

    ``strict``: counts of other deeds end it. ``items``: how many there are. ``inside``: whether the figure read last stands in an item.
    """

    opening: Opening
    first: int
    strict: bool = False
    items: int = 1
    inside: bool = False


def goes_on(told: Told, current: Listing, n: int) -> Listing | None:
    """The list with figure ``n`` of the same sentence as its next item or inside of one; ``None`` where it has ended."""
    before, m = told.found[n - 1], told.found[n]
    if chained(told.r, before, m):
        after_inside = current.inside and not _lists_on(told, current, n)
        if after_inside or not _is_item(told, current, n):
            return None
        return replace(current, items=current.items + 1, inside=False)
    return replace(current, inside=True) if _within(told, current, n) else None


def _lists_on(told: Told, current: Listing, n: int) -> bool:
    """Behind a figure inside an item: "on 20 cranes, €95 million on …"; "40 men with 5 kg of resin and 3 guns" counts no men."""
    comma = "," in told.r.text[told.found[n - 1].end : told.found[n].start]
    return told.found[n].unit != told.found[n - 1].unit and (comma or current.items > 1 or not told.found[n].counts)


def _within(told: Told, current: Listing, n: int) -> bool:
    """Whether a figure of another unit, behind a preposition, only tells more of the item before it."""
    a, b = told.found[n - 1], told.found[n]
    gap = told.r.text[a.end : b.start]
    other = all(told.found[k].unit != b.unit for k in current.opening.totals)
    return other and len(gap) <= _LONGEST and not _JOINT.search(gap) and bool(_WITHIN.search(gap))


def _is_item(told: Told, current: Listing, n: int) -> bool:
    """Whether a number that follows in a list is one of what the list counts."""
    total = current.opening.totals[0]
    if compared(told.r, told.found[n]) or (current.strict and _THAN.match(told.r.text, told.found[n].core_end)):
        return False  # "120 were solved, compared with 140"; "make up 14 billion gallons, a billion less than the law asks for"
    if current.strict and (told.found[n].unit != told.found[total].unit or _acts(told, n)):
        return False
    if not told.own(n):
        return True
    if _tells_of_others(told, current, n):
        return False
    if current.strict and other_sort(told, total, n):
        return False
    alike = told.noun(n) in (told.noun(total), told.noun(current.first))
    gap = told.r.text[told.found[n - 1].end : told.found[n].start]
    return alike or not (current.opening.bare or _WHERE.search(gap))


def _acts(told: Told, n: int) -> bool:
    """ "put 740 of them on a list, and the guards found 698 men": a clause with a verb of its own before the number."""
    start, end = told.found[n - 1].end, told.found[n].start
    joint = max((hit.end() for hit in _JOINT.finditer(told.r.text, start, end)), default=start)
    return any(t.pos_ == "VERB" and t.lower_ not in ("followed", "remaining") for t in told.r.tokens(joint, end))


def _tells_of_others(told: Told, current: Listing, n: int) -> bool:
    """ "of which 90 were to Ostia and 60 to Lund, and 12 pilots resigned": behind bare numbers a clause about something else."""
    noun = told.r.top(told.found[n])
    noun = noun.head if noun.dep_ == "nummod" else noun
    subject = noun.dep_ in SUBJECTS and noun.head.i > noun.i
    return subject and not told.own(current.first) and told.noun(n) != told.noun(current.opening.totals[0])


def other_sort(told: Told, total: int, n: int) -> bool:
    """ "charged 36 people with 51 counts of fraud": of offences one person may have done several."""
    people = told.noun(total) in PERSONS
    return people and told.own(n) and told.noun(n) in OFFENCES


def chained(r: Reading, a: Mention, b: Mention) -> bool:
    """Whether two figures are neighbours in one list: a comma or "and" between, and no verb that starts a new clause."""
    gap = r.text[a.end : b.start]
    if not _LIST_GAP.fullmatch(gap) or AMONG.search(gap) or not _JOINT.search(gap):
        return False
    last = max((hit.end() for hit in _JOINT.finditer(gap)), default=0)
    between = r.tokens(
        a.end + last, b.start
    )  # "19 died in Tarn and 8 in Ostia": the first one's own verb is no new clause
    return not any(
        t.pos_ in ("VERB", "AUX") and t.dep_ in ("ROOT", "ccomp", "conj") and t.tag_ not in ("VBN", "VBG")
        for t in between
    )


def holding_all(told: Told, opening: Opening, listed: Sequence[int]) -> int | None:
    """The first of the totals that holds all parts of a list together; only one that claims to be the whole may miss it by a quarter."""
    for k in opening.totals:
        total = told.found[k]
        values = [
            told.found[n].value for n in listed if told.found[n].unit == total.unit and fits(total, told.found[n])
        ]
        together = sum((v for v in values if v is not None), Decimal(0))
        if values and total.value is not None and together <= total.value * (_MISSES if opening.whole else _ROUNDED):
            return k
        if not values:
            return k
    return None
