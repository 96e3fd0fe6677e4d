"""What a conclusion says of two numbers: which came first, what changed. All texts are invented."""

from __future__ import annotations

from quoth import Workspace
from quoth.link import link_one, link_pair
from quoth.model import Comparison, Dimension, Verdict
from quoth.read import read_text

REVEALED = (
    "More than 7,300 dock workers have died in Sarrow since the port was built, the Ledger can reveal.\n"
    "Ledger analysis of court records shows that the number is likely to be too low."
)
PASSED_ON = (
    "Some owners had put the figure as low as 40, but the Ledger newspaper has reported a figure of at least 7,300 deaths in Sarrow.\n"
    "The port of Sarrow employs dock workers from six countries."
)


def across(workspace: Workspace, one: tuple[str, str, str], two: tuple[str, str, str]) -> list[Comparison]:
    """The comparisons of two texts, each with publisher and date."""
    read = (workspace.extract(read_text(t, "t.txt", published=day, publisher=paper)) for paper, day, t in (one, two))
    return list(link_pair(*read).comparisons)


def test_a_paper_that_reveals_a_number_has_it_from_nobody_who_passes_it_on_later(workspace):
    first, later = ("The Ledger", "2031-02-23", REVEALED), ("Coast Sports", "2032-11-29", PASSED_ON)
    original = workspace.extract(read_text(REVEALED, "t.txt", published="2031-02-23", publisher="The Ledger"))
    found = [c for c in across(workspace, first, later) if c.verdict is Verdict.DRIFTS]
    assert found
    assert all(c.b.document == original.document.iri for c in found)
    assert any("“more than” to “at least”" in c.explanation for c in found)


def test_a_reprint_has_nothing_from_who_passes_the_number_on_after_it(workspace):
    reprint = REVEALED.replace(
        "More than 7,300 dock workers have died", "Over 7,300 dock workers have died in Sarrow\n\nMore than 7,300 have"
    )
    first, later = ("Dock Digest", "2031-02-24", reprint), ("Coast Sports", "2032-11-29", PASSED_ON)
    copy = workspace.extract(read_text(reprint, "t.txt", published="2031-02-24", publisher="Dock Digest"))
    found = [c for c in across(workspace, first, later) if c.verdict is Verdict.DRIFTS]
    assert found
    assert all(c.b.document == copy.document.iri for c in found)


def test_a_number_without_a_noun_says_no_other_noun(workspace):
    first = (
        "The Ledger",
        "2031-02-23",
        "Guild data show that 7,312 dock workers died in Sarrow in 2030, the Guild said.",
    )
    later = ("Coast Post", "2031-02-25", "The Guild has put the number of deaths in Sarrow at more than 7,312.")
    drifts = [d for c in across(workspace, first, later) for d in c.drift]
    assert all(d.dimension is not Dimension.COUNTED or None not in (d.before, d.after) for d in drifts)


def test_a_part_is_a_part_of_a_number_not_of_a_person(workspace):
    text = (
        "Mayor Ada Lind said 640 flats were flooded in Tarn on Monday. Of the 640 flats, 82 were empty, the fire brigade of Tarn said.\n"
        "Brigade chief Jon Marr said that 82 empty flats were flooded in Tarn on Monday."
    )
    told = [c.explanation for c in inside(workspace, text) if c.verdict is Verdict.FITS]
    assert told
    assert all(t.startswith("“82") and "is a part of" not in t.split(") is")[0] for t in told)


def inside(workspace: Workspace, text: str) -> tuple[Comparison, ...]:
    """The comparisons of one text."""
    return link_one(
        workspace.extract(read_text(text, "t.txt", published="2031-05-06", publisher="The Tarn Post"))
    ).comparisons


def test_only_the_sentence_that_both_give_is_given_as_shared(workspace):
    shared = "When I left the valley after the flood, they had counted anywhere from 6 to 18 dead."
    one = f"“Nobody drowned in the other two floods of that year,” Governor Ada Lind wrote on Thursday. “{shared}”"
    two = (
        f"Governor Ada Lind wrote: “{shared} Months later the count began to grow and grow, and nobody could tell why.”"
    )
    found = [
        c
        for c in across(workspace, ("The Tarn Post", "2031-09-13", one), ("Coast Post", "2031-09-13", two))
        if c.rule == "shared-sentence"
    ]
    assert found
    assert all("anywhere from 6 to 18" in c.explanation for c in found)
    assert not any("Nobody drowned" in c.explanation or "Months later" in c.explanation for c in found)


