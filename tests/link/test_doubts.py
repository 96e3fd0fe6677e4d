"""Two numbers that seem to exclude each other, and that a careful reader would not hold against each other. All texts are invented."""

from __future__ import annotations

import pytest

from helpers_told import told
from quoth.link import link_pair
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
    # whose it is
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
