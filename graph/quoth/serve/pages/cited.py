"""The page of a document that is only cited: what a reporter would ask for."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from quoth.errors import NotFound
from quoth.serve.pages import asking, downloads
from quoth.serve.pages.glances import StatementLine, document_of_row, speaker_of, statement_lines
from quoth.serve.pages.links import Links, Ref, links_of
from quoth.serve.pages.paging import Paged, paged
from quoth.serve.pages.rendering import render
from quoth.show.words import clean
from quoth.store import View


@dataclass(frozen=True, slots=True)
class Citing:
    """A document that cites it, with the day it was published."""

    document: Ref
    published: str


@dataclass(frozen=True, slots=True)
class CitedPage:
    """All that the page of a cited document shows; ``held`` are the documents that it was found to be."""

    iri: str
    name: str
    kind: str
    issuer: Ref | None
    held: tuple[Ref, ...]
    citing: tuple[Citing, ...]
    statements: Paged[tuple[str, StatementLine]]
    downloads: tuple[Ref, ...]


def page(request: Request, view: View, iri: str) -> Response:
    """The page.

    Raises:
        NotFound: when no document cites such a one.
    """
    rows = asking.rows(view, "documents/citing", cited=iri)
    if not rows:
        raise NotFound(f"no cited document {iri}")
    links = links_of(request)
    leaning = paged(request, asking.rows(view, "documents/statements-leaning-on", cited=iri), size=10)
    said = statement_lines(view, links, [row["statement"] for row in leaning.items])
    lines = leaning.showing((row["relation"], said[row["statement"]]) for row in leaning.items)
    model = cited_page(rows, iri, links, lines)
    query = asking.sparql("documents/citing", cited=iri)
    return render(request, "cited.html", model, title=model.name, query=query)


def cited_page(
    rows: tuple[asking.Row, ...], iri: str, links: Links, statements: Paged[tuple[str, StatementLine]]
) -> CitedPage:
    """The view model of a cited document."""
    kind = asking.document_kind(next((r["kind"] for r in rows if "kind" in r), None))
    issued = next((r for r in rows if "agent" in r), None)
    citing = {r["document"]: Citing(document_of_row(links, r, r["document"]), r.get("published", "")) for r in rows}
    held = dict.fromkeys(r["held"] for r in rows if "held" in r)
    return CitedPage(
        iri=iri,
        name=clean(next((r["label"] for r in rows if "label" in r), "")) or f"a {kind}",
        kind=kind,
        issuer=speaker_of(links, issued, "issuer") if issued else None,
        held=tuple(links.ref("the document as held", h) for h in held),
        citing=tuple(citing.values()),
        statements=statements,
        downloads=downloads.of_thing(links, iri, ("turtle", "jsonld")),
    )
