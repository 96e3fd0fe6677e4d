"""What sets two numbers apart though signs and words hold them for rivals: no learned reader is sure enough to go against it."""

from __future__ import annotations

from typing import Final

from quoth.link import guards
from quoth.link.arguable import arguable
from quoth.link.contrasts import changed, in_accord
from quoth.link.doubts import doubtful
from quoth.link.hardly_one import hardly_one
from quoth.link.has_it import other_holder
from quoth.link.leads import FIRM
from quoth.link.meetings import Meeting
from quoth.link.other_days import long_apart
from quoth.link.peoples import two_peoples
from quoth.link.rivalry.signs import one_is_aside
from quoth.link.rivals import rival
from quoth.link.settling import told_apart
from quoth.model import Comparability, Dimension

_SETTING: Final = (Dimension.PLACE, Dimension.PERIOD, Dimension.POPULATION)
_PART: Final = (Comparability.PART, Comparability.WHOLE)
_APART: Final = (*_PART, Comparability.OVERLAP, Comparability.DIFFERENT)


def set_apart(meeting: Meeting) -> bool:
    """Whether slots or words set the two apart: another place or time, a part of the other, another mood."""
    if any(meeting.alignment.of(dimension) in _APART for dimension in _SETTING):
        return True
    if meeting.alignment.of(Dimension.COUNTED) in _PART or _shares_of_two(meeting) or doubted(meeting):
        return True
    if arguable(meeting) or rival(meeting) or two_peoples(meeting):
        return True
    return bool(one_is_aside(meeting) or hardly_one(meeting))


def doubted(meeting: Meeting) -> bool:
    """The part of it that is asked of two texts, too: there the rest takes more right ones than wrong ones (docs/link-scores.md)."""
    if told_apart(meeting.a, meeting.b) or guards.unlike(meeting) or in_accord(meeting) or changed(meeting):
        return True
    return (
        long_apart(meeting) or other_holder(meeting) or bool(doubtful(meeting)) or any(apart(meeting) for apart in FIRM)
    )


def _shares_of_two(meeting: Meeting) -> bool:
    """Whether both are shares, each with a noun of its own beside it: "40 per cent of the schools", "13 per cent of the clerks"."""
    shares = all(c.figure.unit == "percent" for c in (meeting.a, meeting.b))
    printed = not any(r.leaves_its_noun(c.figure) for r, c in meeting.sides)
    return shares and printed and meeting.alignment.of(Dimension.COUNTED) is not Comparability.SAME
