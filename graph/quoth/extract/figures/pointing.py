"""Which place named before a definite noun means: "the county" is Merrow County and no street or school that was named since."""

from __future__ import annotations

from quoth.extract.figures.gazette import Place
from quoth.extract.figures.place_words import ACRONYMS, KNOWN, POINTING, STATES
from quoth.extract.figures.provinces import PROVINCES
from quoth.extract.figures.site_words import LAND_NAMES, SITE_NAMES, STREETS
from quoth.model.nations import COUNTRIES

_OF_STATES = frozenset(("state", "territory", "region"))
_OF_COUNTRIES = frozenset(("country", "nation", "island", "territory"))
_SITES = SITE_NAMES | STREETS  # "the city" is no City Hall
# The first word of a town's name as well as of a site's: "Port Calder", "Castle Moor".
_TOWNS_OPEN = frozenset("Port Fort Castle Market".split())
_TOWNS = frozenset(("city", "town", "village", "borough", "municipality"))
_KIND_NAMES = LAND_NAMES | SITE_NAMES | STREETS


def meant(noun: str, before: tuple[Place, ...]) -> Place | None:
    """The last place before that has the noun in its name, else the last state or country that is such, else the only other that may be.

    Example: "Merrow County hired a man from Pine Street. The county has 19 schools."
    """
    named = [p for p in before if noun in p.name.lower().split() and p.name.split()[-1] not in _SITES]
    fitting = named or [p for p in before if p.name in KNOWN | ACRONYMS and _may_be(noun, p.name)]
    if fitting:
        return fitting[-1]
    others = [p for p in before if p.name not in KNOWN | ACRONYMS and _may_be(noun, p.name)]
    return others[-1] if len({p.name for p in others}) == 1 else None


def _may_be(noun: str, name: str) -> bool:
    """Whether a place that has no such noun in its name may be one by what else its name tells."""
    if name in STATES | PROVINCES:
        return noun in _OF_STATES or (name in PROVINCES and noun == "province")
    if name in COUNTRIES or name in ACRONYMS:
        return noun in _OF_COUNTRIES
    words = name.split()
    opens = words[0] in _KIND_NAMES and not (noun in _TOWNS and words[0] in _TOWNS_OPEN and len(words) > 1)
    return not (words[-1] in _KIND_NAMES or words[0].lower() in POINTING or opens)
