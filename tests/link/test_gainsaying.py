"""Claims that are gainsaid without a verb of denial, and answers that say how a number came about; all people and bodies are invented."""

from __future__ import annotations

import pytest

from quoth import Workspace
from quoth.model import Comparison, Verdict
from quoth.read import read_text
from quoth.workspace.workspace import derive

DENIED = {
    "it": "Renee Stahl said that 2,000 ballots were lost at the post office. Marv Dietz denied it.",
    "a group's figure": (
        "The Haven Network said only 8,700 people had been deported in 2024. "
        "A spokesman for the ministry dismissed the group's figure as “pure invention”."
    ),
    "a joke": "City police pegged the turnout at 45,000. Kishan Toor called the police figure “a joke”.",
    "an honourable lady": (
        "Helena Marr (Castel West) (Dem): The board says that £18 million was paid.\n\n"
        "Sir Giles Fane: I do not recognise the hon. Lady's figure."
    ),
    "politically motivated": (
        "The opposition said over 200 people had died in the flood. "
        "The chief minister termed the claims “baseless and politically motivated”."
    ),
    "the deed": (
        "The opposition leader, Mira Sen, accused the government of hiding over 200 deaths. "
        "Chief Minister Dev Rawal denied hiding deaths."
    ),
    "does not accept": (
        "The rail regulator put the number of cancelled trains in May at 4,310.\n\n"
        "Valley Trains managing director Dirk Hume told members of parliament he did not accept that."
    ),
    "does not recognise": (
        "The hospital union says 512 operations were called off in March. "
        "The trust's chief executive, Ann Marsh, said she did not recognise the figure."
    ),
    "false, and more": (
        "The union says 1,900 posts have been cut since May. "
        "“That is false, and they know it is false,” the finance minister, Tomas Gell, told reporters."
    ),
    "the math is wrong": (
        "The institute's report says officers made 22,400 stops last year. The police department says the math is wrong."
    ),
    "whose figure": (
        "The insurer has said that 310,000 customers were affected. The data commissioner, Ines Parr, told a hearing "
        "that the insurer's figure was “less than half the truth”."
    ),
    "scorn": (
        "The interior department said 5,120 people had been let go from the county's jails. "
        "Ms. Orrin's office called the numbers “invented arithmetic”."
    ),
    "does not add up": (
        "The opposition says 90,000 homes stand empty. The minister said the opposition's numbers did not add up."
    ),
    "that was nonsense": "The opposition says 90,000 homes stand empty. Housing minister Karel Dunn said that was nonsense.",
    "where they get it": (
        "The tenants' group puts the number of families who lost their homes at 7,400. "
        "“I don't know where they get 7,400,” Sheriff Otto Lang said."
    ),
    "from the air": (
        "The minister said half a million people were hit. “The minister has plucked that number from the air,” "
        "said the opposition's spokesman, Jon Vale."
    ),
    "no evidence": (
        "Hackers claim that they took 6.4 million records. "
        "“We have found no evidence that 6.4 million people are affected,” the bank said."
    ),
}
ANSWERED = {
    "asked about it": (
        "The union said that 3,000 nurses had left. "
        "Asked about the figure, the minister said the service had more nurses than ever."
    ),
    "asked about a number": (
        "The union said that 3,000 nurses had left. "
        "Pressed on the 3,000, health minister Tom Orr said many of them had retired."
    ),
    "left out": (
        "The institute says that officers made 22,400 stops last year. "
        "Chief Rosa Kemp said the institute left out every stop logged on the new tablets."
    ),
    "counted others": (
        "The tenants' union says 5,400 flats stand empty. "
        "The housing board said the union had counted flats that are being renovated."
    ),
    "included": (
        "The union says 46,000 people marched. Police said the union's figure included people who were shopping."
    ),
    "did not count": (
        "The company said that 90 per cent of its trains ran on time. "
        "The passengers' council said the company did not count trains that had been cancelled."
    ),
    "cherry-picking": (
        "The mayor said crime had fallen by 12 percent. Her challenger, Paul Reyes, accused the mayor of cherry-picking."
    ),
    "answers": (
        "The agency writes that the tracks include at least 21 vessels which land their fish abroad.\n\n"
        "– Those vessels were taken out of the calculation in November, answers Lena Solberg."
    ),
}
NEITHER = (
    "The regulator says that trees caused 87 power cuts last year. Maud Ellery of the growers' union said that the firm had paid £85 for "
    "each tree. “That is a joke,” she said.",
    "The union said 400 jobs would go. The company did not dispute the figure.",
    "The police said 40 people were hurt. The mayor said she accepted the police figure.",
    "The institute said 22,400 stops were made. Chief Rosa Kemp said she had never left out her staff when she gave thanks.",
    "The county said 7,205 people slept rough. The county said the number was wrong in one table.",
    "The ministry said 12,000 homes were built. The museum said its own figures were wrong in June.",
    "The bank said 300 branches would close. Asked about the weather, the minister said it was not right to speak of a flood.",
    "The ministry said 300 branches would close. The minister denied hiding deaths in the flood.",
    "The sheriff of Marlow County said he honours 20 requests a month. The department said Arcadia counties had ignored 3,950 requests.",
    "Reyes said 80,000 homes were lost. “He will stick it to the rich; don't believe it,” said Senator Ana Holt.",
    "Reyes said 80,000 homes were lost. Holt's office said Reyes's seemingly confused messages had worried the homes' owners.",
    "The commission listed payments of $29,715 to a club. The club responded that it had moved into larger rooms.",
    "The clerk said 412 votes were found. Reporters asked about it, and she answered a question about the recount.",
)


