"""Words by meaning, signs that are weighed, and what keeps two numbers from being a contradiction after all. All texts are invented."""

from __future__ import annotations

import pytest

from quoth import Workspace
from quoth.link import rules
from quoth.link.weighing.senses import Bag, senses
from quoth.model import Comparability, Verdict
from quoth.read import read_text


@pytest.fixture(scope="module")
def workspace():
    return Workspace("memory:")


def compared(workspace, a, b):
    """The comparisons of two texts, each given as (publisher, day, text)."""
    one, two = (read_text(t, f"{p}.txt", published=d, publisher=p) for p, d, t in (a, b))
    return [c.comparison for c in workspace.compare(one, two).compared]


def near(one, two):
    bags = [Bag.of((w,), senses()) for w in (one, two)]
    return float(bags[0].vectors[0] @ bags[1].vectors[0])


@pytest.mark.parametrize(("word", "kin", "stranger"), [
    ("killed", "died", "hectares"), ("pupils", "students", "ships"), ("refused", "rejected", "measured"), ("homes", "houses", "votes"),
])  # fmt: skip
def test_words_of_one_meaning_are_nearer_than_strangers(word, kin, stranger):
    assert near(word, kin) > near(word, stranger) + 0.2


def test_a_word_that_nobody_knows_tells_most_and_is_near_nothing():
    known = senses()
    assert known.place("qwzxk") == -1
    assert known.worth("qwzxk") == 1.0 > known.worth("the")
    assert not Bag.of(("qwzxk",), known).vectors.any()


def test_forms_of_one_word_meet_in_full():
    some, other = (Bag.of(w, senses()) for w in (("closed", "qwzxks"), ("closing", "qwzxk")))
    assert some.told_by(other) == pytest.approx(1.0)
    assert Bag.of((), senses()).told_by(other) == 1.0
    assert other.told_by(Bag.of((), senses())) == 0.0


BOARD = (
    "Agrarian Payments Board", "2027-12-01",
    "In the scheme year the Board paid 1.34 billion lira to 58,220 holdings. Aid was paid on time.",
)  # fmt: skip


def test_one_number_in_one_story_is_told_where_no_noun_or_verb_fits(workspace):
    paper = (
        "Lowmark Tribune",
        "2027-12-02",
        "Some 58,220 farms shared the pot last year, according to the payments board.",
    )
    (found,) = [c for c in compared(workspace, BOARD, paper) if c.verdict is not Verdict.INCOMPARABLE]
    assert found.rule == rules.WEIGHED
    assert found.verdict in (Verdict.DRIFTS, Verdict.DERIVED)
    assert found.confidence >= 0.4


def test_one_number_in_two_stories_is_chance(workspace):
    other = (
        "Harbour Post",
        "2027-12-02",
        "Divers brought up 58,220 coins from the wreck off Tern Island, the museum said.",
    )
    assert all(c.verdict is Verdict.INCOMPARABLE for c in compared(workspace, BOARD, other))


def test_a_small_number_needs_one_matter(workspace):
    one = ("Valley Post", "2030-05-02", "Three bridges were closed in Arden after the flood, the council said.")
    two = ("Arden Courier", "2030-05-03", "Three singers from Arden won a prize in the capital, the school said.")
    assert all(c.rule != rules.WEIGHED for c in compared(workspace, one, two))


def test_what_is_weighed_as_agreement_is_of_one_thing(workspace):
    one = (
        "Torvik Police",
        "2035-04-14",
        "After the derby 163 persons were detained in Torvik. Seventeen officers were injured.",
    )
    two = ("Torvik Court", "2035-05-02", "The police in Torvik had detained 163 after the derby; 22 were charged.")
    told = [c for c in compared(workspace, one, two) if c.rule == rules.WEIGHED]
    assert all(c.comparability is Comparability.SAME for c in told if c.verdict is Verdict.AGREES)


COUNTED = "Figures published in Tollmouth show 64 people slept rough when the count took place, compared with 178 in November last year."
LETTERS = (
    "The councillors of Tollmouth asked for a report after numbers fell from 178 in 2037 to 64 street sleepers in November 2038.",
    "The count of rough sleepers in Tollmouth was 178 in 2037. After a change of method it was 64 in November 2038.",
)


@pytest.mark.parametrize("letter", LETTERS)
def test_two_numbers_told_together_in_two_texts_are_no_chance(workspace, letter):
    found = compared(workspace, ("Tollmouth Argus", "2038-12-05", COUNTED), ("Tollmouth News", "2039-03-06", letter))
    told = [c for c in found if c.rule == rules.WEIGHED]
    assert {c.verdict for c in told} <= {Verdict.AGREES, Verdict.DERIVED}
    assert len(told) == (2 if letter is LETTERS[0] else 0)  # 64 and 178 in two sentences are not digits enough


def test_one_of_the_two_alone_is_not_told_together(workspace):
    other = "Numbers in Tollmouth fell from 179 in 2037 to 64 boats in November 2038."
    found = compared(workspace, ("Tollmouth Argus", "2038-12-05", COUNTED), ("Tollmouth News", "2039-03-06", other))
    assert all(c.verdict is Verdict.INCOMPARABLE for c in found)


