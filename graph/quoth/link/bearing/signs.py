"""What can be seen of two short passages side by side, as shares between 0 and 1."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quoth.link.bearing.copies import of_copy
from quoth.link.bearing.lexicon import ALIKE, NATIONS
from quoth.link.bearing.numbers import Number, Relation
from quoth.link.bearing.passages import NEAR, Passage
from quoth.link.bearing.working import worked_out
from quoth.link.opposites import OPPOSITES
from quoth.link.words import stem

_LITTLE_MORE = 1.5
_UN = ("un", "in", "dis", "non-", "il", "im", "ir")
"""Before a word these make its opposite: "safe", "unsafe"."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for or against the first passage bearing out the second; each is a share, or 0 and 1 for no and yes."""

    shared: float
    """Of the second passage's telling words those that the first has too."""
    shared_common: float
    """The same without names."""
    in_order: float
    """Of its neighbouring words those that stand near each other in the first as well."""
    missing: float
    """How many of its words are missing, four or more being 1."""
    borne_out: float
    """Of its numbers those that the first bears out."""
    in_place: float
    """How much of the words around the worst placed of these is around it in the first too; 0.5 without numbers."""
    ruled_out: float
    """Whether a number is ruled out by one of its sort and nothing bears it out."""
    open_number: float
    """Whether a number is neither borne out nor ruled out by one of its sort."""
    opposed: float
    """Whether a word stands against its opposite."""
    other_nation: float
    """Whether each names a nation that the other does not."""
    negated: float
    """Whether only one of the two has a negation."""
    other_name: float
    """How many names behind the verb the first does not have, two or more being 1."""
    numbered: bool
    """Whether the second passage has a number; without one nothing can be borne out or ruled out."""
    as_short: bool
    """Whether the first passage tells little more than the second, so that a "not" in it can only be about the same."""
    worked_out: bool
    """Whether a number follows from the first's numbers, which print it nowhere."""
    copied: Relation | None
    """What the numbers say where everything else is the same, word for word."""


def signs(premise: str, hypothesis: str) -> Signs:
    """What is seen of two passages; the order matters."""
    have, want = Passage.of(premise), Passage.of(hypothesis)
    told = [s for s, _ in want.told]
    printed = [_relation(n, have.numbers) for n in want.numbers]
    worked = [r is not Relation.BEARS_OUT and worked_out(n, have) for r, n in zip(printed, want.numbers, strict=True)]
    relations = [Relation.BEARS_OUT if w else r for r, w in zip(printed, worked, strict=True)]
    return Signs(
        shared=_share(told, have.stems),
        shared_common=_share([s for s in told if s not in want.names], have.stems),
        in_order=_in_order(have, told),
        missing=min(sum(_alike(s, have.stems) == 0 for s in told), 4) / 4,
        borne_out=_mean([r is Relation.BEARS_OUT for r in relations]),
        in_place=_in_place(have, want),
        ruled_out=float(Relation.RULES_OUT in relations),
        open_number=float(Relation.OPEN in relations),
        opposed=float(_opposed(have, want)),
        other_nation=float(bool(want.low & NATIONS - have.low) and bool(have.low & NATIONS - want.low)),
        negated=float(have.negated is not want.negated),
        other_name=min(sum(_alike(s, have.stems) == 0 for s in _late_names(want)), 2) / 2,
        numbered=bool(want.numbers),
        as_short=len(have.told) <= _LITTLE_MORE * len(want.told),
        worked_out=any(worked),
        copied=None if any(worked) else of_copy(have, want),
    )


def _relation(wanted: Number, have: Iterable[Number]) -> Relation | None:
    """The best that a passage's numbers say of one: borne out before open before ruled out; None without any of its sort."""
    kindred = [n for n in have if n.kindred(wanted)]
    same_noun = [n for n in kindred if wanted.noun and n.noun and stem(n.noun) == stem(wanted.noun)]
    found = {n.bears_on(wanted) for n in same_noun or kindred}
    return next((r for r in Relation if r in found), None)


def _in_place(have: Passage, want: Passage) -> float:
    shares = []
    for number in want.numbers:
        near = want.around(number.at, NEAR // 2)
        same = [n for n in have.numbers if n.kindred(number) and n.bears_on(number) is Relation.BEARS_OUT]
        if same and near:
            shares.append(max(_share(near, have.around(n.at)) for n in same))
    return min(shares, default=0.5)


def _in_order(have: Passage, told: Sequence[str]) -> float:
    places: dict[str, list[int]] = {}
    for word, at in have.told:
        places.setdefault(word, []).append(at)
    together = [
        any(abs(i - j) <= NEAR - 2 for i in places.get(a, ()) for j in places.get(b, ())) for a, b in pairwise(told)
    ]
    return _mean(together)


def _late_names(passage: Passage) -> list[str]:
    """Names that do not stand in the first words, where whoever is spoken of is named."""
    verbs = ("is", "was", "were", "are", "has", "have", "had", "did", "in", "of", "said")
    start = next((i for i, w in enumerate(passage.words) if w.lower() in verbs), 3)
    return [s for s, i in passage.told if i > start and s in passage.names]


def _opposed(have: Passage, want: Passage) -> bool:
    ours, theirs = ({stem(w) for w in p.low if w[0].isalpha()} for p in (have, want))
    ours, theirs = ours - theirs, theirs - ours
    return any(OPPOSITES.get(w, frozenset()) & ours for w in theirs) or any(
        f"{un}{w}" in other for one, other in ((ours, theirs), (theirs, ours)) for w in one for un in _UN if len(w) > 3
    )


def _share(words: Collection[str], have: frozenset[str]) -> float:
    return _mean([_alike(w, have) for w in words])


def _alike(word: str, have: frozenset[str]) -> float:
    """1 for a word that is there, less for one that begins alike or often stands for it, else 0."""
    if word in have:
        return 1.0
    if ALIKE.get(word, frozenset()) & have:
        return 0.8
    head = word[: max(4, len(word) * 3 // 4)]
    return 0.8 if len(word) >= 4 and any(h.startswith(head) for h in have) else 0.0


def _mean(shares: Sequence[float]) -> float:
    return sum(shares) / len(shares) if shares else 1.0