def test_who_questions_a_count_is_not_denied_by_who_rejects_it(workspace):
    doubt = "Many people have questioned the official count of deaths from last year's flood in Narran."
    rejection = "Governor Ada Lind on Thursday rejected the official count of deaths from last year's flood in Narran."
    found = across(workspace, ("The Tarn Post", "2031-05-30", doubt), ("Coast Post", "2031-09-13", rejection))
    assert Verdict.DENIES not in {c.verdict for c in found}


def test_the_toll_of_one_storm_is_no_part_of_the_toll_of_another(workspace):
    first = ("The Tarn Post", "2031-05-29", "The official death toll from 2005's Hurricane Brenda is 1,833.")
    later = ("Coast Post", "2031-08-28", "Narran's government raised its official Hurricane Orla death toll to 2,975.")
    assert {c.verdict for c in across(workspace, first, later)} <= {Verdict.INCOMPARABLE}
    same = ("Coast Post", "2031-08-28", "The official death toll from 2005's Hurricane Brenda is 1,833, a study said.")
    assert Verdict.INCOMPARABLE not in {c.verdict for c in across(workspace, first, same)}


def test_who_cautions_that_a_number_might_be_too_low_does_not_deny_it(workspace):
    first = ("The Tarn Post", "2031-05-29", "At least 4,645 people died in the storm on Narran, scientists found.")
    later = (
        "Coast Post",
        "2031-05-31",
        "While cautioning that the estimate of 4,645 deaths might be too low, the researchers said the numbers underscore the neglect "
        "of Narran.",
    )
    assert Verdict.DENIES not in {c.verdict for c in across(workspace, first, later)}
    flat = (
        "Coast Post",
        "2031-05-31",
        "The governor of Narran said that the estimate of 4,645 deaths is far too high.",
    )
    assert Verdict.DENIES in {c.verdict for c in across(workspace, first, flat)}


def test_nothing_is_said_to_differ_from_what_is_as_little_said(workspace):
    first = ("The Tarn Post", "2031-05-29", "At least 4,645 people died in the storm on Narran, scientists found.")
    later = (
        "Coast Post",
        "2031-05-31",
        "While cautioning that the estimate of 4,645 victims might be too low, the researchers said the numbers underscore the neglect "
        "of Narran.",
    )
    told = [c.explanation for c in across(workspace, first, later)]
    assert told
    assert not any("not said, the other not said" in t for t in told)


def test_a_number_is_denied_where_the_denial_alone_is_quoted(workspace):
    claim = (
        "The Tarn Post",
        "2031-08-29",
        "A study found that nearly 3,000 people died in the storm in Narran in 2030.",
    )
    denial = 'President Lund said that 3,000 people "did not die" in the storm in Narran in 2030.'
    found = across(workspace, claim, ("Coast Post", "2031-09-13", denial))
    assert {c.verdict for c in found} == {Verdict.DENIES}
    assert found[0].explanation.startswith("“3,000 people” is denied by Lund")


def test_a_denial_of_something_else_sets_no_number_right(workspace):
    text = (
        "The Tarn Teachers Initiative said that 270 schools were shut. A further 186 schools are open, while teaching is limited at "
        "another approximately 300 schools.\n\nAccording to Bran Kocan of the Initiative, the ministry leaves out nursery schools. The "
        "ministry denies this, claiming that all schools are included.\n\nAccording to the website of the Initiative, more than 11,200 "
        "teachers from 821 schools were on strike on Wednesday."
    )
    assert Verdict.CONTRADICTS not in {c.verdict for c in inside(workspace, text)}


def test_what_a_toll_was_inflated_to_is_rejected_and_denies_no_other_number(workspace):
    denial = "President Lund rejected the official death toll of the storm in Narran, saying it had been inflated to almost 3,000."
    later = ("Coast Post", "2031-09-13", denial)
    official = ("The Tarn Post", "2031-08-29", "Officials in Narran say that 64 people lost their lives in the storm.")
    study = ("The Tarn Post", "2031-08-29", "A study found that 2,975 people died in the storm in Narran.")
    assert {c.verdict for c in across(workspace, official, later) if "3,000" in c.explanation} <= {Verdict.INCOMPARABLE}
    assert {c.verdict for c in across(workspace, study, later) if "3,000" in c.explanation} == {Verdict.DENIES}


def test_who_stands_by_a_figure_makes_no_fact_of_a_plan(workspace):
    first = (
        "The Tarn Post",
        "2031-09-29",
        "Velt Rail spokesman Terry Lund said that the new line would create 13,000 jobs in Narran.",
    )
    later = ("Coast Post", "2031-10-05", "Velt Rail is standing by the 13,000 jobs figure for the new line in Narran.")
    drifts = [d for c in across(workspace, first, later) for d in c.drift]
    assert not any(d.dimension is Dimension.EVENT for d in drifts)
