"""Deciding on a comparison's page, in a real browser and by the same form without one."""

from __future__ import annotations

import re
import shutil

import pytest

from helpers_pages import Visit
from helpers_serve import serving
from quoth.workspace import Workspace


@pytest.fixture(scope="module")
def own(example_store, tmp_path_factory):
    """A store that these tests change, and a server over it."""
    place = shutil.copytree(example_store, tmp_path_factory.mktemp("own") / "store")
    with serving(place) as running:
        yield running, Workspace(place)


def opposing(workspace: Workspace) -> list[str]:
    return [r["comparison"] for r in workspace.ask("contradictions/open").records()]


def page_of(workspace: Workspace, iri: str) -> str:
    return iri.replace(workspace.base, "/id/")


def sent(server, **fields: str):
    headers = {"Origin": server.url, "Sec-Fetch-Site": "same-origin"}
    return server.client.post("/judge", headers=headers, data=fields)


@pytest.mark.browser
def test_a_reader_rejects_a_comparison_and_takes_it_back(own, browser):
    server, workspace = own
    iri, *others = opposing(workspace)
    tab = Visit(browser, server.url)
    page = tab.page
    page.goto(server.url + page_of(workspace, iri))
    page.get_by_text("Reject or confirm it").click()
    page.get_by_label("Your name").fill("Kim Reed")
    page.get_by_role("textbox", name="Why").fill("one is of Monday")
    page.get_by_role("button", name="Reject").click()
    page.get_by_text("rejected by Kim Reed: one is of Monday").wait_for()
    assert iri not in opposing(workspace)
    page.goto(server.url + "/contradictions")
    assert page_of(workspace, iri) not in page.content()
    page.goto(server.url + page_of(workspace, iri))
    page.locator(".decided summary").click()
    page.locator(".decided").get_by_label("Your name").fill("Kim Reed")
    page.locator(".decided").get_by_label("Why").fill("it was Sunday")
    page.locator(".decided").get_by_role("button").click()
    page.get_by_text("taken back", exact=True).wait_for()
    assert sorted(opposing(workspace)) == sorted([iri, *others])
    tab.close()


def test_a_decision_wants_a_name_and_a_reason(own):
    server, workspace = own
    before = len(workspace.judgements())
    for fields in (
        {"by": "", "reason": "x"},
        {"by": "Kim", "reason": " "},
        {"by": "Kim", "reason": "x", "act": "remove"},
    ):
        answer = sent(server, **{"act": "reject", "on": opposing(workspace)[0], **fields})
        assert answer.status_code == 422
        assert "a name and a reason" in answer.text
    assert len(workspace.judgements()) == before


def test_what_is_not_there_can_not_be_rejected(own):
    server, workspace = own
    answer = sent(server, act="reject", on=f"{workspace.base}comparison/0000", by="Kim", reason="x")
    assert answer.status_code == 422
    assert "no comparison" in answer.text


def test_a_whole_dispute_is_confirmed_at_once(own):
    server, workspace = own
    iri = opposing(workspace)[0]
    alike = len(workspace.disputed(iri))
    before = len(workspace.judgements())
    answer = sent(server, act="confirm", on=iri, of=iri, by="Kim", reason="seen", alike="yes")
    assert answer.status_code in (200, 303)
    assert len(workspace.judgements()) == before + alike
    assert "confirmed by Kim: seen" in server.client.get(page_of(workspace, iri)).text


def test_the_list_says_how_many_were_rejected_and_shows_them_if_asked(example_store, tmp_path):
    workspace = Workspace(shutil.copytree(example_store, tmp_path / "store"))
    whole = len(opposing(workspace))
    with serving(tmp_path / "store") as server:
        assert f"{whole} comparisons" in listed(server)
        assert "rejected" not in listed(server)
        wrong = opposing(workspace)[:2]
        for number, iri in enumerate(wrong, 1):
            assert sent(server, act="reject", on=iri, by="Kim", reason="another week").status_code in (200, 303)
            left = f"{whole - number} comparison"
            assert left in listed(server)
            assert f"{whole - number} comparisons of" not in listed(server)
            assert f"{number} more {'was' if number == 1 else 'were'} rejected" in listed(server)
        asked = listed(server, rejected="yes")
        assert f"{whole} comparisons" in asked
        assert "2 of them were rejected" in asked
        page = server.client.get("/contradictions", params={"rejected": "yes"}).text
        assert all(page_of(workspace, iri) in page for iri in wrong)


def listed(server, **params: str) -> str:
    """What the list says of itself, above its first line."""
    page = server.client.get("/contradictions", params=params).text
    return " ".join(re.sub("<[^>]+>", "", page.split('role="status">')[1].split("</p>")[0]).split())


def test_a_server_that_takes_nothing_takes_no_decisions(example_store):
    with serving(example_store, "--read-only") as server:
        workspace = Workspace(example_store)
        iri = opposing(workspace)[0]
        answer = sent(server, act="reject", on=iri, by="Kim", reason="x")
        assert answer.status_code == 403
        assert "quoth judge reject" in server.client.get(page_of(workspace, iri)).text
        assert workspace.judgements() == ()
