"""What is told of two numbers in one text and across texts by who tells them, when, and how near they are. All texts are invented."""

from __future__ import annotations

import pytest

from quoth import Workspace
from quoth.link import link_one, rules
from quoth.model import Comparison, Verdict
from quoth.read import read_text


def inside(workspace: Workspace, text: str) -> set[Verdict]:
    """The verdicts within one text."""
    read = read_text(text, "a.txt", published="2031-05-16", publisher="The Castel Courier")
    return {c.verdict for c in link_one(workspace.extract(read)).comparisons}


def across(workspace: Workspace, one: tuple[str, str, str], two: tuple[str, str, str]) -> list[Comparison]:
    """The comparisons of two texts, each given as (publisher, day, text)."""
    a, b = (read_text(t, f"{p}.txt", published=d, publisher=p) for p, d, t in (one, two))
    return [c.comparison for c in workspace.compare(a, b).compared]


def verdicts(workspace: Workspace, one: tuple[str, str, str], two: tuple[str, str, str]) -> set[Verdict]:
    """The verdicts between two texts."""
    return {c.verdict for c in across(workspace, one, two)}


@pytest.mark.parametrize("text", [
    "Eleven drivers reported the loose joints of the viaduct since spring, and the railway repaired two.",
    "Of 60 men questioned, 51 said they had been struck. Three had been seen by a dentist.",
    "The Food Office counts 212 people who found steel in their bread, and about a dozen who went to a doctor.",
    "A rapid survey of 9,600 buildings on the coast has classed 2,310 as unsafe.",
])  # fmt: skip
def test_one_text_that_tells_two_numbers_itself_contradicts_nobody(workspace, text):
    assert Verdict.CONTRADICTS not in inside(workspace, text)


def test_two_speakers_of_one_text_may_contradict_each_other(workspace):
    text = "The union said 21,400 people walked out in Castel on Tuesday. The ministry said 12,870 people walked out."
    assert Verdict.CONTRADICTS in inside(workspace, text)


@pytest.mark.parametrize(("one", "two"), [
    ("In Calvera 39 women did not survive the year, the paper found.", "In the year 39 women were killed in Calvera, it said."),
    ("One in four parking tickets is never paid, said the lawyer.", "One in four parking tickets had no photograph, the auditor said."),
])  # fmt: skip
def test_what_did_not_happen_to_so_many_denies_no_other_happening(workspace, one, two):
    assert Verdict.DENIES not in verdicts(
        workspace, ("The Ember", "2031-05-16", one), ("The Lantern", "2031-05-15", two)
    )


def test_what_was_claimed_is_denied_with_its_verb(workspace):
    one = ("The Ember", "2031-05-16", "It is not true that 3,120 hens died at Oxley Farm, the farmer said.")
    two = ("The Lantern", "2031-05-15", "In the fire 3,120 hens died at Oxley Farm, the fire service said.")
    assert Verdict.DENIES in verdicts(workspace, one, two)


DENIAL = "The harbour office called the dockers' figure false: 640 dockers joined the strike in Port Tarn, it said."
CLAIM = "The dockers' union said 1,900 dockers joined the strike in Port Tarn."


def test_a_denial_is_meant_for_what_was_told_before(workspace):
    claimed = ("Dockers' Union", "2031-05-15", CLAIM)
    assert Verdict.DENIES in verdicts(workspace, claimed, ("The Ember", "2031-05-16", DENIAL))
    assert Verdict.DENIES not in verdicts(workspace, claimed, ("The Ember", "2031-03-02", DENIAL))


def test_a_bound_that_admits_a_number_ten_times_as_large_bears_it_not_out(workspace):
    one = ("The Ember", "2031-05-16", "More than 2,300 vehicles crossed Oxley Bridge on Monday, the toll office said.")
    near = ("The Lantern", "2031-05-16", "On Monday 2,480 vehicles crossed Oxley Bridge, the police said.")
    far = ("The Lantern", "2031-05-16", "On Monday 24,000 vehicles crossed Oxley Bridge, the police said.")
    assert rules.VALUES_MEET in {c.rule for c in across(workspace, one, near)}
    assert rules.VALUES_MEET not in {c.rule for c in across(workspace, one, far)}


def test_a_number_many_times_another_is_no_revision(workspace):
    first = (
        "The Ember",
        "2031-05-12",
        "The Oxley consumer office received 26,480 complaints in 2030, the Oxley consumer office said.",
    )
    revised = (
        "The Lantern",
        "2031-05-20",
        "The Oxley consumer office received 26,120 complaints in 2030, the Oxley consumer office said.",
    )
    other = (
        "The Lantern",
        "2031-05-20",
        "The Oxley consumer office received 3,150 complaints in 2030, the Oxley consumer office said.",
    )
    assert rules.REVISED in {c.rule for c in across(workspace, first, revised)}
    assert rules.REVISED not in {c.rule for c in across(workspace, first, other)}


