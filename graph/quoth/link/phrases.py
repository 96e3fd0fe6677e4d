"""What a figure counts, taken apart: the head noun, the words before it, the words after it, and the event."""

from __future__ import annotations

from dataclasses import dataclass

from quoth.link.lexicon import BROADER, COUNTED_CLASS, EVENT_CLASS, NOMINAL_EVENT
from quoth.link.words import STOP, singular, stem, tokens
from quoth.model import Comparability

# Words behind which the rest of a noun phrase no longer holds its head.
_AFTER_HEAD = frozenset(
    """of in on at for from with without who whom whose that which where under to by per than as facing held being awaiting
    released killed since during within among inside outside across""".split()
)

# Nouns that only hold what is counted: the noun behind "of" counts, and alone they say nothing. Source: our own list.
_CONTAINERS = frozenset(
    "number numbers total count tally figure figures share percentage proportion majority amount sum group".split()
)


@dataclass(frozen=True, slots=True)
class Counted:
    """``noun`` is the stem of the head noun, ``group`` its class (or the stem), ``before`` and ``after`` stems of modifiers.

    ``event`` is an event class where the noun names one ("deaths"), else ``None``. ``words`` is the phrase up to its head in
    plain words, the head in the singular or by the name of its class.
    """

    noun: str
    group: str
    before: frozenset[str]
    after: frozenset[str]
    event: str | None = None
    words: str = ""

    @property
    def widest(self) -> str:
        """The widest class of what is counted: migrants, inmates and patients are persons."""
        return BROADER.get(self.group, self.group)

    @property
    def modifiers(self) -> frozenset[str]:
        """All that narrows the noun."""
        return self.before | self.after


def counted(phrase: str | None) -> Counted | None:
    """A noun phrase taken apart; ``None`` where there is none."""
    words = tokens(phrase or "")
    cut = next((i for i, w in enumerate(words) if w in _AFTER_HEAD and i > 0), len(words))
    if words[:cut][-1:] == ("toll",):
        words = (
            (*words[: cut - 1], "deaths", *words[cut:])
            if "death" not in words[:cut]
            else words[: cut - 1] + words[cut:]
        )
        cut = cut if "deaths" in words else cut - 1
    elif words[:cut] and words[cut - 1] in _CONTAINERS:
        return counted(" ".join(words[cut + 1 :])) if words[cut : cut + 1] == ("of",) else None
    head = [w for w in words[:cut] if w not in STOP]
    if not head:
        return None
    noun = stem(head[-1])
    befell = NOMINAL_EVENT.get(noun)
    group = "person" if befell else COUNTED_CLASS.get(noun, noun)
    shown = group if befell or noun in COUNTED_CLASS else singular(head[-1])
    return Counted(noun, group, _stems(head[:-1]), _stems(words[cut:]), befell, " ".join((*head[:-1], shown)))


def _stems(words: tuple[str, ...] | list[str]) -> frozenset[str]:
    return frozenset(stem(w) for w in words if w not in STOP)


def event(phrase: str | None, of: Counted | None) -> str | None:
    """The class of what happened: from the verb, else from a noun that names an event; ``None`` where nothing says so."""
    words = [stem(w) for w in tokens(phrase or "") if w not in STOP]
    known = next((EVENT_CLASS[w] for w in words if w in EVENT_CLASS), None)
    return known or (words[0] if words else None) or (of.event if of else None)


def compare_counted(a: Counted | None, b: Counted | None) -> Comparability:
    """How two counted things stand: the nouns first, then what narrows them."""
    if a is None or b is None:
        return Comparability.UNKNOWN
    nouns = _compare_groups(a, b)
    if nouns in (Comparability.DIFFERENT, Comparability.OVERLAP):
        return nouns
    return nouns & _compare_modifiers(a.modifiers, b.modifiers)


def _compare_groups(a: Counted, b: Counted) -> Comparability:
    if a.group == b.group:
        return Comparability.SAME
    if a.widest != b.widest:
        return Comparability.DIFFERENT
    if a.group == b.widest:
        return Comparability.WHOLE
    return Comparability.PART if b.group == a.widest else Comparability.OVERLAP


def _compare_modifiers(a: frozenset[str], b: frozenset[str]) -> Comparability:
    if a == b:
        return Comparability.SAME
    if a < b:
        return Comparability.WHOLE
    if b < a:
        return Comparability.PART
    return Comparability.OVERLAP if a & b else Comparability.DIFFERENT
