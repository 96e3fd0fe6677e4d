"""What one of two texts leaves unsaid, settled from the other where both evidently tell of one thing.

Where two figures stand in one text, or around both of them the same names and the same matter are spoken of, what one leaves out
is taken as shared: "250,000 people marched in Valmere on Saturday", and then "police counted 90,000 marchers". Nothing that a text
does say is ever overruled: only what is unknown is settled, and only to "the same" or, for a running count, to part and whole.

Every function obeys the law of ``comparability``: what it says of (a, b) is the converse of what it says of (b, a).
"""

from __future__ import annotations

import re
from functools import lru_cache

from quoth.link.comparability import APART, Alignment, until_told
from quoth.link.contrast_words import CONTRAST
from quoth.link.counted_words import COSTS, ON_THE_SCENE, QUANTITIES
from quoth.link.counts import Count
from quoth.link.event_words import DEED, DOERS, OUTCOMES, STATES, only_counts
from quoth.link.ground import NEARLY_ALL, Ground, one_day
from quoth.link.lexicon import ANOTHER_MEASURE, EVENTS, LIGHT_EVENT
from quoth.link.nearby import HAPPENINGS, Nearby, id_of, matter_of, same_root
from quoth.link.phrases import Counted, compare_groups, compare_modifiers
from quoth.link.places import compare as compare_places
from quoth.link.reach import reach_apart
from quoth.link.settings_words import AT_ONE_TIME, hours, several_places
from quoth.link.settled_periods import NEAR_DAYS, bill, running_toll, settled_period
from quoth.link.thesaurus import SENSE
from quoth.link.values import CONVERSIONS, of_a_total
from quoth.link.words import stem, tokens
from quoth.model import Comparability, Dimension, Kind

_SAME, _DIFFERENT, _UNKNOWN = Comparability.SAME, Comparability.DIFFERENT, Comparability.UNKNOWN
_COUNTS = frozenset((Kind.STOCK, Kind.FLOW, Kind.CUMULATIVE, Kind.UNKNOWN))


_THERE = re.compile(r"\bthere (?:is|are|was|were)\b")
_CAME = frozenset(("came", "made", "wa", "were"))


_NEW = frozenset(("new", "planned", "plann", "propos", "futur"))
"""What a thing is called of which two texts tell what it costs: "a new tram line", "the tram line"."""
_OF_A_DAY = frozenset(("attend", "strike"))
"""What lasts, and on one day is done by as many as are there: "8,500 of us were out", "2,700 took part in the strike"."""


def settle(alignment: Alignment, ground: Ground) -> Alignment:
    """An alignment with what is unknown settled, where that can be done."""
    if not ground.related:
        return alignment
    found = dict(alignment.dimensions)
    found[Dimension.COUNTED] = _counted(found[Dimension.COUNTED], ground)
    found[Dimension.EVENT] = _event(found[Dimension.EVENT], ground)
    found[Dimension.PLACE] = _place(found[Dimension.PLACE], ground)
    found[Dimension.PERIOD] = settled_period(found[Dimension.PERIOD], ground)
    found[Dimension.POPULATION] = _population(found[Dimension.POPULATION], ground)
    found[Dimension.KIND] = _kind(found[Dimension.KIND], found[Dimension.PERIOD], ground)
    return Alignment(tuple(found.items()))


def told_apart(a: Count, b: Count) -> bool:
    """Whether two figures surely tell of two happenings or two named places, whatever stands around them."""
    known = a.event != b.event and a.event in EVENTS and b.event in EVENTS
    if known and not any(x.counted and _done_by(x.counted, y.event) for x, y in ((a, b), (b, a))):
        return True
    return places_apart(a, b)


def places_apart(a: Count, b: Count) -> bool:
    """Whether two figures name places of which none is, or holds, the other: what stands around them settles nothing of that."""
    return a.places.named and b.places.named and compare_places(a.places, b.places) in APART


def sets_apart(alignment: Alignment, ground: Ground) -> bool:
    """Whether one dimension alone keeps two figures from being the same, or part and whole, once settled."""
    if not ground.related:
        return alignment.sets_apart
    ways = ((Dimension.EVENT, _event), (Dimension.PLACE, _place), (Dimension.COUNTED, _counted))
    return any(alignment.of(d) in APART and way(alignment.of(d), ground) in APART for d, way in ways)


