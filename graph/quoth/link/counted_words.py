"""Nouns that stand for one counted thing, and which class holds which: data, not rules.

Source: our own lists, drawn up from the wording of press releases, agency statistics and news on many subjects. Each class
has an id; a noun that is in no class stands for itself.
"""

from __future__ import annotations

from quoth.link.words import stem

COUNTED = {
    "person": (
        "people person individual human folk soul member resident inhabitant citizen local villager islander townspeople "
        "colleague comrade compatriot neighbour"
    ),
    "migrant": "migrant immigrant alien noncitizen foreigner refugee",
    "convict": "criminal offender felon convict",
    "inmate": "inmate prisoner detainee captive",
    "worker": "worker employee staffer staff labourer laborer personnel",
    "patient": "patient",
    "child": "child kid minor infant youngster toddler baby",
    "man": "man",
    "woman": "woman",
    "adult": "adult grownup",
    "student": "student pupil schoolchild undergraduate",
    "victim": "victim casualty",
    "officer": "officer agent deputy policeman",
    "soldier": "soldier troop serviceman servicemember recruit",
    "fighter": "fighter militant insurgent rebel gunman combatant guerrilla guerilla jihadist jihadi separatist",
    "civilian": "civilian noncombatant",
    "teacher": "teacher educator schoolteacher",
    "doctor": "doctor physician medic",
    "nurse": "nurse",
    "voter": "voter elector",
    "passenger": "passenger traveller traveler commuter",
    "viewer": "viewer audience",
    "visitor": "visitor tourist holidaymaker guest",
    "driver": "driver motorist",
    "farmer": "farmer grower",
    "journalist": "journalist reporter",
    "tenant": "tenant renter lodger",
    "volunteer": "volunteer",
    "survivor": "survivor",
    "cyclist": "cyclist biker",
    "pedestrian": "pedestrian",
    "athlete": "athlete player",
    "lawyer": "lawyer attorney",
    "guard": "guard warder",
    "miner": "miner",
    "sailor": "sailor seaman",
    "clerk": "clerk",
    "hostage": "hostage",
    "orphan": "orphan",
    "pensioner": "pensioner retiree",
    "candidate": "candidate contender",
    "customer": "customer client subscriber",
    "house": "house home dwelling residence",
    "flat": "flat apartment",
    "building": "building structure property",
    "household": "household family",
    "vehicle": "vehicle car truck lorry",
    "company": "company firm business enterprise employer corporation",
    "job": "job post position vacancy",
    "request": "request application petition",
    "detainer": "detainer hold",
    "dose": "dose shot jab",
    "school": "school",
    "crime": "crime offense offence",
    "vote": "vote ballot",
    "tree": "tree",
    "cow": "cow cattle",
    "sheep": "sheep ewe lamb",
    "lawsuit": "lawsuit suit",
    "complaint": "complaint grievance",
    "violation": "violation breach infringement",
    "accident": "accident crash collision",
    "fire": "fire blaze",
    "debt": "debt",
    "deficit": "deficit shortfall gap hole",
    "cost": "cost expense",
    "emission": "emission",
    "rocket": "rocket missile",
    "hectare": "hectare",
    "aircraft": "aircraft plane airplane aeroplane",
    "airliner": "airliner jetliner",
    "helicopter": "helicopter chopper",
    "vessel": "vessel ship",
    "boat": "boat dinghy",
    "gun": "gun firearm",
    "weapon": "weapon arm armament",
    "shop": "shop store",
    "restaurant": "restaurant eatery",
    "dog": "dog hound",
    "pig": "pig hog swine",
    "chicken": "chicken hen",
    "bus": "bus coach",
    "operation": "operation surgery",
    "homicide": "murder homicide",
    "body": "body corpse",
    "academic": "academic professor lecturer",
    "cleric": "cleric clergyman priest",
    "turbine": "turbine windmill",
    "bankruptcy": "bankruptcy insolvency",
    "wage": "wage pay salary",
}

