"""Templates: everything in them is escaped, nothing undefined is passed over."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from quoth import __version__
from quoth.resources import folder
from quoth.serve.desk import Desk
from quoth.serve.pages.glossary import Terms, meaning
from quoth.serve.pages.links import Links, with_query
from quoth.show.words import clean, counted_out

NAVIGATION = (
    ("/documents", "Documents"),
    ("/speakers", "Speakers"),
    ("/measures", "Measures"),
    ("/contradictions", "Contradictions"),
    ("/graph", "Graph"),
    ("/editor", "SPARQL"),
    ("/help", "Help"),
)


@cache
def environment() -> Environment:
    """The templates, read once."""
    found = Environment(
        loader=FileSystemLoader(folder("serve/templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters["counted_out"] = counted_out
    found.filters["clean"] = clean
    found.globals["meaning"] = meaning
    found.globals["navigation"] = NAVIGATION
    found.globals["version"] = __version__
    found.globals["static"] = _addresses()
    return found


def _addresses() -> dict[str, str]:
    """Where each script and style is found; another text, another address."""
    root = folder("serve/static")
    found = {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.suffix in (".css", ".js")}
    return {name: f"/static/{name}?v={_digest(path)}" for name, path in sorted(found.items())}


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]


def render(
    request: Request, template: str, page: object, *, title: str, status: int = 200, query: str | None = None
) -> HTMLResponse:
    """A page; ``page`` is its view model, ``query`` the SPARQL behind it."""
    desk: Desk = request.app.state.desk
    links = Links(desk.settings.base)
    context: Mapping[str, Any] = {
        "page": page,
        "title": clean(title),
        "links": links,
        "terms": Terms(),
        "path": request.url.path,
        "asked": request.query_params.get("q", "") if request.url.path == "/search" else "",
        "where": Path(desk.settings.store).name,
        "adds": desk.settings.adds,
        "shared": desk.settings.shared,
        "behind": links.editor(query) if query else None,
        "with_query": lambda **changes: with_query(request, **changes),
    }
    return HTMLResponse(environment().get_template(template).render(context), status)
