"""What stands around a figure: its sentence and the neighbours, by names and by words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quoth.link.layout import Layout
from quoth.link.lazy import Lazy
from quoth.link.lexicon import COUNTED_CLASS, EVENT_CLASS, broadest
from quoth.link.settings_words import CIRCUMSTANCE, OCCASIONS
from quoth.link.thesaurus import SENSE
from quoth.link.words import STOP, fold, stem, tokens

_NAME = re.compile(r"(?<![\w.])[A-Z][\w’'.-]*[\w]")
_OPENS = re.compile(r"(?:^|[.!?:;\n][”\"’')\]]*\s+|[“\"]\s*|\n)$")
_SENTENCES = 1 << 12
"""So many sentences are kept at hand as they were read: each is a neighbour of others."""
_ROOT = 4
"""So many letters at least the forms of one word begin with."""
_ANOTHER = re.compile(r"\s[A-Z]")
# Written with a capital, and no names. Source: the calendar, and titles as news prints them.
_NO_NAMES = frozenset(
    stem(w)
    for w in """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december mr mrs ms dr sir lord lady president minister governor mayor senator secretary director chief police
    ministry department agency bureau office board council committee commission union association institute university court
    the a an in on at by of and but it he she they we i this that these those there as if when while after before since about more less
    fewer at least only some nearly almost officials according however no not yes""".split()
)


# What many papers are called: no name that two of them share. Source: our own list.
_PAPERS = frozenset(
    """daily weekly news times post gazette tribune herald courier press journal telegraph observer mail express star sun standard today tv
    radio network media online morning evening sunday world national local business""".split()
)


@lru_cache(1 << 14)
def plain(token: str) -> str:
    """The id of one folded word: its counted class, its event class, else its stem."""
    return id_of(stem(token))


def id_of(word_stem: str) -> str:
    """The id of one stem."""
    return COUNTED_CLASS.get(word_stem) or EVENT_CLASS.get(word_stem) or word_stem


HAPPENINGS = frozenset(plain(w) for w in OCCASIONS)
"""The ids of the words for one-off happenings."""


# "All losses, insured or not": both sorts are meant, and the word narrows nothing.
_OR_NOT = re.compile(r"\b[\w-]+ or (?:not|un[\w-]+|non-?[\w-]+)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Nearby:
    """``number`` is that of the sentence, ``sentence`` its folded text, ``own`` the concepts of its words.

    ``around`` are the concepts of the sentences before, in and behind it, by their numbers. ``names`` are the folded tokens of
    proper names in all of them, ``occasions`` the one-off happenings told there, ``titles`` the names right beside those words.
    ``matter`` are the senses of what the sentence speaks of, circumstances left out, ``wider`` those of the neighbours too.
    """

    number: int
    sentence: str
    own: frozenset[str]
    around: tuple[tuple[int, frozenset[str]], ...]
    names: frozenset[str]
    occasions: frozenset[str]
    titles: frozenset[str] = frozenset()
    matter: frozenset[str] = frozenset()
    wider: frozenset[str] = frozenset()

    @Lazy
    def words(self) -> frozenset[str]:
        """The concepts of all that stands around."""
        return frozenset().union(*(w for _, w in self.around))

    @Lazy
    def broad(self) -> frozenset[str]:
        """The same, each by the widest class that it belongs to."""
        return frozenset(map(broadest, self.words))

    def without(self, sentence: int) -> frozenset[str]:
        """The concepts around, those of one sentence left out: what another figure's own sentence says is no context of it."""
        return frozenset().union(*(w for n, w in self.around if n != sentence))

    def tells(self, word: str) -> bool:
        """Whether a word, one of its sense or another form of it stands anywhere around."""
        sense = SENSE.get(word, word)
        return told_in(sense, self.wider)

    def sets_the_scene(self, word: str) -> bool:
        """Whether a word is a happening or a name that is told here."""
        return word in self.occasions or self.names_kin_of(word)

    def names_kin_of(self, word: str) -> bool:
        """Whether a name, or the name that a word is made from, stands here: "Ostravan" where "Ostrava" is named."""
        return any(_kin(word, n) for n in self.names)


def nearby(text: str, layout: Layout, at: int, publisher: str | None = None) -> Nearby:
    """What stands around the character ``at``; who speaks of "us" or "our" is the publisher."""
    number = layout.sentence(at)
    starts = [*layout.starts, len(text)]
    numbers = range(max(0, number - 1), min(number + 2, len(layout.starts)))
    told = {n: _meant(text[starts[n] : starts[n + 1]]) for n in numbers}
    around = tuple((n, concepts(t)) for n, t in told.items())
    found = frozenset().union(*(names(t) for t in told.values()), names(f"of {publisher or ''}") - _PAPERS)
    occasions = frozenset().union(*(w for _, w in around)) & HAPPENINGS
    titles = frozenset().union(*(_titles(t, found) for t in told.values()))
    sentence = fold(" ".join(told[number].split()))
    senses = matter_of(told[number]), frozenset().union(*map(matter_of, (*told.values(), publisher or "")))
    return Nearby(number, sentence, dict(around)[number], around, found, occasions, titles, *senses)


