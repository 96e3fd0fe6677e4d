"""Who has what a number counts, named right before it: two bodies that have one each do not contradict each other."""

from __future__ import annotations

import re

from quoth.link.counts import Count
from quoth.link.denial_words import SIDE
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from quoth.link.words import STOP, fold, stem, tokens

# Who has what a number counts. Source: as above.
_HAS = re.compile(
    r"(?:\bthe ((?:[\w'-]+ ){1,2}?)(?:has|have|had|faces|faced|runs|ran|owes) |"
    r"\b(?:accus\w+|suspect\w*) the ((?:[\w'-]+ ){1,2}?)of having )"
    r"(?:an? |its own |their own |another )?(?:(?!(?:\w+ed|found|put|seen) )[\w-]+ )?$"  # "has recorded" only counts
)
# Source: our own list.
_WON = re.compile(
    r"\b(?:([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}(?: (?:party|parties|bloc|coalition|alliance|candidates))?)|"
    r"(?:[Tt]he|[Aa]n?|[Ee]ach|[Ee]very) ((?:[\w’'-]+ ){0,2}[\w’'-]+)) "
    r"(?:needs?|needed|won|wins|picked up|earned|received|got|polled|gained|named|raised) (?:about |only |some |at least |another )?$"
)
"""Who needs, won or named so many, right before a number: of two that do so each has its own."""


_HE_WON = re.compile(
    r"\b(?:he|she) (?:had |has )?(?:won|received|got|polled|gained|earned) (?:about |only |some |at least |another )?$"
)
_PARTY = frozenset(map(stem, ("party", "parties", "coalition", "bloc", "alliance", "candidates")))
"""These say not whose it is: "Mr Boro's party", "allied parties"."""


def other_holder(meeting: Meeting) -> bool:
    """Whether two bodies have one each: "the opposition has an 800 million hole", "the government has a 3.4 billion hole"."""
    holders = [_holder(r, c) for r, c in meeting.sides]
    return all(holders) and holders[0].isdisjoint(holders[1])


def _holder(reading: Reading, count: Count) -> frozenset[str]:
    """The words for who has what a figure counts, where that stands right before it; a pronoun names nobody."""
    before = " ".join(reading.up_to(count.figure).split()) + " "
    found, named = _HAS.search(fold(before)), _WON.search(before)
    words = (found[1] or found[2]) if found else fold(named[1] or named[2]) if named else ""
    if not words and _HE_WON.search(before):
        words = fold(reading.name(count.figure.asserter))  # who speaks of himself
    found_words = frozenset(SIDE.get(stem(t), stem(t)) for t in tokens(words or "") if t not in STOP)
    return found_words - _PARTY or found_words


# Who was treated somewhere is not everybody who was hurt. Source: our own reading of news on disasters.
_TREATED = re.compile(
    r"\b(?:treat(?:s|ed|ing)?|admitt(?:ed|ing)|admits?|took in|taken in|received|cared for|operated on|discharged) "
    r"(?:(?:about|around|some|nearly|almost|over|more than|at least|another|the) )*$"
)


def one_treated_them(meeting: Meeting) -> bool:
    """Whether just one counts those whom somebody treated: "the hospital treated 146 injured people", "some 40 people were hurt"."""
    if {meeting.a.event, meeting.b.event} != {"injure"}:
        return False
    return meeting.just_one(lambda r, c: _TREATED.search(r.words_before(c.figure) + " ") is not None)
