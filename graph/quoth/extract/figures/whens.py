"""The times of a text as its sentences hang them up: what each hangs on, and which say nothing of when a figure holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from spacy.tokens import Token

from quoth.extract.figures.date_forms import PHRASES
from quoth.extract.figures.dated import Dated
from quoth.extract.figures.kind_words import FLOW_NOUNS
from quoth.extract.figures.reading import Reading, span_of
from quoth.extract.figures.time_words import DEEDS
from quoth.model import Period, Span

_THAN = re.compile(
    r"(?:\bthan when\b[^,;.]*|\b(?:double|twice|triple|treble|times|half)\s(?:the|its|their)\s(?:[a-z]+\s){0,2}[a-z]+"
    r"|\bthan(?:\s(?:last|this))?|\bas (?:much|many|high|large|long|big|low|few|often) as"
    r"|\b(?:what|than) (?:it|they|he|she|that) (?:was|were|had been|did))\s$",
    re.IGNORECASE,
)
_UP_ON = re.compile(
    r"\b(?:up|down|more|fewer|less|increase|decrease|rise|fall|drop|decline|gain|growth)(?:\s\S+){0,3}\s$",
    re.IGNORECASE,
)
_SUPERLATIVE = re.compile(
    r"\b(?:most|least|first|worst|record|(?!(?:w|ea|for|inter|requ|arr|prot|unr|t|r|gu|conqu|inv|cont|harv|qu|n|ch|p|mod|hon)est\b)[a-z]{2,}est)\b"
    r"(?:[\s-][\w’'-]+){0,6}\s$",
    re.IGNORECASE,
)
# What happens on a day or in a month that its name tells: "Saturday's march", "the 2021 flood".
EVENTS = frozenset(
    "flood storm hurricane cyclone typhoon tornado quake earthquake wildfire blaze fire march parade protest rally demonstration riot"
    " strike attack bombing explosion crash eruption heatwave landslide tsunami festival derailment outage"
    " breach hack cyberattack spill outbreak sinking shooting massacre stampede".split()
)
# Told of a month or a year: the number behind "of" is that time's.
_LEVELS = frozenset(
    "rate figure level total estimate count reading average peak record toll tally budget census".split()
)
_MONTHLY = frozenset("month month_year quarter bare_quarter months".split())
_STRETCHES = frozenset(("year", "season", "term", "semester"))
_ONTO = re.compile(r"\sto\s[^\s]*\d")
_LEVEL_OF = re.compile(
    r"\b(?:under|below|above|over|than|against|on|exceed(?:s|ed|ing)?)\s(?:the|its|their)\s(?:[\w-]+\s){0,2}(?:average|mean|median|norm|level|peak|figure|rate)s?\s$",
    re.IGNORECASE,
)
_NO_VERBS = frozenset("regarding concerning".split())
_AGAINST = re.compile(r"(?:over|on|versus|against|compared (?:to|with)|to)\s")
_PREVIOUS = re.compile(r"\w+\sthe\s(?:previous|preceding|prior)\s(?:year|month|week|quarter|day)\b")
_CHANGE_OF = re.compile(
    r"\b(?:increase|decrease|rise|fall|drop|decline|growth|up|down)\s(?:of\s)?\S*\d\S*(?:\s(?:per\s)?[a-z]+)?\s$",
    re.IGNORECASE,
)
_BASES = frozenset(
    ("relative", "ago", "same_then", "month", "month_year", "year", "quarter", "bare_quarter", "rolling", "months")
)
_CHANGED = re.compile(
    r"\b(?:(?:up|down|rose|fell|dropped|grew|declined|jumped|climbed|increased|decreased|gained|slipped|surged|plunged|ris(?:en|ing)|falling"
    r"|dropping|grown|changed?|increase|decrease|drop|rise|fall|decline|growth|higher|lower|more|fewer|less)\b"
    r"(?:\s[^\s,;]+){0,6}?\s\S*\d[^\s,;]*(?:\s(?:per\s)?[a-z]+){0,2},?|(?:per ?cent|%)\s(?:increase|decrease|drop|rise|fall|decline)"
    r"|up|down|unchanged|change)\s$",
    re.IGNORECASE,
)
_THE = re.compile(r"\bthe\s$")
_SINCE = re.compile(r"\b[Ss]ince\b")


@dataclass(frozen=True, slots=True)
class When:
    """A stretch of time in the text: its span, the token it hangs on, the period and the preposition's id."""

    span: Span
    anchor: Token
    verb: Token | None
    period: Period
    link: str | None
    initial: bool
    dateline: bool = False
    names: bool = False
    compared: bool = False
    owner: Token | None = None
    event: Token | None = None
    vague: bool = False

    @property
    def useless(self) -> bool:
        """Whether it dates no figure: a line above the text, a part of a name ("the 2021 act"), a time compared with."""
        return self.dateline or (self.names and self.owner is None and self.event is None) or self.compared


