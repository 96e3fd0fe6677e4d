"""Date expressions of a text and the periods they name: ``find_dates`` for others, ``dated`` with the pieces for this package."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from quoth.extract.figures.date_forms import ANY, BRIDGE, LINK, MASKING, PHRASES
from quoth.extract.figures.date_values import COMING, coming_ends, ends_of, shift_month
from quoth.extract.figures.weekdays import Ends
from quoth.model import PartialDate, Period, Span

_FUTURE = frozenset(("will", "shall", "'ll", "’ll"))
_POSSESSIVE = re.compile(r"[’']s?\b")
_OF_A_YEAR = re.compile(
    r"\s(?:fiscal|financial|calendar|budget|tax|school|academic|crop|marketing|election)\s(?:year|cycle|season)\b"
)
_POSSESSED = re.compile(r"[’']s?\s[“‘]?$")
_EXPECTING = frozenset(("expect", "forecast", "project", "predict", "anticipate", "plan", "intend", "promise"))
_SEASON = re.compile(r"\d{4}-\d\d")
# Stretches of a year that may leave it to a word beside them.
_WITHIN_YEAR = frozenset(("month", "day", "months", "bare_quarter", "span_to"))
# "in June 2030 to June 2031": both with their year.
_UP_TO = re.compile(r"\s(?:to|through)\s|\s?[–—]\s?")
_NEAR = 200  # characters: how far back a year is looked for that "the end of the year" may be of
_AROUND = re.compile(r"\b(?:around|about)\s$")  # "there were 10,000 of them around 1900."
_CLOSED = re.compile(r"[.,;)]|$|\s(?:and|but|when|there)\b")
_YEAR_FRONT = re.compile(
    r"(?:\b(?:in|since|by|until|till|during|between|from|through|throughout|late|early|fiscal|FY|year|spring|summer|autumn"
    r"|fall|winter|circa|©)|\()\s?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date expression: ``span`` with its preposition, ``atom`` the date alone, ``link`` which preposition it has (an id)."""

    span: Span
    atom: Span
    form: str
    link: str | None
    period: Period

    @property
    def masks(self) -> bool:
        """Whether no number in it can be a figure."""
        return self.form in MASKING


def find_dates(doc: Doc, published: PartialDate | None) -> tuple[tuple[Span, Period], ...]:
    """Every date expression of a parsed text, in order, with the period it names.

    The span takes in the preposition ("since 2019"); a phrase that can't be resolved has a period of text alone.
    """
    return tuple((d.span, d.period) for d in dated(doc, published) if d.form not in PHRASES)


def dated(doc: Doc, published: PartialDate | None) -> tuple[Dated, ...]:
    """The same as :func:`find_dates` with form and preposition named."""
    text = doc.text
    starts: list[int] = doc.to_array("IDX").tolist()
    found: list[Dated] = []
    for hit in ANY.finditer(text):
        form = hit.lastgroup or ""
        if form == "iso" and _SEASON.fullmatch(hit[0]) and int(hit[0][2:4]) + 1 == int(hit[0][5:]):
            form = "years"  # "in the 2009-10 financial year": no sentence prints October so
        if form == "relative" and _is_title(text, hit):
            continue
        if form == "month" and _is_verb_or_name(_token(doc, starts, hit.start())):
            continue
        if (
            form == "year"
            and not _closes_range(found, text, hit)
            and not _is_year(text, hit, _token(doc, starts, hit.start()))
        ):
            continue
        ends = _resolved(doc, starts, hit, form, published, found)
        _append(found, text, hit, form, ends)
    return tuple(_in_that_year(found, text))


def _is_title(text: str, hit: re.Match[str]) -> bool:
    """ "in an interview on Channel Two’s This Week": a programme's name, no time."""
    return hit[0].istitle() and " " in hit[0] and bool(_POSSESSED.search(text, max(0, hit.start() - 4), hit.start()))


def _in_that_year(found: list[Dated], text: str) -> list[Dated]:
    """ "in June last year", "this year between January and June": one stretch, in the year that stands beside it."""
    out: list[Dated] = []
    for d in found:
        both = _of_year(out[-1], d, text) if out else None
        out[-1:] = [both] if both is not None else [*out[-1:], d]
    return out


