"""Numbers that paragraphs are counted by; the sentences are invented."""

from __future__ import annotations

import pytest

from quoth.model import Span
from quoth.read.view import View


@pytest.mark.parametrize(
    ("kept", "seen"),
    [
        ("5.1 Mr Dunn spoke.\n\n5.2 Ms Falk did not.", "Mr Dunn spoke.\n\nMs Falk did not."),
        ("1. The harbour is shut.\n\n2. The pier is not.", "The harbour is shut.\n\nThe pier is not."),
        ("(1) The harbour is shut.\n\n(2) “No,” he said.", "The harbour is shut.\n\n“No,” he said."),
        ("12 The guild appeals.\n\n13 It is late.\n\n14 It fails.", "The guild appeals.\n\nIt is late.\n\nIt fails."),
        # what counts no paragraph stays
        ("40 Ferries were cancelled.\n\n41 Trains ran.", "40 Ferries were cancelled.\n\n41 Trains ran."),
        ("3. The pier is shut.\n\n7. It is not.", "3. The pier is shut.\n\n7. It is not."),
        (
            "2031. The year of the flood.\n\n2032. The year after.",
            "2031. The year of the flood.\n\n2032. The year after.",
        ),
        ("1. 33 seals\n\n2. 40 seals", "1. 33 seals\n\n2. 40 seals"),
    ],
)
def test_numbers_of_paragraphs_are_left_out(kept: str, seen: str) -> None:
    assert View.of(kept).text == seen


def test_what_is_seen_leads_back() -> None:
    kept = "5.1 Mr Dunn spoke.\n\n5.2 Ms Falk counted 40."
    view = View.of(kept)
    at = view.text.index("40")
    assert view.original(Span(at, at + 2)).text(kept) == "40"
