"""A claim of how many came, and fact checks of it that count how many there are. All people, bodies and places are invented."""

from __future__ import annotations

from quoth import Workspace
from quoth.link import link_one, link_pair
from quoth.model import Dimension, Extraction, Verdict
from quoth.read import read_text

CLAIM = (
    "Speaking on Channel Two’s This Week, Harbour Agency Administrator Peter Lund claimed that Orland has added almost 50,000 jobs in the"
    " peat sector since October 2030."
)


def read(workspace: Workspace, text: str, publisher: str, day: str) -> Extraction:
    return workspace.extract(read_text(text, f"{publisher}.txt", published=day, publisher=publisher))


def told(workspace: Workspace, check: str) -> set[tuple[str, str, str]]:
    """What is concluded of the claim and a check of it: as printed, and the verdict; not what can't be compared."""
    one = read(workspace, CLAIM, "The Arden Post", "2031-06-04")
    two = read(workspace, check, "The Castel Courier", "2031-06-09")
    printed = {f.iri: f.printed for e in (one, two) for f in e.figures}
    found = [*link_pair(two, one).comparisons, *link_one(two).comparisons]
    return {
        (printed.get(c.a.thing, ""), c.verdict.value, printed.get(c.b.thing, ""))
        for c in found
        if c.verdict is not Verdict.INCOMPARABLE
    }


def test_how_many_there_are_and_how_many_came_are_not_one_count(workspace):
    check = "Peter Lund spoke of peat jobs in Orland. There are only about 50,000 jobs in the peat sector in Orland."
    assert told(workspace, check) == set()


def test_a_number_behind_a_dash_is_put_in_the_place_of_the_claim(workspace):
    check = "Peter Lund spoke of jobs. In truth the peat sector of Orland has added about 1,000 jobs since October 2030—not 50,000."
    found = told(workspace, check)
    assert ("about 1,000", "rebuts", "almost 50,000") in found
    assert all(verdict in ("rebuts", "denies") for _, verdict, _ in found)


def test_what_a_count_leaves_out_is_no_part_of_it(workspace):
    text = (
        "The Arden housing office says on its site that there are around 37,000 homeless people in shelters in Arden. The office fails to"
        " count the roughly 2,000 homeless people in church shelters in Arden, the Arden Coalition said."
    )
    extraction = read(workspace, text, "The Castel Courier", "2031-06-09")
    assert [c for c in link_one(extraction).comparisons if c.verdict is Verdict.FITS] == []


def test_each_number_of_a_quotation_is_told_by_who_is_quoted(workspace):
    text = "Lund said in one interview: “We have added 50,000 jobs in peat. In the month of May alone, 7,000 jobs.” There are 90 firms."
    extraction = read(workspace, text, "The Castel Courier", "2031-06-09")
    names = {a.id: a.name for a in extraction.agents}
    told_by = {f.printed: names[f.asserter or ""] for f in extraction.figures}
    assert told_by == {
        "one": "The Castel Courier", "50,000": "Lund", "7,000": "Lund", "90": "The Castel Courier",
    }  # fmt: skip


def test_as_many_people_as_cases_is_a_drift_of_the_noun(workspace):
    one = read(
        workspace,
        "The Orland health office publishes its waiting list each month. In October 644,000 patients were waiting for 771,000 procedures in"
        " Orland, the office said.",
        "The Arden Post",
        "2031-06-04",
    )
    two = read(
        workspace,
        "Ada Bell said 771,000 people are waiting for treatment on the waiting lists of the Orland health office.",
        "The Castel Courier",
        "2031-06-09",
    )
    printed = {f.iri: f.printed for e in (one, two) for f in e.figures}
    found = [
        c for c in link_pair(two, one).comparisons if {printed.get(c.a.thing), printed.get(c.b.thing)} == {"771,000"}
    ]
    assert [c.verdict for c in found] == [Verdict.DRIFTS]
    assert [(d.before, d.after) for c in found for d in c.drift if d.dimension is Dimension.COUNTED] == [
        ("procedures", "people")
    ]


def test_the_minister_who_claims_is_the_minister_who_is_named(workspace):
    text = (
        "Ada Bell told the assembly on Wednesday that the office has increased the number of staff handling claims by 80 per cent. The"
        " latest data show 614 people in these roles. That would represent a 2 per cent rise compared to 2029-30, not 80 per cent as"
        " the prime minister claims."
    )
    extraction = read(workspace, text, "The Castel Courier", "2031-06-09")
    printed = {f.iri: f.printed for f in extraction.figures}
    found = [
        (printed[c.a.thing], printed[c.b.thing])
        for c in link_one(extraction).comparisons
        if c.verdict is Verdict.REBUTS
    ]
    assert ("2 per cent", "80 per cent") in found