def _of_year(a: Dated, b: Dated, text: str) -> Dated | None:
    gap = text[a.span.end : b.span.start]
    if a.form in _WITHIN_YEAR and b.form == "relative" and gap in (" ", " of ", ", "):
        part, year = a, b
    elif (
        a.form == "relative" and b.form in _WITHIN_YEAR and gap in (" ", ", ") and b.link in ("within", "range_closed")
    ):
        part, year = b, a
    else:
        return None
    start, end, of = part.period.start, part.period.end, year.period.start
    known = end or start
    if not year.atom.text(text).lower().endswith(" year") or of is None or known is None:
        return None
    if re.search(r"\d{4}", part.atom.text(text)):
        return None
    step = of.first_day().year - known.first_day().year
    span = a.span.cover(b.span)
    ends = [None if date is None else _years_on(date, step) for date in (start, end)]
    period = Period(ends[0], ends[1], span.text(text))
    return Dated(span, a.atom.cover(b.atom), part.form, part.link, period)


def _years_on(date: PartialDate, years: int) -> PartialDate:
    year = date.first_day().year + years
    leap = date.text.endswith("-02-29")
    return PartialDate(f"{year}{date.text[4:7] if leap else date.text[4:]}")


def _closes_range(found: list[Dated], text: str, hit: re.Match[str]) -> bool:
    """ "between 1950 and 1980": the second is a year because the first is."""
    last = found[-1] if found else None
    return last is not None and last.link == "range" and bool(BRIDGE.fullmatch(text, last.atom.end, hit.start()))


def _token(doc: Doc, starts: list[int], char: int) -> Token:
    return doc[max(0, bisect_right(starts, char) - 1)]


def _is_verb_or_name(token: Token) -> bool:
    """ "May" the minister and "March" the verb are no months."""
    return token.pos_ in ("VERB", "AUX") or token.ent_type_ in ("PERSON", "ORG", "FAC")


def _is_year(text: str, hit: re.Match[str], token: Token) -> bool:
    """ "in 2019", "the 2019 law", "any 2032 candidate".

    But "2000 people": there the entity recogniser, or a round number before a plural, says so.
    """
    around = _AROUND.search(text, max(0, hit.start() - 8), hit.start()) and _CLOSED.match(text, hit.end())
    front = bool(around or _YEAR_FRONT.search(text, max(0, hit.start() - 14), hit.start()))
    counting = token.dep_ == "nummod" and token.head.i > token.i
    if re.match(r"[’'′]s\b", text[hit.end() : hit.end() + 2]):
        return True
    if not front and not hit[0].startswith(("19", "20")):
        return False
    if _OF_A_YEAR.match(text, hit.end()):
        return True
    if counting and token.head.tag_ in ("NN", "NNP") and not hit[0].endswith("00"):
        return True
    if token.ent_type_ == "DATE":
        return front or not (counting and hit[0].endswith("00") and token.head.tag_ == "NNS")
    return front and not (counting and token.ent_type_ in ("CARDINAL", "QUANTITY", "MONEY", "PERCENT"))


def _resolved(
    doc: Doc, starts: list[int], hit: re.Match[str], form: str, published: PartialDate | None, found: list[Dated]
) -> Ends:
    if form == "that":
        return _named_before(found, hit[0])
    if form == "closing" and published and _by(doc.text, hit.start()) and _present(_token(doc, starts, hit.start())):
        return coming_ends(form, hit[0], published)
    if form in ("closing", "turn") and published and _of_another_year(found, hit.start(), published):
        return None
    if form in COMING and published and _lies_ahead(_token(doc, starts, hit.start())):
        return coming_ends(form, hit[0], published)
    return ends_of(form, hit[0], published)


def _by(text: str, at: int) -> bool:
    return text[max(0, at - 3) : at].lower() == "by "


def _present(token: Token) -> bool:
    """Whether the nearest verb with a tense is of the present: "is confident of reaching 40 by the end of the year"."""
    verb = next((a for a in token.ancestors if a.tag_ in ("VBD", "VBZ", "VBP", "MD")), None)
    return verb is not None and verb.tag_ in ("VBZ", "VBP")


def _named_before(found: list[Dated], text: str) -> Ends:
    """ "in that year", "over the same period": the year, month or stretch that the text named last, in the sentences just before."""
    told = [(d.period.start, d.period.end) for d in found if d.period.start is not None and d.period.end is not None]
    stretches = [(a, b) for a, b in told if a is not None and b is not None]
    unit = text.rpartition(" ")[2]
    if unit == "period" and found and found[-1].form in ("rolling", "length"):
        return None  # "over the last 12 months … over that period"
    if unit in ("quarter", "week"):
        return next((s for s in reversed(stretches) if _is_stretch(s, unit)), None)
    if not stretches[-3:] or unit == "period":
        return stretches[-1] if stretches else None
    start, end = stretches[-1]
    size = {"year": 4, "month": 7}.get(unit, 0)
    if size and start.text[:size] == end.text[:size] and len(start.text) >= size:
        return PartialDate(start.text[:size]), PartialDate(start.text[:size])
    return None