def _counted(stand: Comparability, ground: Ground) -> Comparability:
    """Words before or behind the noun that the other text says too, somewhere near: "storm deaths" and "deaths" in one storm."""
    one, two = ground.a.counted, ground.b.counted
    if (one is None or two is None) and not ground.one_document and ground.one_matter:
        return _SAME
    if bare_measures(ground.a, ground.b):
        return _SAME
    if one is None or two is None or stand is _SAME:
        return stand
    if not ground.one_document and ground.one_matter and _told_by_each(one, two, ground):
        return _SAME
    nouns = _SAME if _unspecific(one, two, ground) or _all_who_do_it(one, two, ground) else compare_groups(one, two)
    if nouns in (_DIFFERENT, Comparability.OVERLAP):
        return stand
    left, right = _unshared(one, two, ground, ground.b), _unshared(two, one, ground, ground.a)
    built = _NEW if bill(ground) else frozenset()
    return nouns & compare_modifiers(left - built, right - built)


def bare_measures(a: Count, b: Count) -> bool:
    """Whether one text measures what one thing did, and one of two measures names nothing: "burned 2,000 hectares", "500 acres burned"."""
    if a.document != b.document or None not in (a.counted, b.counted) or a.event is None or a.event != b.event:
        return False
    units = [CONVERSIONS.get(c.figure.unit) for c in (a, b)]
    plain = all(c.counted is None or (c.counted.noun in QUANTITIES and not c.counted.modifiers) for c in (a, b))
    return plain and units[0] is not None and units[1] is not None and units[0][0] == units[1][0]


def _told_by_each(one: Counted, two: Counted, ground: Ground) -> bool:
    """Whether two nouns say one thing in one matter: words of one sense, or each told in the other's sentence too."""
    if _deed_of(one, two, ground.b.event, ground.near_b) or _deed_of(two, one, ground.a.event, ground.near_a):
        return True
    first, second = (SENSE.get(c.noun, c.noun) for c in (one, two))
    if one.widest == two.widest == "person" or (one.modifiers ^ two.modifiers) & ANOTHER_MEASURE:
        return False
    if first == second:
        return one.widest == two.widest and not _narrower(one, two, ground)
    told = first in ground.near_b.matter and second in ground.near_a.matter and not _people_and_things(one, two)
    return told or ({one.noun, two.noun} <= COSTS and ground.a.figure.unit != "count")


def _people_and_things(one: Counted, two: Counted) -> bool:
    """Whether one counts people and the other none: "68 hospitals" are no "hospital workers", "9 raids" no "civilians killed in raids"."""
    return (one.widest == "person") is not (two.widest == "person")


def _narrower(one: Counted, two: Counted, ground: Ground) -> bool:
    """Whether a word before one noun narrows it that the other text does not tell: "insured vines", "vines"."""
    left, right = _unshared(one, two, ground, ground.b), _unshared(two, one, ground, ground.a)
    told_left, told_right = (ground.near_b.tells, ground.near_a.tells)
    return not (all(told_left(m) for m in left) and all(told_right(m) for m in right))


def _deed_of(deed: Counted, thing: Counted, event: str | None, near: Nearby) -> bool:
    """Whether "ticket sales" are "tickets sold" and "applications" are "people applied"; "butter sales" are no "cheese sold"."""
    whose = thing.widest == "person" or thing.noun in deed.modifiers or thing.group in deed.modifiers
    if not _done_by(deed, event) or (deed.noun in DEED and not whose):
        return False
    return all(m == thing.noun or near.tells(m) for m in deed.modifiers - thing.modifiers)


def _done_by(who: Counted, event: str | None) -> bool:
    """Whether a noun names who does what the other figure tells by a verb: "applicants", "people applied"."""
    return event is not None and _does(who.noun, event)


@lru_cache(1 << 14)
def _does(noun: str, event: str) -> bool:
    """The same of a noun and a verb."""
    if noun == event:
        return False
    return event == DEED.get(noun) or (event not in EVENTS and same_root(event, noun))


def _unspecific(one: Counted, two: Counted, ground: Ground) -> bool:
    """Whether one noun names only what befell people ("104 deaths") and whose it was stands around it ("61 inmates died")."""
    if one.widest != two.widest:
        return False
    if ground.one_document and ground.a.event == ground.b.event == "die" and {one.noun, two.noun} & {"person"}:
        return bool({one.group, two.group} & ON_THE_SCENE)
    if (one.event is None) is (two.event is None):
        return False
    named, near = (two, ground.near_a) if one.event else (one, ground.near_b)
    return named.group in near.words


