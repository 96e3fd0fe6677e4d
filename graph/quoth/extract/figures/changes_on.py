"""Changes that go on from one figure to the next: "rose 3% in May and 4% in June", "up from 3.7%", "wages by 2.6%"."""

from __future__ import annotations

import re

from quoth.extract.figures.mention import Mention
from quoth.extract.figures.phrases import NUMBERS
from quoth.extract.figures.reading import NOUNS, Reading
from quoth.model import Figure

# Nothing behind the number that it could count.
BARE = re.compile(
    r"$|[,.;:)–—]|\s(?:in|on|at|by|to|from|for|over|during|since|and|or|a|an|the|last|this|two"
    r"|three|four|five|six|ten|was|were|had|has|have|are|did|died|of them|without|previously|initially|originally)\b"
)
_LISTED = re.compile(r",|\band\b|\bwhile\b")
# Between two changes of one thing: a time or a place and "and".
_AND = re.compile(
    r"[^.;:()\d]{0,30}(?:(?:19|20)\d\d)?[^.;:()\d]{0,12},?\s(?:and|or|then)\s(?:by\s|a\s)?(?:about |nearly |some |just |only )?"
)
_COMMA = re.compile(r"(?:\s[a-z]+|\s(?:in|for|outside|among)\s[^.;:()\d,]{1,40})?,\s(?:and\s)?(?:by\s)?")
_FOR = re.compile(r"\s(?:in|for|among|outside|at|on)\s")
_NEXT = re.compile(r"\s(?:next|the year after|the next|thereafter|then)\b")
_AGAINST = re.compile(
    r"[^.;:()\d]{0,50}(?:(?:19|20)\d\d)?[^.;:()\d]{0,12},?\s(?:(?:up|down)\sfrom|compared\s(?:with|to)|versus|against|after)\s"
    r"(?:a\s(?:rise|fall|drop|gain|increase|decline)\sof\s)?(?:about |just |only |nearly )?$"
)


def was_so(text: str, a: Mention, b: Mention, first: Figure, second: Figure) -> bool:
    """ "rose 4.1%, up from 3.7% in May": the change before, which went the same way."""
    return (
        first.unit == second.unit == "percent"
        and first.direction is not None
        and second.direction is None
        and bool(_AGAINST.search(text[a.end : b.start]))
        and bool(BARE.match(text, b.core_end))
    )


def goes_on(r: Reading, a: Mention, b: Mention, first: Figure, second: Figure) -> bool:
    """ "rose 3% in 2031 and 4% in 2032", "a rise of 7% this year and 4% next": the second of two changes of one thing."""
    gap = r.text[a.end : b.start]
    alike = first.unit == second.unit and first.unit in ("percent", "percentage-point", "basis-point")
    return (
        alike
        and first.direction is not None
        and second.direction is None
        and (_in_list(r.text, b, gap) or (bool(_AND.fullmatch(gap)) and _bare_or_next(r.text, b)))
        and not any(t.pos_ in ("VERB", "AUX") for t in r.tokens(a.end, b.start))
    )


def _bare_or_next(text: str, b: Mention) -> bool:
    return bool(BARE.match(text, b.core_end) or _NEXT.match(text, b.core_end))


def _in_list(text: str, b: Mention, gap: str) -> bool:
    """ "fell by 0.1% nationwide, 1.4% outside of Tarn, 4% for trams and 0.8% for buses": the same of others, one by one."""
    return bool(_COMMA.fullmatch(gap)) and bool(_FOR.match(text, b.core_end))


def left_out(r: Reading, a: Mention, b: Mention, first: Figure, second: Figure) -> bool:
    """ "Rents were down 2.3%, wages by 2.6%": the second leaves out the verb."""
    gap = r.text[a.end : b.start]
    noun = r.at(b.start - 2)
    return (
        first.direction is not None
        and second.direction is None
        and first.unit == second.unit == "percent"
        and (
            gap.endswith(" by ")
            or (_LISTED.search(gap) is not None and noun.pos_ in NOUNS and noun.ent_type_ not in NUMBERS)
        )
        and ";" not in gap
        and not any(t.pos_ in ("VERB", "AUX") for t in r.tokens(a.end, b.start))
    )
