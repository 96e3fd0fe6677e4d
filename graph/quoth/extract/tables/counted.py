"""What a cell counts, put together from column heading, caption and row labels; and who it is narrowed down to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quoth.extract.tables import label_words as words
from quoth.extract.tables.captions import Caption
from quoth.extract.tables.heading import Heading
from quoth.extract.tables.rows import Named, RowLabels
from quoth.model import Span

_WORD = re.compile(r"\w+")
_DONE = re.compile(r"\s[a-z]+ed$")  # "Permits issued" above "Refused": permits refused
_INDEX = re.compile(r"\bind(?:ex(?:es)?|ices)\b", re.IGNORECASE)
_PROPER = re.compile(r"(?:[A-Z][\w'’.-]*\s)+(?=[a-z])")


@dataclass(frozen=True, slots=True)
class Subject:
    """What is counted, whom it is narrowed down to, and where both are said."""

    counted: str | None
    population: Named = ()
    spans: tuple[Span, ...] = ()


def subject_of(heading: Heading, row: RowLabels, caption: Caption, unit: str, *, parted: bool) -> Subject:
    """The subject of a cell; ``parted`` says that the column is one of several that add up to a total."""
    noun = _common(caption.noun) if row.things or row.places else caption.noun
    if not noun and (parted or not heading.things):
        noun = caption.far
    head, population, spans = _head(heading, noun, unit, parted=parted)
    if not head:
        head, spans = noun, (caption.noun_span,) if caption.noun_span else ()
    named = [text for text, _ in row.things if text.lower() != head.lower()]
    counted = ", ".join([head, *named] if head else named)
    return Subject(
        counted or None,
        (*heading.population, *population, *row.population),
        (*spans, *(span for _, span in row.things)),
    )


def _head(heading: Heading, noun: str, unit: str, *, parted: bool) -> tuple[str, Named, tuple[Span, ...]]:
    """What a column's heading counts; a heading that only names a part or a condition of the caption's noun narrows that down."""
    things = heading.things
    if not things:
        return "", (), ()
    spans = tuple(span for _, span in things)
    text = ", ".join(text for text, _ in things)
    if not noun:
        return text, (), spans
    if parted:
        return "", tuple(things), ()
    if _INDEX.search(noun) and not _INDEX.search(text):  # "Consumer price index" over "Food"
        return f"{noun}, {text}", (), spans
    if _within(text, noun) and " and " not in noun:
        return "", (), ()
    if words.CONDITION.fullmatch(text):
        if unit == "percent":
            return "", tuple(things), ()
        return f"{_DONE.sub('', noun)} {text[0].lower()}{text[1:]}", (), spans
    return text, (), spans


def _within(text: str, noun: str) -> bool:
    """ "Rent" below "Average monthly rent": the caption says it better."""
    return _stems(text) - {"total", "number", "of"} <= _stems(noun)


def _stems(text: str) -> set[str]:
    return {word.rstrip("s") for word in _WORD.findall(text.lower())}


def counts_noun(heading: Heading, noun: str) -> bool:
    """Whether a column counts what the caption names: it has no thing of its own, or says the same in fewer words."""
    return not heading.things or (" and " not in noun and _within(", ".join(text for text, _ in heading.things), noun))


def _common(noun: str) -> str:
    """A noun without the name in front of it ("Plains League attendance"), which says of whom all rows are."""
    hit = _PROPER.match(noun)
    return noun[hit.end() :] if hit and len(_WORD.findall(hit[0])) > 1 else noun
