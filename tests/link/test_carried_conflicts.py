"""Conflicts that one text tells in words and another has one number of, and figures of which nobody is sure. All texts are invented."""

from __future__ import annotations

from quoth import Workspace
from quoth.link import link_one, link_pair
from quoth.model import Verdict
from quoth.read import read_text


def told(workspace: Workspace, one: str, two: str | None = None) -> list[tuple[Verdict, set[str]]]:
    """What is told of the figures of one text, or of two of neighbouring days, as printed."""
    a = workspace.extract(read_text(one, "a.txt", published="2031-05-16", publisher="The Castel Courier"))
    b = workspace.extract(read_text(two, "b.txt", published="2031-05-17", publisher="Port Varn Post")) if two else None
    printed = {f.iri: f.printed for e in (a, b) if e for f in e.figures}
    found = link_pair(a, b).comparisons if b else link_one(a).comparisons
    return [(c.verdict, {printed.get(c.a.thing, ""), printed.get(c.b.thing, "")}) for c in found]


ABOARD = (
    "A man from Tarn told the prosecutors of Velm there were 950 people aboard the boat that sank off Orsa, a number far larger than the "
    "700 figure widely reported."
)


def test_a_figure_that_is_widely_reported_is_somebodys(workspace):
    assert (Verdict.CONTRADICTS, {"950", "700"}) in told(workspace, ABOARD)


def test_a_conflict_told_in_words_holds_for_who_gives_one_of_the_two(workspace):
    found = told(
        workspace,
        ABOARD,
        "A survivor said 700 people were aboard the boat that sank off Orsa, the authorities of Velm said.",
    )
    assert (Verdict.CONTRADICTS, {"950", "700"}) in found


def test_despite_an_official_cost(workspace):
    text = "Building experts say that, despite the official cost of the Arden hall being £280m, the final figure is closer to £500m."
    assert (Verdict.CONTRADICTS, {"£280m", "£500m"}) in told(workspace, text)


def test_of_what_nobody_is_sure_nothing_is_a_part(workspace):
    text = (
        "In all 28 survivors were rescued off Orsa. It was not clear if it was the same survivor who spoke, or if the figures came from "
        "two different survivors."
    )
    assert not any(v is Verdict.FITS for v, _ in told(workspace, text))


def test_misleading_figures_deny_no_warning(workspace):
    text = (
        "Mr Leigh warned them that they faced a critical report from his committee, after members on it criticised “misleading” figures. "
        "The budget for the games is 9.3bn."
    )
    assert not any(v is Verdict.DENIES for v, _ in told(workspace, text))


def test_despite_a_claim_the_actual_attendance(workspace):
    text = (
        "Despite the festival's website still claiming 12,000 people poured through the gates, actual attendance was revised to 8,100, "
        "the Castel council said."
    )
    assert (Verdict.CONTRADICTS, {"12,000", "8,100"}) in told(workspace, text)


def test_one_man_is_no_part_of_another_texts_prisoners(workspace):
    found = told(
        workspace,
        "The jail in Arden, which was built for 361, held more than 1,870 prisoners, police spokesman Gunt Argo said.",
        "Police spokesman Gunt Argo said an officer held one man at the jail in Arden.",
    )
    assert not any(v is Verdict.FITS for v, _ in found)


def test_of_those_who_left_none_is_a_part_of_whom_no_deed_is_told(workspace):
    found = told(
        workspace,
        "In 2030 the Tarn prison board recorded that more than 17,500 people left its prisons.",
        "The Border Bureau spoke of the 14,000 migrants facing detainers in Tarn prisons.",
    )
    assert not any(v is Verdict.FITS for v, _ in found)


def test_how_much_lower_a_number_is_denies_nothing_that_cells_can_hold(workspace):
    found = told(
        workspace,
        "The prisons of Tarn were designed to hold 33,700 people, the Tarn prison board said.",
        "The Tarn prison department disputes the findings and said that the number is about 100 inmates lower.",
    )
    assert not any(v is Verdict.DENIES for v, _ in found)


def test_a_present_number_is_no_part_of_an_earlier_one(workspace):
    text = "Last fall the Bureau claimed a wolf population of 3,000. The Bureau claims a present wolf population of only 2,211."
    assert not any(v is Verdict.FITS for v, _ in told(workspace, text))


DOUBLE = (
    "The Orsa Hall review, seen by The Castel Courier, puts the price of the hall at 88 million crowns. That is almost double the official "
    "cost of 46 million crowns."
)


def test_what_a_price_was_years_ago_is_set_against_no_estimate_of_today(workspace):
    found = told(
        workspace,
        DOUBLE,
        "The Orsa Hall was first to cost 30 million crowns. The price rose to 46 million crowns in 2026.",
    )
    assert not any(v is Verdict.CONTRADICTS for v, _ in found)


def test_what_was_allocated_is_set_against_no_estimate(workspace):
    for other in (
        "The Orsa Hall was allocated 46 million crowns.",
        "The Orsa Hall is not affordable within its 46 million crowns budget, the board said.",
    ):
        assert not any(v is Verdict.CONTRADICTS for v, _ in told(workspace, DOUBLE, other)), other


def test_what_a_text_calls_the_cost_is_set_against_an_estimate(workspace):
    found = told(workspace, DOUBLE, "The Orsa Hall will cost 46 million crowns, the mayor of Castel said.")
    assert any(v is Verdict.CONTRADICTS for v, _ in found)


def test_what_was_thought_at_first_contradicts_no_later_estimate(workspace):
    today = "The Orsa Hall review, seen by The Castel Courier, puts the price of the hall at 88 million crowns."
    for before in (
        "The Orsa Hall was originally to cost 30 million crowns.",
        "The Orsa Hall was first estimated to cost 30 million crowns.",
        "The original price of the Orsa Hall was 30 million crowns.",
    ):
        assert not {Verdict.CONTRADICTS, Verdict.FITS} & {v for v, _ in told(workspace, today, before)}, before


def test_what_is_counted_over_a_threshold_is_no_rival_of_all(workspace):
    text = (
        "The Velm Ferry Union pointed to data from the harbour board showing that 1,230 sailings left late. "
        "The operator disputes this. A spokesman for the operator said only 640 sailings were delayed by more than ten minutes."
    )
    assert Verdict.CONTRADICTS not in [verdict for verdict, _ in told(workspace, text)]
