"""The page that takes articles: what it says it takes."""

from __future__ import annotations

from helpers_serve import serving


def test_the_form_names_all_that_can_be_read(tmp_path):
    with serving(tmp_path / "store") as running:
        page = running.client.get("/add").text
    for kind in ("Plain text", "Markdown", "saved web pages", "PDF", "CSV", "TSV"):
        assert kind in page, kind
