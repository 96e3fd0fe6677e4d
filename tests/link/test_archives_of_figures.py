"""What an archive of statistics, budgets, company news and fact checks must not be told. All texts are invented."""

from __future__ import annotations

from quoth import Workspace
from quoth.link import link_one, link_pair, rules
from quoth.model import Comparison, Verdict
from quoth.read import read_text


def across(workspace: Workspace, *texts: tuple[str, str, str]) -> list[tuple[Comparison, frozenset[str]]]:
    """The comparisons of one text or two, each of publisher, date and words, with the figures as printed."""
    read = [workspace.extract(read_text(t, f"{i}.txt", published=d, publisher=p)) for i, (p, d, t) in enumerate(texts)]
    printed = {f.iri: f.printed for e in read for f in e.figures}
    found = link_pair(*read) if len(read) > 1 else link_one(read[0])
    return [(c, frozenset(printed.get(side.thing, "") for side in (c.a, c.b))) for c in found.comparisons]


def verdicts(found: list[tuple[Comparison, frozenset[str]]], *figures: str) -> set[Verdict]:
    """What is told of two figures."""
    return {c.verdict for c, printed in found if printed == set(figures)}


def test_two_councils_are_no_one_source_that_revised(workspace):
    found = across(
        workspace,
        (
            "Velm Daily",
            "2031-02-20",
            "Council approves a 10% tax rise, citing funding gaps. Households will pay 135 crowns more.",
        ),
        ("Orsa Daily", "2031-02-20", "Council to discuss a 7% council tax rise. Budget totals 405 million crowns."),
    )
    assert rules.REVISED not in {c.rule for c, _ in found}


def test_what_either_text_gives_beside_the_other_number_is_not_revised(workspace):
    found = across(
        workspace,
        (
            "Narra News",
            "2031-06-05",
            "Homelessness rose by 12% in Castel County and 16% in the city of Castel, according to a count that was given to the board.",
        ),
        (
            "Castel Homeless Services Authority",
            "2031-06-04",
            "The 2031 Castel Homeless Count shows a 12% rise in homelessness. The city of Castel saw a 16% rise to 36,300.",
        ),
    )
    assert rules.REVISED not in {c.rule for c, _ in found}
