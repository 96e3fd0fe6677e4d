"""Words as people type them, brought to a form in which they meet the words of a text. Light on purpose: no parse."""

from __future__ import annotations

import re
from pathlib import PurePath

from quoth.model import Span
from quoth.rdf.sheet import CONTEXT

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_ENDINGS = ("ing", "ed", "es", "s", "e")
_SHORTEST = 3

FILLERS = frozenset(
    "a an the of in on at by to for from with and or about around nearly almost roughly some more less fewer than over "
    "under up as many much least most only just exactly between out every each said says say".split()
)
"""Words that say nothing about what is meant; comparators are among them, since "33,000" must find "more than 33,000"."""


def words(text: str) -> tuple[str, ...]:
    """The words of ``text`` in lower case."""
    return tuple(w.lower().replace("’", "'") for w in _WORD.findall(text))


def stem(word: str) -> str:
    """A word without plural and verb endings: ``detainers`` -> ``detainer``, ``policies`` -> ``polic``.

    Both sides of a comparison go through here, so a stem need not be a word.
    """
    plain = word.removesuffix("'s").removesuffix("s'")
    if len(plain) > _SHORTEST + 2 and plain.endswith(("ies", "ied")):
        return plain[:-3]
    for ending in _ENDINGS:
        if plain.endswith(ending) and not plain.endswith("ss") and len(plain) - len(ending) >= _SHORTEST:
            plain = plain[: -len(ending)]
            break
    plain = plain[:-1] if plain.endswith("y") and len(plain) > _SHORTEST else plain
    return (
        plain[:-1] if plain[-1:] == plain[-2:-1] and len(plain) > _SHORTEST + 1 and plain[-1:] in "bdgmnprt" else plain
    )


def stems(text: str) -> frozenset[str]:
    """The stems of all words of ``text``, those of the parts of hyphened words too."""
    found = words(text)
    parts = (p for w in found if "-" in w for p in w.split("-"))
    return frozenset(stem(w) for w in (*found, *parts))


def telling(text: str) -> tuple[str, ...]:
    """The words of a request that say what is meant, as stems, each once."""
    return tuple(dict.fromkeys(stem(w) for w in words(text) if w not in FILLERS))


def excerpt(before: str, said: str, after: str) -> str:
    """Words with the few before and after them that a store keeps beside them, no word cut; ``…`` where more stands in the text."""
    if not before and not after:
        return ""
    head = f"… {_CUT_HEAD.sub('', before)}" if len(before) >= CONTEXT else before
    tail = f"{_CUT_TAIL.sub('', after)} …" if len(after) >= CONTEXT else after
    return " ".join(f"{head}{said}{tail}".split())


def first_words(text: str, path: str | None = None, most: int = 60) -> str:
    """How a text begins, in quotes, up to a word's end; nothing where there is none. It names what has no title.

    A first line as long as a headline is one. Rows of cells begin with nothing that names them: their file's name does.
    """
    line, _, more = text[: 4 * most].strip().partition("\n")
    file = PurePath(path).name if path else ""
    if _CELLS.search(line) or (file.lower().endswith(_TABLES) and _TWO_CELLS.fullmatch(line.strip())):
        return file
    headline = more and _HEADLINE[0] <= len(line.strip()) <= _HEADLINE[1]
    words = " ".join((line if headline else text[: 4 * most]).split())
    head = words if len(words) <= most else words[:most].rpartition(" ")[0] or words[:most]
    return f"“{head}{'' if head == words else ' …'}”" if head else ""


_HEADLINE = (12, 60)
"""From how many characters on, and up to how many, a first line is a headline."""
_CELLS = re.compile(r"\t|^[^,;|]+([,;])(?=\S)(?!\d{3}(?!\d))[^,;|]+(?:\1(?=\S)(?!\d{3}(?!\d))[^,;|]+)+$|\S \| \S")
"""A line of cells: tabs, or commas without a space behind them."""
_TWO_CELLS = re.compile(r"[^,;|]+[,;](?=\S)(?!\d{3}(?!\d))[^,;|]+")
"""The same of two cells, which can't be told from a sentence but in a file of cells."""
_TABLES = (".csv", ".tsv", ".tab")


def around(text: str, span: Span) -> str:
    """The same of a stretch of a text."""
    before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    return excerpt(before, span.text(text), after)


_CUT_HEAD, _CUT_TAIL = re.compile(r"^\S+"), re.compile(r"\S+$")
"""What may be a part of a word."""