def _all_who_do_it(one: Counted, two: Counted, ground: Ground) -> bool:
    """Whether two nouns mean all who do one thing: "21,400 people walked out", "12,870 employees walked out"."""
    doers = DOERS.get(ground.a.event or "", frozenset())
    return ground.a.event == ground.b.event and {one.group, two.group} <= doers


def _unshared(one: Counted, two: Counted, ground: Ground, other: Count) -> frozenset[str]:
    near = ground.near_b if other is ground.b else ground.near_a
    return frozenset(
        m
        for m in one.modifiers - two.modifiers
        if not (ground.said_near(id_of(m), other) or _only_happening(m, near, ground))
    )


def _only_happening(word: str, near: Nearby, ground: Ground) -> bool:
    """Whether a word is a happening of one text, and none but it is told around the other figure: "the dead from the riot", "the dead"."""
    return ground.one_document and id_of(word) in HAPPENINGS and near.occasions <= {id_of(word)}


def _event(stand: Comparability, ground: Ground) -> Comparability:
    """An event that one figure leaves out, where its sentence tells of it in other words."""
    one, two = ground.a.event, ground.b.event
    if stand is _SAME or (ground.one_document and stand is not _UNKNOWN):
        return stand
    if not ground.one_document and ground.one_matter and _named_by_each(ground):
        return _SAME
    if one is not None and two is not None:
        return _SAME if not ground.one_document and _one_happening(one, two, ground) else stand
    told, silent = (one, ground.near_b) if two is None else (two, ground.near_a)
    spoken = told is not None and told in (silent.words if ground.one_document else silent.own)
    across = told is not None and not ground.one_document and ground.one_matter
    quiet = ground.a if one is None else ground.b
    clause, loud = (ground.clause_a, ground.near_b) if one is None else (ground.clause_b, ground.near_a)
    noun = quiet.counted is not None and _done_by(quiet.counted, told)
    around = across and told not in OUTCOMES and silent.tells(told or "") and (not noun or _nothing_more(clause, loud))
    bare = (
        across
        and ground.alike >= NEARLY_ALL
        and only_counts(quiet.figure.event)
        and (not noun or _nothing_more(clause, loud))
        and (
            quiet.figure.kind is not Kind.STOCK
            or (told in _OF_A_DAY and one_day(ground) and not _merely_there(told, clause))
        )
        and not {one, two} & OUTCOMES
        and ({one, two} & STATES <= (_OF_A_DAY if one_day(ground) else frozenset()))
    )
    return _SAME if spoken or around or bare else stand


def _merely_there(told: str | None, clause: str) -> bool:
    """Whether a clause says how many there were, and the other how many struck: "there were 900 nurses", "400 nurses went on strike"."""
    return told == "strike" and _THERE.search(clause) is not None


def _named_by_each(ground: Ground) -> bool:
    ways = ((ground.a, ground.b, ground.clause_a, ground.near_b), (ground.b, ground.a, ground.clause_b, ground.near_a))
    return any(_named_by(*way) for way in ways)


def _named_by(one: Count, two: Count, clause: str, other: Nearby) -> bool:
    """Whether the noun of the one names what the other tells, and nothing else befalls it: "applicants were turned away"."""
    if one.counted is None or not _done_by(one.counted, two.event):
        return False
    if one.event in ("receive", two.event):
        return True
    return only_counts(one.figure.event) and _nothing_more(clause, other)


def _nothing_more(clause: str, other: Nearby) -> bool:
    """Whether a clause tells nothing that the other text does not: "visitors paid" tells more than "people visited"."""
    idle = (*LIGHT_EVENT, *_CAME, *DEED)
    return all(w in idle or other.tells(w) for w in matter_of(clause))


def _one_happening(one: str, two: str, ground: Ground) -> bool:
    """Whether two verbs say one thing in one matter: words of one sense, or each told around the other figure."""
    if one in EVENTS and two in EVENTS:
        return False
    first, second = SENSE.get(one, one), SENSE.get(two, two)
    return first == second or (ground.one_matter and ground.near_b.tells(one) and ground.near_a.tells(two))


def _place(stand: Comparability, ground: Ground) -> Comparability:
    """A place that one text leaves out, where it names no other place."""
    if several_places(ground.near_a.sentence) is not several_places(ground.near_b.sentence):
        return _UNKNOWN if stand is _SAME else stand
    if stand is not _UNKNOWN or reach_apart(ground):
        return stand
    one, two = ground.a.places, ground.b.places
    if not one.known and not two.known:
        return _SAME
    if one.known and two.known:
        return _both_named(ground)
    named, silent = (one, ground.near_b) if one.known else (two, ground.near_a)
    if all(_names(silent, r) for r in (*named.regions, *named.institutions)):
        return _SAME
    pointing = not named.named and all(len(tokens(r)) == 1 for r in (*named.regions, *named.institutions))
    if pointing or ground.one_document or ground.occasion:
        return _SAME
    return stand


