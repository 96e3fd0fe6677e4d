"""Claims that a text or somebody in it calls false; people, bodies and numbers are invented."""

from __future__ import annotations

import pytest

from helpers_extract import document
from quoth.extract.extractor import TextExtractor
from quoth.model import Extraction, Polarity, Statement


def _disputes(found: Extraction) -> list[tuple[str, str]]:
    """Who disputes, and what was said."""
    names = {a.id: a.name or "nobody" for a in found.agents}
    said = {s.id: s for s in found.statements}
    text = found.document.text
    return [
        (names[s.speaker or "a0"], " ".join(span.text(text) for span in said[target].content))
        for s in found.statements
        for target in s.disputes
    ]


def _claim(found: Extraction) -> Statement:
    return next(s for s in found.statements if s.cue and s.content)


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("Minister Ada Bell falsely claimed that 40 schools had closed.", "Daily", "40 schools had closed"),
        ("The board's claim that 80 ferries were late has been debunked.", "Daily", "80 ferries were late"),
        ("The union's claim that 700 nurses had left is not true.", "Daily", "700 nurses had left"),
        (
            "Peter Lund's claim that 300 wells were poisoned is false, the Harbour Board said.",
            "Harbour Board",
            "300 wells were poisoned",
        ),
        ("Ada Bell said 40 schools had closed. But this is not quite right.", "Daily", "40 schools had closed"),
        ("Ada Bell said 40 schools had closed. That is not what the records show.", "Daily", "40 schools had closed"),
        (
            "40 schools had closed, a campaign video from the union claims. That's not what county data shows.",
            "Daily",
            "40 schools had closed",
        ),
        ("Ada Bell was wrong to say that 40 schools had closed.", "Daily", "40 schools had closed"),
        ("The ministry said that 40 schools have been built. They have not.", "Daily", "40 schools have been built"),
        ("Claims by the union that 700 nurses had left were exposed as false.", "Daily", "700 nurses had left"),
        (
            "Peter Lund repeated the debunked claim that 300 wells ran dry.",
            "Daily",
            "300 wells ran dry",
        ),
        ("Peter Lund repeated his frequent false claim that 300 wells ran dry.", "Daily", "300 wells ran dry"),
        ("Ada Bell said 40 schools had closed. That is not close to accurate.", "Daily", "40 schools had closed"),
        ("Ada Bell said 40 schools had closed. She's wrong.", "Daily", "40 schools had closed"),
        (
            "Ada Bell said 40 schools had closed. The roofs leak. Bell's claim rates Mostly False.",
            "Daily",
            "40 schools had closed",
        ),
        (
            "Ada Bell said 40 schools had closed. The roofs leak. We rate Bell's statement False.",
            "Daily",
            "40 schools had closed",
        ),
        ("The Harbour Board said Peter Lund wrongly claimed that 300 boats sank.", "Harbour Board", "300 boats sank"),
    ],
)
def test_a_claim_that_is_called_false_is_disputed(both: TextExtractor, text: str, who: str, what: str) -> None:
    assert _disputes(both.extract(document(text, publisher="Daily"))) == [(who, what)]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said that it would build 40 schools. It did not.",
        "Peter Lund claimed that 40 schools had closed.",
        "Ada Bell said 40 schools had closed. She was wrong to resign.",
        "Ada Bell said 40 schools had closed. Peter Lund's claim rates False.",
        "The union's claim that 700 nurses had left may be false.",
        "The union's claim that 700 nurses had left is not false.",
        "The union's claim that 700 nurses had left is true.",
        "Ada Bell said 40 schools had closed. This is not wrong.",
        "Ada Bell was not wrong to say that 40 schools had closed.",
        "Mr. Lund spoke softly and claimed that 40 schools had closed.",
        'Ada Bell defended the clerks: "For too long, ministers have said that clerks idle. That is wrong, and has got to change."',
        "Lund's fate is still unclear, but she said at a meeting last week that she would run the harbour.",
        "Moss is not known as a harbour expert, which is why Ada Bell has said that she will advise the board.",
        "For a ministry not known for its candour, the paper says plainly that 40 schools closed.",
        "It is unclear whether the office has the evidence to sue under the Harbour Act, which says that 40 boats are enough.",
    ],
)
def test_a_claim_that_nobody_calls_false_is_not(extractor: TextExtractor, text: str) -> None:
    assert _disputes(extractor.extract(document(text, publisher="Daily"))) == []


def test_what_is_said_of_a_claim_is_no_part_of_it(extractor: TextExtractor) -> None:
    found = extractor.extract(document("The union's claim that 700 nurses had left is not true."))
    claim = _claim(found)
    assert claim.polarity is Polarity.AFFIRMED
    assert claim.content[0].text(found.document.text) == "700 nurses had left"


def test_what_is_not_so_is_said_by_no_data(extractor: TextExtractor) -> None:
    found = extractor.extract(document("Ada Bell said 40 schools had closed. That's not what county data shows."))
    assert not [s for s in found.statements if s.content and "not what" in s.content[0].text(found.document.text)]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("“Claims that 7,000 homes are dry are wrong,” said Piet Halloran, an engineer.", "7,000 homes are dry"),
        ("Piet Halloran said reports that 300 jobs were lost are false.", "300 jobs were lost"),
        ("“The claim of 300 lost jobs is nonsense,” said Piet Halloran.", "300 lost jobs"),
        ("Piet Halloran said that rumours of 500 layoffs were exaggerated.", "500 layoffs"),
        ("“Any talk of 12,000 evictions is simply wrong,” Piet Halloran told reporters.", "12,000 evictions"),
        ("The figure of 900 dead is wrong, Piet Halloran said.", "900 dead"),
        ("“Reports that 12,000 people fled have been debunked,” Piet Halloran told reporters.", "12,000 people fled"),
    ],
)
def test_a_claim_that_somebody_calls_false_is_nobodys_where_nobody_is_named_for_it(
    extractor: TextExtractor, text: str, what: str
) -> None:
    found = extractor.extract(document(text))
    assert _disputes(found) == [("Piet Halloran", what)]
    (figure,) = found.figures
    told = found.statement(figure.statement)
    assert told is not None
    assert told.speaker is None


@pytest.mark.parametrize(
    "text",
    [
        "“The number of 900 patients is correct,” Piet Halloran said.",
        "Piet Halloran said that talk of 900 layoffs might be wrong.",
        "The report of 12 March is false, Piet Halloran said.",
    ],
)
def test_what_is_not_called_false_or_claims_no_number_is_nobodys_claim(extractor: TextExtractor, text: str) -> None:
    found = extractor.extract(document(text))
    assert _disputes(found) == []


def test_a_figure_that_somebody_is_named_for_stays_theirs(extractor: TextExtractor) -> None:
    found = extractor.extract(document("Piet Halloran said the police figure of 900 marchers was wrong."))
    (figure,) = found.figures
    assert [a.name for a in map(found.agent, figure.chain[1:]) if a is not None] == ["Piet Halloran", "police"]