def _meant(sentence: str) -> str:
    """A sentence without the words for both sorts of a thing."""
    return _OR_NOT.sub(" ", sentence) if " or " in sentence.lower() else sentence


def _titles(text: str, named: frozenset[str]) -> frozenset[str]:
    """The names that stand right beside the word for a happening: "Hurricane Odile", "the Bald Ridge fire"."""
    if HAPPENINGS.isdisjoint(concepts(text)):
        return frozenset()
    words = tokens(text)
    happens = [plain(w) in HAPPENINGS for w in words]
    beside = (w for i, w in enumerate(words) if w in named and any(happens[max(0, i - 1) : i + 2]))
    return frozenset(w for w in beside if plain(w) not in HAPPENINGS)


@lru_cache(_SENTENCES)
def names(text: str) -> frozenset[str]:
    """The tokens of proper names in a text, folded; a word that opens a sentence is one only where another name follows it."""
    real = (
        m
        for m in _NAME.finditer(text)
        if _ANOTHER.match(text, m.end()) or not _OPENS.search(text, 0, m.start()) or not _common(m.group())
    )
    found = (fold(m.group()).replace(".", "") for m in real)
    plain = (n[:-2] if n.endswith("'s") else n for n in found)
    return frozenset(n for n in plain if len(n) > 1 and n not in STOP and stem(n) not in _NO_NAMES)


def _common(word: str) -> bool:
    """Whether a word that opens a sentence is one of the lists, so that its capital tells nothing."""
    root = stem(fold(word))
    return root in SENSE or root in COUNTED_CLASS or root in EVENT_CLASS or root in CIRCUMSTANCE or root.endswith("ly")


@lru_cache(_SENTENCES)
def concepts(text: str) -> frozenset[str]:
    """One id for all words of a class, for every word of a text that is no closed-class word."""
    return frozenset(plain(t) for t in tokens(text) if t not in STOP)


@lru_cache(_SENTENCES)
def matter_of(text: str) -> frozenset[str]:
    """The senses of the words of a text, numbers, closed-class words and circumstances left out."""
    return frozenset(filter(None, map(_sense_of, tokens(text))))


@lru_cache(1 << 14)
def _sense_of(token: str) -> str:
    """The sense of one folded word; "" for numbers, closed-class words and circumstances."""
    if token in STOP or token[0].isdigit() or len(token) < 2:
        return ""
    root = stem(token)
    return SENSE.get(root, root) if root not in CIRCUMSTANCE or root in SENSE else ""


def share_told(some: frozenset[str], wider: frozenset[str]) -> float:
    """Which share of some senses is told in another passage, as one sense or as forms of one word."""
    told = [w for w in some if told_in(w, wider)]
    return len(told) / len(some) if len(told) > 1 else 0.0


def told_in(word: str, several: frozenset[str]) -> bool:
    """Whether a word or another form of it is among several."""
    return word in several or any(same_root(word, o) for o in _by_root(several).get(word[:_ROOT], ()))


@lru_cache(1 << 10)
def _by_root(words: frozenset[str]) -> Mapping[str, Sequence[str]]:
    """Words by the letters that all forms of one share: only those can be forms of another word."""
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[:_ROOT], []).append(word)
    return found


def topic(one: Nearby, two: Nearby) -> frozenset[str]:
    """The words, no names and no numbers among them, that both stand around two figures."""
    return frozenset(w for w in one.broad & two.broad if not w[0].isdigit() and w not in one.names)


def same_root(one: str, two: str) -> bool:
    """Whether two stems look like forms of one word: "appli" and "applicant", "closur" and "clos"."""
    if one == two:
        return True
    short, long = sorted((one, two), key=len)
    common = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    return common >= _ROOT and common >= len(short) - 1 and len(long) - common <= 5


def _kin(word: str, name: str) -> bool:
    """Whether a name and a word made from it belong together: "ostrava", "ostravan"; "french" and "france" are not seen."""
    if word == name or stem(name) == word:
        return True
    short, long = sorted((word, name), key=len)
    return len(short) >= 4 and len(long) - len(short) <= 4 and long.startswith(short[: max(4, len(short) - 1)])
