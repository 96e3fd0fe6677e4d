"""What figures of one sentence lend one another: what they count, their unit, their time.

Each rule takes two neighbours and gives the second one, with more known, or ``None`` where it doesn't hold.
"""

from __future__ import annotations

import re
from dataclasses import replace

from quoth.extract.figures.changes_on import BARE, goes_on, left_out, was_so
from quoth.extract.figures.counted import OF_WHAT
from quoth.extract.figures.lent_times import based, dated, with_period, with_place
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.phrases import phrase
from quoth.extract.figures.reading import NOUNS, SUBJECTS, Reading
from quoth.extract.figures.samples import sampled
from quoth.extract.figures.totals import TOTAL_TO
from quoth.model import Comparator, Figure, Kind

_APPOSED = re.compile(r"[^.;:]{0,90}, (?:an?|the) [^.;:,]{0,40}")
_THAT_IS = re.compile(r"(?:That|This|It) (?:is|was|would be|represents?|marks?|represented|marked)\b")
_OF = re.compile(r"\bof\s(?:just |about |only |some |nearly )?$")
_OF_WHICH = re.compile(
    r",\s(?:of\s(?:which|whom|these|them)|including),?\s(?:about |some |nearly |only |just |more than |at least )?$"
)
_OF_THEM = re.compile(r"\s(?:of\s(?:them|those|these|whom|which|it)\b)")
_OF_PEOPLE = frozenset(
    "killed died injured hurt wounded arrested displaced drowned rescued hospitalised hospitalized".split()
)
_FEWER = re.compile(r"\s(?:more|fewer|less|longer|shorter|higher|lower|up|down)\b")
_UP_BY = re.compile(r", (?:up|down)(?: by)?(?: about| nearly| almost| some| just)? $")
_NOT = re.compile(
    r",?\s(?:and\s)?(?:not|rather than|instead of|as opposed to)\s(?:the\s)?(?:about |some |nearly |more than |over |at least )?"
)
_OWN_TOTAL = re.compile(
    r"\b(?!(?:new|overall|grand|running|official|latest|total)\b)\w+\s(?:toll|tally|count|total)$", re.IGNORECASE
)
_LESS_THAN = re.compile(r"\s(?:more|fewer|less|higher|lower|up|down)\s(?:than|on|from)\b")
_RESTATED = re.compile(r"(?:\s[a-z]+){0,3}(?:,\s|\s\(|\s)or\s|\s\(")
_AT = re.compile(r"\s(?:to|at)\s(?:about |just |only |some |nearly |a record )?")
_DIMENSION = re.compile(r"\s(?:wide|long|high|tall|deep|thick|broad)(?:,|,? and| by)\s(?:about |some |nearly )?")
_ONTO = re.compile(r"[^.;:,\d]{0,10}(?:\b(?:19|20)\d\d)?\sto\s(?:just |about |only |some |nearly )?")
_AND_ON = re.compile(
    r"\s(?:in|a|the|for|at|on|during|this|last)\b[^.;:()]{0,60},?\sand\s(?:an average of\s|about |just |only |nearly )?"
)
_FOR_SOME = re.compile(r"\s(?:for|among|in)\s(?:[a-z-]+\s){1,3}and\s(?:about |just |only |nearly )?")
_FOR_WHAT = re.compile(r"^\s(?:for|in)\s(?:the\s|its\s|their\s|an?\s)?")
_INSTEAD = re.compile(
    r"(?:[^.;:(\d]|(?<!\d)(?:19|20)\d\d(?:[-–/]\d\d)?(?!\d)){0,80}?"
    r"(?:[,–—(-]\s?(?:and )?not|\sand not|[,\s–—-]\s?rather than|[,\s–—-]\s?instead of)\s(?:the\s)?"
)
_AND_OF = re.compile(r"\b(?:and|while|but) (?:the |their |its )?(?:number|count|total|share|rate|proportion) of\b")


