"""Words that say the opposite of each other. Source: our own list of common English words."""

from __future__ import annotations

from types import MappingProxyType

from quoth.link.words import stem

_OPPOSED = """rise fall|rise decline|rise drop|rose fell|up down|increase decrease|increase reduce|increase fall|increase drop|before after|
more less|more fewer|gain lose|gain drop|win lose|born died|die survive|start end|start finish|begin end|begin finish|first last|
highest lowest|largest smallest|above below|over under|male female|buy sell|open close|accept reject|approve reject|support oppose|
confirm deny|release arrest|grow shrink|grow decline|majority minority|success failure|allow ban|north south|east west|best worst|
alive dead|guilty innocent|convict acquit|remain leave|son daughter|husband wife|debut final|early late|form disband|form collapse|
indoors outdoors|inside outside|man woman|boy girl|old young|empty full|awake asleep|sit stand|hot cold|win defeat"""


def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for pair in _OPPOSED.replace("\n", "").split("|"):
        one, two = (stem(w) for w in pair.split())
        found.setdefault(one, set()).add(two)
        found.setdefault(two, set()).add(one)
    return {w: frozenset(others) for w, others in found.items()}


OPPOSITES = MappingProxyType(_opposites())
"""For the stem of a word the stems of those that say the opposite."""
