"""What whole articles showed: datelines, who numbers are from, quotations that run on, names behind offices, denied claims.

All people, bodies and places are invented.
"""

from __future__ import annotations

import pytest
from spacy.language import Language

from helpers_extract import document, one, told
from quoth.extract.agents.names import without_titles
from quoth.extract.extractor import TextExtractor
from quoth.model import Stance


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "The jury heard from a retired engineer Professor Jan Pell that the pump was worn and 14 valves had leaked.",
            "the pump was worn",
            "Jan Pell",
        ),
        (
            "Imre Tolan said the coast guard put the missing at nine after finding that there were actually 70 people aboard.",
            "there were actually 70 people aboard",
            "coast guard",
        ),
        (
            "VWF head of science and trade Mike Tolan said: “We will see 40 more losses in these colonies.”",
            "We will see 40 more",
            "Mike Tolan",
        ),
        (
            "Norvane, the maker of Korb cigarettes, said on Monday that it will close 12 mills.\n\n"
            "The company said about 200 jobs will be open to those workers.",
            "200 jobs",
            "Norvane",
        ),
        (
            "According to the numbers reported by harbour officials, about 202 members stayed on the job.",
            "202 members stayed",
            "harbour officials",
        ),
        (
            "Across Velt 9,999 clerks were absent from work, according to figures on the Port Authority website.",
            "9,999 clerks",
            "Port Authority",
        ),
        (
            "We found a post by Bram Lund last month which said: “There are over 7 million people on waiting lists.”",
            "over 7 million people",
            "Bram Lund",
        ),
        (
            "A jury found that the pump had failed. But his family say they are furious.\n\n"
            "They argued at the inquest that he should not have been given 14 tablets.",
            "he should not have been given",
            "family",
        ),
        (
            "“We have checked the dam,” said Ana Duarte.\n\n“It is safe. We found no fault.\n\n"
            "“He is wrong to speak of 40 leaks.\n\n“First we were told of ten. Now it is 27.”",
            "Now it is 27",
            "Ana Duarte",
        ),
    ],
)  # fmt: skip
def test_whose_words_they_are(both: TextExtractor, text: str, content: str, speaker: str) -> None:
    assert one(both.extract(document(text)), content).speaker == speaker


def test_figures_from_the_ministries_are_not_of_a_body_named_further_down(both: TextExtractor) -> None:
    text = (
        "The agency said that the latest figures from health ministries in the three countries showed a total of 844 cases.\n\n"
        "Already 385 people have died, according to Fever Bureau data."
    )
    assert one(both.extract(document(text)), "844 cases").speaker == "health ministries"


def test_what_a_paper_reports_that_somebody_said_in_a_statement_is_within(both: TextExtractor) -> None:
    found = both.extract(
        document(
            "A rebel spokeswoman, Mara Valen, said in a statement that two men, Raul Orn and Bart Pell, were punished, reports the Herald."
        )
    )
    inner, outer = one(found, "two men, Raul Orn"), one(found, "said in a statement")
    assert (inner.speaker, outer.speaker) == ("Mara Valen", "Herald")
    assert inner.statement.inside == outer.statement.id


def test_a_denied_claim_is_its_owners(both: TextExtractor) -> None:
    found = both.extract(
        document("The navy denied the rebels’ claim that 26 sailors were killed in the bay of Sollum.")
    )
    claim, denial = one(found, "26 sailors were killed"), one(found, "the rebels’ claim")
    assert (claim.speaker, denial.speaker) == ("rebels", "navy")
    assert (claim.statement.stance, denial.statement.stance) == (Stance.ASSERTS, Stance.DENIES)
    assert claim.statement.id in denial.statement.disputes


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "A man serving life for arson killed himself on the day of his arrest, an inquest has heard.",
            "A man serving life for arson killed himself on the day of his arrest",
        ),
    ],
)
def test_what_a_court_was_told_ends_before_the_court(both: TextExtractor, text: str, content: str) -> None:
    assert one(both.extract(document(text)), content[-20:]).content == content


def test_a_dateline_is_no_phrase_of_the_sentence(nlp: Language) -> None:
    doc = nlp("SOLLUM, Velland — The death count from the flood was expected to climb past 75.\n\nIt rose on Monday.")
    assert [s.text.strip() for s in doc.sents][1].startswith("The death count")


def test_the_agency_is_no_pronoun(nlp: Language) -> None:
    doc = nlp("WHO said 40 nurses were ill. The man who said so left.")
    assert [t.tag_ for t in doc if t.text == "WHO"] == ["NNP"]
    assert [t.tag_ for t in doc if t.text == "who"] == ["WP"]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "Figures provided by the two ministries hover around 4,000 cases, but aid groups put the toll at 9,000.",
            "4,000",
            "two ministries",
        ),
        ("The club owes €640 million by the company's own accounts.", "The club owes €640 million", "company"),
        ("By its own count, the army has lost 240 soldiers.", "240 soldiers", "army"),
        ("The dam lost 30 percent of its water, said one of them, Prof Jan Pell.", "30 percent", "one of them"),
        (
            "Norvane Group, Velland's biggest airline, says its income rose. Sales rose 6.4 per cent, the airline said.",
            "6.4 per cent",
            "Norvane Group",
        ),
    ],
)
def test_whose_numbers_they_are(both: TextExtractor, text: str, content: str, speaker: str) -> None:
    assert one(both.extract(document(text)), content).speaker == speaker


def test_who_only_foretold_less_says_nothing_of_what_happened(both: TextExtractor) -> None:
    found = both.extract(
        document("Nearly 16,000 appointments were postponed, 54,000 fewer than the government predicted.")
    )
    assert not any(t.speaker == "government" for t in told(found))


