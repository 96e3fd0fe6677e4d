"""Who "they" are in what somebody says of themselves, and who puts a number alone forward. All texts are invented."""

from __future__ import annotations

import pytest

from quoth.model import Extraction
from quoth.read import read_text


def asserter_of(found: Extraction, printed: str) -> str | None:
    """The name of who puts the figure forward that is printed so."""
    names = {agent.id: agent.name for agent in found.agents}
    return names[next(f for f in found.figures if f.printed == printed).asserter]


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
    assert asserter_of(found, printed) == who


def test_they_in_another_sentence_are_who_spoke_before(extractor):
    text = "Organisers of the march spoke at noon. They said 9,000 people took part."
    found = extractor.extract(read_text(text, "a.txt", published="2031-05-16", publisher="Tarn Post"))
    names = {agent.id: agent.name for agent in found.agents}
    assert names[found.figures[0].asserter].startswith("Organisers")


SO_MANY = [
    ("The fishing agency estimated up to 40.", "up to 40", "fishing agency"),
    ("The fishing agency counted more than 40.", "more than 40", "fishing agency"),
    ("The fishing agency estimated at least 40.", "at least 40", "fishing agency"),
    ("The fishing agency counted about 40.", "about 40", "fishing agency"),
]


@pytest.mark.parametrize(("text", "printed", "who"), SO_MANY)
def test_a_bounded_number_alone_is_what_is_estimated(both, text, printed, who):
    told = f"A charity said it believed around 75 people were on board the boat. {text}"
    found = both.extract(read_text(told, "a.txt", published="2031-05-16", publisher="Tarn Post"))
    assert asserter_of(found, printed) == who


MOUTHS = [
    # who says what was done to something puts the number at it, not the thing
    (
        "Orrin health authorities claimed that the hospital had been shelled by gunmen, and put the death toll at 500.",
        "500",
        "Orrin health authorities",
    ),
    # "All" in a heading is nobody
    (
        "All According to Plan\nOn that day, police opened fire on the crowd, killing at least 817 people.",
        "at least 817",
        "Tarn Post",
    ),
    # nor is "Denies" a part of a name
    (
        "WHB: 40 Deaths In Orrin, Govt Denies It\nThe 40 deaths were 4 times the toll of last year, it said.",
        "40",
        "Govt",
    ),
    # "it" is no "toll"
    (
        "The harbour board says 90 people died, far above the official toll of 31. It said 12 boats sank.",
        "12",
        "harbour board",
    ),
]


@pytest.mark.parametrize(("text", "printed", "who"), MOUTHS)
def test_a_number_stays_out_of_the_wrong_mouth(extractor, text, printed, who):
    found = extractor.extract(read_text(text, "a.txt", published="2031-05-16", publisher="Tarn Post"))
    names = {agent.id: agent.name for agent in found.agents}
    assert who in [names[f.asserter] for f in found.figures if f.printed == printed]


NO_OWNER = [
    # a day owns no document, and a pronoun of somebody unknown names nobody
    ("Up to 64 jobs will go, according to Thursday's notice.", "Up to 64", "Thursday's notice"),
    ("Monday's report put the toll at 40.", "40", "Monday's report"),
    ("Forty boats were lost, according to last week's bulletin.", "Forty", "last week's bulletin"),
    ("Forty boats were lost, his diary shows.", "Forty", "diary"),
]


@pytest.mark.parametrize(("text", "printed", "who"), NO_OWNER)
def test_what_has_no_owner_speaks_itself(both, text, printed, who):
    found = both.extract(read_text(text, "a.txt", published="2031-05-16", publisher="Tarn Post"))
    assert asserter_of(found, printed) == who


SURE = [
    ("The Watch said that the number of miners confirmed killed has risen to 161.", "161", "Watch", "killed"),
    ("The union said the number of miners confirmed laid off had reached 2,300.", "2,300", "union", "laid off"),
    ("The number of miners believed trapped stands at 14.", "14", "Tarn Post", "trapped"),
    ("The number of people confirmed dead in the flood rose to 90, the agency said.", "90", "agency", "died"),
]


@pytest.mark.parametrize(("text", "printed", "who", "event"), SURE)
def test_a_number_confirms_and_believes_nothing(extractor, text, printed, who, event):
    found = extractor.extract(read_text(text, "a.txt", published="2031-05-16", publisher="Tarn Post"))
    assert asserter_of(found, printed) == who
    assert found.figures[0].event == event


