"""What comes back from SPARQL, and the forms it takes."""

import json

import pytest
from pyoxigraph import QueryResultsFormat, parse_query_results

from helpers_ask import case
from quoth.ask.answer import run
from quoth.errors import QueryError

SELECT = 'SELECT ?a ?b ?c WHERE { VALUES (?a ?b ?c) { (1 "x, y"@en <urn:a>) (UNDEF "z" UNDEF) } }'


def test_select():
    answer = run(case(), SELECT)
    assert (answer.form, answer.columns, len(answer)) == ("select", ("a", "b", "c"), 2)
    assert answer.texts() == (("1", "x, y", "urn:a"), ("", "z", ""))
    assert answer.records()[1] == {"b": "z"}


def test_json_is_sparql_results_json():
    text = run(case(), SELECT).to_json_text()
    parsed = parse_query_results(text, QueryResultsFormat.JSON)
    assert [tuple(row) for row in parsed] == list(run(case(), SELECT).rows)
    assert json.loads(text)["results"]["bindings"][0]["b"] == {"type": "literal", "value": "x, y", "xml:lang": "en"}


def test_csv():
    assert run(case(), SELECT).to_csv() == 'a,b,c\r\n1,"x, y",urn:a\r\n,z,\r\n'


def test_ask():
    answer = run(case(), "ASK { ?s ?p ?o }")
    assert (answer.form, answer.boolean) == ("ask", True)
    assert answer.to_json() == {"head": {}, "boolean": True}
    assert answer.to_csv() == "boolean\r\ntrue\r\n"


def test_construct():
    answer = run(case(), "CONSTRUCT { <urn:s> <urn:p> ?x } WHERE { VALUES ?x { 1 2 } }")
    assert answer.form == "construct"
    assert len(answer.to_json()["triples"]) == 2
    assert answer.to_csv().startswith("subject,predicate,object\r\nurn:s,urn:p,")
    assert "<urn:s> <urn:p> 1 , 2 ." in answer.to_turtle()


def test_no_rows_are_still_a_select():
    answer = run(case(), "SELECT ?x WHERE { <urn:nothing> ?x 1 }")
    assert (answer.form, answer.rows, answer.to_csv()) == ("select", (), "x\r\n")


@pytest.mark.parametrize(("limit", "rows", "truncated"), [(None, 2, False), (2, 2, False), (1, 1, True), (0, 0, True)])
def test_limit(limit, rows, truncated):
    answer = run(case(), SELECT, limit=limit)
    assert (len(answer), answer.truncated) == (rows, truncated)


def test_a_typo_is_a_query_error():
    with pytest.raises(QueryError):
        run(case(), "SELEC ?x { }")
