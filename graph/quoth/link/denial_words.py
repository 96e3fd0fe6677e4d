"""The words by which something is denied or called false, in one place: data, not rules.

Source of all lists: our own reading of denials, corrections and disputes in news, releases and fact checks on many subjects.
"""

from __future__ import annotations

import re

from quoth.link.words import stem
from quoth.model.untruth import LIES, UNTRUE

DENY = (
    r"den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|rebuff(?:s|ed|ing)?|rebut(?:s|ted|ting)?|"
    r"repudiat(?:e|es|ed|ing)|disput(?:e|es|ed|ing)|contest(?:s|ed|ing)?|debunk(?:s|ed|ing)?|discredit(?:s|ed|ing)?|disown(?:s|ed|ing)?|discount(?:s|ed)|"
    r"scoff(?:s|ed|ing)? at|ridicul(?:es|ed|ing)|mock(?:s|ed|ing)?|rubbish(?:es|ed|ing)|trash(?:es|ed|ing)|junk(?:s|ed|ing)|"
    r"(?:brush|shrug|wav)(?:es|s|ed|ing) (?:aside|off|away)|pour(?:s|ed|ing) (?:cold water|scorn) on|"
    r"(?:take|takes|took|taking) issue with"
)
"""Verbs that deny what stands behind them, as the choices of a pattern."""

CALLED_UNTRUE = (
    "|".join(sorted(UNTRUE)) + "|over-?inflated|made up|far-fetched|outlandish|"
    "(?:an? )?(?:\\w+ )?fabrication|a myth|defective|way off|wide of the mark|"
    "off the mark|(?:an? )?(?:\\w+ )?(?:under|over)(?:estimate|count|statement|estimation)|"
    "(?<!might be )(?<!may be )(?<!could be )(?:far |much |impossibly )?too (?:low|high)|impossibly (?:low|high)"
)
"""What a claim or its number is called, as the choices of a pattern."""

NUMBER_NOUNS = frozenset(
    stem(w)
    for w in "estimate estimates figure figures number numbers count tally toll total totals statistic statistics".split()
)
"""Stems of nouns for a number: who denies one denies a claim that has a number."""
CLAIM_NOUNS = NUMBER_NOUNS | frozenset(
    stem(w)
    for w in """claim claims allegation accusation charge account version report statement story assertion suggestion
    finding conclusion analysis calculation assessment""".split()
)
"""Stems of nouns for what somebody said."""

FALSE = UNTRUE | LIES
"""Words of which one alone calls a claim false; "true", "correct" and "accurate" do so behind a "not"."""
# What is said of a claim besides that it is false: "that is simply not true", "it's a complete fabrication". Source: as above.
SAID_OF_IT = frozenset(
    """it it's something that's is was are were be not no true correct accurate right so at all and a an the of this that these those such
    simply plainly badly wildly greatly totally completely utterly absolutely just purely pure complete total utter outright
    categorically flatly demonstrably patently manifestly entirely wholly clearly obviously factually absolute sheer
    mere conjecture speculation guesswork guess""".split()
).union(FALSE)
NOT_TRUE = re.compile(r"\b(?:not|isn't|wasn't|aren't|weren't) (?:\w+ )?(?:true|correct|accurate|right|so)\b")

# Words by which one side of a dispute is named, each line one side. Source: as above.
_SIDES = """army military troop troops soldier soldiers forces force defence defense
rebel rebels guerrilla guerrillas insurgent insurgents militant militants fighter fighters separatist separatists
government govt authorities authority administration state officials official ministers minister ministry
police officers constabulary
organisers organizers organiser organizer
union unions
company firm corporation operator owner employer
charity charities campaigners campaigner activists activist
opposition""".splitlines()
SIDE = {stem(w): stem(line.split()[0]) for line in _SIDES for w in line.split()}
"""Stem of a word for one side -> the stem that stands for all of its words."""
