"""Whether a figure is put forward as a fact, denied, or only planned, feared or asked about: read from the words around it.

Source of all word lists: our own reading of news reports and announcements on many subjects.
"""

from __future__ import annotations

import re
from enum import StrEnum

from quoth.link.denial_words import CALLED_UNTRUE, DENY
from quoth.link.words import fold
from quoth.model import Stance, Statement
from quoth.model.untruth import UNTRUE


class Mood(StrEnum):
    """How a figure is put forward. ``NEGATED`` says only that a "not" stands before it: what it denies is unsure."""

    FACT = "fact"
    POSSIBLE = "possible"
    DENIED = "denied"
    NEGATED = "negated"


UNREAL = frozenset((Stance.PROMISES, Stance.ASKS, Stance.PREDICTS, Stance.QUESTIONS))
# "500 trees would be planted", "the town plans 500 flats", "if it had built 900 flats".
_POSSIBLE = re.compile(
    r"\b(?:would(?! (?:put|say|estimate|guess|reckon)\b)|"
    r"could(?! have)|should|must|might(?! have)|shall|will|ought|won't|wouldn't|couldn't|shouldn't|if|unless|"
    r"whether|suppose|plan(?:s|ning)?|planned(?! (?:[\w-]+ )?(?:treatments?|care|surgery|operations?|procedures?|admissions?)\b)|"
    r"expect(?:s|ed|ing)?|hop(?:e|es|ed|ing)|wants?|wanted|wish(?:es|ed)?|aim(?:s|ed|ing)?|intend(?:s|ed)?|"
    r"pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|vow(?:s|ed)?|propos(?:e|es|ed|ing|al)|target(?:s|ed)? (?:of|is|for|was)|goal|quota|"
    r"fear(?:s|ed|ing)?|predict(?:s|ed|ing)?|forecasts?|projected|anticipat(?:e|es|ed)|scheduled|"
    r"need(?:s|ed|ing)?|requir(?:e|es|ed|ing)|ask(?:s|ed|ing)?|demand(?:s|ed|ing)|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? for|"
    r"pencill?ed in|recommend(?:s|ed|ing)?|earmarked|budgeted|"
    r"under construction|being (?:built|constructed|erected|prepared|negotiated|planned)|"
    r"supposed|meant to|set to|about to|likely|possibl[ey]|potential(?:ly)?|threaten(?:s|ed|ing)?|risk(?:s|ed)?)\b"
)
# What nobody knows: "it was not clear whether the 40 were …". Source: as above.
_UNCLEAR = re.compile(
    r"\b(?:clear|known|sure|certain|unclear|unknown|wonder(?:s|ed)?|doubt(?:s|ed)?|asked) (?:if|whether)\b[^.;]*$"
)
_MAY = re.compile(r"\bmay\b(?! have)")
"""In lower case as printed: the month is written with a capital. "May have died" is a hedge, not a plan."""
_NOT = r"(?:\bnot|\bnever|n't|\bcannot|\bnor)"
_SAYING = (
    r"(?:say|said|claim|claimed|state|stated|suggest|report|announce|tell|believe|think|admit|concede|"
    r"accept|allege|argue|true|correct|right|accurate)"
)
# Right before the figure: "not 58", "not the 240 million", "were not 1,340", "does not stand at $9.6m".
_RIGHT_BEFORE = re.compile(
    _NOT + r" (?:(?:the|a|an|those|these|that|its|their|stand|stood|at|be|been|come|came|to|amount|reach|total|number|"
    r"saying|claiming|promising|suggesting|"
    r"about|around|some|nearly|almost|roughly|exactly) ){0,3}(?:(?:\w+ly )?(?:earlier|reported|published|announced|claimed|official) "
    r"(?:\w+ )?(?:of )?(?:about |around |some )?)?$"
    # "there were no 12,480 missing ballots", "there have never been 300,000 people in there"
    r"|\bthere (?:(?:is|was|are|were|had been|have been|has been) (?:no|never)|ha(?:s|ve|d) never been|never (?:was|were)) "
    r"(?:(?:such|these|those) )?$"
)
# "Saying that the toll had been inflated to almost 3,000", "inflated the toll to 3,000": the number is what the speaker rejects.
_BLOWN_UP = re.compile(
    r"\b(?:inflated|exaggerated|padded|puffed up|blown up) (?:the (?:[\w'-]+ ){0,2}?\w+ )?to "
    r"(?:(?:about|almost|nearly|roughly|around|some|over|more than) )?$"
)
# Anywhere before it in its sentence: "did not say that it built 500 flats", "it was untrue that 700 cars were stolen".
_BEFORE = re.compile(
    _NOT
    + r" (?:[\w-]+ )?"
    + _SAYING
    + rf"\b|\b(?:{CALLED_UNTRUE}|a lie|unrealistic|implausible|impossible|inconceivable) "
    r"(?:that|to (?:say|suggest|claim|assert|state|imply|believe|think|assume|suppose|speak of|talk of))\b"
    r"|\b(?:there is|there's|there was) no way (?:that )?"
)
# A number that is spoken of as such and called false: "the 460-million figure is inflated", "dismissed the figure of 2,000".
_A_NUMBER = r"(?:figure|number|claim|boast|estimate|count|toll|total|tally)s?"
_NAMED_BEFORE = re.compile(rf"\b{_A_NUMBER} of (?:[\w-]+ ){{0,2}}[$£€¥]? ?$")
# The same in one breath: "the distorted total of 1,810", "an inflated figure of about 900".
_FALSE_NUMBER = re.compile(
    rf"\b(?:{'|'.join(sorted(UNTRUE))}|distorted|bloated|astronomical|imaginary|fantastic|absurd) "
    rf"(?:{_A_NUMBER}|statistics) (?:of|such as|like) (?:[\w-]+ ){{0,2}}$"
)
_NAMED_BEHIND = re.compile(rf"^\W{{0,3}}(?:[\w-]+ ){{0,3}}?{_A_NUMBER}\b")
_CALLED_FALSE = re.compile(rf"^(?:(?!\b(?:not|if|and|but|which|that)\b|[.;,]).){{0,70}}?\b(?:{CALLED_UNTRUE})\b")
# "The figure of 800 does not reflect reality", "that number is not credible".
_NOT_REAL = re.compile(
    r"^[^.;]{0,40}?(?: (?:do|does|did) not|n't) (?:reflect|correspond to|match|tally with|square with) (?:the |any )?"
    r"(?:reality|truth|facts|situation)|"
    r"^[^.;]{0,40}? (?:is|was|are|were)(?: not|n't) (?:\w+ )?(?:credible|true|correct|accurate|real|realistic|right)\b|"
    r"^[^.;]{0,40}? (?:has|have|had) no basis\b"
)
# "The figure of 2,000 is very doubtful".
_DOUBTED = re.compile(r"^[^.;]{0,40}? (?:is|was|are|were) (?:\w+ )?(?:doubtful|questionable|dubious|suspect|shaky)\b")
# Behind a number, what somebody else is to do: "500 were killed and the state must answer for it".
_NEXT_THOUGHT = re.compile(
    r"(?<=\s)(?:and|but) (?:the |its |their )?(?:[\w'’-]+ ){1,3}(?:must|should|will|would|may|might|could|ought)\b"
)
# "Had planned for 10,000 people, not 90,000": what was expected denies nothing of what came.
AHEAD = re.compile(
    r"\b(?:plan(?:s|ned)?|expect(?:s|ed)?|hoped?|permits?|likely|intended|forecast|booked|applied|catered|prepared) "
)
_DEFENDED = re.compile(rf"{_NAMED_BEHIND.pattern}.{{0,30}}?\bnot\b.{{0,30}}?\b(?:{CALLED_UNTRUE})\b")
_REJECTED = re.compile(rf"\b(?:{DENY}) (?:(?!saying|as|that)[\w'-]+ ){{0,5}}$")
# A claim that is told with its number, and called false or denied: "a claim that they killed 215 soldiers is pure fabrication",
# "rebuffed the group's claim it had killed 215 soldiers".
_CLAIM_THAT = r"\b(?:claims?|reports?|allegations?|assertions?|suggestions?|rumou?rs?) (?:that |it |they |he |she |of )"
_CLAIM_BEFORE = re.compile(rf"{_CLAIM_THAT}[^.;]*$")
_IS_FALSE = re.compile(
    rf"\b(?:is|are|was|were) (?:(?:simply|pure|purely|just|utterly|completely|totally|absolutely|an?) ){{0,2}}(?:{CALLED_UNTRUE}|lies?)\b"
)
# "Fifty-two dead is a lie": the verb is of the number, and not of those counted.
_IS_A_LIE = re.compile(
    rf"^\W{{0,3}}(?:[\w'-]+ ){{0,2}}?(?:is|was) "
    rf"(?:(?:simply|pure|purely|just|utterly|completely|totally|absolutely) )?(?:a lie|lies|{CALLED_UNTRUE})\b"
)
# "To say 2,000 were killed is on the high side": of a sentence that begins with what one would say.
_TO_SAY = re.compile(
    r"\b(?:to|whoever|anyone who|who) (?:say|says|claim|claims|suggest|suggests|speak of|talk of|put)\b[^.;,]*$"
)
_ON_A_SIDE = re.compile(r"^[^.;,]*\b(?:is|are|was|would be) (?:\w+ )?on the (?:high|low) side\b")
# "Described the report of 200 dead as an exaggeration".
_DESCRIBED = re.compile(
    r"\b(?:call|term|brand|label|describ|characteri[sz])(?:es|ed|s|ing) (?:[\w'-]+ ){0,4}?"
    rf"(?:{_A_NUMBER}|reports?) (?:of|that) (?:[\w-]+ ){{0,3}}?$"
)
_AS_FALSE = re.compile(rf"^[^.;,]{{0,40}}? as (?:an? )?(?:\w+ )?[\"“]?(?:{CALLED_UNTRUE})\b")
_REJECTS_CLAIM = re.compile(rf"\b(?:{DENY}) (?:(?!saying|as|that|but)[\w'-]+ ){{0,6}}?{_CLAIM_THAT[2:]}[^.;]*$")
_NEGATION_BEFORE = re.compile(_NOT + r" (?:[\w'-]+ ){0,4}$")
# Who is silent on a number takes nothing back: "did not mention that it had paid 9 million", "declined to confirm the figure of 40",
# "has yet to verify that 80 fell ill". Source: as above.
_SILENT = re.compile(
    rf"(?:{_NOT}(?: [\w-]+)?|\b(?:declin|refus)(?:es?|ed|ing) to|\b(?:unable|yet|not able) to|\bfail(?:s|ed)? to) "
    r"(?:mention|disclose|reveal|specify|confirm|verify|corroborate|comment on|vouch for)\b"
    r"(?:(?!\b(?:said|says|say|told|tells|puts?|counted|counts|estimated|estimates)\b)[^.;,])*$"  # "who declined to comment said that 40"
)
# Behind these a denial no longer holds: "did not build 500 flats but 420", "That cannot be right: only 420 stand".
_TURN = re.compile(r"(?:[;:]|,? but|, and|,? instead|,? rather|,? saying|,? adding) ")
_BOUND_WORD = re.compile(r"\b(?:(?:more|less|fewer) than|only|just|even|over|above|under|below|until)\s*$")


