"""What stands in words around one figure that may make it an answer to another text; worked out once a figure, not once a pair.

A figure without any `sign` answers nothing, whatever it is held against: most pairs need no closer look.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from quoth.link.answer_words import replies
from quoth.link.denial_words import CALLED_UNTRUE, DENY

# Words that call a claim false. Source: our own reading of denials and corrections in news and releases.
_UNTRUE = rf"{CALLED_UNTRUE}|a lie|lies|not true|not correct"
FALSE = re.compile(
    rf"\b(?:{DENY}|"
    rf"(?:call|term|brand|label|describ)(?:es|ed|s|ing) (?:[\w$£€.,'-]+ ){{0,8}}?(?:“|\")?(?:{_UNTRUE})|"
    rf"(?:is|was|are|were) (?:simply |plainly |flatly |just |completely )?(?:{_UNTRUE})|no such|"
    r"never (?:on|said|made|offered|happened)|not accurate)\b"
)
# Words that make a sentence an answer. Source: as above.
_ANSWERS = re.compile(
    r"\b(?:asked about|in (?:its |his |her |their |an )?(?:answer|response|reply) to|answer(?:ed|ing|s)?|respond(?:ed|ing|s)|instead|"
    r"held up|hits? back|should look at|look at|confronted with)\b"
)
# Words by which a source takes back its own number. Source: as above.
_CORRECTS = re.compile(
    r"\b(?:correct(?:ed|s|ing|ion)|miscount(?:ed)?|withdr(?:ew|awn)|retract(?:ed|s|ion)|was wrong|were wrong|misstated|misreported|"
    r"apologi[sz]ed|(?:was|were|given|published|stated|reported|counted) (?:in error|by mistake)|"
    r"(?:wrongly|mistakenly|erroneously|incorrectly) "
    r"(?:said|stated|reported|gave|given|put|listed|recorded|counted|included|published|described|told|added))\b"
)


@dataclass(frozen=True, slots=True)
class Retort:
    """``sentence`` is a figure's sentence, and the one before it where that has no figure of its own; folded.

    ``own`` is who speaks, how and what, in the statements of the figure's own speaker in its sentence and the one before it; folded.
    """

    sentence: str
    own: str
    corrects: bool
    denies: bool
    answers: bool

    @classmethod
    def of(cls, sentence: str, own: str) -> Retort:
        """What some words make of their figure."""
        answers = replies(sentence) or bool(_ANSWERS.search(sentence))
        return cls(sentence, own, bool(_CORRECTS.search(sentence)), bool(FALSE.search(own)), answers)

    @property
    def sign(self) -> bool:
        """Whether the words correct, deny or answer anything."""
        return self.corrects or self.denies or self.answers
