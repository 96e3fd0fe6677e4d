"""Articles sent by programs, and how far their reading is."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from quoth.errors import WrongCall
from quoth.model import PartialDate
from quoth.serve.answering import Refusal
from quoth.serve.desk import Desk
from quoth.serve.guard.token import require_token
from quoth.serve.jobs import Given, Job, file_name

_KNOWN = ("text", "name", "published", "publisher", "url")
LONGEST = 1_000
"""Characters of what is said of a text."""


async def add(request: Request) -> Response:
    """Takes one text as JSON, by who has the token; it is read after the answer: ``Location`` is where to look."""
    require_token(request)
    desk: Desk = request.app.state.desk
    if desk.settings.shared:
        raise Refusal(HTTPStatus.FORBIDDEN, "a shared graph is only read", "serve a folder to add to")
    job = desk.add([given(_object(await request.body()))])
    return JSONResponse(_told(job), HTTPStatus.ACCEPTED, {"Location": f"/api/jobs/{job.id}"})


def job(request: Request) -> Response:
    """How far a job is."""
    desk: Desk = request.app.state.desk
    found = desk.job(request.path_params["id"])
    if found is None:
        raise Refusal(HTTPStatus.NOT_FOUND, "no such job", "jobs are forgotten when the server ends")
    return JSONResponse(_told(found))


def given(said: dict[str, Any]) -> Given:
    """An article out of what a program says of it.

    Raises:
        Refusal: when that is not what it may say.
    """
    strange = sorted(set(said) - set(_KNOWN))
    if strange or not all(isinstance(value, str) for value in said.values() if value is not None):
        raise _bad(f"{strange[0][:40]!r} is not known" if strange else "all values are texts")
    about = {name: said.get(name) or None for name in _KNOWN[1:]}
    if not said.get("text"):
        raise _bad("text is missing")
    if any(len(value or "") > LONGEST for value in about.values()):
        raise _bad(f"what is said of a text has at most {LONGEST:,} characters")
    try:
        if about["published"]:
            PartialDate(about["published"])
        data = said["text"].encode("utf-8")
    except (ValueError, WrongCall) as error:
        raise _bad("published is a date as 2026-02-06, and text holds whole characters") from error
    name = file_name(about["name"])
    return Given(name or "text", data, about["published"], about["publisher"], about["url"], is_file=bool(name))


def _object(body: bytes) -> dict[str, Any]:
    try:
        said = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise _bad("not JSON") from error
    if not isinstance(said, dict):
        raise _bad("not an object")
    return said


def _bad(message: str) -> Refusal:
    return Refusal(
        HTTPStatus.BAD_REQUEST, message, f"send a JSON object with {', '.join(_KNOWN)}; all but text may be left out"
    )


def _told(job: Job) -> dict[str, Any]:
    taken = [{name: getattr(t, name) for name in t.__slots__} for t in tuple(job.taken)]
    return {"id": job.id, "stage": job.stage.value, "names": list(job.names), "taken": taken, "error": job.error}
