"""What keeps two figures apart though all their slots agree: denial, plans, rates, parts, and words that no slot explains.

A false contradiction is the worst that linking can do, so every doubt here ends in "not comparable".
"""

from __future__ import annotations

import re
from collections.abc import Callable

from quoth.link.askers import two_answers
from quoth.link.contrasts import disputed, set_off, without_the_scene
from quoth.link.counts import Count
from quoth.link.estimates_apart import is_an_estimate
from quoth.link.event_words import BEING, CAME, COMING, DEED, FATES, MORE, TOLLS, only_counts
from quoth.link.ground import Ground
from quoth.link.has_it import one_treated_them, other_holder
from quoth.link.meetings import Meeting
from quoth.link.moods import Mood, negated_behind
from quoth.link.nearby import HAPPENINGS, Nearby
from quoth.link.one_measure import says_net
from quoth.link.other_days import (
    changes_by_the_day,
    of_an_earlier_state,
    of_another_year,
    of_others,
    of_the_last_one,
    some_of_these,
    told_before_it,
    worst_since,
)
from quoth.link.proper import storms
from quoth.link.readings import Reading
from quoth.link.settings_words import PEAK
from quoth.link.settled_periods import FAR_DAYS
from quoth.link.told_before import outer_teller
from quoth.link.wordings import POINTING, Told, Wording
from quoth.link.words import TELLING_STOPS, fold, tokens
from quoth.model import AgentType, Comparability, Dimension, Extraction, Figure, Kind, Stance

# The first words of a stretch that narrows whom a figure counts. Source: our own list of prepositions and relatives.
_NARROWS = re.compile(r"(?:for|with|without|among|aged|under|who|whose|of whom)\b")
_GOAL = re.compile(r"\b(?:was|is|were|are|as) (?:the|an?|its|their|our) (?:[\w-]+ ){0,2}(?:goal|target|quota|aim)\b")
_FEW = 10
"""So many happen to be told of two occasions in the same words."""
_COMING = (Kind.CUMULATIVE, Kind.CHANGE)
_WHO = re.compile(r"(?:\s[\w’'-]+){1,3}?\s(?:who|whom|whose)\b")
# Before a number of cases that were looked into or heard of, not found to be so. Source: our own reading of health bulletins.
_LOOKED_INTO = re.compile(
    r"\b(?:review(?:ed|ing)|investigat(?:ed|ing)|examin(?:ed|ing)|assess(?:ed|ing)|look(?:ed|ing) into"
    r"|received (?:information|reports|notifications?|notice|word) (?:about|of|on)) (?:about |some |at least |another )?$"
)
# What was so before the time that is told of: "In 2030 it had been 800".
_HAD_BEEN = re.compile(r"\bhad (?:been|stood at|numbered|counted) (?:[\w-]+ ){0,3}$")
# Who counts by a measure of their own, or more or fewer than others do. Source: our own list.
_OTHER_WAY = re.compile(
    r"\b(?:wider|broader|narrower|stricter|looser|different|another|alternative|other) (?:[a-z-]+ )?"
    r"(?:definitions?|measures?|methods?|methodology|basis|criteri(?:a|on)|formula|yardstick)\b"
    r"|\b(?:defin(?:ed|es?|ing)|count(?:ed|s|ing)?|measur(?:ed|es|ing)) (?:[a-z]+ ){0,3}"
    r"(?:more (?:widely|broadly|narrowly|strictly)|differently|otherwise)\b"
    r"|\b(?:if|when|once) [^,.;]{3,60} (?:is|are|were) (?:also )?(?:included|counted|added|taken into account|left out|excluded)\b"
    r"|\bif (?:you|one|we) (?:also )?(?:includes?|counts?|adds?)\b"
)
_LIES_IN = re.compile(r"\b(?:that|which) [\w' ]{3,40}? (?:belongs?(?: to)?|lies(?: in)?|is (?:a )?part(?: of)?)\b")


def denies(reading: Reading, count: Count) -> bool:
    """Whether a figure is denied where it stands: "the board denied that 900 wells were closed", "not 58"."""
    return count.row is None and reading.wording(count).mood is Mood.DENIED


