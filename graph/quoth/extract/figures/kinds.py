"""Which kind of statistic a figure is, by evidence in its clause; unknown where nothing says so."""

from __future__ import annotations

import re

from spacy.tokens import Token

from quoth.extract.figures import kind_words as words
from quoth.extract.figures.labels import Held
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.phrases import Counted
from quoth.extract.figures.place_words import AREA_PLURALS
from quoth.extract.figures.reading import SUBJECTS, Reading, subject_of
from quoth.extract.figures.samples import sampled
from quoth.extract.figures.totals import accumulates, head_of, perfect
from quoth.extract.figures.units import LENGTHS, is_money
from quoth.extract.figures.verbs import NO_EVENT
from quoth.extract.rehung import KNOWN, KNOWN_TO_BE
from quoth.model import Kind

_STOCK = re.compile(
    r"\b(?:currently|at present|right now|now (?:has|have|holds?|stands?)|at any one time|still)\b",
    re.IGNORECASE,
)
_ANNUAL = re.compile(r"\s(?:[a-z]+\s){0,2}at an? (?:annual|monthly|weekly|daily|yearly|annualized) (?:rate|pace)\b")
_PRICE = re.compile(r"\b(?:for|worth|priced at|sell at)\s$", re.IGNORECASE)
_WORTH = re.compile(r"\bvalued at\s(?:about |over |more than |some |nearly |around )?$")
_SHORT = re.compile(
    r"\s(?:\w+\s){0,2}(?:short of|above|below|ahead of|over|under) (?:the |its |their |a )?(?:target|goal"
    r"|limit|plan|quota|average|forecast|forecasts|normal|expectations|budget)\b"
)
_SHARE_OF = re.compile(
    r"(?:%|per ?cent|percent|third|thirds|half|quarter)\s(?:out )?of (?:the|its|their|all|all the)\s(?:about |some )?$"
)
_THAN = re.compile(r"\s(?:more|less|fewer|higher|lower|longer|shorter)(?:\s\w+){0,2}\sthan\b")
_BY = re.compile(r"\bby\s$", re.IGNORECASE)
_SPEED = re.compile(r"(?:mile|kilometre|metre|foot|knot) per (?:hour|second)")
# "home to 5,600 people", "a town of 40,000", "population 3,000"
_TOWNS = r"town|village|city|island|suburb|hamlet|settlement"
_POPULATION = re.compile(
    rf"(?:\bhome to|\bpopulation(?: of|:)?|(?:,|\bin|\bof)\san?\s(?:[\w-]+\s){{0,3}}(?:{_TOWNS})\sof)\s"
    r"(?:about\s|some\s|nearly\s|around\s|roughly\s|only\s|just\s|more\sthan\s)?$"
)
_PER = re.compile(r"\w+(?:\s\w+){0,3}\sper\s(?!cent\b|annum\b)[a-z]")
# "at a seasonally adjusted annual rate of 40", "the revised August rate of 40"
_RATE_OF = re.compile(r"\b(?:rate|pace)s?\sof\s(?:about\s|just\s|only\s|nearly\s|around\s|over\s|more\sthan\s)?$")
_RATES = re.compile(r"\b[Rr]ates?\b")
_WHOSE = re.compile(r"(?:\w[’']s|s[’']|\b(?:its|their|our|his|her))\s$")
_AVERAGE = re.compile(
    r"\b(?:on average|(?:annual|yearly|monthly|weekly|daily|nightly) (?:average|mean) (?:of|was|is|to)|averag(?:ed|es|ing))"
    r"\s(?:about |around |just |only |nearly |some )?$",
    re.IGNORECASE,
)


def kind_of(r: Reading, m: Mention, counted: Counted | None, held: Held | None, verb: Token | None) -> Kind:
    """The kind of ``m``: what its form says, else what its noun, its verb and the words about it say."""
    above = _above(r, m, counted, verb)
    formal = _by_form(r, m, counted, above)
    if formal is not None:
        return formal
    within = _by_restriction(held, verb)
    if within is not None:
        return within
    if _completed(counted, verb, above):
        return Kind.FLOW
    happened = verb is not None and _restricts(verb) and verb.lemma_.lower() not in words.STATES | words.KEEPING
    if accumulates(r, m, counted, held, above, happened=happened):
        return Kind.FLOW if _closed(held, above) else Kind.CUMULATIVE
    if m.counts or _money(m):
        return _counted_kind(r, m, counted, held, above)
    if held is not None and held.link == "as_of":
        return Kind.STOCK
    return _measured_kind(r.top(m), counted, above)


