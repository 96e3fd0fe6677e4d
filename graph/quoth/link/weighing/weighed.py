"""One number in two texts of one story, where no rule sees more than that: what the signs together speak for.

Rules need a noun, a verb, a name that fit; "58,220 holdings were paid" and "58,220 farms shared the pot" have none of these. That
two texts of one story give one striking number is seldom chance. Contradictions are never concluded in this way.
"""

from __future__ import annotations

import re

from quoth.link import guards, rules, values
from quoth.link.event_words import CHANGING, DONE, FATES
from quoth.link.explain import both, changes, said
from quoth.link.lexicon import EVENTS
from quoth.link.meetings import Meeting
from quoth.link.moods import UNREAL
from quoth.link.other_days import long_apart, of_the_last_one, only_some_of_them, worst_since
from quoth.link.rivals import one_says_where
from quoth.link.settled_periods import FAR_DAYS
from quoth.link.weighing.chance import may_be_chance
from quoth.link.weighing.mentions import mentioned
from quoth.link.weighing.opinion import Opinion, Shares, likeliest
from quoth.link.words import stem
from quoth.model import Comparability, Comparison, Dimension, Kind, Verdict

_MOST = 0.5
"""So much of a body's name around the other number says that it is spoken of: "the payments board"."""
_LEAST = 0.45
"""Less likely verdicts are not told. From here on two of three are right, and one of seven ought to be no pair at all."""


_CHANGED = 0.35
"""The same of a rendering that changed something: four of five are right from here on."""
CHANCE = 0.75
"""From here on that one number stands in two texts is chance, whatever a rule makes of it."""
_INDEPENDENT = 1.6
"""So many times as likely as that one source is behind both it has to be that two texts bear each other out, for this to be told."""
_UNDER = re.compile(r"\b(?:nearly|almost|barely|just under|not quite|short of|close to)\b")
_SURELY = 0.6
"""From here on the signs overrule a rule that sees nothing changed between two renderings of one root, and relate what may be chance."""
SOON = 14
"""So many days apart two texts that share names or another number tell of one story."""


_ACTS = frozenset(
    stem(w)
    for w in (
        "case procedure pathway treatment entry request application claim visit admission appointment detainer arrest charge conviction"
        " apprehension encounter crossing test dose vote ballot ticket journey trip stay visa permit"
    ).split()
)
"""What one person may have several of, so that so many are not so many people. Source: corrections that statistics offices publish."""
_PAPERS = frozenset(
    stem(w) for w in "photograph photo picture image video call message letter email file report complaint page".split()
)
"""What tells of people, and is none. Source: our own list."""
_SURE = 0.7
"""How sure it is at least that two sentences which share two numbers tell of the same two things."""


def weighed(meeting: Meeting, seen: Opinion, *, overruling: bool) -> Comparison | None:
    """The conclusion that signs speak for, about two figures of two documents that give one number; else ``None``.

    ``overruling`` says that a rule sees nothing changed between the two. ``seen`` gives the `opinion` of the meeting; it costs too much
    to be worked out twice.
    """
    if not (meeting.told_across and meeting.same_number) or gainsaid(meeting):
        return None
    plain = not _one_story(meeting) or chance(meeting)
    if plain and (overruling or not _hardly_chance(meeting)):
        return None
    shares = seen()
    verdict = max(RENDERED, key=shares.__getitem__)
    enough = _SURELY if overruling or plain else _CHANGED if verdict is Verdict.DRIFTS else _LEAST
    if shares[verdict] < enough:
        return None
    return rendered(meeting, shares[verdict], independent(shares, verdict))


def independent(shares: Shares, verdict: Verdict) -> Verdict:
    """The ``verdict``, but that one source stands behind both unless it is a good deal likelier that they bear each other out."""
    again = verdict is Verdict.AGREES and shares[verdict] < _INDEPENDENT * shares[Verdict.DERIVED]
    return Verdict.DERIVED if again else verdict


RENDERED = (Verdict.AGREES, Verdict.DERIVED, Verdict.DRIFTS)
"""How one number may stand in two texts that tell of one count."""


def chance(meeting: Meeting) -> bool:
    """Whether one number in two texts may well be chance, for it is plain, or both leave open whether they tell of one time and place."""
    return may_be_chance(meeting) or _another_occasion(meeting)


