"""Records of a parliament: who speaks in turns headed by office, seat and party; people, bodies and numbers are invented."""

from __future__ import annotations

import pytest
from spacy.language import Language

from helpers_extract import document
from quoth.extract.attribution import Passage
from quoth.extract.attribution.records import record
from quoth.extract.extractor import TextExtractor
from quoth.extract.nlp import parse
from quoth.model import Extraction

STATEMENT = """House of Commons
Tuesday 14 May 2030
Volume 741

Coastal Ferries

10.34 am

The Minister for Transport (Sir Edwin Marle):
With permission, Mr Speaker, I shall make a statement on ferries. The company told me that 1,240 jobs will go at Harwick.

I regret that. Some 310 of those are apprentices.

Joan Petrie (Harwick and Ness) (Lab):
I thank the Minister. The union says that 2,600 jobs are at risk.

That would be 45 per cent of the town.

Mr Speaker: Order. The House has 12 minutes left.

Sir Edwin Marle: The hon. Lady is wrong. I have met the board 9 times.

Coastal Fog

Alun Drew (Vale of Tarn) (PC): I know of 40 suppliers who will close.

The Minister for Transport: I know of 35.

11.02 am

Printed in 300 copies
"""
QUESTIONS = """Official Report, 3 June 2031

Ana Duarte (Velt North) (Ind): To ask the Minister for Ports how many of the 90 berths are empty.

The Minister for Ports (Mr Imre Tolan): There are 44.

We have let 17 since the spring.

Ana Duarte: The harbour master told the committee that 120 berths were empty.

The Minister for Ports: That counts 76 moorings.

Question put and agreed to.

Some 61 members were present.
"""
ACCOUNTS = """Results of Korvane Foods

Net Sales (Europe): Sales rose by 4 per cent.

Net Sales (Asia): Sales fell by 9 per cent.

Gross Margin (Group): The margin was 31 per cent.
"""


def speakers(found: Extraction) -> dict[str, list[str]]:
    """Who tells each figure, the publisher aside."""
    return {
        f.number.text(found.document.text): [a.name or "" for a in map(found.agent, f.chain[1:]) if a is not None]
        for f in found.figures
    }


def test_a_statement_and_its_questions_are_told_in_turns(both: TextExtractor) -> None:
    told = speakers(both.extract(document(STATEMENT)))
    assert told["1,240"] == ["Edwin Marle", "company"]
    assert told["310"] == told["9"] == told["35"] == ["Edwin Marle"]
    assert told["2,600"] == ["Joan Petrie", "union"]
    assert told["45"] == ["Joan Petrie"]
    assert told["12"] == ["Mr Speaker"]
    assert told["40"] == ["Alun Drew"]
    assert told.get("300", []) == []


def test_an_office_alone_is_who_held_it_before(both: TextExtractor) -> None:
    told = speakers(both.extract(document(QUESTIONS)))
    assert told["44"] == told["17"] == told["76"]
    assert [n.removeprefix("Mr ") for n in told["44"]] == ["Imre Tolan"]
    assert told["90"][:1] == told["120"][:1] == ["Ana Duarte"]
    assert told["61"] == []


@pytest.mark.parametrize(
    "text",
    [
        ACCOUNTS,
        "Contact (Press): Dana Pell is at the desk.\n\nVenue (Main Hall): The doors open at 9.\n\nVenue (Annex): It is shut.",
        "Ana Duarte (Velt) (Ind): We lost 40.\n\nNobody else spoke.",
    ],
)
def test_headings_of_things_and_a_single_turn_are_no_record(nlp: Language, text: str) -> None:
    assert record(Passage.of(parse(nlp, text))) == []