def _by_form(r: Reading, m: Mention, counted: Counted | None, above: Token | None) -> Kind | None:
    """What the printed figure tells by itself: a rate, a length of time, a margin, a sample, the whole of a share."""
    if m.unit == "percent" and m.direction is None and _SHORT.match(r.text, m.core_end):
        return Kind.UNKNOWN  # "3% below forecast"
    if m.kind is not Kind.UNKNOWN:
        return _printed_kind(r, m, counted)
    if not m.counts and r.text.startswith("-", m.number.end):  # "a 36,000-acre fire": how big one thing is
        return Kind.UNKNOWN
    if _called_rate(r, m, counted):
        return Kind.RATE
    if _POPULATION.search(r.text, max(0, m.start - 60), m.start) or (
        m.counts and (_in_compound(r, m, counted) or _where(r, m, counted))
    ):
        return Kind.STOCK
    if m.unit not in LENGTHS and _averaged(r, m, counted, above):
        return Kind.RATE
    if m.unit in LENGTHS or m.unit == "factor" or m.rule == "age" or _compared(r, m) or sampled(r, m):
        return Kind.UNKNOWN
    if _SHARE_OF.search(r.text, max(0, m.start - 30), m.start):  # "62% of the 3.1 million voters"
        return _by_noun(counted)
    telling = above is not None and above.lemma_.lower() in words.TELLING
    if telling and counted is not None and counted.head.dep_ in SUBJECTS:  # "thousands of measurements show"
        return Kind.UNKNOWN
    return None


def _where(r: Reading, m: Mention, counted: Counted | None) -> bool:
    """ "in 105 blocks of 12 districts", "across 23 states": over how many areas something is spread."""
    if counted is None or not counted.beside or counted.head.lower_ not in AREA_PLURALS or counted.head.dep_ != "pobj":
        return False
    return counted.head.head.lower_ in ("in", "across", "of", "throughout", "over", "from", "within")


def _called_rate(r: Reading, m: Mention, counted: Counted | None) -> bool:
    """ "at an annual rate of 40", "the August rate of 40", "40 at an annual rate"."""
    before = m.direction is None and _RATE_OF.search(r.text, max(0, m.start - 24), m.start) is not None
    return before or bool(_ANNUAL.match(r.text, m.core_end)) or (m.counts and head_of(counted) in words.RATE_NOUNS)


def _listed_rate(r: Reading, m: Mention) -> bool:
    """ "Rates for adult men (3.2 percent) and teenagers (12.8 percent) changed little": what the sentence calls a rate."""
    first = r.sentence(r.at(m.start)).start_char
    return r.text[m.start - 1 : m.start] == "(" and bool(_RATES.search(r.text, first, m.start))


def _printed_kind(r: Reading, m: Mention, counted: Counted | None) -> Kind:
    """The kind of the form, but "The vacancy rate stood at 3%" and "inflation of 3%" are rates, and "gusts of 90 miles per hour" none."""
    if m.kind is Kind.SHARE and m.of is None and (head_of(counted) in words.RATES_IN_PERCENT or _listed_rate(r, m)):
        return Kind.RATE
    return Kind.UNKNOWN if m.kind is Kind.RATE and _SPEED.fullmatch(m.unit) else m.kind


def _in_compound(r: Reading, m: Mention, counted: Counted | None) -> bool:
    """ "the 62-bed hospital": how many beds it has."""
    hyphened = r.text.startswith("-", m.core_end) and counted is not None and counted.head.idx == m.core_end + 1
    return hyphened and _by_noun(counted) is Kind.STOCK


def _averaged(r: Reading, m: Mention, counted: Counted | None, above: Token | None) -> bool:
    """ "an annual average of 17 cases", "on average 840 homes", "the cost per home was £900": an amount a time or a thing."""
    if m.direction is not None or m.unit == "percent":
        return False
    per = (
        counted is not None
        and not counted.beside
        and bool(_PER.match(r.text[counted.head.idx : counted.span.end + 30]))
    )
    if per and (m.counts or _money(m)) and head_of(counted) not in words.STOCK_NOUNS:
        return True
    return bool(_AVERAGE.search(r.text, max(0, m.start - 40), m.start))


def _restricts(verb: Token) -> bool:
    """Whether a participle stands behind a noun: "the men freed", "the sailors confirmed dead"."""
    at = verb.head if verb.head.lower_ in KNOWN and verb.head.dep_ == "acl" else verb
    return at.dep_ in ("acl", "relcl") and at.tag_ == "VBN"


