"""Words by which somebody sets a bare number against one told before. Source: our own lists, from the wording of news on disputes."""

from __future__ import annotations

import re

from quoth.extract.attribution.whose.words import NO_SIDES, SIDES

# Verbs that put a number forward and are no happening of their own. Source: our own list.
_PUTTING = (
    r"say|says|said|saying|claims?|claimed|insists?|insisted|maintains?|maintained|counts?|counted|tall(?:y|ies|ied)|records?|recorded"
    r"|finds?|found|estimates?|estimated|reckons?|reckoned|gives?|gave|given|reports?|reported|documents?|documented|lists?|listed"
    r"|logs?|logged|registers?|registered|confirms?|confirmed|admits?|admitted|acknowledges?|acknowledged|concedes?|conceded"
    r"|remembers?|remembered|recalls?|recalled|calculates?|calculated|foresees?|foresaw|expects?|expected|shows?|showed|suggests?|suggested"
    r"|mentions?|mentioned|cites?|cited|points?|pointed|measures?|measured|forecast(?:s|ed)?|predicts?|predicted|projects|projected"
)
FLOOR = re.compile(
    r"\b(?:confirm(?:s|ed)?|verif(?:y|ies|ied)|document(?:s|ed)?|lists?|listed|admits?|admitted|acknowledge[sd]?)\b[^.;]*$",
    re.IGNORECASE,
)
"""Verbs of those who tell what they are sure of: fewer than somebody else's number are no other number."""
GONE = re.compile(
    r"\b(?:st[oe]l(?:e|en|ing)?|lost|los(?:e|ing)|miss(?:ing)?|escaped?|fled|disappear(?:ed)?|abduct(?:ed)?|vanish(?:ed)?)\b",
    re.IGNORECASE,
)
FOUND = re.compile(r"\bf(?:ind|inds|ound)\b[^.;]*$", re.IGNORECASE)
"""What is gone and how many of it were found again: "the gang stole 200 cars; police found 35" are no two counts. Source: our own lists."""
MANNER = r"(?:latest|final|overall|actual|true|real|official|current|new|original)"
_MANNERS = rf"(?:(?:{MANNER}|own|first|last|initial|preliminary|provisional|published|death|casualty)\s){{0,2}}"
"""What may stand before a noun for a number, and says nothing of what it counts."""
_WITH = r"(?:to|on|with|as|that)"
_PLACING = r"(?:put|puts|putting|set|sets|pegs?|pegged|places?|placed|has|have|had|estimates?|estimated)"
_PRONOUN_AT = (
    rf"{_PLACING}\s(?:it|that|this|them)\s(?:at|as)"
    rf"|(?:gives?|gave|puts?|quote[sd]?)\s(?:the|its|their)\s{_MANNERS}(?:number|figure|toll|total|count)\s(?:as|at)"
    rf"|{_PLACING}\s(?:it|that|this|them)(?=\s(?:closer|nearer)\sto\s)"
    r"|(?:raise[sd]?|revise[sd]?|lower(?:s|ed)?|corrected|increased|reduced|cut)\s(?:it|that|this)\sto"
)
_ARRIVING = (
    r"(?:arriv(?:e|es|ed)|end(?:s|ed)? up)\sat|c(?:ome|omes|ame)\sup\swith|c(?:ome|omes|ame)\sto|got\sto|get\sto"
)
_SPEAKING = r"(?:sp(?:eak|eaks|oke)|talk|talks|talked)\sof"
_BEING = (
    r"(?:it|this|that|they|there)\s(?:was|is|were|are|had been|have been|has been|(?:may|might|could|must|should|would|will) be"
    r"|(?:may|might|could|must|should|would) have been|came to|comes to|stood at|stands at)"
)
_SAYS_IT = rf"(?:{_PUTTING})\s(?:that\s)?(?:it|this|that)\s(?:is|was|will be|would be|should be|could be|may be|might be|had been|has been)"
_OWNER = r"(?:'s|’s|s'|s’)(?:\sown)?"
_BODIES = (
    r"(?:police|official|government|union|ministry|army|company|own|independent|unofficial|hospital|state|city|federal)"
)
_TALLY = (
    rf"(?:{_OWNER}|\b{_BODIES})\s{_MANNERS}(?:tally|count|estimate|figure|number|total|toll)"
    r"(?:, [^,;.]{3,80},)?\s(?:was|is|stood at|stands at|came to|comes to|runs to)"
)
_OWNED = rf"\b(?:against|than|to|not|despite|with|of)\s(?:the|its|their|his|her)\s[\w’' -]{{2,40}}?{_OWNER}"
_HEDGED = (
    r"(?:(?:a total of|no more than|no fewer than|not more than|closer to|nearer to|nearer|more like|only|just|really|actually"
    r"|probably|rather|in fact|about|around|some|nearly|almost|roughly|at least|at most)\s)*"
)
_SIDE = rf"(?:the\s|its\s|their\s|his\s|her\s)?(?:[\w’'-]+\s){{0,3}}?(?:{'|'.join(sorted(SIDES - NO_SIDES))})"
GAPPED = re.compile(
    rf"(?:[,;—]\s(?:(?:and|while|whereas|but|or)\s)?{_SIDE},?\s(?:(?:at|as)\s)?"
    rf"|(?<=\d)\s(?:and|while|whereas|but)\s(?:the\s(?:[\w’'-]+\s){{1,3}}?|{_SIDE}\s)at\s"
    rf"|\baccording to (?:[\w’'-]+\s){{1,4}}?[\w’'-]+,\s){_HEDGED}$",
    re.IGNORECASE,
)
"""A second side with its number, for which the words of the first still hold: "…, the union at 40"."""
_ITS_OWN = rf"(?:{_TALLY}|{_OWNED})\s{_HEDGED}$"
FRONT = re.compile(
    rf"\b(?:(?:{_PUTTING})(?:\s{_WITH})?|{_PRONOUN_AT}|{_ARRIVING}|{_SPEAKING}|{_BEING})\s{_HEDGED}$|{_ITS_OWN}",
    re.IGNORECASE,
)
"""What stands before a number that is all that somebody puts forward."""
ONLY_COUNTS = re.compile(rf"(?:{_PUTTING})(?:\s\w+)?", re.IGNORECASE)
"""The event of a number that is only put forward."""
ARRIVED = re.compile(
    rf"\b(?:{_ARRIVING}|(?:{_PUTTING})(?:\s{_WITH})?|{_SPEAKING}|{_SAYS_IT}|there\s(?:was|is|were|are))\s{_HEDGED}$|{_ITS_OWN}",
    re.IGNORECASE,
)
"""Words whose subject puts the number forward, and is not what it counts."""
TELLER = re.compile(
    rf"\b(?:{_ARRIVING}|(?:gives?|gave|quote[sd]?|cite[sd]?)\s(?:an?|the)\s(?:rate|share|figure|number|total|toll|average)\sof|{_PRONOUN_AT}|{_SPEAKING}|{_SAYS_IT}|(?:{_PUTTING})(?:\s{_WITH})?)\s{_HEDGED}$|{_ITS_OWN}",
    re.IGNORECASE,
)
"""Words before which stands who puts the number forward."""
SAY_BY = re.compile(r"\b(?:say|says|said|claim|claims|claimed)\sby\s$")
"""Before a change that somebody gives otherwise: "tenants say by 11%"."""
HANDED = re.compile(rf"\b(?:gives?|gave|given|gets?|got)\b(?:\s{_WITH})?\s{_HEDGED}$", re.IGNORECASE)
"""What is given or got and has a unit is no number that somebody gives: "In 2030 it gave $100,000"."""
LEFT_OUT = frozenset(("were", "was", "had", "has", "have", "are", "did", "died"))
"""Verbs behind a number that begin a clause of its own."""
VERB_LEFT_OUT = re.compile(r"\s(?:were|was|had|has|have|are|is|did|do)\s?(?:[.,;”\"]|$)")
"""A verb that stands for the one before: "The operator maintains that 61 were." """
CHANGED_BY = re.compile(
    rf"\b(?:{_PUTTING}|speaks?\sof|spoke\sof)\s(?:an?|the)\s(?:\w+\s)?"
    rf"(?:rise|fall|increase|decrease|drop|decline|growth|gain|cut|reduction|surge|jump)\sof\s{_HEDGED}$",
    re.IGNORECASE,
)
"""A change that somebody puts against one told before: "customs data show a rise of 2 percent"."""
SAME_TIME = re.compile(
    r"\s(?:for|in|over|during)\s(?:that|the same)\s(?:year|month|week|day|quarter|period|time|season)\b(?=[.,;])"
)
"""The time of what was told before, behind a number that is all that somebody puts forward."""
THE_FIGURE = re.compile(
    rf"\bthe\s(?:(?:real|true|actual)\s)?(?:figure|number|rate)\s(?:was|is)\s{_HEDGED}$", re.IGNORECASE
)
"""A number that only points back: "the governor said the figure was 2,500" of so many a day."""
HOW_MANY = re.compile(
    r"\bhow many (?:[a-z]+ )??[a-z]+s?\b(?= (?:were|are|was|is|had|have|has|did|do|died|[a-z]+ed)\b)", re.IGNORECASE
)
"""What is asked for, up to its noun: "how many people were aboard"."""
NAMES = r"(?:figure|number|tally|total)s?"
NAMES_ONE = re.compile(rf"(?:(?:the|that|this|{MANNER})\s)*{NAMES}", re.IGNORECASE)
"""Said alone it names a number and nothing of what it counts: who compares it with another one has to find that."""
PUT_AT = re.compile(
    r"\b(?:put|puts|putting|placed|places|estimated|estimates|estimating) (?:it|the (?:figure|number|count|total)) at"
    r"(?: (?:about|around|some|nearly|roughly|only|just|over|under|more than|fewer than|less than|at least|as many as|up to))?\s*$",
    re.IGNORECASE,
)
"""Words by which a number is all that somebody puts forward."""
