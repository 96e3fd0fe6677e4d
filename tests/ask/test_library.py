"""Finding queries of the library and binding their parameters."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Store

from helpers_ask import case
from quoth.ask.answer import run
from quoth.ask.library import find, library, load, parse, read_library
from quoth.ask.parameters import ParameterType, term
from quoth.errors import NotFound, WrongCall
from quoth.model import PartialDate

ECHO = parse(
    "test/echo",
    '#+ summary: gives back what it is given\n#+ params: {"word": "string", "thing": "iri", "value": "decimal"}\n'
    "#+ columns: word, thing, value\n"
    "SELECT ?word ?thing ?value WHERE {\n"
    '  VALUES (?word ?thing ?value) { ("x" <urn:x> 1.0) }\n}\n',
)
NAUGHTY = Path(__file__).resolve().parents[3] / "shared" / "naughty" / "blns.json"


def naughty() -> list[str]:
    if not NAUGHTY.is_file():
        pytest.skip("the list of naughty strings is not beside this checkout")
    return json.loads(NAUGHTY.read_text("utf-8"))


def echoed(word: str) -> str:
    answer = run(Bare(), ECHO.bind(word=word, thing="urn:a", value=1))
    return answer.rows[0][0].value


class Bare:
    """A view of nothing."""

    def query(self, sparql, *, guarded=False):
        return Store().query(sparql)


def test_binding_swaps_the_values_row_and_nothing_else():
    query = library()["figures/find-by-value"]
    bound = query.bind(value="33,000")
    assert bound == query.text.replace('"4200"^^xsd:decimal', '"33000"^^<http://www.w3.org/2001/XMLSchema#decimal>')


def test_bound_query_answers():
    answer = run(case(), find("figures/find-by-value").bind(value=Decimal("2900.0")))
    assert [row["printed"] for row in answer.records()] == ["2,900"]


def test_more_parameters_keep_their_order():
    bound = find("figures/by-period").bind(until=PartialDate("2031"), since="2030-01")
    assert '("2030-01"^^<http://www.w3.org/2001/XMLSchema#gYearMonth> "2031"^^<' in bound


def test_a_query_without_parameters_is_left_as_it_is():
    query = find("documents/held")
    assert query.bind() == query.text
    assert query.example is None


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({}, "needs value (decimal)"),
        ({"valeu": 1}, "did you mean value?"),
        ({"value": 1, "colour": "red"}, "it takes value"),
        ({"value": "many"}, "'value' takes a number, not 'many'"),
        ({"value": "NaN"}, "takes a number"),
        ({"value": "1e999999"}, "takes a number"),
        ({"value": True}, "takes a number"),
    ],
)
def test_wrong_parameters_are_named(values, says):
    with pytest.raises(WrongCall) as error:
        find("figures/find-by-value").bind(**values)
    assert says in str(error.value)


@pytest.mark.parametrize("iri", ["not an iri", "d/0", "http://a> <b", "", "http://a/\ud800"])
def test_what_is_no_iri_is_refused(iri):
    with pytest.raises(WrongCall, match="takes an IRI"):
        find("figures/evidence").bind(figure=iri)


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (ParameterType.INTEGER, "12", '"12"^^<http://www.w3.org/2001/XMLSchema#integer>'),
        (ParameterType.DECIMAL, "12.50", '"12.5"^^<http://www.w3.org/2001/XMLSchema#decimal>'),
        (ParameterType.DECIMAL, 10**20, f'"{10**20}"^^<http://www.w3.org/2001/XMLSchema#decimal>'),
        (ParameterType.DATE, "2030", '"2030"^^<http://www.w3.org/2001/XMLSchema#gYear>'),
        (ParameterType.IRI, "<urn:a>", "<urn:a>"),
        (ParameterType.STRING, 'a"b', '"a\\"b"'),
    ],
)
def test_terms(kind, value, text):
    assert str(term(kind, value)) == text


@pytest.mark.parametrize(
    ("kind", "value"), [(ParameterType.INTEGER, "1.5"), (ParameterType.DATE, "2030-02-31"), (ParameterType.STRING, 1)]
)
def test_terms_of_another_type_are_refused(kind, value):
    with pytest.raises(ValueError, match=r"."):
        term(kind, value)


def test_names_are_found_by_their_end():
    assert find("chain-of-figure").name == find("trace/chain-of-figure.rq").name == "trace/chain-of-figure"


def test_near_misses_are_named():
    with pytest.raises(NotFound, match="did you mean trace/chain-of-figure"):
        find("chain-of-figures")
    with pytest.raises(NotFound, match="quoth queries lists them"):
        find("zzz")
    with pytest.raises(NotFound):
        load("../pyproject")


def test_an_ambiguous_end_names_all():
    with pytest.raises(NotFound, match="figures/find-by-words, statements/find-by-words"):
        find("find-by-words")


def test_a_header_that_does_not_fit_is_an_error(tmp_path):
    (tmp_path / "a.rq").write_text('#+ summary: x\n#+ columns: s\n#+ params: {"y": "iri"}\nSELECT ?s {}', "utf-8")
    with pytest.raises(ValueError, match="declares"):
        read_library(tmp_path)


def test_naughty_strings_come_back_as_they_were():
    strings = naughty()
    assert len(strings) > 400
    for word in strings:
        assert echoed(word) == word


def test_naughty_strings_are_no_other_types():
    for word in naughty():
        for name in ("thing", "value"):
            values = {"word": "x", "thing": "urn:a", "value": 1, name: word}
            try:
                text = ECHO.bind(**values)
            except WrongCall:
                continue
            assert len(run(Bare(), text)) == 1


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_as_it_was(word):
    assert echoed(word) == word


@given(st.text().filter(lambda name: not any(known.endswith(name.strip()) for known in library())))
def test_any_other_name_is_not_found(name):
    with pytest.raises(NotFound, match="no query"):
        find(name)