def test_cases_open_at_midyear_are_no_part_of_the_years_cases(workspace):
    one = ("Courts Service of Tarn", "2031-01-20", "Tarn had 73,440 cases on 30 June 2030.")
    two = ("Auditor of Tarn", "2031-02-20", "Tarn: cases in 2030: 77,300.")
    assert Verdict.FITS not in verdicts(workspace, one, two)


def test_who_repeats_their_own_number_bears_it_not_out(workspace):
    one = ("Courts Service of Tarn", "2030-07-10", "On 30 June 2030, 73,440 cases were open in Tarn.")
    two = ("Courts Service of Tarn", "2031-02-20", "73,440 cases were open in Tarn on 30 June 2030.")
    assert verdicts(workspace, one, two) & {Verdict.DERIVED, Verdict.AGREES} == {Verdict.DERIVED}


def test_planned_operations_that_were_put_off_are_no_plan(workspace):
    one = (
        "Ministry of Health",
        "2031-05-15",
        "On Tuesday 1,940 planned operations were cancelled in Castel, the ministry said.",
    )
    two = (
        "The Lantern",
        "2031-05-16",
        "On Tuesday 2,310 operations were cancelled in Castel, the hospital directors said.",
    )
    assert not any("planned, expected" in c.explanation for c in across(workspace, one, two))


def test_what_is_being_built_is_not_built(workspace):
    one = ("City of Portavin", "2031-05-15", "Portavin built 6,200 social homes, the city said.")
    two = ("The Lantern", "2031-05-15", "In Portavin 1,450 social homes are being built, the mayor's office said.")
    assert Verdict.CONTRADICTS not in verdicts(workspace, one, two)


def test_one_number_of_two_things_is_chance(workspace):
    let = "Yesterday we let 214 lorries with relief goods through the Narrows gate into Oxley. By then it was 1,640."
    lost = "The camp at Oxley took in 214 orphans that winter. Their number had been 1,090 in the autumn, and 62 teachers had left."
    one, two = ("Coordination Bureau of Ostria", "2037-02-12", let), ("Tribunal of Inquiry", "2037-12-01", lost)
    assert verdicts(workspace, one, two) <= {Verdict.INCOMPARABLE}


RELEASE = (
    "Health Workers of Lorrane",
    "2031-05-14",
    "A total of 21,400 nurses, porters and technicians stopped work across the hospitals of Lorrane on Tuesday, the Health Workers said.",
)
RETURNS = (
    "Lorrane Ministry of Health",
    "2031-05-15",
    "In Lorrane 12,870 hospital employees took part in Tuesday's strike, the ministry can report.",
)
REPORT = (
    "Castel Courier",
    "2031-05-16",
    "The health workers' union says that 21,400 people walked out in Lorrane on Tuesday. The Ministry of Health puts the figure at 12,870.",
)


def by_rule(workspace: Workspace, one: tuple[str, str, str], two: tuple[str, str, str]) -> list[str]:
    """The rules by which two texts contradict each other."""
    return [c.rule for c in across(workspace, one, two) if c.verdict is Verdict.CONTRADICTS]


@pytest.mark.parametrize("source", [RELEASE, RETURNS])
def test_who_reports_a_dispute_tells_both_sides_what_the_other_says(workspace, source):
    assert rules.SET_AGAINST in by_rule(workspace, source, REPORT)
    assert rules.SET_AGAINST in by_rule(workspace, REPORT, source)


def test_two_numbers_that_a_text_only_lists_are_set_against_nobody(workspace):
    listed = (
        "Castel Courier",
        "2031-05-16",
        "21,400 people walked out in Lorrane on Tuesday, the health workers' union says. In 2027, it says, 12,870 people walked out.",
    )
    assert by_rule(workspace, RELEASE, listed) == []


def test_what_is_said_of_a_crowd_holds_of_the_next_count_of_it(workspace):
    text = "Police estimated the crowd outside the ministry at 1,400. The union said more than 3,000 had come."
    assert Verdict.CONTRADICTS in inside(workspace, text)


def test_two_who_are_told_in_one_sentence_are_two(workspace):
    text = (
        "The health ministry says that nearly 13,000 hospital workers joined a strike in Lorrane this week, "
        "while the union claims that more than 21,000 did."
    )
    assert Verdict.CONTRADICTS in inside(workspace, text)


