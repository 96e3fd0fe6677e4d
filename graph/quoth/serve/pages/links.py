"""Where things and queries are found on this server."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from starlette.requests import Request

_PLAIN = re.compile(r"[A-Za-z0-9/._~-]*").fullmatch


@dataclass(frozen=True, slots=True)
class Ref:
    """Something that is named on a page; ``href`` leads to its own page, where it has one."""

    text: str
    href: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Links:
    """The addresses of a server whose things are named under ``base``."""

    base: str

    def thing(self, iri: str) -> str:
        """A thing's page: the path that its IRI has under the base."""
        if iri.startswith(self.base):
            name = iri.removeprefix(self.base)
            return f"/id/{name if _PLAIN(name) else quote(name, safe='/-._~')}"
        return f"/thing?{urlencode({'iri': iri})}"

    def ref(self, text: str, iri: str | None, note: str = "") -> Ref:
        """A thing by name, with its page."""
        return Ref(text, self.thing(iri) if iri else None, note)

    def editor(self, sparql: str) -> str:
        """The SPARQL page with a query in it."""
        return f"/editor?{urlencode({'query': sparql})}"

    def graph(self, iri: str) -> str:
        """The graph page that starts at a thing."""
        return f"/graph?{urlencode({'from': iri})}"


def links_of(request: Request) -> Links:
    """The addresses of the server that was asked."""
    return Links(request.app.state.desk.settings.base)


def with_query(request: Request, **changes: str | int | None) -> str:
    """The address that was asked for with some parameters changed; ``None`` takes one out."""
    kept = [(key, value) for key, value in request.query_params.multi_items() if key not in changes and value]
    kept += [(key, str(value)) for key, value in changes.items() if value not in (None, "")]
    return (
        f"{quote(request.url.path, safe='/-._~')}?{urlencode(kept)}" if kept else quote(request.url.path, safe="/-._~")
    )
