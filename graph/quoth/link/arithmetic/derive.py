"""All that arithmetic finds in one document, each derivation once, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from quoth.link.arithmetic.changes import changes
from quoth.link.arithmetic.listed import listed
from quoth.link.arithmetic.passages import passages
from quoth.link.arithmetic.rates import rates
from quoth.link.arithmetic.shares import shares
from quoth.link.arithmetic.told import told
from quoth.link.arithmetic.wholes import shares_of_one_whole
from quoth.link.arithmetic.working import Working
from quoth.link.explain import printed, said
from quoth.link.meetings import Meeting
from quoth.link.parts import MOST_SUMMANDS
from quoth.link.readings import Reading
from quoth.link.rules import SUM_LISTED
from quoth.model import Comparability, Comparison, Derivation, Finding, Formula, Verdict

_SUMS = (Formula.SUM, Formula.CUMULATIVE)


def derivations(worked: Iterable[Working]) -> tuple[Derivation, ...]:
    """The findings of one document as nodes; sorted, none twice."""
    found = {(d.formula, d.inputs, d.result): d for d in (w.derivation() for w in worked)}
    return tuple(sorted(found.values(), key=lambda d: (d.figures, d.formula)))


def workings(reading: Reading) -> tuple[Working, ...]:
    """What follows from the figures of one document.

    Sums first: what adds up to a whole needs no share of it; then shares and changes, then what is only offered.
    """
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


def fitting(reading: Reading, worked: Iterable[Working]) -> Iterator[Comparison]:
    """The parts of sums that fit, each held against its whole; what is listed under it is told by `parts` already."""
    for working in worked:
        whole = working.result
        told = working.formula in _SUMS and working.rule != SUM_LISTED and working.finding is Finding.FITS
        if not told or whole is None or len(working.inputs) > MOST_SUMMANDS:
            continue
        summands = tuple(c.figure.iri for c in working.inputs)
        for part in (c for c in working.inputs if c.figure.part_of != whole.figure.id):
            meeting = Meeting(part, whole, reading, reading)
            told_of = f"{said(reading, part)} is a part of {printed(whole)}; the parts told add up."
            fits = meeting.conclude(Verdict.FITS, working.rule, 0.7, told_of)
            yield replace(fits, parts=summands, comparability=Comparability.PART)


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