def _hardly_chance(meeting: Meeting) -> bool:
    """Whether one number is unlikely to stand in two texts by chance, though their words hardly show one matter.

    It is unround; or the two were published within a fortnight, it is no everyday number, and names or a second number are shared.
    Of 358 numbers that the signs alone relate in 160 political articles this leaves 8, of 91 that are one count in held-out stories 50.
    """
    if values.distinctive(meeting.a.figure) and values.distinctive(meeting.b.figure):
        return True
    apart = meeting.ground.days_apart
    everyday = values.common(meeting.a.figure) or values.common(meeting.b.figure)
    if apart is None or apart > SOON or everyday:
        return False
    return meeting.ground.related or _another_number(meeting)


def _another_number(meeting: Meeting) -> bool:
    """Whether two texts share an unround number of one sort beside the one that is asked about."""
    shared = meeting.of_a.striking & meeting.of_b.striking
    return any(value not in (meeting.a.figure.value, meeting.b.figure.value) for _, value, _ in shared)


def gainsaid(meeting: Meeting) -> bool:
    """Whether one number in two texts is of two things, as slots or words tell."""
    vague = values.vague(meeting.a.figure)  # "dozens" are no number that two texts could have in common
    return vague or guards.other_rate(meeting) or of_two_things(meeting)


def of_two_things(meeting: Meeting) -> bool:
    """The same of two figures that give one number to the last digit, of which the one may leave out that it is a rate."""
    apart = (
        _another_share, guards.in_denial, _two_fates, _rounded_to_a_plan, _counted_anew, _people_and_papers,
        of_the_last_one, only_some_of_them, worst_since,
    )  # fmt: skip
    return any(asked(meeting) for asked in apart)


def rendered(meeting: Meeting, likely: float, verdict: Verdict) -> Comparison:
    """The comparison of two renderings of one count, as ``likely`` as that, by one of the verdicts ``RENDERED``."""
    if (verdict is Verdict.AGREES and people_and_acts(meeting)) or (meeting.drift and _bound_changed(meeting)):
        verdict = Verdict.DRIFTS
    elif verdict is Verdict.DRIFTS and meeting.only_hedged:
        verdict = Verdict.AGREES
    return (
        _agrees(meeting, likely)
        if verdict is Verdict.AGREES
        else _rendered(meeting.with_the_citing_first, likely, verdict)
    )


def _bound_changed(meeting: Meeting) -> bool:
    """Whether one of two renderings of a number is a bound and the other none: "up to 1,500 eels", "1,500"."""
    return meeting.just_one(lambda _, c: values.only_bounds(c.figure))


_TOGETHER = (Verdict.AGREES, Verdict.DERIVED)


def together(meeting: Meeting, seen: Opinion) -> Comparison:
    """The conclusion about a number that two sentences give with a second one that they share too: no chance, whatever the slots say."""
    shares = {v: share for v, share in seen().items() if v in _TOGETHER}
    verdict = Verdict.DERIVED if meeting.one_source else likeliest(shares)[0]
    likely = max(_SURE, shares[verdict])
    return (
        _agrees(meeting, likely)
        if verdict is Verdict.AGREES
        else _rendered(meeting.with_the_citing_first, likely, verdict)
    )


def by_chance(meeting: Meeting, seen: Opinion) -> bool:
    """Whether the signs speak for two counts that can't be compared, though a rule relates them: "40 homes burnt", "40 homes insured"."""
    if not meeting.told_across:
        return False
    verdict, likely = likeliest(seen())
    return verdict is Verdict.INCOMPARABLE and likely >= CHANCE


def told_in_full(meeting: Meeting) -> bool:
    """Whether both give an unround number, of one noun, one happening and one place or from one source: no chance does that."""
    slots = (Dimension.COUNTED, Dimension.EVENT, Dimension.PLACE)
    alike = bool(meeting.a.sources & meeting.b.sources) or all(
        meeting.as_said.of(d) is Comparability.SAME for d in slots
    )
    return values.distinctive(meeting.a.figure) and alike


def _one_story(meeting: Meeting) -> bool:
    """Whether two texts tell of one story, and the number is not one that turns up everywhere."""
    ground = meeting.ground
    if long_apart(meeting):
        return False
    if values.common(meeting.a.figure) or values.common(meeting.b.figure):
        return ground.one_matter and not one_says_where(meeting)
    named = (
        mentioned(meeting.of_b, meeting.b, meeting.of_a, meeting.a),
        mentioned(meeting.of_a, meeting.a, meeting.of_b, meeting.b),
    )
    told = bool(ground.named) or (ground.related and (values.distinctive(meeting.a.figure) or meeting.one_voice))
    return ground.one_matter or told or any(share >= _MOST for share, _ in named)


