"""A figure with all that comparing needs, worked out once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from quoth.link.phrases import Counted
from quoth.link.places import Places
from quoth.link.roots import Origin
from quoth.link.rows import Row
from quoth.model import Figure, PartialDate, Side, Statement


@dataclass(frozen=True, slots=True)
class Count:
    """A figure with its phrase taken apart and what it leads to; ``counted`` and ``event`` are ``None`` where not said.

    ``spoken_by`` and ``issued_by`` are identity names of the asserter and of who stands behind the root. ``told`` is when the
    document was published. ``alone`` says that its statement has no other figure of the same sort: of two in one sentence
    ("up from 63") nobody can be sure which one the period belongs to. ``row`` is the row that a cell of a table stands in.
    """

    figure: Figure
    document: str
    statement: Statement | None
    counted: Counted | None
    event: str | None
    places: Places
    origin: Origin | None
    spoken_by: str | None
    issued_by: str | None
    told: PartialDate | None = None
    alone: bool = True
    through: frozenset[str] = frozenset()
    row: Row | None = None

    @property
    def side(self) -> Side:
        """This figure as one side of a comparison."""
        return Side(self.document, self.figure.iri, True)

    @property
    def sources(self) -> frozenset[str]:
        """The identities that the figure comes from: who asserts it, who issued its root, and who passed it on between."""
        return self.through | self.own_sources

    @property
    def own_sources(self) -> frozenset[str]:
        """The identities of who asserts it and who issued its root."""
        return frozenset(s for s in (self.spoken_by, self.issued_by) if s)


_POPULATION = "population"
_FEW = 12


def with_company(
    counts: Sequence[Count],
    is_base: Callable[[Figure], bool] = lambda _: False,
    is_there: Callable[[Figure], bool] = lambda _: False,
) -> tuple[Count, ...]:
    """The same figures, each told whether it is ``alone`` in its statement.

    The first of a sentence is so too where all others are only what it is held against, as ``is_base`` says ("1,480, down from 1,620"),
    or how many of them were at one place, as ``is_there`` says ("885,000 marched around the country, with 180,000 in Orsa alone").
    """
    beside: dict[str | None, list[Count]] = {}
    for count in counts:
        beside.setdefault(count.figure.statement, []).append(count)
    alone = (_is_alone(c, beside[c.figure.statement], lambda f: is_base(f) or is_there(f)) for c in counts)
    return tuple(c if c.alone is a else replace(c, alone=a) for c, a in zip(counts, alone, strict=True))


def _is_alone(count: Count, beside: Sequence[Count], is_base: Callable[[Figure], bool]) -> bool:
    rivals = [o for o in beside if _of_one_sort(count, o)]
    return all(o.figure.number > count.figure.number and is_base(o.figure) for o in rivals)


def _is_fraction(figure: Figure) -> bool:
    """Whether a figure says how many of how few: "one in seven people"."""
    return figure.of is not None and figure.of <= _FEW


def _each_has_its_time(a: Figure, b: Figure) -> bool:
    """Whether both have a date of their own: "60,000 came on 1 July, more than in 2005, when 30,000 did"."""
    periods = [f.scope.period for f in (a, b)]
    where = [dict(f.scope.evidence).get("period", ()) for f in (a, b)]
    return (
        all(p.dated for p in periods) and periods[0].days() != periods[1].days() and all(where) and where[0] != where[1]
    )


def _may_be_one(a: Counted, b: Counted) -> bool:
    """Whether two nouns may be for the same: "people" and "hostages", but not "six hostages and eight militants"."""
    generic = a.group == a.widest or b.group == b.widest
    return a.widest == b.widest and (generic or a.group == b.group)


def _of_one_sort(a: Count, b: Count) -> bool:
    """Whether two figures of one statement could be told of the same thing, each at its own time or place."""
    if a is b or a.statement is None or a.statement is not b.statement or a.figure.unit != b.figure.unit:
        return False
    if (a.counted is None) is not (b.counted is None):
        return False
    if (_POPULATION in (a.figure.counted or "").casefold()) is not (_POPULATION in (b.figure.counted or "").casefold()):
        return False  # "1.03 million came to the town, which has a population of 7.48 million"
    if _is_fraction(a.figure) is not _is_fraction(b.figure):
        return False  # "1.03 million people, or one in seven"
    if _each_has_its_time(a.figure, b.figure):
        return False
    nouns = a.counted is None or b.counted is None or _may_be_one(a.counted, b.counted)
    events = a.event is None or b.event is None or a.event == b.event
    return (
        nouns and events and a.figure.value != b.figure.value and a.figure.part_of is None and b.figure.part_of is None
    )
