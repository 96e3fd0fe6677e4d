"""Sums over what a text does not list under each other but tells in sentences around: "41 died and 230 were hurt. The 271 casualties …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from quoth.link import rules
from quoth.link.arithmetic import allowed, cues
from quoth.link.arithmetic.listed import sum_of
from quoth.link.arithmetic.passages import Passage, sort
from quoth.link.arithmetic.working import PERCENT, Working
from quoth.link.counts import Count
from quoth.model import Finding

_MOST = 12
"""Figures of a sentence that are looked at: longer lists are tables in all but layout."""
_STEPS = 100
"""So many of the finest digit printed a total must have, to be told from chance without a word that says "total"."""
_MISSING = Decimal("0.1")


def told(passages: Sequence[Passage], taken: frozenset[str]) -> Iterator[Working]:
    """The sums of figures in one sentence or two that follow each other; ``taken`` are wholes (IRIs) whose sum is known."""
    for place, passage in enumerate(passages):
        before = passages[place - 1] if place and passages[place - 1].number == passage.number - 1 else None
        behind = passages[place + 1] if place + 1 < len(passages) else None
        behind = behind if behind is not None and behind.number == passage.number + 1 else None
        for whole in passage.counts[:_MOST]:
            if _can_be_whole(whole) and whole.figure.iri not in taken:
                found = next(_of(passage, whole, before, behind), None)
                if found is not None:
                    yield found


def _can_be_whole(count: Count) -> bool:
    return (
        allowed.addable(count)
        or sort(count.figure) == "P"
        or (count.figure.of is not None and (count.figure.value or 0) >= 20)
    )


def _of(passage: Passage, whole: Count, before: Passage | None, behind: Passage | None) -> Iterator[Working]:
    for parts in _runs_beside(passage, whole):
        yield from _here(passage, whole, parts)
    if sort(whole.figure) == "P":
        return
    if before is not None:
        for parts in _runs(before):
            yield from _told_before(passage, whole, before, parts)
    if behind is not None:
        for parts in _runs(behind):
            yield from _told_behind(passage, whole, behind, parts)


def _runs_beside(passage: Passage, whole: Count) -> Iterator[tuple[Count, ...]]:
    """What stands in the sentence before a total and behind it, all of it first, then what is nearest."""
    unit, at = whole.figure.unit, passage.counts.index(whole)
    letter = "P" if sort(whole.figure) == "P" else "N"
    left = _tail([c for c in passage.counts[max(0, at - _MOST) : at] if c.figure.unit == unit], letter)
    right = _head([c for c in passage.counts[at + 1 : at + 1 + _MOST] if c.figure.unit == unit], letter)
    yield from (tuple(left[k:]) for k in range(len(left) - 1))
    yield from (tuple(right[:k]) for k in range(len(right), 1, -1))


def _runs(passage: Passage) -> Iterator[tuple[Count, ...]]:
    """All addable figures of a sentence, then all but the first, or the last."""
    all_of = tuple(c for c in passage.counts[:_MOST] if allowed.addable(c))
    for some in (all_of, all_of[1:], all_of[:-1]):
        if len(some) > 1 and len({c.figure.unit for c in some}) == 1:
            yield some


def _tail(counts: list[Count], letter: str) -> list[Count]:
    """The last figures that can be added up."""
    found: list[Count] = []
    for count in reversed(counts):
        if sort(count.figure) != letter:
            break
        found.insert(0, count)
    return found


def _head(counts: list[Count], letter: str) -> list[Count]:
    return _tail(counts[::-1], letter)[::-1]


def _here(passage: Passage, whole: Count, parts: tuple[Count, ...]) -> Iterator[Working]:
    """One sentence: "460 flats and 215 houses, 675 homes in total", "of 312 miners, 287 were saved and 25 are missing"."""
    first = parts[0].figure.number > whole.figure.number
    named = _lists(passage, whole, parts) if first else _total(passage, whole)
    found = sum_of(whole, parts, rules.SUM_TOLD, 0.8)
    if not _allowed(passage, whole, parts, any_noun=named and not first and _exact(found)):
        return
    if not first and not named and _goes_on(passage, whole):
        return
    opened = first and bool(cues.OPENING_OF.search(passage.before(whole)))
    yield from _judged(found, passage, named, opened, whole_run=_whole_run(passage, whole, parts))


def _goes_on(passage: Passage, whole: Count) -> bool:
    """Whether a supposed total stands in the middle of a list: "6,000 felons, 457,000 dead, 463,000 on the list, 134,000 who moved …"."""
    more = [c for c in passage.counts if c.figure.number > whole.figure.number and c.figure.unit == whole.figure.unit]
    behind = passage.between(whole, more[0]) if len(more) > 1 else None
    return behind is not None and "," in behind


def _lists(passage: Passage, whole: Count, parts: tuple[Count, ...]) -> bool:
    """Whether a colon or the like opens the whole list, or "the remaining" ends it."""
    gap = passage.between(whole, parts[0])
    opens = gap is not None and bool(cues.WHOLE_LIST.search(gap))
    rest = sort(whole.figure) != "P" and bool(cues.REMAINDER.search(passage.before(parts[-1])))
    return opens or rest


def _exact(found: Working) -> bool:
    return found.against is not None and found.amount.value == found.against.value


def _told_before(passage: Passage, whole: Count, before: Passage, parts: tuple[Count, ...]) -> Iterator[Working]:
    """The parts in the sentence before: "41 died and 230 were hurt. The 271 casualties …"."""
    if not _allowed(before, whole, parts) or not allowed.akin(whole, parts):
        return
    found = sum_of(whole, parts, rules.SUM_TOLD, 0.75)
    again = bool(cues.ANAPHORA.search(passage.before(whole)))
    complete = len(parts) == sum(allowed.addable(c) for c in before.counts)
    named = _total(passage, whole)
    yield from _judged(found, before, named, again, whole_run=complete and named)


def _told_behind(passage: Passage, whole: Count, behind: Passage, parts: tuple[Count, ...]) -> Iterator[Working]:
    """The parts in the sentence behind: "5,000 sentences. Fines made up 3,650 of them, probation 880 and prison 470"."""
    if not _allowed(behind, whole, parts) or not _last_of(passage, whole):
        return
    found = sum_of(whole, parts, rules.SUM_TOLD, 0.75)
    back = bool(cues.OF_THEM.search(behind.behind(parts[0])) or cues.OF_THOSE.search(behind.before(parts[0])))
    rest = bool(cues.REMAINDER.search(behind.before(parts[-1])))
    yield from _judged(found, behind, rest, back, whole_run=rest and len(parts) > 1)


def _last_of(passage: Passage, whole: Count) -> bool:
    """Whether no other figure of its unit stands nearer to the next sentence, or the total stands first in its own."""
    same = [c for c in passage.counts if c.figure.unit == whole.figure.unit]
    return whole in (same[0], same[-1])


def _judged(found: Working, of_parts: Passage, named: bool, pointed: bool, *, whole_run: bool) -> Iterator[Working]:
    """``named``: the text says "total" or "the rest"; ``pointed``: it points from the one to the others."""
    finding, exact = found.finding, _exact(found)
    some = any(cues.SOME_OF_THEM.search(of_parts.before(c)) for c in found.inputs)
    percent = found.unit == PERCENT
    if finding is Finding.FITS and (named or (exact and not percent and (pointed or _no_chance(of_parts, found)))):
        if not some or exact:
            yield found
    elif finding is Finding.MISSES and named and whole_run and not some and _close(found) and _firm(of_parts, found):
        yield found


def _no_chance(passage: Passage, found: Working) -> bool:
    """Whether an exact sum is unlikely to be chance: three parts or one noun, and many digits."""
    assert found.result is not None
    steps = min(
        int(c.figure.value.normalize().as_tuple().exponent) for c in (*found.inputs, found.result) if c.figure.value
    )
    if found.amount.value < _STEPS * Decimal(1).scaleb(steps):
        return False
    return len(found.inputs) > 2 or _kin(found)


def _kin(found: Working) -> bool:
    return found.result is not None and allowed.akin(found.result, found.inputs)


def _firm(passage: Passage, found: Working) -> bool:
    """Whether a sum that misses is of one sort of thing, and all of it put forward alike."""
    figures = (*found.inputs, *([found.result] if found.result else []))
    return _kin(found) and allowed.one_mood(passage.reading, figures)


def _close(found: Working) -> bool:
    return found.against is not None and abs(found.amount.value - found.against.value) <= _MISSING * found.against.value


def _allowed(of_parts: Passage, whole: Count, parts: tuple[Count, ...], *, any_noun: bool = False) -> bool:
    known = {c.figure.id for c in parts}
    if any(c.figure.part_of in known for c in parts[1:] if c.figure.part_of != parts[0].figure.id):
        return False
    if not (any_noun or allowed.one_sort(whole, parts)) or not allowed.one_time(whole, parts):
        return False
    if not allowed.one_fate(whole, parts):
        return False
    reading = of_parts.reading
    return allowed.one_voice(reading, (whole, *parts)) and allowed.one_rate(reading, (whole, *parts))


def _total(passage: Passage, whole: Count) -> bool:
    return bool(cues.TOTAL_BEFORE.search(passage.before(whole)) or cues.TOTAL_BEHIND.search(passage.behind(whole)))


def _whole_run(passage: Passage, whole: Count, parts: tuple[Count, ...]) -> bool:
    """Whether the parts are all that the sentence tells in the unit of the total."""
    same = [c for c in passage.counts if c.figure.unit == whole.figure.unit and c is not whole]
    return same == list(parts)