def _is_stretch(ends: tuple[PartialDate, PartialDate], unit: str) -> bool:
    """Whether two dates are a quarter's first and last month, or a week's first and last day."""
    first, last = ends
    if unit == "week":
        a, b = first.day(), last.day()
        return a is not None and b is not None and (b - a).days == 6
    return len(first.text) == 7 and shift_month(first.first_day(), 2) == last.text


def _of_another_year(found: list[Dated], at: int, published: PartialDate) -> bool:
    """ "It opened in 2019 and had 40 beds by the end of the year": not the year of publication."""
    near = (d.period.start or d.period.end for d in found if at - d.span.end < _NEAR)
    return any(date is not None and date.first_day().year != published.first_day().year for date in near)


def _lies_ahead(token: Token) -> bool:
    """Whether the clause tells what will be or is expected: "will close by June", "is expected to open in June", "are to go on 1 July"."""
    verb = next((a for a in token.ancestors if a.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return False
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if helpers & _FUTURE:
        return True
    return "to" in helpers and verb.head.i != verb.i and _looks_ahead(verb.head)


def _looks_ahead(head: Token) -> bool:
    """ "is expected to", "plans to", "are to"; "was to" and "were due to" look ahead from a day that is past."""
    return head.lemma_.lower() in _EXPECTING or head.lower_ in ("is", "are")


def _append(found: list[Dated], text: str, hit: re.Match[str], form: str, ends: Ends) -> None:
    start, link = hit.start(), None
    last = found[-1] if found else None
    if last is not None and ends and (both := _two_months(last, text, hit, form, ends)) is not None:
        found[-1] = both
        return
    if last is not None and ends and _goes_up_to(last, text, hit, form):
        opening = _opening(last, text, ends[1])
        if opening is not None:
            whole = Span(last.span.start, hit.end())
            turns = form == last.form == "turn"  # "from New Year to New Year": of which year, nobody says
            period = Period(text=whole.text(text)) if turns else Period(opening, ends[1], whole.text(text))
            found[-1] = Dated(whole, last.atom.cover(Span(*hit.span())), form, "range_closed", period)
            return
    for name, pattern in LINK.items():
        front = pattern.search(text, max(0, hit.start() - 34), hit.start())
        if front and not (name == "range" and _POSSESSIVE.match(text, hit.end())):  # "from this year's 900"
            start, link = front.start(), name
            break
    span = Span(start, hit.end())
    found.append(Dated(span, Span(*hit.span()), form, link, _period(link, ends, span.text(text))))


def _goes_up_to(last: Dated, text: str, hit: re.Match[str], form: str) -> bool:
    """Whether a date closes the stretch that the one before opens: "from May to June", "during May 2030 to June 2031"."""
    if last.link == "range":
        return bool(BRIDGE.fullmatch(text, last.atom.end, hit.start()))
    alike = form == last.form == "month_year" or (form == last.form == "year" and last.link == "within")
    return alike and last.link in ("within", None) and bool(_UP_TO.fullmatch(text, last.atom.end, hit.start()))


def _two_months(last: Dated, text: str, hit: re.Match[str], form: str, ends: Ends) -> Dated | None:
    """ "in January and February": one stretch, where the second month follows the first."""
    joined = last.form == "month" and last.link == "within" and form in ("month", "month_year")
    if ends is None or not joined or text[last.atom.end : hit.start()] != " and ":
        return None
    first = _opening(last, text, ends[1])
    if first is None or shift_month(first.first_day(), 1) != ends[0].text[:7]:
        return None
    whole = Span(last.span.start, hit.end())
    period = Period(first, ends[1], whole.text(text))
    return Dated(whole, last.atom.cover(Span(*hit.span())), form, "within", period)


def _opening(first: Dated, text: str, closing: PartialDate) -> PartialDate | None:
    """The first date of a range; a month without a year takes the year of the second ("between March and June 2024")."""
    start = first.period.start
    if first.form == "month" or (first.form == "day" and not re.search(r"\d{4}", first.atom.text(text))):
        ends = ends_of(first.form, first.atom.text(text), closing)
        start = ends[0] if ends else start
    return start if start is not None and start.first_day() <= closing.last_day() else None


def _period(link: str | None, ends: Ends, phrase: str) -> Period:
    """ "since" opens, "by" and "until" close, "before" and "after" give no end that is printed."""
    if ends is None or link == "loose":
        return Period(text=phrase)
    if link == "since" or (link == "range" and ends[0] == ends[1]):
        return Period(start=ends[0], text=phrase)
    if link == "until":
        return Period(end=ends[1], text=phrase)
    return Period(ends[0], ends[1], phrase)
