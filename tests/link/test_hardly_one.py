"""What seems to exclude each other and is of two things: another speaker's own, another day, another occasion. All texts are invented."""

from __future__ import annotations

import pytest

from helpers_told import told
from quoth.link import link_pair
from quoth.model import Verdict
from quoth.read import read_text

IN_ONE_TEXT = [
    "Officials said the death toll in Dorrin had reached 71. The relief league said the number may be much higher, with some reports "
    "suggesting more than 190 were killed.",
    "The Verrin bank denied that it was short of money, saying deposits had fallen by 4 percent. Rival lender Sarno said its own "
    "deposits rose 12 percent.",
    "Exports to Ostland fell 17 percent, customs said. Total exports fell 2 percent, said trade minister Ana Roth.",
    "Searchers recovered 13 bodies on Saturday and 8 on Sunday, chief Ivo Lern said. Volunteer Pia Dohm said her team had found six.",
    "Lawyer Dora Wint said the lender owed her clients 50 million. The lender put its total liabilities at 800 million.",
    "Premier Jon Varo's party won 104 seats, the commission said. Allied parties won 28, his aide Pim Kelb said.",
    "Textile exports were worth 800 million, the chamber said. Trade minister Ali Venn said exports were worth 5.8 billion.",
    "Guards opened fire when 150 inmates rushed the gate, killing four, warden Mia Park said. A prisoners' group said 21 inmates had died "
    "in the jail since it opened.",
    "Poachers killed 50 rhinos in the park last year, warden Ike Land said. Ranger Mo Tarn said the park had 210 rhinos left.",
    "The ruling party's candidate got 1.1 million votes, the commission said. Loser Abel Dorn said he had got 800,000.",
    "Officials had announced 50 deaths by midnight. Sixteen hours later an army doctor, Lt Rex Dole, said 85 had died.",
]
ACROSS = [
    (
        "The government says 4,100 refugees crossed the border at Tolm on Sunday.",
        "The relief agency says 23,000 refugees have crossed the border at Tolm.",
    ),
    (
        "The tunnel collapse at Vorl killed 12 men, the owner said on Monday.",
        "Sixteen men died in the tunnel collapse at Vorl, the district governor said on Thursday.",
    ),
    (
        "A gunman killed four people at a college in Dessen, police said on Friday. He then shot himself.",
        "Five people died in the shooting at a college in Dessen, including the gunman, a hospital said.",
    ),
    (
        "Some 60,000 people took part in the harvest march in Lorran, police said.",
        "Some 310,000 people took part in harvest marches across the country, unions in Lorran said.",
    ),
    (
        "The truce commission recorded 15 violations on Sunday by the rebels.",
        "The rebels accused the army of 34 violations of the truce on Sunday.",
    ),
    (
        "State media said 500,000 people attended the funeral in Lorran.",
        "Some 70,000 people took part in the march in Lorran, police said.",
    ),
    (
        "The ministry said 13 schools in Lorn were closed by the strike.",
        "Teachers said 70 schools in Lorn province were closed by the strike.",
    ),
    (
        "Hurricane Orla killed 15 people in Dorrin, the civil defence said.",
        "Hurricane Orla killed 37 people in Dorrin and neighbouring Tolm, the regional disaster agency said.",
    ),
    (
        "The outbreak of food poisoning at a wedding in Tolm made 70 guests ill, the clinic said.",
        "Some 340 guests were at the wedding in Tolm where food poisoning broke out, the host said.",
    ),
    (
        "Housing starts in Ostland fell 12 percent in April.",
        "Housing completions in Ostland rose 5 percent in April, builders said.",
    ),
    (
        "Union members in Dorrin voted by 81 percent to end the strike.",
        "Only 53 percent of union members in Dorrin took part in the vote on the strike.",
    ),
    (
        "Soldiers killed at least 8 protesters in Lorn on Friday, the bar association said.",
        "The president of Lorn said 8 soldiers had been hurt and two killed by protesters on Friday.",
    ),
    (
        "Vaccinators in Dorrin reached 82 percent of children in the first round.",
        "Vaccinators in Dorrin reached 63 percent of children in the second round, an official said.",
    ),
    (
        "Relatives of the 77 people killed in the Tolm crash sued Nordal.",
        "Nordal paid 20 million to relatives of 51 people killed in the Tolm crash, its lawyer said.",
    ),
    (
        "The mayor of Vorl said 11 of the dead were from his town.",
        "Coroners identified 28 of the dead; the crash near Vorl killed 45, officials said.",
    ),
    (
        "Rebel mortar fire killed 5 civilians in Dorrin, the army said.",
        "Army air raids killed 27 civilians in Dorrin, rebels said.",
    ),
    (
        "Banks in Ostland wrote off 210 million crowns in 2032.",
        "Banks in Ostland made provisions of 850 million crowns in 2032, the supervisor said.",
    ),
    (
        "Crews put out 13 of the fires near Tolm.",
        "Some 60 fires were burning near Tolm on Sunday.",
    ),
    (
        "Steelmaker Ferrox cut 2,400 jobs, it said on Monday.",
        "The airline Nordal cut 300 jobs, it said.",
    ),
]
RIVALS = [
    (
        "Rebel mortar fire killed 5 civilians in Dorrin, rebels admitted.",
        "The army said rebel mortar fire killed 33 civilians in Dorrin.",
    ),
    (
        "Farmers' groups say that maize output in Lorn fell 61 percent in 2032.",
        "The farm ministry says that maize output in Lorn fell 14 percent in 2032.",
    ),
    ("The quake in Dorrin killed 71 people, the army said.", "The quake in Dorrin killed 190 people, a priest said."),
    (
        "The airline Nordal cut 300 jobs in May, it said.",
        "The pilots' union said Nordal cut 800 jobs in May.",
    ),
    (
        "Police said 90,000 people took part in Sunday's march in Lorran.",
        "Organisers said 310,000 people took part in Sunday's march in Lorran.",
    ),
]


def across(workspace, one, two):
    """Whether any two numbers of two invented papers of two days are said to contradict each other."""
    first, second = (
        workspace.extract(read_text(text, f"{at}.txt", published=f"2033-05-1{5 + at}", publisher=name))
        for at, (text, name) in enumerate(zip((one, two), ("Ember", "Lantern"), strict=True))
    )
    return any(c.verdict is Verdict.CONTRADICTS for c in link_pair(first, second).comparisons)


@pytest.mark.parametrize("text", IN_ONE_TEXT)
def test_two_things_of_one_text_do_not_contradict_each_other(workspace, text):
    assert all(verdict is not Verdict.CONTRADICTS for verdict, _ in told(workspace, text))


@pytest.mark.parametrize(("one", "two"), ACROSS)
def test_two_things_of_two_texts_do_not_contradict_each_other(workspace, one, two):
    assert not across(workspace, one, two)


@pytest.mark.parametrize(("one", "two"), RIVALS)
def test_what_is_of_one_thing_still_does(workspace, one, two):
    assert across(workspace, one, two)
