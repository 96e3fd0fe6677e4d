"""Date expressions of a text and the periods they name: ``find_dates`` for others, ``dated`` with the pieces for this package."""

from __future__ import annotations

import re
from bisect import bisect_right

from spacy.tokens import Doc, Token

from quoth.extract.figures.ahead import lies_ahead, present
from quoth.extract.figures.date_forms import ANY, BRIDGE, LINK, PHRASES
from quoth.extract.figures.date_values import COMING, coming_ends, ends_of
from quoth.extract.figures.dated import Dated
from quoth.extract.figures.fiscal_years import fiscal_year
from quoth.extract.figures.named_before import months_of_year, named_before, of_another_year
from quoth.extract.figures.quarters import shift_month
from quoth.extract.figures.weekdays import Ends
from quoth.model import PartialDate, Period, Span

_POSSESSIVE = re.compile(r"[’']s?\b")
_OF_A_YEAR = re.compile(
    r"\s(?:fiscal|financial|calendar|budget|tax|school|academic|crop|marketing|election)\s(?:year|cycle|season)\b"
)
_POSSESSED = re.compile(r"[’']s?\s[“‘]?$")
_SEASON = re.compile(r"\d{4}-\d\d")
# Stretches of a year that may leave it to a word beside them.
_WITHIN_YEAR = frozenset(("month", "day", "months", "bare_quarter", "span_to"))
# "in June 2030 to June 2031": both with their year.
_UP_TO = re.compile(r"\s(?:to|through)\s|\s?[–—]\s?")
_COVERS = re.compile(r"\b(?:cover(?:s|ed|ing)?|span(?:s|ned|ning)?)\s$")
_AROUND = re.compile(r"\b(?:around|about)\s$")  # "there were 10,000 of them around 1900."
_CLOSED = re.compile(r"[.,;)]|$|\s(?:and|but|when|there)\b")
_YEAR_FRONT = re.compile(
    r"(?:\b(?:in|since|by|until|till|during|between|from|through|throughout|late|early|fiscal|FY|year|spring|summer|autumn"
    r"|fall|winter|circa|©)|\()\s?$",
    re.IGNORECASE,
)


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
    opens = last is not None and (last.link == "range" or (last.form == "year" and _covered(last, text)))
    return opens and last is not None and bool(BRIDGE.fullmatch(text, last.atom.end, hit.start()))


def _covered(first: Dated, text: str) -> bool:
    """ "a register that covers 2021 to 2023", "spanning May to August": two dates with a verb before them are one stretch."""
    return first.link is None and bool(_COVERS.search(text, max(0, first.span.start - 12), first.span.start))


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
        return named_before(found, doc.text, hit)
    if form == "closing" and published and _by(doc.text, hit.start()) and present(_token(doc, starts, hit.start())):
        return coming_ends(form, hit[0], published)
    if form in ("closing", "turn") and published and of_another_year(found, hit.start(), published):
        return None
    if form == "fiscal_near" and published:
        return fiscal_year(doc.text, hit, published)
    if form == "rolling" and (months := months_of_year(found, doc.text, hit)) is not None:
        return months
    if form in COMING and published and lies_ahead(_token(doc, starts, hit.start())):
        return coming_ends(form, hit[0], published)
    return ends_of(form, hit[0], published)


def _by(text: str, at: int) -> bool:
    return text[max(0, at - 3) : at].lower() == "by "


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
    if last.link == "range" or (form == last.form and _covered(last, text)):
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