def _by_restriction(held: Held | None, verb: Token | None) -> Kind | None:
    """What a participle behind the noun tells: "the 40 men freed since 2019" run on, "the men held in Tarn" are there."""
    if verb is None or not _restricts(verb):
        return None
    if held is not None and held.link == "since":
        return Kind.CUMULATIVE
    return Kind.STOCK if verb.lemma_.lower() in words.STATES | words.KEEPING else None


def _completed(counted: Counted | None, verb: Token | None, above: Token | None) -> bool:
    """ "There were 70 homes destroyed", "we had 70 jobs created": it happened; "there are 70 homes destroyed" tells how it stands."""
    if verb is None or above is None or counted is None or not _restricts(verb):
        return False
    had = above.lemma_.lower() == "have" and counted.head.dep_ == "dobj" and counted.head.head.i == above.i
    there = had or any(c.dep_ == "expl" for c in above.children)
    return there and above.tag_ == "VBD" and verb.lemma_.lower() not in words.STATES | words.KEEPING


def _closed(held: Held | None, above: Token | None) -> bool:
    """ "had died in 2024": what had happened in a year or a month that is over is no running total."""
    if held is None or above is None or held.link in ("since", "as_of", "until"):
        return False
    had = any(c.dep_ in ("aux", "auxpass") and c.lower_ in ("had", "'d", "’d") for c in above.children)
    start, end = held.period.start, held.period.end
    return had and start is not None and end is not None and len(start.text) < 10


def _money(m: Mention) -> bool:
    return is_money(m.unit)


def _above(r: Reading, m: Mention, counted: Counted | None, verb: Token | None) -> Token | None:
    """The verb whose tense and sense count: the event's, but the main one where the event only restricts ("men held there")."""
    if verb is not None and not _restricts(verb):
        known = verb.dep_ in KNOWN_TO_BE and verb.head.lower_ in KNOWN
        return verb.head if known else verb  # "had been confirmed dead"
    top = counted.head if counted is not None and counted.beside else r.top(m)
    at = top
    while at.head.i != at.i:
        at = at.head
        if at.pos_ in ("VERB", "AUX"):
            return at
    return verb


def _compared(r: Reading, m: Mention) -> bool:
    """ "led by 40 votes", "1,400 short of the target": a margin."""
    if _SHORT.match(r.text, m.core_end) or _THAN.match(r.text, m.core_end):
        return True
    if not _BY.search(r.text, max(0, m.start - 4), m.start):
        return False
    above = next((a for a in r.top(m).ancestors if a.pos_ == "VERB"), None)
    return above is not None and above.lemma_.lower() in words.MARGINS


def _counted_kind(r: Reading, m: Mention, counted: Counted | None, held: Held | None, above: Token | None) -> Kind:
    """Stock or flow of things counted and of money."""
    if _money(m) and _WORTH.search(r.text, max(0, m.start - 30), m.start):
        return Kind.STOCK
    if _money(m) and _single_price(r, m, above):
        return Kind.UNKNOWN
    noun = _by_noun(counted)
    if _unsettled(counted, above) or (noun is not Kind.FLOW and _whose(r, m, counted)):
        return Kind.STOCK
    if noun is Kind.FLOW or (held is not None and held.link == "as_of"):
        return noun if noun is Kind.FLOW else Kind.STOCK
    if above is not None and _standing(above, r, m):
        return Kind.FLOW if _told_flow(above) else Kind.STOCK
    if counted is not None and counted.numbered:  # "the number of people in the camp", "of people killed"
        return Kind.FLOW if _participle(counted.head) else Kind.STOCK
    if (
        above is not None
        and above.lemma_.lower() in ("number", "total")
        and counted is not None
        and _participle(counted.head)
    ):
        return Kind.FLOW  # "Those who came back numbered 9,700"
    verb = _by_verb(above, r, m)
    if noun is Kind.STOCK and (verb is Kind.UNKNOWN or not _acted_on(counted, above)):
        return Kind.STOCK
    return verb


def _whose(r: Reading, m: Mention, counted: Counted | None) -> bool:
    """ "the county's 39 airports": all that it has."""
    if counted is None or not (counted.beside and m.counts) or counted.head.dep_ in SUBJECTS:
        return False
    return bool(_WHOSE.search(r.text, max(0, m.start - 12), m.start))


def _told_flow(verb: Token) -> bool:
    """ "Deliveries were 311,000 vehicles"."""
    subject = subject_of(verb)
    return verb.lemma_.lower() == "be" and subject is not None and subject.lemma_.lower() in words.FLOW_NOUNS


