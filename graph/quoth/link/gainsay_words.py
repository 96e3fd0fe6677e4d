"""The words by which a claim is gainsaid without a verb of denial, or answered by how its number came about: data, not rules.

Source of all lists: our own reading of disputes about numbers in news, releases and debates on many subjects.
"""

from __future__ import annotations

import re

from quoth.link.denial_words import CALLED_UNTRUE
from quoth.link.words import stem

_NOUN = (
    r"(?:figures?|numbers?|estimates?|counts?|totals?|tall(?:y|ies)|toll|statistics?|data|claims?|allegations?|assertions?|accusations?|"
    r"account|version|findings?|conclusions?|analys[ei]s|calculations?|assessments?|reports?|study|survey|poll|math|maths|sums|arithmetic|"
    r"accounting|projections?|forecasts?|suggestions?|percentage|proportion|rate|results?)"
)
WHOSE = rf"(?:[\w$£€][\w.,'%-]* ){{0,6}}?{_NOUN}(?: (?:of|for|on|about) [\w$£€][\w.,%-]*(?: [\w-]+){{0,3}}?)?"
"""What was said, by a noun: "the institute's figure", "the figure of 3,210", "her numbers"."""
_END = r"(?=\s*(?:$|[.,;:!?\")]|-\s|and\b|but\b|at all\b|for a (?:moment|second)\b|as\b))"
_POINT = r"(?:that|this|it|them|those|these)"
_IT = rf"(?P<what>{_POINT}{_END}|{WHOSE}\b)"
_BAD = (
    rf"(?:{CALLED_UNTRUE}|(?:not|never) (?:\w+ )?(?:true|right|correct|accurate|so|the case|credible|reliable|plausible|supported)|"
    r"(?:less than |not even )?half (?:of )?the (?:truth|story)|an? (?:\w+ )?(?:lie|joke|myth|stunt|smear|guess)|lies|made[- ]up|flawed|"
    r"unreliable|meaningless|worthless|out of date|outdated|a long way off|miles off|nowhere near|not (?:even )?close)"
)
_VERY = r"(?:(?:\w+ly|just|all|pure|utter|complete|total|absolute|dead|plain|an?|quite) ){0,2}"
_NOT = r"(?:do|does|did|can|could|would|will|have|has)(?:n't| not)(?: \w+ly| ever)?|cannot|never|refus(?:e|es|ed) to"
_ACCEPT = r"accept(?:ed)?|recogni[sz]e|agree(?:d)? with|stand by"
_BELIEVE = r"believe|buy|share|trust|support"
NOT_ACCEPTED = re.compile(rf"\b(?:{_NOT}) (?:{_ACCEPT}|{_BELIEVE})$")
"""The same as a cue: "the ministry does not accept the Ostrel estimate"."""
DENIALS = tuple(
    re.compile(pattern)
    for pattern in (
        # "she did not accept that", "does not recognise the figure"
        rf"\b(?:{_NOT}) (?:{_ACCEPT}) {_IT}",
        rf"\b(?:{_NOT}) (?:{_BELIEVE}) (?P<what>{WHOSE})\b",
        # "the math is wrong", "that is false", "the insurer's figure was less than half the truth"
        rf"(?:^|[.;\"] |\bbut )(?P<what>{_POINT}|they|{WHOSE})(?: is|'s| are|'re| was| were) \"?{_VERY}\"?{_BAD}{_END}",
        # what "that" leaves when it is taken for a conjunction: "said that was nonsense"
        rf"^(?P<what>)(?:is|was) {_VERY}{_BAD}{_END}",
        # "the numbers don't add up", "the figure of 3,210 does not appear in any return"
        rf"(?:^|[.;\"] |\bbut )(?P<what>{_POINT}|they|{WHOSE}) (?:do|does|did)(?:n't| not) "
        r"(?:add up|stack up|stand up|hold up|hold water|appear in|match|tally with|withstand|square with|reflect|bear)\b",
        # "I don't know where they get 7,400"
        rf"\b(?:{_NOT}) know (?:where|how) "
        r"(?P<what>(?:[\w'-]+ ){1,5}?(?:gets?|got|comes?|came|finds?|found|takes?|took|arrived?s?)\b[^.!?]{0,30})",
        # "plucked that number from the air"
        rf"\b(?:plucked|pulled|picked|conjured|snatched|grabbed) (?P<what>{_POINT}|{WHOSE})(?: straight| right)? (?:from|out of)\b",
        # "there is no evidence for this"
        r"\b(?:no|not any|not a shred of|zero|never any) (?:evidence|proof|basis|truth) (?:whatsoever )?(?:for|of|in|behind|to support) "
        rf"{_IT}",
    )
)
"""How who speaks gainsays what was said before; ``what`` is how it is pointed at."""
NOT_SAID = re.compile(
    r"\b(?:did|does|do|would|could|can|has|have|had|will)(?:n't| not)(?: \w+ly| go so far as to)? (?:say|said|claim|claimed"
    r"|argue|argued|suggest|suggested|call|called|contend|insist|maintain|allege)\b"
    r"|\b(?:stopp(?:ed|ing)|stops?) short of\b|\bwithout (?:saying|calling|claiming)\b"
)
"""A cue by which somebody does not say what follows: "he did not say the number was wrong"."""
OF_A_NUMBER = re.compile(
    r"\b(?:no|not any|not a shred of|not seen any|never any) (?:evidence|proof|sign|record|indication)s? (?:whatsoever )?(?:that|of|for)\b"
)
"""Words that gainsay the number behind them: "no evidence that 6.4 million people are affected"."""
IN_PASSING = re.compile(rf", (?:which|something that) (?:\w+ )?\"?(?:\w+ )?(?:is|was|are|were) {_VERY}{_BAD}{_END}")
"""Words that gainsay what a statement itself reports: "the institute had put it at 13,200, which “simply is not the case”"."""
SCORN = re.compile(
    rf"^(?P<what>{_POINT}|{WHOSE}|[\w' ]{{0,30}}letter) (?:as )?[\"']?(?:[\w-]+ ){{0,3}}?"
    r"(?:jokes?|laughable|farc\w+|made[- ]up|invent\w+|fantas\w+|ficti\w+|fairy|imaginary|bogus|fake|phon(?:e)?y|"
    r"fuzzy|funny|junk|voodoo|cooked|rigged|guess\w*|"
    r"stunt|spin|propaganda|smear|hoax|creative|smoke|irresponsib\w+|scaremonger\w*|alarmist|politically|motivated|rumou?rs?|hearsay|"
    rf"malicious|mischievous|sensational\w*|speculat\w+|selective|insult\w*|{CALLED_UNTRUE}|lies?)\b"
)
"""What a claim is called behind "called", "branded", "dismissed as"."""
CALLED = re.compile(
    r"\b(?:call(?:s|ed|ing)?|brand(?:s|ed|ing)|label(?:s|led|led|ling)|term(?:s|ed)|describ(?:es|ed|ing)|dismiss(?:es|ed|ing))\b"
)
OF_THE_COUNT = re.compile(
    r"^(?P<who>(?:[\w$£€][\w.,'%-]* ){1,12}?)(?<!ly )(?<!'s )(?:(?:had|has|have|was|were|is|are) )?(?:(?:\w+ly|also|just|only) )?"
    r"(?:left out|leaves? out|leaving out|omit(?:s|ted)|exclud(?:es|ed)|overlook(?:s|ed)|missed|misses|ignor(?:es|ed)|"
    r"(?:double|triple)[- ]count(?:s|ed)|lump(?:s|ed)|conflat(?:es|ed)|confus(?:es|ed)|mix(?:es|ed) up|cherry-pick(?:s|ed)|"
    r"mis(?:read|reads|represent(?:s|ed)|understood|counted|calculated|stated)|inflat(?:es|ed)|exaggerat(?:es|ed)|"
    r"(?:over|under)stat(?:es|ed)|distort(?:s|ed)|twist(?:s|ed)|(?:do|does|did)(?:n't| not) (?:count|include|take)|fail(?:s|ed) to count|"
    r"counts?|counted|includ(?:es?|ed)|compar(?:es?|ed|ing))\b"
)
"""How a number came about, as another speaker tells it: "the institute left out every stop", "the figure includes shoppers"."""
AT_FAULT = re.compile(
    r"^(?P<who>(?:[\w.'-]+ ){1,6}?)of (?:deliberately |wilfully )?(?:cherry-picking|double[- ]counting|inflating|exaggerating|massaging|"
    r"cooking|manipulating|fudging|fiddling|rigging|distorting|twisting|overstating|understating|playing with)\b"
)
"""What somebody is accused of who gave a number."""
REPLIED = re.compile(
    r"\b(?:counter(?:s|ed)|retort(?:s|ed)|rebut(?:s|ted)|(?:hit|hits|shot|shoots|fired|fires|struck|pushed|pushes) back|disagree(?:s|d)|"
    r"answer(?:s|ed)|repl(?:y|ies|ied)|respond(?:s|ed))\b"
)
"""Cues by which what is said answers the last speaker."""
A_QUESTION = re.compile(
    r"(?:an? |the |any |further |several )?(?:questions?|emails?|e-mails?|calls?|requests?|inquir(?:y|ies)|messages?)\b"
)
"""What is answered otherwise: "answered a question about how that could be"."""
NUMBER = re.compile(rf"\b{_NOUN}\b")
"""The noun for what was said, behind the words for whose it is."""
COUNT_NOUN = re.compile(rf"\b{_NOUN}\b|\d")
"""Whether it is the number or its report that words are about, not who gave it."""
ASKED = re.compile(
    r"\b(?:asked|pressed|questioned|challenged|quizzed|confronted|grilled) (?:about|on|over|with|regarding) "
    rf"(?P<what>{WHOSE}|{_POINT}{_END}"
    r"|the [\d$£€][\d,.]*(?: [\w-]+){0,3})"
)
"""Words before a statement by which it answers what was said: "asked about the figure, the minister said"."""
HONOURED = frozenset(
    stem(w) for w in "hon honourable right gentleman gentlemen lady member friend noble opposite".split()
)
"""Stems of words by which a member of a parliament calls who spoke before. Source: records of parliaments."""
REPLYING = frozenset(("that", "this", "those", "these"))
"""With what a reply may begin that takes up what was said; "it" and "they" are as a rule who replies."""
POINTERS = frozenset(("that", "this", "it", "them", "those", "these", "they", ""))
