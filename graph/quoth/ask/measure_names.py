"""A measure's plain name as a reader would say it: "person, die, cumulative" -> "people who died, running total".

The plain name is a noun, an event, a kind of statistic and a unit, as linking puts them together; nothing is added to what they say.
"""

from __future__ import annotations

import re

_KINDS = {"stock": "at one time", "flow": "over a period", "cumulative": "running total"}
_OTHER_KINDS = frozenset(("rate", "share", "change"))
_UNIT = re.compile(r"in \S")
_PERCENT = "in percent"
_NO_UNIT = frozenset(("percent", "factor"))
_TAIL = re.compile(r" (?:of|in|with|without|from|on|for|to|at|by|under|over|per|against|between) ")
"""What the noun of a phrase stands before: "ton of fish"."""

_CLAUSES = {
    "die": "died", "attend": "took part", "vote": "voted", "cross": "crossed or entered", "apply": "applied",
    "graduate": "graduated", "return": "returned", "arrive": "arrived", "escape": "escaped", "marry": "married",
    "resign": "resigned", "sink": "sank", "surrender": "surrendered",
}  # fmt: skip
"""Events that somebody does: "people who died"."""
_AFTER = {
    "approve": "approved", "arrest": "arrested", "build": "built", "buy": "bought", "cast": "cast", "close": "closed",
    "cut-off": "cut off", "collect": "collected", "create": "created", "damage": "damaged", "deport": "deported or removed",
    "destroy": "destroyed", "dismiss": "dismissed", "emit": "emitted", "encounter": "encountered", "evacuate": "displaced",
    "hire": "hired", "hold": "held", "honor": "honored", "hospitalise": "taken to hospital", "infect": "infected",
    "injure": "injured", "inspect": "inspected", "issue": "issued", "launch": "launched", "miss": "missing",
    "open": "opened", "plant": "planted", "receive": "received", "record": "recorded", "reject": "rejected",
    "release": "released", "rescue": "rescued", "seize": "seized", "sell": "sold", "shoot": "shot", "spend": "spent",
    "spill": "spilled", "steal": "stolen", "strike": "on strike", "test": "tested", "transfer": "handed over",
    "vaccinate": "vaccinated", "visit": "visited", "abduct": "abducted", "acquit": "acquitted", "allocate": "allocated",
    "assault": "assaulted", "cancel": "cancelled", "carry": "carried", "charge": "charged", "cost": "cost", "cull": "culled",
    "donate": "donated", "enrol": "enrolled", "evict": "evicted", "fine": "fined", "flood": "flooded", "harvest": "harvested",
    "install": "installed", "manufacture": "manufactured", "pollute": "polluted", "postpone": "postponed",
    "repair": "repaired", "resettle": "resettled", "shelter": "sheltered", "sign": "signed", "trap": "trapped",
    "wait": "waiting",
}  # fmt: skip
"""Events that happen to what is counted: "wells sealed". What is in neither stands as the text has it."""

_COUNTABLE = re.compile(
    r"(?!(?:water|power|number|weather|labou?r|order|timber|cover|winter|summer|liquor|vapou?r|humou?r|behaviou?r)$)\w+(?:er|or|ant|ist|ee|ian)"
    r"|household|home|house|family|school|company|firm|business|job|case|death|crime|vehicle|car|flat|dwelling|pupil|student"
    r"|price|wage|rent|fee|fare|tax|sale|export|import|attack|arrest|eviction|arrear|earning|saving"
)
"""Nouns of which a share, a rate or a change can only be of many: "tenants, share in percent". Source: our own list."""

_PEOPLE = frozenset(
    "people children men women migrants inmates convicts patients students pupils residents workers employees soldiers "
    "officers victims refugees passengers voters members teachers nurses doctors civilians tenants owners drivers prisoners".split()
)
_IS_MANY = re.compile(r"\w+[^suiy\W]s|people|children|men|women")
_NO_NOUN = re.compile(
    r"\w+(?:ed|ing|en)|north|south|east|west|inner|outer|upper|lower|central|waiting|left|lost|held|sold|sent|paid"
)
"""What may stand behind a noun that is of many already, as the heads of tables have it. Source: our own list."""
_IRREGULAR = {"person": "people", "child": "children", "man": "men", "woman": "women", "foot": "feet", "life": "lives"}
_SAME = frozenset(
    "people personnel staff police cattle sheep fish aircraft livestock poultry damage water money oil gas fuel food aid "
    "equipment evidence information land rain snow traffic electricity power rice wheat grain timber waste revenue".split()
)
"""Nouns that have no other form for many, or none."""


def measure_name(plain: str) -> str:
    """The name for people of a measure's plain name."""
    thing, *rest = plain.split(", ")
    kind = [part for part in rest if part in _KINDS or part in _OTHER_KINDS]
    units = [part for part in rest if _UNIT.match(part)]
    events = [part for part in rest if part not in kind and part not in units and part not in thing.split()]
    things = _many(thing) if _are_many(thing, kind, units, events) else thing
    told = " ".join([things, *(_told(event, things) for event in events)])
    counted, measured = ", ".join(_KINDS.get(part, part) for part in kind), [_unit(part) for part in units]
    if counted in _OTHER_KINDS:  # "share in percent", but "over a period, in USD"
        counted, measured = " ".join((counted, *measured)), []
    return ", ".join(filter(None, (told, counted, *measured)))


def _are_many(thing: str, kind: list[str], units: list[str], events: list[str]) -> bool:
    """Whether it is things that are counted: wells, shops of which a share opened; not damage in dollars, nor a probability."""
    noun = _noun(thing)[1]
    if _plural(noun) in _PEOPLE or (_OTHER_KINDS & set(kind) and _COUNTABLE.fullmatch(noun)):
        return True
    return bool(events) and units == [_PERCENT] if units else bool(events) or not _OTHER_KINDS & set(kind)


def _told(event: str, things: str) -> str:
    """The event behind the noun."""
    if event in _CLAUSES:
        return f"{'who' if _noun(things)[1] in _PEOPLE else 'that'} {_CLAUSES[event]}"
    return _AFTER.get(event, event)


def _unit(part: str) -> str:
    """ "in foot" -> "in feet", "in per 100000 residents" -> "per 100,000 residents"."""
    said = re.sub(r"\d{5,}", lambda digits: f"{int(digits[0]):,}", part.removeprefix("in "))
    first, space, rest = said.partition(" ")
    if first == "per":
        return said
    return f"in {_plural(first) if first.islower() and first not in _NO_UNIT else first}{space}{rest}"


def _noun(thing: str) -> tuple[str, str, str]:
    """A phrase as what stands before its noun, the noun, and what stands behind."""
    tail = _TAIL.search(thing)
    head, rest = (thing[: tail.start()], thing[tail.start() :]) if tail else (thing, "")
    before, space, noun = head.rpartition(" ")
    return before + space, noun, rest


def _many(thing: str) -> str:
    before, noun, rest = _noun(thing)
    told = _NO_NOUN.fullmatch(noun) and (not before.strip() or _IS_MANY.fullmatch(before.split()[-1]))
    return thing if told else f"{before}{_plural(noun)}{rest}"  # "containers handled", "members north"


def _plural(noun: str) -> str:
    if noun in _SAME or not noun.isalpha() or (noun.endswith("s") and not noun.endswith(("ss", "us", "is"))):
        return noun
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "z", "ch", "sh")) else f"{noun}s"
