"""The conclusion that one statement turns against another, within one document or across two."""

from __future__ import annotations

from quoth.link.explain import LEFT_OUT, shorten
from quoth.link.readings import Reading
from quoth.model import Comparability, Comparison, Side, Statement, Verdict


def quoted(reading: Reading, statement: Statement) -> str:
    """The words of a statement as an explanation quotes them."""
    return shorten(reading.words(statement.content, LEFT_OUT)) or "that"


def turned_against(
    answer: tuple[Reading, Statement],
    claim: tuple[Reading, Statement],
    verdict: Verdict,
    rule: str,
    likely: float,
    told: str,
) -> Comparison:
    """That ``answer`` denies or rebuts ``claim``; ``likely`` counts in full where who answers, and what, was surely read."""
    (here, said), (there, claimed) = answer, claim
    return Comparison(
        Side(here.iri, said.iri, False),
        Side(there.iri, claimed.iri, False),
        Comparability.SAME if verdict is Verdict.DENIES else Comparability.OVERLAP,
        verdict,
        told,
        rule,
        round(likely * (0.5 + said.confidence / 2), 3),
    )
