"""Who speaks where the parser misreads a name, a pronoun or the end of a sentence, and numbers told from and to. All texts are invented."""

from __future__ import annotations

import pytest

from quoth import Workspace
from quoth.model import Extraction
from quoth.read import read_text


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    """A workspace without a store: rules and tagger together."""
    return Workspace("memory:")


def read(workspace: Workspace, text: str) -> Extraction:
    """A text as Quoth reads it."""
    return workspace.extract(read_text(text, "t.txt", published="2031-05-06", publisher="The Tarn Post"))


SAID = [
    # the headline's verb is no part of the name
    (
        "Tolan Rejects Velland Storm Toll of 3,000 as Plot\n\nPresident Imre Tolan on Thursday rejected the toll from last year's "
        "storm. “3,100 people did not die,” he said. Tolan visited in May.",
        "3,100",
        "Imre Tolan",
    ),
    (
        "The Education, Science and Sport Ministry is in Tarn. According to the ministry, 137 schools were closed on Wednesday.",
        "137",
        "Education, Science and Sport Ministry",
    ),
    (
        "The study was led by scientists at Narran University, and carried out by researchers in Kenya and Uganda. "
        "They found that at least 4,645 people died in the storm.",
        "at least 4,645",
        "scientists",
    ),
    (
        "The first study was by Ada Santos, a demographer at Narran University, and independent researcher Jeff Howell. "
        "In November, they concluded that the town had seen roughly 1,100 deaths.",
        "roughly 1,100",
        "Ada Santos",
    ),
    (
        "Journalist Piers Lund had asked for the total.\n\nAfter the interview, the Tarn Board released a statement that appeared to "
        "contradict Hassan al-Tarn, saying he was referring to 414 deaths across the country.",
        "414",
        "Hassan al-Tarn",
    ),
    (
        "Hurricane Orla killed 2,975 people in Sarrow, a long-awaited independent investigation into the storm concluded last month.",
        "2,975",
        "long-awaited independent investigation into the storm",
    ),
    (
        "Some sources close to the mine had put the figure as low as 40.",
        "as low as 40",
        "Some sources close to the mine",
    ),
    (
        "The company is standing by the 13,000 jobs figure for the construction phase.",
        "13,000",
        "company",
    ),
    (
        "Over 300 people died, according to claims from the Qatar organising chief.",
        "Over 300",
        "Qatar organising chief",
    ),
]


@pytest.mark.parametrize(("text", "printed", "speaker"), SAID, ids=[s[2] for s in SAID])
def test_a_figure_is_put_forward_by_whom_a_reader_thinks_of(workspace, text, printed, speaker):
    found = read(workspace, text)
    figure = next(f for f in found.figures if f.printed == printed)
    assert found.agent(figure.asserter).name == speaker


def test_who_is_hired_before_a_comma_says_nothing(workspace):
    found = read(workspace, "The board hired Ada Lund, a critic of the plan for the harbour, and reported on Monday.")
    assert all("critic" not in (a.name or "") for a in found.agents)


def test_a_toll_that_was_raised_stood_at_two_numbers(workspace):
    found = read(
        workspace,
        "Sarrow's governor raised the city's official death toll from the storm of 2031 from 64 to 2,975 after a study.",
    )
    assert {"64", "2,975"} <= {f.printed for f in found.figures}
    assert all(f.value is not None for f in found.figures)


def test_stops_of_an_abbreviation_end_no_sentence_before_a_change(workspace):
    found = read(
        workspace,
        "The governor raised the U.S. territory's official death toll from Hurricane Orla from 64 to 2,975 after a study.",
    )
    assert [f.printed for f in found.figures] == ["64", "2,975"]


def test_a_lone_surname_behind_a_quotation_is_the_person(workspace):
    found = read(
        workspace,
        "U.S. President Imre Tolan on Thursday rejected the toll from last year's storm.\n\n"
        '"3000 people did not die in the two hurricanes that hit Velland," Tolan tweeted early Thursday.',
    )
    assert {found.agent(s.speaker).name for s in found.statements if s.cue} == {"Imre Tolan"}


