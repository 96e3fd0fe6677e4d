"""Speakers as news names them: beside a comma, behind "who", in the sentence before, by what they published."""

from __future__ import annotations

import pytest
from spacy.language import Language

from helpers_extract import document, one
from quoth.extract.agents import Book
from quoth.extract.agents.beside import is_person, name_behind, of_an_office, restricted_by
from quoth.extract.extractor import TextExtractor
from quoth.model import AgentType, Extraction, Stance


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "The Sollum Post spoke of 30 boats. In May a news release from the office of Gov. Imre Tolan said that 40 boats were lost.",
            "40 boats",
            "Tolan’s office",
        ),
        (
            "The Sollum Post says 30 boats sank. By a report from the attorney general’s office 40 boats were lost.",
            "30 boats",
            "Sollum Post",
        ),
        (
            "Water Agency Administrator Peter Lund said that 40 boats were lost.",
            "40 boats",
            "Peter Lund",
        ),
        ("Corvo Mills let 210 people go at its Ludden mill, the company said.", "210 people", "Corvo Mills"),
        (
            "Vorda Chemicals employs 400 people. The environment agency said 90 tonnes of solvent had leaked.",
            "90 tonnes",
            "environment agency",
        ),
        (
            "Corvane Minerals was warned that its dam at Ustrova was full, by papers seen by the Tribune. The company said it held "
            "40 tonnes.",
            "40 tonnes",
            "Corvane Minerals",
        ),
        (
            "The leader of Dunmore council has denied that 40 boats were lost. Bram Velt, the leader of the Civic League, made it up.",
            "40 boats",
            "leader of Dunmore council",
        ),
        (
            "Bram Velt, the leader of Dunmore council, is back. The leader of the council denied that 40 boats were lost.",
            "40 boats",
            "Bram Velt",
        ),
        (
            "The director of the Dunmore ferry company said that 40 boats were lost.",
            "40 boats",
            "director of the Dunmore ferry company",
        ),
        (
            "Rosa Kell, the chairwoman of the planning committee, left. The chairwoman of the tree committee said that 40 boats were lost.",
            "40 boats",
            "chairwoman of the tree committee",
        ),
        (
            "Rosa Kell, chairwoman of the port committee, left. The chairwoman of the tree committee, Priya Orne, said 40 boats were lost.",
            "40 boats",
            "Priya Orne",
        ),
        (
            "Maud Ellery of the Valley Growers' Union said that about 40 boats were lost.",
            "about 40 boats",
            "Maud Ellery",
        ),
        (
            "Ann Lee, the director of the port authority, left. The bank’s director said 40 boats were lost.",
            "40 boats",
            "bank’s director",
        ),
        ("The Harbour Bureau met. The harbour agency said 90 boats had sunk.", "90 boats", "Harbour Bureau"),
        ("Hallan's prison service says 300 people were in its jails.", "300 people", "Hallan's prison service"),
        (
            "The Maritime Office gives 40 boats. The prosecutor's office confirmed on Friday that it had 130 boats.",
            "130 boats",
            "prosecutor's office",
        ),
        (
            "A stewardess said a supervisor had told her to stop counting. By then, she said, her clicker showed 130 boats.",
            "130 boats",
            "stewardess",
        ),
        ("A spokesman for the harbour board, Per Lund, said that 130 boats were lost.", "130 boats", "Per Lund"),
        ("The caterer, Bruun & Sons, says that 130 boats were lost.", "130 boats", "Bruun & Sons"),
        (
            "A spokesman for the harbour board said 40 boats were lost. The national audit office reported that 130 boats were lost.",
            "130 boats",
            "national audit office",
        ),
        (
            "Rada Simic spoke. Milo Drenk shared a post. Simic called the post a lie: she said that 130 boats were lost.",
            "130 boats",
            "Rada Simic",
        ),
        ("Westgate's barrister objected; the log, she said, had 130 boats.", "130 boats", "Westgate's barrister"),
        ("Even as the city estimates 130 boats, activists raised concerns.", "130 boats", "city"),
        (
            "Even as the city estimates 130 boats, activists raised concerns, alleging it could be above 500.",
            "500",
            "activists",
        ),
        (
            "Unofficial counts put the toll at 50 boats while forest officials restrict the figure to 130.",
            "130",
            "forest officials",
        ),
        ("Tarn Steel will shed 400 jobs at its Brod plant, the firm said.", "400 jobs", "Tarn Steel"),
        ("The mayor of Sollum, Ana Duarte, told the radio that 130 boats were lost.", "130 boats", "Ana Duarte"),
        (
            "Holt & Sons made the boats. A note from the ministry’s regional office said that 40 boats were lost.",
            "40 boats",
            "ministry’s regional office",
        ),
        (
            "A memo tells of it. The memo, written by the yard’s head of works, Ines Dahl, says 130 boats were lost. "
            "Ms Dahl left in April.",
            "130 boats",
            "Ines Dahl",
        ),
        (
            "A memo by Ines Dahl tells of it. According to the memo, 40 boats were lost; the yard’s annual report puts the damage "
            "at 19 million.",
            "40 boats",
            "Ines Dahl",
        ),
        (
            "Deaths three times higher, charity says\n\nThe true number is 900, the Sollum Fund said on Monday. The charity "
            "said that 318 people died.",
            "318 people",
            "Sollum Fund",
        ),
        (
            "City records obtained by the Velt Herald show 94 people died.",
            "94 people",
            "City",
        ),
        (
            "Clinicians Abroad met Peter Lund. Clinicians Abroad said that 94 people died.",
            "94 people",
            "Clinicians Abroad",
        ),
        (
            "Cholera in camps\n\nNorvane runs the camps. The ministry’s bulletin says that 94 people died.",
            "94 people",
            "ministry",
        ),
        (
            "A final report is expected by December, according to Mr Ek.\n\nMs Dahl left in April.",
            "expected by December",
            "Ek",
        ),
        (
            "A memo that the Velt Herald obtained is silent. The operator, Korvat Hydro, ran the dam. The firm’s own survey said 210 "
            "boats were lost.",
            "210 boats",
            "Korvat Hydro",
        ),
        (
            "The search was led by Peter Lund of Sollum. Det Supt Lund said 210 boats were lost.",
            "210 boats",
            "Peter Lund",
        ),
        (
            "A memo that the Velt Herald obtained is silent. Villagers met Ana Duarte. The Herald said 210 boats were lost.",
            "210 boats",
            "Velt Herald",
        ),
        (
            "The government’s coalition partner, the Rural League, said that 40 mills had closed.",
            "40 mills",
            "Rural League",
        ),
        (
            "Ana Duarte spoke of a report by union president Imre Tolan, who wrote that the force is down 200 officers.",
            "down 200 officers",
            "Imre Tolan",
        ),
        (
            "The Tolan Trust met Ana Duarte on Monday. The trust disputes the count. It says no hours were cut.",
            "no hours were cut",
            "Tolan Trust",
        ),
        (
            "Priya Korb said 40 boats were lost. Peter Tolan stood by the count in an interview. He said the boats were old.",
            "the boats were old",
            "Peter Tolan",
        ),
        (
            "According to harbour master Ana Duarte, the trader claimed to have won 40 prizes.",
            "to have won 40 prizes",
            "trader",
        ),
        (
            "Peter Tolan is accused of taking 40 boats. Officer Ana Duarte testified first. The defendant said he had sold 12 of them.",
            "he had sold 12",
            "Peter Tolan",
        ),
        (
            "The Velt Ministry of Work met on Monday. Ministry data tell another story. They show that 4,870 requests were made.",
            "4,870 requests",
            "Velt Ministry of Work",
        ),
        (
            "The Velt Confederation met. The Confederation’s calculations, which the mayor doubts, show that 40 mills closed.",
            "40 mills closed",
            "Confederation",
        ),
    ],
)
def test_speaker_is_found_beside_or_before(extractor: TextExtractor, text: str, content: str, speaker: str) -> None:
    assert (one(extractor.extract(document(text)), content).speaker or "").endswith(speaker)


