"""Trees, tables and cards: what a reader sees at 80 columns, and what an article can't do to a terminal."""

from __future__ import annotations

import dataclasses
import io
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode

from helpers_exports import naughty
from helpers_show import courier, drifted, gazette, rebuttal, share_of_ten, traced
from quoth.ask.answer import Answer
from quoth.ask.library import Query
from quoth.ask.parameters import ParameterType
from quoth.ask.parts import Compared, FigureIn
from quoth.link.lexicon import EVENTS
from quoth.model import Agent, AgentType, Change, Dimension, Document, Drift, Extraction, Verdict
from quoth.show import terminal
from quoth.show.cite import cite
from quoth.show.terminal.trace import drift_words
from quoth.show.words import agent_name, clean, document_name, figure_phrase, measure_words, sentence, shortened

GOLDEN = Path(__file__).parent / "golden"
LONG = "https://w3id.org/quoth/id/d/" + "0123456789abcdef" * 5
NAUGHTY = "\x1b[31mred\x1b]8;;http://evil.example\x07[bold]x[/bold]\u202e:smile:\x9b1m\ud800"


def golden(name: str, text: str) -> None:
    """Compare with a kept file; QUOTH_GOLDEN=write keeps what is there now, for review."""
    path = GOLDEN / name
    if os.environ.get("QUOTH_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def compared() -> list[Compared]:
    return [Compared(rebuttal(), gazette(), courier()), Compared(drifted(), courier(), courier())]


def drawings() -> dict[str, str]:
    """Everything that the terminal shows, by the name of its golden file."""
    here, there = courier(), gazette()
    query = Query(
        "trace/find-asserter", "Who says it", "", (), "Who says a number?", (("value", ParameterType.DECIMAL),), (), ""
    )
    rows = ((Literal("Ada Brook"), Literal("4200")), (Literal("Lena Marsh"), None))
    shown = {
        "trace.txt": terminal.trace_tree(traced()),
        "documents.txt": terminal.documents_table([here.document, there.document], {here.document.iri: 2}),
        "comparisons.txt": terminal.comparisons_table(compared()),
        "figure.txt": terminal.figure_detail(here.figures[1], here),
        "statement.txt": terminal.statement_detail(there.statements[2], there),
        "agent.txt": terminal.agent_detail(here.agents[3], here),
        "document.txt": terminal.document_detail(here),
        "queries.txt": terminal.queries_table([query]),
        "answer.txt": terminal.answer_table(Answer(("name", "value"), rows)),
        "stats.txt": terminal.stats_table({"documents": 2, "figures_held": 1200}),
    }
    texts = {name: terminal.as_text(drawing) for name, drawing in shown.items()}
    return texts | {"cite.txt": cite(FigureIn(here, here.figures[1])) + "\n"}


@pytest.mark.parametrize("name", sorted(drawings()))
def test_what_is_shown_is_what_was_reviewed(name: str) -> None:
    golden(name, drawings()[name])


def test_every_golden_file_is_used() -> None:
    assert {path.name for path in GOLDEN.glob("*.txt")} == set(drawings())


@pytest.mark.parametrize("name", sorted(drawings()))
def test_plain_text_keeps_to_80_columns_without_control_codes(name: str) -> None:
    lines = drawings()[name].splitlines()
    assert all(c.isprintable() for line in lines for c in line)
    assert all(len(line) <= 80 or "://" in line or "SHA-256" in line for line in lines)


def test_a_trace_says_who_through_whom_and_who_says_otherwise() -> None:
    text = terminal.as_text(terminal.trace_tree(traced()))
    assert text.count("4,200  2 figures in 1 document, 1 root") == 1
    order = ["Harbour Courier, 2031-03-04", "“posted”", "became “up to”", "leaning on press release", "2 documents, 1 root",
             "rebutted by Lena Marsh", "event and period", "disputed by", "as of when?"]  # fmt: skip
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert "period unknown" in text


@pytest.mark.parametrize(
    ("before", "after", "change", "told"),
    [
        ("about", None, Change.HARDENED, "comparator “about” lost (hardened)"),
        (None, "about", Change.SOFTENED, "comparator “about” added (softened)"),
        ("more than", None, Change.LOST, "comparator “more than” lost"),
        (None, "at least", Change.ADDED, "comparator “at least” added"),
        ("about", "at least", Change.REPLACED, "comparator “about” became “at least” (replaced)"),
    ],
)
def test_a_change_on_one_side_says_whether_the_word_came_or_went(before, after, change, told) -> None:
    assert drift_words(Drift(Dimension.COMPARATOR, before, after, change)) == told


def test_a_spokesperson_is_not_given_the_role_twice() -> None:
    speaker = Agent("a1", "https://quoth.example/a1", "spokesman for Tarn Board", AgentType.PERSON, role="spokesman")
    assert agent_name(speaker) == "spokesman for Tarn Board"


def test_a_comparison_is_explained_once() -> None:
    text = terminal.as_text(terminal.trace_tree(traced()[:1] * 2))
    assert text.count("The office puts its count") == 1
    assert text.count(", as above") == 1


def test_a_hop_that_linking_found_is_no_citation() -> None:
    trace = traced()[0]
    found = dataclasses.replace(trace.chain[-1], inferred=True)
    text = terminal.as_text(terminal.trace_tree([dataclasses.replace(trace, chain=(*trace.chain[:-1], found))]))
    assert "telling the same count: press release" in text
    assert "leaning on" not in text


def test_nothing_found_says_so() -> None:
    for drawing in (terminal.trace_tree(()), terminal.comparisons_table(()), terminal.documents_table(())):
        assert len(terminal.as_text(drawing).strip()) > 10


def test_pairs_of_the_same_two_numbers_share_a_card() -> None:
    first = next(c for c in compared() if c.comparison.verdict.opposes)
    other = dataclasses.replace(first, comparison=dataclasses.replace(first.comparison, explanation="Told elsewhere."))
    text = terminal.as_text(terminal.comparisons_table([first, other]))
    assert text.count("rule ") == 1
    assert "the same two numbers in 1 more pair:\n  · Lena Marsh" in text
    assert "Told elsewhere." not in text


def test_pairs_that_go_together_share_a_card_where_the_same_changed_and_keep_their_ids() -> None:
    first = next(c for c in compared() if c.comparison.verdict.opposes)
    agrees = dataclasses.replace(first.comparison, verdict=Verdict.AGREES)
    drifted_ = dataclasses.replace(agrees, drift=(Drift(Dimension.COMPARATOR, "about", None, Change.LOST),))
    pairs = [dataclasses.replace(first, comparison=c) for c in (agrees, agrees, drifted_)]
    text = terminal.as_text(terminal.comparisons_table(pairs, ids=True))
    assert text.count("rule ") == 2
    assert " ".join(text.split()).count(", id ") == 3


def renamed(words: str) -> Extraction:
    """The courier's article with every free text replaced."""
    extraction = courier()
    document = dataclasses.replace(extraction.document, title=words, publisher=words, path=words, language=words)
    agents = tuple(dataclasses.replace(a, name=words, role=words, aliases=(words,)) for a in extraction.agents)
    figures = tuple(dataclasses.replace(f, printed=words, counted=words, event=words) for f in extraction.figures)
    return dataclasses.replace(extraction, document=document, agents=agents, figures=figures)


@pytest.mark.parametrize("words", [NAUGHTY, "[red]not markup[/red]", "a\nb\tc\rd"])
def test_an_article_can_not_steer_the_terminal(words: str) -> None:
    extraction = renamed(words)
    figure = extraction.figures[0]
    drawn = [
        terminal.document_detail(extraction),
        terminal.figure_detail(figure, extraction),
        terminal.agent_detail(extraction.agents[1], extraction),
        terminal.documents_table([extraction.document]),
        terminal.trace_tree(
            [dataclasses.replace(traced()[0], figure=FigureIn(extraction, figure), questions=(words,))]
        ),
        terminal.answer_table(Answer((words,), ((Literal(words.replace("\ud800", "")),),))),
        terminal.stats_table({words: 1}),
    ]
    for text in [*map(terminal.as_text, drawn), cite(FigureIn(extraction, figure))]:
        assert all(c.isprintable() or c == "\n" for c in text)
        text.encode("utf-8")


def test_naughty_strings_stay_words_in_a_terminal() -> None:
    extraction = courier()
    for words in naughty():
        figure = dataclasses.replace(extraction.figures[0], printed=words, counted=words, event=words)
        text = terminal.as_text(terminal.figure_detail(figure, extraction))
        assert all(unicodedata.category(c) not in ("Cc", "Cs") or c == "\n" for c in text)


@given(st.text(max_size=300))
def test_cleaned_text_is_printable_and_keeps_its_words(text: str) -> None:
    shown = clean(text)
    assert not any(c in shown for c in "\x1b\x9b\x07\u202e\n\r")
    assert all(word in shown for word in text.split() if word.isascii() and word.isalnum())


def test_long_numbers_and_iris_are_never_cut_off() -> None:
    cell = NamedNode(LONG)
    narrow = terminal.as_text(terminal.answer_table(Answer(("thing", "other", "third"), ((cell, cell, cell),))))
    assert narrow.replace("\n", "").count(LONG) == 3
    wide = Literal("9" * 200)
    assert "9" * 200 in terminal.as_text(terminal.answer_table(Answer(("n", "m"), ((wide, wide),)))).replace("\n", "")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer(boolean=True), "yes"),
        (Answer(boolean=False), "no"),
        (Answer(("a",)), "The answer is empty."),
        (Answer(("a",), ((Literal("x"),),), truncated=True), "There is more"),
    ],
)
def test_answers_of_every_form(answer: Answer, words: str) -> None:
    assert words in terminal.as_text(terminal.answer_table(answer))


