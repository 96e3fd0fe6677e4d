"""Bare numbers that somebody sets against one that was told before: "Charities have counted around 600", "the union put it at 75"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from quoth.extract.figures.changes_on import BARE
from quoth.extract.figures.events import event_of, own_clause
from quoth.extract.figures.lent_times import based
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.phrases import phrase
from quoth.extract.figures.reading import Reading
from quoth.extract.figures.rival_words import (
    ARRIVED,
    CHANGED_BY,
    FLOOR,
    FOUND,
    FRONT,
    GAPPED,
    GONE,
    HANDED,
    HOW_MANY,
    LEFT_OUT,
    NAMES_ONE,
    ONLY_COUNTS,
    PUT_AT,
    SAME_TIME,
    SAY_BY,
    TELLER,
    THE_FIGURE,
    VERB_LEFT_OUT,
)
from quoth.extract.figures.scopes import INHERITED, inherited
from quoth.extract.figures.units import LENGTHS, is_money
from quoth.model import Figure, Kind, Scope

_REACH = 120  # characters
_FAR = 2  # sentences
_TIMES = Decimal(50)
"""Two numbers of one measure lie no further apart; one that does is of another."""
_UP_TO_THE_VERB = r"(?:, [^,;.\d]{2,40})?,?(?:\s(?:at|as|have|has|had|would|since|now|later|also|only|\w+ly))*\s*$"
"""What may stand between who puts a number forward and the verb: "Lund’s office, which has since"."""
_FROM = r"(?:\sfrom\s[^,;.\d]{2,40})?"
_AMONG = re.compile(
    r"\b(?:of|among|in|for)\s(?:the|those|these|its|their|his|her|all|every|each)?\s?[\w'’-]+(?:\s[\w'’-]+)?,\s(?:only |just )?$",
    re.I,
)
"""Whom a number is of, in front of it: "Of the girls, 40 percent were"."""
_PUT_IT = re.compile(r"\b(?:it|that|this|them)\b")
_LARGE, _FEW = 1000, 12
_PRICED = frozenset(
    "cost price bill deficit loss damage debt budget value spending revenue profit income surplus shortfall turnover fine".split()
)
"""What is told in money, so that a number of it without a unit is in the money of the one before. Source: our own list."""
_PLAIN = (Kind.STOCK, Kind.FLOW, Kind.CUMULATIVE, Kind.UNKNOWN)


def bare_rival(r: Reading, found: Sequence[Mention], figures: Sequence[Figure], n: int) -> Figure:
    """Rule ``bare-rival``: a number that is all that somebody puts forward counts what the one before it counts, in its unit.

    Example: "The ministry says 212 people have died. Aid groups have counted around 600." -> 600 people died
    """
    figure, m = figures[n], found[n]
    if figure.counted and f"number of {figure.counted}" in r.text[max(0, m.start - len(figure.counted) - 30) : m.start]:
        return figure  # "the number of leavers at 4,120 and the number of joiners at 6,050"
    if n and _by_so_much(r.text, m, figure, figures[n - 1]):
        return _like(figure, figures[n - 1], Kind.CHANGE)
    if n and _changed_otherwise(r, m, figure, figures[n - 1]):
        return replace(figure, counted=figures[n - 1].counted, event=figures[n - 1].event)
    asked = _as_asked(r, m, figure, found[n - 1].end if n else 0)
    if asked is not None:
        return asked if _bare(r, m, replace(figure, counted=None), asked) else figure
    told = _told_before(r, found, figures, n) if n else None
    if told is not None and told.kind is Kind.RATE and figure.unit == "count" and THE_FIGURE.search(_front(r, m)):
        return _like(figure, told, told.kind)
    lent = n and figure.counted == figures[n - 1].counted  # "hoped for 5,000 runners, said 3,800 took part"
    named = figure.counted is not None and NAMES_ONE.fullmatch(figure.counted) is not None
    own = figure if lent or named else _not_its_teller(r, m, figure)
    if told is not None and _is_money_again(m, own, told):
        return replace(own, unit=told.unit, unit_text=told.unit_text)
    bare = replace(own, counted=None) if named else own
    if told is None or not _of_one_size(told, own) or not _bare(r, m, bare, told):
        return own
    return _like(own, told, told.kind if own.kind in _PLAIN else own.kind)


def _is_money_again(m: Mention, figure: Figure, told: Figure) -> bool:
    """Rule ``money-again``: "The stadium cost 340 million crowns; auditors put the cost at 512 million" of them."""
    if not m.counts or figure.unit != "count" or told.kind is Kind.RATE or not is_money(told.unit):
        return False
    priced = not _PRICED.isdisjoint((figure.counted or "").casefold().split()[-1:])
    return priced and figure.value is not None and figure.value >= _LARGE


def _as_asked(r: Reading, m: Mention, figure: Figure, after: int) -> Figure | None:
    """What was asked for or named without a number, ``after`` the last figure.

    "Nobody agrees on how many people were aboard. The report gives 412." -> people
    """
    if not m.counts:
        return None
    here = r.sentence_index(r.at(m.start))
    start = max(after, r.sentences[max(0, here - 1)].start_char)
    hits = [*HOW_MANY.finditer(r.text, start, m.start)]
    noun = r.at(hits[-1].end() - 1) if hits else None
    if noun is None:
        return _as_named(r, m, figure, start)
    if noun.pos_ != "NOUN":
        return None
    verb = noun.head if noun.head.pos_ == "VERB" and noun.head.i > noun.i else None
    return replace(figure, counted=phrase(r, noun, noun, True).text, event=event_of(verb))


def _as_named(r: Reading, m: Mention, figure: Figure, start: int) -> Figure | None:
    """Rule ``number-named-before``: what "the number of" was told of, or a toll, is what a bare number is put at.

    Example: "Claims differ on the number of workers who walked out. The union put the figure at 4,000." -> workers walked out
    """
    if (figure.counted is not None and not NAMES_ONE.fullmatch(figure.counted)) or not PUT_AT.search(_front(r, m)):
        return None
    for token in reversed(r.tokens(start, m.start)):
        if token.lower_ in ("toll", "tolls"):
            return replace(figure, counted=phrase(r, token, None, True).text, event=None, kind=Kind.CUMULATIVE)
        of = next((c for c in token.rights if c.lower_ == "of"), None) if token.lower_ == "number" else None
        noun = next((c for c in of.children if c.dep_ == "pobj" and c.pos_ == "NOUN"), None) if of is not None else None
        if noun is not None:
            return replace(figure, counted=phrase(r, noun, None, True).text, event=event_of(own_clause(noun)))
    return None


def _like(figure: Figure, told: Figure, kind: Kind) -> Figure:
    """The number as one of the same measure as ``told``."""
    return replace(
        figure,
        unit=told.unit,
        unit_text=told.unit_text,
        of=told.of,
        direction=told.direction,
        counted=told.counted,
        event=told.event if told.counted or not _only_counts(told.event) else None,
        kind=kind,
        scope=_scope(figure.scope, told.scope),
    )


def _by_so_much(text: str, m: Mention, figure: Figure, told: Figure) -> bool:
    """ "The mayor says that rents rose by 3%; tenants say by 11%": a change of what was told to change."""
    change = told.kind is Kind.CHANGE and told.unit == figure.unit and told.direction is not None
    return change and figure.direction is None and SAY_BY.search(text, m.start - 12, m.start) is not None


def _changed_otherwise(r: Reading, m: Mention, figure: Figure, told: Figure) -> bool:
    """ "Exports rose by 9%. Customs data show a rise of 2%": no rise of data, but what was told to change."""
    both = told.kind is Kind.CHANGE is figure.kind and told.unit == figure.unit
    near = r.sentence_index(r.at(m.start)) - r.sentence_index(r.at(told.span.start)) <= 1
    return both and near and CHANGED_BY.search(_front(r, m)) is not None


def _scope(own: Scope, told: Scope) -> Scope:
    """The scope of a bare number with what it leaves to the one before, population too."""
    found = inherited(own, told)
    if own.population or not told.population:
        return found
    evidence = {**dict(found.evidence), "population": dict(told.evidence).get("population", ())}
    confidence = {**dict(found.confidence), "population": INHERITED}
    return replace(
        found, population=told.population, evidence=tuple(evidence.items()), confidence=tuple(confidence.items())
    )


def _front(r: Reading, m: Mention) -> str:
    """What stands before a number in its sentence, as far as one looks."""
    return r.text[max(r.sentence(r.at(m.start)).start_char, m.start - _REACH) : m.start]


def _bare(r: Reading, m: Mention, figure: Figure, told: Figure) -> bool:
    """Whether a number stands alone behind words that put it forward; what another rule gave it of ``told`` counts as nothing."""
    front = _front(r, m)
    left_out = VERB_LEFT_OUT.match(r.text, m.core_end) is not None and not _AMONG.search(front)
    gapped = left_out or GAPPED.search(front) is not None
    if figure.direction is not None or not (gapped or FRONT.search(front)) or not _alone_behind(r.text, m.core_end):
        return False
    if FLOOR.search(front) and (figure.value or 0) < (told.value or 0):
        return False
    if GONE.search(told.event or "") and FOUND.search(front):
        return False
    if figure.event is not None and not (left_out or _only_counts(figure.event)):
        return False
    arrived = gapped or ARRIVED.search(front) is not None
    if m.counts:
        return figure.unit_text is None and (figure.counted in (None, told.counted) or arrived)
    return figure.unit not in LENGTHS and arrived and not HANDED.search(front)


def _not_its_teller(r: Reading, m: Mention, figure: Figure) -> Figure:
    """Rule ``not-its-teller``: a bare number counts nothing that is said, rather than who puts it forward.

    Example: "The mill emits 40 tonnes a year; neighbours’ measurements suggest 160 tonnes." -> no 160 tonnes of measurements
    """
    front = _front(r, m)
    told, gapped = TELLER.search(front), GAPPED.search(front)
    if figure.counted is None or figure.unit_text == figure.counted:
        return figure
    by = gapped.group() if gapped else front[: told.start()] if told else ""
    whence = (
        _FROM if told is not None and _PUT_IT.search(told.group()) else ""
    )  # "monitors from the league put it at 48%"
    tells = re.search(rf"{re.escape(figure.counted)}{whence}{_UP_TO_THE_VERB}", by, re.IGNORECASE)
    return replace(figure, counted=None) if tells else figure


def _only_counts(event: str | None) -> bool:
    """Whether a verb only puts a number forward."""
    return event is not None and ONLY_COUNTS.fullmatch(event) is not None


def _alone_behind(text: str, end: int) -> bool:
    """Whether neither a noun nor a verb stands behind a number; a verb for another one is none: "maintains that 61 were"."""
    if VERB_LEFT_OUT.match(text, end) or SAME_TIME.match(text, end):
        return True
    behind = BARE.match(text, end)
    return behind is not None and behind.group().strip() not in LEFT_OUT


def _told_before(r: Reading, found: Sequence[Mention], figures: Sequence[Figure], n: int) -> Figure | None:
    """The last figure before that is measured against nothing; ``None`` where it is another sort of number, or far."""
    here = r.sentence_index(r.at(found[n].start))
    if n and r.sentence_index(r.at(found[n - 1].start)) == here and based(r.text, found[n]):
        return figures[n - 1] if _rivals(figures[n - 1], figures[n]) else None
    for k in range(n - 1, max(-1, n - 5), -1):
        if here - r.sentence_index(r.at(found[k].start)) > _FAR:
            return None
        if _few_beside_many(figures[k], figures[n]):
            continue
        if not based(r.text, found[k]) and figures[k].unit not in LENGTHS:
            return figures[k] if _rivals(figures[k], figures[n]) else None
    return None


def _few_beside_many(told: Figure, figure: Figure) -> bool:
    """ "60,000 came, the bishop said. Police, who count cars at the three gates, reckon there were 18,000": not gates."""
    return 0 < (told.value or 0) <= _FEW and (figure.value or 0) >= _LARGE


def _rivals(told: Figure, figure: Figure) -> bool:
    """Whether what was told is a plain number with a noun, and the bare one has no unit of another sort."""
    known = (told.counted or told.event) is not None and told.direction is None
    share = told.kind is Kind.SHARE and told.unit in ("count", figure.unit)
    plain = told.kind in (*_PLAIN, Kind.RATE) or share
    return known and plain and (figure.unit == told.unit or (figure.unit == "count" and told.unit != "percent"))


def _of_one_size(told: Figure, figure: Figure) -> bool:
    if not told.value or not figure.value:
        return False
    return told.value <= figure.value * _TIMES and figure.value <= told.value * _TIMES