def _another_occasion(meeting: Meeting) -> bool:
    """Whether a round number is told of two times or places, or says how long: "over a million since 1989", "a million on Sunday"."""
    if values.distinctive(meeting.a.figure):
        return False
    told = (meeting.as_said.of(d) for d in (Dimension.PERIOD, Dimension.PLACE))
    return meeting.a.figure.unit in values.SIZES or Comparability.DIFFERENT in told


def _another_share(meeting: Meeting) -> bool:
    """Whether a share that turns up everywhere is of two nouns, or under it here and over it there: "nearly half", "more than half"."""
    a, b = meeting.a, meeting.b
    if not values.common(a.figure) or Kind.SHARE not in (a.figure.kind, b.figure.kind):
        return False
    nouns = meeting.as_said.of(Dimension.COUNTED) is Comparability.DIFFERENT
    under = [_UNDER.search(c.figure.printed.casefold()) is not None for c in (a, b)]
    over = [c.figure.comparator in values.FLOORS for c in (a, b)]
    return nouns or (under[0] and over[1]) or (under[1] and over[0])


def _two_fates(meeting: Meeting) -> bool:
    """Whether a round number of people is told of two fates: "over 1,000 died", "more than 1,000 are still stranded"."""
    a, b = meeting.a, meeting.b
    rounded = values.round_number(a.figure) or values.round_number(b.figure)
    both = {a.event, b.event}
    return rounded and len(both) > 1 and ((bool(both & CHANGING) and both <= EVENTS) or both <= FATES)


def people_and_acts(meeting: Meeting) -> bool:
    """Whether one counts people and the other what is done for them or asked of them: 7.7 million people, 7.7 million procedures."""
    nouns = [c.counted for c in (meeting.a, meeting.b)]
    people = [n for n in nouns if n is not None and n.widest == "person"]
    return len(people) == 1 and any(n is not None and n.noun in _ACTS for n in nouns)


def _people_and_papers(meeting: Meeting) -> bool:
    """Whether one counts people and the other what tells of them: over 1,100 dead, some 1,100 photographs of the dead."""
    nouns = [c.counted for c in (meeting.a, meeting.b) if c.counted is not None]
    return any(n.widest == "person" for n in nouns) and any(n.noun in _PAPERS for n in nouns)


def _rounded_to_a_plan(meeting: Meeting) -> bool:
    """Whether one only rounds to the other, and only one was foretold or promised: 197,000 counted, "more than 200,000" awaited."""
    ahead = {c.statement is not None and c.statement.stance in UNREAL for c in (meeting.a, meeting.b)}
    return meeting.a.figure.value != meeting.b.figure.value and len(ahead) == 2


def _counted_anew(meeting: Meeting) -> bool:
    """Whether one only rounds to the other, and weeks lie between two counts of what comes and goes: "7,037 live there", "nearly 7,000"."""
    apart = meeting.ground.days_apart
    over = meeting.a.event in DONE and meeting.a.event == meeting.b.event  # the dead stay dead
    stays = not over and {c.figure.kind for c in (meeting.a, meeting.b)} <= {Kind.STOCK, Kind.UNKNOWN, Kind.CUMULATIVE}
    differ = meeting.a.figure.value != meeting.b.figure.value and not meeting.one_voice
    return stays and differ and apart is not None and apart > FAR_DAYS


def _agrees(meeting: Meeting, likely: float) -> Comparison:
    pair = both(meeting)
    told = f"{pair} give one number in one story, most likely of one thing."
    return meeting.conclude(Verdict.AGREES, rules.WEIGHED, likely, told, stands=Comparability.SAME)


def _rendered(meeting: Meeting, likely: float, verdict: Verdict) -> Comparison:
    one, two = said(meeting.of_a, meeting.a), said(meeting.of_b, meeting.b)
    taken = _is_taken_over(meeting)
    pair = f"{one} most likely goes back to {two}" if taken else f"{one} and {two} most likely go back to one source"
    if verdict is Verdict.DRIFTS and meeting.drift:
        told = f"{pair}; on the way {changes(meeting.drift)}."
        return meeting.conclude(Verdict.DRIFTS, rules.WEIGHED, likely, told, meeting.drift)
    told = f"{pair}, so {'it bears' if taken else 'they bear'} out nothing new."
    return meeting.conclude(Verdict.DERIVED, rules.WEIGHED, likely, told, stands=Comparability.SAME)


def _is_taken_over(meeting: Meeting) -> bool:
    """Whether ``a`` may have its number from ``b``: it says so, or a paper tells in its own voice what somebody else put forward."""
    own = [count.spoken_by in (None, reading.who(reading.narrator)) for reading, count in meeting.sides]
    return meeting.cites is not None or own == [True, False]
