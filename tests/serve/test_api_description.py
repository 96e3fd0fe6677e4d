"""The API's description and its answers agree where a program found that they did not."""

from __future__ import annotations

import re

import pytest

from quoth.ask import library
from quoth.serve.api.openapi import description


def test_an_address_tells_all_that_may_be_done_there(server):
    refused = server.client.request("DELETE", "/api/documents")
    assert refused.status_code == 405
    assert set(refused.headers["allow"].replace(" ", "").split(",")) >= {"GET", "POST"}
    assert set(description()["paths"]["/api/documents"]) == {"get", "post"}


@pytest.mark.parametrize(
    ("date", "fits"),
    [
        ("2026", True),
        ("2026-02", True),
        ("2026-02-06", True),
        ("", True),
        ("0000", False),
        ("2026-13", False),
        ("a", False),
    ],
)
def test_a_date_is_described_as_it_is_taken(date, fits):
    published = description()["components"]["schemas"]["given"]["properties"]["published"]
    assert bool(re.search(published["pattern"], date)) == fits


def test_the_queries_are_named(server):
    parameters = description()["paths"]["/api/queries/{name}"]["get"]["parameters"]
    assert parameters[0]["schema"]["enum"] == sorted(library())
    assert server.client.get("/api/queries/documents%2Fheld").status_code == 200
