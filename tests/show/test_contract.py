"""The contract's JSON: its shape, its schemas and the way back."""

from __future__ import annotations

import dataclasses
import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Triple

from helpers_schemas import accepts, check, schemas
from helpers_show import courier, drifted, gazette, rebuttal, share_of_ten, traced
from quoth.ask.answer import Answer
from quoth.ask.library import Query
from quoth.ask.parameters import ParameterType
from quoth.ask.parts import FigureIn
from quoth.model import (
    Agent,
    AgentType,
    CitedDocument,
    Comparator,
    Direction,
    Document,
    DocumentKind,
    Extraction,
    Figure,
    Interval,
    Kind,
    PartialDate,
    Period,
    Polarity,
    Quotation,
    Run,
    Scope,
    Side,
    Span,
    Stance,
    Statement,
)
from quoth.show.cite import cite_json
from quoth.show.contract import (
    comparison_json,
    extraction_from_json,
    extraction_json,
    label_json,
    listed_json,
    query_json,
    trace_json,
)


def test_an_extraction_fits_its_schema_and_survives_json() -> None:
    for extraction in (courier(), gazette()):
        data = json.loads(json.dumps(extraction_json(extraction, id="7")))
        check("extract", data)
        assert data["id"] == "7"
        assert extraction_from_json(data) == extraction


def test_a_document_without_its_text_keeps_the_hash_of_it() -> None:
    document = dataclasses.replace(courier().document, text="", hash_of_text=courier().document.sha256)
    bare = dataclasses.replace(courier(), document=document)
    data = extraction_json(bare)
    check("extract", data)
    assert data["document"]["sha256"] == courier().document.sha256
    assert extraction_from_json(data) == bare


def test_publisher_and_authors_are_agents_of_the_document() -> None:
    document = extraction_json(courier())["document"]
    assert (document["publisher"], document["authors"]) == ("a0", ["a4"])


def test_numbers_are_numbers_and_unknown_bounds_null() -> None:
    figure = extraction_json(courier())["figures"][0]
    assert (figure["value"], figure["upper"], figure["upper_inclusive"]) == (4200, 4200, True)
    assert isinstance(figure["value"], int)
    assert figure["lower"] is figure["lower_inclusive"] is None
    assert figure["comparator"] == "<="
    assert figure["scope"]["from"] is None


def test_a_part_keeps_its_fraction_as_printed() -> None:
    extraction = Extraction(courier().document, figures=(share_of_ten(),))
    assert json.dumps(extraction_json(extraction)["figures"][0]["lower"]) == "6.5"


def test_a_comparison_names_both_sides() -> None:
    data = comparison_json(rebuttal(), gazette(), courier())
    check("comparison", data)
    assert data["a"]["text"] == "Only 1,310"
    assert data["a"]["asserter"]["name"] == "Lena Marsh"
    assert data["verdict"] == "rebuts"
    assert data["differs_in"] == ["event", "period"]
    check("comparison", comparison_json(drifted(), courier(), courier()))


def test_a_side_may_be_a_statement() -> None:
    a, b = gazette(), courier()
    sides = (Side(a.document.iri, a.statements[2].iri, False), Side(b.document.iri, b.statements[1].iri, False))
    pair = rebuttal().__class__(*sides, rebuttal().comparability, rebuttal().verdict, "It denies it.", "denial", 0.6)
    data = comparison_json(pair, a, b)
    check("comparison", data)
    assert data["a"]["text"] == "rejected"
    assert "figure" not in data["a"]


def test_a_side_that_is_not_there_is_an_error() -> None:
    with pytest.raises(LookupError, match="holds no figure"):
        comparison_json(rebuttal(), courier(), gazette())


def broken(path: str, value: object) -> dict[str, Any]:
    """The courier's JSON with one place set to something else, or taken out."""
    data = extraction_json(courier())
    *way, last = path.split(".")
    place: Any = data
    for step in way:
        place = place[int(step) if step.isdigit() else step]
    if value is ...:
        del place[last]
    else:
        place[last] = value
    return data


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("figures.0.value", "4200"),
        ("figures.0.comparator", "=="),
        ("figures.0.span", [1]),
        ("figures.0.number", [3, 1.5]),
        ("figures.0.scope.from", "March 2031"),
        ("figures.0.scope.evidence", {"where": [[0, 1]]}),
        ("figures.0.chain", ...),
        ("figures.0.lower", ...),
        ("statements.1.stance", "says"),
        ("statements.1.inside", ...),
        ("statements.1.confidence", 1.2),
        ("agents.1.type", "robot"),
        ("document.sha256", "abc"),
        ("document.kind", "novel"),
        ("text", None),
        ("run.settings", {"n": 3}),
    ],
)
def test_the_schema_refuses_what_the_contract_does_not_say(path: str, value: object) -> None:
    assert not accepts("extract", broken(path, value))


@pytest.mark.parametrize(
    "change",
    [
        {"verdict": "disagrees"},
        {"comparability": None},
        {"explanation": ""},
        {"differs_in": ["time"]},
        {"drift": [{"dimension": "event"}]},
        {"a": {}},
    ],
)
def test_the_schema_of_comparisons_refuses_other_words(change: dict[str, object]) -> None:
    assert not accepts("comparison", comparison_json(rebuttal(), gazette(), courier()) | change)


def test_the_label_of_a_pair_is_one_of_three() -> None:
    right = {"id": 3, "label": "neutral", "confidence": 0.5, "explanation": "They count different things."}
    check("label", right)
    assert not accepts("label", right | {"label": "unknown"})


