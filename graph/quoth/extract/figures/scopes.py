"""The scope of a figure: place, period and population with evidence and confidence."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Token

from quoth.extract.figures.counted import Counted
from quoth.extract.figures.found import Found
from quoth.extract.figures.gazette import Gazette
from quoth.extract.figures.labels import Held
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.parallel_places import Owned
from quoth.extract.figures.periods import period_of
from quoth.extract.figures.places import places_of
from quoth.extract.figures.populations import population_of
from quoth.extract.figures.reading import Reading
from quoth.extract.figures.sites import common_places
from quoth.extract.figures.timed import Neighbours
from quoth.extract.figures.whens import When, whens
from quoth.model import Period, Scope, Span

INHERITED = 0.5


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the scopes of a text's figures share: its places, which of them belong to one number, and its times."""

    gazette: Gazette
    owned: Owned
    unnamed: Gazette
    times: dict[int, tuple[When, ...]]

    @classmethod
    def of(cls, r: Reading, found: tuple[Mention, ...]) -> Surroundings:
        """Places and times of a text."""
        gazette = Gazette.of(r.doc)
        return cls(gazette, Owned.of(r, gazette, found), Gazette.holding(common_places(r)), whens(r))


def held_of(
    r: Reading, s: Surroundings, m: Mention, counted: Counted | None, verb: Token | None, neighbours: Neighbours
) -> Held | None:
    """The period of one figure."""
    top = r.top(m)
    return period_of(r, s.times, top, _phrase_head(top, counted), verb, neighbours, counted.head.i if counted else -1)


def scope_of(
    r: Reading, s: Surroundings, m: Mention, counted: Counted | None, held: Held | None, stop: int, n: int
) -> Scope:
    """The scope of figure ``n``; ``stop`` is the first token of the next figure of the sentence, or where the sentence ends."""
    top = r.top(m)
    place = s.owned.places.get(n)
    if place is None:
        noun = counted.head if counted else None
        place = places_of(r, s.owned.left, s.unnamed, top, _phrase_head(top, counted), stop, noun)
    population = population_of(r, s.gazette, counted, top, stop)
    if place is not None and population is not None:
        population = _outside(population, place)
    return Scope(
        place=place.names if place else (),
        period=held.period if held else Period(),
        population=population.names if population else (),
        evidence=_evidence(place, held, population),
        confidence=_confidence(place, held, population),
    )


def _outside(population: Found, place: Found) -> Found | None:
    """ "at the hospital": what says where does not say of whom as well."""
    kept = [
        n for n, s in enumerate(population.spans) if not any(p.start <= s.start and s.end <= p.end for p in place.spans)
    ]
    if not kept:
        return None
    return Found(
        tuple(population.names[n] for n in kept), tuple(population.spans[n] for n in kept), population.confidence
    )


def _phrase_head(top: Token, counted: Counted | None) -> Token:
    return counted.head if counted is not None and (counted.beside or counted.numbered) else top


def _evidence(
    place: Found | None, held: Held | None, population: Found | None
) -> tuple[tuple[str, tuple[Span, ...]], ...]:
    slots = (
        ("place", place.spans if place else ()),
        ("period", (held.span,) if held else ()),
        ("population", population.spans if population else ()),
    )
    return tuple((k, v) for k, v in slots if v)


def _confidence(place: Found | None, held: Held | None, population: Found | None) -> tuple[tuple[str, float], ...]:
    slots = (("place", place), ("period", held), ("population", population))
    return tuple((k, v.confidence) for k, v in slots if v is not None)


def inherited(part: Scope, total: Scope) -> Scope:
    """The scope of a part: what it lacks, or has only from afar, it takes from its total with less confidence."""
    evidence, confidence = dict(part.evidence), dict(part.confidence)
    place, period = part.place, part.period
    if total.place and confidence.get("place", 0.0) < INHERITED:
        place = total.place
        evidence["place"] = dict(total.evidence).get("place", ())
        confidence["place"] = min(INHERITED, dict(total.confidence).get("place", INHERITED))
    if total.period and not part.period:
        period = total.period
        evidence["period"] = dict(total.evidence).get("period", ())
        confidence["period"] = min(INHERITED, dict(total.confidence).get("period", INHERITED))
    population = part.population
    if total.population and not population:
        population = total.population
        evidence["population"] = dict(total.evidence).get("population", ())
        confidence["population"] = min(INHERITED, dict(total.confidence).get("population", INHERITED))
    return replace(
        part,
        place=place,
        period=period,
        population=population,
        evidence=tuple(evidence.items()),
        confidence=tuple(confidence.items()),
    )
