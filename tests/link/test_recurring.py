"""One number in two texts whose words around it show little: how sure the signs are, and whom both texts name. All texts are invented."""

from __future__ import annotations

import pytest

from quoth import Workspace
from quoth.link.meetings import Meeting
from quoth.link.readers import VERDICTS
from quoth.link.readings import Reading
from quoth.link.weighing.recurring import recurring, shared_names
from quoth.model import Comparability, Dimension, Verdict
from quoth.read import read_text


@pytest.fixture(scope="module")
def workspace():
    return Workspace("memory:")


def met(workspace, one, two, number, days=("2031-04-02", "2031-04-09")):
    """The meeting of the figures of two texts that give a number."""
    sides = []
    for text, day in zip((one, two), days, strict=True):
        reading = Reading(workspace.extract(read_text(text, "text.txt", published=day)))
        sides.append((next(c for c in reading.counts if c.figure.value == number), reading))
    (a, of_a), (b, of_b) = sides
    return Meeting(b, a, of_b, of_a)


def signs(sure, likeliest=Verdict.DERIVED):
    """What signs say who are so sure of one count, told again in the one or the other way."""
    shares = dict.fromkeys(VERDICTS, 0.0) | {likeliest: sure, Verdict.INCOMPARABLE: 1 - sure}
    return lambda: shares


WEIR = (
    "The turbine at Hollin weir killed 386 eels in one October night, the Federation of Ulver Anglers said. Henk Norrin, who leads it, "
    "counted them on the bank below the works of Ulverkraft. The state veterinary service took the carcasses away on the Monday."
)
LETTER = (
    "Sir, Your paper prints whatever Ms Norrin sends. I have worked at Hollin for Ulverkraft since the works were opened, and I stand on "
    "that bank each morning. Nobody who knows the Ulver believes in the 386. In a dry autumn the rack holds leaves."
)


def test_a_telling_number_of_texts_that_name_the_same_is_one_count(workspace):
    meeting = met(workspace, WEIR, LETTER, 386)
    told = recurring(meeting, signs(0.65))
    assert told is not None
    assert told.verdict is Verdict.DERIVED
    assert told.comparability is Comparability.SAME
    assert recurring(meeting, signs(0.55)) is None


def test_where_they_name_nobody_together_the_signs_must_be_surer(workspace):
    meeting = met(workspace, WEIR, "A reader puts the number at 386.", 386)
    assert recurring(meeting, signs(0.65)) is None
    assert recurring(meeting, signs(0.85)) is not None


def test_months_later_or_without_a_day_it_may_be_another(workspace):
    assert recurring(met(workspace, WEIR, LETTER, 386, ("2031-04-02", "2031-09-09")), signs(0.99)) is None
    assert recurring(met(workspace, WEIR, LETTER, 386, ("2031-04-02", None)), signs(0.99)) is None


def test_a_bare_number_of_two_digits_is_one_count_in_short_texts_of_a_fortnight(workspace):
    one = "Forty-six prisoners at Port Ablis refused their breakfast on Tuesday, the Custodial Service said."
    two = "Mr Aske's 46 at Port Ablis I cannot find in any book of the Custodial Service, the chaplain wrote."
    assert recurring(met(workspace, one, two, 46), signs(0.92)) is not None
    assert recurring(met(workspace, one, two, 46), signs(0.85)) is None
    assert recurring(met(workspace, one, two, 46, ("2031-04-02", "2031-05-02")), signs(0.92)) is None


def test_an_everyday_number_is_never_one_count_by_itself(workspace):
    one, two = "Eight boats sank at Hollin, Henk Norrin said.", "Henk Norrin has eight sons at Hollin, Ms Norrin said."
    assert recurring(met(workspace, one, two, 8), signs(0.99)) is None


def test_sums_with_two_digits_that_tell_are_spent_on_many_things(workspace):
    one = "Keep Ostrava First, the group of Ilan Merz, spent $2.5 million on posters in Dorn, its treasurer said."
    two = (
        "Friends of Orla Tolvane paid $2.5 million for calls to voters, Keep Ostrava First wrote to Ilan Merz in Dorn."
    )
    assert recurring(met(workspace, one, two, 2_500_000), signs(0.99)) is None


def test_two_sorts_of_things_are_two_counts_in_long_texts(workspace):
    numbers = " ".join(f"The ward of Dorn {n} counted {n} votes." for n in range(30, 45))
    one = f"Ilan Merz won 28 delegates in Dorn, Orla Tolvane said. {numbers}"
    two = f"Ilan Merz spent 28 days in Dorn, Orla Tolvane said. {numbers}"
    assert recurring(met(workspace, one, two, 28), signs(0.99)) is None


def test_a_bound_that_was_lost_is_a_drift(workspace):
    one = "Up to 1,540 eels died in the turbine at Hollin weir, Henk Norrin of the Federation of Ulver Anglers said on Monday."
    two = "Henk Norrin's Federation of Ulver Anglers says that 1,540 eels died in the turbine at Hollin weir."
    told = recurring(met(workspace, one, two, 1540), signs(0.9, Verdict.AGREES))
    assert told is not None
    assert told.verdict is Verdict.DRIFTS
    assert {d.dimension for d in told.drift} == {Dimension.COMPARATOR}


def test_rare_names_are_worth_more_than_those_that_stand_everywhere(workspace):
    def worth(*texts):
        return shared_names(*(Reading(workspace.extract(read_text(t, "t.txt"))) for t in texts))

    assert worth("We met Henk Norrin at Hollin.", "Then Henk Norrin left Hollin.") > 2
    assert worth("He left the American University.", "We saw the American University.") == 0
    assert worth("He met Norrin.", "She met Tolvane.") == 0