def test_a_pipe_gets_no_colour_and_an_old_encoding_no_error() -> None:
    raw = io.BytesIO()
    pipe = io.TextIOWrapper(raw, encoding="ascii", write_through=True)
    terminal.show(terminal.trace_tree(traced()), pipe)
    assert b"\x1b" not in raw.getvalue()
    assert b"4,200" in raw.getvalue()


def test_a_terminal_gets_colour() -> None:
    class Terminal(io.StringIO):
        encoding = "utf-8"

        def isatty(self) -> bool:
            return True

    out = Terminal()
    terminal.show(terminal.documents_table([courier().document]), out)
    assert "Boxes about" in out.getvalue()


def test_texts_that_are_not_held_are_named_by_position() -> None:
    extraction = courier()
    bare = dataclasses.replace(
        extraction, document=dataclasses.replace(extraction.document, text="", hash_of_text="0" * 64)
    )
    assert sentence(bare.figures[0], bare) == "[words not held: characters 31 to 42]"
    assert "words not held" in terminal.as_text(terminal.statement_detail(bare.statements[1], bare))
    assert "text: not held" in terminal.as_text(terminal.document_detail(bare))


def test_a_document_of_another_language_is_marked() -> None:
    document = Document("https://w3id.org/quoth/id/d/1", "…", title="Zahlen", language="de")
    assert "not read: its language is de" in terminal.as_text(terminal.documents_table([document]))


