"""Two speakers with two numbers for one thing in one text: what reporters set side by side. All texts are invented."""

from __future__ import annotations

import pytest

from quoth import Workspace
from quoth.link import link_one, rules
from quoth.model import Verdict
from quoth.read import read_text

RIVALS = [
    ("Government statistics put the number of people without a home in Arden at 267. The HOPE database, which is compiled by "
     "charities, calculates 1,497.", ("267", "1,497")),
    ("Police put the crowd in Arden on Saturday at 8,000. Organisers spoke of 40,000 marchers.", ("8,000", "40,000")),
    ("The firm said 2,000 workers walked out on Monday in Arden. The union's own count was 5,400.", ("2,000", "5,400")),
    ("The Arden health board said 40 patients were waiting for a bed on Sunday. Nurses gave a figure of 95.", ("40", "95")),
    ("The mayor said 300 homes were damaged in the storm. The insurers' association said the number was 1,900.", ("300", "1,900")),
    ("The official death toll from the mine accident in Arden is 31, but miners say at least 80 of their colleagues died.",
     ("31", "at least 80")),
    ("The health office says 212 people have died of the fever in Karsk. Charities in the province have counted around 600.",
     ("212", "around 600")),
    ("The owner says the leak spilled 400 barrels of oil into the Tarn. Divers believe it was closer to 3,000.", ("400 barrels", "3,000")),
    ("Eleven inmates escaped from Hollin prison, the warden said. An official of the guards' union put it at 23.", ("Eleven", "23")),
    ("The minister said the tunnel would cost 4.2 billion crowns. Her own engineers had come up with 7.5 billion.",
     ("4.2 billion crowns", "7.5 billion")),
    ("The mayor claimed that crime fell by 12% last year. The guards' federation says it rose by 4%.", ("12%", "4%")),
    ("The finance office put the shortfall at $340 million, against the opposition's $910 million.", ("$340 million", "$910 million")),
    ("The firm says it lost 18 million litres a day to leaks in 2031. The regulator's figure was 31 million.",
     ("18 million litres a day", "31 million")),
    ("Only 12 of the 80 buses were roadworthy, the inspectorate found. The operator maintains that 61 were.",
     ("Only 12 of the 80", "61")),
    ("The dean said 35 lecturers would lose their jobs. According to the staff union it will be 90.", ("35", "90")),
    ("The mayor says that rents rose by 3% last year; tenants' groups say by 11%.", ("3%", "11%")),
    ("Police said they had arrested 70 demonstrators. A lawyers' collective, which staffed a hotline, gave the number as 168.",
     ("70", "168")),
    ("The mayor's office said 60 people slept rough on the night of the count. Outreach workers disagree: they found 175.",
     ("60", "175")),
    ("The fisheries minister said trawlers discard 4% of their catch. Inspectors' logs suggest 19%.", ("4%", "19%")),
    ("The ministry says there are 48 unexploded shells in the harbour. Divers hired by the port counted 131.", ("48", "131")),
    ("Officially, 12 people died in the prison riot. Relatives and a rights group say 35 were killed.", ("12", "35")),
]  # fmt: skip
NO_RIVALS = [
    "The mayor said 300 homes were damaged in the storm. The total was 1,900, the mayor said.",
    "The mayor said 12 people died in the prison riot. In all 35 were hurt.",
    "Police put the crowd in Arden on Saturday at 8,000. Organisers had hoped for 40,000 marchers.",
    "The office says unemployment stands at 6.1 per cent. The labour institute, using a wider definition, reckons 11 per cent.",
    "The office says that 900 people are jobless. If those who gave up looking are included, it is 1,700, the union says.",
    "The minister said 300 schools had closed. The union said 40 would close by June.",
    "The minister told reporters that 700 people had been returned in June. The refugee council had been able to confirm 210.",
    "The firm said 2,000 turbines were running. In 2030 it had been 800, the regulator said.",
    "The firm said 2,000 workers walked out on Monday in Arden. The union's own count of its members is 5,400.",
]


def contradictions(workspace: Workspace, text: str) -> list[set[str]]:
    """The pairs that exclude each other, as printed."""
    extraction = workspace.extract(read_text(text, "a.txt", published="2031-05-16", publisher="The Castel Courier"))
    printed = {f.iri: f.printed for f in extraction.figures}
    found = (c for c in link_one(extraction).comparisons if c.verdict is Verdict.CONTRADICTS)
    return [{printed[c.a.thing], printed[c.b.thing]} for c in found]


@pytest.mark.parametrize(("text", "pair"), RIVALS)
def test_two_speakers_with_two_numbers_contradict_each_other(workspace, text, pair):
    assert contradictions(workspace, text) == [set(pair)]


@pytest.mark.parametrize("text", NO_RIVALS)
def test_one_speaker_a_hope_or_another_thing_contradicts_nobody(workspace, text):
    assert contradictions(workspace, text) == []


def test_who_is_missing_changes_from_day_to_day(workspace):
    one = read_text(
        "Three miners were still listed as missing at the Orla mine.", "a.txt", published="2031-11-29", publisher="Mail"
    )
    two = read_text(
        "Officials say ten miners are now thought to be missing at the Orla mine.",
        "b.txt",
        published="2031-11-30",
        publisher="Voice",
    )
    assert all(c.comparison.verdict is not Verdict.CONTRADICTS for c in workspace.compare(one, two).compared)


INSTEAD = [
    ("The Arden chief constable said 900 cars were stolen last year. Records show that 640 cars were stolen, not the 900 that the "
     "chief constable claimed.", {("640", "900")}),
    ("Minister Rolf Lund said 20,000 officers were hired. The opposition said 20,000 officers were sacked. Records show that as of "
     "May the figure was 16,753 – not 20,000 as Mr Lund claims.", {("16,753", "20,000")}),
    ("Minister Rolf Lund said 20,000 officers were hired. In May there were 16,753 recruits, not counting 20,000 others.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "pairs"), INSTEAD)
def test_a_number_in_the_place_of_another_answers_who_gave_that(workspace, text, pairs):
    extraction = workspace.extract(read_text(text, "a.txt", published="2031-05-16", publisher="The Castel Courier"))
    printed = {f.iri: f.printed for f in extraction.figures}
    found = [c for c in link_one(extraction).comparisons if c.rule == rules.INSTEAD]
    assert {(printed[c.a.thing], printed[c.b.thing]) for c in found} == pairs
    assert all(c.verdict is Verdict.REBUTS for c in found)
    first = next(f for f in extraction.figures if f.printed in ("900", "20,000"))
    assert all(c.b.thing == first.iri for c in found)


def test_a_number_in_the_place_of_another_answers_another_text_too(workspace):
    claim = read_text(
        "Minister Rolf Lund said 20,000 officers were hired in Arden.",
        "a.txt",
        published="2031-05-01",
        publisher="Post",
    )
    check = read_text(
        "In Arden the number of officers hired was 16,753, not 20,000, as Mr Lund claims.",
        "b.txt",
        published="2031-05-03",
        publisher="Check",
    )
    found = [c.comparison for c in workspace.compare(claim, check).compared]
    assert [c.verdict for c in found if c.rule == rules.INSTEAD] == [Verdict.REBUTS]
    late = read_text(
        "Minister Rolf Lund said 20,000 officers were hired in Arden.",
        "a.txt",
        published="2031-06-01",
        publisher="Post",
    )
    assert all(c.comparison.rule != rules.INSTEAD for c in workspace.compare(late, check).compared)
