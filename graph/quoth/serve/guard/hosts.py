"""Who may call: requests that mean this server by its own name, and no page of another site."""

from __future__ import annotations

import ipaddress
from http import HTTPStatus

from starlette.requests import Request

from quoth.serve.answering import Refusal
from quoth.serve.guard.token import has_token
from quoth.serve.settings import Settings

_READING = frozenset(("GET", "HEAD", "OPTIONS"))
_OF_PROGRAMS = ("/sparql", "/store", "/api/")
"""What programs send without a browser's headers: there a POST may be a mere query, and writing asks for the token."""


def check(request: Request, settings: Settings) -> None:
    """Lets a request pass that no other website can have made.

    Raises:
        Refusal: 400 without a host, 421 for another's, 403 for what another site asks, or what changes something
            without a sign that a page of ours sent it.
    """
    host = request.headers.get("host", "")
    if len(request.headers.getlist("host")) != 1 or not host:
        raise Refusal(HTTPStatus.BAD_REQUEST, "the request names no host, or several")
    if not is_own(host, settings):
        raise Refusal(
            HTTPStatus.MISDIRECTED_REQUEST, "this server is not known by that name", "start it with --name NAME"
        )
    _refuse_foreign(request, f"{request.url.scheme}://{host}")
    if request.method not in _READING and not request.url.path.startswith(_OF_PROGRAMS):
        _refuse_unsigned(request, settings)


def is_own(host: str, settings: Settings) -> bool:
    """Whether a ``Host`` means this server: its addresses, this machine's usual name, and the names it was started with.

    An address can't be bound to a foreign site by its name server, so any will do.
    """
    name = _name(host).lower().rstrip(".")
    if name == "localhost" or name in settings.names or name == settings.host.lower():
        return True
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _name(host: str) -> str:
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.rpartition(":")[0] if host.count(":") == 1 else host


def _refuse_foreign(request: Request, own: str) -> None:
    """What a page of another origin asks for is refused, but for following a link."""
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if request.method in _READING and request.headers.get("sec-fetch-mode") == "navigate":
        return
    if site in ("cross-site", "same-site") or (origin is not None and origin.lower() != own.lower()):
        raise Refusal(HTTPStatus.FORBIDDEN, "another website asked for this")


def _refuse_unsigned(request: Request, settings: Settings) -> None:
    """A change comes from a page of ours, as the browser says, or with the token."""
    from_page = request.headers.get("sec-fetch-site") == "same-origin" or "origin" in request.headers
    if has_token(request, settings) or (from_page and settings.adds):
        return
    if from_page:
        more = " --store FOLDER" if settings.shared else ""
        raise Refusal(HTTPStatus.FORBIDDEN, "this server takes no articles", f"add them with: quoth add FILE{more}")
    raise Refusal(HTTPStatus.FORBIDDEN, "a change needs the token, or comes from a page of this server")