# Right behind the figure and its noun: "3,000 people did not die".
_RIGHT_BEHIND = re.compile(
    r"^[^\w,;:.]*(?:(?!(?:and|but|while|or|with)\b|\d)[\w'-]+ ){0,4}?[\"“‘']?(?:(?:did|do|does|had|have|has|was|were|are|is) not|never|"
    r"(?:did|do|does|had|have|has|was|were|are|is)n't)\b"
    r"(?! (?:yet |since )?(?:chang(?:e|ed|ing)|risen|rise|rising|moved?|grown|grow|fallen|fall|increased?|altered|improved|"
    r"been (?:updated|revised|changed|altered|raised|explained|finali[sz]ed|made public|released|published))\b)"
)


def negated_behind(behind: str) -> bool:
    """Whether a "not" stands right behind a number and its noun: "3,000 people did not die"."""
    return _RIGHT_BEHIND.search(fold(behind)) is not None


def called_false(before: str, behind: str) -> bool:
    """Whether a number is spoken of as a number and called false: "the figure of 2,000 is misleading", "rejected the 900 figure"."""
    before = re.sub(r"\s+", " ", fold(before))  # the space at its end is part of the patterns
    behind = fold(" ".join(behind.split()))
    if _CLAIM_BEFORE.search(before) and (_IS_FALSE.search(behind) or _REJECTS_CLAIM.search(before)):
        return True
    if _TO_SAY.search(before) and (_ON_A_SIDE.search(behind) or re.search(rf"^[^.;,]*?{_IS_FALSE.pattern}", behind)):
        return True
    if (
        _IS_A_LIE.search(behind)
        or _FALSE_NUMBER.search(before)
        or (_DESCRIBED.search(before) and _AS_FALSE.search(behind))
    ):
        return True
    if not (_NAMED_BEFORE.search(before) or _NAMED_BEHIND.search(behind)):
        return False
    return any(p.search(behind) for p in (_CALLED_FALSE, _NOT_REAL)) or _REJECTED.search(before) is not None