def test_a_release_calls_its_publisher_by_its_first_word_and_the_company(extractor: TextExtractor) -> None:
    text = (
        "Velso Motors opened a plant. Velso Motors sold 40 lorries, and Velso Motors made a loss.\n\n"
        "Velso expects to sell 60 lorries.\n\nThe company said it had closed two plants."
    )
    found = extractor.extract(document(text, publisher="Velso Motors"))
    publisher = found.agents[0]
    assert publisher.name == "Velso Motors"
    assert one(found, "it had closed two plants").statement.speaker == publisher.id
    assert not any(a.name == "Velso" for a in found.agents)


def test_a_paper_that_names_itself_once_is_not_the_company(extractor: TextExtractor) -> None:
    text = "Imre Tolan told the Velt Courier that 40 boats were lost. The company said it had closed two plants."
    found = extractor.extract(document(text, publisher="Velt Courier"))
    assert one(found, "it had closed two plants").statement.speaker != found.agents[0].id


def test_we_in_a_quotation_is_who_is_quoted(extractor: TextExtractor) -> None:
    text = "“We asked for 25,000 doses and a clinic, and that is all we wanted,” Commissioner Imre Tolan said."
    found = extractor.extract(document(text, publisher="Velt Courier"))
    spoke = {found.agent(s.speaker).name for s in found.statements if s.cue}  # type: ignore[union-attr]  # cues have speakers here
    assert spoke == {"Imre Tolan"}