_PERSONS = """man woman adult migrant convict inmate worker patient child student victim officer customer soldier fighter civilian
teacher doctor nurse voter passenger visitor driver farmer journalist tenant volunteer survivor
cyclist pedestrian athlete lawyer guard miner sailor clerk hostage orphan
pensioner candidate academic cleric"""
# People of other sorts, each a class of its own. Source: as above.
_OTHERS = """pilgrim worshipper devotee spectator fan concertgoer reveller reveler partygoer settler monk nun priest activist campaigner
supporter hiker climber stowaway trafficker smuggler apprentice veteran homeowner landlord taxpayer recipient beneficiary widow lawmaker
councillor councilor delegate swimmer skier fisherman herder peasant mercenary firefighter rescuer paramedic shopper diner guest rider
churchgoer nurse midwife carer tribesman militiaman crewman"""
COUNTED |= {word: word for word in _OTHERS.split() if not any(word in words.split() for words in COUNTED.values())}
_THINGS = {
    "house": "building", "boat": "vessel", "airliner": "aircraft", "helicopter": "aircraft", "gun": "weapon",
}  # fmt: skip
HELD_BY = dict.fromkeys((*_PERSONS.split(), *_OTHERS.split()), "person") | _THINGS
"""Class id -> the class that holds it."""

# Nouns that name an event that befalls somebody, or who takes part in one: what is counted is the persons, and the event is said.
NOMINAL = {
    "die": "death fatality dead life",
    "injure": "injury injured wounded",
    "arrest": "arrest apprehension arrestee",
    "infect": "infection",
    "evacuate": "evacuation evacuee",
    "hospitalise": "hospitalization hospitalisation",
    "deport": "deportation deportee",
    "attend": "turnout participation crowd attendance protester demonstrator marcher attendee participant protestor",
    "strike": "striker",
    "apply": "applicant claimant",
    "vaccinate": "vaccination vaccinee",
    "dismiss": "layoff dismissal redundancy",
    "sign": "signature signatory",
    "resign": "resignation",
    "abduct": "abduction abductee",
    "evict": "eviction",
}

ON_THE_SCENE = frozenset(
    "pilgrim worshipper devotee passenger miner inmate reveller reveler spectator fan concertgoer shopper diner guest".split()
)
"""Classes of people who were where something happened: of one disaster "769 pilgrims" and "999 people" count the same sort."""

BEFALLS_PEOPLE = frozenset("die injure arrest evacuate hospitalise deport attend strike".split())
"""Event classes that befall people, or what people do, unless a noun says whom else."""

# What narrows a noun in other words, or in none: the words of a line mean one thing. Source: as above.
MODIFIERS = {
    "unlawful": "illegal undocumented unauthorised unauthorized irregular unlawful",
    "sick": "sick ill",
    "new": "new additional extra",
    "elderly": "elderly old aged older",
    "homeless": "homeless unhoused",
    "jobless": "jobless unemployed unemployment joblessness",
    "state": "state public government state-owned",
    "domestic": "domestic home local",
    "foreign": "foreign overseas",
}

# Before a noun these narrow nothing: how the count was come by, or what the teller thinks of it. Source: as above.
NARROWS_NOTHING = """total overall official confirmed known reported estimated recorded estimate actual preliminary provisional
initial latest current present true final combined whole entire full exact approximate some many several other staggering massive huge
record
single different separate individual human innocent fellow so-called lower higher
government government's ministry's police's council's army's own""".split()

# Before a noun these make it another measure, and no part of it. Source: as above.
REDEFINES = """real effective net gross adjusted core underlying direct indirect excess potential nominal
average mean median maximum minimum
projected planned expected alleged attempted suspected probable possible additional extra new former original""".split()

COSTS = frozenset(stem(w) for w in "cost costing bill tab".split())
"""Stems of nouns for what something costs: "the bill came to 44 million"."""

# Sorts of people of whom nobody is of both, each side by its nouns: a count of the one says nothing of the other.
# Source: our own reading of news reports.
_EXCLUDING = """civilian noncombatant bystander/militant insurgent fighter extremist terrorist soldier combatant gunman rebel guerrilla
man male/woman female
boy/girl
child minor juvenile/adult
pupil student schoolchild/teacher
prisoner inmate detainee/guard warden
passenger/driver pilot"""
EXCLUDING = tuple(
    (frozenset(map(stem, one.split())), frozenset(map(stem, other.split())))
    for one, other in (line.split("/") for line in _EXCLUDING.splitlines())
)

QUANTITIES = frozenset(
    map(stem, "area land territory terrain ground surface extent size amount quantity volume total figure".split())
)
"""Stems of nouns that say no more of a measure than its unit does: "an area of 2,000 hectares"."""
