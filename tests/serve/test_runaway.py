"""Queries that would never end, or eat the machine: each is stopped in time before a byte of an answer, and the server lives on."""

from __future__ import annotations

import socket
import subprocess
import threading
import time
from pathlib import Path

import pytest

from helpers_serve import WRITING, eventually, serving

MANY = " ".join(str(n) for n in range(300))
DOUBLE = "".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1}) " for n in range(40))
RUNAWAYS = {
    "cartesian": f"SELECT (COUNT(*) AS ?n) {{ {''.join(f'VALUES ?{v} {{ {MANY} }} ' for v in 'abcd')} }}",
    "cartesian rows": f"SELECT * {{ {''.join(f'VALUES ?{v} {{ {MANY} }} ' for v in 'abc')} }} ORDER BY DESC(?a + ?b + ?c)",
    "all with all": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != ?f && ?f != ?i) }",
    "unbound paths": "SELECT (COUNT(*) AS ?n) { ?a (!<x:none>|^<x:no>)* ?b . ?c (!<x:none>)* ?d . ?e (!<x:none>)* ?f }",
    "concat bomb": f"SELECT ?x40 {{ BIND('0123456789' AS ?x0) {DOUBLE} }}",
    "regex": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER REGEX(CONCAT(STR(?c), STR(?f), STR(?i)), '(a+)+b$') }",
    "sorting": f"SELECT DISTINCT * {{ {''.join(f'VALUES ?{v} {{ {MANY} }} ' for v in 'abc')} BIND(RAND() AS ?r) }} ORDER BY ?r",
    "nested groups": "SELECT * { " + "{" * 20_000 + "}" * 20_000 + " }",
    "nested brackets": "SELECT * { FILTER(" + "(" * 20_000 + "1" + ")" * 20_000 + ") }",
    "nested nots": "SELECT * { FILTER(" + "!" * 20_000 + "?a) }",
    "nested optionals": "SELECT * { " + "OPTIONAL { ?a ?b ?c " * 5_000 + "}" * 5_000 + " }",
    "a union of many": "SELECT * { { ?a ?b ?c } " + "UNION { ?a ?b ?c } " * 30_000 + " }",
    "a sum of many": "SELECT (" + "+".join(["1"] * 200_000) + " AS ?x) {}",
    "a path of many": "SELECT * { <x:a> " + "/".join(["<x:p>"] * 30_000) + " ?b }",
}
SECONDS = 12.0
"""For the slowest of machines: the limit itself is one second."""
GIGABYTE = 1 << 30


def resident(pid: int) -> int:
    """Bytes that a process and its children hold in memory."""
    out = subprocess.run(["ps", "-eo", "pid=,ppid=,rss="], capture_output=True, text=True, check=True).stdout
    rows = [tuple(map(int, line.split())) for line in out.splitlines() if line.strip()]
    return 1024 * sum(rss for child, parent, rss in rows if pid in (child, parent))


