"""What measures are said of, and how numbers, units and changes read that stand apart from one another."""

from __future__ import annotations

from decimal import Decimal

import pytest

from helpers_figures import figures, only
from quoth.model import Comparator, Direction, Kind


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("Corvane Rail peaked at $76 in October.", "Corvane Rail"),
        ("The Ostia exchange pulled the mining index 0.7 percent lower.", "mining index"),
        ("Mara Quist bought a loom for €1,200.", "loom"),
        ("The villa sold for a record $44 million.", "villa"),
        ("Police seized a boat worth $120,000.", "boat"),
        ("The canal, which is 90 miles long, silted up.", "canal"),
        ("The shares plummeted last night, a sharp 3 percent drop.", "shares"),
        ("Trade in the strait could see a 5 percent rebound.", "Trade"),
        ("The pound rose to $1.25.", "pound"),
        ("Attendance at the finals fell by 12%.", "Attendance at the finals"),
        ("The tunnel has 8 miles (13 kilometres) of new track.", "new track"),
        ("The crown traded at 132.86 against the dollar.", "crown"),
        ("Velm Water raised $1.3 million.", None),
        ("Norway can borrow for fifty years.", None),
        ("The comet passes every 33 years.", None),
        ("Tarn replaced 22.", None),
        ("The rough sleeper count in Arden was 25.", "rough sleeper"),
        ("The ballot count stood at 3,200.", "ballot"),
        ("The council sent in a rough sleeper count estimate of just six.", "rough sleeper"),
        (
            "The rough sleeper count carried out in Arden in November was 25 - six of whom were counted by her team.",
            "rough sleeper",
        ),
        ("Officials: 54,000 dead from quake", None),
        ("The safety board had a lower death toll on Tuesday evening of 140.", "lower death toll"),
        ("Charities put it at 1,497.", None),
        ("Organisers had it at 40,000.", None),
        ("Police gave the figure as 8,000.", None),
        ("Police put the turnout at 8,000.", "turnout"),
    ],
)
def test_what_a_measure_is_said_of(nlp, sentence, counted):
    assert figures(nlp, sentence)[0].counted == counted


def test_a_pronoun_stands_for_the_nearest_noun(nlp):
    (found,) = figures(nlp, "The takeover cheered the shares, and they rose 5%.")
    assert found.counted == "shares"


@pytest.mark.parametrize(
    ("sentence", "value", "unit", "unit_text"),
    [
        ("The bottle holds 1/16 of a US pint.", Decimal("0.0625"), "pint", "US pint"),
        ("The cell gives 1.3 A/cm2 at noon.", Decimal("1.3"), "ampere per square centimetre", "A/cm2"),
        ("The dike lasted 50 more years.", Decimal(50), "year", "years"),
        ("The crate weighs 20 (kg) when empty.", Decimal(20), "kilogram", "kg"),
        ("The engine gives 275 pound-feet of torque.", Decimal(275), "pound-foot", "pound-feet"),
        ("It cost half a million crowns.", Decimal(500000), "crown", "crowns"),
        ("The fine was three quarters of a million crowns.", Decimal(750000), "crown", "crowns"),
        ("The ticket cost thirteen dollars and forty-five cents.", Decimal("13.45"), "USD", "dollars"),
        ("Life expectancy in the valley is around 73.", Decimal(73), "year", None),
        ("She will be 35 in May.", Decimal(35), "year", None),
        ("Its losses passed 30 MUSD.", Decimal(30000000), "USD", "MUSD"),
        ("It earned MEUR 60 abroad.", Decimal(60000000), "EUR", "MEUR"),
        ("They paid 75 USD million.", Decimal(75000000), "USD", "USD million"),
        ("The hall holds 80, 000 people.", Decimal(80000), "count", "people"),
        ("The mill sold 1.1m bottles.", Decimal(1100000), "count", "bottles"),
        ("She won the 100m hurdles.", Decimal(100), "metre", "m"),
        ("The wall is 2m high.", Decimal(2), "metre", "m"),
        ("A 7.1-magnitude quake struck.", Decimal("7.1"), "magnitude", "magnitude"),
        ("A magnitude 6.2 quake struck.", Decimal("6.2"), "magnitude", "magnitude"),
        ("The firm has a 3,200-strong workforce.", Decimal(3200), "count", "workforce"),
        ("Patients outnumber nurses 5 to 1.", Decimal(5), "per 1", "to 1"),
    ],
)
def test_values_and_units(nlp, sentence, value, unit, unit_text):
    found = only(nlp, sentence)
    assert (found.value, found.unit, found.unit_text) == (value, unit, unit_text)


