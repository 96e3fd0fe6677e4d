"""What queries may not do, and that nothing innocent is refused."""

from __future__ import annotations

import socket
import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers_store import link_and_put, release
from quoth.errors import LimitHit, QueryError
from quoth.resources import folder
from quoth.store import Limits, open_store
from quoth.store.sparql import is_plain, looked_through, vet

REFUSED = {
    "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }": "SERVICE is refused",
    "SELECT * { service silent <http://127.0.0.1:1/> { ?s ?p ?o } }": "SERVICE is refused",
    "SELECT * { \\u0053ERVICE <http://127.0.0.1:1/> {} }": "backslash",
    "SELECT * { ?s ?p 1SERVICE<http://127.0.0.1:1/>{} }": "SERVICE is refused",
    "SELECT * FROM <http://127.0.0.1:1/> { ?s ?p ?o }": "FROM is refused",
    "PREFIX a: <http://127.0.0.1/> ASK FROMa:g { ?s ?p ?o }": "FROM is refused",
    "PREFIX from: <http://127.0.0.1/> ASK { ?s from:x ?o }": "FROM is refused",
    # a comparison and a comment, or an IRI and a string
    'SELECT * { ?x ?p ?o FILTER(?x<q:b#>"""\n) SERVICE <http://127.0.0.1:1/> {} #"""\n }': "two ways",
    "SELECT * { ?s ?p q:a\\'b . SERVICE <http://127.0.0.1:1/> {} . ?s ?p q:c\\' }": "SERVICE is refused",
    "INSERT DATA { <x:a> <x:b> <x:c> }": "INSERT is refused",
    "PREFIX x: <http://x/> DELETE WHERE { ?s ?p ?o }": "DELETE is refused",
    "LOAD <http://127.0.0.1:1/>": "LOAD is refused",
    "SELECT * {" + "{" * 300 + "}" * 300 + "}": "nested deeper",
    "SELECT * { FILTER(" + "!" * 300 + "?a) }": "nested deeper",
    "# a comment ends here\rSELECT * { SERVICE <http://127.0.0.1:1/> {} }": "SERVICE is refused",
    "#\nSELECT * { ?s ?p '''\n# ''' . SERVICE <http://127.0.0.1:1/> {} }": "SERVICE is refused",
    "SELECT * {} #" + " " * 1_000_001: "too long",
}
ACCEPTED = (
    "SELECT ?from ?service { ?from ?service 'SERVICE FROM' } # SERVICE <http://127.0.0.1/>",
    "PREFIX insert: <http://example.org/x#> ASK { ?s insert:into ?o }",
    'SELECT * { ?d q:from ?o ; rdfs:comment """ "FROM" { { """ FILTER(?a < ?b || ?b > ?c) }',
    "SELECT * { ?s <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ?o }",
    "BASE <http://example.org/> SELECT * { ?s <#from> <#service> }",
    "PREFIX x: <http://example.org/> ASK { ?s x:a\\'b x:\\#c }",
    "SELECT * {" + "{" * 150 + "}" * 150 + "}",
)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    made = open_store(tmp_path_factory.mktemp("sparql") / "store")
    with made.write() as writer:
        link_and_put(writer, release())
    return made


@pytest.mark.parametrize("query", REFUSED, ids=range(len(REFUSED)))
def test_refuses(query):
    with pytest.raises(QueryError, match=REFUSED[query]):
        vet(query)


@pytest.mark.parametrize("query", ACCEPTED, ids=range(len(ACCEPTED)))
def test_accepts_what_only_looks_dangerous(query, store):
    with store.view() as view:
        view.query(query)


PIECES = (
    "SELECT * ", "{", "}", "(", ")", "#", "\n", "\r", " ", "SERVICE <x:y> {}", "FROM <x:y>", "service", "'", '"', "\'\'\'", '"""',
    "\\u0053", "!", "<x:y#z>", "?a", "q:b", "INSERT DATA", "with", "# from here on\n", "from:c",
)  # fmt: skip


