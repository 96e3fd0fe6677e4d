"""What a user means: a number as people write it, words, or an IRI; and the figures that fit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quoth.ask.answer import run
from quoth.ask.library import load
from quoth.ask.number import Number, find_number
from quoth.ask.parts import FigureIn
from quoth.ask.reader import Reader
from quoth.ask.words import stems, telling
from quoth.errors import WrongCall
from quoth.model import Extraction, Figure
from quoth.model.identity import BASE

LIMIT = 50
"""How many figures an answer holds at most."""

_IRI = re.compile(r"<?((?:https?|urn|file):[^\s<>\"{}|\\^`]+)>?", re.IGNORECASE)
_SHORT = re.compile(r"d/[0-9a-f]{16}(/[\w/-]+)?")
_SENTENCE_END = re.compile(r"[.!?]['\"”’)]*\s|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for: an ``iri``, or a ``number`` and ``words`` (stems), of which one may be missing."""

    iri: str | None = None
    number: Number | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """The figures that fit, those of the exact value first, then by date and IRI; ``more`` were left out."""

    figures: tuple[FigureIn, ...] = ()
    exact: frozenset[str] = frozenset()
    more: bool = False


def understand(what: str) -> Request:
    """``33,000``, ``33 thousand detainers``, ``$1.2bn``, ``88%``, ``detainers``, an IRI, or the end of one (``d/…/f12-18``).

    Raises:
        WrongCall: when nothing is asked for.
    """
    text = what.strip()
    iri = _IRI.fullmatch(text)
    if iri:
        return Request(iri=iri[1])
    if _SHORT.fullmatch(text):
        return Request(iri=BASE + text)
    number = find_number(text)
    rest = text if number is None else f"{text[: number.span.start]} {text[number.span.end :]}"
    words = telling(rest)
    if number is None and not words:
        raise WrongCall("nothing to look for", hint='give a figure (33,000), words ("33,000 detainers") or an IRI')
    return Request(number=number, words=words)


def find(reader: Reader, what: str, limit: int = LIMIT) -> Found:
    """The figures of the present view that fit ``what``, at most ``limit``.

    Raises:
        WrongCall: when nothing is asked for.
    """
    request = understand(what)
    kept: list[FigureIn] = []
    exact: set[str] = set()
    for candidate, is_exact in _candidates(reader, request):
        found = reader.figure(candidate["document"], candidate["figure"])
        if found is None or not fits(found, request):
            continue
        if len(kept) == limit:
            return Found(tuple(kept), frozenset(exact), True)
        kept.append(found)
        exact.update((found.iri,) if is_exact else ())
    return Found(tuple(kept), frozenset(exact))


def fits(found: FigureIn, request: Request) -> bool:
    """Whether a figure has the unit, the base and every word that was asked for."""
    number, figure = request.number, found.figure
    if number is not None and number.unit not in (None, figure.unit):
        return False
    if number is not None and number.of not in (None, figure.of):
        return False
    return not request.words or set(request.words) <= stems(surroundings(found.extraction, figure))


def surroundings(extraction: Extraction, figure: Figure) -> str:
    """The words that a figure may be asked for by: its slots, its statement's words, the sentence it stands in."""
    text, scope = extraction.document.text, figure.scope
    slots = (figure.printed, figure.counted, figure.event, figure.unit_text, scope.period.text)
    statement = extraction.statement(figure.statement)
    content = [span.text(text) for span in statement.content] if statement else []
    return "\n".join(filter(None, (*slots, *scope.place, *scope.population, *content, sentence(text, figure))))


def sentence(text: str, figure: Figure) -> str:
    """The sentence around a figure, roughly: from one full stop or empty line to the next."""
    before = [m.end() for m in _SENTENCE_END.finditer(text, max(0, figure.span.start - 600), figure.span.start)]
    after = _SENTENCE_END.search(text, figure.span.end)
    start = before[-1] if before else max(0, figure.span.start - 600)
    end = after.start() + 1 if after else len(text)
    return " ".join(text[start : min(end, figure.span.end + 600)].split())


def _candidates(reader: Reader, request: Request) -> Iterator[tuple[dict[str, str], bool]]:
    """Records with ``figure`` and ``document``, each once; whether the value is the one asked for."""
    seen: set[str] = set()
    for queries, is_exact in _queries(request):
        records = [record for query in queries for record in run(reader.view, query).records()]
        for record in sorted(records, key=_place):
            if record["figure"] not in seen:
                seen.add(record["figure"])
                yield record, is_exact


def _queries(request: Request) -> Iterator[tuple[list[str], bool]]:
    """Queries whose answers are taken together, the better first; whether their figures are exactly what was asked for."""
    number = request.number
    if request.iri is not None:
        yield [load("figures/of-thing").bind(thing=request.iri)], True
    elif number is None:
        yield [load("figures/find-by-words").bind(word=word) for word in request.words], True
    elif number.value is not None:
        yield [load("figures/find-by-value").bind(value=number.value)], True
        yield [load("figures/find-by-bound").bind(value=number.value)], False
    elif number.lower is not None and number.upper is not None:
        yield [load("figures/find-by-range").bind(lower=number.lower, upper=number.upper)], True


def _place(record: dict[str, str]) -> tuple[str, str, list[int]]:
    """Sorts by the document's date, the undated last, then by document and place in it."""
    place = re.findall(r"\d+", record["figure"].removeprefix(record["document"]))
    return record.get("published", "9999"), record["document"], [int(n) for n in place]
