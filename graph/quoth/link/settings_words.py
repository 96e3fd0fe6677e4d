"""Words that set a scene and narrow no count, and words that show that a count moves: data, not rules.

Source of all lists: our own reading of news reports and agency releases on many subjects.
"""

from __future__ import annotations

import re

from quoth.link.words import stem

# One-off happenings: what is told of one "march" or "fire" in one story is told of the same one.
OCCASIONS = frozenset(
    stem(w)
    for w in """fire blaze wildfire flood storm hurricane cyclone typhoon tornado earthquake quake tsunami eruption landslide
    avalanche collapse explosion blast bombing shelling airstrike strike raid attack assault shooting stabbing massacre war invasion
    unrest violence clash
    offensive battle siege fighting conflict uprising riot coup march rally protest demonstration parade festival concert concerts
    ceremony inauguration funeral vigil election vote referendum ballot poll primary runoff match derby accident crash collision
    derailment wreck spill stampede crush
    leak outbreak epidemic pandemic fever famine drought heatwave blackout outage evacuation crackdown disaster ambush mutiny brawl
    catastrophe tragedy sinking hijacking hack breach recall walkout lockout""".split()
)

# What tells of the count, of its teller or of when it was told, and narrows nothing.
SOURCES = frozenset(
    stem(w)
    for w in "register registry record invoice receipt roster log file book ledger list roll return bill certificate archive".split()
)
"""Stems of nouns for papers that a count is taken from. Source: our own list."""
CIRCUMSTANCE = frozenset(
    stem(w)
    for w in """total altogether overall so far alone again still already now then later earlier yesterday today tonight monday
    tuesday wednesday thursday friday saturday sunday weekend morning afternoon evening night noon january february march april may june
    july august september october november december week month year day decade quarter season time date hour moment period
    believe believed think thought
    say said tell report reported record recorded announce according confirm put give show stand stood know known accord count counted
    number figure tally toll official officially there people person approximately exactly least most estimate estimated estimation
    part take took taken held hold percent per-cent cent dollar thousand million billion trillion hundred dozen
    result because due event wake course end start beginning
    turnout attendance
    register registry registers invoice receipt roster log file box note newspaper paper yearbook census chart book ledger bulletin
    inventory certificate protocol catalogue archive dossier within establishment largest cost out away
    team boat worker volunteer researcher scientist expert analyst normal every insurer tracker table
    statement release report survey study analysis data statistics records tweet post letter interview conference briefing news speech
    spokesman spokeswoman spokesperson
    closer nearer
    indeed actually really fact certainly clearly simply merely reportedly allegedly apparently roughly around however meanwhile though
    instead rather although whereas while latest preliminary provisional final initial initially recent recently current currently
    previous previously first second last next same whole entire full combined together both
    staggering massive huge unprecedented tragic shocking historic terrible record innocent
    economy country nation government authority authorities crews employers officials company city state county region area place world
    begin begun began continue continued become became turn turned happen happened occur occurred follow following followed
    reach reached rise risen rose climb climbed total totalled totaled amount amounted come came bring brought include
    make made get got see saw seen find found have had lose lost claim claimed suffer suffered
    remain remained unchanged throughout
    true right correct accurate actual strip peninsula island valley river zone struck hit rocked swept shook tore ripped
    sweep shake tear rip rock""".split()
)

MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
"""The months, folded, for a pattern."""
_ROSE = "rose|risen|rises|rising|climbed|grew|grown|jumped|soared|crept|mounted|raised|revised|updated"
_ANOTHER_YEAR = re.compile(
    r"\b(?:the|a) (?:previous|prior|preceding) (?:year|month|week|day)|\b(?:year|month|week|day) (?:earlier|before)\b|"
    r"\ba (?:year|month|week) ago\b|\bthe same (?:period|month|week|quarter|time) (?:of|in|last)\b"
)
"""Behind these words a date is another one than the last that was named."""
_MOVING = re.compile(
    r"\b(?:so far|as of|to date|until now|up to now|now|still|currently|at present|at the moment|latest|has reached|had reached|stood at|"
    rf"stands at|(?:{_ROSE})(?: (?:again|sharply|further|slightly|its [a-z ]{{0,20}}))? (?:to|from|its|the)|"
    r"(?:by|on) \w+ (?:morning|evening|night|noon|afternoon)|earlier|previously|by then|since then|up from|down from|"
    r"(?:expected|likely) to rise|could rise)\b"
)
AT_ONE_TIME = re.compile(
    r"\b(?:at (?:its|the|their) (?:peak|height|busiest|fullest)|peak(?:ed|ing)?|at (?:any|one) (?:one )?(?:time|point)|"
    r"at the moment|simultaneously)\b"
)
"""Words by which a crowd is counted at one moment, and not over the day."""
PEAK = re.compile(r"(?:(?:at|by|during) )?(?:(?:its|the|their) )?[\"“]?(?:peak|height|busiest|fullest)[\"”]?")
"""The same as the words that a clause has beyond another."""
_HOURS = re.compile(
    r"\b(?:at|by|around) (?:noon|midday|midnight|dawn|dusk|\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\b|o[’']clock))"
)
_SPAN = "week|month|year|day"
_THEN_AND_NOW = re.compile(
    r"\b(?:(?:this|that|last|next) time|earlier|previously|before that|at first|initially|originally|back then|"
    r"formerly|by then|since then|now|later|today|the next|"
    rf"a (?:{_SPAN}) (?:ago|before|earlier|later)|(?:in the|the) (?:previous|(?:{_SPAN}) before)|(?:last|this|next) (?:{_SPAN}))\b"
)


_SEVERAL = re.compile(
    r"\b(?:both|two|three|four|five|six|all|several|across|other|combined) (?:the |of the )?(?:\w+ )?(?:towns|cities|states|"
    r"countries|districts|"
    r"counties|regions|villages|provinces|sites|places|islands)\b"
)


def several_places(clause: str) -> bool:
    """Whether a folded clause tells of several places at once: "54 died in the two towns"."""
    return bool(_SEVERAL.search(clause))


def moves(sentence: str) -> bool:
    """Whether a folded sentence tells of a count that is still moving: "so far", "rose to", "as of"."""
    return bool(_MOVING.search(sentence))


def times(sentence: str) -> frozenset[str]:
    """The words by which a folded sentence sets its time against another one: "earlier", "last year"."""
    return frozenset(m.group() for m in _THEN_AND_NOW.finditer(sentence))


def hours(sentence: str) -> frozenset[str]:
    """The hours that a folded sentence names: "at noon", "by 3 pm"."""
    return frozenset(m.group() for m in _HOURS.finditer(sentence))


def another_year(clause: str) -> bool:
    """Whether a folded clause says that its time is another one than the last that was named: "in December of the previous year"."""
    return bool(_ANOTHER_YEAR.search(clause))


SAME_TIME = re.compile(
    r"\b(?:in|over|for|during|within) (?:the|that) same (?:\w+ )?(?:period|time|years?|months?|weeks?|days?|quarter|season)\b"
)
"""Words that point to the time of the number before."""
