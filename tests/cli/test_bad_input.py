"""Bad input gets one clear line and the right exit code, and the store stays as it was."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pytest

from helpers_cli import call, one_line
from helpers_schemas import check

HTML = (
    "<html><head><title>Berths</title><body><div><p>The harbour board of Port Arden said on Monday that <b>40 berths "
    "were closed<div></p></table><p>Nobody answered the calls of this newspaper.</bdy"
)


def bad_file(kind: str, folder: Path) -> Path:
    """A file of one bad kind."""
    path = folder / f"{kind}.txt"
    match kind:
        case "empty":
            path.write_bytes(b"")
        case "blank":
            path.write_bytes(b" \n\t\n")
        case "binary":
            path.write_bytes(gzip.compress(bytes(range(256)) * 40))
        case "large":
            path.write_bytes(b"The board said 40 berths were closed. " * 600_000)
        case "folder":
            path.mkdir()
        case "pdf":
            path = path.with_suffix(".pdf")
            path.write_bytes(b"%PDF-1.7\n%%EOF\n")
        case "html":
            path = path.with_suffix(".html")
            path.write_bytes(b"<html><body></body></html>")
        case _:
            assert kind == "missing"
    return path


@pytest.fixture(scope="module")
def kept(held: Path) -> str:
    """What the store holds before anything bad happens to it."""
    return call("export", "--format", "nquads", "--store", held).out


@pytest.mark.parametrize("kind", ["empty", "blank", "binary", "large", "folder", "pdf", "html", "missing"])
def test_a_file_that_cannot_be_taken_is_named(kind, store, kept, tmp_path):
    path = bad_file(kind, tmp_path)
    for args in (["add", path, "--store", store], ["extract", path]):
        ran = call(*args)
        assert (ran.code, ran.out) == (2 if kind == "missing" else 1, "")
        assert path.name in one_line(ran.err)
        assert len(ran.err) < 300
    assert call("export", "--format", "nquads", "--store", store).out == kept


def test_the_others_go_on(store, tmp_path):
    good = tmp_path / "good.txt"
    good.write_text("The harbour board said 40 berths were closed.", encoding="utf-8")
    ran = call("add", bad_file("binary", tmp_path), good, bad_file("missing", tmp_path), "--store", store)
    assert ran.code == 1
    assert [line.split(":")[1].split("/")[-1] for line in ran.err.splitlines()] == ["binary.txt", "missing.txt"]
    assert "2 statements, 1 figure" in ran.out  # the publisher's own telling is one, as in list and show


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("broken.html", HTML.encode()),
        ("latin.txt", "The café said 40 berths were closed, naïvely.".encode("latin-1")),
        ("utf16.txt", "The café said 40 berths were closed.".encode("utf-16")),
        ("wrong.html", b'<meta charset="utf-8"><p>The caf\xe9 said 40 berths were closed on Monday morning.</p>'),
    ],
)
def test_a_broken_or_oddly_encoded_file_is_still_read(name, data, tmp_path):
    (tmp_path / name).write_bytes(data)
    ran = call("extract", tmp_path / name)
    assert (ran.code, ran.err) == (0, "")
    check("extract", ran.objects[0])
    assert [f["value"] for f in ran.objects[0]["figures"]] == [40]


@pytest.mark.parametrize(
    ("args", "code", "named"),
    [
        (["query", "SELECT ?s WHERE { ?s ?p }"], 2, "line 1, column 2"),
        (["query", "SELECT nonsense FROM here {"], 2, ""),
        (["query", "no-such-query"], 2, "no-such-query"),
        (["query", "absent.rq"], 2, "absent"),
        (["query", "{"], 2, ""),
        (["query", ""], 2, ""),
        (["query", "\x00"], 2, ""),
        (["query", "DELETE WHERE { ?s ?p ?o }"], 2, ""),
        (["query", "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }"], 2, ""),
        (["query", "figures/find-by-value"], 2, "value"),
        (["query", "figures/find-by-value", "--set", "value"], 2, "value"),
        (["query", "figures/find-by-value", "--set", "value=many"], 2, "value"),
        (["contradictions", "--verdict", "wrong"], 2, "wrong"),
        (["trace", ""], 2, ""),
        (["show", " "], 2, ""),
        (["view", "999,999,999"], 2, "999,999,999"),
        (["export", "no such thing"], 2, "no such thing"),
        (["export", "-o", "/dev/null/out.ttl"], 2, "/dev/null/out.ttl"),
        (["view", "-o", "/dev/null/out.html"], 2, "/dev/null/out.html"),
        (["add", "--extractor", "tea-leaves", "x.txt"], 2, "tea-leaves"),
        (["add", "--published", "the day before yesterday-ish", "x.txt"], 2, "before yesterday"),
    ],
)
def test_a_wrong_call_is_one_line(args, code, named, store, kept):
    ran = call(*args, "--store", store)
    assert (ran.code, ran.out) == (code, "")
    assert named in one_line(ran.err)
    assert call("export", "--format", "nquads", "--store", store).out == kept


@pytest.mark.parametrize(
    "args",
    [["tracee"], ["trace"], ["list", "--nonsense"], ["export", "--format", "pigeon"], ["compare", "one"], ["extract"]],
)
def test_a_call_that_click_refuses_says_what_is_meant(args):
    ran = call(*args)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.strip()
    assert "Traceback" not in ran.err


def test_a_near_miss_is_answered_with_the_command_meant():
    assert "trace" in call("tracee").err


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("errors.ttl", b"@prefix q: <urn:q> . q:a q:b ; ; ] .\nq:c [ .\n", 1),
        ("garbage.trig", b"\x00\x01\xff\xfe not a graph", 1),
        ("words.ttl", b"The harbour board said 40 berths were closed.", 1),
        ("absent.ttl", None, 2),
    ],
)
def test_validate_names_a_file_that_is_no_graph(name, data, code, tmp_path):
    if data is not None:
        (tmp_path / name).write_bytes(data)
    ran = call("validate", tmp_path / name)
    assert (ran.code, ran.out) == (code, "")
    assert name in one_line(ran.err)


@pytest.mark.parametrize(
    "args",
    [
        ["list"],
        ["trace", "14,000"],
        ["add", "good.txt"],
        ["stats"],
        ["validate"],
        ["relink"],
        ["query", "documents/held"],
    ],
)
def test_what_is_no_store_is_left_alone(args, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("good.txt").write_text("The harbour board said 40 berths were closed.", encoding="utf-8")
    Path("other").mkdir()
    Path("other/mine.txt").write_text("mine", encoding="utf-8")
    for where in ("good.txt", "other", "https://example.org/sparql"):
        ran = call(*args, "--store", where)
        assert (ran.code, ran.out) == (3, "")
        assert where in one_line(ran.err)
    assert sorted(os.listdir("other")) == ["mine.txt"]
    assert sorted(os.listdir(".")) == ["good.txt", "other"]


@pytest.mark.parametrize(
    "args",
    [
        ["trace", "987,654,321"],
        ["contradictions", "--about", "zeppelins"],
        ["cite", "987,654,321"],
        ["show", "zeppelins"],
    ],
)
def test_nothing_found_is_no_failure_and_says_what_to_try(args, held):
    ran = call(*args, "--store", held)
    assert ran.code == 0
    assert ran.err.strip()
    quiet = call(*args, "--json", "--store", held)
    assert (quiet.code, quiet.out) == (0, "")


@pytest.mark.parametrize("command", ["trace", "cite"])
def test_a_number_without_its_million_is_met_with_the_one_held(command, tmp_path):
    file, store = tmp_path / "bridge.txt", tmp_path / "store"
    file.write_text("The council of Orsa said on Monday that the bridge had cost 26 million crowns.")
    assert call("add", file, "--store", store).code == 0
    asked = call(command, "26", "--store", store)
    assert "did you mean '26 million'?" in one_line(asked.err)
    assert "26 million crowns" in call(command, "26 million", "--store", store).out


def test_who_does_not_confirm_a_number_is_not_told_to_deny_it(tmp_path):
    file, store = tmp_path / "ferry.txt", tmp_path / "store"
    file.write_text("The prosecutor, Anneke Toll, declined to confirm the figure of 169 people.")
    assert call("add", file, "--store", store).code == 0
    cited = call("cite", "169", "--store", store).out
    assert "stands behind a “not” in the words of Anneke Toll" in cited
    assert "denied" not in cited + call("trace", "169", "--store", store).out


def test_bad_lines_of_json_are_named_and_the_others_go_on(tmp_path):
    good = {
        "id": 7,
        "text": "The harbour board said 40 berths were closed.",
        "published": "2021-05-03",
        "publisher": "Arden Gazette",
    }
    lines = [
        json.dumps(good),
        "{broken",
        "",
        '{"id": 1}',
        '["id", "text"]',
        '{"id": 2, "text": 5}',
        json.dumps(good | {"id": "b"}),
    ]
    file = tmp_path / "texts.jsonl"
    file.write_bytes("\n".join(lines).encode() + b'\n{"id": 3, "text": "\xff\xfe"}\n')
    for ran in (call("extract", "--jsonl", file), call("extract", "--jsonl", "-", stdin=file.read_bytes())):
        assert ran.code == 1
        assert [row["id"] for row in ran.objects if row["figures"]] == [7, "b"]
        assert [line.split(":")[2] for line in ran.err.splitlines()][:4] == ["2", "4", "5", "6"]
    assert call("extract", "--jsonl", tmp_path / "absent.jsonl").code == 2


def test_standard_input_is_a_document(tmp_path):
    ran = call("extract", "-", stdin=b"The harbour board said 40 berths were closed.")
    assert (ran.code, [f["value"] for f in ran.objects[0]["figures"]]) == (0, [40])
    assert call("add", "-", "--store", tmp_path / "s", stdin=b"The harbour board said 40 berths were closed.").code == 0
    refused = call("extract", "-", stdin=b"")
    assert (refused.code, refused.out) == (1, "")


def test_pairs_are_labelled_and_bad_ones_named(tmp_path):
    pairs = [
        {"id": 1, "premise": "Exactly 40 berths were closed in Arden.", "hypothesis": "Berths were closed in Arden."},
        {"id": 2, "premise": "Forty ships came."},
        {"id": "c", "premise": "", "hypothesis": "Ten ships came."},
        {"id": "d", "premise": "Ten ships came.", "hypothesis": "Ten ships came."},
    ]
    ran = call("compare", "--pairs", "-", stdin="\n".join(map(json.dumps, pairs)).encode())
    assert ran.code == 1
    assert ran.objects[0]["id"] == 1
    assert ran.objects[-1]["id"] == "d"
    for row in ran.objects:
        check("label", row)
    assert "line 2" in ran.err


def test_a_traceback_is_shown_when_asked_for():
    assert "Traceback" in call("--debug", "query", "{", "--store", "memory:").err
    assert "Traceback" not in call("query", "{", "--store", "memory:").err


def test_an_address_is_not_fetched_and_says_so(store, kept):
    ran = call("add", "https://news.example/a/story.html", "--store", store)
    assert (ran.code, ran.out) == (2, "")
    assert "https://news.example/a/story.html: is an address" in one_line(ran.err)
    assert "save the page" in ran.err
    assert call("export", "--format", "nquads", "--store", store).out == kept


def test_an_address_that_is_none_is_refused(store, kept, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text("The board said that 40 berths were closed.", "utf-8")
    ran = call("add", page, "--url", "no address", "--store", store)
    assert (ran.code, ran.out) == (2, "")
    assert "not an address: 'no address'" in one_line(ran.err)
    assert call("export", "--format", "nquads", "--store", store).out == kept


def test_a_file_that_is_not_there_is_no_passage(tmp_path):
    ran = call("compare", "nowhere.html", "Forty berths are closed.")
    assert (ran.code, ran.out) == (2, "")
    assert "nowhere.html: no such file" in one_line(ran.err)
    assert call("compare", "Closed.", "Open.").code == 0


def test_a_query_file_that_is_not_there_is_called_a_file(held):
    ran = call("query", "nowhere.rq", "--store", held)
    assert ran.code == 2
    assert "nowhere.rq: no such file" in one_line(ran.err)
    assert call("query", "figures/list-measures.rq", "--store", held).code == 0


def test_who_gives_a_number_for_an_iri_is_told_where_iris_are(held):
    ran = call("query", "trace/first-said", "--set", "figure=6500", "--store", held)
    assert ran.code == 2
    assert "figures/find-by-value" in one_line(ran.err)


def test_an_empty_answer_of_the_library_says_how_things_are_called(held):
    ran = call("query", "figures/timeline-of-measure", "--set", "measureName=nothing of the sort", "--store", held)
    assert (ran.code, ran.out.strip()) == (0, "The answer is empty.")
    assert "figures/list-measures" in ran.err
