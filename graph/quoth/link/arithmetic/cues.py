"""The words by which a text says that numbers belong to one formula: data for the rules.

Source of all lists: our own reading of budgets, election returns, casualty reports, school, energy and labour statistics. In the
patterns a number is a mark, as `passages` says: ``<N0>``, ``<P1>``.
"""

from __future__ import annotations

import re

SOME = (
    r"(?:(?:about|some|around|only|just|just over|just under|nearly|almost|roughly|approximately|an estimated|more than|fewer than|"
    r"less than|over|under|at least|up to|as many as) )?"
)
"""What may stand before a number: a comparator is no part of its mark."""


TOTAL_BEFORE = re.compile(
    r"\b(?:total(?:s|ed|ing|ling|led)?(?: of)?|in all,?|in total,?|altogether,?|all told,?|combined|together|overall,?|a sum of|"
    r"(?:toll|tally|total|count|number|figure|sum)\b[^.;:<]{0,40}? (?:to|at|of|is|was|reached)|"
    r"mak(?:es|ing)|giv(?:es|ing)|all|both) " + SOME + "$"
)
"""Right before a total: "a total of <N3>", "bringing the toll to <N3>", "all <N2>"."""

TOTAL_BEHIND = re.compile(r"^[^.;:<>]{0,40}\b(?:in all|in total|altogether|all told|combined|together|overall|total)\b")
"""Behind a total: "<N2> homes in total"."""

ANAPHORA = re.compile(r"\b(?:the|these|those|all) " + SOME + "$")
"""Right before a total of what the sentence before told: "The <N0> casualties"."""

REMAINDER = re.compile(r"\b(?:(?:the|another) (?:remaining|remainder|other|rest)\b[^.;:<>]{0,12}) ?$")
"""Right before the last of some parts: "the remaining <N2>", "the rest, <N2>"."""

OF_THEM = re.compile(r"^ ?(?:\w+ )?(?:of|among) (?:them|those|these|whom|which|that)\b")
"""Right behind a part: "<N0> of them"."""

OF_THOSE = re.compile(
    r"(?:^|[.;,:] |and |but )(?:of|among) (?:them|those|these|whom|which|the \w+|this|that),?[^.;:<>]{0,25}$"
)
"""Right before a part: "of those, <N0>"."""

OPENING_OF = re.compile(r"^(?:and |but )?(?:of|out of|among) (?:the |its |their |some |about |all )*$")
"""Before a whole whose parts follow: "of the <N0> miners <N1> …"."""

WHOLE_LIST = re.compile(
    r"(?::|\b(?:consist(?:s|ed|ing)? of|made up of|composed of|compris(?:es|ed|ing)|divided into|split (?:into|between)|"
    r"br(?:oken|eaks?|oke) down (?:as|into)|namely)) ?(?:\w+ )?$"
)
"""Between a whole and the first of its parts, where the list that follows is the whole list."""

SOME_OF_THEM = re.compile(
    r"\b(?:includ(?:es?|ed|ing)|among (?:them|those|whom)|such as|for example|for instance|notably|mostly)\b"
)
"""Where only some parts are named."""

COMPOSED = re.compile(
    r"\b(?:ma(?:de?|kes?|king) up|account(?:s|ed|ing)? for|suppl(?:y|ies|ied)|provid(?:e|es|ed)|generat(?:e|es|ed)|"
    r"produc(?:e|es|ed)|c(?:o|a)me(?:s)? from|bring(?:s)? in|brought in|went to|go(?:es)? to|is spent on|contribut(?:e|es|ed))\b"
)
"""Verbs of which the shares told of several subjects are shares of one whole."""