def test_who_speaks_for_itself_names_no_body_with_like_words(workspace):
    assert not any(c.verdict in (Verdict.DERIVED, Verdict.DRIFTS) for c in across(workspace, RELEASE, RETURNS))


@pytest.mark.parametrize("text", [
    "By its own survey some 470,000 individuals are behind the parcels, the board said. The panel says 17.",
    "Thousands of people were kept waiting on Tuesday, the minister said. The union said 2,150 members worked there.",
])  # fmt: skip
def test_numbers_too_far_apart_or_too_vague_are_of_two_things(workspace, text):
    assert not inside(workspace, text) & {Verdict.CONTRADICTS, Verdict.AGREES}


def test_a_reason_given_behind_a_number_denies_it_not(workspace):
    one = ("The Lantern", "2031-05-15", "In 2030 there were 418 measles cases in Averra, the institute said.")
    two = (
        "The Ember",
        "2031-05-16",
        "In 2030 there were 734 measles cases in Averra, since many were never reported, the doctors said.",
    )
    assert not any("denial" in c.explanation for c in across(workspace, one, two))


def contradicted(workspace: Workspace, one: tuple[str, str, str], two: tuple[str, str, str]) -> bool:
    """Whether two texts contradict each other."""
    return Verdict.CONTRADICTS in verdicts(workspace, one, two)


def test_a_toll_that_is_told_days_later_may_have_risen(workspace):
    first = ("Civil Protection Tarn", "2030-11-18", "The landslide in Tarn killed 6 people, Civil Protection said.")
    next_day = ("Tarn Hospital", "2030-11-19", "The landslide in Tarn killed 27 people, the hospital said.")
    next_week = ("Tarn Hospital", "2030-11-25", "The landslide in Tarn killed 27 people, the hospital said.")
    assert contradicted(workspace, first, next_day)
    assert not contradicted(workspace, first, next_week)


def test_two_texts_that_both_give_both_numbers_mean_two_things(workspace):
    one = (
        "City of Portavin",
        "2031-01-20",
        "The city of Portavin has 6,200 social homes. In Portavin the city let 1,450 social homes.",
    )
    two = (
        "Portavin Mail",
        "2031-01-21",
        "The council let 6,200 social homes in Portavin. There are 1,450 social homes in Portavin.",
    )
    assert not contradicted(workspace, one, two)


def test_more_of_the_same_is_no_rival(workspace):
    one = (
        "Traders' Circle",
        "2032-01-20",
        "The council's own cash book, which we were shown, has 53 deposits. Several never paid.",
    )
    two = (
        "Council of Cobble Lane",
        "2032-01-25",
        "The Traders' Circle saw the first volume. The second holds five deposits more.",
    )
    assert not contradicted(workspace, one, two)


@pytest.mark.parametrize(("day", "found"), [("2031-08-20", True), ("2032-08-20", False)])
def test_what_one_thing_cost_is_told_long_after_the_bill(workspace, day, found):
    one = ("City of Oxley", "2031-05-01", "The Oxley Bridge cost 31 million crowns, the council said.")
    two = ("The Lantern", day, "The Oxley Bridge cost 44 million crowns, the audit court said.")
    assert contradicted(workspace, one, two) is found


def test_who_was_at_the_rally_was_in_the_crowd(workspace):
    one = ("Union of Castel", "2031-05-14", "The union counted 3,200 people at the rally in Castel on Tuesday.")
    two = ("Castel Courier", "2031-05-14", "Police put the crowd in Castel on Tuesday at 1,400.")
    assert not any("rally" in c.explanation for c in across(workspace, one, two))


def test_a_denial_of_four_denies_no_two(workspace):
    denial = (
        "Sel News Agency",
        "2036-03-12",
        "The health minister, Brana Tolk, denied that four children had died of measles.",
    )
    four = ("The Averra Standard", "2036-03-06", "Four children died of measles in 2035, the doctors said.")
    two = ("Health Institute", "2036-03-03", "Two children died of measles in 2035, the institute said.")
    assert Verdict.DENIES in verdicts(workspace, denial, four)
    assert Verdict.DENIES not in verdicts(workspace, denial, two)


@pytest.mark.parametrize(
    ("claimed", "denied"),
    [
        ("The Tarn government said that it would review the official register of missing persons.", False),
        ("The Tarn government said that the official number of missing persons in Tarn was falling.", True),
    ],
)
def test_who_disputes_numbers_denies_no_claim_without_one(workspace, claimed, denied):
    one = ("The Ember", "2031-05-16", claimed)
    two = ("The Lantern", "2031-05-18", "Search groups dispute the official number of missing persons in Tarn.")
    assert (Verdict.DENIES in verdicts(workspace, one, two)) is denied
