"""A printed share against its part and its base: "12% of the 4,000 pupils, or 480"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from quoth.link import rules
from quoth.link.arithmetic import allowed, cues
from quoth.link.arithmetic.amounts import Amount, hundredths, per_hundred, printed
from quoth.link.arithmetic.passages import Passage, sort
from quoth.link.arithmetic.working import PERCENT, Working, number
from quoth.link.counts import Count
from quoth.link.parts import can_be_part
from quoth.model import Finding, Formula

# "<P0> of the <N1> pupils, or <N2>"
_SHARE_FIRST = re.compile(
    r"(?P<share><[PW]\d+>) of (?:[^<>;.]{0,40} )?(?P<base><N\d+>)[^<>;.]{0,40}?(?:, or|\(|, that is,?|, namely|:) ?"
    + cues.SOME
    + r"(?P<part><N\d+>)"
)
# "<N0> people, or <P1> of the labour force of <N2>"
_PART_FIRST = re.compile(
    r"(?P<part><N\d+>)[^<>;.]{0,70}?(?:, or|,|\() ?" + cues.SOME + r"(?P<share><[PW]\d+>) of (?:[^<>;.]{0,50} )?"
    r"(?P<base><N\d+>)"
)


@dataclass(frozen=True, slots=True)
class Given:
    """A share with what it is a share of; ``base`` is ``None`` where the part names its own ("480 of 4,000").

    ``said`` tells that the words bind the three together; otherwise only numbers that fit say anything.
    """

    share: Count
    part: Count
    base: Count | None
    said: bool


def shares(passages: Sequence[Passage]) -> Iterator[Working]:
    """The shares of each sentence, once each, the best bound reading first."""
    told: set[str] = set()
    for place, passage in enumerate(passages):
        before = passages[place - 1] if place and passage.number - passages[place - 1].number == 1 else None
        for given in _given(passage, before):
            found = _checked(passage, given) if given.share.figure.iri not in told else None
            if found is not None:
                told.add(given.share.figure.iri)
                yield found


def _given(passage: Passage, before: Passage | None) -> Iterator[Given]:
    for pattern in (_SHARE_FIRST, _PART_FIRST):
        for match in pattern.finditer(passage.marked):
            share, part, base = (passage.marked_in(match, g) for g in ("share", "part", "base"))
            yield Given(share, part, base, said=True)
    for share in passage.counts:
        if sort(share.figure) in "PW":
            yield from _beside(passage, share, before)
    if before is not None and (found := cues.THAT_IS.match(passage.marked)):
        yield from _that_is(
            passage.marked_in(found, "share") if "share" in found.groupdict() else passage.counts[0], before
        )


def _that_is(share: Count, before: Passage) -> Iterator[Given]:
    """ "Of the $250 million … $90 million has been spent. That is 36 percent." """
    for part in reversed(before.counts):
        base = _base_said(before, part)
        if sort(part.figure) == "O" or base is not None:
            yield Given(share, part, base, said=True)
            return


def _beside(passage: Passage, share: Count, before: Passage | None) -> Iterator[Given]:
    """The part that a share stands in apposition to, with the bases that its sentence and the one before name."""
    for part in passage.counts:
        if sort(part.figure) not in "NO" or not _apposed(passage, part, share):
            continue
        if sort(part.figure) == "O":
            yield Given(share, part, None, said=True)
            continue
        base = _base_said(passage, part) or _base_named(passage, part, before)
        if base is not None:
            yield Given(share, part, base, said=True)
        nearby = [*passage.counts[: passage.counts.index(part)], *(before.counts if before else ())]
        fitting = [b for b in nearby if _could_be_base(part, b)]
        if len(fitting) == 1:
            yield Given(share, part, fitting[0], said=False)


def _apposed(passage: Passage, part: Count, share: Count) -> bool:
    gap = passage.between(part, share)
    if gap is None:
        gap = passage.between(share, part)
        return gap is not None and bool(re.fullmatch(r" ?(?:,|:|\(|, or) ?", gap))
    return bool(cues.APPOSED.fullmatch(gap)) and not cues.ANOTHER_TIME.search(_last_clause(gap))


def _last_clause(gap: str) -> str:
    """What stands behind the last comma but one: the words that lead to the share."""
    return re.sub(r", (?:that|which) (?:is|was)", "", gap).rpartition(",")[2] or gap[-12:]


def _base_said(passage: Passage, part: Count) -> Count | None:
    """The figure that a part is said to be one of: it is listed under it, or it opens the sentence."""
    base = passage.total_of(part)
    if base is None and passage.counts[0] is not part and cues.OPENING_OF.search(passage.before(passage.counts[0])):
        base = passage.counts[0]
    return base if base is not None and _fits_under(part, base) else base_behind(passage, part)


def base_behind(passage: Passage, part: Count) -> Count | None:
    """ "112 ballots were counted out of 240 voters"."""
    at = passage.counts.index(part) + 1
    base = passage.counts[at] if at < len(passage.counts) else None
    gap = passage.between(part, base) if base is not None else None
    if base is None or gap is None or not cues.OUT_OF.search(gap):
        return None
    return base if _could_be_base(part, base) else None


def _base_named(passage: Passage, part: Count, before: Passage | None) -> Count | None:
    """ "640 goats … Of the goats, 32 were ill": the figure of the sentence before that counts what is named."""
    named = re.search(r"(?:^|[;.,] )of the ([a-z]+),? $", passage.before(part))
    if named is None or before is None:
        return None
    alike = [c for c in before.counts if _could_be_base(part, c) and named[1] in before.behind(c).split("<")[0]]
    return alike[0] if len(alike) == 1 else None


def _fits_under(part: Count, base: Count) -> bool:
    """Whether units and numbers allow a part and its base; the words that bind them may say more than the nouns that were read."""
    one, two = part.figure.value, base.figure.value
    return allowed.addable(base) and base.figure.unit == part.figure.unit and bool(one and two and one < two)


def _could_be_base(part: Count, base: Count) -> bool:
    return _fits_under(part, base) and can_be_part(part, base) and allowed.one_sort(base, (part,))


def _checked(passage: Passage, given: Given) -> Working | None:
    """The working of a share; of numbers that nothing binds together only what fits."""
    counts = tuple(c for c in (given.part, given.base) if c is not None)
    if not allowed.one_voice(passage.reading, (given.share, *counts)) or not _units(given):
        return None
    base = printed(given.base.figure) if given.base else _own_base(given.part)
    if not base.value:
        return None
    found = Working(
        Formula.SHARE,
        rules.SHARE_OF_BASE,
        counts,
        per_hundred(_part(given.part), base),
        PERCENT,
        working(counts),
        0.85 if given.said else 0.65,
        given.share,
        hundredths(given.share.figure),
        given.share.figure.counted,
    )
    if found.finding is Finding.FITS:
        return found
    certain = given.said and sort(given.share.figure) == "P" and _near(found)
    return found if certain and (given.base is None or _could_be_base(given.part, given.base)) else None


def working(counts: Sequence[Count]) -> str:
    """ "480 ÷ 4,000", or "1,140 of 3,800"."""
    return " ÷ ".join(number(c.figure) for c in counts)


def _part(count: Count) -> Amount:
    """A part with its base is an exact count beside it."""
    return printed(count.figure)


def _own_base(part: Count) -> Amount:
    return Amount.around(part.figure.of or Decimal(0))


def _units(given: Given) -> bool:
    return given.base is None or given.base.figure.unit == given.part.figure.unit


def _near(found: Working) -> bool:
    """Whether a share that misses is of one size with what comes out: a half and a twentieth are of two bases."""
    if found.against is None:
        return False
    return found.amount.value < 2 * found.against.value and found.against.value < 2 * found.amount.value
