"""What the lines above a table and the title of its page say where caption, headings and labels are silent; less sure than these."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quoth.extract.tables import around_words as words
from quoth.extract.tables.captions import Caption, caption_of, opened, places_in
from quoth.extract.tables.grid import Cell, Table
from quoth.extract.tables.periods import dates_in
from quoth.extract.tables.units import Hint, hint_in
from quoth.model import Period, Span

BY_TITLE = 0.5
"""How sure a place or a period is that only the title of the page or the name of a body gives."""

_PAPER = "Ltd|Limited|Inc|Group|Holdings|Statistical|Annual|Quarterly|Monthly|Weekly|Press|Bulletin|Report|Release|News"
_NAME = (
    rf"(?!(?i:{'|'.join(sorted(words.NO_NAME))})\b)"
    rf"([A-Z][\w'’-]*[a-z](?:\s(?!(?:{_PAPER})\b)[A-Z][\w'’-]*[a-z])?)"
)
_OF_BODY = re.compile(
    rf"(?:^|(?<=[.:;–—|-]\s)|(?<=,\s))(?:[Tt]he\s)?(?:[A-Z][\w'’&-]*\s)*(?:{words.BODY})\b(?:(?:\s(?:of|for|and|the|&)|,)*\s[A-Z][\w'’-]*)*?\sof\s(?:the\s)?{_NAME}"
    r"(?=\s*(?:$|[,:;.|(–—]|\s[a-z-]|\s\d))"
)
_OF_KIND = re.compile(rf"\b(?i:{words.KIND_OF})\sof\s(?:the\s)?{_NAME}")
_IN_CAPITALS = re.compile(
    r"\b(?:REPUBLIC|KINGDOM|CITY|PROVINCE|STATE|GOVERNMENT|MUNICIPALITY|COUNTY|PRINCIPALITY|TOWN) OF (?:THE )?([A-Z]{3,}(?: [A-Z]{3,})?)\b"
)
_STATISTICS = re.compile(rf"(?:^|(?<=[.:;–—|-]\s))(?:Statistics|Eurostat|Stats)\s{_NAME}(?=\s*(?:$|[,:;.|(–—-]))")
_STATUS = re.compile(
    r"(?:(?:data|figures|results|numbers) for|status|situation|position|as of|as at|stocks?|data as of|data as at)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"(?<=[a-z\d)])\.\s+(?=[A-Z])")
_LONGEST = 120
_SHORT = 60
_BASE = re.compile(r"=\s?1(?:00|,?000)\b")  # "Index, 2025 = 100" names a base
_COMPARED = re.compile(
    r"\b(?:compared|from|than|over|(?:change|increase|decrease|growth)\son)\s(?:with\s|to\s)?$", re.IGNORECASE
)


def with_around(caption: Caption, table: Table) -> Caption:
    """The caption with the period and the unit that only the lines above and below the table, or the title of the page, give."""
    if not caption.period:
        found = next(_dated_lines(table), None)
        if found is not None:
            caption = replace(caption, period=found[0], period_span=found[1])
        elif period := _dated_title(table.title):
            caption = replace(caption, period=period, period_sure=BY_TITLE)
    if not caption.noun and table.title:
        noun = caption_of(Cell(table.title, Span(0, len(table.title)))).noun
        caption = replace(caption, far="" if words.NO_NOUN.search(noun) else noun)
    return caption if caption.hint else replace(caption, hint=_scale(table))


def places_around(table: Table) -> tuple[tuple[str, Span | None], ...]:
    """Rule ``place-of-the-page``: where the title says that the page is about, else the place that the body is of."""
    if named := places_in(table.title):
        return tuple((name, None) for name in named)
    if (body := _of_body(table.title)) is not None:
        return ((body[2], None),)
    lines = [(hit, cell) for cell in (*table.above, *table.notes) if (hit := _of_body(cell.text))]
    if len({hit[2] for hit, _ in lines}) != 1:
        return ()  # two bodies of two places
    (start, end, name), cell = lines[0]
    return ((name, Span(cell.span.start + start, cell.span.start + end)),)


def _of_body(text: str) -> tuple[int, int, str] | None:
    """ "Ministry of Health of Oreland", "City of Brell", "Statistics Tarvia": the place that a body is of."""
    for pattern in (_OF_KIND, _STATISTICS, _OF_BODY):
        if hit := pattern.search(text):
            return hit.start(1), hit.end(1), hit[1]
    shouted = _IN_CAPITALS.search(text)
    return (shouted.start(1), shouted.end(1), shouted[1].title()) if shouted else None


def _dated_lines(table: Table) -> Iterator[tuple[Period, Span]]:
    """Rule ``dated-line-above``: "As of 31 December 2031", "Quarter 2 (July to September 2030)" above the table, the nearest first."""
    for cell in (*table.above, *table.notes):
        at = cell.span.start
        for sentence in _SENTENCES.split(cell.text):
            start = cell.text.index(sentence)
            found = _one_date(sentence) if _tells_when(sentence, whole=sentence == cell.text) else None
            if found is not None:
                yield found[2], Span(at + start + found[0], at + start + found[1])


def _tells_when(sentence: str, *, whole: bool) -> bool:
    """Whether a line or sentence can say when its table holds: a heading, or words on the table, and none on the paper."""
    if words.PUBLISHED.search(sentence) or _BASE.search(sentence):
        return False
    heading = whole and not sentence.endswith(".") and len(sentence) <= _LONGEST
    return (
        heading
        or _STATUS.match(sentence.rstrip(".")) is not None
        or words.ASKED.search(sentence) is not None
        or (words.SHOWS.search(sentence) is not None and words.STAND.search(sentence) is not None)
    )


def _one_date(text: str) -> tuple[int, int, Period] | None:
    """The one date of a line; a day alone may be that of the paper, and what is compared with is none."""
    dated = [d for d in dates_in(text) if d[2].dated]
    if len(dated) != 1:
        return None
    start, end, period = dated[0]
    of_paper = words.PAPER.search(text[:start]) and not words.QUARTER.search(period.text or "")
    if of_paper or _COMPARED.search(text[:start]):
        return None
    day = _is_one_day(period)
    said = opened(text[:start], period)
    return None if day and said == period and not words.STAND.search(text[:start]) else (start, end, said)


def _dated_title(title: str) -> Period:
    """Rule ``period-of-the-page``: "Labour force survey, third quarter 2031"; a year behind "report" is that of the paper."""
    dated = [d for d in dates_in(title) if d[2].dated]
    if len(dated) != 1 or words.PUBLISHED.search(title):
        return Period()
    start, _, period = dated[0]
    day = _is_one_day(period)
    regular = bool(words.QUARTER.search(period.text or "")) or (
        not day and bool(words.REGULAR.search(title)) and not _whole_years(period)
    )
    of_paper = (
        (words.PAPER.search(title[:start]) and not regular)
        or (day and words.NEWS.search(title))
        or _COMPARED.search(title[:start])
    )
    return Period() if of_paper else opened(title[:start], period)


def _is_one_day(period: Period) -> bool:
    return period.start is not None and period.start == period.end and period.start.day() is not None


def _whole_years(period: Period) -> bool:
    """Whether a period is told in years alone."""
    return period.start is not None and len(period.start.text) == 4


def _scale(table: Table) -> Hint | None:
    """Rule ``unit-in-a-line-of-its-own``: "(in thousands of euros)", "All amounts are in thousands of crowns." above or below."""
    for cell in (*table.above, *table.notes):
        plain = cell.text.strip("() .")
        hit = words.AMOUNTS_IN.search(cell.text)
        said = words.UNLESS.sub("", hit[1]) if hit else plain if len(plain) < _SHORT else ""
        found = hint_in(said, whole=True) if said else None
        if found is not None and found.unit != "percent" and found.text.lower() in said.lower():
            return found
    return None
