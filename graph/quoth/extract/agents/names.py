"""Names as people write them: titles off, possessives off, short forms joined to long ones."""

from __future__ import annotations

import re
from functools import lru_cache

from quoth.extract.agents.lexicon import BODY_NOUNS, HONORIFICS, PERSON_NOUNS, RANKS
from quoth.read.given_names import GIVEN_NAMES

_POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])$")
_SPACES = re.compile(r"\s+")
_SMALL = frozenset("of and for the in on to de la van von der".split())
_HANGING = re.compile(r"\s+(?:for|of|in|into|on|to|by|with|from|at|as|and|that|which|who)(?:\s+(?:the|a|an))?$")
"""Words at the end of a name that the parser took with it: "the Harbour Press for that figure"."""
_DETERMINER = re.compile(r"^(?:the|a|an|this|that|these|those|its|his|her|their|our|my)\s+", re.I)


@lru_cache(maxsize=8192)
def plain(name: str) -> str:
    """A name without article, possessive and doubled spaces: "the Harbour Board’s" -> "Harbour Board"."""
    name = _SPACES.sub(" ", name.strip().strip(" “”\"',;:—–-"))
    name = _POSSESSIVE.sub("", name)
    if "(" in name and ")" not in name:
        name = name[: name.index("(")].rstrip()  # "Ivo Lasker (Centre", as the parser cuts "Ivo Lasker (Centre)"
    return _HANGING.sub("", _DETERMINER.sub("", name)).strip()


def without_titles(name: str) -> str:
    """A person's name alone: "Mr. Tolan" -> "Tolan", "Gov. Imre Tolan" -> "Imre Tolan"."""
    words = plain(name).split()
    lower = [w.lower() for w in words]
    office = next((k for k in range(1, len(words) - 1) if lower[k - 1] in BODY_NOUNS and lower[k] in PERSON_NOUNS), 0)
    words = words[office:]  # "Water Agency Administrator Peter Lund", cut anywhere by the parser
    while len(words) > 1 and words[0].lower().rstrip(".") in HONORIFICS | RANKS | PERSON_NOUNS:
        words = words[1:]
        if len(words) > 3 and words[0].lower() == "of" and words[1].lower() in BODY_NOUNS:
            words = words[2:]  # "Commissioner of Police Ana Duarte"
    if len(words) == 3 and words[0].lower() in ("police", "army", "navy"):
        words = words[1:]
    if len(words) >= 4 and words[-2].lower() in GIVEN_NAMES and words[0].lower() not in GIVEN_NAMES:
        words = words[-2:]  # "Minister for [Foreign Affairs Peter Lund]"
    return " ".join(words)


@lru_cache(maxsize=8192)
def folded(name: str) -> str:
    """For comparing: lower case, dots out, "US" for "U.S."."""
    return _SPACES.sub(" ", plain(name).lower().replace(".", "").replace("’", "'")).strip()


_SUFFIXES = frozenset("jr sr ii iii iv".split())


def surname(name: str) -> str:
    """The last word of a person's name, "Jr." and numbers put aside: "Imre Tolan III" -> "Tolan"."""
    words = name.split() or [""]
    while len(words) > 1 and words[-1].strip(".,").lower() in _SUFFIXES:
        words = words[:-1]
    return words[-1].rstrip(",")


def initials(name: str) -> frozenset[str]:
    """The acronyms that a long name may have: "Harbour Board of Velt" -> HBV and HBOV."""
    words = re.findall(r"[A-Za-z]+", name.replace(".", ""))
    large = "".join(w[0] for w in words if w.lower() not in _SMALL)
    every = "".join(w[0] for w in words)
    return frozenset(x.upper() for x in (large, every) if len(x) > 1)


def looks_like_acronym(name: str) -> bool:
    """Two to six capitals, dots aside."""
    bare = name.replace(".", "")
    return 2 <= len(bare) <= 6 and bare.isupper() and bare.isalpha()


def tail_with_initials(words: str, acronym: str) -> str | None:
    """The end of ``words`` whose initials spell the acronym: "run by the harbour board of velt" + HBV."""
    parts = words.split()
    for start in range(len(parts) - 1, -1, -1):
        tail = " ".join(parts[start:])
        if acronym in initials(tail) and parts[start].lower() not in ("the", "of", "and", "for"):
            return tail
    return None


_NOBODY = frozenset("figure figures toll tally count estimate number numbers those".split())


def is_meant_by_no_pronoun(name: str | None) -> bool:
    """Whether what speaks is a number itself or "those", which "it" and "they" never mean: "the official toll"."""
    return (name or "").lower().rpartition(" ")[2] in _NOBODY
