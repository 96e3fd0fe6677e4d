"""The names in a text, as blocking keys: two texts that tell of one thing nearly always share one, whatever else they call it."""

from __future__ import annotations

import re

from quoth.link.words import STOP, fold

MOST = 40
"""How many names of a document are keys, the first of the text before the rest."""
_SHORTEST = 3
_WORD = re.compile(r"[^\W\d_]+(?:['’.&-][^\W\d_]+)*")
_OWNER = re.compile(r"['’]s?$")
# Words in capitals that name nothing. Source: our own list.
_NO_NAME = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december mr mrs ms dr one two three four five six seven eight nine ten eleven twelve""".split()
)


_STORM = re.compile(r"\b(?:[Hh]urricane|[Cc]yclone|[Tt]yphoon)s? ([A-Z][a-z]+)\b")


def storms(text: str) -> frozenset[str]:
    """The names of the storms in a text: "Hurricane Maria" and "Typhoon Orla" are two."""
    return frozenset(m[1] for m in _STORM.finditer(text))


def proper(text: str, publisher: str | None = None) -> tuple[str, ...]:
    """The folded words with a capital, each once, in the order of the text, and those of the publisher's name last.

    "Sheriff Lou Abernett of Calder County" gives sheriff, lou, abernett, calder and county. The first word of a sentence counts
    too: what is no name after all brings together a few documents for nothing.
    """
    found: dict[str, None] = {}
    for word in (*_WORD.findall(text), *_WORD.findall(publisher or "")):
        if not word[0].isupper():
            continue
        name = _OWNER.sub("", fold(word))
        if len(name) >= _SHORTEST and name not in STOP and name not in _NO_NAME:
            found[name] = None
            if len(found) == MOST:
                break
    return tuple(found)
