"""The page of a document: its text, who says what in it, where it comes from, and which run read it."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from quoth.ask import FigureIn, Reader
from quoth.model import Extraction
from quoth.serve.pages import asking, downloads
from quoth.serve.pages.links import Links, Ref, links_of
from quoth.serve.pages.paging import whole
from quoth.serve.pages.reading import MarkedText, marked_text
from quoth.serve.pages.rendering import render
from quoth.show.words import clean, document_title, listed, source_name
from quoth.store import View


@dataclass(frozen=True, slots=True)
class Reading:
    """One run: which program read the document, with what, and what it found."""

    program: str
    extractor: str
    model: str
    statements: int
    figures: int


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """All that the page of a document shows."""

    iri: str
    title: str
    publisher: Ref
    published: str
    kind: str
    language: str
    authors: str
    url: str
    path: str
    sha256: str
    text_held: bool
    text: MarkedText | None
    statements: int
    figures: int
    disputed: int
    cites: tuple[Ref, ...]
    reading: Reading
    earlier: tuple[Reading, ...]
    judgements: tuple[str, ...]
    downloads: tuple[Ref, ...]


def page(request: Request, view: View, iri: str) -> Response:
    """The page, or the figures as CSV.

    Raises:
        NotFound: when the document is not held.
    """
    extraction = view.extraction(iri)
    if request.query_params.get("format") == "csv":
        return downloads.figures(FigureIn(extraction, figure) for figure in extraction.figures)
    model = document_page(view, extraction, links_of(request), whole(request, "part", 1))
    query = asking.sparql("figures/of-thing", thing=iri)
    return render(request, "document.html", model, title=model.title, query=query)


def document_page(view: View, extraction: Extraction, links: Links, part: int = 1) -> DocumentPage:
    """The view model of a document."""
    document, reader = extraction.document, Reader(view)
    against = {
        r["figure"]: int(r["against"]) for r in asking.rows(view, "documents/disputed-figures", document=document.iri)
    }
    publisher = extraction.agent(extraction.statements[0].speaker) if extraction.statements else None
    return DocumentPage(
        iri=document.iri,
        title=document_title(document),
        publisher=links.ref(
            clean(document.publisher or "publisher not known"), reader.identity(publisher)[0] if publisher else None
        ),
        published=document.published.text if document.published else "",
        kind=document.kind.value.replace("-", " "),
        language=document.language,
        authors=listed(map(clean, document.authors)) if document.authors else "",
        url=clean(document.url or ""),
        path=clean(document.path or ""),
        sha256=document.sha256,
        text_held=document.text_held,
        text=marked_text(extraction, reader, links, against, part) if document.text_held else None,
        statements=len(extraction.statements),
        figures=len(extraction.figures),
        disputed=len(against),
        cites=tuple(links.ref(source_name(cited, extraction), cited.iri) for cited in extraction.cited),
        reading=_reading(extraction),
        earlier=tuple(_reading(run) for run in view.history(document.iri)),
        judgements=tuple(f"{j.act.value} by {clean(j.by)}: {clean(j.reason)}" for j in view.judgements(document.iri)),
        downloads=downloads.of_thing(links, document.iri, ("turtle", "jsonld", "csv")),
    )


def _reading(extraction: Extraction) -> Reading:
    run = extraction.run
    counts = (len(extraction.statements), len(extraction.figures))
    return Reading(f"{run.program} {run.version}", run.extractor, run.model or "none", *counts)
