"""Whether one passage bears out another: all passages are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.link.bearing import likelihood
from quoth.link.bearing.numbers import Number, Relation, Sort, numbers_of, tokens_of
from quoth.link.bearing.signs import signs
from quoth.workspace import Workspace

PAIRS = [
    ("The Orrin ferry carried 1,640 people in May.", "The Orrin ferry carried 1,640 people.", "entailment"),
    ("Ines Tallow (born 3 March 1961) is mayor of Orrin.", "Ines Tallow was born in 1961.", "entailment"),
    ("The reservoir held 48,212 barrels.", "The reservoir held 48,000 barrels.", "entailment"),
    ("The choir toured for five decades.", "The choir toured for more than 40 years.", "entailment"),
    ("The Orrin ferry carried 1,640 people in May.", "The Orrin ferry carried 1,460 people in May.", "contradiction"),
    ("Ines Tallow (born 3 March 1961) is mayor of Orrin.", "Ines Tallow was born in 1968.", "contradiction"),
    ("Bread prices in Calva rose by 4 percent.", "Bread prices in Calva fell by 4 percent.", "contradiction"),
    ("The Velland map was drawn by an Irish engineer in 2004.", "The Velland map was drawn by a Danish engineer.", "contradiction"),
    ("The mill sold 300 looms.", "The mill sold fewer than 200 looms.", "contradiction"),
    ("The harbour office employs 60 people.", "Fishing quotas for herring were set at 900 tonnes.", "neutral"),
    ("The mill sold more than 200 looms.", "The mill sold 300 looms.", "neutral"),
    ("The mill sold 300 looms.", "The mill sold no more than 300 looms.", "entailment"),
    ("The mill sold 200 looms to 3 towns.", "The mill sold at least 300 looms to 3 towns.", "contradiction"),
    ("Half of the 600 weavers of Orrin walked out.", "300 weavers walked out.", "entailment"),
    ("Ines Tallow, born in 1961, died aged 42.", "Ines Tallow died in 2003.", "entailment"),
    ("The mill had 90 looms and sold 25 of them.", "The mill has 65 looms left.", "entailment"),
    ("The mill had 90 looms and sold 25 of them.", "The mill has 60 looms left.", "contradiction"),
    ("The Orrin ferry carried 1,640 people in May.", "The Orrin ferry carried 1,460 people in June.", "neutral"),
    ("Six ferries carry 40 cars each.", "The ferries carry 240 cars.", "entailment"),
    ("The mill had 18 looms, sold 5 looms and bought 8 looms.", "The mill has 21 looms.", "entailment"),
    ("Wool rose by 1.2% to $1,271 a tonne.", "Wool traded below $1,200 a tonne.", "contradiction"),
    ("The dam is safe.", "The dam is not safe.", "contradiction"),
    ("Nobody died in the fire, police said.", "Ten people died in the fire, police said.", "contradiction"),
    ("The mayor said that the ferry was safe.", "The captain said that the ferry was unsafe.", "neutral"),
    ("The mayor is tall.", "Cats sleep all day.", "neutral"),
    ("The dam holds 85 million litres.", "The ferry sank near the port.", "neutral"),
    ("The mayor of Orsa resigned on Monday after a vote.", "The mayor resigned.", "entailment"),
    ("More than 300 people attended.", "In 2019 the town council rebuilt the old bridge.", "neutral"),
]  # fmt: skip


@pytest.fixture(scope="module")
def workspace():
    return Workspace("memory:")


@pytest.mark.parametrize(("premise", "hypothesis", "label"), PAIRS)
def test_a_passage_bears_out_leaves_open_or_speaks_against(workspace, premise, hypothesis, label):
    from quoth.read import read_text

    pairing = workspace.compare(read_text(premise, "a.txt"), read_text(hypothesis, "b.txt"))
    assert pairing.label.bearing == label
    assert 0 <= pairing.label.confidence <= 1
    assert pairing.label.explanation.endswith(".")


def test_one_count_in_two_texts_is_not_spoken_against_by_other_words(workspace):
    from quoth.read import read_text

    one = (
        "More than 2,540 families were evicted in Hollin in 2031, the tenants' union said. Ruth Amadi leads the union."
    )
    two = "The tenants' union of Hollin counted 2,540 evicted families in 2031, the Harbour Gazette wrote, citing Lena Corvin."
    pairing = workspace.compare(read_text(one, "a.txt"), read_text(two, "b.txt"))
    assert {c.comparison.verdict.value for c in pairing.compared} & {"agrees", "derived", "drifts"}
    assert pairing.label.bearing != "contradiction"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("born 3 March 1961", [(Sort.DAY, 3), (Sort.MONTH, 3), (Sort.YEAR, 1961)]),
        ("It may rain on May 4", [(Sort.MONTH, 5), (Sort.DAY, 4)]),
        ("$1.2 million", [(Sort.MONEY, 1_200_000)]),
        ("twenty-five ships, 40 per cent", [(Sort.COUNT, 25), (Sort.SHARE, 40)]),
        ("the third of five decades", [(Sort.ORDINAL, 3), (Sort.COUNT, 50)]),
        ("no number here", []),
    ],
)
def test_numbers_and_dates_are_found(text, found):
    numbers, used = numbers_of(tokens_of(text))
    assert [(n.sort, n.value) for n in numbers] == found
    assert bool(used) == bool(found)


bounds = st.sampled_from(["=", ">", ">=", "<", "<=", "~"])
counts = st.builds(Number, st.just(Sort.COUNT), st.integers(0, 10**6).map(float), st.just(0), bounds)


@given(counts)
def test_a_number_bears_itself_out(number):
    assert number.bears_on(number) is Relation.BEARS_OUT


@given(counts, counts)
def test_only_rounding_bears_out_what_the_other_way_round_is_ruled_out(one, two):
    """33,179 bears out 33,000, and 33,000 rules 33,179 out."""
    if one.bears_on(two) is Relation.RULES_OUT and two.bears_on(one) is not Relation.RULES_OUT:
        assert two.bears_on(one) is Relation.BEARS_OUT
        assert str(int(one.value)).endswith("0")


def test_an_upper_bound_leaves_a_plain_number_open():
    plain, below = Number(Sort.COUNT, 40, 0), Number(Sort.COUNT, 60, 0, "<")
    assert plain.bears_on(below) is Relation.BEARS_OUT
    assert below.bears_on(plain) is Relation.OPEN


def test_a_bound_is_no_plain_number_and_a_rounded_one_may_lie_beyond_it():
    plain, exact = Number(Sort.COUNT, 33000, 0), Number(Sort.COUNT, 33179, 0)
    most, more = Number(Sort.COUNT, 33000, 0, "<="), Number(Sort.COUNT, 33000, 0, ">")
    assert exact.bears_on(plain) is Relation.BEARS_OUT
    assert plain.bears_on(exact) is Relation.RULES_OUT
    assert most.bears_on(plain) is more.bears_on(plain) is plain.bears_on(more) is Relation.OPEN
    assert most.bears_on(exact) is Relation.RULES_OUT
    assert Number(Sort.COUNT, 900, 0, "<=").bears_on(exact) is Relation.RULES_OUT


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_get_a_likelihood(one, two):
    assert 0 <= likelihood(signs(one, two)) <= 1


def test_a_text_is_likelier_borne_out_by_itself_than_by_another():
    one, two = "The Orrin ferry carried 1,640 people in May.", "A barn in Calva burned down on Sunday."
    assert likelihood(signs(one, one)) > 0.5 > likelihood(signs(two, one))
