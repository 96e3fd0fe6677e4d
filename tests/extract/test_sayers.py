"""Who "they" are in what somebody says of themselves. All texts are invented."""

from __future__ import annotations

import pytest

from quoth.read import read_text

THEY = [
    (
        "Organisers said 9,000 people took part. Police said later that they reckoned 7,000 people had come.",
        "7,000",
        "Police",
    ),
    ("The union said 80 nurses left. Managers said they counted 30 nurses.", "30", "Managers"),
    ("Residents said 40 had died. Rescuers said that they believed 25 people had died.", "25", "Rescuers"),
]


@pytest.mark.parametrize(("text", "printed", "who"), THEY)
def test_they_are_who_says_so(extractor, text, printed, who):
    found = extractor.extract(read_text(text, "a.txt", published="2031-05-16", publisher="Tarn Post"))
    names = {agent.id: agent.name for agent in found.agents}
    figure = next(f for f in found.figures if f.printed == printed)
    assert names[figure.asserter] == who


def test_they_in_another_sentence_are_who_spoke_before(extractor):
    text = "Organisers of the march spoke at noon. They said 9,000 people took part."
    found = extractor.extract(read_text(text, "a.txt", published="2031-05-16", publisher="Tarn Post"))
    names = {agent.id: agent.name for agent in found.agents}
    assert names[found.figures[0].asserter].startswith("Organisers")