def _disputed(found: Extraction, cue: str) -> list[str]:
    text = found.document.text
    denial = next(s for s in found.statements if any(c.text(text) == cue for c in s.cue))
    assert denial.stance is Stance.DENIES
    return [found.agent(s.speaker).name or "" for s in found.statements if s.id in denial.disputes]  # type: ignore[union-attr]  # as above


@pytest.mark.parametrize(
    "denial",
    ["Mayor Duarte disputed this account.", "Mayor Duarte denies this."],
)
def test_what_denies_this_disputes_the_last_thing_that_another_said(extractor: TextExtractor, denial: str) -> None:
    text = f"Ana Duarte said the quay was full. Imre Tolan said 40 boats were lost. {denial}"
    assert _disputed(extractor.extract(document(text)), denial.split()[2]) == ["Imre Tolan"]


def test_to_call_a_count_false_is_to_deny_it(extractor: TextExtractor) -> None:
    text = "Imre Tolan said 40 boats were lost. Ana Duarte called it “pure invention”."
    assert _disputed(extractor.extract(document(text)), "called") == ["Imre Tolan"]


def _venue(found: Extraction, content: str) -> str | None:
    venue = one(found, content).statement.venue
    return next((c.kind.value for c in found.cited if c.id == venue), None)


@pytest.mark.parametrize(
    ("text", "content", "kind"),
    [
        ("Imre Tolan wrote on Chirp on Sunday that 40 boats were lost.", "40 boats", "post"),
        ("Imre Tolan posted on the messaging app Lantern that 40 boats were lost.", "40 boats", "post"),
        ("Imre Tolan had written to the minister, asking her to keep 40 boats.", "to keep 40 boats", "letter"),
        ("He shared a news release from the Velt Board, which announced that 40 boats were lost.", "40 boats", "press-release"),
        ("Planning documents suggest that the estates will bring 640 homes.", "640 homes", "report"),
        ("The maker denied responsibility. An e-mail suggests that managers knew of 40 faults.", "40 faults", "email"),
        ("Imre Tolan read out an e-mail in which a surgeon claimed that 70 patients were gone.", "70 patients", "email"),
    ],
)  # fmt: skip
def test_where_it_was_said(extractor: TextExtractor, text: str, content: str, kind: str) -> None:
    assert _venue(extractor.extract(document(text)), content) == kind


def test_a_book_is_not_written_on_a_platform(extractor: TextExtractor) -> None:
    text = "Imre Tolan wrote on Monday that 40 boats were lost."
    assert _venue(extractor.extract(document(text)), "40 boats") is None