def says_what_did_not_happen(reading: Reading, count: Count) -> bool:
    """Whether the "not" of a figure stands behind it: "one in four tickets is never paid" may deny a claim, or count the unpaid."""
    end = count.figure.number.end
    return negated_behind(reading.text[end : reading.layout.span(end - 1, len(reading.text)).end])


def denied(meeting: Meeting) -> bool:
    """Whether one of two figures, not both, is denied."""
    return denies(meeting.of_a, meeting.a) is not denies(meeting.of_b, meeting.b)


def one_denies(meeting: Meeting) -> bool:
    """Whether the one denies what somebody else puts forward as a fact."""
    a, b = meeting.a, meeting.b
    others = a.spoken_by is None or a.spoken_by != b.spoken_by or any(outer_teller(r, c) for r, c in meeting.sides)
    moods = {w.mood for w in _wordings(meeting)}
    return others and moods != {Mood.DENIED, Mood.NEGATED}


def in_denial(meeting: Meeting) -> bool:
    """Whether one of two figures stands behind a "not", or in a denial."""
    return any(w.mood in (Mood.DENIED, Mood.NEGATED) for w in _wordings(meeting))


def other_mood(meeting: Meeting) -> bool:
    """Whether the one is only planned, expected, asked or supposed, and the other put forward as a fact.

    A number that leaves its noun to another one leaves that to it, too: "would cost $4 billion. Engineers had come up with $7 billion".
    """
    moods = [w.mood for w in _wordings(meeting)]
    if set(moods) != {Mood.POSSIBLE, Mood.FACT}:
        return False
    reading, count = meeting.sides[moods.index(Mood.POSSIBLE)]
    if _GOAL.search(reading.clause(count)) is not None:
        return True
    return not (one_leaves_all(meeting) or is_an_estimate(*meeting.sides[moods.index(Mood.FACT)], count))


def is_possible(reading: Reading, count: Count) -> bool:
    """Whether a figure is only planned, expected, asked or supposed."""
    return reading.wording(count).mood is Mood.POSSIBLE


def part_of_the_other(meeting: Meeting) -> bool:
    """Whether one of two near numbers is a part of a total and the other is not: "5,120 fines, about 5,000 of them for speeding"."""
    one, two = _wordings(meeting)
    return one.part is not two.part and meeting.a.figure.value != meeting.b.figure.value


def unlike(meeting: Meeting) -> str:
    """Why two figures neither bear each other out nor contradict each other, for how they are put forward; else ""."""
    one, two = _wordings(meeting)
    if in_denial(meeting):
        return "one of them stands in a denial"
    reason = two_storms(meeting) or two_answers(meeting.of_a, meeting.a, meeting.of_b, meeting.b)
    reason = reason or next((told for apart, told in _UNLIKE if apart(meeting)), "")
    if reason:
        return reason
    alike = one.rate & two.rate and meeting.alignment.of(Dimension.KIND) is Comparability.SAME
    if one.rate != two.rate and not (alike or one_leaves_all(meeting)):
        rate = " ".join(sorted(one.rate ^ two.rate))
        return f"one is a rate or an average (“{rate}”)"
    return ""


def two_storms(meeting: Meeting) -> str:
    """That two sentences name two storms; else ""."""
    if not (meeting.of_a.has_storms and meeting.of_b.has_storms):
        return ""  # most texts name none, and no sentence need be looked at
    one, other = (storms(r.sentence(c.figure)) for r, c in meeting.sides)
    apart = bool(one and other) and one.isdisjoint(other)
    return f"one is of {' and '.join(sorted(one))}, the other of {' and '.join(sorted(other))}" if apart else ""


def _of_an_earlier_time(meeting: Meeting) -> bool:
    """Whether just one of two numbers of one text is told of a time of its own by "had been": "In 2030 it had been 800"."""
    dated = [bool(c.figure.scope.period) for c in (meeting.a, meeting.b)]
    if not meeting.one_document or dated[0] is dated[1]:
        return False
    reading, count = meeting.sides[dated.index(True)]
    return _HAD_BEEN.search(fold(reading.up_to(count.figure))) is not None


