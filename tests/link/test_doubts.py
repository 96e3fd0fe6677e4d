"""Two numbers that seem to exclude each other, and that a careful reader would not hold against each other. All texts are invented."""

from __future__ import annotations

import pytest

from helpers_told import told
from quoth import Workspace
from quoth.link import link_one, link_pair
from quoth.model import Verdict
from quoth.read import read_text

NOT_TOLD = [
    # recalled occasions
    "Organisers said 300,000 people marched in Velm on Saturday. Last year a row broke out over a rally in the town. The police "
    "said that 70,000 people had marched.",
    "The unions counted 150 million workers in the strike last year; this time, the media reported that 180 million workers took part.",
    "Police said 40,000 people marched in Velm on Sunday. A similar march in November was attended by 100,000 people, the guild said.",
    "In 1995 the parks board said 400,000 people came to the rally in Velm. In 1998 the organisers said 900,000 people came to it.",
    # a summand, a difference, what may be spent
    "The ministry announced that it would buy 65 jets for $9 billion plus $7 billion for their upkeep. Auditor Ana Roth estimated the "
    "true cost at more than $25 billion.",
    "The board said that 8 million people voted. Mr Lund did not say whether 1 million fewer, or 2 million more, people had voted.",
    # a part
    "The league put the death toll at over 100. Chair Ida Moll said Velm accounts for the most, with 17 deaths.",
    # who leaves some out
    "The health body put the number of people killed at around 200,000. Envoy Jon Varo said the number of people killed is 10,000. Here we "
    "are not including those who died of hunger.",
    # hardly apart
    "Minister Ole Sand said 900 people were killed in the flood. Premier Vera Holt said 1,000 people were killed in it.",
    # another country
    "The official death toll in Zimbabwe published by the government stood at 89. The president of Mozambique, Ivo Lern, said that 1,200 "
    "people were killed by the cyclone.",
    # of all, and of a place
    "The Clean Air Fund said that 3.7 percent of the gas produced in the Velm leaks. That is far more than the ministry's estimate of "
    "1.4 percent for the whole country.",
    # whose it is
    "The state raised its count of deaths to 210 on Tuesday. The new number is still far short of the 702 excess deaths that Orsa News "
    "calculated.",
    "The board's member of parliament, Ana Roth, puts the true cost of the games at $19bn (not $2.9bn).",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_is_doubtful_is_no_contradiction(workspace, text):
    assert not [p for v, p in told(workspace, text) if v is Verdict.CONTRADICTS]


STILL_TOLD = [
    (
        "Last year, organisers said 430,000 people marched in Velm, although police said 66,000 took part. A scholar at Velm University, "
        "Ike Land, counted along the route and concluded that about 103,000 people marched.",
        {"430,000", "66,000"},
    ),
    (
        "The civic front claimed more than 50,000 people had joined the march, less than last year's 60,000, while the police put the "
        "turnout at 9,800, down from last year's estimate of 14,500.",
        {"more than 50,000", "9,800"},
    ),
    (
        "Minister Ole Sand said 580 people were killed in the flood. Premier Vera Holt said 1,000 were killed in it.",
        {"580", "1,000"},
    ),
    (
        "Guard chief Kim Lun said only 172 people survived the sinking - not 174, as the government had been saying.",
        {"only 172", "174"},
    ),
]


@pytest.mark.parametrize(("text", "pair"), STILL_TOLD)
def test_what_is_not_doubtful_is_still_told(workspace, text, pair):
    assert pair in [p for v, p in told(workspace, text) if v is Verdict.CONTRADICTS]


def test_what_is_in_nobodys_mouth_is_not_carried_to_another_text(workspace):
    one = (
        "The cabinet would have known that the jets were to cost $25 billion, not the $15 billion that the public was later told, the "
        "auditor of Velm, Ana Roth, said on Thursday."
    )
    two = "The jets of Velm will cost $25 billion, auditor Ana Roth said."
    a = workspace.extract(read_text(one, "a.txt", published="2031-05-16", publisher="The Castel Courier"))
    b = workspace.extract(read_text(two, "b.txt", published="2031-05-17", publisher="Port Varn Post"))
    assert not [c for c in link_pair(a, b).comparisons if c.verdict is Verdict.CONTRADICTS]


def test_a_quarter_million_is_whose_figure_it_is(workspace):
    text = (
        "News agencies say the toll in Velm was between 46,000 and 85,000 people, far below the Velmian government's figure of more than a "
        "quarter million people."
    )
    found = workspace.extract(read_text(text, "a.txt", published="2031-05-16", publisher="The Castel Courier"))
    names = {a.id: a.name for a in found.agents}
    said = {f.printed: names.get(f.asserter) for f in found.figures}
    assert said["more than a quarter million"] == "Velmian government"


def verdicts(workspace, one: str, two: str, day: str = "2031-05-17") -> set[Verdict]:
    a = workspace.extract(read_text(one, "a.txt", published=day, publisher="The Castel Courier"))
    b = workspace.extract(read_text(two, "b.txt", published="2031-05-16", publisher="Port Varn Post"))
    return {c.verdict for c in link_pair(a, b).comparisons}


def test_a_number_in_a_name_is_denied_by_nobody(workspace):
    one = "Deputy minister Jon Varo rubbished claims that half a million people had come to the two-day Tarn 4 rally in Velm."
    two = "Chair Ida Moll said Tarn 4 was a historic achievement for Velm."
    assert Verdict.DENIES not in verdicts(workspace, one, two)


def test_who_claims_a_number_behind_a_denial_denies_none_that_it_agrees_with(workspace):
    one = "The crowd in Velm was put at 30,000 by the guards, but this was disputed by organisers who claimed up to 100,000 were there."
    two = "Some 100,000 people marched in Velm, deputy Paul Lund claimed."
    assert Verdict.DENIES not in verdicts(workspace, one, two)


def test_a_number_put_in_the_place_of_another_answers_no_march_of_another_year(workspace):
    one = "Minister Jon Varo said police put the crowd in Velm at some 50,000 and not 500,000 people as the organisers claimed."
    two = "Organisers put the crowd at the rally in Velm at 500,000."
    assert Verdict.REBUTS in verdicts(workspace, one, two)
    assert Verdict.REBUTS not in verdicts(workspace, one, two, "2032-10-17")


def test_a_single_voter_is_answered_by_no_count(workspace):
    text = (
        "Observer Ida Moll says she saw one voter put five slips into the box. The official in charge denied it. At another station, the "
        "head said 400 people had voted but Ike Land of the opposition said the figure was only 60."
    )
    assert Verdict.REBUTS not in {v for v, p in told(workspace, text) if "one" in p}


def test_two_polices_are_one_side_and_two_rallies(workspace):
    one = "Organisers said 170,000 people marched against the plant in Tokyo. The police put the number at 75,000."
    two = "Organisers claimed 150,000 people marched against the plant in Tokyo, while the police put the number at 17,000."
    a = workspace.extract(read_text(one, "a.txt", published="2031-07-17", publisher="The Castel Courier"))
    b = workspace.extract(read_text(two, "b.txt", published="2031-06-30", publisher="Port Varn Post"))
    printed = {f.iri: f.printed for x in (a, b) for f in x.figures}
    pairs = [
        {printed.get(c.a.thing), printed.get(c.b.thing)}
        for c in link_pair(a, b).comparisons
        if c.verdict is Verdict.CONTRADICTS
    ]
    assert {"75,000", "17,000"} not in pairs


def test_what_was_reported_later_contradicts_nothing_told_before(workspace):
    text = (
        "When administrator Mara Quist appeared before the assembly in September, she said that 7.3 million people were enrolled. The "
        "administration later reported that 7.1 million people were enrolled."
    )
    assert Verdict.CONTRADICTS not in {v for v, _ in told(workspace, text)}


def test_the_publisher_is_no_accused(workspace):
    text = (
        "Campaigners accused Velm's guards of killing dozens of people in the crackdown. In the village mourners gathered for the burial "
        "of 20 victims."
    )
    found = workspace.extract(read_text(text, "a.txt", published="2031-05-16", publisher="Online Velm"))
    assert not [c for c in link_one(found).comparisons if c.verdict is Verdict.REBUTS]


COUNTED_OUT = [
    (
        "There were protests in Velm (organisers' estimate: 200,000 people; police estimate: 55,000).",
        {"200,000", "55,000"},
    ),
    (
        "Estimates of the crowd's size in Velm varied widely, with organizers claiming 150,000 participants, while the police put the "
        "number at 17,000.",
        {"150,000", "17,000"},
    ),
]


@pytest.mark.parametrize(("text", "pair"), COUNTED_OUT)
def test_who_counts_is_not_what_is_counted(workspace, text, pair):
    assert pair in [p for v, p in told(workspace, text) if v is Verdict.CONTRADICTS]


def test_two_rallies_weeks_apart_are_not_one(workspace):
    one = "Whether or not you believe the police figure of 75,000 protesters, the rally in Velm against the plant was big."
    two = "Organisers claimed 150,000 participants came to the rally in Velm against the plant."
    assert Verdict.CONTRADICTS not in verdicts(workspace, one, two, "2031-06-18")


def test_by_how_much_a_claim_is_off_is_no_answer_to_it(workspace):
    text = (
        "The premier's office disputes the league's claims that 18.5 million people are poor. It says the league is overestimating the "
        "number of people who are poor by about 18.2 million people."
    )
    assert Verdict.REBUTS not in {v for v, _ in told(workspace, text)}


def test_a_number_that_a_paper_tells_in_its_own_voice_is_held_against_nobody_in_another_text():
    def met(first: str, second: str) -> set[Verdict]:
        texts = [
            read_text(t, f"{i}.txt", published="2031-03-04", publisher=p)
            for i, (t, p) in enumerate(((first, "Orsa News"), (second, "Velm Times")))
        ]
        workspace = Workspace("memory:")
        one, two = (workspace.extract(t) for t in texts)
        return {c.verdict for c in link_pair(one, two).comparisons}

    rivals = "The Velm police said 40,000 people marched in Velm, but the Free Guild said 90,000 people marched."
    assert Verdict.CONTRADICTS in met(rivals, "The Velm police said 40,000 people marched in Velm.")
    assert Verdict.CONTRADICTS not in met(rivals, "Only 40,000 people marched in Velm, under a cold rain.")
