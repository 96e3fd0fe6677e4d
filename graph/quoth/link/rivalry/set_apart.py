"""What sets two numbers apart though signs and words hold them for rivals: no learned reader is sure enough to go against it."""

from __future__ import annotations

from typing import Final

from quoth.link import guards
from quoth.link.arguable import arguable
from quoth.link.contrasts import changed, in_accord
from quoth.link.doubts import doubtful
from quoth.link.hardly_one import hardly_one
from quoth.link.leads import FIRM
from quoth.link.meetings import Meeting
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
    if told_apart(meeting.a, meeting.b) or meeting.alignment.of(Dimension.COUNTED) in _PART or _shares_of_two(meeting):
        return True
    if changed(meeting) or any(apart(meeting) for apart in FIRM):
        return True
    if in_accord(meeting) or doubtful(meeting) or arguable(meeting) or rival(meeting):
        return True
    return bool(two_peoples(meeting) or guards.unlike(meeting) or one_is_aside(meeting) or hardly_one(meeting))


def _shares_of_two(meeting: Meeting) -> bool:
    """Whether both are shares, each with a noun of its own beside it: "40 per cent of the schools", "13 per cent of the clerks"."""
    shares = all(c.figure.unit == "percent" for c in (meeting.a, meeting.b))
    printed = not any(r.leaves_its_noun(c.figure) for r, c in meeting.sides)
    return shares and printed and meeting.alignment.of(Dimension.COUNTED) is not Comparability.SAME
