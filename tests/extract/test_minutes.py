"""Minutes of meetings: paragraphs with numbers, and who goes on speaking in them; people, bodies and numbers are invented."""

from __future__ import annotations

import pytest

from helpers_extract import document
from quoth.extract.extractor import TextExtractor
from quoth.model import Extraction

MINUTES = """VELT HARBOUR COUNCIL – Minutes of the ordinary meeting
Held in the Customs Hall on Thursday 2 November 2034
Present: Cllr Merrin Foy (in the chair) and six members. Clerk: Mr H. Dunn.

5. Seals in the basin

5.1 The chair reminded members that the council had set aside 7,000 crowns.

5.2 Mr O. Valder (Netsmen's Guild) was given three minutes. He stated that he had counted 140 seals. He had photographs of 90.

5.3 Ms Falk reports. The basin was watched on 13 days, and 59 seals came. Cllr Foy thanked her.

5.4 Mr Odem stands by 264 for the whole of October. In one night alone it had been 41.

5.5 Dr Prand said that 12 pups had been found. Resolved by five votes to two: that the clerk write to the minister.

5.6 Cllr Rusk asked how many had died. No answer was given to 31 of the questions.
"""
NEWS = """Council minutes of the meeting show 40 wells shut
Velt Herald, 3 November 2034

Mr Valder said that he had counted 140 wells. The council closed 40 of them in May.
"""


def told(extractor: TextExtractor, text: str) -> dict[str, str | None]:
    """Printed number -> the name of who puts it forward; the publisher, who has no name here, is ``None``."""
    found = extractor.extract(document(text))
    return {figure.printed: _name(found, figure.asserter) for figure in found.figures}


def _name(extraction: Extraction, agent: str | None) -> str | None:
    found = extraction.agent(agent)
    return found.name if found is not None else None


def test_whoever_spoke_goes_on_speaking(extractor: TextExtractor) -> None:
    mouths = {number.split()[0]: who for number, who in told(extractor, MINUTES).items()}
    assert mouths["7,000"] == "Merrin Foy"  # the chair, as the list of those present names her
    assert mouths["140"] == mouths["90"] == "O. Valder"  # whom "he" means, and what follows what he stated
    assert mouths["13"] == mouths["59"] == "Falk"
    assert mouths["264"] == mouths["41"] == "Odem"
    assert mouths["12"] == "Prand"


def test_what_the_meeting_did_was_said_by_nobody(extractor: TextExtractor) -> None:
    mouths = {number.split()[0]: who for number, who in told(extractor, MINUTES).items()}
    assert mouths.get("five") is None
    assert mouths.get("31") is None


def test_a_report_on_minutes_is_none(extractor: TextExtractor) -> None:
    mouths = {number.split()[0]: who for number, who in told(extractor, NEWS).items()}
    assert mouths["140"] == "Valder"
    assert mouths["40"] is None


ANSWER = """Written answer 2034/417: refusal of food at Port Velt Prison
Answered on 19 March 2034

Question by Deputy Karin Holt (Green), tabled on 8 March

How many persons refused food? Is the minister aware that the Families Circle counts 340?

Answer by the Minister of Justice, Ms Petra Oren

1. The Prison Service has told me that the number was 118 on Wednesday.

2. The figure of 46 related to the Monday. On the evening in question 57 trays came back.

3. In the period mentioned 74 persons were examined.
"""


def test_who_answers_in_writing_says_all_of_it(extractor: TextExtractor) -> None:
    found = extractor.extract(document(ANSWER))
    chains = {f.printed.split()[0]: [_name(found, hop) for hop in f.chain] for f in found.figures}
    assert [who for who in chains["340"] if who][:1] == ["Karin Holt"]
    assert [who for who in chains["118"] if who] == ["Petra Oren", "Prison Service"]
    mouths = told(extractor, ANSWER)
    assert {mouths[n] for n in mouths if n.split()[0] in ("46", "57", "74")} == {"Petra Oren"}


def test_fields_of_a_sheet_say_nothing(extractor: TextExtractor) -> None:
    text = "Press office: R. Setter\n\nOn the shore path six teams counted at 29 points. Result: 11,400 persons on the path."
    assert set(told(extractor, text).values()) == {None}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # a quotation of several sentences is no sentence above "he"
        (
            "“I know no more than you,” said Petra Lohn, who runs the school.\n\nWendel Harg, general secretary of the Teachers' Guild, "
            "spoke on the steps. “Sixty-five crates. Do the sum. It is 3,900,” he said.",
            "Wendel Harg",
        ),
        # a woman whom the parser takes for a body, and "she"
        (
            "Ole Varga of the ferry counted 4,000.\n\nThe guild had 22,000 printed, says head steward Lisbet Hauk. At the mill they ran "
            "out. She said that 15,000 had been given away.",
            "Lisbet Hauk",
        ),
    ],
)
def test_whom_a_pronoun_means(extractor: TextExtractor, text: str, who: str) -> None:
    assert list(told(extractor, text).values())[-1] == who