def test_a_name_is_a_persons_by_what_stands_beside_it(nlp: Language) -> None:
    doc = nlp("Spokeswoman Ada Brunn and Isa Bello, 17, met Velso Motors, which sells lorries, in North Velt.")
    at = {t.text: t.i for t in doc}
    assert is_person(doc[at["Ada"] : at["Brunn"] + 1])
    assert is_person(doc[at["Isa"] : at["Bello"] + 1])
    assert not is_person(doc[at["Velso"] : at["Motors"] + 1])
    assert not is_person(doc[at["North"] : at["Velt"] + 1])


def test_a_name_before_an_office_is_no_persons(nlp: Language) -> None:
    doc = nlp("On Monday Heath Lane head Ana Duarte spoke to parents in the hall.")
    heath = next(t.i for t in doc if t.text == "Heath")
    assert of_an_office(doc[heath : heath + 2])
    assert not of_an_office(doc[heath + 3 : heath + 5])


def test_the_name_behind_ends_at_a_comma(nlp: Language) -> None:
    doc = nlp("The mayor of Sollum, Ana Duarte, spoke. The mayor of Sollum, Ana Duarte said, was away.")
    first, second = (t for t in doc if t.text == "mayor")
    assert [t.text for t in name_behind(first)] == ["Ana", "Duarte"]
    assert name_behind(second) == ()


def test_which_stands_for_the_network_not_for_what_it_is_called(nlp: Language) -> None:
    doc = nlp("It is a report by the Velt Network, a monitoring group, which said that 94 people were held.")
    which = next(t for t in doc if t.text == "which")
    found = restricted_by(which)
    assert found is not None
    assert found.text in ("Network", "report")


def test_a_headline_is_no_name_of_its_publisher(nlp: Language) -> None:
    doc = nlp("Velso Motors Reports Third-Quarter Results\n\nVelso Motors sold 40 lorries. Velso expects more.")
    book = Book(doc, "Velso Motors")
    assert [e.name for e in book.entries if e.type is AgentType.ORGANIZATION] == ["Velso Motors"]
    assert len(book.entries[0].mentions) == 3


def test_a_short_name_of_one_body_means_it(nlp: Language) -> None:
    book = Book(nlp("The Velso Motors Group met. Reporters asked Velso Motors for comment."))
    assert [e.name for e in book.entries] == ["Velso Motors Group"]


NO_PLAN = "“There is no such plan,” Ada Brunn told reporters on Friday."


@pytest.mark.parametrize(
    ("opening", "second", "speakers"),
    [
        ("The leader of Velt council has denied that it will fell 40 oaks.", NO_PLAN, ["Ada Brunn", "Ada Brunn"]),
        (
            "The leader of Velt council has denied that it will fell 40 oaks.",
            "“They are ours,” Ada Brunn, a neighbour, told reporters on Friday.",
            ["leader of Velt council", "Ada Brunn"],
        ),
        (
            "The leader of Velt council has denied that Sara Lind will fell 40 oaks.",
            NO_PLAN,
            ["leader of Velt council", "Ada Brunn"],
        ),
        (
            "The chairman of Velt council has denied that it will fell 40 oaks.",
            NO_PLAN,
            ["chairman of Velt council", "Ada Brunn"],
        ),
    ],
)
def test_who_opens_a_report_by_an_office_is_named_a_paragraph_later(extractor, opening, second, speakers):
    text = f"{opening}\n\n{second}\n"
    found = extractor.extract(document(text))
    names = {a.id: a.name for a in found.agents}
    assert [names[s.speaker] for s in found.statements if s.cue] == speakers


def test_a_bare_noun_of_a_headline_is_whom_alone_the_text_can_mean(extractor):
    text = (
        "Council leader denies plan to fell 40 oaks\n\nThe leader of Velt council has denied it.\n\n" + NO_PLAN + "\n"
    )
    found = extractor.extract(document(text))
    names = {a.id: a.name for a in found.agents}
    assert {names[s.speaker] for s in found.statements if s.cue and s.speaker} == {"Ada Brunn"}
    assert next(a.role for a in found.agents if a.name == "Ada Brunn") == "leader of Velt council"
