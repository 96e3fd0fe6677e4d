"""What a figure counts, taken apart: the head noun, the words before it, the words after it, and the event."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from quoth.link.counted_words import BEFALLS_PEOPLE, EXCLUDING
from quoth.link.event_words import LOST, PARTICIPLE, PHRASES, TOOK_PART
from quoth.link.lexicon import (
    ANOTHER_MEASURE,
    BROADER,
    COUNTED_CLASS,
    EVENT_CLASS,
    IDLE,
    LIGHT_EVENT,
    MODIFIER_CLASS,
    NOMINAL_EVENT,
)
from quoth.link.words import STOP, fold, singular, stem, tokens
from quoth.model import Comparability

# Words behind which the rest of a noun phrase no longer holds its head.
_AFTER_HEAD = frozenset(
    """of in on at for from with without who whom whose that which where under to by per than as facing held being awaiting
    released killed since during within among inside outside across""".split()
)

_SEVERAL = re.compile("|".join(map(re.escape, PHRASES)))

# Nouns that only hold what is counted: the noun behind "of" counts, and alone they say nothing. Source: our own list.
_CONTAINERS = frozenset(
    """number numbers total count tally figure figures share percentage proportion majority amount sum group estimate estimates range
    vicinity neighbourhood name names""".split()
)
_TOWNSPEOPLE = re.compile(r"(?<![\w-])[A-Z][a-z]{3,}(?:ers|ians|ites)\b")
_LOST = re.compile(r"\b(?:lost|losing|lose|loses) (?:all |some of )?(?:their|his|her|its) (?:own )?([a-z]+)\b")
"""Who lost what, in a folded sentence: "2,300 people had lost their homes" tells of none that died."""
_ON_PAPER = frozenset(("sign",))
_KEPT = frozenset(("hold", "collect", "receive", "record"))
"""Events of what lies somewhere or is gathered: of signatures the noun says what was done."""
_OF_DEATHS = frozenset("death casualty fatality".split())
"""Before "toll" these say nothing more."""


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


@lru_cache(1 << 12)
def counted(phrase: str | None) -> Counted | None:
    """A noun phrase taken apart; ``None`` where there is none."""
    words = tokens(phrase or "")
    cut = next((i for i, w in enumerate(words) if w in _AFTER_HEAD and i > 0), len(words))
    if words[:cut][-1:] == ("toll",):
        words = (*(w for w in words[: cut - 1] if w not in _OF_DEATHS), "deaths", *words[cut:])
        cut = words.index("deaths") + 1
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


def townspeople(of: Counted | None, phrase: str | None, printed: str) -> Counted | None:
    """A noun that says by its form and by a capital within its ``printed`` sentence who lives somewhere counts people: "Varngaters"."""
    named = _TOWNSPEOPLE.search(phrase or "") if of is not None and of.group == of.noun else None
    if of is None or named is None or not re.search(rf"[a-z0-9,] {named[0]}\b", printed):
        return of
    return replace(of, group="person")


def without_holder(phrase: str | None, sentence: str) -> str | None:
    """What is counted without whose it is, where the folded sentence tells that elsewhere: "Tarn has 40 workers", "workers of Tarn".

    Of two texts the one may name the holder beside its count and the other before it; the words of the clauses are held against each other.
    """
    if phrase is None or " ".join(fold(phrase).split()) in sentence:
        return phrase
    cut = max(phrase.rfind(joint) for joint in (" of ", " by ", " in "))
    noun = " ".join(fold(phrase[: max(cut, 0)]).split())
    return (
        phrase[:cut] if noun and (noun in sentence or f"-{singular(noun)}" in sentence) else phrase
    )  # "the 9,000-seat hall"


def _stems(words: tuple[str, ...] | list[str]) -> frozenset[str]:
    """What narrows a noun, one id for all words of a class; words that narrow nothing left out."""
    stems = (stem(w) for w in words if w not in STOP)
    return frozenset(MODIFIER_CLASS.get(s, s) for s in stems if s not in IDLE)


def event(phrase: str | None, of: Counted | None, sentence: str = "") -> str | None:
    """The class of what happened: from the verb, else from a noun that names an event; ``None`` where nothing says so.

    Of "recorded 40 deaths" the noun says what happened, of "40 migrants were deported" the verb. ``sentence`` is the folded sentence,
    for verbs of several words of which the phrase gives only the first: "walked out".
    """
    words = tokens(phrase or "")
    said = " ".join(words)
    any_of_them = bool(words) and bool(_SEVERAL.search(said) or _SEVERAL.search(sentence))
    several = PHRASES.items() if any_of_them else ()
    worded = next((found for phrased, found in several if _worded(phrased, said, words, sentence)), None)
    stems = [stem(w) for w in words if w not in STOP or stem(w) in EVENT_CLASS]
    if of is not None and of.group in LOST and "lost" in words:
        return LOST[of.group]
    if worded is None and not {"lost", "lose", "losing"}.isdisjoint(words) and (lost := _LOST.search(sentence)):
        return f"lose-{singular(lost[1])}"
    known = worded or next((EVENT_CLASS[s] for s in stems if s in EVENT_CLASS and s not in LIGHT_EVENT), None)
    named = of.event if of else None
    if known == "attend" and TOOK_PART.search(sentence):
        return "strike"
    if named in _ON_PAPER and known in _KEPT:
        return named  # "the boxes held 29,650 signatures"
    return known or named or next((EVENT_CLASS.get(s, s) for s in stems if _says_more(s)), None)


def persons(told: str | None) -> Counted | None:
    """Who is counted where only what befell them is told: "80 were killed", "38,000 dead"; else ``None``."""
    return counted("people") if told in BEFALLS_PEOPLE else None


def with_participle(of: Counted | None, told: str | None) -> tuple[Counted | None, str | None]:
    """The noun and the event, where a participle before the noun tells what happened: "registered 40 stolen cars"."""
    if of is None or told not in (None, "record"):
        return of, told
    happened = next((s for s in sorted(of.before) if s in EVENT_CLASS and s not in LIGHT_EVENT), None)
    return (replace(of, before=of.before - {happened}), EVENT_CLASS[happened]) if happened else (of, told)


def _worded(several: str, said: str, words: tuple[str, ...], sentence: str) -> bool:
    first = several.split()[0]
    return several in said or (several in sentence and (first in words or PARTICIPLE.get(first) in words))


def _says_more(word_stem: str) -> bool:
    return word_stem in EVENT_CLASS or word_stem not in LIGHT_EVENT


def compare_counted(a: Counted | None, b: Counted | None) -> Comparability:
    """How two counted things stand: the nouns first, then what narrows them."""
    if a is None or b is None:
        return Comparability.UNKNOWN
    nouns = compare_groups(a, b)
    if nouns in (Comparability.DIFFERENT, Comparability.OVERLAP):
        return nouns
    return nouns & compare_modifiers(a.modifiers, b.modifiers)


def excludes(a: Counted | None, b: Counted | None) -> bool:
    """Whether nobody can be of both: "five militants", "five civilians"; "male pupils", "women"."""
    if a is None or b is None:
        return False
    one, two = a.modifiers | {a.noun}, b.modifiers | {b.noun}
    return any(
        (one & x and two & y and not (one & y or two & x)) or (one & y and two & x and not (one & x or two & y))
        for x, y in EXCLUDING
    )


def compare_groups(a: Counted, b: Counted) -> Comparability:
    """How two nouns stand, whatever narrows them."""
    if a.group == b.group:
        return Comparability.SAME
    if a.widest != b.widest:
        return Comparability.DIFFERENT
    if a.group == b.widest:
        return Comparability.WHOLE
    return Comparability.PART if b.group == a.widest else Comparability.OVERLAP


def compare_modifiers(a: frozenset[str], b: frozenset[str]) -> Comparability:
    """How two nouns stand by what narrows them: "old wells" are a part of "wells", "excess deaths" another measure than "deaths"."""
    if a == b:
        return Comparability.SAME
    if (a ^ b) & ANOTHER_MEASURE:
        return Comparability.DIFFERENT
    if a < b:
        return Comparability.WHOLE
    if b < a:
        return Comparability.PART
    return Comparability.OVERLAP if a & b else Comparability.DIFFERENT


def two_sorts(a: Counted | None, b: Counted | None) -> bool:
    """Whether words before one noun make two sorts of it, of which neither holds the other: "a cash hole", "a pension deficit"."""
    if a is None or b is None or a.group != b.group:
        return False
    return bool(a.before) and bool(b.before) and a.before.isdisjoint(b.before)
