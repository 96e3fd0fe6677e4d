"""What the words on the pages mean: docs/glossary.md, and the ontology's own definitions of the closed vocabularies."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from markupsafe import Markup

from quoth.rdf.meanings import Meaning, meanings
from quoth.resources import folder

_ROW = re.compile(r"^\| (?P<words>[^|]+?) \| (?P<meaning>.+?) \|$", re.MULTILINE)
_EMPHASIS = re.compile(r"\*([^*]+)\*")
_BUTTON = Markup(
    '<button type="button" class="what" popovertarget="what-{slug}" aria-label="What does “{word}” mean here?">?</button>'
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word and what it means; ``slug`` names it in addresses."""

    word: str
    meaning: str

    @property
    def slug(self) -> str:
        """The word as part of an address."""
        return "-".join(re.findall(r"[a-z]+", self.word.lower()))


@cache
def glossary() -> Mapping[str, Word]:
    """Every word of docs/glossary.md; words that share a row share its meaning."""
    text = (folder("docs") / "glossary.md").read_text(encoding="utf-8")
    found = {
        word.strip(): Word(word.strip(), _EMPHASIS.sub(r"\1", row["meaning"]))
        for row in _ROW.finditer(text)
        if row["words"] != "word" and not row["words"].startswith("---")
        for word in row["words"].split(",")
    }
    return MappingProxyType(found)


@cache
def vocabulary() -> Mapping[str, Mapping[str, Meaning]]:
    """Every word of every closed vocabulary, by its name and word."""
    return MappingProxyType({name: {m.word: m for m in found} for name, found in meanings().items()})


def meaning(vocabulary_name: str, word: str) -> str:
    """One sentence for a word of a closed vocabulary; empty where it has none."""
    found = vocabulary()[vocabulary_name].get(word)
    return found.sentence if found else ""


class Terms:
    """The words explained on one page: each gets a button beside it, and its text once at the end."""

    def __init__(self) -> None:
        self.used: dict[str, Word] = {}

    def what(self, word: str) -> Markup:
        """A button that explains a word.

        Raises:
            KeyError: when the glossary does not have it.
        """
        found = glossary()[word]
        self.used[word] = found
        return _BUTTON.format(slug=found.slug, word=word)