def lent(r: Reading, a: Mention, b: Mention, first: Figure, second: Figure) -> Figure:
    """The second of two neighbours with what the first one lends it."""
    again = _again(r, a, b, first, second)
    if again is not None:
        return again
    if r.sentence_index(r.at(a.start)) != r.sentence_index(r.at(b.start)):
        return _there_were(r, a, b, first, second)
    if _stands_instead(r.text, a, b):
        same = replace(second, counted=first.counted, event=first.event, kind=first.kind, scope=first.scope)
        return same if second.direction is not None else replace(same, direction=first.direction)
    return _lent_within(r, a, b, first, second)


def _lent_within(r: Reading, a: Mention, b: Mention, first: Figure, second: Figure) -> Figure:
    """The same of two figures of one sentence."""
    second = _of_the_same(r, a, b, first, second)
    if _contrasts(r.text, a, b) and not _names_its_own(r.text, a, b, second):
        second = replace(second, counted=first.counted, event=first.event, kind=_base_kind(first, second))
        if first.scope.place and not second.scope.place:
            second = replace(second, scope=with_place(second.scope, first.scope))
    elif second.counted is None and _elliptic(r, a, b, first, second):
        second = replace(second, counted=first.counted, kind=first.kind if second.kind is Kind.UNKNOWN else second.kind)
    elif second.counted is None and b.unit == "percent" and sampled(r, a):
        second = replace(second, counted=first.counted)  # "In a survey of 1,012 residents, 58 percent said"
    elif second.counted is None and _same_measure(r, a, b, first, second):
        second = replace(
            second,
            counted=first.counted,
            kind=first.kind if second.kind is Kind.SHARE and first.kind is Kind.RATE else second.kind,
        )
    elif _counts_again(r.text, a, b, first, second) or _told_again(r, a, b, first):
        second = replace(second, counted=first.counted)
    if _named_places(first, second) and a.counts and b.counts:
        second = replace(second, counted=first.counted, kind=first.kind)
    return dated(r, a, b, first, _as_rate(r.text, a, b, first, second))


def _named_places(first: Figure, second: Figure) -> bool:
    """ "The capital had 62 cases, followed by Tarn with 30": the town is where, and not what is counted."""
    here = second.counted is not None and second.counted in (*second.scope.place, *first.scope.place)
    return here and second.unit_text is None and first.counted is not None and first.counted not in first.scope.place


def _there_were(r: Reading, a: Mention, b: Mention, first: Figure, second: Figure) -> Figure:
    """ "… 329 cases were confirmed. In 2019, there were 1,274.": more of what the sentence before counts."""
    top = r.top(b)
    there = top.dep_ == "attr" and any(c.dep_ == "expl" for c in top.head.children)
    next_ = r.sentence_index(r.at(b.start)) - r.sentence_index(r.at(a.start)) == 1
    if not (there and next_ and a.counts and b.counts and second.counted is None and first.counted):
        return second
    happened = first.kind in (Kind.FLOW, Kind.CUMULATIVE)
    return replace(second, counted=first.counted, kind=Kind.FLOW if happened else second.kind)


def _counts_again(text: str, a: Mention, b: Mention, first: Figure, second: Figure) -> bool:
    """Whether the second counts what the first does: totals, levels that a change ends at, multiples, "of them", dimensions."""
    moved = first.direction is not None and second.direction is None
    multiple = _multiplies(text, a, b) and not (second.counted and (b.unit_text == "times" or b.unit == "percent"))
    return (
        (
            a.counts and _bare_total(second) and bool(TOTAL_TO.search(text, max(a.end, b.start - 60), b.start))
        )  # "93 cases, bringing the total to 1,204"; "raising the death toll to 30" says of what itself
        or (moved and bool(_AT.fullmatch(text, a.end, b.start)))  # "down 3% at $40": of what went down
        or multiple
        or (second.counted is None and bool(_OF_THEM.match(text, b.core_end)) and _may_hold(a, b))
        or (
            second.counted is None and bool(_DIMENSION.fullmatch(text, a.core_end, b.start))
        )  # "90 miles wide and 175 miles long"
        or _other_end(text, a, b)
        or _instead(text, a, b, second)
        or _part_of_it(text, a, b)
        or _for_another(text, a, b, first)
        or (not b.counts and a.unit == b.unit and a.unit != "percent" and _in_brackets(text, b))
    )