def test_every_schema_is_a_schema() -> None:
    names = set(schemas())
    assert names == {
        "answer", "cite", "common", "comparison", "derivation", "extract", "label", "list", "queries", "stats", "trace"
    }  # fmt: skip


def test_a_trace_fits_its_schema() -> None:
    for trace in traced():
        data = json.loads(json.dumps(trace_json(trace)))
        check("trace", data)
    first = trace_json(traced()[0])
    assert [hop["cue"] for hop in first["chain"]] == ["", "posted", ""]
    assert first["chain"][1]["drift"][0]["to"] == "about to be dumped"
    assert first["figure"]["asserted_by"]["name"] == "Ada Brook"
    assert first["contradicted_by"][0]["verdict"] == "rebuts"
    assert first["documents"] == 2


@pytest.mark.parametrize(
    "key", ["figure", "chain", "roots", "documents", "contradicted_by", "disputed_by", "questions"]
)
def test_the_schema_of_traces_misses_nothing(key: str) -> None:
    data = trace_json(traced()[0])
    del data[key]
    assert not accepts("trace", data)


def test_the_small_objects_fit_their_schemas() -> None:
    here = courier()
    check("list", listed_json(here.document, 4, 2))
    check("label", label_json("entailment", 0.9, "It says the same.", id="p1"))
    check("cite", cite_json(FigureIn(here, here.figures[1])))
    check("stats", {"documents": 2, "statements": 8, "figures": 3, "triples": 400})
    query = Query("a/b", "Summary", "", ("t",), None, (("value", ParameterType.DECIMAL),), ("x",), "SELECT")
    check("queries", query_json(query))
    assert not accepts("queries", query_json(query) | {"parameters": ["value"]})
    assert not accepts("stats", {"documents": 2.5, "statements": 8, "figures": 3})
    assert not accepts("list", listed_json(here.document, 4, 2) | {"kind": None})
    assert not accepts("cite", cite_json(FigureIn(here, here.figures[1])) | {"text": ""})


@pytest.mark.parametrize(
    "answer",
    [
        Answer(boolean=True),
        Answer(("a", "b"), ((NamedNode("https://example.org/a"), None), (Literal("x", language="en"), Literal(4)))),
        Answer(triples=(Triple(NamedNode("https://example.org/a"), NamedNode("https://example.org/b"), Literal("c")),)),
    ],
)
def test_answers_fit_their_schema(answer: Answer) -> None:
    check("answer", answer.to_json())
    assert not accepts("answer", {"rows": []})


short = st.text(max_size=12)
maybe = st.none() | short
dates = st.dates().filter(lambda d: d.year >= 1000).map(PartialDate.of_day) | st.just(PartialDate("2019-03"))
spans = st.tuples(st.integers(0, 500), st.integers(0, 500)).map(lambda p: Span(min(p), max(p)))
some_spans = st.lists(spans, max_size=2).map(tuple)
words = st.lists(short, max_size=2).map(tuple)
decimals = st.decimals(-(10**12), 10**12, places=2, allow_nan=False)
chances = st.floats(0, 1)
slots = st.sampled_from(["place", "period", "population"])
intervals = st.lists(decimals, min_size=2, max_size=2).map(lambda d: Interval(min(d), max(d), True, False))
scopes = st.builds(
    Scope,
    words,
    st.builds(Period, st.none() | dates, st.none() | dates, maybe),
    words,
    st.dictionaries(slots, some_spans).map(lambda d: tuple(d.items())),
    st.dictionaries(slots, chances).map(lambda d: tuple(d.items())),
)
figures = st.builds(
    Figure, short, short, spans, spans, short, st.none() | decimals, st.just(Interval()) | intervals,
    st.sampled_from(Comparator), st.none() | st.sampled_from(Direction), short, maybe, st.none() | decimals, maybe,
    maybe, st.sampled_from(Kind), scopes, maybe, maybe, maybe, words, chances,
)  # fmt: skip
statements = st.builds(
    Statement, short, short, maybe, some_spans, some_spans, some_spans, st.sampled_from(Quotation),
    st.sampled_from(Stance), st.sampled_from(Polarity), some_spans, maybe, maybe, words, words, st.none() | dates,
    chances,
)  # fmt: skip
kinds = st.sampled_from(DocumentKind)
agents = st.builds(
    Agent, short, short, maybe, st.sampled_from(AgentType), maybe, maybe, maybe, words, some_spans
)  # fmt: skip
cited = st.builds(CitedDocument, short, short, kinds, maybe, maybe, st.none() | dates, some_spans)
documents = st.builds(
    Document, short, st.text(), maybe, maybe, kinds, maybe, maybe, words, st.none() | dates, short, some_spans
)  # fmt: skip
runs = st.builds(
    Run, short, short, short, maybe, st.dictionaries(short, short, max_size=2).map(lambda d: tuple(d.items()))
)  # fmt: skip
extractions = st.builds(
    Extraction,
    documents,
    st.lists(agents, max_size=2).map(tuple),
    st.lists(cited, max_size=2).map(tuple),
    st.lists(statements, max_size=2).map(tuple),
    st.lists(figures, max_size=2).map(tuple),
    runs,
)


@given(extractions)
def test_every_extraction_survives_the_way_through_json(extraction: Extraction) -> None:
    assert extraction_from_json(json.loads(json.dumps(extraction_json(extraction)))) == extraction


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**14), max_value=10**14, places=1))
def test_printed_decimals_are_not_bent(value: Decimal) -> None:
    figure = Figure("f0", "i", Span(0, 1), Span(0, 1), "x", value)
    data = extraction_json(Extraction(courier().document, figures=(figure,)))
    assert Decimal(json.dumps(data["figures"][0]["value"])) == value