def test_what_rounds_to_a_number_that_was_only_expected_is_not_it(workspace):
    planned = (
        "Orla Post",
        "2031-01-21",
        "Organisers of the Orla Women's March expected more than 200,000 people in Orla on Saturday.",
    )
    counted = (
        "Orla Herald",
        "2031-01-20",
        "The Orla transit agency counted 197,000 people at the parade in Orla in 2029.",
    )
    assert all(c.rule != rules.WEIGHED for c in compared(workspace, planned, counted))


RIVALS = {
    "some of them": (
        ("Tagblatt Liska", "2033-01-08", "In 2032, 149,000 electric cars were registered in Liska, the register said."),
        ("Fleet News", "2033-01-09", "In 2032, 96,000 of the electric cars that were registered in Liska went to firms, the lobby said."),
    ),
    "our own": (
        ("Ebb Police", "2028-03-06", "Insurers paid 11.4 million dollars to the gang in Lower Ebb, the police said."),
        ("Anchor Mutual", "2028-03-07", "Our company paid 2.9 million dollars to the gang in Lower Ebb, the insurer said."),
    ),
    "only in the valley": (
        ("Countryside Ministry", "2029-10-02", "Wolves killed 1,912 sheep in 2028, in 604 recorded attacks."),
        ("Sarn Council", "2029-11-12", "Cllr Ohm reported that 212 sheep had been killed by wolves in the valley in 2028."),
    ),
    "counted again": (
        ("Vale Police", "2032-10-19", "The force in Ellis Vale recorded 1,284 hate crimes in the year to March 2032."),
        ("Crime Data Office", "2033-01-14", "Ellis Vale, year to March 2032: 1,451 hate crimes. It is more than first published."),
    ),
    "only planned": (
        ("Inquiry", "2031-04-11", "The inquiry recommended warning lights at 240 junctions of the Ketterly railway."),
        ("Railway", "2031-04-12", "Warning lights stand at 31 junctions of the Ketterly railway, the company said."),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", RIVALS)
def test_a_part_or_a_plan_is_no_contradiction(workspace, name):
    found = compared(workspace, *RIVALS[name])
    assert all(c.verdict is not Verdict.CONTRADICTS for c in found)


def test_the_same_two_without_a_part_contradict(workspace):
    one = (
        "Tagblatt Liska",
        "2033-01-08",
        "In 2032, 149,000 electric cars were registered in Liska, the register said.",
    )
    two = ("Fleet News", "2033-01-09", "In 2032, 96,000 electric cars were registered in Liska, the lobby said.")
    assert [c.verdict for c in compared(workspace, one, two)] == [Verdict.CONTRADICTS]


def test_a_denial_is_meant_for_one_claim(workspace):
    claims = (
        "Marrow Radio", "2031-05-02",
        "The office flew out 54 people on Tuesday, lawyers said. The plane carried 112 officers, they said. It cost 310,000 dollars.",
    )  # fmt: skip
    denial = (
        "Removals Office",
        "2031-05-03",
        "The lawyers' figure is false: the office flew out 87 people on Tuesday.",
    )
    denied = [c for c in compared(workspace, claims, denial) if c.verdict in (Verdict.DENIES, Verdict.REBUTS)]
    assert len(denied) <= 1


OSTER_WINS = (
    "Mira Oster has won at least three district primaries on Tuesday: Calder, Hollin and Brack."
    " And she has widened her delegate lead over Tom Reller."
)
OSTER_HOPES = "At stake for Mira Oster and Tom Reller in those three districts are 213 delegates of the Harbour Party."
OSTER_TRAILS = (
    "Mira Oster asked for a recount in the Hollin primary, where she trailed Tom Reller by less than half of the votes."
)
OSTER_LEADS = "In the Hollin primary Mira Oster and Tom Reller had more than half of the votes."


@pytest.mark.parametrize(("later", "earlier"), [(OSTER_WINS, OSTER_HOPES), (OSTER_TRAILS, OSTER_LEADS)])
def test_a_plain_number_that_two_texts_share_is_no_count_that_they_share(workspace, later, earlier):
    a, b = ("Drell Courier", "2031-03-15", later), ("Hollin Post", "2031-03-01", earlier)
    assert {c.verdict for c in compared(workspace, a, b)} <= {Verdict.INCOMPARABLE}


def test_a_plain_number_of_one_thing_in_one_week_is_one_count(workspace):
    told = "of the 49 people killed in the Hollin hall fire were Calder choir members, mourners said."
    a = ("Drell Courier", "2031-05-24", f"Most {told} Mira Oster led the service.")
    b = (
        "Hollin Post",
        "2031-05-21",
        "Mira Oster of the Calder choir read the names of the 49 people who died when the Hollin hall burned.",
    )
    assert Verdict.INCOMPARABLE not in {c.verdict for c in compared(workspace, a, b)} != set()