def further_ones(meeting: Meeting) -> bool:
    """Whether just one counts what came beside others: "5,500 more pages", "54,000 pages"."""
    more = [MORE.match(c.figure.counted or "") is not None for c in (meeting.a, meeting.b)]
    return more[0] is not more[1] and meeting.a.figure.unit == "count"


def _measured_otherwise(meeting: Meeting) -> bool:
    """Whether just one of two sentences says that it counts in its own way: "The institute, by a wider definition, reckons 11%"."""
    return meeting.just_one(lambda r, c: _OTHER_WAY.search(fold(r.sentence(c.figure))) is not None)


def other_rate(meeting: Meeting) -> bool:
    """Whether one of two figures is a rate or an average and the other is not, or is another one: "640 a month", "640"."""
    one, two = _wordings(meeting)
    return one.rate != two.rate


def there_and_come(meeting: Meeting) -> bool:
    """Whether the one says how many there are, and the other how many came or went: "only 50,000 jobs in coal", "added 50,000 jobs"."""
    return any(
        _says_how_many_there_are(*one) and _says_how_many_came(*other)
        for one, other in (meeting.sides, meeting.sides[::-1])
    )


def _says_how_many_came(reading: Reading, count: Count) -> bool:
    if count.event in COMING or count.figure.kind in _COMING:
        return True
    return CAME.search(reading.clause(count)) is not None


def _says_how_many_there_are(reading: Reading, count: Count) -> bool:
    more = MORE.match(count.figure.counted or "") is not None
    still = count.figure.kind is Kind.STOCK and count.event not in COMING and not more
    counts = count.figure.event is not None and only_counts(count.figure.event)
    return still and count.row is None and (counts or BEING.search(reading.clause(count)) is not None)


def kept_apart(meeting: Meeting) -> str:
    """Why two figures do not contradict each other though they seem to count the same thing; else ""."""
    one, two = _wordings(meeting)
    if Mood.POSSIBLE in (one.mood, two.mood) and not _both_forecast(meeting):
        return "they are planned, expected, asked or supposed, not put forward as facts"
    if (one.part or two.part) and not _of_one_total(meeting) and not _what_became_of_them(meeting):
        return "one is a part of a total"
    if other_holder(meeting):
        return "each is somebody else's"
    if any(_LOOKED_INTO.search(r.words_before(c.figure) + " ") for r, c in meeting.sides):
        return "one counts what was looked into or heard of"
    if meeting.just_one(says_net):
        return "one says what was taken off or left in"
    if not meeting.one_document and _in_a_wider_place(meeting.ground.near_a) is not _in_a_wider_place(
        meeting.ground.near_b
    ):
        return "one names the place as a part of another"
    beyond, other = _beyond(meeting)
    beyond, other = ("" if takes_up(meeting.turned) else beyond), ("" if takes_up(meeting) else other)
    if meeting.a.event == meeting.b.event == "attend" and set_off(meeting):
        beyond, other = ("" if PEAK.fullmatch(w) else w for w in (beyond, other))
    if disputed(meeting):
        beyond, other = (w if _NARROWS.match(w) else "" for w in (beyond, other))
    beyond, other = without_the_scene(meeting, (beyond, other))
    if beyond and other:
        return f"one says “{beyond}”, the other “{other}”"
    return f"one also says “{beyond or other}”" if beyond or other else ""


def _what_became_of_them(meeting: Meeting) -> bool:
    """Whether a part says what became of those who were there: of "477 aboard, of whom 164 were rescued" the 164 are all who were."""
    a, b = meeting.a, meeting.b
    if a.event not in FATES or a.event != b.event or a.counted is None or a.counted != b.counted:
        return False
    return all(
        c.figure.part_of is None
        or ((w := _whole(r, c)) is not None and w.event != c.event and w.event in (None, "carry"))
        for r, c in meeting.sides
    )


def _whole(reading: Reading, count: Count) -> Count | None:
    return next((c for c in reading.counts if c.figure.id == count.figure.part_of), None)


def takes_up(meeting: Meeting) -> bool:
    """Whether ``a`` leaves its noun to ``b``, right before it: what is said of "the crowd outside the hall" holds of "3,000 had come"."""
    a, b = meeting.a, meeting.b
    left = meeting.of_a.leaves_its_noun(a.figure) and a.counted is not None and a.counted == b.counted
    points = meeting.of_a.points_back(a.figure) and meeting.alignment.of(Dimension.COUNTED) is Comparability.SAME
    return meeting.one_document and (left or points) and a.figure.number > b.figure.number


