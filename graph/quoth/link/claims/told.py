"""Claims of one text that most likely answer or deny another side's, where no rule sees it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from quoth.link import rules, values
from quoth.link.claims.likely import Likely, likely
from quoth.link.claims.pairs import Claims, pairs_of_claims
from quoth.link.explain import who_says
from quoth.link.of_statements import quoted, turned_against
from quoth.link.readings import Reading
from quoth.link.thresholds import claimed
from quoth.model import Comparison, Stance, Statement, Verdict

LEAST: Final = 0.6
"""From which likelihood on it is told. Source: articles held out, `docs/link-scores.md`."""
_TURNS: Final = 0.4
"""So much of the likelihood has to speak for a denial or an answer; that two merely say different things is told by their numbers."""
_SOME, _DENSE = 3, 0.01
"""So many numbers that are no everyday ones a text has that is about numbers, and so many a word: of ninety political articles five."""
_RULES: Final = (Verdict.DENIES, Verdict.REBUTS)


def turned_claims(reading: Reading, found: Iterable[Comparison]) -> Iterator[Comparison]:
    """A comparison for each claim that most likely answers or denies another one, the likeliest; ``found`` is what rules tell."""
    if not about_numbers(reading):
        return
    known = _answering(reading, found)
    best: dict[str, tuple[float, Claims, Likely]] = {}
    for claims in pairs_of_claims(reading):
        answer, _ = _ordered(claims)
        if answer.iri in known:
            continue
        seen = likely(claims)
        enough = seen.turned >= LEAST and seen.denies + seen.rebuts >= _TURNS
        if enough and not claims.repeats and seen.turned > best.get(answer.id, (0.0,))[0]:
            best[answer.id] = seen.turned, claims, seen
    for _, claims, seen in best.values():
        yield _turned(claims, seen)


def about_numbers(reading: Reading) -> bool:
    """Whether a text tells of numbers: of opinions two in three that seem to be answered are not."""
    told = sum(c.row is None and not values.common(c.figure) for c in claimed(reading))
    return told >= _SOME and told >= _DENSE * len(reading.text.split())


def _answering(reading: Reading, found: Iterable[Comparison]) -> set[str]:
    """The statements (IRIs) that answer or deny in what rules tell, or that give the number which does."""
    things = {c.a.thing for c in found if c.verdict in _RULES}
    told = ((c.figure.iri, c.statement) for c in reading.counts)
    return things | {statement.iri for iri, statement in told if iri in things and statement is not None}


def _ordered(claims: Claims) -> tuple[Statement, Statement]:
    """The claim that answers and the one it answers: who reports a claim or denies what follows speaks of it, else the later one."""
    one, two = claims.at
    if two.end <= one.end or (claims.first.stance is Stance.DENIES and claims.second.id in claims.first.disputes):
        return claims.first, claims.second
    return claims.second, claims.first


def _turned(claims: Claims, seen: Likely) -> Comparison:
    answer, claim = _ordered(claims)
    reading, denies = claims.reading, seen.denies > seen.rebuts
    does = "denies" if denies else "answers"
    told = (
        f"“{quoted(reading, answer)}” ({who_says(reading, answer)}), by the words of both, most likely {does} a claim of "
        f"{who_says(reading, claim)}: “{quoted(reading, claim)}”."
    )
    verdict = Verdict.DENIES if denies else Verdict.REBUTS
    return turned_against((reading, answer), (reading, claim), verdict, rules.CLAIMS_WEIGHED, seen.turned, told)
