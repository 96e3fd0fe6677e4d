"""The JSON API: the contract's shapes, as its OpenAPI description says."""

from __future__ import annotations

import time

import pytest
from jsonschema import Draft202012Validator

from helpers_serve import TOKEN, WRITING, serving

GETS = {
    "/api/documents": "/api/documents",
    "/api/documents?limit=2&offset=1": "/api/documents",
    "/api/figures?what=14,000": "/api/figures",
    "/api/trace?what=14,000": "/api/trace",
    "/api/contradictions": "/api/contradictions",
    "/api/contradictions?verdict=denies&about=detainers&limit=1": "/api/contradictions",
    "/api/stats": "/api/stats",
    "/api/queries": "/api/queries",
    "/api/queries/documents/held": "/api/queries/{name}",
    "/api/queries/figures/find-by-value?value=14000&limit=3": "/api/queries/{name}",
}


@pytest.fixture(scope="module")
def described(server):
    return server.client.get("/api/openapi.json").json()


def validator(described, path: str, method: str = "get", status: str = "200") -> Draft202012Validator:
    answer = described["paths"][path][method]["responses"][status]
    shape = answer["content"]["application/json"]["schema"]
    return Draft202012Validator({**shape, "components": described["components"]})


def references(node):
    if isinstance(node, dict):
        yield from ([node["$ref"]] if "$ref" in node else [])
        node = list(node.values())
    if isinstance(node, list):
        for part in node:
            yield from references(part)


def test_every_reference_leads_somewhere(described):
    found = set(references(described))
    assert len(found) > 20
    for reference in found:
        part = described
        for step in reference.removeprefix("#/").split("/"):
            part = part[step]
        assert isinstance(part, dict)


@pytest.mark.parametrize("path", GETS)
def test_answers_have_the_shape_described(server, described, path):
    answer = server.client.get(path)
    assert answer.status_code == 200, answer.text
    validator(described, GETS[path]).validate(answer.json())


def test_what_is_found_is_what_the_store_holds(server):
    documents = server.client.get("/api/documents").json()
    assert documents["total"] == len(documents["items"]) > 5
    part = server.client.get("/api/documents", params={"limit": 2, "offset": 1}).json()
    assert part["items"] == documents["items"][1:3]
    figures = server.client.get("/api/figures", params={"what": "14,000"}).json()
    assert figures["total"] == len(figures["items"]) > 3
    assert {f["value"] for f in figures["items"]} == {14000}
    assert server.client.get("/api/stats").json()["documents"] == documents["total"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/figures", 400),
        ("/api/figures?what=%20", 400),
        ("/api/documents?limit=0", 400),
        ("/api/documents?limit=x", 400),
        ("/api/documents?limits=3", 400),
        ("/api/documents?limit=1&limit=2", 400),
        ("/api/contradictions?verdict=maybe", 400),
        ("/api/queries/no/such-query", 404),
        ("/api/queries/figures/find-by-value?value=many", 400),
        ("/api/queries/figures/find-by-value?worth=1", 400),
        ("/api/jobs/none", 404),
    ],
)
def test_what_is_not_understood_is_said_in_one_line(server, described, path, status):
    answer = server.client.get(path)
    assert answer.status_code == status
    said = answer.json()
    assert "\n" not in said["error"]
    validator(described, "/api/documents", status="400").validate(said)


def test_a_text_is_taken_and_read(tmp_path, described):
    with serving(tmp_path / "store") as server:
        text = "Mayor Ada Holm of Vell said 410 berths were closed in Vell in May 2031."
        said = {"text": text, "publisher": "The Vell Post", "published": "2031-06-01"}
        assert server.client.post("/api/documents", json=said).status_code == 401
        taken = server.client.post("/api/documents", json=said, headers=WRITING)
        assert taken.status_code == 202
        validator(described, "/api/documents", "post", "202").validate(taken.json())
        job = finished(server, taken.headers["location"])
        assert job["stage"] == "done"
        assert job["taken"][0]["done"] == "added"
        found = server.client.get("/api/figures", params={"what": "410"}).json()["items"]
        assert [f["document"]["iri"] for f in found] == [job["taken"][0]["document"]]
        assert TOKEN not in str(job)


def finished(server, location: str) -> dict:
    """A job that is over."""
    for _ in range(600):
        job = server.client.get(location).json()
        if job["stage"] in ("done", "failed"):
            return job
        time.sleep(0.1)
    raise AssertionError(job)


@pytest.mark.parametrize(
    "said",
    [b"", b"[]", b"{", b"[" * 100_000, b'{"text": ""}', b'{"text": 3}', b'{"text": "a", "published": "soon"}',
     b'{"text": "a", "path": "/etc/passwd"}', b'{"text": "\\ud800"}', b'{"text": "a", "url": "' + b"x" * 2000 + b'"}'],
    ids=range(10),
)  # fmt: skip
def test_what_is_no_text_is_refused(server, said):
    answer = server.client.post("/api/documents", content=said, headers=WRITING | {"Content-Type": "application/json"})
    assert answer.status_code == 400
    assert answer.json()["hint"]
