"""An answer as a picture: the things that its rows join, drawn as every graph here is; or its places on a map."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import networkx as nx

from quoth.ask.explore import Explorer
from quoth.serve.desk import Desk
from quoth.serve.pages.links import Links
from quoth.serve.pages.results import Cell, Results, shortened
from quoth.show.picture.svg import svg
from quoth.show.worldmap import Mark, located, worldmap

MOST = 250
"""How many edges a picture of an answer holds."""
_TRIPLES = (("subject", "predicate", "object"), ("s", "p", "o"), ("start", "edge", "end"))
_LATITUDE, _LONGITUDE = ("lat", "latitude"), ("long", "lon", "lng", "longitude")


def picture(desk: Desk, results: Results, view: str, links: Links) -> str:
    """The answer as SVG; empty where there is nothing to draw."""
    if view == "map":
        marks = located(_marks(results))
        return worldmap(marks, "The places of the answer") if marks else ""
    edges = dict.fromkeys(islice(_edges(results), MOST))
    if not edges:
        return ""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    with desk.view() as view_:
        known = Explorer(view_).things({end for start, _, other in edges for end in (start, other)})
    for start, label, end in edges:
        for iri in (start, end):
            graph.add_node(
                iri, **(known.get(iri) or {"kind": "thing", "label": shortened(iri, links.base), "title": ""})
            )
        graph.add_edge(start, end, key=label, label=label)
    return svg(graph, "The answer as a graph", lambda iri: links.thing(iri) if iri in known else None)


def _edges(results: Results) -> Iterator[tuple[str, str, str]]:
    """Subject, predicate and object of each row that has them; else the first thing of a row and each further one, by its column."""
    columns = tuple(column.lower() for column in results.columns)
    named = next((names for names in _TRIPLES if set(names) <= set(columns)), None)
    for row in results.rows:
        if named is not None:
            start, edge, end = (row[columns.index(name)] for name in named)
            if _is_thing(start) and _is_thing(end) and edge is not None and start != end:
                yield start.iri, _word(edge), end.iri  # type: ignore[union-attr]  # a thing is no None
        else:
            yield from _beside(results.columns, row)


def _beside(columns: tuple[str, ...], row: tuple[Cell | None, ...]) -> Iterator[tuple[str, str, str]]:
    things = [(column, cell.iri) for column, cell in zip(columns, row, strict=True) if cell is not None and cell.iri]
    for column, iri in things[1:]:
        if iri != things[0][1]:
            yield things[0][1], column, iri


def _is_thing(cell: Cell | None) -> bool:
    return cell is not None and bool(cell.iri)


def _word(cell: Cell) -> str:
    return (cell.short or cell.text).rpartition(":")[2].rpartition("/")[2] or cell.text


def _marks(results: Results) -> Iterator[Mark]:
    """What each row says of where: coordinates where it has them, else every text, which may be a place."""
    columns = [column.lower() for column in results.columns]
    latitude = next((columns.index(name) for name in _LATITUDE if name in columns), None)
    longitude = next((columns.index(name) for name in _LONGITUDE if name in columns), None)
    for row in results.rows:
        texts = [cell.text for cell in row if cell is not None and not cell.iri]
        if latitude is not None and longitude is not None:
            here, there = row[latitude], row[longitude]
            yield Mark(" ".join(texts), here.text if here else "", there.text if there else "")
        else:
            yield from (Mark(text) for text in texts)
