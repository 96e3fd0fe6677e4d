"""The page that takes articles: what it says it takes, and where it takes none."""

from __future__ import annotations

from helpers_serve import WRITING, serving
from quoth.rdf import own_iri
from quoth.resources import folder
from quoth.workspace import Workspace


def test_the_form_names_all_that_can_be_read(tmp_path):
    with serving(tmp_path / "store") as running:
        page = running.client.get("/add").text
    for kind in ("Plain text", "Markdown", "saved web pages", "PDF", "CSV", "TSV"):
        assert kind in page, kind


def test_nothing_is_offered_over_a_graph_that_is_only_read():
    graph = folder("examples") / "california" / "california.trig"
    pair = own_iri(Workspace(graph).contradictions(limit=1)[0].comparison)
    with serving(graph) as running:
        client, own = running.client, {"Origin": running.url, "Sec-Fetch-Site": "same-origin"}
        page = client.get("/add").text
        assert '<form class="adding"' not in page
        assert "quoth add article.txt --store archive" in page
        assert 'href="/add"' not in client.get("/").text
        judging = client.get(pair.replace("https://w3id.org/quoth", ""), headers={"Accept": "text/html"})
        assert judging.status_code == 200
        assert "quoth judge" not in judging.text
        assert client.post("/add", headers=own, data={"text": "Ada Holm said 4 berths closed."}).status_code == 403
        sent = client.post("/api/documents", json={"text": "Ada Holm said 4 berths closed."}, headers=WRITING)
        assert (sent.status_code, "only read" in sent.text) == (403, True)