def mood(statement: Statement | None, cue: str, sentence: str, clause: str, before: str, behind: str = "") -> Mood:
    """The mood of a figure.

    ``sentence`` is the whole sentence, ``clause`` the words around the figure that no other figure shares, ``before`` what
    stands in the sentence before the figure as printed, a comparator excepted, ``behind`` what stands behind its number.
    """
    refused = (negated_behind(behind) and not _DEFENDED.search(fold(behind))) or called_false(before, behind)
    found = _denial(statement, fold(before)) or (Mood.DENIED if refused else None)
    if found is not None:
        return found
    if _NAMED_BEFORE.search(" ".join(fold(before).split()) + " ") and _DOUBTED.search(fold(" ".join(behind.split()))):
        return Mood.NEGATED
    unreal = statement is not None and statement.stance in UNREAL
    next_thought = _NEXT_THOUGHT.search(behind)
    told = f"{cue} {clause.partition(next_thought[0])[0] if next_thought else clause}"
    possible = bool(
        _POSSIBLE.search(fold(told)) or _MAY.search(told) or _UNCLEAR.search(fold(before))
    ) or sentence.rstrip(" \"”'’\n").endswith("?")
    return Mood.POSSIBLE if unreal or possible else Mood.FACT


def _denial(statement: Statement | None, before: str) -> Mood | None:
    plain = _TURN.split(" ".join(before.split()) + " ")[-1]
    if statement is not None and statement.stance is Stance.DENIES:
        return Mood.DENIED
    if _BEFORE.search(plain):
        return Mood.DENIED
    if _RIGHT_BEFORE.search(plain) or _BLOWN_UP.search(plain):
        return Mood.NEGATED if AHEAD.search(plain) else Mood.DENIED
    if _SILENT.search(plain) or (_NEGATION_BEFORE.search(plain) and not _BOUND_WORD.search(plain)):
        return Mood.NEGATED
    return None
