"""When a figure holds that does not say so, settled from the other text where both tell of one matter."""

from __future__ import annotations

import re

from quoth.link.comparability import compare_periods, until_told
from quoth.link.counted_words import COSTS
from quoth.link.counts import Count
from quoth.link.ground import A_YEAR, NEARLY_ALL, Ground
from quoth.link.settings_words import MONTHS, another_year, moves, times
from quoth.link.words import fold, stem, tokens
from quoth.model import Comparability, Kind, Period

_SAME, _DIFFERENT, _UNKNOWN = Comparability.SAME, Comparability.DIFFERENT, Comparability.UNKNOWN
_DAY_OF_MONTH = re.compile(rf"\b(?:\d{{1,2}} (?:{MONTHS})|(?:{MONTHS}) \d{{1,2}})\b")
_LAST = re.compile(r"\b(?:last|previous|preceding|prior) (?:year|season|decade)\b|\byears? (?:ago|earlier|before)\b")
_SEASON = re.compile(r"\b(?:winter|spring|summer|autumn|season|harvest|year|decade)\b")
_IN_A_WEEK = 2
"""By more than this factor a stock does not change within a week without a word about it."""
_HALF_A_YEAR = 180
OLD_DAYS = 60
"""From more days than this on "the airstrike" of two documents may be two: a happening has no date of its own there."""
NEAR_DAYS, FAR_DAYS = 1, 7
"""Two documents of neighbouring days tell of one state of a count; from more than a week apart they tell of two."""


def settled_period(stand: Comparability, ground: Ground) -> Comparability:
    """A time that one text leaves out: of a finished happening it is shared, of a count that moves only within a day."""
    if running_toll(ground):
        return compare_periods(_up_to(ground.a), _up_to(ground.b))
    if _told_alike(ground) or _up_to_and_since(ground):
        return _SAME
    if stand is Comparability.OVERLAP and ground.one_document:
        return _as_of_a_day(ground)
    if stand is _SAME and another_year(ground.clause_a) is not another_year(ground.clause_b):
        return _UNKNOWN
    if stand is not _UNKNOWN:
        return stand
    years = _years(ground.clause_a), _years(ground.clause_b)
    if years[0] and years[1] and not ground.one_document:
        return _SAME if years[0] == years[1] else _UNKNOWN
    one, two = (c.figure.scope.period for c in (ground.a, ground.b))
    if one.dated and two.dated:
        return _running(ground)
    if one.text and two.text and one.dated is not two.dated and ground.one_document:
        return stand  # "since 2006", "in the last three years"
    if one.text and two.text and not (one.dated or two.dated):
        return _phrases(ground, one, two)
    return stand if _set_apart(ground, one, two) or _told_back_then(ground) else _left_out(ground)


def _told_alike(ground: Ground) -> bool:
    """Whether two texts of one matter give one closed period for a count that does not run on, whenever they were printed."""
    one, two = (c.figure.scope.period for c in (ground.a, ground.b))
    closed = one.start is not None and one.end is not None and one.start == two.start and one.end == two.end
    running = any(
        c.figure.kind is Kind.CUMULATIVE or moves(n.sentence)
        for c, n in ((ground.a, ground.near_a), (ground.b, ground.near_b))
    )
    alike = another_year(ground.clause_a) is another_year(ground.clause_b)
    return closed and alike and not running and not ground.one_document and ground.one_matter


def _years(clause: str) -> frozenset[str]:
    return frozenset(re.findall(r"\b(?:19|20)\d\d\b", clause))


def _left_out(ground: Ground) -> Comparability:
    apart, moving = ground.days_apart, _moving(ground)
    if ground.one_document or (ground.occasion and not moving and (apart is None or apart <= OLD_DAYS)):
        return _SAME
    if apart is None:
        return _UNKNOWN
    if apart <= NEAR_DAYS or (apart <= FAR_DAYS and not moving):
        return _SAME
    if apart <= FAR_DAYS and ground.one_matter and _too_far_apart(ground):
        return _SAME
    if apart <= _HALF_A_YEAR and not moving and _paid_once(ground):
        return _SAME
    return _DIFFERENT if moving else _UNKNOWN


def bill(ground: Ground) -> bool:
    """Whether both tell what something costs."""
    money = ground.a.figure.unit == ground.b.figure.unit and ground.a.figure.unit not in ("count", "percent")
    sentences = (ground.near_a.sentence, ground.near_b.sentence)
    return money and all(not COSTS.isdisjoint(stem(t) for t in tokens(s)) for s in sentences)


def _paid_once(ground: Ground) -> bool:
    """Whether both tell what one thing cost: it is paid once, whenever that is told ("the line cost 468 million")."""
    undated = not any(c.figure.scope.period.text for c in (ground.a, ground.b))
    return bill(ground) and undated and bool(ground.named) and ground.alike >= NEARLY_ALL


def _too_far_apart(ground: Ground) -> bool:
    """Whether two stocks differ by more than a week explains, and no text says that the count moves: "140 wolves", "65 wolves"."""
    one, two = (c.figure.value for c in (ground.a, ground.b))
    calm = not any(moves(n.sentence) for n in (ground.near_a, ground.near_b))
    stocks = all(c.figure.kind is Kind.STOCK for c in (ground.a, ground.b))
    return calm and stocks and one is not None and two is not None and max(one, two) > _IN_A_WEEK * min(one, two)


