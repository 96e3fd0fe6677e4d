"""What a page shows, to take along: CSV and SVG here; Turtle and JSON-LD come from the same address by ``format``."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from starlette.responses import Response

from quoth.ask import FigureIn
from quoth.serve.pages.links import Links, Ref
from quoth.show.export.tables import guarded, rows_csv

_NAMES = {"turtle": "Turtle", "jsonld": "JSON-LD", "csv": "CSV", "svg": "SVG"}
_ENDINGS = {"turtle": ".ttl", "jsonld": ".jsonld"}
_NOTES = {
    "turtle": "for triple stores and text editors",
    "jsonld": "for programs that read JSON",
    "csv": "for spreadsheets",
    "svg": "the picture, for print and slides",
}


def of_thing(links: Links, iri: str, formats: Sequence[str]) -> tuple[Ref, ...]:
    """Links to a thing in these formats."""
    return tuple(Ref(_NAMES[name], _address(links, iri, name), _NOTES[name]) for name in formats)


def _address(links: Links, iri: str, name: str) -> str:
    """Data lies at the thing's own address with an ending; what pages make themselves has ``format``."""
    page = links.thing(iri)
    ending = _ENDINGS.get(name)
    if ending and "?" not in page:
        return f"{page}{ending}"
    return f"{page}{'&' if '?' in page else '?'}format={name}"


def svg(picture: str, name: str) -> Response:
    """A picture as a file."""
    return _file(f'<?xml version="1.0" encoding="utf-8"?>\n{picture}\n', "image/svg+xml", f"quoth-{name}.svg")


def table(columns: Sequence[str], lines: Iterable[Sequence[str]], name: str) -> Response:
    """A table as CSV; what a spreadsheet would take for a formula gets an apostrophe before it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([guarded(cell) for cell in line] for line in lines)
    return _file(out.getvalue(), "text/csv", f"quoth-{name}.csv")


def figures(found: Iterable[FigureIn]) -> Response:
    """Figures as CSV, with all their slots."""
    return _file(rows_csv((f.extraction, f.figure) for f in found).decode(), "text/csv", "quoth-figure.csv")


def _file(body: str, kind: str, name: str) -> Response:
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(body.encode("utf-8", "backslashreplace"), media_type=kind, headers=headers)
