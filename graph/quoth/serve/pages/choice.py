"""What somebody asked to see of the contradictions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quoth.model import Dimension, Verdict

SPEAKS_AGAINST = "against"
"""The choice of verdicts that a first look wants: contradicts, denies, rebuts."""
LEADS = "leads"
"""The choice of what can't be compared for certain and may well be opposed."""
SORTS = ("confidence", "verdict", "speaker")


@dataclass(frozen=True, slots=True)
class Choice:
    """The filters of an address: words, a verdict or a choice of them, a dimension, per cents of confidence, one thing (IRI)."""

    topic: str = ""
    speaker: str = ""
    verdict: str = SPEAKS_AGAINST
    dimension: Dimension | None = None
    confidence: int = 0
    sort: str = SORTS[0]
    of: str = ""
    rejected: bool = False
    """Whether those are wanted too that somebody rejected."""

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The verdicts that are meant."""
        said = [v for v in Verdict if v is not Verdict.INCOMPARABLE]
        several: dict[str, Sequence[Verdict]] = {
            SPEAKS_AGAINST: [v for v in said if v.opposes],
            LEADS: [Verdict.INCOMPARABLE],
            "all": said,
        }
        chosen = several.get(self.verdict)
        return tuple(chosen if chosen is not None else [v for v in Verdict if v.value == self.verdict])


def chosen(said: Mapping[str, str]) -> Choice:
    """The choice that the parameters of an address make; what makes no sense is taken for not said."""
    verdict, sort, confidence = (said.get(name, "") for name in ("verdict", "sort", "confidence"))
    known = {SPEAKS_AGAINST, "all", LEADS, *(v.value for v in Verdict)}
    return Choice(
        topic=said.get("topic", "").strip()[:200],
        speaker=said.get("speaker", "").strip()[:200],
        verdict=verdict if verdict in known else SPEAKS_AGAINST,
        dimension=next((d for d in Dimension if d.value == said.get("dimension")), None),
        confidence=min(int(confidence), 100)
        if confidence.isascii() and confidence.isdigit() and len(confidence) < 4
        else 0,
        sort=sort if sort in SORTS else SORTS[0],
        of=said.get("of", ""),
        rejected=said.get("rejected") == "yes",
    )