def _both_named(ground: Ground) -> Comparability:
    """Two places of which nobody knows which holds which: each named near the other figure, or the same pointing word in one story."""
    one, two = ground.a.places, ground.b.places
    if one.regions == two.regions and one.institutions == two.institutions:
        return _SAME if ground.named or ground.occasion else _UNKNOWN
    pointing = not one.named or not two.named
    there = all(_names(ground.near_b, r) for r in one.regions)
    here = all(_names(ground.near_a, r) for r in two.regions)
    return _SAME if pointing and (there or here) else _UNKNOWN


def _names(near: Nearby, place: str) -> bool:
    return all(near.names_kin_of(w) or stem(w) in near.words for w in tokens(place))


def _population(stand: Comparability, ground: Ground) -> Comparability:
    """Whom a figure counts, where the other text says so too in its sentence."""
    one, two = (c.figure.scope.population for c in (ground.a, ground.b))
    left = frozenset(p for p in one if not _told_of(p, ground.near_b))
    right = frozenset(p for p in two if not _told_of(p, ground.near_a))
    return _SAME if stand is not _SAME and not left and not right else stand


def _told_of(phrase: str, near: Nearby) -> bool:
    return all(stem(t) in near.own or near.names_kin_of(stem(t)) for t in tokens(phrase) if len(t) > 3)


def _kind(stand: Comparability, period: Comparability, ground: Ground) -> Comparability:
    """A kind that one text leaves open; what happened in a time and what happened in all of the same time are one."""
    one, two = (_kind_of(c) for c in (ground.a, ground.b))
    if _one_crowd(ground):
        return _SAME
    if {one, two} == {Kind.FLOW, Kind.CUMULATIVE} and (period is _SAME or running_toll(ground)):
        return _SAME
    open_kinds = not ground.one_document and ground.one_matter and {one, two} <= _COUNTS
    if stand is not _UNKNOWN and not (open_kinds and period in (_SAME, _UNKNOWN) and _no_state(ground)):
        return stand
    return _SAME if one is two or {one, two} <= _COUNTS else stand


def _one_crowd(ground: Ground) -> bool:
    """Whether both tell of the crowd of one occasion, be it how many came or how many were there; not how many at its peak, but where
    one text sets the two off against each other."""
    kinds = {c.figure.kind for c in (ground.a, ground.b)}
    attended = ground.a.event == ground.b.event == "attend" and kinds <= _COUNTS
    if ground.one_document and attended and _opposed_in_a_sentence(ground):
        return True  # "organisers said 60,000 had come, while police put the crowd at 14,500 at its peak"
    one_crowd = ground.occasion or ground.one_document
    near = ground.days_apart is not None and ground.days_apart <= NEAR_DAYS
    at_one_time = any(AT_ONE_TIME.search(n.sentence) or hours(n.sentence) for n in (ground.near_a, ground.near_b))
    return attended and near and one_crowd and not at_one_time


def _opposed_in_a_sentence(ground: Ground) -> bool:
    """Whether one sentence tells both by a word of contrast, or the sentence of the later one has such a word right behind the other."""
    later = max(ground.near_a, ground.near_b, key=lambda n: n.number)
    return abs(ground.near_a.number - ground.near_b.number) <= 1 and CONTRAST.search(later.sentence) is not None


def _kind_of(count: Count) -> Kind:
    """The kind of a figure; of "37 of the 52 schools", and of what there "were" in a year, the words leave it open."""
    figure, period = count.figure, until_told(count)
    of_many = figure.kind is Kind.SHARE and of_a_total(figure)
    of_a_while = (
        figure.kind is Kind.STOCK and count.event is None and period.dated and period.days()[0] != period.days()[1]
    )
    return Kind.UNKNOWN if of_many or of_a_while else figure.kind


def _no_state(ground: Ground) -> bool:
    """Whether the verbs leave the kind open: both tell of one happening that is no state, or one tells of none ("counted 40 beds")."""
    one, two = ground.a.event, ground.b.event
    if _named_by_each(ground) or (one_day(ground) and ground.alike >= NEARLY_ALL):
        return True
    silent = [_kind_of(c) for c in (ground.a, ground.b) if c.event is None]
    return (one == two or Kind.STOCK not in silent) and not {one, two} & STATES
