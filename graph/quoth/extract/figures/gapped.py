"""Rows of names with numbers that leave verb and noun out: "Germany sent 690 visitors, Poland 410, Italy 388 and Spain 204"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from quoth.extract.figures.gazette import Gazette
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.part_slots import at_places
from quoth.extract.figures.scopes import inherited
from quoth.model import Figure, Span

_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)"
_DAYS = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b)"
)
_NAME = _DAYS + r"[A-Z][\w’'&-]*(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’'&-]*){0,3}"
_ITEM = rf"(?:[,;]|,?\s(?:and|but|while))\s(?:the\s)?(?P<name>{_NAME})\s(?P<number>{_NUMBER})(?=[,;.)](?!\d)|\s(?:and|but|while)\s|\s*$)"
_EACH = re.compile(_ITEM)
_ROW = re.compile(re.sub(r"\?P<\w+>", "?:", rf"(?:{_ITEM})+"), re.MULTILINE)
# The number that the row goes on from, with its noun or, behind no name, right before the row.
_LEAD = re.compile(
    rf"(?<![\w.,$€£])(?P<number>{_NUMBER})\s[a-z][^.;:\d\n]{{2,60}}$|(?:^|\s)[a-z]+\s(?P<bare>{_NUMBER})$"
)
_REACH = 90
_LEAST = 10
"""A row of one name, behind "and", tells of no fewer: "and Apollo 7" is a name."""
_HELD = re.compile(r"^(?P<noun>.*\S)\s(?P<joint>of|by)\s[A-Z].*$")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of names: where the number begins that it goes on from, and for each further one where it begins and its name."""

    lead: int
    names: Mapping[int, Span]


def rows(text: str) -> Iterator[Row]:
    """Rule ``gapped-row``: the rows of a text, each of two names or more, or of one behind "and".

    Example: "Labour won 214 seats, the Greens 56 and Reform 31." -> Greens 56, Reform 31, going on from 214
    """
    for hit in _ROW.finditer(text):
        lead = _LEAD.search(text, max(0, hit.start() - _REACH), hit.start())
        items = [*_EACH.finditer(text, hit.start(), hit.end())]
        if lead is not None and _is_row(items):
            yield Row(lead.start(lead.lastgroup or 0), {i.start("number"): Span(*i.span("name")) for i in items})


def _is_row(items: Sequence[re.Match[str]]) -> bool:
    if len(items) > 1:
        return True
    return bool(items) and "and" in items[0][0].split() and int(items[0]["number"].replace(",", "")) >= _LEAST


def in_rows(text: str, found: Sequence[Mention]) -> frozenset[int]:
    """Where numbers begin that stand in a row which goes on from a count."""
    known = {m.number.start for m in found if m.counts and m.of is None}
    return frozenset(at for row in rows(text) if row.lead in known for at in row.names)


def gone_on(text: str, g: Gazette, found: Sequence[Mention], figures: list[Figure]) -> None:
    """Each number of a row counts what the first one counts, of its own name or at its own place; ``figures`` are changed in place."""
    places = {m.number.start: n for n, m in enumerate(found) if m.counts}
    for row in rows(text):
        lead = places.get(row.lead)
        for at, name in row.names.items():
            n = places.get(at)
            if n is not None and lead is not None:
                figures[n] = _gone_on(g, figures[lead], figures[n], name, name.text(text))


def _gone_on(g: Gazette, lead: Figure, figure: Figure, span: Span, name: str) -> Figure:
    place = next((p for p in g.places if p.span.overlaps(span) and not p.office), None)
    own = any(at.overlaps(span) for at in dict(figure.scope.evidence).get("place", ()))
    scope = inherited(figure.scope if own else at_places(figure.scope, (), ()), lead.scope)
    if place is not None and not own:
        scope = at_places(scope, (place.name,), (place.span,))
    counted = _of(lead.counted, name, own or place is not None)
    return replace(figure, counted=counted, unit_text=lead.unit_text, event=lead.event, kind=lead.kind, scope=scope)


def _of(counted: str | None, name: str, at_place: bool) -> str | None:
    """What is counted, with the row's own name in the place of the first one's."""
    if counted is None:
        return None
    held = _HELD.match(counted)
    noun, joint = (held["noun"], held["joint"]) if held is not None else (counted, "of")
    return noun if at_place else f"{noun} {joint} {name}"
