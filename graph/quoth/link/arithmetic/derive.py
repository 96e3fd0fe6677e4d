"""All that arithmetic finds in one document, each derivation once, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quoth.link.arithmetic.changes import changes
from quoth.link.arithmetic.listed import listed
from quoth.link.arithmetic.passages import passages
from quoth.link.arithmetic.rates import rates
from quoth.link.arithmetic.shares import shares
from quoth.link.arithmetic.told import told
from quoth.link.arithmetic.wholes import shares_of_one_whole
from quoth.link.arithmetic.working import Working
from quoth.link.readings import Reading
from quoth.model import Derivation, Finding, Formula

_SUMS = (Formula.SUM, Formula.CUMULATIVE)


def derivations(reading: Reading) -> tuple[Derivation, ...]:
    """What follows from the figures of one document; sorted, none twice."""
    found = {w.formula.value + repr(w.derivation().figures): w.derivation() for w in workings(reading)}
    return tuple(sorted(found.values(), key=lambda d: (d.figures, d.formula)))


def workings(reading: Reading) -> tuple[Working, ...]:
    """Sums first: what adds up to a whole needs no share of it; then shares and changes, then what is only offered."""
    sentences = passages(reading)
    where = {c.figure.iri: p for p in sentences for c in p.counts}
    sums = list(listed(reading, where))
    sums += told(sentences, frozenset(w.result.figure.iri for w in sums if w.result))
    sums = _outermost(sums)
    sums += (w for p in sentences for w in shares_of_one_whole(p))
    parts_of = list(shares(sentences))
    moves = [w for p in sentences for w in changes(p)]
    known = frozenset(_parts(sums)) | {w.inputs[0].figure.iri for w in parts_of} | frozenset(_levels(moves))
    return (*sums, *parts_of, *moves, *rates(sentences, known))


def _parts(sums: Iterable[Working]) -> Iterator[str]:
    return (c.figure.iri for w in sums for c in w.inputs)


def _levels(moves: Iterable[Working]) -> Iterator[str]:
    return (c.figure.iri for w in moves if w.finding is not Finding.OFFERED for c in w.inputs)


def _outermost(sums: list[Working]) -> list[Working]:
    """Each part in one sum, the first that was found: the more certain ways come first."""
    used: set[str] = set()
    kept = []
    for working in sums:
        own = {c.figure.iri for c in working.inputs}
        if working.formula not in _SUMS or not own & used:
            kept.append(working)
            used |= own
    return kept
