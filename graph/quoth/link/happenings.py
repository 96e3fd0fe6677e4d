"""Two happenings that two numbers are told of: an earthquake and a flood, a blast and "another blast"."""

from __future__ import annotations

import re
from functools import lru_cache

from quoth.link.meetings import Meeting
from quoth.link.words import fold, stem

# Happenings by sort, the sort's name first. Source: our own reading of news reports.
_SORTS = {
    stem(word): line.split(":")[0]
    for line in """quake: earthquake earthquakes quake quakes tremor tremors tsunami aftershock
flood: flood floods flooding deluge
storm: storm storms hurricane cyclone typhoon tornado blizzard
slide: landslide landslides mudslide mudslides avalanche
fire: fire fires blaze blazes wildfire wildfires bushfire inferno
blast: blast blasts explosion explosions bombing bombings bomb bombs
crash: crash crashes collision derailment pile-up
sinking: sinking shipwreck capsizing
attack: attack attacks raid raids assault ambush shooting shootings massacre airstrike airstrikes shelling clash clashes battle siege
street: march marches rally rallies protest protests demonstration demonstrations parade
grave: funeral funerals burial vigil
show: concert concerts festival carnival
game: derby cup-final
stampede: stampede
collapse: collapse cave-in
illness: epidemic pandemic cholera measles ebola malaria fever flu
heat: heatwave
famine: famine drought""".splitlines()
    for word in line.split(":")[1].split()
}
# Sorts of which one may be the other, or come of it: a quake sets off slides, a crackdown on a march is an attack. Source: as above.
_AKIN = frozenset(
    frozenset((line.split(":")[0], other))
    for line in """quake: slide collapse fire
flood: storm slide collapse illness
storm: slide collapse crash sinking
fire: blast crash attack collapse street stampede sinking heat
blast: attack crash collapse sinking street grave show
crash: sinking attack
attack: street grave show sinking game famine
street: stampede show illness
stampede: grave show game collapse
famine: heat illness""".splitlines()
    for other in line.split(":")[1].split()
)
_A_HAPPENING = (
    r"(?:earthquake|quake|flood|storm|hurricane|cyclone|typhoon|landslide|avalanche|fire|blaze|blast|explosion|bombing|crash|collision|"
    r"attack|raid|assault|ambush|shooting|massacre|airstrike|strike|clash|march|rally|protest|demonstration|stampede|collapse|outbreak|sinking)"
)
# That a sentence tells of one more. Source: as above.
_ANOTHER = re.compile(
    r"\b(?:another|an? (?:second|third|further|separate|similar|earlier|previous|later|subsequent|unrelated)|the (?:other|second|third)|"
    rf"(?:hours|days|weeks|months|a day|a week|a month|a year) after an?) (?:[\w-]+ ){{0,3}}?{_A_HAPPENING}\b"
)
_A_MATCH = re.compile(r"\b(?:the|a|their|its|last|this|home|cup|final) (?:[\w-]+ )?(?:match|game|fixture)\b")
_AGAINST = re.compile(r"\b(?:match|game|fixture|clash|tie|win|draw|defeat) (?:against|with|at|over|to|v|vs) ([A-Z]\w+)")
_WORD = re.compile(r"[\w’'-]+")
_ONE = re.compile(rf"\ban? (?:[\w-]+ ){{0,3}}?({_A_HAPPENING})\b")


@lru_cache(1 << 10)
def sorts_of(words: str) -> frozenset[str]:
    """The sorts of happenings that some words as printed name: "Hurricane Asla", but not "Ebba Storm"."""
    printed = _WORD.findall(words)
    surname = {i for i in range(1, len(printed)) if printed[i][:1].isupper() and printed[i - 1][:1].isupper()}
    found = (stem(fold(w)) for i, w in enumerate(printed) if i not in surname)
    sorts = frozenset(_SORTS[w] for w in found if w in _SORTS)
    return sorts | {"game"} if _A_MATCH.search(words) else sorts


def other_happenings(meeting: Meeting) -> bool:
    """Whether either sentence names its happening, and these are two: "the earthquake killed 27", "22 were killed in the flood"."""
    against = [frozenset(m[1] for m in _AGAINST.finditer(r.sentence(c.figure))) for r, c in meeting.sides]
    if all(against) and against[0].isdisjoint(against[1]):
        return True  # "the match against Velm", "the match against Dorn"
    one, two = (sorts_of(r.sentence(c.figure)) for r, c in meeting.sides)
    if not one or not two:
        return False
    return not any(a == b or frozenset((a, b)) in _AKIN for a in one for b in two)


def one_more(meeting: Meeting) -> bool:
    """Whether one text tells of a second happening of the sort: "30 people died in another blast", "a strike on Friday killed 22"."""
    if not meeting.one_document:
        return False
    if meeting.just_one(lambda r, c: _ANOTHER.search(fold(r.sentence(c.figure))) is not None):
        return True
    early, late = sorted(meeting.sides, key=lambda side: side[1].figure.number)
    before, behind = (fold(r.sentence(c.figure)) for r, c in (early, late))
    again = next((m[1] for m in _ONE.finditer(behind) if re.search(rf"\b{m[1]}\b", before)), None)
    return before != behind and again is not None
