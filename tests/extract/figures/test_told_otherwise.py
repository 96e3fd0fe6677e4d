"""Names that look like places and that the text itself tells to be somebody's."""

from __future__ import annotations

import pytest

from helpers_figures import figures


@pytest.mark.parametrize(
    "text",
    [
        "The report was paid for by the campaign group Tarn Sea. It found that 31 nets were torn.",
        "The charity Norwick counted 412 nets. Norwick said that 30 were torn.",
        "The figure, according to a county spokesperson, Dina Marsh, comes down to 546 goats.",
        "The board urged Brandt, the attorney general, to look at 412 claims. It told Brandt that 90 were false.",
        "On Friday the mill rejected the Trent administration’s claim that it shed 600 jobs.",
        "The Nordal Institute of Forests says that 400 trees fell.",
        "Peter Lind, a statistician at Las Palmas State, counted 40 goats.",
        "Mara Doran of the Inshore and Pelagic Boats Organisation said 212 boats were left.",
        "The number given to the Oireachtas was 412 boats.",
        "He said at a press conference outside City Hall that 300 trees would go.",
        "The Haven Network, a non-governmental organisation that pays for lawyers, said 8,700 people had been deported.",
        "She told reporters outside the town hall on Friday that 300 trees would go.",
    ],
)
def test_a_body_a_person_or_a_house_says_of_no_figure_where(nlp, text):
    assert [f.scope.place for f in figures(nlp, text)] == [()] * len(figures(nlp, text))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The charity Tarn Aid counted 412 nets in Tarn.", "Tarn"),
        ("The Trent administration, in Trent, counted 412 nets. In Trent 30 were torn.", "Trent"),
        ("Two lecturers at Perry Hospital were hurt, and 40 patients died at Perry Hospital.", "Perry Hospital"),
        ("In Ohio, the attorney general counted 412 claims.", "Ohio"),
        ("Trams in Orbury are late. She stood outside City Hall. The city has 412 trams.", "Orbury"),
        ("PORT CALDER — Thefts in the city fell by 40, the Port Calder police said.", "Port Calder"),
    ],
)
def test_what_is_somewhere_keeps_its_place(nlp, text, place):
    assert place in figures(nlp, text)[-1].scope.place
