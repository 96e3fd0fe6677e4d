"""Numbers that a text calls two, and numbers that only look like one. All texts are invented."""

from __future__ import annotations

import pytest

from quoth import Workspace
from quoth.link import link_one, link_pair, rules
from quoth.link.readings import Reading
from quoth.model import Verdict
from quoth.read import read_text

TOLD = [
    (
        "The new figure of 6,901 people in the camp of Velm is 2,415 higher than in June, the prefect of Tarn said. It is considerably "
        "lower however than the figure of more than 9,000 claimed by the Lindqvist Fund.",
        "6,901",
        "9,000",
    ),
    (
        "At least 16 people were killed in Velm on Sunday, a monitor said. Local residents put the death toll higher, saying that around "
        "32 people were killed.",
        "16",
        "32",
    ),
    (
        "At least 700 people drowned off Tarn last week, the harbour office said. The Lindqvist Fund gave an even higher estimate. “Around "
        "900 people drowned,” it wrote.",
        "700",
        "900",
    ),
    (
        "The health board of Orsa said that only 7,900 nurses had stayed away. However, the Nurses' League accused it of “fiddling the "
        "figures”, claiming that 40,000 nurses had gone on strike.",
        "7,900",
        "40,000",
    ),
    (
        "Premier Ivo Sand said that 40 per cent of the schools were open. But the ministry's own figures show that 13 per cent of the "
        "schools were open.",
        "40",
        "13",
    ),
    (
        "The Dock League says that about 2 million people were on strike on Monday, but ministers dispute this, putting the number closer "
        "to 1.2 million.",
        "2 million",
        "1.2 million",
    ),
    (
        "The tax office of Norland said that there is a 35 billion crown tax gap, which massively underestimates the problem. The Clerks' "
        "League, whose own research puts the tax gap at around 120 billion crowns, wants more inspectors.",
        "35 billion",
        "120 billion",
    ),
    (
        "The Castel Institute estimated that the line could cost 120 billion crowns. However, that has proved nearer to what is spent than "
        "the study of the ministry, which claimed the figure to be only 35 billion crowns.",
        "120 billion",
        "35 billion",
    ),
    (
        "The estimate that the operator has used is 843,444 gallons. The estimate used by the Norland Water Board is larger - "
        "1 million gallons - but that may be low, too.",
        "843,444",
        "1 million",
    ),
    (
        "In 2030, there were reportedly 42,000 deaths from fever in Norland, but it may actually be closer to 50,000.",
        "42,000",
        "50,000",
    ),
    (
        "Singer Mila Orr told Channel Nine about the fire: “Seventeen? I am sorry, but I am hearing the figure is much closer to 150.”",
        "Seventeen",
        "150",
    ),
    (
        "The Border Bureau announced that it had deported 622,000 people. But something is off. The government has not said why this "
        "number differs so remarkably from the 344,000 deportations that the Police Board reported.",
        "622,000",
        "344,000",
    ),
    (
        "The League says the real pass rate in 2030 was 37.6 percent. Official results announced on Thursday showed a 78.2 percent "
        "national pass rate.",
        "37.6",
        "78.2",
    ),
    (
        "Whilst the minister celebrates a pass rate of 81.3%, the League can reveal that the real pass rate is in fact 38.9%.",
        "81.3",
        "38.9",
    ),
    (
        "By Dr Ivo Sand's analysis there were 6,800 more deaths than expected in the 29 towns of Norland, significantly more than NBH "
        "estimates of 3,700.",
        "6,800",
        "3,700",
    ),
]
QUIET = [
    "At least 16 people were killed in Velm on Sunday, a monitor said. Residents of Orsa said that 32 people were killed there.",
    "The clinic said that 300 people were ill. Its doctors put the toll higher than last week. Some 310 people were sent home.",
    "The Nurses' League accused the board of cooking the books. It said that 40,000 nurses had gone on strike.",
    "Premier Ivo Sand said that 40 per cent of the schools were open. The ministry's own figures show that 13 per cent of clerks left.",
]


def read(
    workspace: Workspace, text: str, name: str = "a", day: str = "2031-06-16", publisher: str = "The Castel Courier"
):
    """What a text says."""
    return workspace.extract(read_text(text, f"{name}.txt", published=day, publisher=publisher))


def within(workspace: Workspace, text: str):
    """The comparisons of one text, each with both printed numbers."""
    extraction = read(workspace, text)
    words = {f.iri: f.printed for f in extraction.figures}
    return [(c, words.get(c.a.thing, ""), words.get(c.b.thing, "")) for c in link_one(extraction).comparisons]


