"""Words as linking sees them: folded, cut into tokens, brought to a crude stem. No parser is needed here.

A stem only has to be the same for the forms of one word; it is never shown to a reader.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from types import MappingProxyType

_TOKEN = re.compile(r"[^\W_]+(?:['.][^\W_]+)*")
_FOLD = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " "})
_SENTENCE = re.compile(r"(?<=[.!?])[\"')]*\s+|\n+")

# Closed-class words and reporting words of English that say nothing about the subject of a sentence. Source: our own list.
STOP = frozenset(
    """a an and are as at be been being but by can could did do does for from had has have he her him his how i if in into is it
    its just may might more most much must no not of off on only or our out over own per she should since so some such than that
    the their them then there these they this those through to under up very was we were what when where which while who whom
    whose why will with would you your about all also any because before both each few least many nor said say says saying told
    tell tells added fewer less nearly almost around roughly another other others one two us""".split()
)

TELLING_STOPS = frozenset(
    "not no never without own per each before after under over off out up into more less fewer".split()
)
"""Closed-class words that do tell: "did not own", "under 5", "more than a year"."""

# English forms that no ending rule reaches. Source: our own list of common irregular nouns and verbs.
_IRREGULAR = MappingProxyType(
    {
        "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "lives": "life",
        "held": "hold", "died": "die", "dying": "die", "dies": "die", "dead": "die", "deceased": "die", "freed": "free",
        "frees": "free", "freeing": "free", "lost": "lose", "losing": "lose", "spent": "spend", "built": "build", "sent": "send",
        "sold": "sell", "bought": "buy", "fell": "fall", "fallen": "fall", "rose": "rise", "risen": "rise", "grew": "grow",
        "grown": "grow", "paid": "pay", "left": "leave", "kept": "keep", "made": "make", "gave": "give", "given": "give",
        "took": "take", "taken": "take", "struck": "strike", "hit": "hit", "let": "let", "hurt": "hurt", "cut": "cut",
        "data": "data", "news": "news", "police": "police", "crises": "crisis", "analyses": "analysis", "feet": "foot",
        "found": "find", "fled": "flee", "stolen": "steal", "stole": "steal", "planned": "plan", "vaccinated": "vaccinate",
        "sank": "sink", "sunk": "sink", "drew": "draw", "drawn": "draw",
        "caught": "catch", "won": "win", "withdrew": "withdraw", "withdrawn": "withdraw",
        "broke": "break", "broken": "break", "threw": "throw", "thrown": "throw", "wives": "wife", "wolves": "wolf",
    }
)  # fmt: skip


_SHORT = 400
"""Texts of so many characters at most (phrases, clauses, most sentences) are asked for again and again, and kept at hand."""


def fold(text: str) -> str:
    """Lower case, compatibility forms joined, typographic quotes and dashes made plain."""
    if text.isascii():
        return text.lower()  # the same, at a tenth of the cost
    return unicodedata.normalize("NFKC", text).translate(_FOLD).casefold()


def tokens(text: str) -> tuple[str, ...]:
    """The words and numbers of a text, folded, without punctuation and possessive endings."""
    return _of_short(text) if len(text) <= _SHORT else _of_any(text)


@lru_cache(1 << 14)
def _of_short(text: str) -> tuple[str, ...]:
    return _of_any(text)


def _of_any(text: str) -> tuple[str, ...]:
    folded = fold(text)
    found = _TOKEN.findall(folded)
    return tuple(t[:-2] if t.endswith("'s") else t for t in found) if "'s" in folded else tuple(found)


def sentences(text: str) -> tuple[str, ...]:
    """A quotation cut after ``.``, ``!`` and ``?``: good enough to see that two quotations share a whole sentence."""
    return tuple(s for s in (p.strip() for p in _SENTENCE.split(text.translate(_FOLD))) if s)


@lru_cache(1 << 16)
def stem(word: str) -> str:
    """The crude stem of one folded word: ``releasing``, ``released`` and ``releases`` give the same."""
    word = word.replace("'", "").replace(".", "")
    word = singular(word)
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 2 and not word.endswith(("eed", "need")):
            word = _undouble(word[: -len(ending)])
            break
    word = word.replace("our", "or") if word.endswith("our") and len(word) > 5 else word
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


def singular(word: str) -> str:
    """A folded noun in the singular, as a reader would write it."""
    word = _IRREGULAR.get(word, word)
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith(("xes", "ches", "shes", "sses", "zes")):
        return word[:-2]
    return word[:-1]


def _undouble(word: str) -> str:
    doubled = len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz"
    return word[:-1] if doubled else word


def subject_stems(text: str) -> frozenset[str]:
    """The stems of the words that say what a passage is about; numbers and closed-class words left out."""
    return frozenset(stem(t) for t in tokens(text) if t not in STOP and not t[0].isdigit() and len(t) > 1)


_PLURALS = tuple("people men women children police cattle sheep staff troops personnel livestock fish".split())
_TAIL = re.compile(r" (?:of|in|at|with|for|from|on|who|that) ")


def is_plural(noun: str) -> bool:
    """Whether a noun phrase means several: "eels in the rack", "fish"; not "intake"."""
    head = _TAIL.split(noun.casefold())[0]
    return (head.endswith("s") and not head.endswith(("ss", "us"))) or head.endswith(_PLURALS)