def test_a_content_ends_before_the_word_that_leads_to_another(both: TextExtractor) -> None:
    found = both.extract(document("Police said 300 people were arrested, whereas the union counted 512."))
    assert one(found, "300 people").content == "300 people were arrested"
    found = both.extract(document("The guild said 900 people came, while the police put the crowd at 300."))
    assert one(found, "900 people").content == "900 people came"
    assert one(found, "300").statement.inside == one(found, "900 people").statement.inside


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("The attacks by Norland forces claimed the lives of 40 civilians, a clerk told reporters.", "Norland forces"),
        ("A judge said Ana Duarte, 56, who stole $13 million from Corvo Mills, will be sentenced in May.", "Corvo Mills"),
    ],
)  # fmt: skip
def test_who_says_nothing(both: TextExtractor, text: str, nobody: str) -> None:
    assert not any(nobody in (t.speaker or "") for t in told(both.extract(document(text))))


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "The board promised more homes.\n\nHousing charity Norvane said the rise was bleak.\n\n"
            "It urged the board to build 40 homes.",
            "build 40 homes",
            "Norvane",
        ),
        (
            "Ana Korb, chief executive of Norvane, said: “Too many lose 40 homes.”\n\n"
            "Ms Korb said that 12 more would follow.",
            "12 more",
            "Ana Korb",
        ),
        (
            "The Harbour Bureau gave no number. Then the state set up a group of scientists, and in May the group said 40 barrels leaked.",
            "40 barrels",
            "group of scientists",
        ),
        (
            "The board put the flow rate between 35,000 and 60,000 barrels.",
            "between 35,000 and 60,000",
            "board",
        ),
    ],
)  # fmt: skip
def test_who_is_meant_further_down(both: TextExtractor, text: str, content: str, speaker: str) -> None:
    assert one(both.extract(document(text)), content).speaker == speaker


def test_last_years_plan_is_nobodys(both: TextExtractor) -> None:
    found = both.extract(document("The Velt Herald said the cuts follow last year's plan to eliminate 30,000 jobs."))
    assert not any(t.speaker == "last year" for t in told(found))


def test_who_is_skeptical_doubts(both: TextExtractor) -> None:
    found = both.extract(
        document("Plenty of watchdogs remain skeptical that the spill was limited to 11 million gallons.")
    )
    assert one(found, "11 million gallons").statement.stance is Stance.QUESTIONS


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "On Monday the Velt Consultancy released its audit of Lund Stadium. The audit concluded that the city owed $2 million.",
            "the city owed",
            "Velt Consultancy",
        ),
    ],
)
def test_through_whose_mouth_it_comes(both: TextExtractor, text: str, content: str, speaker: str) -> None:
    assert one(both.extract(document(text)), content).speaker == speaker


@pytest.mark.parametrize("name", ["Commissioner of Police Ana Duarte", "Police Ana Duarte", "Councillor Ana Duarte"])
def test_an_office_is_no_part_of_a_name(name: str) -> None:
    assert without_titles(name) == "Ana Duarte"


def test_recalls_are_no_cue(both: TextExtractor) -> None:
    found = both.extract(
        document("Vehicle recalls in the country surpassed the sixty million mark in 2033, according to an analysis.")
    )
    assert not any(t.speaker == "Vehicle" for t in told(found))


def test_who_pleads_guilty_owns_up(both: TextExtractor) -> None:
    found = both.extract(document("Ana Korb pleaded guilty on Monday to taking £6,000 given by widows to a charity."))
    assert one(found, "£6,000").statement.stance is Stance.ASSERTS


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "Norland's rescue service says the toll has risen to 250. Its officials met on Monday in Paris. "
            "It says 365 were injured.",
            "365",
            "Norland's rescue service",
        ),
        (
            "Minister of Works Mary Duarte opened a bridge. Minister for Foreign Affairs Peter Lund said 12 grants were late.\n\n"
            "Later the Minister said 40 grants were paid.",
            "40 grants",
            "Peter Lund",
        ),
    ],
)
def test_it_is_no_town_and_the_minister_the_last(both: TextExtractor, text: str, content: str, speaker: str) -> None:
    assert one(both.extract(document(text)), content).speaker == speaker


def test_a_name_before_its_kind(nlp: Language, both: TextExtractor) -> None:
    found = both.extract(document("On Monday, NRB, Norland's largest bank, reported a loss of $40 million."))
    assert one(found, "$40 million").speaker == "NRB"


def test_a_place_in_capitals_before_a_colon_says_nothing(extractor):
    text = (
        "NAGARPET JUNCTION: Over 300,000 farmers thronged the grounds, the Kisan Forum claimed, even as the city police pegged the turnout "
        "at 45,000."
    )
    found = extractor.extract(document(text))
    names = {a.id: a.name for a in found.agents}
    assert [names[f.asserter] for f in found.figures] == ["Kisan Forum", "city police"]
    assert {f.scope.place for f in found.figures} == {("Nagarpet Junction",)}


def test_two_in_capitals_before_a_colon_are_a_transcript(extractor):
    text = "ADA BRUNN: We lost 40 boats.\n\nIMRE TOLAN: How many men?\n\nADA BRUNN: We lost 12 men.\n\nIMRE TOLAN: And then?\n"
    found = extractor.extract(document(text))
    names = {a.id: (a.name or "").casefold() for a in found.agents}
    assert {names[f.asserter] for f in found.figures} == {"ada brunn"}
