"""The query library: every file, checked as a file and run over the invented case."""

import json
import re
from pathlib import Path

import pytest
from pyoxigraph import Store
from rdflib import Graph
from rdflib.plugins.sparql import prepareQuery

from helpers_ask import case, extractions, judgement, links
from quoth.ask import trace
from quoth.ask.answer import run
from quoth.ask.library import Query, read_library
from quoth.model import Links
from quoth.rdf import concepts, terms
from quoth.resources import folder
from quoth.store import open_store

LIBRARY = {n: q for n, q in read_library(folder("queries")).items() if q.task != "store"}
ROWS = json.loads((Path(__file__).parent / "rows.json").read_text("utf-8"))
VARIABLE = re.compile(r"VALUES \(((?:\?\w+ ?)+)\) \{ \(")
MASKED = re.compile(
    r"(?<=comparison/)[0-9a-f]{16}|(?<=derivation/)[0-9a-f]{16}|(?<=run/)[0-9a-f]{16}|(?<=sha256:)[0-9a-f]{64}"
)

every = pytest.mark.parametrize("query", LIBRARY.values(), ids=LIBRARY)


def masked(rows) -> list[list[str]]:
    """Rows with hashes masked, in one order."""
    return sorted([MASKED.sub("*", cell) for cell in row] for row in rows)


def test_the_library_is_not_empty():
    assert len(LIBRARY) >= 50


@every
def test_the_header_is_whole(query: Query):
    assert query.summary
    assert query.description.endswith((".", "?"))
    assert query.tags
    assert re.fullmatch(r"[a-z]+/[a-z]+(-[a-z]+)*", query.name)
    assert query.question is None or re.fullmatch(r"CQ-\d\d", query.question)


@every
def test_parses_in_rdflib_with_the_columns_declared(query: Query):
    algebra = prepareQuery(query.text).algebra
    if "PV" in algebra:
        assert tuple(str(v) for v in algebra["PV"]) == query.columns


@every
def test_parses_in_oxigraph_with_the_columns_declared(query: Query):
    result = Store().query(query.text)
    if hasattr(result, "variables"):
        assert tuple(v.value for v in result.variables) == query.columns


@every
def test_parameters_are_the_variables_of_the_one_values_row(query: Query):
    rows = VARIABLE.findall(query.text)
    assert query.text.count("VALUES") == len(rows)
    assert len(set(rows)) == (1 if query.params else 0)
    assert [name for name, _ in query.params] == (rows[0].replace("?", "").split() if rows else [])


@every
def test_reads_the_union_and_nothing_from_elsewhere(query: Query):
    body = re.sub(r"^#.*$", "", query.text, flags=re.MULTILINE)
    assert not re.search(r"\b(GRAPH|SERVICE|FROM)\b", body)


@every
def test_nothing_in_it_makes_a_store_read_through_everything(query: Query):
    """Measured at 300 copies of the case: a sequence path in OPTIONAL scans (25 ms for 0.2), in EXISTS it squares (190 s)."""
    assert not re.search(r"OPTIONAL \{ \?\w+ (\([^()]*\)|[\w:]+)/", query.text)
    assert not re.search(r"EXISTS \{[^}]*(/|\. \?)", query.text)


@every
def test_own_terms_are_written_by_the_rdf_room(query: Query):
    written = {t.value for t in vars(terms).values() if hasattr(t, "value")}
    written |= {t.value for members in concepts.CONCEPTS.values() for t in members.values()}
    used = {f"{terms.NS}{name}" for name in re.findall(r"(?<!\w)q:(\w+)", query.text)}
    assert used <= written


@every
def test_own_terms_exist_in_the_ontology(query: Query):
    files = [*folder("ontology").glob("*.ttl"), *folder("ontology").glob("vocab/*.ttl")]
    if not files:
        pytest.skip("the ontology's files are not in this checkout")
    defined = "\n".join(file.read_text("utf-8") for file in files)
    subjects = set(re.findall(r"^q:(\w[\w-]*)\s", defined, re.MULTILINE))
    subjects |= set(re.findall(r"^<https://w3id.org/quoth/ns#(\w[\w-]*)>\s", defined, re.MULTILINE))
    assert set(re.findall(r"(?<!\w)q:(\w+)", query.text)) <= subjects


@every
def test_gives_the_expected_rows(query: Query):
    answer = run(case(), query.text)
    assert masked(answer.texts()) == ROWS[query.name]
    assert (len(answer) == 0) == query.name.endswith("-violation")


@pytest.fixture(scope="module", params=["memory", "folder"])
def held(request, tmp_path_factory):
    """The case in a real store, of either kind."""
    where = "memory:" if request.param == "memory" else tmp_path_factory.mktemp("store") / "held"
    store = open_store(where)
    with store.write() as writer:
        for extraction in extractions():
            writer.put(extraction, Links())
        writer.replace_derived(links())
        writer.judge(judgement())
    with store.view() as view:
        yield view


@every
def test_gives_the_same_rows_in_every_store(query: Query, held):
    assert masked(run(held, query.text).texts()) == ROWS[query.name]


def test_traces_the_same_in_every_store(held):
    assert trace(held, "4,200") == trace(case(), "4,200")


@pytest.fixture(scope="module")
def in_rdflib() -> Graph:
    lines = (f"{q.subject} {q.predicate} {q.object} ." for q in case().store)
    return Graph().parse(data="\n".join(lines), format="nt")


@every
def test_gives_as_many_rows_in_rdflib(query: Query, in_rdflib: Graph):
    assert len({tuple(map(str, row)) for row in in_rdflib.query(query.text)}) == len(ROWS[query.name])


def test_every_competency_question_has_its_query():
    text = (folder("ontology") / "questions.md").read_text("utf-8")
    asked = dict(re.findall(r"\*\*(CQ-\d\d)\*\*.*?\]\(\.\./queries/([\w/-]+)\.rq\)", text))
    assert len(asked) >= 20
    assert {q.question: n for n, q in LIBRARY.items() if q.question} == asked


def test_no_file_is_forgotten_in_the_expected_rows():
    assert set(ROWS) == set(LIBRARY)
