"""Claims of one text that answer or deny each other though no list of words shows it. All texts are invented."""

from __future__ import annotations

import pytest

from quoth import Workspace
from quoth.link import rules
from quoth.link.claims.likely import likely, turned_odds
from quoth.link.claims.pairs import NEAR, Claims, pairs_of_claims
from quoth.link.claims.signs import signs_of
from quoth.link.claims.told import about_numbers, turned_claims
from quoth.link.readers import CLAIMS, network
from quoth.link.readers.claims import of_two_claims
from quoth.link.readers.trees import ANSWERED, trees
from quoth.link.readings import Reading
from quoth.link.within import within
from quoth.model import Verdict
from quoth.read import read_text

BOATS = (
    "The Nordal Institute said that 13,200 tonnes of herring were landed in Velm last year. "
    "“Every box of ours was weighed,” said the fisheries minister, Ana Duarte."
)
ALONE = "The Nordal Institute said that 13,200 tonnes of herring were landed. The institute added that most of it was salted."


def reading(workspace: Workspace, text: str) -> Reading:
    return Reading(workspace.extract(read_text(text, "velm.txt", published="2031-06-16", publisher="Velm Post")))


def pair(workspace: Workspace, text: str = BOATS) -> Claims:
    """The institute's claim and the minister's."""
    found = pairs_of_claims(reading(workspace, text))
    return next(c for c in found if "13,200" in words(c, c.first) and "weighed" in words(c, c.second))


def words(claims: Claims, statement) -> str:
    return claims.reading.words(statement.content)


def test_two_sides_claims_are_held_against_each_other_once(workspace: Workspace) -> None:
    read = reading(workspace, BOATS)
    found = [(c.first.id, c.second.id) for c in pairs_of_claims(read)]
    assert len(found) == len({frozenset(ids) for ids in found}) >= 1
    assert pair(workspace).between == len(". “")


def test_one_speakers_claims_are_not(workspace: Workspace) -> None:
    read = reading(workspace, ALONE)
    institute = {s.id for s in read.extraction.statements if "institute" in (read.who(s.speaker) or "")}
    assert len(institute) >= 2
    assert not any({c.first.id, c.second.id} <= institute for c in pairs_of_claims(read))


def test_nor_are_claims_far_from_each_other(workspace: Workspace) -> None:
    far = BOATS.replace(". “", ". " + "It rained. " * (NEAR // 10) + "“")
    found = [(words(c, c.first), words(c, c.second)) for c in pairs_of_claims(reading(workspace, far))]
    assert not any("13,200" in one and "weighed" in two for one, two in found)


def test_the_row_marks_both_and_is_cut_in_its_middle(workspace: Workspace) -> None:
    claims = pair(workspace)
    row = of_two_claims(claims.reading, claims.first, claims.second).words
    assert len(row.pieces) == len(row.marks) == len(row.sides)
    assert (row.pieces[0], row.pieces[-1]) == (101, 102)
    assert row.marks.index(1) < row.marks.index(2)
    assert row.sides == tuple(sorted(row.sides))
    long = ", ".join(f"in the harbour of the {k}th ward" for k in range(4, 34))
    claims = pair(workspace, BOATS.replace("last year", f"last year {long}"))
    row = of_two_claims(claims.reading, claims.first, claims.second).words
    assert len(row.pieces) == 203
    assert {1, 2} <= set(row.marks)


def test_every_sign_that_the_trees_ask_for_is_given(workspace: Workspace) -> None:
    assert signs_of(pair(workspace)).keys() >= set(trees(ANSWERED).signs)
    assert trees(ANSWERED).verdicts == (Verdict.REBUTS,)


def test_a_remark_on_something_else_is_less_likely_an_answer(workspace: Workspace) -> None:
    claims, other = pair(workspace), pair(workspace, BOATS.replace("Every box of ours", "My first lamb of spring"))
    assert likely(claims).turned > likely(other).turned + 0.1
    scores = [network.scores(of_two_claims(c.reading, c.first, c.second), CLAIMS) for c in (claims, other)]
    assert turned_odds(scores[0]) > turned_odds(scores[1])


BARNS = (
    "The Open Fields Trust says that 412 barns burned in the valley last autumn. “I have walked every "
    "lane and there are 96 ruins,” said Jon Varo, the fire chief. Insurers paid 3.4 million crowns. Of the barns 214 held hay."
)
LORRIES = (
    "The Nordal Institute said that 13,200 tonnes of herring were landed in Velm last year, up from 9,840 tonnes in 2029. The fisheries "
    "minister, Ana Duarte, said on Monday that every box of hers was weighed and that the institute counts "
    "lorries. The fleet has 214 boats."
)


@pytest.mark.parametrize(("text", "answer"), [(LORRIES, "every box of hers"), (BARNS, "96 ruins")])
def test_an_answer_without_words_of_reply_is_told(workspace: Workspace, text: str, answer: str) -> None:
    read = reading(workspace, text)
    (told,) = (c for c in within(read) if c.rule == rules.CLAIMS_WEIGHED)
    assert told.verdict is Verdict.REBUTS
    assert answer in told.explanation.partition("by the words of both")[0]
    assert 0.2 < told.confidence < 1
    assert told.a.thing != told.b.thing


def test_in_a_text_that_is_not_about_numbers_nothing_is_asked(workspace: Workspace) -> None:
    read = reading(workspace, LORRIES)
    assert about_numbers(read)
    assert not about_numbers(reading(workspace, LORRIES + " It rained on the quay and nobody minded." * 60))
    assert not about_numbers(reading(workspace, BOATS))


def test_an_office_and_its_house_are_one_side(workspace: Workspace) -> None:
    text = "Coastal Mutual said that 480,120 files were read. “We stand by 480,120,” said a spokeswoman for Coastal."
    for claims in pairs_of_claims(reading(workspace, text)):
        names = [claims.reading.name(s.speaker) for s in (claims.first, claims.second)]
        assert not all("oastal" in name for name in names)


@pytest.mark.parametrize(
    ("house", "its", "anothers"),
    [
        (
            "The Lakefront Policy Institute",
            "Jon Varo, the institute's director of research",
            "Jon Varo, the firm's driver",
        ),
        ("The Banking Council", "a council spokesperson", "a drivers' spokesperson"),
        ("The Velm Bus Union", "Jon Varo, the union's treasurer", "Jon Varo, the firm's driver"),
    ],
)
def test_whose_role_names_a_house_is_of_it(workspace: Workspace, house: str, its: str, anothers: str) -> None:
    for who, of_two_sides in ((its, False), (anothers, True)):
        text = f"{house} said that stops fell by 41.2 percent. “Look at the ledgers for 2029,” said {who}."
        found = [(words(c, c.first), words(c, c.second)) for c in pairs_of_claims(reading(workspace, text))]
        assert any("41.2" in first and "ledgers" in second for first, second in found) is of_two_sides


def test_what_a_rule_tells_is_not_told_twice(workspace: Workspace) -> None:
    read = reading(workspace, "The union said that 900 porters had walked out. The trust rejected the union's claim.")
    found = within(read)
    denied = [c for c in found if c.verdict is Verdict.DENIES]
    assert [c.rule for c in denied] == [rules.DENIAL]
    assert not [*turned_claims(read, found)]


def test_claims_on_other_matters_answer_nothing(workspace: Workspace) -> None:
    text = (
        "The harbour board said that 912 boats were registered in 2030. The school council said that it "
        "would paint the gymnasium in spring for 41,500 crowns. The mayor, Ines Tallow, said that the fair had drawn 3,120 people."
    )
    assert not [*turned_claims(reading(workspace, text), ())]
