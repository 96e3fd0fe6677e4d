"""What is counted, what happened to it, and of which kind the statistic is."""

from __future__ import annotations

import pytest

from helpers_figures import figures, only
from quoth.model import Direction, Kind


@pytest.mark.parametrize(
    ("sentence", "counted", "event"),
    [
        ("The county released 412 migrants with criminal records.", "migrants with criminal records", "released"),
        ("Wardens are holding 90 women.", "women", "held"),
        (
            "The report lays out 206 declined “detainers” that were registered in May.",
            "declined detainers",
            "registered",
        ),
        ("The town had 7,000 mining and peat jobs created.", "mining and peat jobs", "created"),
        ("On June 16, the day of the count, there were 46,543 people staying in shelters.", "people", None),
        ("The harbor recorded only 31 customs seizures.", "customs seizures", "recorded"),
        ("Crews picked up more than 60% of the bottles.", "bottles", "picked up"),
        ("Eleven sailors were killed.", "sailors", "killed"),
        ("Tarn County pays for 800 people released from custody.", "people", "released"),
        ("There are 70 undocumented workers.", "undocumented workers", None),
        ("The mill caught 8 “dangerous” river eels.", "dangerous river eels", "caught"),
        ("Revenue rose to $7 million.", "Revenue", None),
        ("The clinic revised the toll to 27.", "toll", None),
        ("Dam collapse in Velm: at least 60 dead, ministry says", None, "died"),
        ("The fire in Lask: 12 injured, police say", None, "injured"),
        ("The dam broke. An engineer told Halden Wire that it held 7 million litres.", "dam", "held"),
        ("There were 3.2 deaths per 1,000 births.", "deaths", None),
        ("The fund paid $3 million in grants.", "grants", "paid"),
        # whom a number is said to be of, in so many words
        ("Strikes killed as many as 116 non-combatants.", "non-combatants", "killed"),
        ("At least 80,000 people had been confirmed dead.", "people", "died"),
        ("Five people were fatally shot.", "people", "killed"),
        ("Aid groups put the number of dead between 60 and 115.", "dead", None),
        ("The official figure for the missing is 41,000.", "missing", None),
        ("The number of those reported missing climbed to 610.", "missing", None),
        ("The spokeswoman rejected a Reuters estimate of 40,000.", None, None),
        ("Shots were fired by the security forces, of whom 70 were wounded.", "security forces", "wounded"),
        ("The Front said 19 Sarhanis had been killed.", "Sarhanis", "killed"),
        ("Zero pupils were expelled.", "pupils", "expelled"),
        ("The 24 civilians who had been mixed with fighters were killed.", "civilians", "killed"),
        ("Orla Rao sent three e-mails in May.", "e-mails", "sent"),
        ("The firm estimated the crowd at 71,000 using cameras on bridges.", "crowd", None),
    ],
)
def test_counted_and_event(nlp, sentence, counted, event):
    found = only(nlp, sentence)
    assert (found.counted, found.event) == (counted, event)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("There are 70 wolves in the valley.", Kind.STOCK),
        ("The prison is holding 70 men.", Kind.STOCK),
        ("As of Nov. 3, 70 men were detained.", Kind.STOCK),
        ("In 2030, the harbor seized 70 boats.", Kind.FLOW),
        ("The harbor has seized 70 boats since 2019.", Kind.CUMULATIVE),
        ("The harbor has seized 70 boats so far.", Kind.CUMULATIVE),
        ("The bridge carries 40,000 lorries a day.", Kind.RATE),
        ("The harbor seized 70 boats.", Kind.FLOW),
    ],
)
def test_kind(nlp, sentence, kind):
    assert only(nlp, sentence).kind is kind


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("Exports rose 4%.", Direction.UP),
        ("Exports fell by 4%.", Direction.DOWN),
        ("Exports were down 4%.", Direction.DOWN),
        ("The town reported a 4% increase.", Direction.UP),
        ("The guards picked up 4% of the boats.", None),
    ],
)
def test_direction(nlp, sentence, direction):
    assert only(nlp, sentence).direction is direction


def test_before_and_after_are_two_figures(nlp):
    before, after = figures(nlp, "Fees rose from 3 to 5 percent.")
    assert [(f.value, f.unit) for f in (before, after)] == [(3, "percent"), (5, "percent")]


def test_a_conversion_counts_the_same(nlp):
    miles, km = figures(nlp, "The dam is more than 7 miles (11 km) away.")
    assert (km.unit, km.comparator, km.counted) == ("kilometre", miles.comparator, miles.counted)


def test_the_age_of_a_named_person_is_no_figure(nlp):
    assert figures(nlp, "Orla Finn, 34, was sentenced on Monday.") == ()


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "No numbers here.", "7", "$", "% 12", "-", "½", "1/0", "٣", "𝟗", "9" * 5000]
)
def test_odd_texts(nlp, text):
    for f in figures(nlp, text):
        assert f.printed == f.span.text(text)
        assert f.number in f.span


