"""Hypothesis strategies for conclusions and judgements."""

from __future__ import annotations

from hypothesis import strategies as st

from quoth.model import (
    Act,
    Change,
    Comparability,
    Comparison,
    Counting,
    Dimension,
    Drift,
    Identification,
    Joining,
    Judgement,
    Key,
    Links,
    Reprint,
    Root,
    Side,
    Verdict,
)
from quoth.model.identity import BASE
from strategies import confidences, maybe, names

THINGS = [f"{BASE}d/{n:016x}/f{n}-{n + 3}" for n in range(6)]
RULES = ("same-name", "numeric-contradiction", "same quote/near")

things = st.sampled_from(THINGS)


def drifts() -> st.SearchStrategy[Drift]:
    """One thing that changed."""
    return st.builds(
        Drift, st.sampled_from(Dimension), maybe(names()), maybe(names()), st.sampled_from(Change), maybe(things)
    )


def comparisons() -> st.SearchStrategy[Comparison]:
    """A conclusion about two different figures or statements."""

    def of(pair: list[str]) -> st.SearchStrategy[Comparison]:
        a, b = (st.builds(Side, st.just(t.rpartition("/")[0]), st.just(t), st.booleans()) for t in pair)
        return st.builds(
            Comparison,
            a=a,
            b=b,
            comparability=st.sampled_from(Comparability),
            verdict=st.sampled_from(Verdict),
            explanation=names(),
            rule=st.sampled_from(RULES),
            confidence=confidences(),
            differs_in=st.lists(st.sampled_from(Dimension), unique=True, max_size=3).map(tuple),
            drift=st.lists(drifts(), max_size=3).map(tuple),
            parts=st.lists(things, unique=True, max_size=3).map(tuple),
        )

    return st.lists(things, min_size=2, max_size=2, unique=True).flatmap(of)


def _some(strategy: st.SearchStrategy, key=None) -> st.SearchStrategy:
    return st.lists(strategy, max_size=3, unique_by=key or (lambda found: found)).map(tuple)


def links() -> st.SearchStrategy[Links]:
    """Conclusions of every kind, none twice; a comparison is alone with its pair."""
    rule = st.sampled_from(RULES)
    return st.builds(
        Links,
        identifications=_some(st.builds(Identification, things, things, names(), rule, confidences())),
        countings=_some(st.builds(Counting, things, st.just(f"{BASE}measure/people"), st.just("people"))),
        roots=_some(st.builds(Root, things, things)),
        keys=_some(st.builds(Key, things, names())),
        joinings=_some(st.builds(Joining, things, things, things, rule, confidences())),
        reprints=_some(st.builds(Reprint, things, things, confidences(), rule, confidences())),
        comparisons=_some(comparisons(), key=lambda c: frozenset((c.a.thing, c.b.thing))),
    )


def judgements() -> st.SearchStrategy[Judgement]:
    """What somebody decided."""
    return st.builds(
        Judgement,
        iri=st.just(f"{BASE}judgement/1"),
        on=things,
        act=st.sampled_from(Act),
        other=things,
        by=names(),
        reason=names(),
        slot=maybe(st.just("counted")),
        before=maybe(names()),
        after=maybe(names()),
        at=st.sampled_from((None, "2031-05-04T10:00:00Z", "2031-05-04")),
        replaces=maybe(st.just(f"{BASE}judgement/0")),
        extra=st.dictionaries(st.sampled_from(("b", "a")), names()).map(lambda d: tuple(d.items())),
    )
