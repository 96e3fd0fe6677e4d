"""Ages: "aged 35", "at age 12", "Orla Finn, 34, said"."""

from __future__ import annotations

import re
from dataclasses import replace

from quoth.extract.figures.mention import Mention
from quoth.extract.figures.reading import Reading

_FRONT = re.compile(r"\b(?:aged?|ages|the ages? of|aged between|ages between)\s$", re.IGNORECASE)
_PEOPLE = re.compile(
    r"\b(?:people|adults|men|women|children|voters|workers|those|anyone|everyone|residents|kids|patients|players)\s"
    r"(?:aged\s)?(?:just\s)?(?:over|under|above|below)\s$"
)
_NO_PERSON = frozenset(("GPE", "LOC", "DATE", "FAC", "NORP", "EVENT"))
_GOES_ON = re.compile(r",\s[a-z]|\.")
_OLDEST = 120


def aged(r: Reading, m: Mention) -> Mention:
    """The mention in years, where it is printed as an age; else as it is.

    The age of a person who is named ("Orla Finn, 34, said") has the rule ``named-age``: it counts nothing and is no figure.
    """
    if not m.counts or m.of is not None or not _fits(m):
        return m
    front = max(0, m.core_start - 30)
    if _FRONT.search(r.text, front, m.core_start) or _PEOPLE.search(r.text, front, m.core_start):
        return replace(m, unit="year", rule="age")
    return replace(m, unit="year", rule="named-age") if _apposed(r, m) else m


def _fits(m: Mention) -> bool:
    top = m.value if m.value is not None else m.bounds.upper
    return top is not None and 0 <= top <= _OLDEST


def _apposed(r: Reading, m: Mention) -> bool:
    """A number between commas right behind a person's name."""
    if r.text[m.core_start - 2 : m.core_start] != ", " or r.text[m.core_end : m.core_end + 1] not in (",", ".", ";"):
        return False
    token = r.at(m.core_start)
    if token.i < 2:
        return False
    name = r.doc[token.i - 2]
    if name.ent_type_ == "ORG" and not (len(m.number.text(r.text)) == 2 and _GOES_ON.match(r.text, m.core_end)):
        return False
    return name.text[:1].isupper() and name.text.isalpha() and name.ent_type_ not in _NO_PERSON