def test_shares_name_their_base() -> None:
    figure = share_of_ten()
    assert figure_phrase(figure) == "7 of the 10 cities"
    assert "7 of 10, count (cities)" in terminal.as_text(terminal.figure_detail(figure, courier()))


def test_a_unit_that_the_counted_thing_names_is_said_once() -> None:
    figure = dataclasses.replace(share_of_ten(), printed="4,200", unit_text="boxes", counted="wooden boxes")
    assert figure_phrase(figure) == "4,200 wooden boxes"


def test_a_unit_that_is_printed_with_the_number_is_said_once() -> None:
    figure = dataclasses.replace(
        share_of_ten(), printed="$3.2 million a day", unit_text="$ a day", counted="dredging", event=None
    )
    assert figure_phrase(figure) == "$3.2 million a day dredging"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("person, die, cumulative", "people who died, running total"),
        ("missing person, stock", "missing people, at one time"),
        ("person, hold, stock", "people held, at one time"),
        ("reported homicide case, record, flow", "reported homicide cases recorded, over a period"),
        ("body, inspect, cumulative", "bodies inspected, running total"),
        ("cattle, die, flow", "cattle that died, over a period"),
        ("ton of fish, sell, flow", "tons of fish sold, over a period"),
        ("house, insured, share, in percent", "houses insured, share in percent"),
        ("person, die, rate, in per 100000 residents", "people who died, rate per 100,000 residents"),
        ("damage report, damage, flow", "damage reports, over a period"),
        ("probability, share, in percent", "probability, share in percent"),
        ("beach, lost, cumulative, in foot", "beach lost, running total, in feet"),
        ("damage, flow, in USD", "damage, over a period, in USD"),
        ("personnel, flow", "personnel, over a period"),
        ("fare revenue, change, in percent", "fare revenue, change in percent"),
        ("person, evict, flow", "people evicted, over a period"),
        ("tenant, evict, change, in percent", "tenants evicted, change in percent"),
        ("refugee, arrive, flow", "refugees who arrived, over a period"),
        ("arrear, share, in percent", "arrears, share in percent"),
        ("tenant, share, in percent", "tenants, share in percent"),
        ("water, share, in percent", "water, share in percent"),
        ("turnout, share, in percent", "turnout, share in percent"),
        ("wage, change, in percent", "wages, change in percent"),
        ("containers handled", "containers handled"),
        ("ships waiting, stock", "ships waiting, at one time"),
        ("members north", "members north"),
        ("weapons crime, flow", "weapons crimes, over a period"),
        ("container", "containers"),
        ("reconnected, stock", "reconnected, at one time"),
        ("house, cut-off, flow", "houses cut off, over a period"),
        ("trap, let in, flow", "traps let in, over a period"),
        ("", ""),
    ],
)
def test_a_measure_is_named_as_a_reader_would(name: str, said: str) -> None:
    assert measure_words(name) == said


