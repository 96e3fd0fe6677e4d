"""Hypothesis strategies for conclusions and judgements."""

from __future__ import annotations

from hypothesis import strategies as st

from quoth.model import (
    Act,
    Change,
    Comparability,
    Comparison,
    Counting,
    Derivation,
    Dimension,
    Drift,
    Finding,
    Formula,
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


def derivations() -> st.SearchStrategy[Derivation]:
    """Something that follows from some figures; only what misses says by how much, and what is offered has no result."""

    def of(finding: Finding) -> st.SearchStrategy[Derivation]:
        number = st.decimals(-(10**9), 10**9, places=3).map(lambda d: d.normalize() + 0)
        return st.builds(
            Derivation,
            formula=st.sampled_from(Formula),
            inputs=st.lists(things, unique=True, min_size=1, max_size=3).map(tuple),
            result=st.none() if finding is Finding.OFFERED else maybe(things),
            documents=st.sets(things, min_size=1, max_size=2).map(lambda found: tuple(sorted(found))),
            finding=st.just(finding),
            yields=number,
            unit=st.sampled_from(("count", "percent", "per 100 people")),
            expression=names(),
            explanation=names(),
            rule=st.sampled_from(RULES),
            confidence=confidences(),
            lower=maybe(number),
            upper=maybe(number),
            difference=number if finding is Finding.MISSES else st.none(),
            counted=maybe(names()),
        )

    return st.sampled_from(Finding).flatmap(of)


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
        derivations=_some(derivations(), key=lambda d: (d.formula, d.result, d.inputs)),
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