def one_leaves_all(meeting: Meeting) -> bool:
    """Whether one leaves what it counts, and all else, to the other: "Aid groups counted around 600"."""
    return any(takes_up(m) and m.of_a.leaves_all(m.a.figure) for m in (meeting, meeting.turned))


def _in_a_wider_place(near: Nearby) -> bool:
    """Whether a sentence names a place only to say where it lies: "Ostermark, the state that Merrow County belongs to"."""
    return _LIES_IN.search(near.sentence) is not None


def narrowed(meeting: Meeting) -> tuple[Count, str] | None:
    """The figure that words of its clause narrow, with those words, where nothing else keeps the two apart; else ``None``."""
    one, two = _wordings(meeting)
    if one.part or two.part or Mood.POSSIBLE in (one.mood, two.mood):
        return None
    beyond, other = _beyond(meeting)
    words = beyond or other
    if bool(beyond) is bool(other) or not _NARROWS.match(words):
        return None
    return (meeting.a if beyond else meeting.b), words


def whole_is_narrowed(meeting: Meeting) -> str:
    """What the clause of ``b``, a supposed whole, tells of it alone, so that ``a`` is hardly a part: "29 people aged under 20"; else ""."""
    narrowed = _WHO.match(meeting.of_b.text, meeting.b.figure.span.end)
    return _beyond(meeting)[1] or (narrowed[0].strip() if narrowed and meeting.a.event != meeting.b.event else "")


def _beyond(meeting: Meeting) -> tuple[str, str]:
    """What each clause says beyond the other; of two texts that speak of one matter only words that bind count."""
    one, two = _wordings(meeting)
    ground = meeting.ground
    soft = ground.one_matter and (not meeting.one_document or set_off(meeting))
    there = meeting.as_said.of(Dimension.PLACE) is Comparability.SAME and meeting.a.places.named
    here = there or (meeting.alignment.of(Dimension.PLACE) is Comparability.SAME and len(ground.named) > 1)

    def looked_at(reading: Reading, count: Count, named: frozenset[str]) -> Callable[[Told], bool]:
        tellers = _tellers(reading, count) if here else frozenset()
        people = _people(reading)
        scene = HAPPENINGS if there and count.event in TOLLS and _one_names_what_happened(ground) else frozenset()
        return lambda t: (
            not soft
            or t.own
            or (
                t.printed not in tellers
                and t.printed not in people
                and (t.id not in scene or t.printed.endswith("s"))
                and not (count.event and DEED.get(t.id) == count.event)
                and (t.bound or t.printed in named)
            )
        )

    beyond = one.beyond(
        two, lambda w: _said_near(meeting, w, meeting.b), looked_at(meeting.of_a, meeting.a, ground.near_a.names)
    )
    other = two.beyond(
        one, lambda w: _said_near(meeting, w, meeting.a), looked_at(meeting.of_b, meeting.b, ground.near_b.names)
    )
    return beyond, other


def _one_names_what_happened(ground: Ground) -> bool:
    """Whether of two texts of one week just one names the happening: "missing after an avalanche on Mount Sarn"."""
    near = ground.days_apart is not None and ground.days_apart <= FAR_DAYS and not ground.one_document
    return near and bool(ground.near_a.occasions) is not bool(ground.near_b.occasions)


def _both_forecast(meeting: Meeting) -> bool:
    """Whether two forecasts of one thing stand against each other; promises, wishes and demands only differ."""
    wishes = (Stance.PROMISES, Stance.ASKS, Stance.QUESTIONS)
    stances = [c.statement.stance for c in (meeting.a, meeting.b) if c.statement is not None]
    two_speak = not meeting.one_document or (
        None not in (meeting.a.spoken_by, meeting.b.spoken_by) and meeting.a.spoken_by != meeting.b.spoken_by
    )
    one_matter = meeting.ground.one_matter or takes_up(meeting) or takes_up(meeting.turned)
    return one_matter and two_speak and not any(s in wishes for s in stances)