def across(workspace: Workspace, one: str, two: str, days: tuple[str, str] = ("2031-06-16", "2031-06-17")):
    """The comparisons between two texts, each with both printed numbers."""
    both = [
        read(workspace, one, "a", days[0], "The Castel Courier"),
        read(workspace, two, "b", days[1], "Orsa Post"),
    ]
    words = {f.iri: f.printed for e in both for f in e.figures}
    found = link_pair(*both).comparisons
    return [(c.verdict, words.get(c.a.thing, ""), words.get(c.b.thing, "")) for c in found]


@pytest.mark.parametrize(("text", "one", "other"), TOLD)
def test_two_numbers_that_a_text_calls_two_contradict_each_other(workspace, text, one, other):
    found = [(c.rule, {a, b}) for c, a, b in within(workspace, text) if c.verdict is Verdict.CONTRADICTS]
    assert any(
        rule == rules.CONFLICT_TOLD and any(one in x for x in pair) and any(other in x for x in pair)
        for rule, pair in found
    )


@pytest.mark.parametrize("text", QUIET)
def test_other_places_times_and_things_are_no_two_numbers_for_one(workspace, text):
    assert not [c for c, _, _ in within(workspace, text) if c.verdict is Verdict.CONTRADICTS]


def test_who_calls_an_estimate_of_somebody_inflated_denies_it(workspace):
    found = within(
        workspace,
        "The Clerks' League puts the tax gap at 120 billion crowns. A spokeswoman of the tax office said: “The League's estimate is "
        "over-inflated and muddled. Ours is 35 billion crowns.”",
    )
    assert any(c.verdict is Verdict.DENIES for c, _, _ in found)


def test_the_report_before_gave_another_count(workspace):
    text = (
        "The Clerks' League estimates the tax gap at 119.4 billion crowns. The previous report of the League, published in 2028, estimated "
        "the tax gap at 120 billion crowns."
    )
    assert not [c for c, _, _ in within(workspace, text) if c.verdict in (Verdict.AGREES, Verdict.DERIVED)]


def test_dozens_here_and_dozens_there_are_no_number_in_common(workspace):
    one = "Dozens of people were killed in air strikes on Velm in Norland on Sunday, the monitor said."
    two = "Dozens of air strikes on Orsa in Norland killed dozens of people on Friday, residents said."
    assert across(workspace, one, two, ("2031-06-16", "2031-06-07")) == []


def test_so_many_on_board_are_not_so_many_missing(workspace):
    one = "The Harbour Fund reports that the ferry went down off Tarn on Thursday with over 550 people on board."
    two = "Some 550 people are missing from the ferry that went down off Tarn on Thursday, the coast guard said."
    assert not [x for x in across(workspace, one, two) if x[0] in (Verdict.AGREES, Verdict.DERIVED, Verdict.DRIFTS)]


def test_a_toll_since_the_start_is_no_part_of_another_that_is_told_in_the_same_week(workspace):
    one = "The war in Norland has killed more than 280,000 people since it began in 2025, the monitor said."
    two = "Around 400,000 people have been killed in Norland since the war began in 2025, analysts estimate."
    assert not [x for x in across(workspace, one, two) if x[0] in (Verdict.FITS, Verdict.AGREES)]


def test_one_strike_is_no_part_of_another_of_which_only_one_says_where(workspace):
    one = "At least 12 people were killed in air strikes on Velm on Sunday, the monitor said."
    two = "Ten civilians were killed when air strikes hit a bus in Orsa, the rescuers said."
    assert not [x for x in across(workspace, one, two, ("2031-06-16", "2031-06-07")) if x[0] is Verdict.FITS]


def test_money_answers_no_count_of_something_else(workspace):
    text = (
        "The Clerks' League says that 21 offices are to close. The minister also pointed to plans of the government to invest 900 million "
        "crowns in offices."
    )
    assert not [c for c, _, _ in within(workspace, text) if c.verdict is Verdict.REBUTS]


def test_the_crowd_of_one_march_is_one_count_be_it_who_came_or_who_was_there(workspace):
    text = (
        "A spokeswoman for the organisers said that around 1.03 million people, or nearly one in seven people of Norland, attended the "
        "march in Velm. Meanwhile, the police of Velm have pegged the number of protesters at around 240,000."
    )
    found = [{a, b} for c, a, b in within(workspace, text) if c.verdict is Verdict.CONTRADICTS]
    assert any({"1.03", "240,000"} <= {n for n in ("1.03", "240,000") for x in pair if n in x} for pair in found)
    at_peak = text.replace(
        "the number of protesters at around 240,000", "the number of protesters at its peak at around 240,000"
    )
    assert not [c for c, _, _ in within(workspace, at_peak) if c.rule == rules.VALUES_EXCLUDE]


def test_an_estimate_is_held_against_what_another_says_that_it_was(workspace):
    text = (
        "Police provided a cautious 240,000 estimate, while the organiser of the march said it was more than a million."
    )
    assert any(c.verdict is Verdict.CONTRADICTS for c, _, _ in within(workspace, text))


