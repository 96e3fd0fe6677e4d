"""The sentence that a search shows around a figure."""

from __future__ import annotations

import pytest

from quoth.serve.pages.wording import Wording

# invented people and numbers
TEXT = "The winter was mild. “We closed 212 beds,” said Dr. Petra A. Lind of St. Olm. Nobody asked her why."


@pytest.mark.parametrize(
    ("number", "sentence"),
    [("212", "“We closed 212 beds,” said Dr. Petra A. Lind of St. Olm."), ("her", "Nobody asked her why.")],
)
def test_titles_and_initials_end_no_sentence(number, sentence):
    start = TEXT.index(number)
    assert Wording.sentence(f"x/d/1/f{start}-{start + len(number)}", TEXT) == sentence
