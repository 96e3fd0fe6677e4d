"""Which measure a figure counts: what, in which event, as what kind of statistic and in which unit."""

from __future__ import annotations

from quoth.link.counts import Count
from quoth.link.lexicon import EVENTS
from quoth.link.readings import Reading
from quoth.link.words import tokens
from quoth.model import Counting, Kind
from quoth.model.identity import slug


def countings(reading: Reading, base: str) -> tuple[Counting, ...]:
    """The measure of each figure that says what it counts. The IRI is a function of the words alone."""
    found = ((c, name(c)) for c in reading.counts)
    return tuple(Counting(c.figure.iri, f"{base}measure/{slug(said)}", said) for c, said in found if said)


def name(count: Count) -> str | None:
    """A measure's plain name: "person, hold, stock"; ``None`` where the figure does not say what it counts."""
    counted = count.counted
    if counted is None:
        return None
    kind = "" if count.figure.kind is Kind.UNKNOWN else count.figure.kind.value
    unit = "" if count.figure.unit == "count" else f"in {count.figure.unit}"
    return ", ".join(p for p in (counted.words, _event(count), kind, unit) if p)


def _event(count: Count) -> str:
    """The class of the event, else the word that the text has for it."""
    if count.event is None or count.event in EVENTS:
        return count.event or ""
    return " ".join(tokens(count.figure.event or ""))
