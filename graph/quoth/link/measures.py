"""Which measure a figure counts: what, in which event, as what kind of statistic and in which unit."""

from __future__ import annotations

from quoth.link.readings import Count, Reading
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
    narrowed = " ".join([*sorted(counted.before), counted.group])
    kind = "" if count.figure.kind is Kind.UNKNOWN else count.figure.kind.value
    unit = "" if count.figure.unit == "count" else f"in {count.figure.unit}"
    return ", ".join(p for p in (narrowed, count.event or "", kind, unit) if p)
