"""Numbers that only say which ones another number counts. All texts are invented."""

from __future__ import annotations

import pytest

from helpers_told import across
from quoth import Workspace
from quoth.link.readings import Reading
from quoth.link.thresholds import says_which
from quoth.read import read_text


@pytest.mark.parametrize(
    ("text", "which"),
    [
        ("The union said that more than 2,300 primary classes have over 30 pupils.", "over 30"),
        ("Up to 85,000 children are taught in classes of more than 30.", "more than 30"),
        ("The town has 62 flats with at least four rooms.", "at least four"),
        ("Some 640 workers earn less than 12 crowns an hour.", "less than 12 crowns an hour"),
        ("In the 12 districts with more than 400 cases schools closed.", "more than 400"),
        ("Its 14 schools have more than 5,000 pupils.", None),
        ("Police said 40 people died and more than 300 were hurt.", None),
        ("Of 4,200 residents fewer than 900 had water.", None),
        ("The board counted 412 homes, of more than 900 in the valley.", None),
        ("More than 40 schools have 900 pupils.", None),
    ],
)
def test_what_only_says_which_ones_are_counted_is_known(workspace: Workspace, text: str, which: str | None) -> None:
    reading = Reading(workspace.extract(read_text(text, "a.txt")))
    assert [c.figure.printed for c in reading.counts if says_which(reading, c)] == ([which] if which else [])


def test_two_sides_do_not_agree_for_counting_the_same_sort_of_thing(workspace: Workspace) -> None:
    union = "More than 2,300 primary classes in Aldmere have over 30 pupils, the Teachers' Union said on Monday."
    ministry = "Only 1,140 primary classes in Aldmere have more than 30 pupils, the education ministry said on Tuesday."
    assert not any(
        "30" in printed for pair in across(workspace, union, ministry) for printed in (p.split()[-1] for p in pair)
    )