def whens(r: Reading) -> dict[int, tuple[When, ...]]:
    """Times by the index of their sentence; a date inside "since X took office in 2019" is a part of that clause."""
    clauses = [_since(r, t) for t in (r.at(hit.start()) for hit in _SINCE.finditer(r.text)) if _opens_clause(r, t)]
    plain = [_when(r, d) for d in r.dates if not any(d.atom in c.span for c in clauses)]
    out: dict[int, tuple[When, ...]] = {}
    for w in sorted([*clauses, *plain], key=lambda w: w.span):
        at = r.sentence_index(w.anchor)
        out[at] = (*out.get(at, ()), w)
    return out


def _opens_clause(r: Reading, since: Token) -> bool:
    """ "since X took office", and "since its launch on 2 February", where a noun stands before the date."""
    if since.dep_ == "mark":  # "since the flux is greater" gives a reason
        return since.head.tag_ not in ("VBZ", "VBP")
    noun = next((c for c in since.children if c.dep_ == "pobj"), None)
    if noun is not None and noun.pos_ == "NUM":  # "the largest since 602,000 in 2014"
        return False
    return noun is not None and not any(d.span.start <= noun.idx < d.span.end for d in r.dates)


def _since(r: Reading, mark: Token) -> When:
    verb = mark.head if mark.dep_ == "mark" else mark
    last = max((t for t in verb.subtree if not t.is_punct and not t.is_space and t.i >= mark.i), key=lambda t: t.i)
    comma = next((t for t in r.doc[mark.i : last.i + 1] if t.text in (",", ";", "—")), None)
    end = r.doc[comma.i - 1] if comma is not None and comma.i > mark.i + 1 else last
    span = span_of(mark, end)
    inside = next((d for d in r.dates_between(span.start, span.end) if d.period.start), None)
    if inside is not None and _ONTO.match(
        r.text, inside.atom.end
    ):  # "the total since the start in April 2022 to €4 billion"
        span = Span(span.start, inside.atom.end)
    period = Period(start=inside.period.start if inside else None, text=span.text(r.text))
    compared = bool(_SUPERLATIVE.search(r.text, max(0, span.start - 60), span.start))
    return When(span, mark, verb_above(verb), period, "since", False, compared=compared)


def verb_above(token: Token) -> Token | None:
    """The nearest verb above; "regarding" is a preposition."""
    return next(
        (a for a in token.ancestors if a.pos_ in ("VERB", "AUX") and not (a.dep_ == "prep" and a.lower_ in _NO_VERBS)),
        None,
    )


def _when(r: Reading, d: Dated) -> When:
    span, atom, link = d.span, d.atom, d.link
    anchor = r.at(span.start) if link else r.at(atom.end - 1)
    inside = r.tokens(atom.start, atom.end)
    last = r.at(atom.end - 1)
    last = last.head if last.head in inside else last  # "the March 2030 flood": the year hangs on the month
    names = _names(last) and not _stands_alone(r, d, last)
    owner = last.head if last.dep_ == "poss" and last.head.i > last.i else None  # "this year's harvest"
    span, period = d.span, d.period
    level = names and owner is None and _level_noun(d, last.head)
    if level:
        owner = last.head  # "below the August rate of 40", "compared to the 2030 figure"
        start, end = period.start or period.end, period.end or period.start
        span, period = atom, Period(start, end, atom.text(r.text))
    event = last.head if (names or owner is not None) and last.head.lemma_.lower() in EVENTS else None
    if not link:
        tokens = r.tokens(atom.start, atom.end)
        anchor = next((t for t in tokens if t.head not in tokens), anchor)
    sent = r.sentence(anchor)
    line_ends = not link and _ends_line(r, span)
    heads = any(atom.start < line.end and line.start < atom.end for line in r.datelines)
    first = next((t.idx for t in sent if not (t.is_punct or t.is_space)), sent.start_char)
    if event is not None and link == "within":  # "in Saturday's march": the preposition is the march's
        span, period = atom, replace(period, text=atom.text(r.text))
    if (
        event is not None and owner is None and link == "range"
    ):  # "from the September storm": in September, not from then on
        span, period = atom, Period(period.start, period.start, atom.text(r.text))
    return When(
        span,
        anchor,
        verb_above(anchor),
        period,
        link,
        span.start <= first,
        dateline=line_ends or heads,
        names=names,
        compared=not level and _is_compared(r.text, d),
        owner=owner,
        event=event,
        vague=d.form in PHRASES,
    )


