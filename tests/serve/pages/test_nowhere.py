"""An address that nothing answers: a page for people, a line for programs, each with what to do instead."""

from __future__ import annotations

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}


def test_people_get_a_page(server):
    answer = server.client.get("/nosuch/<b>", headers=BROWSER)
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")
    assert "<title>Nothing here – Quoth</title>" in answer.text
    assert "no page has the address /nosuch/&lt;b&gt;" in answer.text
    assert 'role="search"' in answer.text
    assert 'href="/documents"' in answer.text


def test_programs_get_a_line(server):
    for accepted in ("*/*", "text/plain", "application/json"):
        answer = server.client.get("/nosuch", headers={"Accept": accepted})
        assert (answer.status_code, answer.headers["content-type"]) == (404, "text/plain; charset=utf-8")
        assert answer.text == "no page has the address /nosuch (/help tells what there is)\n"
    told = server.client.get("/api/nosuch").json()
    assert told == {"error": "no page has the address /api/nosuch", "hint": "/api/openapi.json lists the addresses"}


def test_a_method_that_an_address_does_not_take_is_named(server):
    own = {"Origin": server.url, "Sec-Fetch-Site": "same-origin"}
    answer = server.client.post("/help", headers={**own, "Accept": "text/plain"})
    assert (answer.status_code, answer.text) == (405, "/help takes no POST\n")
    assert answer.headers["allow"]
