"""What words stand for the same counted thing or the same event, by their stems.

The lists stand in ``counted_words`` and ``event_words``. Each class has an id; ``BROADER`` says which class holds another. A word
that is in no class stands for itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from quoth.link.counted_words import COUNTED, HELD_BY, MODIFIERS, NARROWS_NOTHING, NOMINAL, REDEFINES
from quoth.link.event_words import EVENTS_WORDED, LIGHT
from quoth.link.words import stem

# Words of place that are institutions: what holds which. "Custody" is any of them.
_INSTITUTIONS = {
    "confinement": "prison jail penitentiary lockup prison-and-jail",
    "hospital": "hospital clinic ward",
    "school": "school classroom campus",
}


def _classes(lists: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType({stem(word): name for name, words in lists.items() for word in words.split()})


COUNTED_CLASS = _classes(COUNTED)
"""Stem of a counted noun -> class id."""
NOMINAL_EVENT = _classes(NOMINAL)
"""Stem of a noun that names what befell people -> event class id."""
EVENT_CLASS = _classes(EVENTS_WORDED)
"""Stem of a verb -> event class id."""
EVENTS = frozenset(EVENT_CLASS.values())
"""The ids of the event classes."""
LIGHT_EVENT = frozenset(stem(w) for w in LIGHT)
"""Stems of verbs that only bring in a count."""
MODIFIER_CLASS = _classes(MODIFIERS)
"""Stem of a word that narrows a noun -> class id."""
ANOTHER_MEASURE = frozenset(MODIFIER_CLASS.get(stem(w), stem(w)) for w in REDEFINES)
"""Ids of words before a noun that make it another measure."""
IDLE = frozenset(stem(w) for w in NARROWS_NOTHING)
"""Stems of words before a noun that narrow nothing."""
INSTITUTION_CLASS = _classes(_INSTITUTIONS)
"""Stem of an institution's noun -> class id."""
BROADER: Mapping[str, str] = MappingProxyType(HELD_BY)
"""Class id -> the class that holds it."""


def broadest(name: str) -> str:
    """The widest class that a counted class or word belongs to."""
    return BROADER.get(name, name)


def concept(word_stem: str) -> str:
    """One id for all words of a class, for seeing that two passages are about the same: widest counted class, event, institution."""
    counted = COUNTED_CLASS.get(word_stem)
    if counted is not None:
        return broadest(counted)
    return INSTITUTION_CLASS.get(word_stem) or EVENT_CLASS.get(word_stem) or word_stem