def test_whose_account_a_report_is_based_on_stands_within_it(extractor):
    text = "Orla Radio reported that 19 people were killed on Saturday based on eyewitness accounts of doctors in Velt."
    found = extractor.extract(read_text(text, "a.txt", published="2031-05-16", publisher="Tarn Post"))
    names = {agent.id: agent.name for agent in found.agents}
    assert [names[a] for a in found.figures[0].chain] == ["Tarn Post", "Orla Radio", "doctors"]


def test_a_source_ends_with_its_sentence(extractor):
    text = "Turnout was 76.7 percent, according to the union UGT. Anna Lund, the labour minister, declined to comment."
    found = extractor.extract(read_text(text, "a.txt", published="2031-05-16", publisher="Tarn Post"))
    assert asserter_of(found, "76.7 percent") == "union UGT"


def test_who_gives_money_gives_no_number(extractor):
    text = "Karl Lund claimed the state has given over $200 billion to the war."
    found = extractor.extract(read_text(text, "a.txt", published="2031-05-16", publisher="Tarn Post"))
    assert asserter_of(found, "over $200 billion") == "Karl Lund"


def test_an_amount_is_nobody(extractor):
    text = "It is a trade deficit with Canada of $200bn, he said."
    found = extractor.extract(read_text(text, "a.txt", published="2031-05-16", publisher="Tarn Post"))
    assert not [a for a in found.agents if "200" in (a.name or "")]


def test_those_confirmed_killed_are_confirmed_by_nobody(extractor):
    text = "Some 58 people were confirmed killed in the fire."
    found = extractor.extract(read_text(text, "a.txt", published="2031-05-16", publisher="Tarn Post"))
    assert [(f.counted, f.event, asserter_of(found, f.printed)) for f in found.figures] == [
        ("people", "killed", "Tarn Post")
    ]


def test_whom_a_ward_admits_it_says_nothing_of(both):
    text = "Dr Lindiwe Sato said her ward had admitted 133 injured."
    found = both.extract(read_text(text, "a.txt", published="2031-05-16", publisher="Tarn Post"))
    assert asserter_of(found, "133") == "Lindiwe Sato"


def test_a_name_ends_before_what_is_told_of_it(extractor):
    text = "The owner of a quarry where four men died told his engineer to count again."
    found = extractor.extract(read_text(text, "a.txt", published="2031-05-16", publisher="Tarn Post"))
    assert "owner of a quarry" in [a.name for a in found.agents]


def test_a_source_goes_on_to_its_noun(both):
    text = (
        "Lena Brandt said she had been told by her Norvanian colleagues that one farm in five had not been inspected."
    )
    found = both.extract(read_text(text, "a.txt", published="2031-05-16", publisher="Tarn Post"))
    assert asserter_of(found, "one farm in five") == "Norvanian colleagues"


@pytest.mark.parametrize(
    ("headline", "printed", "who"),
    [
        ("At least 40 dead in ferry disaster - officials", "At least 40", "officials"),
        ("Rebels killed 30 soldiers in Tarn – army spokesman", "30", "army spokesman"),
        ("Tarn votes on 30 dams - what we know", "30", "Tarn Post"),
    ],
)
def test_a_headline_may_end_in_who_says_so(extractor, headline, printed, who):
    text = f"{headline}\n\nIt happened in the night."
    found = extractor.extract(read_text(text, "a.txt", published="2031-05-16", publisher="Tarn Post"))
    assert asserter_of(found, printed) == who


def test_a_people_that_only_describes_a_body_says_nothing(extractor):
    text = "The Roman Catholic charity Caritas said workers had found bodies. They estimated that 1,000 had died."
    found = extractor.extract(read_text(text, "a.txt", published="2031-05-16", publisher="Tarn Post"))
    assert asserter_of(found, "1,000") == "workers"


@pytest.mark.parametrize(
    ("text", "printed", "nobody"),
    [
        (
            "Figures show 29 per cent of track workers and 18 per cent of staff, mostly signallers, clocked in.",
            "18 per cent",
            "signallers",
        ),
        ("The organisers, who last year spoke of 4 million, said that 4.5 million had come.", "4 million", "year"),
    ],
)
def test_some_of_them_and_a_year_say_nothing(both, text, printed, nobody):
    found = both.extract(read_text(text, "a.txt", published="2031-05-16", publisher="Tarn Post"))
    assert nobody not in (asserter_of(found, printed) or "")