@settings(max_examples=2000, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_a_plain_text_is_one_in_which_nothing_is_found(text):
    """The short way may let pass only what the long way lets pass."""
    if is_plain(text):
        assert complaint(text) in (None, "two ways")  # neither of which asks for anything that is refused


def complaint(text: str) -> str | None:
    """What the long way says against a text."""
    try:
        assert looked_through(text) is False
    except QueryError as error:
        return "two ways" if "two ways" in error.message else error.message
    return None


def test_most_of_the_library_is_plain():
    texts = [file.read_text(encoding="utf-8") for file in folder("queries").rglob("*.rq")]
    assert sum(map(is_plain, texts)) > 0.8 * len(texts)


def test_accepts_the_whole_library():
    files = sorted(folder("queries").rglob("*.rq"))
    assert len(files) > 15
    for file in files:
        vet(file.read_text(encoding="utf-8"))


def test_nothing_leaves_the_machine(store):
    calls = []
    with socket.create_server(("127.0.0.1", 0)) as server, store.view() as view:
        server.settimeout(0.5)
        listening = threading.Thread(target=lambda: calls.append(_accepted(server)))
        listening.start()
        place = f"http://127.0.0.1:{server.getsockname()[1]}/"
        for query in REFUSED:
            with pytest.raises(QueryError):
                view.query(query.replace("http://127.0.0.1:1/", place), guarded=len(query) < 60)
        listening.join()
    assert calls == [False]


def _accepted(server: socket.socket) -> bool:
    try:
        server.accept()[0].close()
    except TimeoutError:
        return False
    return True


@pytest.mark.parametrize("guarded", [False, True])
@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT * WHERE {\n ?s ?p", "line 2, column 7: not SPARQL: reading it stopped at its end"),
        ("SELECT ?s { ?s nowhere:x 1 }", "line 1, column .*: a prefix is not declared"),
        ("", "line 1, column 1: not SPARQL"),
    ],
)
def test_what_does_not_parse_is_named_in_one_line(store, query, said, guarded):
    with store.view() as view, pytest.raises(QueryError, match=said) as caught:
        view.query(query, guarded=guarded)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("where", ["memory:", None])
def test_a_guarded_query_answers_the_same(store, where):
    if where:
        store = open_store(where)
        with store.write() as writer:
            link_and_put(writer, release())
    select = "SELECT ?f ?v ?u { ?f a q:Figure ; schema:value ?v OPTIONAL { ?f q:nothing ?u } }"
    construct = "CONSTRUCT { ?f q:printed ?v } WHERE { ?f q:printed ?v }"
    with store.view() as view:
        for guarded in (False, True):
            rows = view.query(select, guarded=guarded)
            assert [v.value for v in rows.variables] == ["f", "v", "u"]
            assert [(r[0].value, r[1].value, r[2]) for r in rows] == [(release().figures[0].iri, "1200", None)]
            assert [t.object.value for t in view.query(construct, guarded=guarded)] == ["More than 1,200"]
            assert bool(view.query("ASK { ?f q:printed 'More than 1,200' }", guarded=guarded))


def test_a_runaway_query_is_stopped_in_time(store):
    triples = " ".join(f"?a{n} ?b{n} ?c{n} ." for n in range(5))
    with store.view() as view, pytest.raises(LimitHit, match=r"took over 0\.5 s"):
        view.query(f"SELECT (COUNT(*) AS ?n) {{ {triples} }}", guarded=True, limits=Limits(seconds=0.5))


def test_a_query_that_eats_memory_is_stopped(store):
    doubling = " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(31))
    bomb = f"SELECT (STRLEN(?x31) AS ?n) {{ BIND('0123456789' AS ?x0) {doubling} }}"
    with store.view() as view, pytest.raises(LimitHit, match="memory"):
        view.query(bomb, guarded=True, limits=Limits(memory=256 << 20))


def test_an_answer_that_is_too_long_is_refused(store):
    with store.view() as view, pytest.raises(LimitHit, match="too long"):
        view.query("SELECT * { ?s ?p ?o }", guarded=True, limits=Limits(answer=1000))


def test_an_answer_outlives_its_view(store):
    with store.view() as view:
        rows, triples = view.query("SELECT ?s { ?s a q:Figure }"), view.query("CONSTRUCT WHERE { ?s a q:Figure }")
    assert len(list(rows)) == len(list(triples)) == 1