def told(workspace: Workspace, text: str) -> list[Comparison]:
    """The denials and answers between statements of one text."""
    extraction = workspace.extract(read_text(text, "a.txt", published="2031-05-15"))
    said = {s.iri for s in extraction.statements}
    found = derive([extraction]).comparisons
    return [c for c in found if c.verdict in (Verdict.DENIES, Verdict.REBUTS) and c.a.thing in said]


@pytest.mark.parametrize("text", DENIED.values(), ids=DENIED)
def test_a_claim_is_denied_without_a_verb_of_denial(workspace, text):
    found = [c for c in told(workspace, text) if c.rule == "explicit-denial"]
    assert [c.verdict for c in found] == [Verdict.DENIES]
    assert found[0].confidence == 0.55
    assert found[0].b.document == found[0].a.document


@pytest.mark.parametrize("text", ANSWERED.values(), ids=ANSWERED)
def test_who_says_how_a_number_came_about_answers_it(workspace, text):
    found = [c for c in told(workspace, text) if c.rule == "answer-on-the-count"]
    assert [c.verdict for c in found] == [Verdict.REBUTS]
    assert "answers a claim of" in found[0].explanation


@pytest.mark.parametrize("text", NEITHER)
def test_other_words_gainsay_nothing(workspace, text):
    assert not told(workspace, text)


def test_of_all_that_a_speaker_said_the_claim_is_meant_that_the_denier_counts_too(workspace):
    text = (
        "Farm Minister Devika Amber said not more than 50,000 persons had attended. She added that the government had paid £4 million to "
        "the farmers. Opposition leader Kishan Palriwal rejected the minister's claim. He said 180,000 passengers had alighted."
    )
    (found,) = [c for c in told(workspace, text) if c.verdict is Verdict.DENIES]
    assert "50,000 persons" in found.explanation


def test_who_tells_of_a_finding_with_a_not_denies_it_and_not_whose_finding_it_is(workspace):
    court = "The Court of Accounts found that Ostravia exported 212,000 tonnes of plastic waste in 2022."
    paper = (
        "Minister Aldo Ferrant said: “I do not accept the finding of the Court of Accounts that 212,000 tonnes of plastic waste were "
        "exported in 2022.”"
    )
    texts = [
        read_text(t, "t.txt", published=f"2023-11-0{n}", publisher=p)
        for n, (t, p) in enumerate(((court, "Court of Accounts"), (paper, "Post")), 1)
    ]
    denied = [c.comparison for c in workspace.compare(*texts).compared if c.comparison.verdict is Verdict.DENIES]
    assert denied
    assert all("denied by Aldo Ferrant" in c.explanation for c in denied)


@pytest.mark.parametrize(
    "words", ["there were no 12,480 missing ballots", "there had never been 12,480 missing ballots"]
)
def test_that_there_were_none_is_a_denial(workspace, words):
    text = f"The campaign of Renee Stahl said that 12,480 ballots are missing. A lawyer for the board, Denise Fallow, said {words}."
    found = derive([workspace.extract(read_text(text, "t.txt"))]).comparisons
    assert {c.verdict for c in found} == {Verdict.DENIES}


def test_what_stands_behind_a_colon_is_not_what_cannot_be_right(workspace):
    text = (
        "That cannot be right: only 17,830 homes are finished, according to the register. "
        "A spokeswoman for the ministry, Edda Rowan, said that nearly 18,000 homes are complete."
    )
    assert Verdict.DENIES not in {c.verdict for c in told(workspace, text)}


def test_one_number_of_two_deeds_is_not_one_count(workspace):
    text = "You wrote that 6,240 homes were started in 2024. In fact 9,850 homes were started in 2024, and 6,240 were completed."
    assert Verdict.AGREES not in {c.verdict for c in told(workspace, text)}