@pytest.mark.parametrize(
    "sentence", ["The parties split 4 to 1.", "No one can be held as a slave.", "Dial 77825794357791 at once."]
)
def test_ratios_rules_and_codes_are_no_figures(nlp, sentence):
    assert figures(nlp, sentence) == ()


def test_a_population_by_age(nlp):
    people, ages = figures(nlp, "Researchers followed 12,300 adults aged 40 to 69.")
    assert people.scope.population == ("aged 40 to 69",)
    assert (ages.unit, ages.value, ages.bounds.lower, ages.bounds.upper) == ("year", None, 40, 69)


@pytest.mark.parametrize(
    ("sentence", "population"),
    [
        ("Some 40 people died in the prison riot.", ()),
        ("Some 40 people are held in the prison system.", ("prison",)),
        ("Some 40 people are held in state prisons.", ("state prisons",)),
    ],
)
def test_an_institution_before_another_noun_narrows_nobody(nlp, sentence, population):
    (people,) = figures(nlp, sentence)
    assert people.scope.population == population


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("The palace has an official estimate of 38,000 killed.", "killed"),
        ("The toll was 39,422 dead.", "died"),
        ("A healer put the number killed at 4,100.", "killed"),
        ("The palace counted 38,000 killed soldiers.", "counted"),
    ],
)
def test_what_befell_people_right_behind_their_number(nlp, sentence, event):
    assert figures(nlp, sentence)[0].event == event


def test_a_share_counts_what_the_owned_number_does(nlp):
    found = figures(nlp, "They closed a third of the town's roughly 9,000 homes.")
    assert [f.counted for f in found] == ["homes", "homes"]


@pytest.mark.parametrize("words", ["as young as 13", "as old as 91"])
def test_how_young_or_old_somebody_is_counts_nobody(nlp, words):
    people, age = figures(nlp, f"At least 366 people were killed in Velm, including victims {words}.")
    assert (people.unit, age.unit, age.part_of) == ("count", "year", None)


def test_a_sort_that_stands_alone_behind_a_number_takes_the_place_of_the_one_before(nlp):
    found = figures(nlp, "The ministry says there are 15 confirmed cases, 314 suspected, and 146 samples pending.")
    assert [f.counted for f in found][:2] == ["confirmed cases", "suspected cases"]
    found = figures(nlp, "The town made 40 new posts, 12 permanent and 28 temporary.")
    assert [f.counted for f in found] == ["new posts", "permanent posts", "temporary posts"]


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        (
            "They omitted $60 million in business aid and almost $60 million in additional loans.",
            ["business aid", "additional loans"],
        ),
        ("The council will spend £40m on schools, £30m on parks and £20m on roads.", ["schools", "parks", "roads"]),
        ("The plan sets aside $5 million for roads and $12 million for extra beds.", ["roads", "extra beds"]),
        ("A ticket costs £5 for adults, £3 for children.", ["ticket costs"] * 2),
        ("Median rents were £500 for flats, £700 for houses.", ["Median rents"] * 2),
    ],
)
def test_of_sums_in_a_row_each_has_its_own_purpose(nlp, sentence, counted):
    assert [f.counted for f in figures(nlp, sentence)] == counted


def test_those_behind_a_second_number_are_of_the_first(nlp) -> None:
    found = figures(nlp, "The list has 271 people who were killed, 278 who were wounded and 270 who disappeared.")
    assert [(f.counted, f.event) for f in found[1:]] == [("people", "wounded"), ("people", "disappeared")]


def test_of_whom_is_of_nobody_who_was_counted_elsewhere(nlp) -> None:
    found = figures(nlp, "Seven miners died, and shots were fired by the security forces, of whom five were wounded.")
    assert [f.part_of for f in found] == [None, None]


def test_the_same_period_is_that_of_the_number_before(nlp) -> None:
    one, two = figures(
        nlp, "The wall moved 42 mm since January, Rao said. Brandt found that it moved 18 mm over the same period."
    )
    assert two.scope.period == one.scope.period
    assert dict(two.scope.confidence)["period"] < dict(one.scope.confidence)["period"]


def test_who_claimed_a_number_is_not_counted(nlp) -> None:
    found = figures(nlp, "Lund claimed 1,100 jobs. The audit found 600 jobs, short of the 1,100 Lund claimed.")
    assert [f.counted for f in found] == ["jobs"] * 3


def test_metric_tons_in_short(nlp) -> None:
    assert {f.unit for f in figures(nlp, "Landings fell from 86 million mt to 77 million mt.")} == {"tonne"}


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("The office puts the number of leavers at 4,120 and the number of joiners at 6,050.", ["leavers", "joiners"]),
        ("The note gives the number of ships as 40 and the number of boats as 60.", ["ships", "boats"]),
        ("It puts the number of migrants in tents at 3,900.", ["migrants"]),
    ],
)
def test_a_number_counts_what_the_number_right_before_it_is_of(nlp, sentence, counted):
    assert [f.counted for f in figures(nlp, sentence)] == counted
