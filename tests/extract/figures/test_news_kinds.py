"""Kinds, directions and nouns of the forms that releases, audits and market notes use."""

from __future__ import annotations

from decimal import Decimal

import pytest

from helpers_figures import figures, only
from quoth.model import Direction, Kind


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Inflation will average 4.4 percent this year.", Kind.RATE),
        ("Unemployment stood at 5.8 percent.", Kind.RATE),
        ("The guard registered 2,914 entries.", Kind.FLOW),
        ("Outstanding loans stood at £4bn.", Kind.STOCK),
        ("In March 2,060 complaints were outstanding.", Kind.STOCK),
        ("Enrollment has dropped to 238.", Kind.STOCK),
        ("The school has been short of 12 drivers since August.", Kind.STOCK),
        ("Rangers have freed 40 seals in the last six months.", Kind.FLOW),
        ("The 62-bed clinic burned.", Kind.STOCK),
        ("The guard met winds of up to 55 miles per hour.", Kind.UNKNOWN),
        ("The firm has been fined £412,000 since 2020.", Kind.CUMULATIVE),
        ("Deliveries were 311,000 vehicles.", Kind.FLOW),
        ("Fires have burned the mill and killed two men.", Kind.CUMULATIVE),
        ("Class size has crept from 21.4 to 24.9.", Kind.UNKNOWN),
        ("Wind farms produced 14 terawatt-hours.", Kind.FLOW),
        ("Families had 1.38 children per woman.", Kind.RATE),
        ("The country had an annual average of 17 cases.", Kind.RATE),
        ("The average cost per home was £1,430.", Kind.RATE),
        ("The mill, in a town of 5,600 people, has rationed coal.", Kind.STOCK),
    ],
)
def test_kinds(nlp, sentence, kind):
    assert figures(nlp, sentence)[0].kind is kind


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("Output shrank 2.3 percent year on year.", Direction.DOWN),
        ("The crown was 0.3 percent weaker on the day.", Direction.DOWN),
        ("The board approved a 3 percent raise.", Direction.UP),
        ("Permits were 15% below their five-year average.", Direction.DOWN),
        ("The council faces a shortfall of $6.2 million.", None),
        ("The guild wants a pay rise of 7% this year and 4% next.", Direction.UP),
        ("The outbreak has 259 cases, 36 more than on Tuesday.", Direction.UP),
        ("The parish grew by 18,200 people, or 1.1 per cent.", Direction.UP),
        ("The office had 186,000 cases, 4,000 fewer than at the end of 2030.", Direction.DOWN),
        ("Prices rose 4.1 percent in June, up from 3.7 percent in May.", Direction.UP),
    ],
)
def test_directions(nlp, sentence, direction):
    assert figures(nlp, sentence)[-1].direction is direction


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("The office granted 2,130 claims, a recognition rate of 30%.", "recognition rate"),
        ("She spent £70,000 on holidays.", "holidays"),
        ("€47 million has been set aside for patrol ships.", "patrol ships"),
        ("Bad loans accounted for 2.7% of the total.", "Bad loans"),
        ("Only 81% of two-year-olds have had both doses.", "two-year-olds"),
        ("He said that one household in nine spends more.", "household"),
        ("The crown traded at 24 to the euro. It has lost 5 percent.", "crown"),
        ("The payments amounted to £412,000, of which £95,000 had been recovered.", "payments"),
        ("Nine of the injured were flown out.", "injured"),
        ("Life expectancy rose to 79.6 years for men and 83.9 years for women.", "Life expectancy"),
        (
            "There were nine grain explosions, against seven in 2024 and an average of 8.4 over the decade.",
            "grain explosions",
        ),
        ("In a survey of 1,012 residents, 58 percent said so.", "residents in a survey"),
        ("They say 62 percent of the fires were laid, a third of them on purpose.", "fires"),
        ("The firm will cut 3,900 jobs, or 6% of its staff, 2,500 of them in Torrin.", "jobs"),
        ("The number of staff rose to 4,690.", "staff"),
        ("Some 329 cases were confirmed. In 2029, there were 1,274.", "cases"),
        ("Inspectors took 186 samples; 22 tested positive.", "samples"),
        ("The fund says food prices, a quarter of the basket, were 6.8 percent higher.", "food prices"),
    ],
)
def test_what_is_counted(nlp, sentence, counted):
    assert figures(nlp, sentence)[-1].counted == counted


def test_of_four_there_are_no_twelve(nlp):
    cases, _, part = figures(nlp, "It was told of 31 cases of the fever in four regions, 12 of them in women.")
    assert part.counted == cases.counted == "cases of the fever"
    assert part.part_of == cases.id


@pytest.mark.parametrize(
    ("sentence", "value", "of"),
    [
        ("She said that one in six children goes there.", Decimal(1), Decimal(6)),
        ("He told them that one household in nine spends more.", Decimal(1), Decimal(9)),
        ("Rents rose twice as fast as wages.", Decimal(2), None),
    ],
)
def test_odds_and_multiples(nlp, sentence, value, of):
    found = figures(nlp, sentence)[0]
    assert (found.value, found.of) == (value, of)


def test_several_hundred_are_hundreds(nlp):
    found = only(nlp, "Several hundred people came.")
    assert (found.value, found.bounds.lower, found.counted) == (None, Decimal(200), "people")


@pytest.mark.parametrize(
    "sentence", ["In one case the door was open.", "The note is No. 31/2026.", "It fell in week 6."]
)
def test_numbers_that_are_none(nlp, sentence):
    assert figures(nlp, sentence) == ()


def test_a_verb_of_estimating_bounds_nothing(nlp):
    assert only(nlp, "The report estimated another $2.4 million.").comparator.value == "="


def test_a_sentence_ends_behind_a_unit(nlp):
    text = "It made sales of £41m. The firm has paid back £185,000."
    assert [s.text for s in nlp(text).sents] == ["It made sales of £41m.", "The firm has paid back £185,000."]


def test_what_a_shrinking_leads_to_is_no_range(nlp):
    fall, level = figures(nlp, "The population shrank for the fifth year running, by 2,750 to 388,400.")
    assert (fall.value, fall.direction, level.value) == (Decimal(2750), Direction.DOWN, Decimal(388400))


def test_a_price_that_is_compared_is_one_per_the_same(nlp):
    prices = figures(nlp, "The price was €71 per megawatt-hour, against €64 in May and €118 in the spring of 2029.")
    assert [(f.unit, f.kind) for f in prices] == [("EUR per megawatt hour", Kind.RATE)] * 3


def test_a_number_that_opens_a_paragraph_is_no_sentence(nlp):
    assert len(list(nlp("Migration\n\n71,400 people moved there in the year to June.").sents)) == 2


def test_a_part_leaves_out_the_currency(nlp):
    _, part = figures(nlp, "She set up a fund of 250 million euros, 80 million of which is spent.")
    assert (part.value, part.unit) == (Decimal(80_000_000), "EUR")


def test_points_behind_a_share_are_points_of_it(nlp):
    *_, points = figures(nlp, "Some 24.6 per cent of the 3.1 million voters had come, 2 points down on 2027.")
    assert points.unit == "percentage-point"
