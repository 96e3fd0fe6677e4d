"""What a request to the API says, read one parameter at a time."""

from __future__ import annotations

from http import HTTPStatus

from starlette.requests import Request

from quoth.model import Verdict
from quoth.serve.answering import Refusal

MOST = 500
"""The most items in one answer."""
USUAL = 50


def text(request: Request, name: str) -> str | None:
    """A parameter that may stand once; None where it does not.

    Raises:
        Refusal: when it stands twice.
    """
    found = request.query_params.getlist(name)
    if len(found) > 1:
        raise Refusal(HTTPStatus.BAD_REQUEST, f"{name} is given more than once")
    return found[0] if found else None


def needed(request: Request, name: str) -> str:
    """A parameter that must be there and say something."""
    found = text(request, name)
    if found is None or not found.strip():
        raise Refusal(HTTPStatus.BAD_REQUEST, f"{name} is missing", f"add ?{name}=")
    return found


def number(request: Request, name: str, usual: int, least: int, most: int) -> int:
    """A whole number between two others."""
    said = text(request, name)
    if said is None:
        return usual
    if not (said.isascii() and said.isdecimal()) or len(said) > 9 or not least <= int(said) <= most:
        raise Refusal(HTTPStatus.BAD_REQUEST, f"{name} is a number from {least} to {most:,}")
    return int(said)


def verdicts(request: Request) -> frozenset[Verdict] | None:
    """The verdicts asked for, ``all`` of them or, as None, those that tell something."""
    said = request.query_params.getlist("verdict")
    if "all" in said:
        return frozenset(Verdict)
    try:
        return frozenset(Verdict(name) for name in said) or None
    except ValueError as error:
        raise Refusal(HTTPStatus.BAD_REQUEST, "no such verdict", f"all, {', '.join(Verdict)}") from error


def only(request: Request, *known: str) -> None:
    """Refuses parameters that mean nothing: a slip in a name must not pass for an answer.

    Raises:
        Refusal: naming the first of them.
    """
    for name in request.query_params:
        if name not in known:
            raise Refusal(
                HTTPStatus.BAD_REQUEST, f"no parameter {name[:40]!r}", f"one of: {', '.join(known) or 'none'}"
            )
