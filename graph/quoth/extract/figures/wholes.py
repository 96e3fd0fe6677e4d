"""Which number told before a text goes back to: "40 of those cases", "17 of the deaths", "the complaints included"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from quoth.extract.agents.lexicon import PERSON_NOUNS
from quoth.extract.figures.lent_times import based
from quoth.extract.figures.measures import singular
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.part_words import ALL_SORTS, DEEDS, OTHERS
from quoth.extract.figures.reading import SUBJECTS, Reading
from quoth.extract.figures.verbs import REPORTING
from quoth.model import Figure

_HEAD = re.compile(r"\s(?:of|in|by|for|with|to|from|at|on|who|that|which|without|against|between|among|per)\s|,")
_EARLIER = re.compile(
    r"\b(?:earlier|ago|before|(?:last|previous) (?:year|month|week|quarter|winter|summer)|same (?:month|time|period|quarter|week)),? when "
    r"(?:(?:it|they|there|the (?:figure|number|total)) (?:was|were|stood at) )?(?:about |some |only |just |nearly )?$"
)
_IRREGULAR = {"men": "man", "women": "woman", "children": "child", "people": "person"}
_OBJECTS = ("dobj", "attr", "appos", "ROOT", "oprd")
_PLAIN_PREPOSITIONS = frozenset(("of", "at", "to", "into", "about"))
_POINTING = frozenset(("those", "these", "them", "whom", "which"))
_WHERE = frozenset(("in", "at", "across", "from", "on"))
_ALONE = frozenset(("them", "whom", "which"))
_DEFINITE = frozenset(("the", "its", "their", "his", "her"))
_LONGEST = 5
_BEHIND = 60
"""So many characters behind a number its own noun may stand."""


@dataclass(frozen=True, slots=True)
class Named:
    """The whole that words name: ``noun`` in the singular or nothing ("of them"), ``told`` the words before it and ``names`` those of them
    that are names, whether it only points."""

    noun: str
    told: tuple[str, ...] = ()
    points: bool = False
    names: tuple[str, ...] = ()

    @property
    def any_sort(self) -> bool:
        """Whether it stands for whatever was counted: "of them", "of those cases"."""
        return self.points and (not self.noun or self.noun in ALL_SORTS)


@dataclass(frozen=True, slots=True)
class Told:
    """All figures of a text with where they stand."""

    r: Reading
    found: Sequence[Mention]
    figures: Sequence[Figure]

    def sentence(self, n: int) -> int:
        """Which sentence a figure stands in."""
        return self.r.sentence_index(self.r.at(self.found[n].start))

    def noun(self, n: int) -> str:
        """What a figure counts, in one word in the singular."""
        return head_noun(self.figures[n].counted)

    def own(self, n: int) -> bool:
        """Whether a number has a noun of its own behind it."""
        m, noun = self.found[n], self.figures[n].unit_text
        return m.counts and noun is not None and noun in self.r.text[m.start : m.core_end + _BEHIND]


def one_of(word: str) -> str:
    """A noun in lower case and in the singular."""
    return _IRREGULAR.get(word.lower(), singular(word.lower()))


def head_noun(counted: str | None) -> str:
    """ "lithium batteries with a flaw" -> "battery"."""
    words = _HEAD.split(counted or "")[0].split()
    return one_of(words[-1]) if words else ""


def compared(r: Reading, m: Mention) -> bool:
    """ "up from 40", "12% more than a year earlier, when 40 …"."""
    front = r.text[max(0, m.start - 50) : m.start]
    return m.direction is not None or based(r.text, m) or bool(_EARLIER.search(front))


def fits(total: Mention, part: Mention) -> bool:
    """A part is of the same sort as its total and no larger."""
    if total.value is None or part.value is None or part.unit == "year":
        return False
    if part.unit == "percent":
        return total.counts
    if total.counts and part.value % 1:
        return False  # "among the 578 clerks, the error is 4.1 points"
    return total.unit == part.unit and abs(part.value) <= abs(total.value)


def named_behind(r: Reading, m: Mention) -> Named | None:
    """The whole behind a number: "88 of those cases", "17 of the deaths", "170,000 of the recalled heaters", "11 of them"."""
    words = r.doc[r.at(max(m.core_end - 1, m.start)).i + 1 :][: _LONGEST + 3]
    if len(words) < 2 or words[0].lower_ != "of":
        return None
    if words[1].lower_ not in _POINTING | _DEFINITE:
        return None
    inner = () if words[1].lower_ in _ALONE else _noun_phrase(tuple(words[2:]))
    if words[1].lower_ in _POINTING:
        return Named(one_of(inner[-1].text) if inner else "", _lower(inner[:-1]), points=True)
    behind = words[2 + len(inner)] if inner and 2 + len(inner) < len(words) else None
    narrowed = behind is not None and (behind.lower_ in ("of", "for", "from", "at", "on", "in") or behind.tag_ == "POS")
    names = tuple(t.text for t in inner if t.tag_ in ("NNP", "NNPS"))
    return Named(one_of(inner[-1].text), _lower(inner[:-1]), names=names) if inner and not narrowed else None


def _lower(tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(t.lower_ for t in tokens)


def _noun_phrase(words: Sequence[Token]) -> tuple[Token, ...]:
    """The words up to the noun that ends a phrase; none where they begin with something else or hold a number."""
    last = -1
    for n, token in enumerate(words[:_LONGEST]):
        if token.tag_ in ("NN", "NNS", "NNP", "NNPS") or (token.lower_ in DEEDS and n == 0):
            last = n
            if token.tag_ in ("NNS", "NNPS") and token.dep_ not in ("compound", "nmod"):
                break
        elif not (token.tag_ in ("JJ", "VBN", "HYPH") or (token.tag_ == "VBD" and last < 0)) or last >= 0:
            break
    return tuple(words[: last + 1])


def wholes(told: Told, n: int, named: Named, reach: int) -> Iterator[int]:
    """The figures, nearest first, that a name for a whole may go back to from figure ``n``."""
    if set(named.told) & OTHERS or named.noun in OTHERS:
        return
    here = told.sentence(n)
    for k in range(n - 1, -1, -1):
        apart = here - told.sentence(k)
        if apart > max(reach, 4):
            return
        if told.found[k].of is not None or compared(told.r, told.found[k]) or not fits(told.found[k], told.found[n]):
            continue
        sentence = told.r.sentence(told.r.at(told.found[k].start)).text
        if not all(name in sentence for name in named.names):  # "34 delegates in Karn … nine of the Lund delegates"
            continue
        if apart and _two_sides(told, k, n):
            continue
        if _means(told, k, named, apart, reach) and same_time(told.figures[k], told.figures[n]):
            yield k


def _two_sides(told: Told, k: int, n: int) -> bool:
    """ "Ivo Sand said there were 100 dead. Arno Veld said a dozen of the dead were his": each side tells a number of its own."""
    one, two = (_who_says(told.r, told.found[x]) for x in (k, n))
    return one is not None and two is not None and one.lower_ != two.lower_


def _who_says(r: Reading, m: Mention) -> Token | None:
    """The person or body of a name whose saying a sentence is."""
    sentence = r.sentence(r.at(m.start))
    verbs = (t for t in sentence if t.pos_ == "VERB" and t.lemma_.lower() in REPORTING)
    subjects = (c for t in verbs for c in t.children if c.dep_ in SUBJECTS)
    return next((c for c in subjects if c.pos_ == "PROPN" or c.lemma_.lower() in PERSON_NOUNS), None)


def _means(told: Told, k: int, named: Named, apart: int, reach: int) -> bool:
    figure = told.figures[k]
    if named.any_sort:
        same = bool(named.noun) and told.noun(k) == named.noun
        return apart <= 1 and (same or in_focus(told.r, told.found[k]))
    event = (figure.event or "").lower()
    if event and event in named.told:  # "will recall 640,000 heaters … 170,000 of the recalled units"
        return apart <= max(reach, 4)
    if apart > reach:
        return False
    return told.noun(k) == named.noun or (bool(event) and event in DEEDS.get(named.noun, ()))


def in_focus(r: Reading, m: Mention) -> bool:
    """Whether a clause is about what a number counts: its subject or object; "in 12 states" is only where."""
    top = r.top(m)
    while top.dep_ in ("nummod", "compound", "quantmod", "appos", "conj", "nmod") and top.head.i != top.i:
        top = top.head
    return top.dep_ in (*SUBJECTS, *_OBJECTS) or (top.dep_ == "pobj" and top.head.lower_ in _PLAIN_PREPOSITIONS)


def is_where(r: Reading, m: Mention) -> bool:
    """Whether a number only says where: "in 14 towns"."""
    top = r.top(m)
    noun = top.head if top.dep_ == "nummod" else top
    return noun.dep_ == "pobj" and noun.head.lower_ in _WHERE


def same_time(total: Figure, part: Figure) -> bool:
    """Whether nothing says that a part is of another time than its total."""
    whole, own = total.scope.period, part.scope.period
    return not (whole.dated and own.dated) or whole.meets(own) or own == whole