RISING = re.compile(
    r"\b(?:rose|rises?|risen|rising|grew|grows?|grown|growing|climb(?:s|ed|ing)?|increas(?:e|es|ed|ing)|went up|go(?:es)? up|"
    r"up|jump(?:s|ed|ing)?|gain(?:s|ed|ing)?|soar(?:s|ed|ing)?|surg(?:e|es|ed|ing)|doubl(?:e|es|ed|ing)|expand(?:s|ed|ing)?|"
    r"edg(?:e|es|ed|ing) up|more|higher|rise|increase|growth|jump|gain|swell(?:s|ed)?)\b"
)
FALLING = re.compile(
    r"\b(?:fell|falls?|fallen|falling|dropp?(?:s|ed|ing)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|went down|go(?:es)? down|"
    r"down|shr(?:a|i|u)nk(?:s|ing)?|sank|sinks?|sunk|slip(?:s|ped|ping)?|slid|plung(?:e|es|ed|ing)|lost|los(?:e|es|ing)|"
    r"cut(?:s|ting)?|reduc(?:e|es|ed|ing)|halv(?:e|es|ed|ing)|fewer|less|lower|fall|drop|decline|decrease|loss|reduction)\b"
)
"""Words of change, by their way."""

EACH_YEAR = re.compile(
    r"\b(?:(?:a|an|per|each|every) (?:year|month|week|day|hour|person|head)|annual(?:ly)?|yearly|monthly|on average|average)\b"
)
"""A change that comes again leads from no level to another."""

TO_LEVEL = re.compile(r"(?:^|[ ,])(?:[^<>.;:]{0,60}?[ ,])?to " + SOME + r"(?:a record |just over |a total of )?$")
"""Between a change and the level after it: "<C0> in the year to May, to <N1>"."""

FROM_LEVEL = re.compile(r"(?:^|[ ,])(?:[^<>.;:]{0,40}?[ ,])?(?:from|on|over|against) (?:the |its )?" + SOME + "$")
"""Between a change and the level before it: "<C0> from <N1>"."""

THAN_BEFORE = re.compile(
    r"^ ?(?:percent )?(?:more|fewer|less|higher|lower|up|down|above|below)? ?(?:than|from|on|compared with|over) "
    r"(?:in |at |on |during |the |a |an |last |one |its |those |that )*(?:\d{4}\b|year|month|quarter|week|season|winter|summer|spring|"
    r"autumn|fall|day|decade|previous|same|january|february|march|april|may|june|july|august|september|october|november|december)"
)
"""Behind a change whose level after stands before it: "<N0> homes, <C1> more than in 2029"."""

APPOSED = re.compile(
    r"^ ?(?:[^.;:<>]{0,50}?)(?:, or(?: about| some| nearly)?|,|:|\(| -+|, (?:that|which) (?:is|was)|, i\.e\.,?|"
    r"(?:,|:)? ?an? (?:[a-z]+ ){0,2}(?:rate|share|turnout|occupancy|proportion|ratio) of|, nearly|, about|, just) ?$"
)
"""Between a part and its share, or the other way round: "<N0>, or <P1>"."""

ANOTHER_TIME = re.compile(
    r"\b(?:from|than|against|up|down|compared|while|but|whereas|after|before|ago|earlier|was|were|it)\b"
)
"""What between a part and a share says that the share is of something else."""

THAT_IS = re.compile(
    r"^(?:and )?(?:that|this|which|it)(?:'s| is| was| makes| amounts to| comes to| works out at| equals| represents| means)"
    r"(?: about| some| just| nearly| around| roughly| a (?:share|rate) of)? ?(?P<share><[PW]0>)"
)
"""A sentence that gives the share of what the one before told: "That is <P0>"."""

OUT_OF = re.compile(r"^ [^<>;.,]{0,40}\bout of (?:the |its |all |a total of |some )?" + SOME + "$")
"""Between a part and its base: "<N0> ballots were counted out of <N1>"."""

FOR_BASE = re.compile(
    r"^ (?:[a-z'-]+ ){1,3}for (?:the|its|all|those|these|their) " + SOME + r"(?P<base><N\d+>) ([a-z-]+)"
)
"""Things counted for so many others: "<N0> transfer orders for the <N1> people"."""