class Probe(threading.Thread):
    """Watches how much memory a server and its processes hold at most."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid, self.most, self.over = pid, 0, threading.Event()

    def run(self) -> None:
        while not self.over.wait(0.05):
            self.most = max(self.most, resident(self.pid))


@pytest.mark.parametrize("name", RUNAWAYS)
def test_a_runaway_is_stopped(server, name):
    probe = Probe(server.process.pid)
    probe.start()
    start = time.monotonic()
    answer = server.query(RUNAWAYS[name], timeout="1")
    took = time.monotonic() - start
    probe.over.set()
    assert answer.status_code in (400, 413, 503), (answer.status_code, answer.text[:200])
    assert answer.text.count("\n") == 1
    assert took < SECONDS
    assert probe.most < 3 * GIGABYTE
    assert server.query("ASK {}").json() == {"head": {}, "boolean": True}


def test_a_stopped_query_says_how_to_have_more(server):
    answer = server.query(RUNAWAYS["all with all"], timeout="0.3")
    assert answer.status_code == 503
    assert "stopped after 0.3 s" in answer.text
    assert "timeout= (up to 10)" in answer.text


def test_limits_are_raised_within_what_the_operator_allows(server):
    assert server.query("ASK {}", timeout="9", rows="5000").status_code == 200
    for name, value in (
        ("timeout", "11"),
        ("timeout", "0"),
        ("timeout", "nan"),
        ("timeout", "inf"),
        ("rows", "100001"),
        ("rows", "-1"),
        ("rows", "x"),
    ):
        answer = server.query("ASK {}", **{name: value})
        assert answer.status_code == 400, (name, value)


def test_too_many_rows_are_told_and_not_cut_unasked(server):
    asked = "SELECT * { ?s ?p ?o }"
    answer = server.query(asked)
    assert answer.status_code == 413
    assert "over 1,000 rows" in answer.text
    cut = server.query(asked, cut="yes")
    assert len(cut.json()["results"]["bindings"]) == 1_000
    assert cut.headers["quoth-rows"] == "1000"
    assert "quoth-cut" in cut.headers
    whole = server.query(asked, rows="100000")
    assert whole.status_code == 200
    assert int(whole.headers["quoth-rows"]) == len(whole.json()["results"]["bindings"]) > 1_000
    assert "quoth-cut" not in whole.headers


def test_too_many_queries_are_told_to_come_back(example):
    """More runaways than processes: some are told to come back, and a page is answered meanwhile."""
    with serving(example) as server:
        server.query("ASK {}")
        answers: list = []
        asked = [
            threading.Thread(target=lambda: answers.append(server.query(RUNAWAYS["all with all"], timeout="4")))
            for _ in range(24)
        ]
        for thread in asked:
            thread.start()
        time.sleep(0.5)
        assert server.client.get("/health").status_code == 200
        for thread in asked:
            thread.join(60)
        statuses = {answer.status_code for answer in answers}
        assert statuses == {429, 503}
        assert all("retry-after" in answer.headers for answer in answers if answer.status_code == 429)
        assert eventually(lambda: server.query("ASK {}").status_code == 200)


def test_who_goes_away_takes_the_query_along(example):
    """The processes are free again long before the query would have been stopped."""
    with serving(example, "--max-seconds", "60") as server:
        body = "timeout=60&query=" + RUNAWAYS["all with all"].replace(" ", "+").replace("&", "%26")
        head = "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        head += f"Content-Length: {len(body)}\r\n\r\n"
        for _ in range(4):  # twice as many as there are processes
            with socket.create_connection(("127.0.0.1", server.port)) as connection:
                connection.sendall((head + body).encode())
                time.sleep(0.5)
        time.sleep(1)
        start = time.monotonic()
        assert server.query("ASK {}").status_code == 200
        assert time.monotonic() - start < 10


# nothing leaves the machine --------------------------------------------------------------------------------------------


def test_nothing_is_fetched(server):
    """A listener that must see no connection."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(1)
        place = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        asked = (
            f"SELECT * {{ SERVICE <{place}> {{ ?s ?p ?o }} }}",
            f"SELECT * {{ SERVICE SILENT <{place}> {{ ?s ?p ?o }} }}",
            f"SELECT * {{ \\u0053ERVICE <{place}> {{ ?s ?p ?o }} }}",
            f"SELECT * {{ VALUES ?g {{ <{place}> }} SERVICE ?g {{ ?s ?p ?o }} }}",
            f"SELECT * FROM <{place}> {{ ?s ?p ?o }}",
            f"SELECT * FROM NAMED <{place}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
        )
        statuses = [server.query(text).status_code for text in asked]
        assert statuses == [
            403,
            403,
            400,
            403,
            200,
            200,
        ]  # the last two find no such graph in the store, and look nowhere else
        assert server.query("ASK {}", **{"default-graph-uri": place}).status_code == 200
        changes = (
            f"LOAD <{place}>",
            f"LOAD SILENT <{place}>",
            f"INSERT {{ ?s ?p ?o }} WHERE {{ SERVICE <{place}> {{ ?s ?p ?o }} }}",
        )
        assert [server.update(text).status_code for text in changes] == [403, 204, 403]
        context = f'{{"@context": "{place}", "name": "Ada"}}'.encode()
        sent = server.client.put(
            "/store?graph=x:remote", content=context, headers={"Content-Type": "application/ld+json", **WRITING}
        )
        assert sent.status_code == 400
        with pytest.raises(TimeoutError):
            listener.accept()


def test_deep_json_stops_a_process_and_not_the_server(server):
    deep = b'{"x:a": ' * 20_000 + b"1" + b"}" * 20_000
    sent = server.client.put(
        "/store?graph=x:deep", content=deep, headers={"Content-Type": "application/ld+json", **WRITING}
    )
    assert sent.status_code in (400, 503)
    assert server.query("ASK {}").status_code == 200


# what is written from outside ------------------------------------------------------------------------------------------


def test_quoths_own_graphs_are_out_of_reach(server, example):
    held = server.query("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }").text
    named = server.query("SELECT DISTINCT ?g { GRAPH ?g { ?s a q:Figure } } LIMIT 1").json()["results"]["bindings"][0][
        "g"
    ]["value"]
    for text in (
        "CLEAR ALL", "DROP ALL", "DELETE WHERE { ?s ?p ?o }", "DELETE { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
        f"DROP SILENT GRAPH <{named}>",
    ):  # fmt: skip
        assert server.update(text).status_code == 204  # users' graphs are gone, if there were any
    for text in (
        f"INSERT DATA {{ GRAPH <{named}> {{ <x:a> <x:b> 1 }} }}",
        f"CREATE GRAPH <{named}>",
        f"COPY DEFAULT TO <{named}>",
    ):
        answer = server.update(f"INSERT DATA {{ <x:a> <x:b> 1 }} ; {text}")
        assert answer.status_code == 403
        assert "Quoth's own" in answer.text
    put = server.client.put(
        "/store",
        params={"graph": named},
        content=b"<x:a> <x:b> 1 .",
        headers={"Content-Type": "text/turtle", **WRITING},
    )
    assert put.status_code == 403
    assert server.query("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }").text == held
    assert (Path(example) / "oxigraph").is_dir()


def test_what_is_written_is_asked_beside_what_was_read(server):
    """One query sees both, and pages see only what Quoth read."""
    figure = server.query("SELECT ?f { ?f a q:Figure } LIMIT 1").json()["results"]["bindings"][0]["f"]["value"]
    before = server.client.get("/api/stats").json()
    note = f"INSERT DATA {{ GRAPH <https://desk.example/notes> {{ <{figure}> <https://desk.example/checked> true ; a q:Comparison }} }}"
    assert server.update(f"PREFIX q: <https://w3id.org/quoth/ns#> {note}").status_code == 204
    both = server.query("SELECT ?p { ?f <https://desk.example/checked> true ; q:printed ?p }").json()["results"][
        "bindings"
    ]
    assert len(both) == 1
    assert server.client.get("/api/stats").json() == before
    assert server.update("DROP GRAPH <https://desk.example/notes>").status_code == 204
