"""Which country a text is about, where it names only one: by itself, by a province of it, or by its people."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from quoth.extract.figures.place_words import STATES
from quoth.extract.figures.provinces import PROVINCES_OF
from quoth.model.nations import COUNTRIES

# The people of a country in the plural, who are counted where they live. Source: the demonyms that news uses, without those that are
# words for a language, a race or a religion as well.
PEOPLES = {
    people: land
    for land, people in (
        pair.split(":")
        for pair in (
            "Afghanistan:Afghans|Albania:Albanians|Algeria:Algerians|Angola:Angolans|Argentina:Argentines|Armenia:Armenians"
            "|Australia:Australians|Austria:Austrians|Bangladesh:Bangladeshis|Belgium:Belgians|Bolivia:Bolivians|Brazil:Brazilians"
            "|United Kingdom:Britons|Bulgaria:Bulgarians|Cambodia:Cambodians|Cameroon:Cameroonians|Canada:Canadians|Chile:Chileans"
            "|Colombia:Colombians|Croatia:Croatians|Cuba:Cubans|Denmark:Danes|Ecuador:Ecuadorians|Egypt:Egyptians|Estonia:Estonians"
            "|Ethiopia:Ethiopians|Fiji:Fijians|Finland:Finns|Germany:Germans|Ghana:Ghanaians|Greece:Greeks|Guatemala:Guatemalans"
            "|Haiti:Haitians|Honduras:Hondurans|Hungary:Hungarians|India:Indians|Indonesia:Indonesians|Iran:Iranians|Iraq:Iraqis"
            "|Israel:Israelis|Italy:Italians|Jamaica:Jamaicans|Kenya:Kenyans|Latvia:Latvians|Liberia:Liberians|Libya:Libyans"
            "|Lithuania:Lithuanians|Malaysia:Malaysians|Mexico:Mexicans|Morocco:Moroccans|Mozambique:Mozambicans|Namibia:Namibians"
            "|New Zealand:New Zealanders|Nicaragua:Nicaraguans|Nigeria:Nigerians|Norway:Norwegians|Pakistan:Pakistanis"
            "|Panama:Panamanians|Paraguay:Paraguayans|Peru:Peruvians|Philippines:Filipinos|Poland:Poles|Romania:Romanians"
            "|Russia:Russians|Rwanda:Rwandans|Scotland:Scots|Senegal:Senegalese|Serbia:Serbians|Singapore:Singaporeans"
            "|Slovenia:Slovenians|South Africa:South Africans|South Korea:South Koreans|Spain:Spaniards|Sudan:Sudanese|Sweden:Swedes"
            "|Syria:Syrians|Tanzania:Tanzanians|Tunisia:Tunisians|Uganda:Ugandans|Ukraine:Ukrainians|United States:Americans"
            "|Uruguay:Uruguayans|Venezuela:Venezuelans|Zambia:Zambians|Zimbabwe:Zimbabweans"
        ).split("|")
    )
}
_ALSO = {
    "U.S.": "United States",
    "US": "United States",
    "USA": "United States",
    "U.K.": "United Kingdom",
    "UK": "United Kingdom",
}
_ALSO |= dict.fromkeys(("Britain", "England", "Scotland", "Wales", "Northern Ireland"), "United Kingdom")
# Of two countries, or a country's name too.
_TWICE = frozenset(("Punjab", "Georgia", "Puerto Rico", "Washington"))
_LANDS = (
    {name: name for name in COUNTRIES}
    | {name: land for land, names in PROVINCES_OF.items() for name in names.split("|") if name not in _TWICE}
    | dict.fromkeys(STATES - _TWICE, "United States")
    | PEOPLES
    | _ALSO
)
_NAMES = re.compile(
    r"(?<![\w$])(?:" + "|".join(re.escape(n) for n in sorted(_LANDS, key=len, reverse=True)) + r")(?![\w$])|₹"
)


@lru_cache(maxsize=4)
def land_of(text: str) -> str | None:
    """The one country that a text names or whose provinces and people it names; ``None`` where it names none or two."""
    lands = {"India" if hit[0] == "₹" else _LANDS[hit[0]] for hit in _NAMES.finditer(text)}
    return lands.pop() if len(lands) == 1 else None


def land_of_places(names: Iterable[str]) -> str | None:
    """The same of the places that a text was found to name: "Abruzzo" may be a person there."""
    lands = {_LANDS[name] for name in names if name in _LANDS}
    return lands.pop() if len(lands) == 1 else None
