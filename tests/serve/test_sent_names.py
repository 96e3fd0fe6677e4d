"""What is sent to a server keeps the name of its file, as a file does that is added in a terminal."""

from __future__ import annotations

import pytest

from helpers_cli import call
from helpers_serve import WRITING, Server, eventually, serving
from quoth.workspace import Workspace

# invented places and numbers
TABLE = b"port,ships\nEast Quay,412\nWest Quay,388\n"
NOTE = "The harbour board said 40 berths were closed. Ada Brook said 55 berths were closed."
PASTED = "The ferry office said 18 crossings were cancelled. Lior Venn said 31 crossings were cancelled."


@pytest.fixture(scope="module")
def sent(tmp_path_factory):
    """A server that was sent a table by upload, a text by a program, and one more by paste."""
    store = tmp_path_factory.mktemp("sent") / "store"
    with serving(store) as running:
        for answer in (
            running.client.post(
                "/add", files={"files": ("C:\\reports\\up.csv", TABLE)}, headers={"Origin": running.url}
            ),
            running.client.post("/api/documents", json={"text": NOTE, "name": "x.txt"}, headers=WRITING),
            running.client.post("/add", data={"text": PASTED}, headers={"Origin": running.url}),
        ):
            assert answer.status_code in (202, 303), answer.text
        assert eventually(lambda: running.client.get("/api/stats").json()["documents"] == 3, 90)
        yield running, store


def test_the_list_has_the_names(sent):
    listed = call("list", "--json", "--store", sent[1]).objects
    assert sorted(row["path"] or "" for row in listed) == ["", "up.csv", "x.txt"]


def test_nothing_is_called_by_its_iri(sent):
    for asked in (["contradictions"], ["trace", "40"], ["trace", "18"], ["trace", "412"]):
        told = call(*asked, "--store", sent[1]).out
        assert "://" not in told, told
    assert "x.txt" in call("trace", "40", "--store", sent[1]).out
    assert "“The ferry office said 18" in call("trace", "18", "--store", sent[1]).out


def test_a_table_is_called_by_its_file(sent):
    page = sent[0].client.get("/speakers").text
    assert "of up.csv" in page
    assert "port,ships" not in page


def reports(running: Server, *publishers: str) -> None:
    for publisher in publishers:
        said = {"text": NOTE, "name": "x.txt", "publisher": publisher, "published": "2031-05-01"}
        answer = running.client.post("/api/documents", json=said, headers=WRITING)
        there = answer.headers["Location"]
        assert eventually(lambda at=there: running.client.get(at).json()["stage"] == "done", 90)


def test_one_name_is_not_one_file(tmp_path):
    """Two publishers may send one release under one name: both stay."""
    with serving(tmp_path / "store") as running:
        reports(running, "Harbour Gazette", "Orrin Courier")
    assert {d.publisher for d in Workspace(tmp_path / "store").documents()} == {"Harbour Gazette", "Orrin Courier"}