def _unsettled(counted: Counted | None, above: Token | None) -> bool:
    """ "Outstanding loans stood at 4bn", "2,060 complaints were outstanding": what is not settled stands."""
    beside = [] if counted is None else [c.lower_ for c in counted.head.lefts if c.dep_ == "amod"]
    if counted is not None and any(
        c.dep_ in ("acl", "amod") and c.lower_ in words.LASTING for c in counted.head.rights
    ):  # "over 4,000 cases pending", "1,200 seats remaining unfilled"
        return True
    if above is not None and above.lower_ in words.LASTING and above.tag_ == "VBG":
        return True
    told = [c.lower_ for c in above.children if c.dep_ == "acomp"] if above is not None and above.lemma_ == "be" else []
    return bool(words.UNSETTLED & {*beside, *told})


def _single_price(r: Reading, m: Mention, above: Token | None) -> bool:
    """ "sold for $90 million", "costs $460": the price of one thing."""
    if _PRICE.search(r.text, max(0, m.start - 10), m.start):
        return True
    return above is not None and above.lemma_.lower() == "cost" and above.tag_ in ("VBZ", "VBP")


def _by_noun(counted: Counted | None) -> Kind:
    """By the head noun: "deaths" and "evictions" happen, "inmates" and "debts" stand."""
    if counted is None:
        return Kind.UNKNOWN
    head, printed = head_of(counted), counted.head.lower_
    if head in words.FLOW_NOUNS or printed in words.FLOW_NOUNS:
        return Kind.FLOW
    if head in words.STOCK_NOUNS or printed in words.STOCK_NOUNS:
        return Kind.STOCK
    action = printed.endswith(words.ACTION_ENDINGS) and head not in words.NO_ACTIONS
    return Kind.FLOW if action else Kind.UNKNOWN


def _standing(verb: Token, r: Reading, m: Mention) -> bool:
    """ "is holding 40", "there are 40", "has 40 beds", "40 were living there", "40 were without power"."""
    lemma = verb.lemma_.lower()
    if lemma in words.STATES:
        return not (lemma in ("have", "hold", "run") and perfect(verb))
    if lemma == "be":
        return True
    if verb.tag_ == "VBG" and any(c.dep_ == "aux" and c.lemma_ == "be" for c in verb.children):
        return lemma not in words.PLANNING
    present = verb.tag_ == "VBN" and any(c.dep_ == "auxpass" and c.lower_ in ("is", "are") for c in verb.children)
    near = r.text[max(0, m.start - 50) : m.end + 50]
    return present or (verb.tag_ in ("VBZ", "VBP") and lemma == "take" and m.counts) or bool(_STOCK.search(near))


def _by_verb(verb: Token | None, r: Reading, m: Mention) -> Kind:
    """ "seized 70 boats": what is done to them happens; what is only found, or moves as a number, says nothing."""
    if verb is None or verb.lemma_.lower() in words.FINDING:
        return Kind.UNKNOWN
    lemma = verb.lemma_.lower()
    if lemma in words.PLANNING or lemma in ("cost", "make", "see", "draw"):
        return Kind.FLOW
    return Kind.FLOW if _happens(verb) else Kind.UNKNOWN


def _happens(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    return verb.pos_ == "VERB" and lemma not in NO_EVENT and lemma not in words.TELLING


def _participle(noun: Token) -> bool:
    """ "the number of people killed": something happened to them."""
    return any(c.dep_ in ("acl", "relcl") for c in noun.rights)


def _acted_on(counted: Counted | None, verb: Token | None) -> bool:
    """ "40 homes were destroyed": a standing thing that something happened to."""
    return counted is not None and verb is not None and counted.beside


def _measured_kind(top: Token, counted: Counted | None, above: Token | None) -> Kind:
    """Feet and tonnes: of what falls or is brought in, or of what stands; sizes and speeds are neither."""
    noun = _by_noun(counted)
    if noun is not Kind.UNKNOWN:
        return noun
    lemma = above.lemma_.lower() if above is not None else ""
    if lemma in words.PRODUCING and top.dep_ == "dobj" and above is not None and top.head.i == above.i:
        return Kind.FLOW  # "Wind farms produced 14 terawatt-hours"
    if lemma in ("cover", "span", "contain", "hold", "store"):
        return Kind.STOCK
    if counted is not None and counted.beside and lemma in words.PRODUCING:
        return Kind.FLOW
    if counted is not None and counted.beside and above is not None:
        if _told_flow(above):
            return Kind.FLOW
        return Kind.STOCK if lemma in ("be", "remain") or lemma in words.STATES else Kind.UNKNOWN
    return Kind.UNKNOWN
