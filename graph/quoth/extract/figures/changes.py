"""Changes: "fell by 12%", "a 3 percent drop", "up 19 cents", "doubled"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from spacy.tokens import Token

from quoth.extract.figures.calendar_words import LONG_MONTH, YEAR
from quoth.extract.figures.comparators import comparator_before
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.numberwords import FACTORS, UNITS
from quoth.extract.figures.reading import Reading
from quoth.extract.figures.units import LENGTHS, is_money
from quoth.model import Direction, Kind, Span

# Verbs and nouns of change by lemma; source: the market and statistics reports of English news.
UP_VERBS = frozenset(
    "rise increase grow climb jump soar surge gain advance swell expand rally leap balloon accelerate rebound spike strengthen appreciate"
    " improve raise boost lift hike widen add".split()
)
DOWN_VERBS = frozenset(
    "fall drop decline decrease shrink plunge plummet slide slip sink tumble dip lose shed ease cut reduce slump contract weaken"
    " depreciate slash lower dive crash trim narrow slow erode retreat".split()
)
UP_NOUNS = frozenset(
    "rise increase growth jump surge gain climb uptick raise upturn hike spike boost advance rebound improvement".split()
)
DOWN_NOUNS = frozenset(
    "fall drop decline decrease reduction cut loss slump dip plunge decrease slide shortfall slowdown".split()
)
# A difference to another time; "$9,000 less than in Tarn" compares two places.
_THAN_THEN = re.compile(
    r"(?:\s\([^()]{1,20}\)|\))?\s(?:[a-z-]+\s){0,2}?(more|higher|longer|greater|up|fewer|less|lower|shorter|down)\b(?:\s[a-z-]+){0,2}\s(?:than|from|on)\s"
    r"(?:in\s|at\s|on\s|during\s)?(?:the\s)?(?:when\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|end\sof\s|start\sof\s|beginning\sof\s|same\s|this\s|previous\s|last\s|year|month|week|day|old\b|a\s(?:year|month|week|day|decade)|(?:19|20)\d\d"
    r"|January|February|March|April|May|June|July|August|September|October|November|December|before\b|\w+\s(?:years?|months?)\s(?:ago|earlier|before))",
    re.IGNORECASE,
)
_MORE = frozenset(("more", "higher", "longer", "greater", "up"))
# These take a count of things as their object; only a per cent or points after them are a change.
_TRANSITIVE = frozenset("gain add lose shed cut raise lift boost reduce slash trim lower improve advance".split())
_RELATIVE = frozenset(("percent", "percentage-point", "basis-point", "cent", "sen", "penny"))
_FRONT = re.compile(r"\b(up|down|higher|lower)\s(?:by\s)?$", re.IGNORECASE)
_SIGN = re.compile(r"(?<![\w\d)])(\+|[-−])$")
_BEHIND = re.compile(
    r"\s(higher|lower|more|less|fewer|up|down|stronger|weaker|cheaper|dearer|faster|slower)\b(?!\s(?:than\s)?(?:likely|to\b))",
    re.IGNORECASE,
)
_BEHIND_UP = frozenset(("higher", "more", "up", "stronger", "dearer", "faster"))
_ON_YEAR = re.compile(r"\s(year|month|quarter|week)[ -](?:on|over)[ -]\1\b")
# "15% below the average of the previous five years": less than it was before
_PAST = r"(?:the\s)?(?:previous|past|last|preceding|same|a year|(?:19|20)\d\d)"
_PAST_LEVEL = re.compile(
    r"(?:\s\([^()]{1,24}\)\*?)?\s(below|above|under|over)\s(?:the\s|its\s|their\s)?(?:"
    r"(?:that|average|mean|level|rate|total|peak|figure|number)s?\s(?:of|in|for|from|seen in|recorded in)\s"
    rf"{_PAST}|(?:\w+-year|long-term|seasonal)\saverage|last\s(?:year|month|week|season)"
    rf"|(?:revised\s|adjusted\s)?(?:{LONG_MONTH}(?:\s{YEAR})?|{YEAR})\s(?:rate|figure|level|total|estimate|count|average|peak)s?\b"
    r"|(?:a|one)\syear\s(?:ago|earlier|before))",
    re.IGNORECASE,
)
_MOVING = (
    UP_VERBS
    | DOWN_VERBS
    | frozenset("be trend end finish close go move edge tick trade inch creep open start settle fix drift".split())
)
_WARD = re.compile(
    r"\b(up|down)wards?(?:\s(?:slightly|sharply))?\sby\s(?:about |some |nearly |another )?$", re.IGNORECASE
)
_MEANS = frozenset("average mean total maximum median combined".split())
_OR_SO_MANY = re.compile(r"(?:\d|cents?|pence|points?|[cp]|[mb]n?|illion),? or (?:about |nearly |almost |some )?$")
_TO = re.compile(r"\b(?:to|at|from)\s(?:a\s|an\s|the\s)?(?:record\s|total\s|new\s)?$", re.IGNORECASE)
_BY = re.compile(r"\bby\s(?:an?\s|as much as\s)?$", re.IGNORECASE)
_FACTOR = re.compile(r"\b(doubl|tripl|trebl|quadrupl|quintupl|halv)(?:ed|ing|es|e)\b", re.IGNORECASE)


def directed(r: Reading, m: Mention) -> Mention:
    """The mention with the direction of the change that it measures, if it does."""
    direction = _direction(r, m)
    if direction is None:
        return m
    return replace(m, direction=direction, kind=m.kind if m.kind is Kind.RATE else Kind.CHANGE)


def _direction(r: Reading, m: Mention) -> Direction | None:
    if m.rule in ("age", "share"):
        return None
    if hit := _THAN_THEN.match(r.text, m.core_end):
        return Direction.UP if hit[1].lower() in _MORE else Direction.DOWN
    if m.unit in _RELATIVE and (hit := _PAST_LEVEL.match(r.text, m.core_end)):
        return Direction.UP if hit[1].lower() in ("above", "over") else Direction.DOWN
    if hit := _WARD.search(r.text, max(0, m.start - 36), m.start):  # "revised upward by $4 million"
        return Direction.UP if hit[1].lower() == "up" else Direction.DOWN
    if hit := _FRONT.search(r.text, max(0, m.start - 12), m.start):
        word = r.at(hit.start(1))
        if word.dep_ == "prt" and word.head.lemma_.lower() not in _MOVING:
            return None  # "gave up 5", "picked up 88%"
        return Direction.UP if hit[1].lower() in ("up", "higher") else Direction.DOWN
    if m.unit == "percent" and (hit := _SIGN.search(r.text, max(0, m.core_start - 2), m.core_start)):
        return Direction.UP if hit[1] == "+" else Direction.DOWN
    if m.unit in _RELATIVE and (hit := _BEHIND.match(r.text, m.core_end)):
        return Direction.UP if hit[1].lower() in _BEHIND_UP else Direction.DOWN
    return _from_syntax(r, m) or _the_same_move(r, m) or _named_move(r, m) or _between(r, m)


def _between(r: Reading, m: Mention) -> Direction | None:
    """Rule ``fell-between``: "Prices fell between 3 and 5 percent": the verb right before a range of shares."""
    top = r.top(m)
    near = m.rule == "range" and m.unit in _RELATIVE and top.lower_ == "between" and 0 < top.i - top.head.i < 4
    return _of_verb(top.head, m, True) if near else None


_A_MOVE = re.compile(
    r"\s(?:pay\s|wage\s|price\s|tax\s|rent\s)?(raise|cut|hike|drop|climb|surge|slump|boost)\b", re.IGNORECASE
)
_AN = re.compile(r"\b(?:an?|another|their|its|the)\s$", re.IGNORECASE)


def _named_move(r: Reading, m: Mention) -> Direction | None:
    """Rule ``a-raise``: "offered pilots a 14 percent raise": a noun of change behind an article, though the parse has a verb."""
    named = _A_MOVE.match(r.text, m.core_end) if m.unit in _RELATIVE else None
    if named is None or not _AN.search(r.text, max(0, m.start - 9), m.start):
        return None
    return Direction.UP if named[1].lower() in UP_NOUNS else Direction.DOWN if named[1].lower() in DOWN_NOUNS else None


def _the_same_move(r: Reading, m: Mention) -> Direction | None:
    """ "Shares rose 18 cents, or 1.3 per cent": the same move in another unit, by the verb right before the first number."""
    if m.unit != "percent" or not _OR_SO_MANY.search(r.text, max(0, m.start - 24), m.start):
        return None
    first = r.at(m.start).i
    words = r.doc[max(r.sentence(r.at(m.start)).start, first - 9) : first]
    verb = next((t for t in reversed(words) if t.pos_ == "VERB"), None)
    between = r.text[verb.idx + len(verb) : m.start] if verb is not None else " to "
    return None if verb is None or re.search(r"\b(?:to|at|from)\b", between) else _of_verb(verb, m, True)


def _from_syntax(r: Reading, m: Mention) -> Direction | None:
    top = r.top(m)
    head = top.head
    if (
        _ON_YEAR.match(r.text, m.core_end) and head.i > top.i
    ):  # "shrank 2.3 percent year on year": the parse hangs it on the year
        top, head = head, head.head
    if m.unit in LENGTHS:  # "gains of two years" are no change of two years
        return None
    inside = top.dep_ in ("nummod", "amod", "compound", "nmod") and head.i > top.i  # "led to an 8% increase"
    if _TO.search(r.text, max(0, m.start - 16), m.start) and not (inside and _of_noun(head) is not None):
        return None
    by = bool(_BY.search(r.text, max(0, m.start - 16), m.start))
    if m.counts and top.dep_ == "nummod" and top.head.dep_ == "pobj" and top.head.i > top.i:
        top, head = top.head, top.head.head  # "grew by 40 pupils", "the loss of 40 jobs"
    if top.dep_ == "pobj" and head.dep_ == "prep":
        if head.lower_ == "of":
            if (moved := _by_a_mean(head.head)) is not None:
                return _of_verb(moved, m, True)
            amount = is_money(m.unit.partition(" per ")[0])  # a loss of money is no fall
            return (
                None if amount and head.head.lemma_.lower() in ("loss", "shortfall") else _of_noun(_changing(head.head))
            )
        return (_of_verb(head.head, m, True) or _of_verb_above(head.head, m)) if by else None
    if inside:
        return _of_noun(head) if m.unit in _RELATIVE or not m.counts else None
    if top.dep_ in ("npadvmod", "dobj", "advmod", "nummod", "dep", "attr", "obl", "oprd"):
        return None if _listed(r, m, head) else _of_verb(head, m, by)
    return _verb_before_by(r, m) if by else None


def _listed(r: Reading, m: Mention, verb: Token) -> bool:
    """ "Spending rose to €12bn: €7bn on pensions, …": what a colon lists is a part of the level, and no move."""
    return verb.i < r.at(m.start).i and not m.unit.startswith("percent") and ": " in r.text[verb.idx : m.start]


def _by_a_mean(noun: Token) -> Token | None:
    """ "fell by an average of 58 percent": the verb that such a noun hangs on by "by"."""
    by = noun.head
    return by.head if noun.lower_ in _MEANS and noun.dep_ == "pobj" and by.lower_ == "by" else None


def _of_verb_above(hung_on: Token, m: Mention) -> Direction | None:
    """ "increased the number of staff handling claims by 80 per cent": the parse hangs "by" on what the staff do."""
    if m.unit not in _RELATIVE or not (hung_on.dep_ in ("acl", "pobj", "dobj") and hung_on.pos_ in ("VERB", "NOUN")):
        return None
    verb = next((a for a in hung_on.ancestors if a.pos_ == "VERB"), None)
    return _of_verb(verb, m, True) if verb is not None else None


def _verb_before_by(r: Reading, m: Mention) -> Direction | None:
    """ "rose by four to 63": the verb stands right before "by", or the last before a comma, whatever the parse makes of the numbers."""
    first = r.at(m.start).i
    words = [r.doc[i] for i in range(max(r.sentence(r.at(m.start)).start, first - 10), first)]
    if len(words) < 2 or words[-1].lower_ != "by":
        return None
    verb = next((t for t in reversed(words[:-1]) if t.lemma_.lower() in UP_VERBS | DOWN_VERBS), None)
    near = verb is not None and (
        verb.i == first - 2 or words[-2].text == ","
    )  # "shrank for the fifth year running, by 2,750"
    return _of_verb(verb, m, True) if verb is not None and near else None


def _of_noun(noun: Token) -> Direction | None:
    word = noun.lemma_.lower()
    return Direction.UP if word in UP_NOUNS else Direction.DOWN if word in DOWN_NOUNS else None


def _changing(noun: Token) -> Token:
    """ "an increase in traffic of 11%": the parse hangs "of" on what changes."""
    front = noun.head if noun.dep_ == "pobj" else None
    if front is not None and front.lower_ in ("in", "of") and _of_noun(front.head) is not None:
        return front.head
    return noun


def _moves_by_itself(word: str, m: Mention) -> bool:
    """ "rose $2 an hour": a measure behind such a verb is how far it went; "cut 3 a day" and "add $2" take it as their object."""
    return (
        not m.counts and word not in _TRANSITIVE and not (m.kind is Kind.RATE and m.unit.startswith(("count", "per")))
    )


def _of_verb(verb: Token, m: Mention, by: bool) -> Direction | None:
    word = verb.lemma_.lower()
    if not by and (verb.pos_ not in ("VERB", "AUX") or not (m.unit in _RELATIVE or _moves_by_itself(word, m))):
        return None
    if word == "fall" and any(c.dep_ == "nsubj" and c.lower_ in _FALLS_FROM_THE_SKY for c in verb.children):
        return None
    return Direction.UP if word in UP_VERBS else Direction.DOWN if word in DOWN_VERBS else None


_FALLS_FROM_THE_SKY = frozenset("rain snow hail ash sleet rainfall snowfall bombs shells".split())
_TWICE = re.compile(
    r"\b(double|twice|triple|treble)\s(?=(?:the(?! \d)|what|its|their|his|her|that of|those|last|as (?:many|much|high|large)"
    r"|as (?:big|great|fast|quickly|long|likely|often|expensive|wide|heavy) as)\b)",
    re.IGNORECASE,
)


def multiples(r: Reading) -> list[Mention]:
    """ "nearly double the first estimate", "twice what it was": a comparison, not a movement; it has no direction."""
    found = []
    for hit in _TWICE.finditer(r.text):
        if r.at(hit.start()).pos_ == "VERB":
            continue
        value = Decimal(3) if hit[1].lower() in ("triple", "treble") else Decimal(2)
        span = Span(*hit.span(1))
        m = Mention(
            span.start,
            span.end,
            span,
            span.start,
            span.end,
            value,
            unit="factor",
            unit_text=hit[1].lower(),
            rule="factor-noun",
        )
        front = comparator_before(r.text, hit.start())
        found.append(
            m if front is None else replace(m, start=front[0], comparator=front[1], bounds=front[1].bounds(value))
        )
    return found


_FOLD = re.compile(
    r"\b(?:(two|three|four|five|six|seven|eight|nine|ten|twenty)-?fold|(\d{1,3}(?:\.\d)?)[- ]?fold)\b", re.IGNORECASE
)
_AT_ONCE = 24


def folds(r: Reading) -> list[Mention]:
    """ "a threefold increase", "rose tenfold": by which factor; "threefold" of anything else tells no change."""
    found = []
    for hit in _FOLD.finditer(r.text):
        beside = [
            t
            for t in r.tokens(max(0, hit.start() - _AT_ONCE), hit.end() + _AT_ONCE)
            if t.sent == r.at(hit.start()).sent
        ]
        told = next((d for t in beside if (d := _of_noun(t) if t.pos_ == "NOUN" else _by_verb(t)) is not None), None)
        if told is None:
            continue
        value = Decimal(UNITS[hit[1].lower()]) if hit[1] else Decimal(hit[2])
        m = _factor(r, hit, value)
        found.append(replace(m, direction=told, kind=Kind.CHANGE))
    return found


def _by_verb(token: Token) -> Direction | None:
    word = token.lemma_.lower() if token.pos_ == "VERB" else ""
    return Direction.UP if word in UP_VERBS else Direction.DOWN if word in DOWN_VERBS else None


def _factor(r: Reading, hit: re.Match[str], value: Decimal) -> Mention:
    """A mention of a factor that is printed as one word, with what bounds it."""
    front = comparator_before(r.text, hit.start())
    start = front[0] if front else hit.start()
    m = Mention(
        start,
        hit.end(),
        Span(*hit.span()),
        hit.start(),
        hit.end(),
        value,
        unit="factor",
        unit_text=hit[0].lower(),
        rule="factor",
    )
    return replace(m, comparator=front[1], bounds=front[1].bounds(value)) if front else m


def factors(r: Reading) -> list[Mention]:
    """ "The toll doubled": a figure of its own, value 2 in the unit ``factor``; "halved" is 0.5."""
    found = []
    for hit in _FACTOR.finditer(r.text):
        token = r.at(hit.start())
        if token.pos_ != "VERB" or any(
            c.dep_ in ("dobj", "prt") and c.lower_ in ("down", "over", "up") for c in token.children
        ):
            continue
        value = FACTORS[hit[1].lower()]
        down = value < Decimal(1)
        m = _factor(r, hit, value)
        found.append(replace(m, direction=Direction.DOWN if down else Direction.UP, kind=Kind.CHANGE))
    return found
