"""One count told in other words by two texts. All texts are invented."""

from __future__ import annotations

import pytest

from quoth import Workspace
from quoth.link import phrases
from quoth.link.fates import fate
from quoth.model import Verdict
from quoth.read import read_text

RIVALS = [
    ("About 30,000 saplings were planted along the Arro in spring, the forestry office said.",
     "Volunteers of the Arro Alliance, who walked the banks, counted 9,000 saplings planted in spring."),
    ("Tarn Valley schools expelled 85 pupils last year, the district says.",
     "Last year 240 pupils were expelled from Tarn Valley schools, according to the parents' association."),
    ("Hallan's prison service says 7,300 people were in its jails on 1 June 2030.",
     "On 1 June 2030 there were 8,900 inmates in Hallan's jails, according to the prison reform league."),
    ("The measles outbreak in Karn has infected 140 children since April, the health office says.",
     "Doctors in Karn speak of 310 children infected with measles since April."),
    ("Police said about 4,000 people joined Saturday's march against the dam in Brell.",
     "The march against the dam in Brell on Saturday drew 15,000 people, according to its organisers."),
    ("The army says it lost 23 soldiers in the fighting at Kol bridge.",
     "At least 60 government soldiers fell at Kol bridge, according to a field commander of the rebels."),
    ("Last year 1,240 people were killed on Tarnland's roads, the interior ministry reported.",
     "Hospitals registered 1,910 road deaths in Tarnland last year, a study by the medical faculty shows."),
    ("Greenfield Mining spilled 2,000 cubic metres of sludge into the Arro on 3 May, the company admitted.",
     "Environmental inspectors found that 9,000 cubic metres of sludge reached the Arro from Greenfield's mine on 3 May."),
    ("Corvo Mills let 210 people go at its Ludden mill on 4 May, the company said.",
     "340 people lost their jobs at the Ludden mill on 4 May, shop steward Kaja Orne said."),
    ("The army lost fewer than 200 soldiers in the battle for the Suran ridge, its general staff announced.",
     "More than 900 soldiers were killed in the battle for the Suran ridge, the historian Dova Lenz concludes from burial registers."),
    ("Corvo Mills let 210 people go at its Ludden mill on 4 May, the company said.",
     "The union has been through the lists name by name: 340 people lost their jobs at the Ludden mill on 4 May, it said."),
]  # fmt: skip


NO_RIVALS = [
    ("Crews sealed 250 wells in Merrow in 2030 after floods.", "Crews sealed 400 wells in Merrow in 2030, the board says."),
    ("Nine hikers are missing on Mount Sarn, the rescue service said.", "Fourteen skiers are missing on Mount Orr, keepers said."),
    ("Police said about 4,000 people joined Saturday's march in Brell.", "A march in Ollo on Saturday drew 900 people, police said."),
    ("The ministry in Karn has hired 2,100 teachers since January, it said.",
     "Since January 860 teachers have left the schools of Karn, the federation says."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), NO_RIVALS)
def test_what_happened_elsewhere_or_to_others_contradicts_nothing(workspace: Workspace, one: str, other: str) -> None:
    a = read_text(one, "a.txt", published="2031-05-06", publisher="The Castel Courier")
    b = read_text(other, "b.txt", published="2031-05-07", publisher="The Ludden Mail")
    assert all(c.comparison.verdict is not Verdict.CONTRADICTS for c in workspace.compare(a, b).compared)


@pytest.mark.parametrize(("one", "other"), RIVALS)
def test_rivals_in_other_words_contradict_each_other(workspace: Workspace, one: str, other: str) -> None:
    a = read_text(one, "a.txt", published="2031-05-06", publisher="The Castel Courier")
    b = read_text(other, "b.txt", published="2031-05-07", publisher="The Ludden Mail")
    verdicts = [c.comparison.verdict for c in workspace.compare(a, b).compared if c.comparison.a.is_figure]
    assert verdicts == [Verdict.CONTRADICTS]


@pytest.mark.parametrize(
    ("told", "behind", "event"),
    [
        (None, " people behind bars in the county", "hold"),
        (None, " households without electricity", "lose-power"),
        (None, " patients on the waiting list", "wait"),
        (None, " miners were still trapped", "trap"),
        ("gone", " people go at its mill", "dismiss"),
        ("gone", " lorries go to the coast", "gone"),
        ("released", " prisoners who had been behind bars", "release"),
        (None, " of our boys fell at Kol", "die"),
        (None, " prices fell at once", None),
        (None, " prisoners and their guards", None),
    ],
)
def test_what_stands_behind_a_number_says_what_befell_those_counted(
    told: str | None, behind: str, event: str | None
) -> None:
    found = phrases.event(told, None)
    assert fate(found, behind) == (phrases.event(told, None) if told == event else event)


@pytest.mark.parametrize(
    ("counted", "verb", "event"),
    [
        ("signatures of citizens", "held", "sign"),
        ("prisoners", "held", "hold"),
        ("jobs", "lost", "dismiss"),
        ("soldiers", "lost", "die"),
        ("games", "lost", "los"),
    ],
)
def test_a_verb_means_what_its_noun_says(counted: str, verb: str, event: str) -> None:
    assert phrases.event(verb, phrases.counted(counted)) == event


@pytest.mark.parametrize(
    ("one", "other", "whole"),
    [
        ("boats", "vessels", True),
        ("helicopters", "aircraft", True),
        ("guns", "weapons", True),
        ("boats", "aircraft", False),
    ],
)
def test_which_things_hold_which(one: str, other: str, whole: bool) -> None:
    a, b = phrases.counted(one), phrases.counted(other)
    assert a is not None
    assert b is not None
    assert (a.widest == b.widest) is whole
    assert a.group != b.group