def _tellers(reading: Reading, count: Count) -> frozenset[str]:
    """The words of the names of who puts a figure forward and who prints it: of two counts in one named place they set none apart."""
    publisher = reading.extraction.document.publisher or ""
    return frozenset(tokens(f"{publisher} {reading.name(count.figure.asserter)}"))


def _people(reading: Reading) -> frozenset[str]:
    """The words of the names of the persons in a document: who is named beside a count does not narrow it."""
    people = (n for a in reading.extraction.agents if a.type is AgentType.PERSON for n in (a.name, *a.aliases) if n)
    return frozenset(t for n in people for t in tokens(n))


def _of_one_total(meeting: Meeting) -> bool:
    """Whether both are told of one total: "nine of the 12 lines", "just four of 12 lines"."""
    totals = [c.figure.of for c in (meeting.a, meeting.b)]
    given = next((t for t in totals if t is not None), None)
    if given is None or None not in totals:
        return given is not None and totals[0] == totals[1]
    silent = meeting.ground.near_a if totals[0] is None else meeting.ground.near_b
    return re.search(rf"\b{given:f}\b", silent.sentence) is not None


def _said_near(meeting: Meeting, word: str, figure: Count) -> bool:
    """Whether a word of one clause is told of the other figure too: in its sentence, or as the scene that both stand in."""
    ground = meeting.ground
    near = ground.near_a if figure is meeting.a else ground.near_b
    if not ground.related or word in TELLING_STOPS:
        return False
    pointing = word == POINTING and (ground.one_document or ground.occasion)
    titled = ground.one_document and ground.occasion and not near.titles and ground.titles(word)
    around = ground.one_matter and (not ground.one_document or set_off(meeting)) and near.tells(word)
    happened = word == figure.event  # "at the rally" and "the crowd": both were there
    return pointing or titled or around or happened or word in near.own or near.sets_the_scene(word)


def _wordings(meeting: Meeting) -> tuple[Wording, Wording]:
    return meeting.of_a.wording(meeting.a), meeting.of_b.wording(meeting.b)


def mood_of(extraction: Extraction, figure: Figure) -> Mood:
    """How one figure of a document is put forward: as a fact, a plan, in a denial, or behind a "not"."""
    if not extraction.document.text_held:
        return Mood.FACT  # a graph shared without its texts has no words to read
    reading = Reading(extraction)
    found = next((c for c in reading.counts if c.figure.iri == figure.iri), None)
    return reading.wording(found).mood if found is not None and found.row is None else Mood.FACT


def few_and_weeks_apart(meeting: Meeting) -> bool:
    """Whether two handfuls are told by two texts weeks apart, that may tell of two occasions: "four delegates", "two delegates"."""
    apart = meeting.ground.days_apart
    few = all(c.figure.value is not None and c.figure.value <= _FEW for c in (meeting.a, meeting.b))
    if meeting.a.figure.scope.period.dated and meeting.b.figure.scope.period.dated:
        return False
    return not meeting.one_document and few and apart is not None and apart > FAR_DAYS


_UNLIKE: tuple[tuple[Callable[[Meeting], bool], str], ...] = (
    (further_ones, "one counts only further ones"),
    (_measured_otherwise, "one is counted by another definition or method"),
    (told_before_it, "one was told before the time of which the other tells"),
    (worst_since, "one is told of an older happening"),
    (of_others, "one counts only others"),
    (one_treated_them, "one counts only those who were treated somewhere"),
    (some_of_these, "one counts only some of those told of before"),
    (changes_by_the_day, "they are told of two days, and such a number changes from day to day"),
    (of_the_last_one, "one is told of the last such occasion"),
    (of_another_year, "one is told of a year that the other text does not name"),
    (of_an_earlier_state, "one is what was said earlier"),
    (_of_an_earlier_time, "one is told of an earlier time"),
    (few_and_weeks_apart, "both are few, and told weeks apart"),
    (there_and_come, "one says how many there are, the other how many came or went"),
    (other_mood, "one is planned, expected, asked or supposed, the other put forward as a fact"),
)
"""What sets two figures apart by how they are put forward, with the reason in plain words, the first that holds."""
