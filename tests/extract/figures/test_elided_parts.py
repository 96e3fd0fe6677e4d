"""Parts that leave out the noun of the sentence before them."""

from __future__ import annotations

import pytest

from helpers_figures import figures


@pytest.mark.parametrize(
    "text",
    [
        "In 2030 the bureau lodged 3,870 claims with the court. The court honored 1,790.",
        "The board received 412 complaints last year. It upheld 90.",
        "The office got 640 pleas for help. Only 31 were granted, Quist said.",
        "Its count found 2,903 letters. But the wardens said at least 400 were duplicates.",
    ],
)
def test_a_number_without_a_noun_is_a_part_of_what_came_in(nlp, text):
    whole, part = figures(nlp, text)
    assert part.part_of == whole.id
    assert (part.counted, part.scope.period) == (whole.counted, whole.scope.period)


@pytest.mark.parametrize(
    "text",
    [
        "Police counted 1,200 marchers. Witnesses say 900 were there.",
        "The board received 412 complaints. It upheld 90 in 2019.",
        "The board received 412 complaints. It upheld 912.",
        "The mill has 412 looms. It sold 90.",
        "The board received 412 complaints. It upheld 90 fines.",
        "Police counted 1,200 marchers. The union says 900 were marchers.",
        "The board received 412 complaints. Nobody answers. It upheld 90.",
    ],
)
def test_rivals_other_nouns_and_other_times_are_none(nlp, text):
    assert [f.part_of for f in figures(nlp, text)] == [None] * len(figures(nlp, text))