def _level_noun(d: Dated, noun: Token) -> bool:
    """ "the August rate", "the 2030 figure"; what a time counts is of it too: "September shipments of 35,657", "the 2031 harvest"."""
    if d.form == "year" and noun.lemma_.lower() in DEEDS and any(c.lower_ == "of" for c in noun.children):
        return True  # "a 2022 recall of 830,000 units"
    flow = noun.lemma_.lower() in FLOW_NOUNS
    counted = flow and (d.form == "year" or (d.form in _MONTHLY and noun.tag_ == "NNS"))
    return noun.lemma_.lower() in _LEVELS or counted


def _is_then(text: str, d: Dated, front: str) -> bool:
    """Whether what stands behind "over" or "on" is another time: "an increase of 6% over September 2030"; "rose 5% over 2030" is in it."""
    if d.form == "same_then" or _PREVIOUS.match(text, d.span.start):
        return True
    return d.form in _BASES and _CHANGE_OF.search(front) is not None


def _ends_line(r: Reading, span: Span) -> bool:
    """ "Vessen, 5 March 2026" on a line of its own says when it was written; "Six people were killed Friday." tells when they were."""
    if "\n" not in r.text[span.end : span.end + 2]:
        return False
    line = r.tokens(r.text.rfind("\n", 0, span.start) + 1, span.start)
    return not any(t.pos_ in ("VERB", "AUX") for t in line)


def _names(last: Token) -> bool:
    """Whether the last word of a date hangs on a noun behind it: "the 2021 act"; "the 2030-31 school year" is a time itself."""
    if last.head.lemma_.lower() in _STRETCHES:
        return False
    return last.dep_ in ("nummod", "compound", "amod", "nmod", "poss") and last.head.i > last.i


def _stands_alone(r: Reading, d: Dated, last: Token) -> bool:
    """ "On 31 March 44,905 people waited", "By 30 June central government paid": a date that the parse hangs on what follows it."""
    if d.link is None or last.i + 1 >= len(r.doc) or r.text[d.atom.end : d.atom.end + 2] in ("’s", "'s"):
        return False
    bare = d.span.start < d.atom.start and not _THE.search(r.text, d.span.start, d.atom.start)
    return bare and (d.form == "day" or last.nbor().pos_ == "NUM" or last.nbor().text[0].isdigit())


def _is_compared(text: str, d: Dated) -> bool:
    """ "longer than in 2010", "what it was in 2021", "down on 2017", "the lowest since 2015", "the first fall in ten quarters"."""
    front = text[max(0, d.span.start - 60) : d.span.start]
    if d.form == "ago" and text.startswith("on ", d.span.start):  # "an increase of 12% on a year earlier"
        return True
    if d.link == "range" and d.form in _BASES and _CHANGED.search(front):  # "fell 25% to 700 from last year"
        return True
    if _CHANGED.search(front) and _AGAINST.match(text, d.span.start) and _is_then(text, d, front):
        return True  # "a 12% decrease over the previous month"
    if _LEVEL_OF.search(front) and not text.startswith(
        " of ", d.span.end
    ):  # "under the average in the previous five years"
        return True
    if _THAN.search(front) or (
        d.form in ("year", "rolling", "relative", "same_then")
        and _UP_ON.search(front)
        and text.startswith("on ", d.span.start)
    ):
        return True
    return (d.link == "since" or d.form in ("length", "rolling")) and bool(_SUPERLATIVE.search(front))
