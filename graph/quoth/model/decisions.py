"""What people's judgements come to, taken together: the later one wins, and what is withdrawn was never said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from quoth.model.derived import Act, Judgement
from quoth.model.vocabulary import Status


@dataclass(frozen=True, slots=True)
class Decisions:
    """``known_as``: agent or identity (IRI) -> whom it was judged to be, with that one's name. ``apart``: an agent or identity, and
    whom it is not, or perhaps not. ``status``: a conclusion (IRI) -> what it counts as.
    """

    known_as: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    apart: frozenset[tuple[str, str]] = frozenset()
    status: Mapping[str, Status] = field(default_factory=dict)

    @classmethod
    def of(cls, judgements: Iterable[Judgement]) -> Decisions:
        """The decisions that stand, by the time of the judgements and their IRIs."""
        known: dict[str, tuple[str, str]] = {}
        apart: set[tuple[str, str]] = set()
        status: dict[str, Status] = {}
        for judgement in standing(judgements):
            on, other = judgement.on, judgement.other or ""
            if judgement.act is Act.SAME:
                known[on] = (other, judgement.after or other)
                apart.discard((on, other))
            elif judgement.act.of_two:
                apart.add((on, other))
                if known.get(on, ("", ""))[0] == other:
                    del known[on]
            elif judgement.act.status is not None:
                status[on] = judgement.act.status
        return cls(known, frozenset(apart), status)

    @property
    def of_agents(self) -> bool:
        """Whether anything was decided about who is who."""
        return bool(self.known_as or self.apart)

    def followed(self, agent: str, identity: str | None) -> tuple[tuple[str, str] | None, bool]:
        """For whom an agent (IRI) stands that linking takes for ``identity``: IRI and name, or ``None`` where nothing was judged.

        The second says that it was judged to be somebody else, or perhaps somebody else, and stands for itself.
        """
        met = [agent, *([identity] if identity else [])]
        found: tuple[str, str] | None = None
        step = self.known_as.get(agent) or self.known_as.get(identity or "")
        while step is not None and step[0] not in met:
            found = step
            met.append(step[0])
            step = self.known_as.get(step[0])
        return found, any((one, other) in self.apart for one in met for other in met)


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements that nobody withdrew, the earlier first."""
    ordered = sorted(judgements, key=lambda j: (_when(j), j.iri))
    void: set[str] = set()
    for judgement in reversed(ordered):
        if judgement.act is Act.WITHDRAW and judgement.iri not in void:
            void.add(judgement.on)
    return tuple(j for j in ordered if j.iri not in void)


def _when(judgement: Judgement) -> float:
    """Seconds since 1970; the earliest of all where the time is unknown or none."""
    try:
        at = dt.datetime.fromisoformat(judgement.at or "")
    except ValueError:
        return float("-inf")
    return (at if at.tzinfo else at.replace(tzinfo=dt.UTC)).timestamp()
