"""Where figures hold, and which place holds which: a small gazetteer and the plain words of institutions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from quoth.link.lexicon import INSTITUTION_CLASS
from quoth.link.words import STOP, stem, tokens
from quoth.model import Comparability
from quoth.model.nations import COUNTRIES

COUNTRY = "united states"
_COUNTRY_NAMES = frozenset(("us", "usa", "united states", "united states of america", "america", "nation"))

# The fifty states and the federal district. Source: the list of states in the United States Code, title 4, with D.C. added.
STATES = frozenset(
    name.strip()
    for name in """alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia, hawaii,
    idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota,
    mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york, north carolina,
    north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah,
    vermont, virginia, washington, west virginia, wisconsin, wyoming, district of columbia""".split(",")
)
# Of these some hold others, or what holds what is disputed. Source: as the list of countries.
_ENTANGLED = frozenset(
    """britain, england, scotland, wales, united kingdom, northern ireland, ireland, palestine, gaza, west bank, israel, china, hong kong,
    taiwan, united states, serbia, kosovo, bosnia, congo, guinea""".replace("\n", " ").split(", ")
)
NATIONS = frozenset(name.casefold() for name in COUNTRIES)
SEVERAL_NATIONS = NATIONS - {name.strip() for name in _ENTANGLED}
# Words before a region's name that mean a part of it. Source: our own list.
_QUARTERS = frozenset("northern southern eastern western central downtown upstate coastal rural urban".split())
_FILLERS = STOP | {"state", "county", "federal", "local", "public"}
_LEADING = re.compile(r"^(?:the|state of|county of|city of)\s+")
_TRAILING = re.compile(r"\s+(?:province|prefecture|oblast|governorate|region)$")


@dataclass(frozen=True, slots=True)
class Places:
    """Regions by folded name, and institutions by the stem of their noun ("prison", "jail").

    ``named`` says that a name is among them, not only words such as "the city" or "the coast".
    """

    regions: frozenset[str] = frozenset()
    institutions: frozenset[str] = frozenset()
    named: bool = False

    @property
    def known(self) -> bool:
        """Whether the text says where."""
        return bool(self.regions or self.institutions)


def region(name: str) -> str:
    """A region's name folded: case, possessive, article and the many ways to write the United States."""
    plain = " ".join(t.replace(".", "") for t in tokens(name))
    plain = _TRAILING.sub("", _LEADING.sub("", plain))
    return COUNTRY if plain in _COUNTRY_NAMES else plain


def read(names: Iterable[str]) -> Places:
    """The places of a figure: "Westmark prisons and jails" is a region and two institutions."""
    return _read(tuple(names))


@lru_cache(1 << 12)
def _read(names: tuple[str, ...]) -> Places:
    regions: set[str] = set()
    institutions: set[str] = set()
    named = False
    for name in names:
        named = named or name != name.lower()
        words = tokens(name)
        found = {stem(w) for w in words if stem(w) in INSTITUTION_CLASS}
        institutions |= found
        rest = " ".join(w for w in words if stem(w) not in INSTITUTION_CLASS and w not in _FILLERS)
        if not found:
            regions.add(region(name))
        elif rest:
            regions.add(region(rest))
    return Places(frozenset(regions), frozenset(institutions), named)


def holds(outer: str, inner: str) -> bool:
    """Whether one folded region holds another, as far as is known; every region holds itself."""
    quarter, _, rest = inner.partition(" ")
    return outer == inner or (outer == COUNTRY and inner in STATES) or (rest == outer and quarter in _QUARTERS)


def around(found: Places) -> Iterator[str]:
    """The regions of a figure and what holds each of them, sorted by region."""
    for name in sorted(found.regions):
        yield name
        quarter, _, rest = name.partition(" ")
        if name in STATES:
            yield COUNTRY
        elif rest and quarter in _QUARTERS:
            yield rest


def compare(a: Places, b: Places) -> Comparability:
    """How two places stand; unknown where either text names none, or where nobody knows which holds which."""
    return _compare(a.regions, a.institutions, b.regions, b.institutions)


@lru_cache(1 << 14)
def _compare(a: frozenset[str], held: frozenset[str], b: frozenset[str], also_held: frozenset[str]) -> Comparability:
    """The same of the regions and institutions of the one and of the other."""
    if not (a or held) or not (b or also_held):
        return Comparability.UNKNOWN
    return _compare_regions(a, b) & _compare_institutions(held, also_held)


def _compare_regions(a: frozenset[str], b: frozenset[str]) -> Comparability:
    if a == b:
        return Comparability.SAME
    if not a or not b:
        return Comparability.UNKNOWN
    inside = all(any(holds(o, i) for o in b) for i in a)
    around = all(any(holds(o, i) for o in a) for i in b)
    if inside or around:
        return Comparability.OVERLAP if inside and around else (Comparability.PART if inside else Comparability.WHOLE)
    apart = not a & b and any(all(x in kind for x in a | b) for kind in (STATES, SEVERAL_NATIONS))
    return Comparability.DIFFERENT if apart else Comparability.UNKNOWN


def _compare_institutions(a: frozenset[str], b: frozenset[str]) -> Comparability:
    if a == b:
        return Comparability.SAME
    if not a or not b:
        return Comparability.WHOLE if not a else Comparability.PART
    if a < b:
        return Comparability.PART
    if b < a:
        return Comparability.WHOLE
    return Comparability.OVERLAP if a & b else Comparability.DIFFERENT
