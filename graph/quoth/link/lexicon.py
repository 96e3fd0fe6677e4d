"""What words stand for the same counted thing or the same event: data, not rules.

Source: our own lists, drawn up from the wording of press releases and agency statistics on many subjects. Each class has an
id; ``BROADER`` says which class holds another. A word that is in no class stands for itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from quoth.link.words import stem

_COUNTED = {
    "person": "people person individual human folk",
    "migrant": "migrant immigrant alien noncitizen foreigner refugee",
    "convict": "criminal offender felon convict",
    "inmate": "inmate prisoner detainee",
    "worker": "worker employee staffer staff labourer laborer",
    "patient": "patient",
    "child": "child kid minor infant youngster",
    "man": "man",
    "woman": "woman",
    "adult": "adult grownup",
    "student": "student pupil schoolchild",
    "resident": "resident inhabitant citizen local",
    "victim": "victim casualty",
    "officer": "officer agent deputy",
    "house": "house home dwelling residence",
    "building": "building structure",
    "customer": "customer client subscriber",
    "vehicle": "vehicle car truck",
    "job": "job",
    "request": "request application petition",
    "detainer": "detainer hold",
    "dose": "dose shot jab",
    "school": "school",
    "crime": "crime offense offence",
}

# Nouns that name an event that befalls somebody: what is counted is the persons, and the event is said.
_NOMINAL = {
    "die": "death fatality dead",
    "injure": "injury injured wounded",
    "arrest": "arrest apprehension",
    "infect": "infection",
    "evacuate": "evacuation evacuee",
    "hospitalise": "hospitalization hospitalisation",
    "deport": "deportation",
}

_EVENTS = {
    "hold": "hold detain jail imprison incarcerate custody",
    "release": "release free discharge",
    "die": "die kill perish slain death fatality",
    "injure": "injure hurt wound",
    "arrest": "arrest apprehend",
    "evacuate": "evacuate flee displace",
    "hospitalise": "hospitalize hospitalise admit",
    "deport": "deport expel remove",
    "honor": "honor honour comply fulfil fulfill",
    "record": "record log register tally",
    "infect": "infect sicken catch contract",
    "destroy": "destroy flatten demolish ruin burn raze level",
    "damage": "damage",
    "spend": "spend pay disburse",
    "cost": "cost",
    "hire": "hire recruit employ",
    "fire": "fire dismiss lay sack cut",
    "transfer": "transfer pick hand",
    "vaccinate": "vaccinate immunize immunise",
}

# Words of place that are institutions: what holds which. "Custody" is any of them.
_INSTITUTIONS = {
    "confinement": "prison jail penitentiary lockup prison-and-jail",
    "hospital": "hospital clinic ward",
    "school": "school classroom campus",
}

_PERSONS = "man woman adult migrant convict inmate worker patient child student resident victim officer customer"
_BROADER = dict.fromkeys(_PERSONS.split(), "person") | {"house": "building"}


def _classes(lists: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType({stem(word): name for name, words in lists.items() for word in words.split()})


COUNTED_CLASS = _classes(_COUNTED)
"""Stem of a counted noun -> class id."""
NOMINAL_EVENT = _classes(_NOMINAL)
"""Stem of a noun that names what befell people -> event class id."""
EVENT_CLASS = _classes(_EVENTS)
"""Stem of a verb -> event class id."""
EVENTS = frozenset(EVENT_CLASS.values())
"""The ids of the event classes."""
INSTITUTION_CLASS = _classes(_INSTITUTIONS)
"""Stem of an institution's noun -> class id."""
BROADER: Mapping[str, str] = MappingProxyType(_BROADER)
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
