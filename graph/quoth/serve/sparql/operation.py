"""What a request asks of the SPARQL endpoint, by the SPARQL 1.1 Protocol."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import NoReturn
from urllib.parse import parse_qsl

from starlette.requests import Request

from quoth.serve.answering import Refusal
from quoth.serve.settings import Bounds

FORM, QUERY, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
_FIELDS = 200


@dataclass(frozen=True, slots=True)
class Operation:
    """One query or update, with the graphs (IRIs) that the request names; ``update`` says which of the two it is."""

    text: str
    update: bool
    default: tuple[str, ...]
    named: tuple[str, ...]
    seconds: float
    rows: int
    cut: bool
    format: str | None


async def operation(request: Request, bounds: Bounds) -> Operation | None:
    """The operation of a request; None for one that asks nothing, which gets the service description.

    Raises:
        Refusal: when it is none, or two.
    """
    fields = _pairs(request.url.query)
    text, update = None, False
    if request.method == "POST":
        media, charset = _media(request)
        body = _utf8(await request.body(), charset)
        if media == FORM:
            fields += _pairs(body)
        elif media in (QUERY, UPDATE):
            text, update = body, media == UPDATE
        else:
            raise Refusal(
                HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
                f"a POST of {media or 'no media type'} is not understood",
                f"send {QUERY}, {UPDATE} or {FORM}",
            )
    elif _all(fields, "update"):
        _bad("an update is sent with POST")
    if text is None:
        found = [(name, value) for name, value in fields if name in ("query", "update")]
        if len(found) > 1:
            _bad("more than one query or update in a request")
        if not found:
            if request.method == "POST":
                _bad("neither a query nor an update in the request")
            return None
        update, text = found[0][0] == "update", found[0][1]
    return _operation(text, update, fields, bounds)


def _operation(text: str, update: bool, fields: Sequence[tuple[str, str]], bounds: Bounds) -> Operation:
    prefix = "using-" if update else ""
    default, named = (
        ("using-graph-uri", "using-named-graph-uri") if prefix else ("default-graph-uri", "named-graph-uri")
    )
    return Operation(
        text,
        update,
        tuple(_all(fields, default)),
        tuple(_all(fields, named)),
        _number(fields, "timeout", bounds.seconds, bounds.most_seconds),
        int(_number(fields, "rows", bounds.rows, bounds.most_rows)),
        _one(fields, "cut") == "yes",
        _one(fields, "format"),
    )


def _pairs(text: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_FIELDS)
    except UnicodeDecodeError:
        _bad("the parameters are not in UTF-8")
    except ValueError:
        _bad(f"more than {_FIELDS} parameters")


def _media(request: Request) -> tuple[str, str]:
    """Media type and charset of the body."""
    media, *rest = [part.strip() for part in request.headers.get("content-type", "").split(";")]
    charsets = [part.partition("=")[2].strip('"') for part in rest if part.lower().startswith("charset=")]
    return media.lower(), (charsets or ["utf-8"])[0].lower()


def _utf8(body: bytes, charset: str) -> str:
    if charset not in ("utf-8", "utf8"):
        raise Refusal(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"a body in {charset[:40]} is not read", "send it in UTF-8")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        _bad("the body is not in UTF-8")


def _number(fields: Sequence[tuple[str, str]], name: str, usual: float, most: float) -> float:
    """A limit that the request raises or lowers, within what the server allows."""
    said = _one(fields, name)
    if said is None:
        return usual
    try:
        value = float(said)
    except ValueError:
        _bad(f"{name} is no number")
    if not 0 < value <= most:
        _bad(f"{name} is between 0 and {most:g} on this server")
    return value


def _one(fields: Sequence[tuple[str, str]], name: str) -> str | None:
    found = _all(fields, name)
    if len(found) > 1:
        _bad(f"{name} is given more than once")
    return found[0] if found else None


def _all(fields: Sequence[tuple[str, str]], name: str) -> list[str]:
    return [value for key, value in fields if key == name]


def _bad(message: str) -> NoReturn:
    raise Refusal(HTTPStatus.BAD_REQUEST, message)
