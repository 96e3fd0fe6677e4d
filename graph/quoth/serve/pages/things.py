"""The page of one thing, whatever it is."""

from __future__ import annotations

import re
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from quoth.errors import NotFound
from quoth.serve.desk import Desk
from quoth.serve.pages import cited, comparison, document, figure, measure, speaker, statement
from quoth.serve.pages.links import links_of
from quoth.serve.pages.missing import missing
from quoth.store import View

Page = Callable[[Request, View, str], Response]

_FORMS: tuple[tuple[re.Pattern[str], Page], ...] = (
    (re.compile(r"d/[0-9a-f]+"), document.page),
    (re.compile(r"d/[0-9a-f]+/f\d+-\d+"), figure.page),
    (re.compile(r"d/[0-9a-f]+/s(?:\d+(?:-\d+)?)?"), statement.page),
    (re.compile(r"(?:d/[0-9a-f]+/)?agent/[^/]+"), speaker.page),
    (re.compile(r"(?:d/[0-9a-f]+/)?cited/[^/]+"), cited.page),
    (re.compile(r"comparison/[0-9a-f]+"), comparison.page),
    (re.compile(r"measure/[^/]+"), measure.page),
)
_PARTS = re.compile(
    r"(?P<owner>d/[0-9a-f]+(?:/[fs]\d+-\d+|/(?:agent|cited)/[^/]+)?|(?:agent|cited|comparison)/[^/]+)/.+"
)
"""What has no page of its own: scopes, periods, roles, stretches of text, runs. Their owner's page shows them."""


def page(request: Request, iri: str) -> Response:
    """Whatever is called ``iri``, as HTML or in one of the formats that pages make themselves."""
    desk: Desk = request.app.state.desk
    with desk.view() as view:
        name = _local(iri, desk.settings.base)
        shown = next((form for pattern, form in _FORMS if pattern.fullmatch(name)), None)
        try:
            if shown is not None:
                return shown(request, view, iri)
        except NotFound:
            return missing(request, iri)
        part = _PARTS.fullmatch(name)
        if part is None:
            return missing(request, iri)
        return RedirectResponse(links_of(request).thing(iri.removesuffix(name) + part["owner"]), 303)


def _local(iri: str, base: str) -> str:
    """The part of an IRI that says what the thing is; a store may hold things that were named under another base."""
    if iri.startswith(base):
        return iri.removeprefix(base)
    found = re.search(r"(?:d/[0-9a-f]{16}|agent/|cited/|comparison/|measure/).*$", iri)
    return found[0] if found else iri


def elsewhere(request: Request) -> Response:
    """A thing whose IRI does not lie under the server's base, by ``?iri=``."""
    return page(request, request.query_params.get("iri", ""))