def _bare_total(figure: Figure) -> bool:
    """Whether a total names nothing that it is of; "the death toll" does."""
    return figure.counted is None or not _OWN_TOTAL.search(figure.counted)


def _told_again(r: Reading, a: Mention, b: Mention, first: Figure) -> bool:
    """ "will harvest 4 million tons of wheat this year, 29% less than in 2031": of the wheat."""
    gap = r.text[a.core_end : b.start]
    front = _UP_BY.search(gap)  # "sold 11,449 boats, up 30.5 percent"
    gap = gap[: front.start() + 2] if front is not None else gap
    told = front is not None or bool(_LESS_THAN.match(r.text, b.core_end))
    then = b.direction is not None and b.unit == "percent" and told
    own = any(t.pos_ in ("VERB", "AUX") for t in r.tokens(a.core_end, b.start))
    return then and first.direction is None and first.counted is not None and gap.endswith(", ") and not own


def _may_hold(whole: Mention, part: Mention) -> bool:
    """ "31 cases in four regions, 12 of them": of four there are no 12."""
    return whole.value is None or whole.of is not None or part.value is None or part.value <= whole.value


def _instead(text: str, a: Mention, b: Mention, second: Figure) -> bool:
    """ "put the number of dead at 31, not the 50 that the charity claims": one number in the place of another."""
    bare = a.counts and b.counts and second.unit_text is None
    return bare and bool(_NOT.fullmatch(text, a.core_end, b.start))


def _part_of_it(text: str, a: Mention, b: Mention) -> bool:
    """ "amounted to £412,000, of which £95,000 had been recovered": a part counts what the whole does."""
    return a.unit == b.unit and bool(_OF_WHICH.search(text[a.end : b.start])) and bool(BARE.match(text, b.core_end))


def _in_brackets(text: str, b: Mention) -> bool:
    """ "lowest in adults (38 per 100,000)"."""
    return text[b.start - 1 : b.start] == "(" and text[b.end : b.end + 1] in (")", ",", ";")


def _other_end(text: str, a: Mention, b: Mention) -> bool:
    """ "grew from 32 ships in 2020 to 51": where a count begins and ends."""
    alike = a.counts and b.counts and b.unit_text is None and bool(BARE.match(text, b.core_end))
    return alike and based(text, a) and bool(_ONTO.fullmatch(text[a.core_end : b.start]))


def _as_rate(text: str, a: Mention, b: Mention, first: Figure, second: Figure) -> Figure:
    """ "8.1 per 100,000, up from 7.3", "€71 a tonne, against €64": a bare number that a rate is compared with is such a rate."""
    bare = b.counts and second.unit == "count" and second.unit_text is None and b.of is None
    money = " per " in first.unit and second.unit == first.unit.partition(" per ")[0]
    if (
        first.kind is not Kind.RATE
        or not (bare or money)
        or not _compared(text, a, b)
        or not BARE.match(text, b.core_end)
    ):
        return second
    return replace(second, unit=first.unit, unit_text=first.unit_text, kind=Kind.RATE)


