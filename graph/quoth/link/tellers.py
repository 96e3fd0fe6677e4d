"""Numbers of those who tell something: "one nurse said", "three critics who put the toll as high as 123": no toll, nor part of one."""

from __future__ import annotations

import re

from quoth.link.counts import Count
from quoth.link.readings import Reading

_REACH = 60
"""So far behind a number it says what those counted tell."""
# Source: our own reading of news reports.
_TELL = (
    r"(?:puts?|said|says?|told|tells?|estimate[sd]?|claim(?:s|ed)?|believe[sd]?|reckon(?:s|ed)?|report(?:s|ed)?|count(?:s|ed)?|"
    r"dispute[sd]?|den(?:y|ies|ied)|doubt(?:s|ed)?|recall(?:s|ed)?|described?)"
)
_WHO_TELL = re.compile(rf"(?: [\w’'-]+){{1,4}} (?:who|that|which) (?:have |had |has |all |both )?{_TELL}\b")
_TELLING = re.compile(
    r"(?: (?!of\b)[\w’'-]+){1,3} (?:said|says|told|tells|recalled|recalls|claimed|claims)\b(?! to (?:be|have))"
)


def counts_tellers(reading: Reading, count: Count) -> bool:
    """Whether a number counts those who tell something."""
    end = count.figure.number.end
    behind = reading.text[end : end + _REACH]
    return _WHO_TELL.match(behind) is not None or _TELLING.match(behind) is not None