def _set_apart(ground: Ground, one: Period, two: Period) -> bool:
    """Whether a sentence sets its time against another one, beyond what its own period says: "earlier it had 40"."""
    left, right = times(ground.clause_a), times(ground.clause_b)
    left, right = (frozenset(w for w in t if w not in fold(p.text or "")) for t, p in ((left, one), (right, two)))
    return left != right


def _as_of_a_day(ground: Ground) -> Comparability:
    """A count up to a day, and one of a time that holds that day and still runs: "as of 23 May", "this year" is the longer one."""
    one, two = (until_told(c) for c in (ground.a, ground.b))
    for part, whole, stand in ((one, two, Comparability.PART), (two, one, Comparability.WHOLE)):
        if part.start is None and part.end and whole.start and whole.end and whole.holds(Period(part.end, part.end)):
            return stand
    return Comparability.OVERLAP


def _told_back_then(ground: Ground) -> bool:
    """Whether of one text's two figures only the later one has a time, and that is past: "police put it at 900. … It was 600 last year"."""
    first, second = sorted((ground.a, ground.b), key=lambda c: c.figure.number)
    one, two = first.figure.scope.period, second.figure.scope.period
    if not ground.one_document or one.text or not two.dated or two.end is None:
        return False
    told = second.told
    old = told is not None and (told.first_day() - two.end.last_day()).days > _HALF_A_YEAR
    return old or _LAST.search(fold(two.text or "")) is not None


def running_toll(ground: Ground) -> bool:
    """Whether two documents of different days tell of one happening, and the later one gives more of a count that still rises."""
    apart, later, earlier = ground.days_apart, *_in_order(ground)
    high, low = later.figure.value, earlier.figure.value
    if not apart or not ground.occasion or high is None or low is None or low >= high:
        return False
    if apart > FAR_DAYS and (apart > A_YEAR or not ground.named):
        return False  # another battle, another outbreak
    rising = any(moves(n.sentence) for n in (ground.near_a, ground.near_b))
    return rising or (apart > NEAR_DAYS and all(c.figure.kind is Kind.CUMULATIVE for c in (later, earlier)))


def _in_order(ground: Ground) -> tuple[Count, Count]:
    one, two = ground.a.told, ground.b.told
    return (ground.a, ground.b) if one and two and one.first_day() >= two.first_day() else (ground.b, ground.a)


def _up_to(count: Count) -> Period:
    return Period(None, count.told)


def _running(ground: Ground) -> Comparability:
    """Two running counts, each as its document could know it; those of neighbouring days are one."""
    apart = ground.days_apart
    one, two = (c.figure.scope.period for c in (ground.a, ground.b))
    if one.start == two.start and one.end == two.end and apart is not None and apart <= NEAR_DAYS:
        return _SAME
    if apart is None:
        return _SAME if ground.occasion and one == two else _UNKNOWN
    found = compare_periods(until_told(ground.a), until_told(ground.b))
    moving = any(moves(n.sentence) for n in (ground.near_a, ground.near_b))
    calm = one.start == two.start and one.end is None and two.end is None and apart <= FAR_DAYS and not moving
    return _SAME if calm else found


def _up_to_and_since(ground: Ground) -> bool:
    """Whether of one toll told on one day the one gives its end and the other its start: "up to Monday", "since December"."""
    if ground.one_document or ground.days_apart != 0 or not (ground.occasion and ground.one_matter):
        return False
    periods = [c.figure.scope.period for c in (ground.a, ground.b)]
    ends, starts = [p for p in periods if p.start is None and p.end], [p for p in periods if p.start and p.end is None]
    return len(ends) == len(starts) == 1


def _phrases(ground: Ground, one: Period, two: Period) -> Comparability:
    """Phrases without dates: the same words in one text, or two that share a name or happening ("since the invasion began")."""
    left, right = (frozenset(stem(t) for t in tokens(p.text or "")) for p in (one, two))
    if left == right:
        named = ground.one_matter and (_DAY_OF_MONTH.search(fold(one.text or "")) is not None or _one_season(ground))
        return _SAME if ground.one_document or ground.occasion or named else _UNKNOWN
    alike = (left <= right or right <= left) and ground.occasion
    return _SAME if alike else _UNKNOWN


def _one_season(ground: Ground) -> bool:
    """Whether "last winter" is one winter: told in the same month, within a week."""
    told = ground.a.told, ground.b.told
    months = {(t.first_day().year, t.first_day().month) for t in told if t}
    apart = ground.days_apart
    long = _SEASON.search(fold(ground.a.figure.scope.period.text or "")) is not None
    return long and None not in told and len(months) == 1 and apart is not None and apart <= FAR_DAYS


def _moving(ground: Ground) -> bool:
    stock = any(c.figure.kind in (Kind.STOCK, Kind.CUMULATIVE) for c in (ground.a, ground.b))
    return stock or any(moves(n.sentence) for n in (ground.near_a, ground.near_b))
