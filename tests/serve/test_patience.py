"""What tests that are not about limits do on a busy machine: they come back, and still see what is refused each time."""

from __future__ import annotations

import httpx
import pytest

from helpers_serve import Patient


@pytest.mark.parametrize(
    ("told", "seen", "asked"),
    [
        ([200], 200, 1),
        ([503, 429, 200], 200, 3),
        ([400, 200], 400, 1),
        ([429] * 9, 429, Patient.TIMES),
        ([503] * 9, 503, Patient.TIMES),
    ],
)
def test_a_busy_server_is_asked_again(told, seen, asked, monkeypatch):
    answers, bodies = iter(told), []

    def handle(transport, request):
        bodies.append(request.read())
        return httpx.Response(next(answers), request=request)

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", handle)
    monkeypatch.setattr(Patient, "PAUSE", 0)
    with httpx.Client(base_url="http://localhost", transport=Patient()) as client:
        assert client.post("/sparql", data={"query": "ASK {}"}).status_code == seen
    assert bodies == [b"query=ASK+%7B%7D"] * asked