def test_those_on_a_list_who_were_accounted_for_are_no_part_of_the_dead(workspace):
    one = "About 100 people on the list of the Velm fire were accounted for, agent Ivo Sand said."
    two = "The death toll from the Velm fire stands at 115."
    assert not [x for x in across(workspace, one, two) if x[0] is Verdict.FITS]


def test_a_round_number_of_another_year_does_not_go_back_to_this_one(workspace):
    one = "The march is the largest in Velm since 2009, when over a million people protested in Orsa, the Post wrote."
    two = "More than a million people joined Sunday's march in Velm, the organisers said."
    assert across(workspace, one, two) == []


def test_what_breaks_out_blames_nobody(workspace):
    text = (
        "The fire that broke out in Velm in August left 388 people unaccounted for, the Harbour Bureau said. The authorities of Velm have "
        "named 46 people who died."
    )
    assert not [c for c, _, _ in within(workspace, text) if c.verdict is Verdict.REBUTS]


def test_who_discredits_a_claim_denies_it(workspace):
    text = "A resident claimed that 42 bodies had been found in one room. The authorities discredited the claim."
    assert any(c.verdict is Verdict.DENIES for c, _, _ in within(workspace, text))


def test_the_dead_take_no_noun_from_who_counted_them(workspace):
    text = "Police say that 80 people died in the fire. Three volunteer researchers counted, too, and Dr Ivo Sand estimated 123 dead."
    dead = next(c for c in Reading(read(workspace, text)).counts if c.figure.value == 123)
    assert dead.counted is not None
    assert dead.counted.noun == "person"


def test_a_not_in_another_thought_opposes_nothing(workspace):
    one = "The League said that Orsa has a reputation for keeping back pupils to inflate pass marks, but the minister is not concerned."
    two = "Ms Mila Orr claimed that Orsa has a reputation for keeping back pupils to inflate pass marks."
    assert not [x for x in across(workspace, one, two) if x[0] is Verdict.CONTRADICTS]
    turned = "Ms Mila Orr claimed that Orsa has no reputation for keeping back pupils to inflate pass marks."
    assert [x for x in across(workspace, one, turned) if x[0] is Verdict.CONTRADICTS]


def test_a_denied_number_answers_nobody(workspace):
    one = "In response to the minister, the League said that the pass rate is 38.9%, not 81.3%."
    two = "The League can reveal that the pass rate is 38.9%."
    assert not [x for x in across(workspace, two, one) if x[0] is Verdict.REBUTS and "81.3" in x[1]]


def test_what_nobody_said_is_doubted_by_nobody(workspace):
    text = "One town remains without power, and it is unclear when some electricity will be restored to the mountain town of Velm."
    assert not [c for c, _, _ in within(workspace, text) if c.verdict is Verdict.DENIES]


def test_nearly_half_here_is_not_more_than_half_there(workspace):
    one = "Nearly half of the homes in Norland have power, officials said."
    two = "Four towns in Norland reported that more than half of the homes have power."
    assert not [x for x in across(workspace, one, two) if x[0] in (Verdict.AGREES, Verdict.DERIVED, Verdict.DRIFTS)]


def test_a_denial_of_another_season_denies_nothing(workspace):
    one = "Power to the homes of Velm has been restored, the board said."
    two = "A resident denied that power to the homes of Velm has been restored."
    assert [x for x in across(workspace, one, two, ("2031-06-16", "2031-06-20")) if x[0] is Verdict.DENIES]
    assert not [x for x in across(workspace, one, two, ("2031-06-16", "2032-03-20")) if x[0] is Verdict.DENIES]


def test_one_report_that_says_something_answers_nobody(workspace):
    text = (
        "The cause of the crush that left 100 people hurt was unclear. One report said that people had panicked as rumours spread. "
        "Another report said that people rushed to the door."
    )
    assert not [c for c, _, _ in within(workspace, text) if c.verdict is Verdict.REBUTS]


def test_two_forecasts_of_one_toll_are_no_parts_of_each_other(workspace):
    one = "The death toll of the Velm crush could rise to more than 190, police said."
    two = "Officials fear that the death toll of the Velm crush could yet reach 200."
    assert not [x for x in across(workspace, one, two) if x[0] is Verdict.FITS]


def test_who_was_there_in_june_by_one_count_is_no_part_of_another_count_without_a_date(workspace):
    text = (
        "The official estimate is that there are around 6,900 people in the camp. In June the Lindqvist Fund put the number of migrants in "
        "the camp at 6,123."
    )
    assert not [c for c, _, _ in within(workspace, text) if c.verdict is Verdict.FITS]