@pytest.mark.parametrize("event", sorted(EVENTS))
def test_every_event_that_linking_knows_is_told_as_what_happened(event: str) -> None:
    told = measure_words(f"person, {event}, flow").removeprefix("people ").removesuffix(", over a period")
    assert told != event or event in ("cast", "cost")


def test_nobody_and_the_nameless_publisher_are_told_apart() -> None:
    extraction = courier()
    bare = dataclasses.replace(extraction.agents[0], name=None)
    assert agent_name(bare, extraction) == "the publisher, not named"
    assert agent_name(dataclasses.replace(bare, id="a9"), extraction) == "a speaker who is not named"
    assert agent_name(dataclasses.replace(bare, role="spokesman"), extraction) == "spokesman, not named"


def test_a_file_without_title_is_called_by_its_name_alone() -> None:
    assert document_name(Document("https://w3id.org/quoth/id/d/1", "", path="some/where/a.txt")).endswith(" a.txt")


def test_what_is_left_out_is_marked_and_no_number_cut() -> None:
    assert shortened("about 12,345 boxes", 13) == "about 12,345 […]"
    assert shortened("about 12,345 boxes", 11) == "about […]"
    assert shortened("short") == "short"


def test_the_words_need_no_rich() -> None:
    code = "import sys, quoth.show.terminal, quoth.show.contract, quoth.show.cite; print([m for m in ('rich', 'networkx', 'pyvis', 'spacy') if m in sys.modules])"  # noqa: E501
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