def _again(r: Reading, a: Mention, b: Mention, first: Figure, second: Figure) -> Figure | None:
    """The second where it only says the first again, or goes on with it."""
    if _converts(r.text, a, b):
        return _converted(first, second)
    if first.direction is not None and b.unit == "percent" and _RESTATED.fullmatch(r.text, a.core_end, b.start):
        # "slipped $1.40, or 1.9%": a change said again as a share of what it was
        return replace(second, direction=first.direction, kind=first.kind, counted=first.counted, event=first.event)
    if goes_on(r, a, b, first, second):
        return replace(second, direction=first.direction, kind=first.kind, event=first.event, counted=first.counted)
    if was_so(r.text, a, b, first, second):
        return replace(second, direction=first.direction, kind=first.kind, counted=first.counted)
    if left_out(r, a, b, first, second):
        noun = r.at(len(r.text[: b.start].removesuffix("by ")) - 2)
        named = phrase(r, noun, None, False).text if noun.pos_ in NOUNS else second.counted
        return replace(second, direction=first.direction, kind=first.kind, event=first.event, counted=named)
    if _points_back(r, a, b, second):
        return _carried_on(first, second)
    return None


def _of_the_same(r: Reading, a: Mention, b: Mention, first: Figure, second: Figure) -> Figure:
    """ "at 70 tonnes, a cut of 12 per cent", and "from last year's 80 tonnes" behind that: one thing is told of all along."""
    apposed = second.counted is None and second.direction is not None and _APPOSED.fullmatch(r.text, a.end, b.start)
    base = first.direction is not None and based(r.text, b, a.end) and BARE.match(r.text, b.core_end)
    if apposed and first.scope.period:
        second = replace(second, scope=with_period(second.scope, first.scope))
    return replace(second, counted=first.counted) if apposed or base else second


def _carried_on(first: Figure, second: Figure) -> Figure:
    """ "It sold 70 boats. That is an increase of 12%.": of boats, and in the same time."""
    if not second.scope.period and first.scope.period:
        second = replace(second, scope=with_period(second.scope, first.scope))
    return replace(second, counted=first.counted)


def _points_back(r: Reading, a: Mention, b: Mention, second: Figure) -> bool:
    """Whether a change without a noun of its own is told of the figure in the sentence before."""
    if second.counted is not None or second.direction is None:
        return False
    here = r.sentence_index(r.at(b.start))
    return here - r.sentence_index(r.at(a.start)) in (1, 2) and bool(_THAT_IS.match(r.sentences[here].text.lstrip()))


def _base_kind(first: Figure, second: Figure) -> Kind:
    """The base of a level is a level of the same kind."""
    same = first.unit == second.unit and first.kind in (Kind.STOCK, Kind.FLOW, Kind.CUMULATIVE, Kind.RATE)
    rates = first.kind is Kind.RATE and second.kind is Kind.SHARE  # "inflation of 4.4%, compared with 2.9% last year"
    return first.kind if same and (rates or second.kind in (Kind.UNKNOWN, Kind.STOCK, Kind.FLOW)) else second.kind


def _contrasts(text: str, first: Mention, second: Mention) -> bool:
    """ "85,000 inmates, compared with 62,000 in Georgia", "from 5 percent": a bare number beside another counts the same."""
    alike = (first.counts and second.counts) or (first.unit == second.unit and not first.counts)
    shares = first.of is not None and second.unit == "percent"
    near = (alike or shares) and second.start - first.end < 120 and bool(BARE.match(text, second.core_end))
    own = _OF.search(text, max(0, second.start - 12), second.start)  # "against a profit of €12 million"
    return near and own is None and _compared(text, first, second)


def _stands_instead(text: str, first: Mention, second: Mention) -> bool:
    """ "lost 30 shops since May 2019, not 80", "counted 3,000 marchers on Saturday rather than 10,000": one count, given otherwise."""
    bare = BARE.match(text, second.core_end) is not None or text.startswith(" as ", second.core_end)
    alike = first.unit == second.unit and bare
    return alike and _INSTEAD.fullmatch(text, first.core_end, second.start) is not None