def test_a_scale_printed_once_holds_for_all(nlp):
    before, after = figures(nlp, "The value is to rise from 24.2 to 33-35 billion crowns.")
    assert before.value == Decimal("24200000000")
    assert (after.bounds.lower, after.bounds.upper) == (Decimal(33000000000), Decimal(35000000000))


def test_the_second_end_of_a_change_has_the_first_ones_unit(nlp):
    before, after = figures(nlp, "The boxer dropped from 208 pounds to 193 by spring.")
    assert before.unit == after.unit == "pound"


def test_a_rate_is_compared_with_a_rate(nlp):
    now, then = figures(nlp, "The rate was 8.1 per 100,000 people, up from 7.3 a year earlier.")
    assert (then.value, then.unit, then.kind) == (Decimal("7.3"), now.unit, Kind.RATE)


def test_a_hyphened_noun_is_what_is_counted(nlp):
    found = figures(nlp, "The yard builds four-, five- and six-cylinder engines.")
    assert [(f.value, f.counted) for f in found] == [(n, "cylinders of engines") for n in (4, 5, 6)]


@pytest.mark.parametrize(
    ("sentence", "directions"),
    [
        ("Rents were down 2.3%, wages by 2.6%.", [Direction.DOWN, Direction.DOWN]),
        ("The profit was revised upward by $40 million.", [Direction.UP]),
        ("Sea levels will rise 11 feet per century.", [Direction.UP]),
        ("The trust posted a loss of 63 cents per share.", [None]),
        ("Snow fell 40 cm deep.", [None]),
    ],
)
def test_directions(nlp, sentence, directions):
    assert [f.direction for f in figures(nlp, sentence)] == directions


def test_a_bound_holds_for_every_conversion(nlp):
    found = figures(nlp, "The engine gives just under 296 hp (224 kW / 300 PS).")
    assert [f.comparator for f in found] == [Comparator.LESS] * 3


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("It is one of the best bridges in Tarn.", [1]),
        ("He said that one of the boats sank.", [1]),
        ("He said that one sank.", []),
        ("He joined a third party.", []),
        ("The team last won in ’08.", []),
        ("The post has the id 1470067283.", []),
        ("A third said no, and about half were unsure.", [1, 1]),
        ("The act shields their 4.5 million Danish-born children.", [4500000]),
        ("Velm Air grounded two new 737 Skyliner jets.", [2]),
        ("The villa stands at 9 E 71st St in Ostia.", []),
        ("Eggs cost 64 cents a dozen.", [64]),
        ("Send it to account 1204-5511-0942.", []),
        ("The council voted 4 to 1.", []),
    ],
)
def test_which_numbers_are_figures(nlp, sentence, values):
    assert [f.value for f in figures(nlp, sentence)] == values


def test_time_behind_as_much_as_is_another_figures(nlp):
    output, _ = figures(nlp, "The reactor produced 900 megawatts, twice as much as in 2028.")
    assert not output.scope.period.dated


@pytest.mark.parametrize(
    ("sentence", "confidences"),
    [
        ("The fund paid $40.", [0.9]),
        ("The fund bought forty boats.", [0.8]),
        ("Output fell by 12% to 8.4 tonnes.", [0.9, 0.6]),
        ("Fees rose from 3 percent to 5 percent.", [0.6, 0.6]),
        ("Dozens of boats sank.", [0.7]),
        ("The index stood at 40.", [0.6]),
    ],
)
def test_confidence_is_by_kind(nlp, sentence, confidences):
    assert [f.confidence for f in figures(nlp, sentence)] == confidences


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("The pressure in the tank was 4 bar and the depth of the basin beside it was 9 metres.", "depth"),
        ("This years GNP is $41bn.", "GNP"),
        ("Wages fell 1.6% in May and rents on the coast, a worry for years, rose 0.9%.", "rents"),
        ("Prices rose 5% in May and fell 3% in June.", "Prices"),
        ("The board ended a pension for the harbour master, Mara Quist, which was worth $40,000.", "pension"),
        ("depths below 40 metres.", "depths"),
        ("The port said timber could see a two per cent to four per cent rebound.", "timber"),
    ],
)
def test_a_subject_that_the_parse_hangs_elsewhere(nlp, sentence, counted):
    assert (figures(nlp, sentence)[-1].counted or "").startswith(counted)
