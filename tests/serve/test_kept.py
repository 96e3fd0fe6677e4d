"""Answers that are kept: made once for a version, and never given to whom they do not belong."""

from __future__ import annotations

import asyncio

from quoth.serve.guard.kept import LARGEST, MOST, Answers

TAGGED = [(b"etag", b'W/"1"')]


async def asked(
    answers: Answers, key: str, made: list[str], *, version="1", status=200, headers=TAGGED, body=b"page", wait=0.0
):
    """What a client gets for a key."""
    got: list = []

    async def make(send):
        made.append(key)
        await asyncio.sleep(wait)
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body[:2], "more_body": True})
        await send({"type": "http.response.body", "body": body[2:]})

    async def send(message):
        got.append(message)

    await answers.sent(key, version, send, make)
    return got[0]["status"], b"".join(m.get("body", b"") for m in got[1:])


def run(*calls, together=False):
    """Each call's answer, and which keys were made."""

    async def all_of_them():
        answers, made = Answers(), []
        waiting = [asked(answers, made=made, **call) for call in calls]
        return (await asyncio.gather(*waiting) if together else [await w for w in waiting]), made

    return asyncio.run(all_of_them())


def test_a_page_is_made_once():
    found, made = run(*[{"key": "a"}] * 5)
    assert found == [(200, b"page")] * 5
    assert made == ["a"]


def test_who_asks_meanwhile_waits_for_it():
    found, made = run(*[{"key": "a", "wait": 0.05}] * 20, together=True)
    assert found == [(200, b"page")] * 20
    assert made == ["a"]


def test_another_version_is_made_anew():
    found, made = run({"key": "a"}, {"key": "a", "version": "2", "body": b"newer"}, {"key": "a", "version": "2"})
    assert [body for _, body in found] == [b"page", b"newer", b"newer"]
    assert made == ["a", "a"]


def test_only_what_hangs_on_the_store_is_kept():
    for call in ({"headers": []}, {"status": 404}, {"body": b"x" * (LARGEST + 1)}):
        assert run(*[{"key": "a", **call}] * 3)[1] == ["a"] * 3


def test_the_whole_stays_bounded():
    most = MOST // LARGEST
    calls = [{"key": str(n), "body": b"x" * LARGEST} for n in range(most + 3)]
    _, made = run(*calls, calls[0], calls[-1])
    assert made[-1] == "0"  # the first had gone, the last had not
    assert len(made) == most + 4


def test_pages_of_a_server_are_kept_apart(server):
    """By format, by parameters and by the name that the server is called by."""
    html = {"Accept": "text/html"}
    one, two = (server.client.get("/search", params={"q": q}, headers=html).text for q in ("14,000", "3,100"))
    assert one != two
    assert server.client.get("/search", params={"q": "14,000"}, headers=html).text == one
    as_data = server.client.get("/api/documents").headers["content-type"]
    assert as_data == "application/json"