def _names_its_own(text: str, first: Mention, second: Mention, figure: Figure) -> bool:
    """ "the number of patients fell from 6.5 to 6.4 million and the number of procedures from 7.8 to 7.7": not of the patients."""
    between = text[first.end : second.start]
    return figure.counted is not None and f" of {figure.counted}" in between and _AND_OF.search(between) is not None


def _compared(text: str, first: Mention, second: Mention) -> bool:
    """ "€71, against €64 in March", and on: "and €118 in 2023"."""
    on = based(text, first) and bool(_AND_ON.fullmatch(text[first.core_end : second.start]))
    return on or based(text, second, first.end)


def _for_another(text: str, first: Mention, second: Mention, told: Figure) -> bool:
    """ "rose to 79.6 years for men and 83.9 years for women": the same of others; of "5 million for roads" the roads are what it is of."""
    alike = first.unit == second.unit and not first.counts
    purpose = _FOR_WHAT.sub("", text[first.core_end : second.start])
    return (
        alike
        and not (told.counted and purpose.startswith(told.counted))
        and bool(_FOR_SOME.fullmatch(text[first.core_end : second.start]))
        and bool(BARE.match(text, second.core_end))
    )


def _multiplies(text: str, first: Mention, second: Mention) -> bool:
    """ "640 megawatts, four times what it was", "3.4 million tins, 200,000 fewer than in 2022": said of what stands before."""
    gap = text[first.core_end : second.start]
    if (
        len(gap) > 60
        or ";" in gap
        or not (first.counts or first.unit == second.unit or second.rule == "factor-noun" or second.of is not None)
    ):
        return False
    return (
        second.rule == "factor-noun"
        or (second.of is not None and bool(OF_WHAT.match(text, second.core_end)))
        or (second.direction is not None and second.kind is Kind.CHANGE and bool(_FEWER.match(text, second.core_end)))
    )


def _same_measure(r: Reading, first: Mention, second: Mention, before: Figure, figure: Figure) -> bool:
    """ "will average 4.4% this year before slowing to 3%", "only 81% have had it, whereas 95% are needed": of the same thing, where
    no other subject stands between."""
    return (
        before.unit == figure.unit == "percent"
        and before.counted is not None
        and bool(BARE.match(r.text, second.core_end))
        and not any(t.dep_ in SUBJECTS and t.pos_ != "PRON" for t in r.tokens(first.end, second.start))
        and not any(c in r.text[first.end : second.start] for c in ";:")
    )


def _elliptic(r: Reading, first: Mention, second: Mention, before: Figure, figure: Figure) -> bool:
    """ "ordered 3 million doses; 640,000 had arrived": a bare count goes on counting."""
    text = r.text
    plain = first.counts and second.counts and second.of is None and second.rule not in ("vague", "nobody", "age")
    if _OF_THEM.match(text, second.core_end) and not _may_hold(first, second):
        return False
    if figure.event in _OF_PEOPLE and before.event not in _OF_PEOPLE:  # "cut off 16 villages and killed 210"
        return False
    return (
        plain
        and figure.unit_text is None
        and second.start - first.end < (140 if r.top(second).dep_ in SUBJECTS else 90)
        and bool(BARE.match(text, second.core_end) or r.top(second).dep_ in SUBJECTS)
    )


def _converts(text: str, first: Mention, second: Mention) -> bool:
    """ "7 miles (11 km)": the same quantity again, in another unit."""
    gap = text[first.core_end : second.start].strip()
    return (
        gap in ("(", "/")
        and first.unit != second.unit
        and not first.counts
        and not second.counts
        and second.unit != "percent"
        and first.rule != "age"
    )


def _converted(first: Figure, second: Figure) -> Figure:
    """What holds of a quantity holds of it in another unit, its bound and its direction too."""
    second = replace(second, counted=first.counted, event=first.event, direction=first.direction, kind=first.kind)
    if second.value is None or second.comparator is not Comparator.EQUAL or second.bounds.bounded:
        return second
    return replace(second, comparator=first.comparator, bounds=first.comparator.bounds(second.value))