def test_words_for_who_speaks_and_how_begin_with_a_word(workspace):
    found = read(
        workspace,
        "The toll was told by the New Velt Journal of Medicine, which found that more than 4,645 people had died. Researchers of "
        "the T.H. Lund School of Health looked at deaths caused by the storm.",
    )
    text = found.document.text
    spans = [x for s in found.statements for x in (*s.source, *s.cue)]
    assert spans
    assert all(text[x.start].isalnum() and not text[x.start - 1 : x.start].isalnum() for x in spans)


def test_ends_of_a_range_are_no_change(workspace):
    found = read(workspace, "The fines, which the court raised in two cases, range from 64 to 2,975 crowns.")
    assert [f.value for f in found.figures if "2,975" in f.printed] == [None]


def test_who_comes_from_a_land_has_not_died_there(workspace):
    found = read(
        workspace,
        "More than 6,500 migrant workers from Pakistan, Nepal and India have died in Qatar since it won the bid.",
    )
    assert [f.scope.place for f in found.figures] == [("Qatar",)]


def test_where_people_from_a_land_are_counted_without_another_place_it_is_told(workspace):
    found = read(workspace, "Police counted 340 workers from Nepal.")
    assert "Nepal" in found.figures[0].scope.place


def test_a_hurricane_is_no_place(workspace):
    found = read(workspace, "The official Hurricane Maria death toll rose to 2,975.")
    assert "Maria" not in found.figures[0].scope.place


def test_a_number_put_as_low_as_is_not_of_who_puts_it(workspace):
    found = read(workspace, "Some sources close to the mine had put the figure as low as 40.")
    assert found.figures[0].counted != "sources"


def test_a_headlines_verb_is_no_part_of_what_is_counted(workspace):
    found = read(
        workspace,
        "Tolan Rejects Velland Storm Toll of 3,000 as Plot\n\nPresident Imre Tolan on Thursday rejected the toll. Tolan left.",
    )
    assert [f.counted for f in found.figures] == ["Velland Storm Toll"]


def test_who_raises_a_toll_of_its_own_puts_it_forward_however_the_toll_is_called(workspace):
    found = read(workspace, "Narran's government raised its official Hurricane Orla death toll to 2,975 on Tuesday.")
    assert "government" in found.agent(found.figures[0].asserter).name


def test_who_points_something_out_employs_nobody(workspace):
    found = read(
        workspace,
        "Millar went on to point out the southern leg of the line, which runs from Tarn to Velt and is now 95% complete, "
        "has already employed 4,000 Americans.",
    )
    assert [f.counted for f in found.figures if f.printed == "4,000"] == ["Americans"]


def test_a_noun_of_two_words_joined_by_a_stroke_is_counted_whole(workspace):
    found = read(
        workspace, "Local shops along the route will profit from the 118,000 spin-off jobs that the line will create."
    )
    assert found.figures[0].counted.startswith("spin-off jobs")


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("Some 70,000 barrels of oil have leaked, according to Bloomberg.", "Bloomberg"),
        ("Some 70,000 barrels of oil have leaked, The New York Times reported.", "New York"),
    ],
)
def test_who_tells_a_number_is_not_where_it_holds(workspace, text, paper):
    assert paper not in read(workspace, text).figures[0].scope.place


def test_what_happened_in_a_town_that_a_square_is_named_after_is_told_there(workspace):
    assert (
        "New York"
        in read(workspace, "Some 300 people were hurt in New York, Times Square police said.").figures[0].scope.place
    )


def test_a_source_begins_with_all_of_its_abbreviation(workspace):
    found = read(
        workspace,
        "When U.S. Chamber of Commerce President Tom Lund proclaimed that the line would create 250,000 jobs, it rained.",
    )
    text = found.document.text
    assert [x.text(text) for s in found.statements for x in s.source][:1] == [
        "U.S. Chamber of Commerce President Tom Lund"
    ]


def test_when_it_was_said_is_not_when_it_happened(workspace):
    found = read(
        workspace,
        "The new figure is larger than the toll that Narran released in December 2017, when officials said 64 people had died.",
    )
    assert not next(f for f in found.figures if f.printed == "64").scope.period.dated
    assert read(workspace, "The bridge fell in 2019, when 40 people died.").figures[0].scope.period.dated
